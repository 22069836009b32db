import Foundation
import RunningProgram
import Testing

/// The rehearsal is killed at any moment: the chain is intact, and what was acknowledged on standard error is there.
@Suite("Killed at any moment") struct KillTests {
  @Test(arguments: 1...15) func whatWasAcknowledgedIsKept(round: Int) throws {
    let program = try Program()
    let (process, files) = try program.start(["demo", "--auto"])
    // Rounds stop after a certain number of acknowledged lines, then a random moment later.
    let wanted = [0, 0, 0, 1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 14, 16][round - 1]
    let deadline = Date().addingTimeInterval(60)
    while process.isRunning && Date() < deadline && lines(files).count < wanted { usleep(2_000) }
    let delay = UInt32.random(in: 0...(wanted == 0 ? 2_500_000 : 400_000))
    usleep(delay)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let acknowledged = lines(files)
    let note: Comment = "round \(round), \(acknowledged.count) lines, \(delay) µs later"

    let check = try program.run("session", "check")
    #expect(check.code == 0, note)
    let show = try program.run("session", "show", "tap-huan", "--json")
    if show.code != 0 {
      #expect(acknowledged.isEmpty, note)
      #expect(try program.run("session", "list").output.isEmpty, note)
      return
    }
    let page = try json(show.output)
    let products = try #require(page["products"] as? [NSDictionary])
    #expect(products.count == 6, note)
    #expect(page["events"] as? Int ?? 0 >= 7 + acknowledged.count, note)
    for line in acknowledged { #expect(holds(line, page, products), "\(line): \(note)") }
    // And it goes on: the chain takes the next event.
    #expect(try program.run("session", "check", "tap-huan").code == 0, note)
  }

  /// Whole lines only.
  private func lines(_ files: Program.Files) -> [String] {
    let text = String(decoding: (try? Data(contentsOf: files.talk)) ?? Data(), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.map(String.init).filter { $0.hasPrefix("[") }
  }

  private func holds(_ line: String, _ page: NSDictionary, _ products: [NSDictionary]) -> Bool {
    if line.contains("điểm danh") { return (page["quorum"] as? NSDictionary)?["present"] as? Int == 5 }
    guard let product = products.first(where: { line.contains(" \($0["id"] as? String ?? "?"):") }),
      let stage = product["stage"] as? String
    else { return line.contains("không chấm") }
    let sealed = (product["sealed"] as? [Any])?.count ?? 0
    if line.contains("mở chấm") { return stage != "queued" }
    if line.contains("niêm phong") { return sealed >= 4 }
    if line.contains("công khai") {
      return ["revealed", "concluded", "scoring", "closed"].contains(stage) && sealed >= 4
    }
    if line.contains("chấm lại") || line.contains("biểu quyết") { return sealed >= 4 }
    return stage == "concluded"
  }
}
