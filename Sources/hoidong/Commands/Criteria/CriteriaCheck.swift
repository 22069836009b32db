internal import ArgumentParser
internal import Catalogue
internal import Criteria
internal import Office

struct CriteriaCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm tra tệp xuất, tệp lời văn, thư mục của một văn bản hoặc một tệp trong đó; bỏ trống: tất cả.")
  @Argument(help: "Tệp hoặc thư mục; bỏ trống: mọi văn bản có trong chương trình và do cơ quan nạp.") var file: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    do throws(CriteriaFaults) {
      if let file { try check(file) } else { try checkAll() }
    } catch {
      let stop = Stop(error, common.language)
      // 3: it could not be read as a document; 1: it was read, and it is not valid.
      let unreadable = error.faults.contains { $0.problem.isUnreadable }
      throw Stop(unreadable ? .input : .no, stop.lines + [common.text(CommandText.faultsFound(error.faults.count))])
    }
  }

  private func check(_ file: String) throws(CriteriaFaults) {
    let library = common.folder.law.library
    if !InputFile.isFolder(file), let bytes = InputFile.read(file), try WordingImport.isWording(bytes, file: file) {
      let wording = try WordingImport.read(bytes, file: file, library: library)
      return Console.answer(
        common.text(
          LawText.checkedWording(
            file: file, sets: wording.sets.count, criteria: wording.sets.reduce(0) { $0 + $1.criteria.count })))
    }
    let found = try CriteriaFileCheck.check(file, read: InputFile.read, isFolder: InputFile.isFolder)
    Console.answer(
      common.text(
        CommandText.criteriaGood(
          file: file, sets: found.count, criteria: found.reduce(0) { $0 + $1.criteria.count })))
    for path in CriteriaFormat.files(of: file) {
      guard let bytes = InputFile.read(path), let line = try CanonicalForm.firstDifference(in: bytes) else { continue }
      Console.talk(common.text(LawText.notCanonical(file: path, line: line)))
    }
  }

  /// Everything that a session could be judged by, pairings and wordings too.
  private func checkAll() throws(CriteriaFaults) {
    let law = common.folder.law
    var (regimes, sets): ([Regime], [ProductSet]) = ([], [])
    var faults: [CriteriaFault] = []
    for id in law.library.regimeIDs {
      do throws(CriteriaFaults) {
        let regime = try law.library.regime(id)
        regimes.append(regime)
        sets += try law.library.sets(regime.sets, of: regime)
        for other in regimes where other.id != id {
          _ = try law.library.pairing(older: other.id, newer: id)
          _ = try law.library.pairing(older: id, newer: other.id)
        }
        for wording in try wordings(law, regime) { _ = try worded(law, regime, wording.name) }
      } catch { faults += error.faults }
    }
    if !faults.isEmpty { throw CriteriaFaults(faults: faults) }
    Console.answer(
      common.text(
        LawText.checkedAll(
          regimes: regimes.count, sets: sets.count, criteria: sets.reduce(0) { $0 + $1.criteria.count },
          levels: sets.reduce(0) { $0 + $1.criteria.flatMap(\.cases).flatMap(\.levels).count })))
  }

  private func wordings(_ law: LawShelf, _ regime: Regime) throws(CriteriaFaults) -> [StoredWording] {
    do throws(OfficeError) { return try law.wordings(of: regime.id) } catch { throw faults(of: error) }
  }

  private func worded(_ law: LawShelf, _ regime: Regime, _ name: String) throws(CriteriaFaults) -> [ProductSet] {
    do throws(OfficeError) { return try law.sets(regime.sets, of: regime, in: .named(name)) } catch {
      throw faults(of: error)
    }
  }

  private func faults(of error: OfficeError) -> CriteriaFaults {
    switch error {
    case .criteria(let faults): return faults
    case .shelf(.altered(let path)):
      return CriteriaFaults(faults: [CriteriaFault(file: path, line: 1, key: "", problem: .altered)])
    default: return CriteriaFaults(faults: [CriteriaFault(file: "", line: 1, key: "", problem: .unreadable)])
    }
  }
}
