import Catalogue
import Council
import Foundation
import Office
import Papers
import RunningProgram
import Testing

/// Papers by commands, of the rehearsal that was played and signed.
@Suite("Papers by commands") struct PaperCommandTests {
  private let demo: Played.Demo
  private let folder: Folder

  init() throws {
    demo = try Played.demo.get()
    folder = try Folder()
  }

  private func run(_ arguments: String...) throws -> Program.Run { try demo.program.run(arguments) }

  private func export(_ arguments: String..., out: String? = nil) throws -> Program.Run {
    try demo.program.run(
      ["session", "export", "tap-huan", "--papers", "--out", out ?? folder.path + "/van-ban"] + arguments)
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  @Test func theListSaysNameFormatsAndState() throws {
    let lines = try run("session", "papers", "tap-huan").outputLines
    #expect(lines.contains { $0.hasPrefix("bien-ban ") && $0.contains("docx,pdf,txt") && $0.hasSuffix("đã ký") })
    let json = try run("session", "papers", "tap-huan", "--json")
    #expect(json.code == 0 && json.talk.isEmpty)
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(list.count == lines.count)
    let minutes = try #require(list.first { $0["name"] as? String == "bien-ban" })
    #expect(minutes["state"] as? String == "signed")
    #expect(minutes["formats"] as? [String] == ["docx", "pdf", "txt"])
    #expect(minutes["bundle"] as? String == demo.bundle)
    #expect(minutes["templates_changed"] as? Bool == false)
    #expect(Set(list.compactMap { $0["state"] as? String }).isSubset(of: ["ready", "blocked", "written", "signed"]))
  }

  /// What is exported is what was signed, byte for byte; again there is nothing to do.
  @Test func exportedIsWhatWasSigned() throws {
    let first = try export()
    #expect(first.code == 0, "\(first.talk)")
    let files = folder.files(under: "van-ban")
    #expect(files.contains("bien-ban.txt") && files.contains("bang-tong-hop.xlsx") && files.contains("phieu-SP01.csv"))
    #expect(first.outputLines.count == files.count)
    for file in files {
      #expect(try bytes("\(folder.path)/van-ban/\(file)") == bytes("\(demo.bundle)/docs/\(file)"), "\(file)")
    }
    let again = try export()
    #expect(again.code == 0 && again.outputLines.allSatisfy { $0.contains("giống từng byte") })
    // The list knows the folder.
    let list = try run("session", "papers", "tap-huan", "--out", folder.path + "/van-ban").output
    #expect(
      list.contains("đã ký; đã xuất: txt") || list.contains("đã ký; đã xuất: docx, pdf, txt")
        || list.contains("đã xuất: txt, docx, pdf"))
  }

  @Test func onlyWhatWasAskedFor() throws {
    let run = try export("--paper", "bang-tong-hop", "--paper", "bien-ban", "--format", "txt", "--format", "csv")
    #expect(run.code == 0, "\(run.talk)")
    #expect(folder.files(under: "van-ban") == ["bang-tong-hop.csv", "bang-tong-hop.txt", "bien-ban.txt"])
    #expect(run.talk.contains("bien-ban: không có ở dạng csv"))
    #expect(try export("--paper", "bien-ban", "--format", "xlsx").code == 1)
  }

  @Test func anotherFileStaysUnlessItIsToBeReplaced() throws {
    #expect(try export("--paper", "bien-ban", "--format", "txt").code == 0)
    let path = folder.path + "/van-ban/bien-ban.txt"
    let good = try bytes(path)
    try Data("sửa tay".utf8).write(to: URL(fileURLWithPath: path))
    let refused = try export("--paper", "bien-ban", "--format", "txt")
    #expect(refused.code == 1 && refused.output.isEmpty && refused.talk.contains("--replace"))
    #expect(try bytes(path) == Data("sửa tay".utf8))
    #expect(try export("--paper", "bien-ban", "--format", "txt", "--replace").code == 0)
    #expect(try bytes(path) == good)
  }

