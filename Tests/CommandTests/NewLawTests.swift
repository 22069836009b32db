import Foundation
import RunningProgram
import Testing

/// A law that the program does not know: its own folder of files, checked, loaded, rehearsed with.
@Suite("hoidong criteria: a new law without a new program") struct NewLawTests {
  /// The steps of docs/criteria-files.md.
  private func newLaw(_ program: Program, _ name: String = "qd99-2030") throws -> String {
    let folder = program.folder.path + "/" + name
    let made = try program.run("criteria", "export", "--regime", "qd26-2026", "--folder", folder)
    #expect(made.code == 0, "\(made.talk)")
    #expect(made.output.contains("31 tệp"))
    return folder
  }

  private func edit(_ path: String, _ changes: [(String, String)]) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for (old, new) in changes {
      #expect(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func aWholeRehearsalByANewLaw() throws {
    let program = try Program()
    let folder = try newLaw(program)
    #expect(try program.run("criteria", "check", folder).code == 0)
    // Another number, other bands, another weight of the first part's sections, three sets only.
    try edit(
      folder + "/regime.json",
      [
        ("26/2026/QĐ-TTg\", \"date\": \"2026-05-22\"", "99/2030/QĐ-TTg\", \"date\": \"2030-01-02\""),
        ("\"in_force_from\": \"2026-05-22\"", "\"in_force_from\": \"2030-03-01\""),
        ("\"star\": 5, \"from\": 90", "\"star\": 5, \"from\": 95"),
        ("\"star\": 4, \"from\": 70", "\"star\": 4, \"from\": 80"),
        (
          "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26]", "[1, 2, 3]"
        ),
      ])
    #expect(try program.run("criteria", "check", folder).output.contains("3 bộ"))
    let loaded = try program.run("criteria", "load", folder)
    #expect(loaded.code == 0 && loaded.output.contains("qd99-2030"), "\(loaded.talk)")
    let list = try program.run("criteria", "list", "qd99-2030")
    #expect(list.output.contains("chưa áp dụng, từ 01/3/2030, do cơ quan nạp"))
    #expect(try program.run("criteria", "check").output.contains("4 văn bản, 80 bộ"))
    #expect(
      try program.run("criteria", "diff", "qd26-2026", "qd99-2030", "--set", "1").output.contains(
        "0 tiêu chí đổi, 0 bỏ, 0 mới, 32 giữ nguyên"))
    let applies = try program.run("criteria", "applies", "--filed", "2030-03-01", "--evaluated", "2030-04-01")
    #expect(applies.output.contains("qd99-2030") && applies.code == 0)
    // The first product of the demonstration ends with the grade that the new bands give.
    let demo = try program.run("demo", "--auto", "--regime", "qd99-2030")
    #expect(demo.code == 0, "\(demo.talk)")
    let bundle = try #require(demo.outputLines.last)
    let verify = try program.run("verify", bundle)
    #expect(verify.code == 0 && verify.output.contains("khác bản có trong chương trình"))
    let minutes = try String(contentsOfFile: bundle + "/docs/bien-ban.txt", encoding: .utf8)
    #expect(minutes.contains("99/2030/QĐ-TTg"))
    #expect(
      minutes.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("do cơ quan nạp vào chương trình"))
    let result = try json(try String(contentsOfFile: bundle + "/result.json", encoding: .utf8))
    let tallies = try #require(result["products"] as? [NSDictionary]).compactMap { $0["tally"] as? NSDictionary }
    for tally in tallies {
      let (sum, count) = (try #require(tally["sum"] as? Int), try #require(tally["valid_sheets"] as? Int))
      let band = [95, 80, 50, 30].firstIndex { sum >= $0 * count }.map { 5 - $0 } ?? 1
      #expect(tally["band"] as? Int == band)
    }
    #expect(Set(tallies.compactMap { $0["band"] as? Int }).count > 1)
    // Elsewhere, without the new law, the bundle still verifies.
    #expect(try Program().run("verify", bundle).code == 0)
    // Ticks alone give the same by the new law.
    let tally = try json(try program.run("tally", bundle + "/tally-input.json").output)
    #expect(
      (tally["products"] as? [NSDictionary])?.map { $0["mean"] as? String } == tallies.map { $0["mean"] as? String })
  }

  @Test func whatIsWrongIsNamedAndNothingIsLoaded() throws {
    let program = try Program()
    let folder = try newLaw(program)
    try edit(folder + "/sets/01.json", [("\"code\": \"1.1\", \"max\": 3", "\"code\": \"1.1\", \"max\": 4")])
    let run = try program.run("criteria", "load", folder)
    #expect(run.code == 3 && run.output.isEmpty)
    #expect(run.talk.contains("sets/01.json, dòng "))
    #expect(!FileManager.default.fileExists(atPath: program.home + "/criteria/regimes/qd99-2030"))
    #expect(try program.run("criteria", "list").output.contains("qd99-2030") == false)
  }

  /// A table that leaves a criterion out would hide a change of the law.
  @Test func aWrongPairingTableIsRefused() throws {
    let program = try Program()
    let folder = try newLaw(program)
    try edit(folder + "/pairs/qd148-2023.json", [("\"1.a\": \"1.1\"", "\"1.a\": \"77\"")])
    let check = try program.run("criteria", "check", folder)
    #expect(check.code == 1 && check.talk.contains("pairs/qd148-2023.json") && check.talk.contains("qd148-2023/1/1.a"))
    #expect(try program.run("criteria", "load", folder).code == 3)
    #expect(try program.run("criteria", "check", folder + "/pairs/qd781-2020.json").code == 0)
  }

  /// What every session would judge by is not taken over by a copy of it.
  @Test func aRealSessionByAnOfficesCopyNeedsAReason() throws {
    let program = try Program()
    #expect(try program.run("criteria", "load", try newLaw(program)).code == 0)
    func new(_ reason: String?) throws -> Program.Run {
      let text = try plan {
        $0["rehearsal"] = false
        $0["regime"] = "qd99-2030"
        $0["evaluated_on"] = "2099-01-01"
        $0["regime_reason"] = reason
      }
      return try program.run("session", "new", try program.file("phien.json", text))
    }
    #expect(try new(nil).code == 3)
    #expect(try new("Hội đồng thống nhất thử").code == 0)
  }

  @Test func oneBrokenRegimeDoesNotSilenceTheOthers() throws {
    let program = try Program()
    try FileManager.default.createDirectory(
      atPath: program.home + "/criteria/regimes/qd42-2035", withIntermediateDirectories: true)
    let search = try program.run("criteria", "search", "vietgap")
    #expect(search.code == 0 && search.talk.contains("qd42-2035"))
    let list = try program.run("criteria", "list")
    #expect(list.code == 3 && list.output.contains("qd26-2026") && list.talk.contains("qd42-2035"))
    #expect(try program.run("criteria", "applies", "--filed", "2026-06-01").code == 3, "what cannot be read may apply")
  }

  @Test func namesAndReplacing() throws {
    let program = try Program()
    let folder = try newLaw(program)
    #expect(try program.run("criteria", "load", folder).code == 0)
    #expect(try program.run("criteria", "load", folder).code == 0, "the same again")
    try edit(folder + "/wording.json", [("Tạo hình tinh xảo", "Tạo hình rất tinh xảo")])
    let changed = try program.run("criteria", "load", folder)
    #expect(changed.code == 3 && changed.talk.contains("--replace"))
    #expect(try program.run("criteria", "load", folder, "--replace").code == 0)
    let show = try program.run("criteria", "show", "qd99-2030", "24")
    #expect(show.output.contains("Tạo hình rất tinh xảo"))
    // Nobody takes the name of a law inside the program, or one that is no name.
    let taken = program.folder.path + "/qd26-2026"
    try FileManager.default.copyItem(atPath: folder, toPath: taken)
    #expect(try program.run("criteria", "load", taken).code == 3)
    #expect(try program.run("criteria", "load", program.folder.path + "/Không").code == 3)
    #expect(try program.run("criteria", "export", "--regime", "qd26-2026", "--folder", folder).code == 4, "it is there")
    #expect(
      FileManager.default.subpaths(atPath: program.home + "/criteria/regimes")?.contains { $0.hasPrefix(".") } == false)
  }

  @Test func aFileIsWrittenInTheCanonicalForm() throws {
    let program = try Program()
    let folder = try newLaw(program)
    let path = folder + "/sets/07.json"
    let before = try String(contentsOfFile: path, encoding: .utf8)
    try edit(path, [("\n", "\n ")])
    let check = try program.run("criteria", "check", folder)
    #expect(check.code == 0 && check.talk.contains("07.json, dòng 2"))
    #expect(try program.run("criteria", "format", folder).code == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
    #expect(try program.run("criteria", "check", folder).talk.isEmpty)
    #expect(try program.run("criteria", "format", program.folder.path + "/khong-co.json").code == 3)
    let export = try program.file(
      "x.json", try program.run("criteria", "export", "--regime", "qd26-2026", "--set", "1").output)
    let format = try program.run("criteria", "format", export)
    #expect(format.code == 3 && format.talk.contains("tệp xuất"))
  }
}
