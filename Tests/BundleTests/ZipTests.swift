import Archive
import Bundle
import Evidence
import Foundation
import PlayedSession
import Testing

/// The bundle as one .zip.
@Suite struct ZipTests {
  /// The .zip that the writer put beside a folder.
  private func archive(in folder: String) throws -> String {
    BundleNames.archive(besideFolder: try write(try Shared.played.get(), into: folder))
  }

  private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  private func put(_ bytes: [UInt8], _ path: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

  @Test func itHoldsAndSaysWhatTheFolderSays() throws {
    try withFolder { folder in
      let path = try write(try Shared.played.get(), into: folder)
      let archive = "\(folder)/ket-qua-2026-dot2-01-20261121.zip"
      #expect(BundleNames.archive(besideFolder: path) == archive)
      #expect(BundleFolder.read(archive).files == BundleFolder.read(path).files)
      let report = BundleVerifier.verify(folder: archive)
      #expect(failures(report) == [])
      #expect(report.holds)
      #expect(report == BundleVerifier.verify(folder: path))
    }
  }

  @Test func theSameFilesGiveTheSameArchive() throws {
    let files = try Shared.bundle.get()
    let first = try ArchiveWriter.write(files)
    #expect(try ArchiveWriter.write(files) == first)
    try withFolder { folder in
      let archive = try archive(in: folder)
      #expect(try bytes(archive) == ArchiveWriter.write(BundleFolder.read(archive).files))
    }
  }

  @Test func anUnsignedOneSaysSo() throws {
    try withFolder { folder in
      let path = try write(try Shared.played.get(), into: folder, signed: false)
      let report = BundleVerifier.verify(folder: BundleNames.archive(besideFolder: path))
      #expect(
        failures(report) == [
          "chair-signature:manifest.chair.p7s:not-signed", "secretary-signature:manifest.secretary.p7s:not-signed",
        ])
    }
  }

