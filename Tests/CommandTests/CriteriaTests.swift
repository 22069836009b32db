import Foundation
import RunningProgram
import Testing

@Suite("hoidong criteria") struct CriteriaTests {
  @Test func theListNamesEverySetWithItsDigest() throws {
    let run = try Program().run("criteria", "list")
    #expect(run.code == 0)
    let heads = run.outputLines.filter { !$0.hasPrefix("  ") }
    #expect(heads.map { String($0.prefix { $0 != " " }) } == ["qd26-2026", "qd148-2023", "qd781-2020"])
    #expect(run.outputLines.count { $0.contains(" tiêu chí  sha256 ") } == 77)
    // What the sources of the earlier regimes leave open is said with them.
    #expect(run.outputLines.contains { $0.contains("Lưu ý: ") && $0.contains("1489/QĐ-TTg") })
    #expect(run.outputLines.contains { $0.contains("10. Gạo, ngũ cốc: chưa có.") })
    for (line, number) in zip(run.outputLines.dropFirst(), 1...26) {
      #expect(line.hasPrefix("  \(number). "))
      #expect(line.contains(" tiêu chí"))
      #expect(line.suffix(64).allSatisfy { $0.isHexDigit })
    }
    #expect(run.talk.isEmpty)
  }

  @Test func showPrintsASetOrACriterion() throws {
    let program = try Program()
    #expect(
      try program.run("criteria", "show", "qd26-2026", "26").output.contains("Đáp ứng điều kiện kinh doanh dịch vụ"))
    let one = try program.run("criteria", "show", "qd26-2026", "1", "1.5")
    #expect(one.code == 0)
    #expect(one.outputLines.first?.hasPrefix("1.5 ") == true)
    #expect(one.outputLines.count < 12)
    for arguments in [["qd26-2026", "99"], ["qd00-2000", "1"], ["qd26-2026", "1", "77.7"]] {
      let run = try program.run(["criteria", "show"] + arguments)
      #expect(run.code == 3)
      #expect(run.output.isEmpty)
      #expect(run.talk.contains(arguments.first { ["99", "qd00-2000", "77.7"].contains($0) } ?? "?"))
    }
  }

  @Test func whatIsExportedChecks() throws {
    let program = try Program()
    for arguments in [[], ["--set", "11"]] {
      let run = try program.run(["criteria", "export", "--regime", "qd26-2026"] + arguments)
      #expect(run.code == 0)
      let document = try json(run.output)
      #expect(document["regime"] as? String == "qd26-2026")
      #expect((document["sets"] as? [Any])?.count == (arguments.isEmpty ? 26 : 1))
      let check = try program.run("criteria", "check", try program.file("export.json", run.output))
      #expect(check.code == 0)
      #expect(check.output.contains(arguments.isEmpty ? "787" : "32"))
    }
  }

  /// A level moved out of its ladder: the answer is "no", with file, line and key.
  @Test func aBrokenFileIsNamedWithItsPlace() throws {
    let program = try Program()
    let text = try program.run("criteria", "export", "--regime", "qd26-2026", "--set", "11").output
    let good = "\"Kết thúc\""
    #expect(!text.contains(good))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let level = try #require(lines.firstIndex { $0.contains("\"points\": 5") })
    var broken = lines
    broken[level] = broken[level].replacingOccurrences(of: "5", with: "4")
    let path = try program.file("hong.json", broken.joined(separator: "\n"))
    let run = try program.run("criteria", "check", path)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    let first = try #require(run.talkLines.first)
    #expect(first.hasPrefix(path + ", dòng "))
    let line = try #require(Int(first.dropFirst(path.count + ", dòng ".count).prefix { $0.isNumber }))
    // Within the criterion whose level it is.
    #expect(abs(line - level) < 60, "\(line) \(level)")
    #expect(run.talkLines.last == "\(run.talkLines.count - 1) lỗi.")
  }

  @Test func whatIsNoJSONIsNamedWithItsLine() throws {
    let program = try Program()
    let run = try program.run("criteria", "check", try program.file("hong.json", "{\n\"regime\": \n"))
    #expect(run.code == 3)
    #expect(run.talkLines.first?.contains("hong.json, dòng 3") == true)
  }

  @Test func anUnreadableFileIsAnother() throws {
    let run = try Program().run("criteria", "check", "/khong/co")
    #expect(run.code == 3)
    #expect(run.talk.contains("/khong/co"))
  }
}
