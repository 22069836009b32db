internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Office

/// Looks at the machine and at every session, and changes nothing.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Khám máy và sổ phiên họp: màn hình, đồng hồ, đĩa, quyền, từng phiên; không sửa gì.",
    discussion: "✓ tốt, ! nên biết, ? không kiểm tra được ở đây, ✗ sai. Mã thoát 1 khi có điều sai.")
  @Flag(help: "Chỉ khám thư mục dữ liệu và các phiên họp trong đó.") var store = false
  @Flag(help: "JSON.") var json = false
  @Argument(help: "Bản sao lưu hoặc bản chép của một sổ (ledger.db, hoặc thư mục chứa nó): chỉ khám những bản này.")
  var paths: [String] = []
  @OptionGroup var common: CommonOptions

  func run() throws {
    var lines: [DoctorLine] = []
    if paths.isEmpty {
      let stores = StoreChecks(folder: common.folder)
      if !store {
        lines += TerminalChecks.lines() + MachineChecks.clock(stores) + MachineChecks.papers(common.language)
      }
      lines += MachineChecks.disk(common.folder) + MachineChecks.secondCopy(common.folder) + stores.lines()
    } else {
      lines = paths.map(StoreChecks.line(ofCopy:))
    }
    let wrong = lines.count { $0.state == .wrong }
    if json {
      let log = paths.isEmpty ? common.folder.log.lines() : []
      let page: JSONValue = [
        "checks": .array(lines.map { $0.json(common.language) }), "good": .bool(wrong == 0), "log": .strings(log),
      ]
      Console.answer(raw: page.prettyText)
    } else {
      for line in lines { Console.answer("\(line.state.mark) \(common.text(line.words))") }
      tellLog()
      Console.answer(common.text(wrong == 0 ? DoctorText.allGood : .failures(wrong)))
    }
    if wrong > 0 { throw Stop(.no, []) }
  }

  private func tellLog() {
    let log = paths.isEmpty ? common.folder.log.lines(10) : []
    if log.isEmpty { return }
    Console.answer(common.text(DoctorText.logHead(common.folder.log.path)))
    for line in log { Console.answer("  " + line) }
  }
}
