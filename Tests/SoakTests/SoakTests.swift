import Foundation
import RunningProgram
import Testing

/// The quick part of the proof that nothing acknowledged is lost; `make soak` does all of it.
@Suite("Nothing acknowledged is lost", .serialized) struct SoakTests {
  static let parts = ["kills", "failures", "words", "cuts", "full", "damage", "fuzz", "together", "clocks", "restore"]

  @Test(arguments: parts) func quickly(part: String) throws {
    let folder = try Folder()
    let built = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
    let run = try Program.tool(
      "/usr/bin/python3",
      [
        script + "/soak/soak.py", "--worker", built + "/SoakWorker", "--program", Program.path, "--place", folder.path,
        "--quick", part,
      ], in: folder)
    #expect(run.code == 0, "\(run.output) \(run.talk)")
  }
}
