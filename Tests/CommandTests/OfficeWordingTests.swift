import Foundation
import RunningProgram
import Testing

/// An office's own wording: imported, shown, in sessions and bundles.
@Suite("hoidong criteria: an office's wording") struct OfficeWordingTests {
  /// The export with other words: what an office imports.
  private func wording(_ program: Program, _ mark: String = "CHÍNH THỨC") throws -> String {
    let text = try program.run("criteria", "export", "--regime", "qd26-2026").output
    return text.replacingOccurrences(of: "\"text\": \"", with: "\"text\": \"\(mark) ")
  }

  @Test func importedShownAndPutBack() throws {
    let program = try Program()
    let file = try program.file("van-ban-goc.json", try wording(program))
    let run = try program.run("criteria", "import", file, "--source", "Công báo")
    #expect(run.code == 0, "\(run.talk)")
    #expect(run.output.contains("van-ban-goc") && run.output.contains("26 bộ"))
    let digest = try Program.tool("/usr/bin/sha256sum", file, in: program.folder).output.prefix(64)
    #expect(run.output.contains(digest))
    let show = try program.run("criteria", "show", "qd26-2026", "1", "1.5")
    #expect(show.output.contains("CHÍNH THỨC"))
    #expect(
      try program.run("criteria", "show", "qd26-2026", "1").output.contains(
        "Lời văn: van-ban-goc (Công báo), sha256 \(digest)"))
    #expect(try program.run("criteria", "search", "chính thức").code == 0)
    #expect(
      try !program.run("criteria", "show", "qd26-2026", "1", "1.5", "--wording", "built-in").output.contains(
        "CHÍNH THỨC"))
    // The export is the program's own unless another is asked for.
    #expect(try !program.run("criteria", "export", "--regime", "qd26-2026").output.contains("CHÍNH THỨC"))
    #expect(
      try program.run("criteria", "list", "qd26-2026").output.contains(
        "* Lời văn van-ban-goc (đang dùng): 26 bộ, Công báo"))
    // The same file again is known; another one needs another name.
    #expect(try program.run("criteria", "import", file).output.contains("không ghi lại"))
    let other = try program.file("khac.json", try wording(program, "KHÁC"))
    #expect(try program.run("criteria", "import", other, "--name", "van-ban-goc").code == 3)
    #expect(try program.run("criteria", "import", other, "--keep-only").code == 0)
    let list = try program.run("criteria", "wording", "qd26-2026")
    #expect(list.outputLines.map { String($0.prefix(2)) } == ["  ", "  ", "* "])
    #expect(try program.run("criteria", "wording", "qd26-2026", "khac").output.contains("* Lời văn khac"))
    #expect(try program.run("criteria", "show", "qd26-2026", "1", "1.5").output.contains("KHÁC"))
    #expect(try program.run("criteria", "wording", "qd26-2026", "built-in").output.hasPrefix("* "))
    #expect(try program.run("criteria", "wording", "qd26-2026", "khong-co").code == 3)
    #expect(try program.run("criteria", "check").code == 0)
  }

  @Test func anotherStructureIsRefusedWithEveryDifference() throws {
    let program = try Program()
    let text = try wording(program).replacingOccurrences(of: "\"points\": 5", with: "\"points\": 4")
    let file = try program.file("sai.json", text)
    let run = try program.run("criteria", "import", file)
    #expect(run.code == 3 && run.output.isEmpty)
    #expect(run.talkLines.count > 50)
    #expect(run.talkLines.dropLast().allSatisfy { $0.hasPrefix(file + ", dòng ") })
    #expect(run.talkLines.last?.contains("không lưu gì") == true)
    #expect(try program.run("criteria", "check", file).code == 1)
    #expect(!FileManager.default.fileExists(atPath: program.home + "/criteria"))
  }

  /// A session shows and prints the wording; the bundle names it; verify says what is ours and what is theirs.
  @Test func aSessionCarriesItToTheBundle() throws {
    let program = try Program()
    let file = try program.file("goc.json", try wording(program))
    #expect(try program.run("criteria", "import", file, "--source", "Công báo số 1").code == 0)
    let demo = try program.run("demo", "--auto", "--wording", "goc")
    #expect(demo.code == 0, "\(demo.talk)")
    let bundle = try #require(demo.outputLines.last)
    let law = try json(try String(contentsOfFile: bundle + "/criteria.json", encoding: .utf8))
    let set = try #require((law["sets"] as? [NSDictionary])?.first)
    #expect((set["wording"] as? NSDictionary)?["name"] as? String == "goc")
    #expect((set["wording"] as? NSDictionary)?["source"] as? String == "Công báo số 1")
    let minutes = try String(contentsOfFile: bundle + "/docs/bien-ban.txt", encoding: .utf8)
    #expect(
      minutes.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("goc (Công báo số 1; SHA-256"))
    let verify = try program.run("verify", bundle)
    #expect(verify.code == 0)
    #expect(verify.output.contains("lời văn của cơ quan: goc"))
    let report = try #require(try json(try program.run("verify", bundle, "--json").output)["criteria"] as? NSDictionary)
    #expect(report["built_in"] as? Bool == false && report["structure_built_in"] as? Bool == true)
    #expect(report["wordings"] as? [String] == ["goc"])
  }

  /// A file of the shelf that somebody touched is not used, and the message says what to do.
  @Test func aTouchedFileIsRefused() throws {
    let program = try Program()
    #expect(try program.run("criteria", "import", try program.file("goc.json", try wording(program))).code == 0)
    let path = program.home + "/criteria/wordings/qd26-2026/goc/01.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "CHÍNH THỨC", with: "SỬA LÉN").utf8).write(to: URL(fileURLWithPath: path))
    let show = try program.run("criteria", "show", "qd26-2026", "1")
    #expect(show.code == 3 && show.talk.contains(path))
    #expect(try program.run("criteria", "show", "qd26-2026", "2").code == 0)
    #expect(try program.run("criteria", "check").code == 1)
    #expect(try program.run("session", "new", try program.file("phien.json", try plan())).code == 3)
    #expect(try program.run("criteria", "show", "qd26-2026", "1", "--wording", "built-in").code == 0)
    // The advice works: the same file again mends it, also where what is beside the sets was touched.
    let file = program.folder.path + "/goc.json"
    #expect(try program.run("criteria", "import", file).output.contains("đã ghi lại"))
    #expect(try program.run("criteria", "show", "qd26-2026", "1").output.contains("CHÍNH THỨC"))
    let about = program.home + "/criteria/wordings/qd26-2026/goc/about.json"
    try Data("{".utf8).write(to: URL(fileURLWithPath: about))
    let list = try program.run("criteria", "list", "qd26-2026")
    #expect(list.code == 0 && list.talk.contains(about), "the regime is listed all the same")
    #expect(try program.run("criteria", "import", file).code == 0)
    #expect(try program.run("criteria", "check").code == 0)
  }

  @Test func importingAgainPutsItToUse() throws {
    let program = try Program()
    let file = try program.file("goc.json", try wording(program))
    #expect(try program.run("criteria", "import", file).code == 0)
    #expect(try program.run("criteria", "wording", "qd26-2026", "built-in").code == 0)
    #expect(try program.run("criteria", "import", file).code == 0)
    #expect(try program.run("criteria", "wording", "qd26-2026").output.contains("* Lời văn goc"))
    for source in ["", "  ", "a\nb", String(repeating: "x", count: 501)] {
      let run = try program.run("criteria", "import", file, "--name", "khac", "--source", source)
      #expect(run.code == 3 && run.talk.contains("--source"))
    }
  }

  @Test func manyImportsAtOnceAreOne() throws {
    let program = try Program()
    let file = try program.file("goc.json", try wording(program))
    let running = try (0..<6).map { _ in try program.start(["criteria", "import", file]) }
    for (process, _) in running { process.waitUntilExit() }
    #expect(running.map(\.0.terminationStatus) == Array(repeating: 0, count: 6))
    #expect(try program.run("criteria", "check").code == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: program.home + "/criteria/wordings/qd26-2026")
    #expect(left.sorted() == ["goc", "in-use.txt"])
  }
}
