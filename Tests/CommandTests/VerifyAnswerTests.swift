import Foundation
import RunningProgram
import Testing

/// What `verify` answers scripts and people: exit codes, the first thing that is wrong, two bundles side by side.
@Suite("verify: answers") struct VerifyAnswerTests {
  /// The rehearsal's bundle, with a byte of a sheet changed.
  private func changed(_ demo: Played.Demo, in folder: Folder) throws -> (bundle: String, sheet: String) {
    let bundle = folder.path + "/b"
    try FileManager.default.copyItem(atPath: demo.bundle, toPath: bundle)
    let sheet = try #require(Folder.files(under: bundle).first { $0.hasPrefix("sheets/") && $0.hasSuffix(".json") })
    var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(bundle)/\(sheet)"))
    bytes[20] ^= 1
    try bytes.write(to: URL(fileURLWithPath: "\(bundle)/\(sheet)"))
    return (bundle, sheet)
  }

  @Test func theFirstWrongThingIsNamed() throws {
    let demo = try Played.demo.get()
    let folder = try Folder()
    defer { withExtendedLifetime(folder) {} }
    let (bundle, sheet) = try changed(demo, in: folder)
    let run = try demo.program.run("verify", bundle)
    #expect(run.code == 1)
    #expect(run.output.contains("Sai đầu tiên, ở bước \"Mã băm của các tệp\": \(sheet)"), "\(run.output)")
    let report = try json(try demo.program.run("verify", "--json", bundle).output)
    #expect((report["first_wrong"] as? NSDictionary)?["file"] as? String == sheet)
    #expect((report["first_wrong"] as? NSDictionary)?["check"] as? String == "files")
    let good = try json(try demo.program.run("verify", "--json", demo.bundle).output)
    #expect(good["first_wrong"] is NSNull)
  }

  @Test func twoBundlesSideBySide() throws {
    let demo = try Played.demo.get()
    let folder = try Folder()
    defer { withExtendedLifetime(folder) {} }
    let (bundle, sheet) = try changed(demo, in: folder)
    let same = try demo.program.run("verify", "--diff", demo.bundle, demo.bundle + ".zip")
    #expect(same.code == 0)
    #expect(same.outputLines.last == "Chỉ thêm, không sửa: thêm 0 sự kiện, 0 tệp.")
    let other = try demo.program.run("verify", "--diff", demo.bundle, bundle, "--lang", "en")
    #expect(other.code == 1)
    #expect(other.output.contains("\(sheet): other than in the old bundle."))
    let report = try json(try demo.program.run("verify", "--diff", "--json", demo.bundle, bundle).output)
    #expect(report["only_adds"] as? Bool == false)
    #expect(try demo.program.run("verify", "--diff", demo.bundle, bundle + "-none").code == 3)
    #expect(try demo.program.run("verify", "--diff", demo.bundle).code == 2)
    #expect(try demo.program.run("verify", demo.bundle, bundle).code == 2)
  }
}
