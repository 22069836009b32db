internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Office

/// Recomputes results from ticks alone.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", abstract: "Tính lại kết quả chỉ từ các mức đã chọn (JSON).")
  @Argument(help: "Tệp JSON, hoặc - để đọc đầu vào chuẩn.") var file: String
  @Option(help: "Bộ tiêu chí của một hồ sơ kết quả (criteria.json); bỏ trống: của máy này.") var criteria: String?
  @OptionGroup var common: CommonOptions

  private func law() throws -> LawSource {
    guard let criteria else { return LawSource(common.folder.law.library) }
    guard let bytes = InputFile.read(criteria) else {
      throw Stop(.input, [common.text(CommandText.fault(file: criteria, what: common.text(FaultText.unreadable)))])
    }
    do {
      let (regime, sets) = try ExportFile.read(bytes, file: criteria)
      return .fixed(regime, sets: sets)
    } catch { throw Stop(error, common.language) }
  }

  func run() throws {
    guard let bytes = InputFile.read(file) else {
      throw Stop(.input, [common.text(CommandText.fault(file: file, what: common.text(FaultText.unreadable)))])
    }
    let law = try law()
    do {
      let checked = try TallyReader.read(bytes, law: law)
      Console.answer(raw: checked.document().prettyText)
    } catch {
      let isElsewhere =
        criteria == nil && error.faults.contains { if case .unknownRegime = $0.problem { true } else { false } }
      throw Stop(
        .input,
        error.faults.map(line) + (isElsewhere ? [common.text(LawText.tallyByBundle)] : [])
          + [common.text(CommandText.nothingComputed)])
    }
  }

  private func line(_ fault: TallyFault) -> String {
    let what = common.text(fault.words)
    if case .notJSON(let json) = fault.problem {
      return common.text(CommandText.faultAt(file: file, line: json.line, key: "", what: what))
    }
    let place = common.text(
      CommandText.tallyPlace(product: fault.product ?? "", member: fault.member ?? "", key: fault.key ?? ""))
    return common.text(CommandText.fault(file: place.isEmpty ? file : place, what: what))
  }
}

extension LawSource {
  /// The criteria inside the program, and those that the office loaded.
  init(_ library: CriteriaLibrary) {
    self.init(
      regime: { id in library.regimeIDs.contains(id) ? try? library.regime(id) : nil },
      set: { number, regime in try? library.set(number, of: regime) })
  }
}
