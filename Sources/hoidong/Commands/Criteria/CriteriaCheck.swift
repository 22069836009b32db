internal import ArgumentParser
internal import Catalogue
internal import Criteria
internal import Disk
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
    let isFolder = InputFile.isFolder(file)
    var bytes: [UInt8]?
    if !isFolder {
      guard let read = InputFile.read(file) else {
        throw CriteriaFaults(faults: [CriteriaFault(file: file, line: 1, key: "", problem: .unreadable)])
      }
      if try WordingImport.isWording(read, file: file) { return try checkWording(read, file, library) }
      bytes = read
    }
    let pairs = isFolder ? (try? FolderListing.names(in: DiskPath.trimmed(file) + "/pairs")) ?? [] : []
    let found = try CriteriaFileCheck.check(file, bytes: bytes, read: InputFile.read, pairs: pairs, known: library)
    Console.answer(
      common.text(
        CommandText.criteriaGood(
          file: file, sets: found.count, criteria: found.reduce(0) { $0 + $1.criteria.count })))
    try hintAtForm(file, bytes)
  }

  private func checkWording(_ bytes: [UInt8], _ file: String, _ library: CriteriaLibrary) throws(CriteriaFaults) {
    let wording = try WordingImport.read(bytes, file: file, library: library)
    Console.answer(
      common.text(
        LawText.checkedWording(
          file: file, sets: wording.sets.count, criteria: wording.sets.reduce(0) { $0 + $1.criteria.count })))
  }

  /// Another form is no fault, but differences from it will show as more lines than were changed.
  private func hintAtForm(_ file: String, _ bytes: [UInt8]?) throws(CriteriaFaults) {
    for path in CriteriaFormat.files(of: file) {
      guard let read = bytes ?? InputFile.read(path), try !CriteriaFileCheck.isExport(read, file: path),
        let line = try CanonicalForm.firstDifference(in: read, file: path)
      else { continue }
      Console.talk(common.text(LawText.notCanonical(file: path, line: line)))
    }
  }

  /// Everything that a session could be judged by, pairings and wordings too.
  private func checkAll() throws(CriteriaFaults) {
    let law = common.folder.law
    var sets: [RegimeID: [ProductSet]] = [:]
    var faults: [CriteriaFault] = []
    for fault in law.regimes().faults { faults += fault.criteriaFaults }
    for regime in law.regimes().regimes {
      do throws(CriteriaFaults) {
        sets[regime.id] = try law.library.sets(regime.sets, of: regime)
        try checkPairs(of: regime, sets[regime.id] ?? [], law)
        faults += try wordingFaults(of: regime, law)
      } catch { faults += error.faults }
    }
    if !faults.isEmpty { throw CriteriaFaults(faults: faults) }
    let all = sets.values.flatMap { $0 }
    Console.answer(
      common.text(
        LawText.checkedAll(
          regimes: sets.count, sets: all.count, criteria: all.reduce(0) { $0 + $1.criteria.count },
          levels: all.reduce(0) { $0 + $1.criteria.flatMap(\.cases).flatMap(\.levels).count })))
  }

  private func checkPairs(of regime: Regime, _ sets: [ProductSet], _ law: LawShelf) throws(CriteriaFaults) {
    for older in law.library.regimeIDs where older != regime.id {
      guard let pairing = try law.library.pairing(older: older, newer: regime.id) else { continue }
      try pairing.check(newer: sets, in: law.library, file: "\(regime.id)/pairs/\(older).json")
    }
  }

  private func wordingFaults(of regime: Regime, _ law: LawShelf) throws(CriteriaFaults) -> [CriteriaFault] {
    do throws(OfficeError) {
      let (sound, altered) = try law.wordings(of: regime.id)
      var faults = altered.flatMap { OfficeError.shelf($0).criteriaFaults }
      for wording in sound {
        do throws(OfficeError) { _ = try law.sets(regime.sets, of: regime, in: .named(wording.name)) } catch {
          faults += error.criteriaFaults
        }
      }
      return faults
    } catch { return error.criteriaFaults }
  }
}

extension OfficeError {
  /// As a fault of a file of criteria, with the file's name.
  fileprivate var criteriaFaults: [CriteriaFault] {
    switch self {
    case .criteria(let faults): faults.faults
    case .shelf(.altered(let path)), .shelf(.brokenChoice(let path, _)):
      [CriteriaFault(file: path, line: 1, key: "", problem: .altered)]
    case .machine(let path, _): [CriteriaFault(file: path, line: 1, key: "", problem: .unreadable)]
    case .shelf, .refused, .wrongPIN, .badPIN, .ledger, .trust, .bundle, .noBundle, .paper, .recountDiffers,
      .recountFailed,
      .plan, .noPIN, .hasPIN, .regulation, .keyElsewhere, .backup:
      [CriteriaFault(file: "criteria", line: 1, key: "", problem: .unreadable)]
    }
  }
}