  @Test func wrongUsageWritesNothing() throws {
    let unknown = try export("--paper", "bien-bam")
    #expect(unknown.code == 2 && unknown.talk.contains("có phải bien-ban?"))
    #expect(try export("--format", "odt").code == 2)
    #expect(try export("--sign-again").code == 2)
    #expect(try run("session", "export", "tap-huan", "--paper", "bien-ban").code == 2)
    #expect(try run("session", "paper", "tap-huan", "khong-co").code == 2)
    #expect(folder.files(under: "van-ban").isEmpty)
  }

  @Test func aFolderThatCannotBeWrittenIsTold() throws {
    let file = folder.path + "/tep"
    try Data().write(to: URL(fileURLWithPath: file))
    let run = try export(out: file)
    #expect(run.code == 4 && run.output.isEmpty && run.talk.contains(file))
    try FileManager.default.createDirectory(atPath: folder.path + "/khoa", withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path + "/khoa")
    guard getuid() != 0 else { return }
    #expect(try export(out: folder.path + "/khoa").code == 4)
  }

  @Test(.enabled(if: SmallDisk.isPossible)) func aFullDiskLeavesWholeFilesOnly() throws {
    let disk = try SmallDisk(kibibytes: 72)
    let out = disk.path + "/van-ban"
    let run = try export(out: out)
    #expect(run.code == 4 && run.talk.contains("giải phóng dung lượng"), "\(run.talk)")
    let files = Folder.files(under: out)
    #expect(!files.isEmpty && run.outputLines.count == files.count)
    for file in files { #expect(try bytes("\(out)/\(file)") == bytes("\(demo.bundle)/docs/\(file)"), "\(file)") }
    try disk.grow(toKibibytes: 4096)
    #expect(try export(out: out).code == 0)
  }

  /// Between two files it may be left; what is written is whole.
  @Test func stoppedHalfWay() throws {
    let id = try #require(SessionID("tap-huan"))
    let office = try DataFolder(option: demo.program.home) { _ in nil }.open(id) { Timestamp(seconds: 1_800_000_000) }
    let kinds = try office.papers().shelf.entries.map(\.kind)
    var export = try office.exportPapers(kinds, [.text, .csv], into: folder.path)
    for _ in 0..<5 { try export.goOn() }
    #expect(export.next != nil && export.fates.count == 5)
    let written = export.items { $0 == .written }.map(\.name)
    #expect(folder.files() == written.sorted())
    #expect(throws: OfficeError.self) { try office.exportPapers(kinds, into: folder.path + "/khong-co") }
  }

  @Test func aPaperOnStandardOutput() throws {
    let minutes = try run("session", "paper", "tap-huan", "bien-ban")
    #expect(minutes.code == 0 && minutes.talk.isEmpty)
    #expect(try Data(minutes.output.utf8) == bytes("\(demo.bundle)/docs/bien-ban.txt"))
    let table = try run("session", "paper", "tap-huan", "du-lieu-giay-chung-nhan").output
    #expect(table.contains("STT;"))
  }

  /// Before the close nothing is told that the hall may not know.
  @Test func anOpenSessionHasOnlyWhatNeedsNoEnd() throws {
    let program = try Program()
    #expect(try program.run("session", "new", try fixture("plan.json")).code == 0)
    let id = "tap-huan"
    let blocked = try program.run("session", "paper", id, "bien-ban")
    #expect(blocked.code == 1 && blocked.output.isEmpty && blocked.talk.contains("chờ khép phiên"))
    let list = try program.run("session", "papers", id).outputLines
    #expect(list.filter { $0.hasSuffix("sẵn sàng") }.allSatisfy { $0.hasPrefix("danh-sach") || $0.hasPrefix("y-kien") })
    #expect(try program.run("session", "paper", id, "danh-sach-du-hop").code == 0)
    // Made to be signed by hand: no mark that it is not signed.
    #expect(try !program.run("session", "paper", id, "danh-sach-du-hop").output.contains("CHƯA KÝ"))
    // The result bundle is another matter.
    #expect(try program.run("session", "export", id).code == 1)
  }
}

/// An office's templates by commands.
@Suite("Templates by commands") struct TemplateCommandTests {
  private let program: Program

  init() throws { program = try Program() }

  private var folder: String { program.home + "/mau" }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let url = URL(fileURLWithPath: "\(folder)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains(old))
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: url)
  }