  @Test func itIsNeverOverwritten() throws {
    try withFolder { folder in
      let content = try BundleContent(source(try Shared.played.get()), signed: false)
      let archive = "\(folder)/\(content.folderName).zip"
      for occupy in [{ try put([], archive) }, { _ = symlink("nowhere", archive) }, { _ = mkdir(archive, 0o755) }] {
        try occupy()
        #expect(throws: BundleWriteError.exists(path: archive)) {
          try BundleWriter.write(content, signatures: nil, into: folder, replacingHalfMade: true)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["\(content.folderName).zip"])
        try FileManager.default.removeItem(atPath: archive)
      }
    }
  }

  @Test func aHalfMadeOneIsNotTouchedUnlessAsked() throws {
    try withFolder { folder in
      let content = try BundleContent(source(try Shared.played.get()), signed: false)
      let building = "\(folder)/\(content.folderName).zip.new"
      try put([1], building)
      #expect(throws: BundleWriteError.halfMade(path: building)) {
        try BundleWriter.write(content, signatures: nil, into: folder)
      }
      let path = try BundleWriter.write(content, signatures: nil, into: folder, replacingHalfMade: true)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == [content.folderName, "\(content.folderName).zip"])
      #expect(path == "\(folder)/\(content.folderName)")
    }
  }

  /// Every 499th byte, and each of the last 120 of the directory.
  @Test func oneChangedByteNeverHolds() throws {
    try withFolder { folder in
      let archive = try archive(in: folder)
      let good = try bytes(archive)
      let changed = folder + "/changed.zip"
      let offsets = Array(stride(from: 0, to: good.count, by: 499)) + Array(good.indices.suffix(120))
      for (count, offset) in offsets.enumerated() {
        var bad = good
        bad[offset] ^= 0x20
        try put(bad, changed)
        let found = BundleFolder.read(changed).problems
        #expect(!found.isEmpty, "\(offset)")
        if count % 50 == 0 { #expect(!BundleVerifier.verify(folder: changed).holds, "\(offset)") }
      }
    }
  }

  @Test func cutShortEmptyAndNoArchive() throws {
    try withFolder { folder in
      let archive = try archive(in: folder)
      let good = try bytes(archive)
      let bad: [([UInt8], String)] = [
        ([], "folder::damaged-archive"), (Array("x".utf8), "folder::damaged-archive"),
        (Array(good.dropLast()), "folder::damaged-archive"), (Array(good.dropFirst()), "folder::damaged-archive"),
        (Array(good[..<(good.count / 2)]), "folder::damaged-archive"), (good + [0], "folder::damaged-archive"),
        ([0] + good, "folder::damaged-archive"),
      ]
      for (bytes, failure) in bad {
        try put(bytes, folder + "/bad.zip")
        let report = BundleVerifier.verify(folder: folder + "/bad.zip")
        #expect(failures(report).first == failure)
        #expect(!report.holds)
      }
      // The name decides only where the bytes do not.
      try put(good, folder + "/good")
      #expect(BundleVerifier.verify(folder: folder + "/good").holds)
      #expect(mkfifo(folder + "/pipe.zip", 0o644) == 0)
      #expect(failures(BundleVerifier.verify(folder: folder + "/pipe.zip")).first == "folder::not-a-folder")
      #expect(failures(BundleVerifier.verify(folder: folder + "/none.zip")).first == "folder::unreadable")
    }
  }

  @Test func aFolderThatIsNamedAsAnArchive() throws {
    try withFolder { folder in
      let path = try write(try Shared.played.get(), into: folder)
      try FileManager.default.moveItem(atPath: path, toPath: folder + "/x.zip")
      #expect(BundleVerifier.verify(folder: folder + "/x.zip").holds)
    }
  }

  @Test func anAddedChangedOrMissingFileIsNamed() throws {
    try withFolder { folder in
      let good = try Shared.bundle.get()
      let cases: [([String: [UInt8]], String)] = [
        (good.merging(["docs/extra.txt": [1]]) { $1 }, "files:docs/extra.txt:not-listed"),
        (good.merging(["result.json": [1]]) { $1 }, "files:result.json:size-differs"),
        (good.filter { $0.key != "docs/bien-ban.txt" }, "files:docs/bien-ban.txt:missing"),
        (good.merging([".hidden": [1]]) { $1 }, "folder:.hidden:bad-name"),
        (good.merging(["a/b/c/d": [1]]) { $1 }, "folder:a/b/c/d:bad-name"),
      ]
      for (files, failure) in cases {
        try put(try ArchiveWriter.write(files), folder + "/bad.zip")
        let found = failures(BundleVerifier.verify(folder: folder + "/bad.zip"))
        #expect(found.contains(failure), "\(found)")
        #expect(!found.contains("folder::other-archive"))
      }
    }
  }

  @Test func limitsHold() throws {
    try withFolder { folder in
      let archive = try archive(in: folder)
      var limits = BundleFolder.Limits()
      limits.files = 5
      #expect(BundleFolder.read(archive, limits: limits).problems.map(\.reason) == [.tooManyFiles(limit: 5)])
      limits = BundleFolder.Limits()
      limits.fileSize = 2000
      let problems = BundleFolder.read(archive, limits: limits).problems
      #expect(problems.contains { $0.file == "criteria.json" && $0.reason == .fileTooLarge(limit: 2000) })
      limits = BundleFolder.Limits()
      limits.total = 30_000
      #expect(BundleFolder.read(archive, limits: limits).problems.map(\.reason) == [.totalTooLarge(limit: 30_000)])
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Python: `z` is the good archive, open for more; `old` its bytes, `files` its files.
    var change: String
    var failures: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "slip", change: "z.writestr('../../x', b'x')",
      failures: ["folder::other-archive", "folder:../../x:bad-name"]),
    Case(
      testDescription: "absolute", change: "z.writestr('/tmp/x', b'x')",
      failures: ["folder::other-archive", "folder:/tmp/x:bad-name"]),
    Case(
      testDescription: "link",
      change: "i = zipfile.ZipInfo('docs/x'); i.external_attr = 0o120777 << 16; z.writestr(i, '..')",
      failures: ["folder::other-archive", "folder:docs/x:not-regular"]),
    Case(
      testDescription: "twice", change: "z.writestr('result.json', b'{}')",
      failures: ["folder::other-archive", "folder:result.json:duplicate-name"]),
    Case(
      testDescription: "bomb", change: "z.writestr('docs/x', bytes(200 << 20), zipfile.ZIP_DEFLATED)",
      failures: ["folder::other-archive", "folder:docs/x:file-too-large"]),
    Case(
      testDescription: "many", change: "for n in range(20000): z.writestr('docs/%d' % n, b'')",
      failures: ["folder::too-many-files"]),
    Case(testDescription: "comment", change: "z.comment = b'word'", failures: ["folder::damaged-archive"]),
    Case(
      testDescription: "a folder of its own", change: "z.writestr('docs/', b'')", failures: ["folder::other-archive"]),
  ]

  @Test(.enabled(if: toolExists("python3")), arguments: cases)
  func whatSomebodyElseAdds(hostile: Case) throws {
    try withFolder { folder in
      let archive = try archive(in: folder)
      try python("z = zipfile.ZipFile(sys.argv[1], 'a')\n\(hostile.change)\nz.close()", archive)
      let report = BundleVerifier.verify(folder: archive)
      #expect(failures(report).filter { $0.hasPrefix("folder:") } == hostile.failures)
      #expect(!report.holds)
    }
  }

  /// All but the packing is then still checked, and passes.
  @Test(.enabled(if: toolExists("python3"))) func packedAgainByAnotherProgram() throws {
    try withFolder { folder in
      let archive = try archive(in: folder)
      try python(
        """
        files = {n: zipfile.ZipFile(sys.argv[1]).read(n) for n in zipfile.ZipFile(sys.argv[1]).namelist()}
        z = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)
        for n in files: z.writestr(n, files[n])
        z.close()
        """, archive)
      #expect(failures(BundleVerifier.verify(folder: archive)) == ["folder::other-archive"])
    }
  }

  @Test(.enabled(if: toolExists("python3") && toolExists("unzip"))) func otherToolsReadIt() throws {
    try withFolder { folder in
      let archive = try archive(in: folder)
      try python("assert zipfile.ZipFile(sys.argv[1]).testzip() is None", archive)
      #expect(try run(["unzip", "-q", archive, "-d", folder + "/out"]) == 0)
      #expect(BundleVerifier.verify(folder: folder + "/out").holds)
    }
  }
}

private func toolExists(_ name: String) -> Bool { (try? run(["sh", "-c", "command -v \(name)"])) == 0 }

private func python(_ script: String, _ path: String) throws {
  let head = "import sys, warnings, zipfile\nwarnings.simplefilter('ignore')\n"
  try #require(try run(["python3", "-c", head + script, path]) == 0)
}

private func run(_ command: [String]) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}
