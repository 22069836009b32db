internal import ArgumentParser
internal import Catalogue
internal import Criteria
internal import Office
internal import Terms

/// The criteria library. Each command is a file beside this one.
struct CriteriaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria",
    abstract: "Thư viện bộ tiêu chí: xem, tìm, đối chiếu, xuất, kiểm tra, nhập lời văn, nạp văn bản mới.",
    subcommands: [
      CriteriaList.self, CriteriaShow.self, CriteriaSearch.self, CriteriaCoverage.self, CriteriaDiff.self,
      CriteriaApplies.self, CriteriaExportCommand.self, CriteriaCheck.self, CriteriaFormat.self, CriteriaImport.self,
      CriteriaWording.self, CriteriaLoad.self,
    ])
}

/// Finds what a command was asked for, or says what is there.
struct Lookup {
  let law: LawShelf
  let common: CommonOptions

  init(_ common: CommonOptions) {
    law = common.folder.law
    self.common = common
  }

  func regime(_ name: String) throws -> Regime {
    guard law.library.regimeIDs.contains(RegimeID(name)) else {
      throw Stop(.input, [common.text(FaultText.unknownRegime(name))])
    }
    do { return try law.library.regime(RegimeID(name)) } catch { throw Stop(error, common.language) }
  }

  func sets(_ numbers: [Int], of regime: Regime, wording: String? = nil) throws -> [ProductSet] {
    if let unknown = numbers.first(where: { !regime.sets.contains($0) }) {
      let missing = regime.missingSets.first { $0.number == unknown }
      throw Stop(
        .input,
        [
          common.text(
            missing.map { FaultText.missingSet(unknown, why: "\($0.name). \($0.why)") } ?? .unknownSet(unknown))
        ])
    }
    do throws(OfficeError) {
      return try law.sets(numbers, of: regime, in: LawShelf.Choice(wording))
    } catch { throw Stop(error, common.language) }
  }

  func set(_ number: Int, of regime: Regime, wording: String? = nil) throws -> ProductSet {
    try sets([number], of: regime, wording: wording)[0]
  }
}
