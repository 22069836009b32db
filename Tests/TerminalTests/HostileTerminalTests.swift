import Chance
import Council
import Criteria
import Foundation
import Intake
import MeetingAtHand
import RunningProgram
import Testing

/// 300 hostile texts typed and pasted into fields of the real program, and in the tables that it takes in: whatever comes
/// of them, the terminal gets nothing but our own sequences and text that neither acts nor hides.
@Suite("Hostile text at a real terminal") struct HostileTerminalTests {
  @Test(arguments: [true, false]) func intoTheFields(_ pasted: Bool) throws {
    let walker = try Walker()
    // Remark, opinion, proposal to eliminate, search in the library.
    let fields = ["m", "o", "e", "L/"]
    // Every tenth with every run, all of them when HOIDONG_MANY is set.
    let isWhole = ProcessInfo.processInfo.environment["HOIDONG_MANY"] != nil
    let texts = hostileTexts(seed: 7).enumerated().filter { isWhole || $0.offset % 10 == 0 }.map(\.element)
    for (index, text) in texts.enumerated() {
      if index % 12 == 0 { try walker.goToScoring() }
      walker.press(fields[index % fields.count])
      if pasted {
        walker.terminal.send(Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~".utf8))
      } else {
        walker.terminal.send(text)
      }
      walker.terminal.read(quiet: 10, first: 120)
      // Long texts scroll in their field: both ends are looked at.
      walker.press("\u{1B}[H")
      walker.press(index % fields.count == 3 ? "\u{1B}" : "\r")
      walker.press(index % fields.count == 3 ? "qqq" : "i")
      walker.press("q")
      try walker.startAgainIfLeft()
    }
    try walker.goToScoring()
    try expectClean(walker)
    #expect(try walker.program.run("session", "check").code == 0)
  }

  private func expectClean(_ walker: Walker, _ location: SourceLocation = #_sourceLocation) throws {
    let output = walker.output
    #expect(output.count > 5_000, sourceLocation: location)
    #expect(throws: Never.self, sourceLocation: location) { try TerminalStream(output) }
  }

  // MARK: Tables

  private static let head =
    "Tên sản phẩm;Bộ sản phẩm;Loại đăng ký;Chủ thể;Xã, phường;Địa chỉ;Báo cáo Tổ tư vấn;Minh chứng;TĐG 1.1".replacing(
      "Xã, phường", with: "\"Xã, phường\"")

  /// The text in the product's name, the producer's, the address, the report, the evidence or the notes.
  private func row(_ text: [UInt8], _ index: Int) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let hostile = [quote] + text.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    var cells = ["Bưởi \(index)", "1", "lần đầu", "Hợp tác xã", "Xã Mẫu", "Thôn 1", "", "", ""].map { Array($0.utf8) }
    cells[[0, 3, 5, 6, 7, 8][index % 6]] = hostile
    return Array(cells.joined(separator: [UInt8(ascii: ";")])) + [0x0A]
  }

  private func table(_ rows: [[UInt8]]) -> [UInt8] { Array((Self.head + "\n").utf8) + rows.flatMap { $0 } }

  private func isTaken(_ row: [UInt8], _ names: SetNames) -> Bool {
    (try? DossierTable.read(try Intake.table(table([row]), sheet: nil), sets: names)) != nil
  }

  @Test func inATableOfDossiers() throws {
    let program = try Program()
    let names = SetNames(try CriteriaLibrary.builtIn.sets([1], of: CriteriaLibrary.builtIn.regime(.qd26)))
    let rows = hostileTexts(seed: 8).enumerated().map { row($1, $0) }
    let file = program.folder.path + "/ho-so.csv"
    func importAll(_ rows: [[UInt8]]) throws -> Program.Run {
      try Data(table(rows)).write(to: URL(fileURLWithPath: file))
      return try program.run("import", "dossiers", file, "--regime", "qd26-2026")
    }
    // As they are the file is no UTF-8; the rest is refused line by line; what is left is taken.
    let all = try importAll(rows)
    #expect(all.code == 3 && !all.talk.isEmpty)
    let valid = rows.filter { String(validating: $0, as: UTF8.self) != nil }
    let refused = try importAll(valid)
    #expect(refused.code == 3 && refused.talk.contains("dòng "))
    let good = valid.filter { isTaken($0, names) }
    #expect((20..<valid.count).contains(good.count))
    let taken = try importAll(good)
    #expect(taken.code == 0, "\(taken.talk)")
    for run in [all, refused, taken] {
      #expect(throws: Never.self) { try TerminalStream(Array(run.output.utf8)) }
      #expect(throws: Never.self) { try TerminalStream(Array(run.talk.utf8)) }
    }
    try show(program, file)
  }

  /// Makes a session with the dossiers that were taken, and looks at everything.
  private func show(_ program: Program, _ file: String) throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures/demo-session.json")
    var plan = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: source)) as? [String: Any])
    plan["dossiers"] = nil
    let planFile = program.folder.path + "/phien.json"
    try JSONSerialization.data(withJSONObject: plan).write(to: URL(fileURLWithPath: planFile))
    let made = try program.run("session", "new", planFile, "--dossiers", file)
    #expect(made.code == 0, "\(made.talk)")
    let walker = try Walker(program)
    walker.press("\r")
    for seat in [2, 4] {
      walker.press("g" + String(repeating: "j", count: seat) + "\r")
      walker.press(MeetingAtHand.pin + "\r")
      walker.terminal.read(quiet: 400)
      let shown = try walker.terminal.screen()
      #expect(shown.contains("SP0"), "\(shown)")
      for _ in 0..<6 { walker.press("\u{1B}[6~") }
      walker.press("g")
      // Every sixth product has the text in another column.
      for _ in 0..<24 {
        walker.press("h")
        walker.press("\u{1B}[6~")
        walker.press("q")
        walker.press("j")
      }
      // What opens nothing there would let the key that goes back leave the seat.
      for screen in ["t", "y", "R", "a"] + (seat == 4 ? ["p", "K"] : []) {
        walker.press(screen)
        walker.press("\u{1B}[6~\u{1B}[F")
        walker.press("q")
      }
      walker.press("q")
    }
    try expectClean(walker)
  }

  @Test func inATableOfMembers() throws {
    let program = try Program()
    let file = program.folder.path + "/thanh-vien.csv"
    var good: [[UInt8]] = []
    for (index, text) in hostileTexts(seed: 9).enumerated() {
      let quote = UInt8(ascii: "\"")
      let hostile = [quote] + text.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
      var cells = ["Đại biểu \(index)", "Ủy viên", "Cơ quan", ""].map { Array($0.utf8) }
      cells[[0, 2, 3][index % 3]] = hostile
      let row = Array(cells.joined(separator: [UInt8(ascii: ";")])) + [0x0A]
      if (try? MemberTable.read(try Intake.table(members([row]), sheet: nil))) != nil { good.append(row) }
    }
    #expect((20..<300).contains(good.count))
    try Data(members(good)).write(to: URL(fileURLWithPath: file))
    let run = try program.run("import", "members", file)
    #expect(run.code == 0, "\(run.talk)")
    #expect(throws: Never.self) { try TerminalStream(Array(run.output.utf8)) }
  }

  private func members(_ rows: [[UInt8]]) -> [UInt8] {
    Array("Họ và tên;Vai trò;Cơ quan;Người thay thế\nA;Chủ tịch;C;\nB;Thư ký;C;\n".utf8) + rows.flatMap { $0 }
  }
}