  @Test func whatIsExportedIsGood() throws {
    #expect(try program.run("templates", "check").code == 0)
    let run = try program.run("templates", "export")
    #expect(run.code == 0 && run.outputLines.count == TemplateName.allCases.count + 1)
    let check = try program.run("templates", "check")
    #expect(check.code == 0 && check.output.contains("8 tệp mẫu"))
    // Not over what the office has changed; not even beside it.
    try FileManager.default.removeItem(atPath: folder + "/bao-cao.txt")
    let again = try program.run("templates", "export")
    #expect(again.code == 3 && again.output.isEmpty && again.talk.contains("to-trinh.txt"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/bao-cao.txt"))
    let other = program.folder.path + "/khac"
    #expect(try program.run("templates", "export", "--out", other).code == 0)
    #expect(try program.run("templates", "check", other).code == 0)
    #expect(try program.run("templates", "check", program.folder.path + "/khong-co").code == 3)
  }

  /// Every fault by its line, those of names too where the file has faults of its own.
  @Test func everyFaultHasItsLine() throws {
    #expect(try program.run("templates", "export").code == 0)
    try Data(
      """
      @co-quan {co_quan}
      @mucc I. KẾT QUẢ
      Theo {co_quan_than_muu}
      @lap cong_nhan
      {ten_san_pham} {
      @het
      @het
      @bang bieu_do_2
      @neu so_xa
      """.utf8
    ).write(to: URL(fileURLWithPath: folder + "/bao-cao.txt"))
    try Data("dia_danh: Lào Cai\nphu_luc_nhom: huyen\nco_quan: A\n".utf8).write(
      to: URL(fileURLWithPath: folder + "/cai-dat.txt"))
    try Data([0x40, 0xFF]).write(to: URL(fileURLWithPath: folder + "/to-trinh.txt"))
    let run = try program.run("templates", "check")
    #expect(run.code == 3 && run.output.isEmpty)
    let places = run.talkLines.map { line in
      line.dropFirst(folder.count + 1).split(separator: ":").prefix(2).joined(separator: ":")
    }
    #expect(
      places == [
        "bao-cao.txt:2", "bao-cao.txt:3", "bao-cao.txt:5", "bao-cao.txt:7", "bao-cao.txt:8", "bao-cao.txt:9",
        "cai-dat.txt:2", "cai-dat.txt:3", "to-trinh.txt:1",
      ], "\(run.talk)")
    #expect(run.talk.contains("có phải @muc?") && run.talk.contains("có phải {co_quan_tham_muu}?"))
  }

  @Test func aPreviewIsFilledIn() throws {
    let demo = try Played.demo.get()
    #expect(try program.run("templates", "preview", "bao-cao").code == 2)
    #expect(try program.run("templates", "preview", "bao-ca", "--session", "x").talk.contains("có phải bao-cao?"))
    let shown = try demo.program.run("templates", "preview", "bao-cao", "--session", "tap-huan")
    #expect(shown.code == 0 && shown.output.contains("BÁO CÁO"))
    // An office's words, and no preview of a template that has a fault: it would show the program's own words.
    let home = Program(home: program.home, in: program.folder)
    try FileManager.default.copyItem(atPath: demo.program.home, toPath: home.home)
    #expect(try home.run("templates", "export").code == 0)
    try change("bao-cao.txt", "Hội đồng báo cáo kết quả phiên họp", "Hội đồng xin báo cáo kết quả phiên họp")
    #expect(
      try home.run("templates", "preview", "bao-cao", "--session", "tap-huan").output.contains("Hội đồng xin báo cáo"))
    let list = try home.run("session", "papers", "tap-huan").outputLines
    #expect(list.contains { $0.hasPrefix("bao-cao ") && $0.contains("đã ký theo mẫu cũ") })
    // Other papers have other words, or none: they are those that were signed.
    #expect(list.contains { $0.hasPrefix("bien-ban ") && $0.hasSuffix("đã ký") })
    #expect(list.contains { $0.hasPrefix("to-trinh ") && $0.hasSuffix("đã ký") })
    try change("bao-cao.txt", "@muc I.", "@mu I.")
    let faulty = try home.run("templates", "preview", "bao-cao", "--session", "tap-huan")
    #expect(faulty.code == 3 && faulty.output.isEmpty && faulty.talk.contains("bao-cao.txt:"))
  }
}
