import Foundation
import RunningProgram
import Testing

/// Mutated bundles, and mutated files for every parser behind the verifier, in a process that must not die: a million with
/// `HOIDONG_MANY=1` (or `SoakWorker bundles --count N --first N`), a sample with a fixed seed else.
@Suite struct FuzzTests {
  @Test func nothingCrashesHangsOrGrows() throws {
    let folder = try Folder()
    let worker = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path + "/SoakWorker"
    let count = EveryByteTests.isWhole ? "1000000" : "500"
    let run = try Program.tool(worker, "bundles", "--count", count, "--seed", "20261122", in: folder)
    #expect(run.code == 0, "\(run.output.suffix(2000)) \(run.talk.suffix(300))")
    #expect(run.outputLines.contains("inputs \(count)"))
    let memory = run.outputLines.first { $0.hasPrefix("memory ") }?.split(separator: " ").compactMap { Int($0) }.first
    #expect(try #require(memory) < 512)
    // Nothing was written but what it said.
    #expect(folder.files() == [])
  }
}
