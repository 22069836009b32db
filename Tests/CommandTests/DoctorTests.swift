import Council
import Foundation
import MeetingAtHand
import Office
import RunningProgram
import Testing

@Suite("hoidong doctor") struct DoctorTests {
  @Test func withoutATerminalItSaysSoAndDoesNotFail() throws {
    let samples = try StoreSamples()
    let run = try samples.program.run("doctor")
    #expect(run.code == 0, "\(run.output)")
    #expect(run.outputLines.first?.hasPrefix("? màn hình: ") == true)
    #expect(run.output.contains("✓ đồng hồ: "))
    #expect(run.output.contains("✓ phiên tap-huan: "))
    #expect(run.output.hasSuffix("Không thấy điều gì sai.\n"))
    let store = try samples.program.run("doctor", "--store", "--lang", "en")
    #expect(!store.output.contains("clock") && !store.output.contains("terminal"))
    #expect(store.output.hasSuffix("Nothing wrong was found.\n"))
    let page = try json(try samples.program.run("doctor", "--json").output)
    #expect(page["good"] as? Bool == true)
    let states = (page["checks"] as? [NSDictionary] ?? []).compactMap { $0["state"] as? String }
    #expect(states.contains("ok") && states.contains("unknown") && !states.contains("wrong"))
    // It looks, and leaves nothing behind.
    #expect(Folder.files(under: samples.program.home) == ["sessions/tap-huan/ledger.db"])
  }

  /// Set, and then plugged in: its room and whether what is written stays.
  @Test func theMediumOfSecondCopiesIsLookedAt() throws {
    let program = try Program()
    let medium = program.home + "-usb"
    _ = try program.run("doctor", "--store")
    try FileManager.default.createDirectory(
      atPath: program.home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try "ban_sao = \(medium)\n".write(toFile: program.home + "/cai-dat.txt", atomically: true, encoding: .utf8)
    let missing = try program.run("doctor", "--store")
    #expect(missing.code == 0)
    #expect(missing.output.contains("! bản sao: không thấy \(medium)"))
    try FileManager.default.createDirectory(atPath: medium, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: medium) }
    let there = try program.run("doctor", "--store")
    #expect(there.code == 0)
    #expect(!there.output.contains("bản sao") && there.output.components(separatedBy: medium).count == 3)
  }

  @Test func anEmptyMachineIsNoFault() throws {
    let program = try Program()
    let run = try program.run("doctor", "--store")
    #expect(run.code == 0)
    #expect(run.output.contains("! thư mục: \(program.home) chưa có"))
    #expect(!FileManager.default.fileExists(atPath: program.home))
  }

  @Test func aFolderThatIsNone() throws {
    let program = try Program()
    try Data("x".utf8).write(to: URL(fileURLWithPath: program.home))
    let run = try program.run("doctor", "--store")
    #expect(run.code == 1)
    #expect(run.output.contains("✗ \(program.home): không phải thư mục"))
  }

  @Test func anOpenFolderAndADiskWithoutRoom() throws {
    let samples = try StoreSamples()
    chmod(samples.program.home, 0o755)
    let run = try samples.program.run("doctor", "--store")
    #expect(run.code == 1)
    #expect(run.output.contains("mở cho người khác trên máy (quyền 0755); chạy chmod go-rwx"))
  }

  @Test(.enabled(if: SmallDisk.isPossible)) func aDiskWithoutRoom() throws {
    let disk = try SmallDisk(kibibytes: 512)
    try FileManager.default.createDirectory(
      atPath: disk.program.home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let run = try disk.program.run("doctor", "--store")
    #expect(run.code == 1)
    #expect(run.output.contains("✗ đĩa: còn 0 MB"), "\(run.output)")
    #expect(run.output.contains("ghi chắc xuống đĩa"))
  }

  /// A session from a machine whose clock was years ahead: today's clock is behind its last event.
  @Test func aClockBehindTheLastEvent() throws {
    let program = try Program()
    let folder = DataFolder(option: program.home) { _ in nil }
    let plan = try SessionPlan.read(Array(try Data(contentsOf: URL(fileURLWithPath: fixture("plan.json")))))
    let later = Timestamp(seconds: MeetingAtHand.now().seconds + 400 * 86_400)
    _ = try folder.make(plan, law: folder.law) { later }
    let run = try program.run("doctor", "--lang", "en")
    #expect(run.code == 1)
    #expect(run.output.contains(#/✗ clock: .*, before the last event of session tap-huan/#), "\(run.output)")
  }

  // MARK: In a terminal

  private func inTerminal(columns: Int, rows: Int, answer: String?) throws -> (text: String, code: Int32) {
    let program = try Program()
    let terminal = try PseudoTerminal(program, ["doctor"], columns: columns, rows: rows)
    terminal.read(quiet: 200)
    if let answer { terminal.send(answer) }
    while terminal.isRunning { terminal.read(quiet: 100, first: 300) }
    terminal.read(first: 100)
    return (String(decoding: terminal.output, as: UTF8.self), terminal.code)
  }

  @Test func aGoodTerminal() throws {
    let (text, code) = try inTerminal(columns: 80, rows: 24, answer: "\u{1B}[1;13R")
    #expect(code == 0, "\(text)")
    for words in [
      "✓ khổ màn hình: 80x24", "✓ màu: 256", "✓ bảng mã: UTF-8", "✓ chữ Việt: hiện đúng bề rộng",
      "? phông chữ: do cửa sổ chọn",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func aTerminalThatIsTooSmallAndTakesBytesForLetters() throws {
    let (text, code) = try inTerminal(columns: 60, rows: 20, answer: "\u{1B}[1;27R")
    #expect(code == 1)
    #expect(text.contains("✗ khổ màn hình: 60x20, cần từ 80x24"))
    #expect(text.contains("✗ chữ Việt: chiếm 26 cột thay vì 12"), "\(text)")
    #expect(text.contains("2 điều sai."))
  }

  @Test func aTerminalThatDoesNotAnswer() throws {
    let (text, code) = try inTerminal(columns: 80, rows: 24, answer: nil)
    #expect(code == 0)
    #expect(text.contains("? chữ Việt: màn hình không trả lời"))
  }
}
