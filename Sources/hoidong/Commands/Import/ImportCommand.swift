internal import ArgumentParser
internal import Catalogue
internal import Council
internal import Criteria
internal import Office

/// Dossiers and members from tables that an office filled in (docs/import.md).
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Nhập hồ sơ, thành viên từ CSV, XLSX, JSON; ghi bảng mẫu để điền.",
    subcommands: [ImportDossiers.self, ImportMembers.self, ImportTemplate.self])
}

extension Lookup {
  /// The regime that applies to a dossier filed today.
  func regimeInForce() throws -> Regime {
    let today = Clock.now().day
    let (regimes, faults) = law.regimes()
    if let fault = faults.first { throw Stop(fault, common.language) }
    do {
      return try regime(
        Applicability.of(filed: today, kind: .first, evaluated: today, regimes: regimes).regime.rawValue)
    } catch is Applicability.Refusal {
      throw Stop(.input, [common.text(LawText.noRegime(on: today.vietnamese))])
    }
  }
}
