import Foundation
import RunningProgram
import Testing

/// A disk of a few pages: whatever does not fit is not there, and the words say what to do.
@Suite("A full disk", .enabled(if: SmallDisk.isPossible)) struct DiskFullTests {
  @Test(arguments: [8, 64, 112, 128, 144, 152, 160, 176]) func aSessionIsMadeWholeOrNotAtAll(kibibytes: Int) throws {
    let disk = try SmallDisk(kibibytes: kibibytes)
    let run = try disk.program.run("session", "new", try fixture("plan.json"))
    #expect(run.code == 4)
    #expect(run.output.isEmpty)
    #expect(run.talk.contains("giải phóng dung lượng"), "\(run.talk)")
    #expect(Folder.files(under: disk.path).isEmpty)
    #expect(try disk.program.run("session", "list").output.isEmpty)
    // With room again, the same command does it.
    try disk.grow(toKibibytes: 1024)
    #expect(try disk.program.run("session", "new", try fixture("plan.json")).code == 0)
    let page = try json(try disk.program.run("session", "show", "tap-huan", "--json").output)
    #expect((page["products"] as? [Any])?.count == 6)
  }

  /// In the middle of the rehearsal, and while its bundle is written.
  @Test(arguments: [700, 1900]) func theRehearsalStopsTidily(kibibytes: Int) throws {
    let disk = try SmallDisk(kibibytes: kibibytes)
    let run = try disk.program.run("demo", "--auto")
    #expect(run.code == 4)
    #expect(run.output.isEmpty)
    #expect(run.talkLines.last?.contains("giải phóng dung lượng") == true, "\(run.talk)")
    #expect(!Folder.files(under: disk.path).contains { $0.contains("ket-qua") })
    let check = try disk.program.run("session", "check")
    #expect(check.code == 0, "\(check.talk)")
    // What was acknowledged is there.
    let sealed = run.talkLines.filter { $0.contains("phiếu đã niêm phong") }.count
    #expect(sealed > 0)
    let page = try json(try disk.program.run("session", "show", "tap-huan", "--json").output)
    let products = try #require(page["products"] as? [NSDictionary])
    #expect(products.prefix(sealed).allSatisfy { ($0["sealed"] as? [Any])?.count ?? 0 >= 4 })
  }
}
