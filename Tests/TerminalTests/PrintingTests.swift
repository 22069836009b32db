import Foundation
import RunningProgram
import Testing

/// Papers to the machine's own programs, through the whole program in a real terminal.
@Suite("Printing papers", .serialized, .enabled(if: Tmux.isInstalled)) struct PrintingTests {
  private let program: Program

  init() throws {
    program = try Program()
    let run = try program.run("demo", "--auto")
    try #require(run.code == 0, "\(run.talk)")
  }

  /// A program of that name that does this, in a folder for PATH.
  private func fake(_ name: String, _ script: String) throws {
    let folder = program.folder.path + "/bin"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/\(name)"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// At the list of papers, in the seat of the secretary.
  private func atThePapers(_ settings: String = "") throws -> Tmux {
    let terminal = try Tmux(program)
    let bin = program.folder.path + "/bin"
    try terminal.run("PATH=\(bin):/usr/bin:/bin \(settings) \(Program.path)")
    try terminal.wait(for: "Các phiên")
    try terminal.press("Enter")
    try terminal.waitForSeats()
    try terminal.press("G")
    try terminal.press("Enter")
    try terminal.wait(for: "PIN")
    try terminal.type("246813")
    try terminal.press("Enter")
    try terminal.wait(for: "Bàn")
    try terminal.press("V")
    try terminal.wait(for: "Biên bản họp Hội đồng")
    return terminal
  }

  /// What it gets, what it answers, that it refuses; one that never answers holds nobody up.
  @Test func lpGetsThePaper() throws {
    let place = program.folder.path
    try fake("lp", "cat > \(place)/in.out; echo \"$@\" > \(place)/in.args; echo 'request id is PDF-7 (0 file(s))'")
    let terminal = try atThePapers()
    try terminal.press("j")
    try terminal.press("i")
    try terminal.wait(for: "request id is PDF-7")
    #expect(try String(contentsOfFile: "\(place)/in.args", encoding: .utf8) == "-t bien-ban\n")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(place)/in.out"))
    let text = try program.run("session", "paper", "tap-huan", "bien-ban").output
    #expect(bytes.starts(with: Data("%PDF-".utf8)) || bytes == Data(text.utf8))

    try fake("lp", "echo 'lp: Error - no default destination available.' >&2; exit 1")
    try terminal.press("i")
    try terminal.wait(for: "no default destination available")

    try fake("lp", "exec sleep 30")
    try terminal.press("i")
    try terminal.wait(for: "Đang gửi máy in")
    try terminal.press("i")
    try terminal.wait(for: "Bản in trước chưa gửi xong")
    try terminal.press("Enter")
    try terminal.wait(for: "BIÊN BẢN")
  }

  @Test func theFolderIsOpenedWhereThereIsAScreen() throws {
    let place = program.folder.path
    try fake("xdg-open", "echo \"$1\" > \(place)/mo.args")
    var terminal = try atThePapers()
    try terminal.press("m")
    try terminal.wait(for: "Chưa xuất văn bản nào")
    try terminal.press("j")
    try terminal.press("x")
    try terminal.wait(for: "Dạng tệp")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "Xong.")
    try terminal.press("m")
    try terminal.wait(for: "không có màn hình đồ họa")
    #expect(!FileManager.default.fileExists(atPath: "\(place)/mo.args"))
    terminal = try atThePapers("DISPLAY=:9")
    try terminal.press("m")
    try terminal.wait(for: "Đã mở")
    let deadline = Date().addingTimeInterval(5)
    while !FileManager.default.fileExists(atPath: "\(place)/mo.args") && Date() < deadline { usleep(20_000) }
    #expect(try String(contentsOfFile: "\(place)/mo.args", encoding: .utf8) == "\(program.home)/van-ban/tap-huan\n")
  }
}
