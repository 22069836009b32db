import Foundation
import RunningProgram
import Testing

@Suite("hoidong demo --auto and verify") struct DemoTests {
  @Test func theRehearsalPlaysToASignedBundle() throws {
    let demo = try Played.demo.get()
    #expect(demo.run.code == 0, "\(demo.run.talk)")
    #expect(demo.run.outputLines.count == 1)
    #expect(FileManager.default.fileExists(atPath: demo.bundle + "/manifest.json"))
    #expect(demo.run.talk.contains("[1] điểm danh"))
    #expect(try demo.program.run("session", "check").code == 0)
    let verify = try demo.program.run("verify", demo.bundle)
    #expect(verify.code == 0)
    #expect(verify.output.contains("TẬP HUẤN"))
    #expect(!verify.output.contains("✗"))
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")), arguments: ["chair", "secretary"])
  func opensslAgrees(_ signer: String) throws {
    let demo = try Played.demo.get()
    func verify(_ content: String) throws -> Program.Run {
      try Program.tool(
        "/usr/bin/openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", "manifest.\(signer).p7s", "-content",
        content, "-CAfile", "trust/council-ca.pem", "-purpose", "any", in: demo.program.folder, at: demo.bundle)
    }
    #expect(try verify("manifest.json").code == 0)
    #expect(try verify("result.json").code != 0)
  }

  @Test func theReportIsJSON() throws {
    let demo = try Played.demo.get()
    let run = try demo.program.run("verify", "--json", demo.bundle)
    #expect(run.code == 0)
    let report = try json(run.output)
    #expect(report["holds"] as? Bool == true)
    #expect(report["rehearsal"] as? Bool == true)
    #expect((report["criteria"] as? NSDictionary)?["built_in"] as? Bool == true)
    let codes = try #require(report["short_code"] as? String)
    #expect(codes.count == 14)
    #expect((report["checks"] as? [NSDictionary])?.allSatisfy { $0["outcome"] as? String == "passed" } == true)
    #expect(try demo.program.run("verify", demo.bundle).output.contains(codes))
  }

  /// A bundle that an earlier state of the program wrote, before councils, days of filing and wordings were in it.
  @Test func anEarlierBundleVerifies() throws {
    let run = try Program().run("verify", try fixture("ket-qua-van-ban-kieu-1.zip"))
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("5531 1824 0725"))
    #expect(run.output.contains("(kiểu 1)"), "its papers were written otherwise")
  }

  /// The bundle is verified anywhere, without a data folder and without leaving anything.
  @Test func verifyNeedsNoDataFolder() throws {
    let demo = try Played.demo.get()
    let elsewhere = try Program()
    #expect(try elsewhere.run("verify", demo.bundle).code == 0)
    #expect(!FileManager.default.fileExists(atPath: elsewhere.home))
  }

  /// One changed byte in any file of the bundle: the answer is "no", and the file is named.
  @Test func oneChangedByteInAnyFileIsFound() throws {
    let demo = try Played.demo.get()
    let program = try Program()
    let copy = program.folder.path + "/ban-sao"
    try FileManager.default.copyItem(atPath: demo.bundle, toPath: copy)
    let files = Folder.files(under: copy)
    #expect(files.count > 60)
    for name in files {
      let url = URL(fileURLWithPath: copy + "/" + name)
      let good = try Data(contentsOf: url)
      var bad = good
      bad[good.count / 2] ^= 1
      try bad.write(to: url)
      let run = try program.run("verify", copy)
      #expect(run.code == 1 || run.code == 3, "\(name)")
      #expect(run.outputLines.contains { $0.hasPrefix("✗") && $0.contains(name) }, "\(name): \(run.output)")
      try good.write(to: url)
    }
    #expect(try program.run("verify", copy).code == 0)
  }

  @Test func aFileTooMuchOrTooFewIsFound() throws {
    let demo = try Played.demo.get()
    let program = try Program()
    let copy = program.folder.path + "/ban-sao"
    try FileManager.default.copyItem(atPath: demo.bundle, toPath: copy)
    try Data("x".utf8).write(to: URL(fileURLWithPath: copy + "/docs/them.txt"))
    let more = try program.run("verify", copy)
    #expect(more.code == 1)
    #expect(more.output.contains("docs/them.txt"))
    try FileManager.default.removeItem(atPath: copy + "/docs/them.txt")
    try FileManager.default.removeItem(atPath: copy + "/docs/bien-ban.txt")
    let fewer = try program.run("verify", copy)
    #expect(fewer.code == 1)
    #expect(fewer.output.contains("docs/bien-ban.txt"))
  }

  @Test func aMissingFolderIsNotABundle() throws {
    let program = try Program()
    let run = try program.run("verify", program.folder.path + "/khong-co")
    #expect(run.code == 3)
    let file = try program.run("verify", try program.file("tep", "x"), "--json")
    #expect(file.code == 3)
    #expect(try json(file.output)["holds"] as? Bool == false)
  }

  /// The tally input of the bundle reproduces the numbers of its result.
  @Test func theBundlesTallyInputReproducesItsResult() throws {
    let demo = try Played.demo.get()
    let run = try demo.program.run("tally", demo.bundle + "/tally-input.json")
    #expect(run.code == 0)
    let products = try #require(try json(run.output)["products"] as? [NSDictionary])
    let result = try json(String(contentsOfFile: demo.bundle + "/result.json", encoding: .utf8))
    let known = try #require(result["products"] as? [NSDictionary]).compactMap { $0["tally"] as? NSDictionary }
    #expect(products.count == 6)
    #expect(products == known)
  }
}

@Suite("The demonstration's data") struct DemoDataTests {
  /// The six products are real ones; the file they were copied from stands beside the session that uses them.
  @Test func theSessionHasTheProductsOfItsSource() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures")
    let plan = try json(String(contentsOf: folder.appendingPathComponent("demo-session.json"), encoding: .utf8))
    let rows = try String(contentsOf: folder.appendingPathComponent("demo-products.csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst()
    let dossiers = try #require(plan["dossiers"] as? [[String: Any]])
    #expect(dossiers.count == 6 && rows.count == 6)
    for (dossier, row) in zip(dossiers, rows) {
      #expect(row.hasPrefix("\(dossier["product"] ?? ""),\(dossier["set"] ?? ""),\(dossier["producer"] ?? ""),"))
      #expect(row.contains("\(dossier["commune"] ?? ""),\(dossier["province"] ?? ""),"))
    }
    #expect(Set(dossiers.compactMap { $0["set"] as? Int }) == [1, 11, 26])
    #expect(plan["rehearsal"] as? Bool == true)
    #expect((plan["seats"] as? [[String: Any]])?.count == 5)
  }
}
