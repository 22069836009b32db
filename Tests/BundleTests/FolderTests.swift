import Bundle
import Evidence
import Foundation
import PlayedSession
import Testing

/// The bundle as a folder: writing, reading what anybody may have put there, and the tools that README.txt names.
@Suite struct FolderTests {
  @Test func aBundleIsNeverOverwritten() throws {
    try withFolder { folder in
      let played = try Shared.played.get()
      let path = try write(played, into: folder)
      #expect(throws: BundleWriteError.exists(path: path)) { try write(played, into: folder) }
      let name = "ket-qua-2026-dot2-01-20261121"
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [name, "\(name).zip"])
    }
  }

  @Test func aHalfMadeBundleIsNotTouchedUnlessAsked() throws {
    try withFolder { folder in
      let content = try BundleContent(source(try Shared.played.get()), signed: false)
      let building = "\(folder)/\(content.folderName).new"
      try FileManager.default.createDirectory(atPath: building + "/docs", withIntermediateDirectories: true)
      try "x".write(toFile: building + "/docs/bien-ban.txt", atomically: false, encoding: .utf8)
      #expect(throws: BundleWriteError.halfMade(path: building)) {
        try BundleWriter.write(content, signatures: nil, into: folder)
      }
      let path = try BundleWriter.write(content, signatures: nil, into: folder, replacingHalfMade: true)
      let name = URL(fileURLWithPath: path).lastPathComponent
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [name, "\(name).zip"])
    }
  }

  /// Ended between the two moves: the archive stands at its place, the folder does not. Without a `.new` beside it, an archive
  /// is somebody's.
  @Test func anArchiveBesideAHalfMadeFolderDoesNotStandInTheWay() throws {
    try withFolder { folder in
      let content = try BundleContent(source(try Shared.played.get()), signed: false)
      let place = "\(folder)/\(content.folderName)"
      try "x".write(toFile: place + ".zip", atomically: false, encoding: .utf8)
      #expect(throws: BundleWriteError.exists(path: place + ".zip")) {
        try BundleWriter.write(content, signatures: nil, into: folder, replacingHalfMade: true)
      }
      try FileManager.default.createDirectory(atPath: place + ".new", withIntermediateDirectories: true)
      #expect(throws: BundleWriteError.halfMade(path: place + ".zip")) {
        try BundleWriter.write(content, signatures: nil, into: folder)
      }
      #expect(try BundleWriter.write(content, signatures: nil, into: folder, replacingHalfMade: true) == place)
      let names = [content.folderName, "\(content.folderName).zip"]
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
    }
  }

  @Test func whereTheFolderCannotBeMadeThePathIsNamed() throws {
    try withFolder { folder in
      let content = try BundleContent(source(try Shared.played.get()), signed: false)
      let parent = "\(folder)/none"
      #expect(throws: BundleWriteError.system(path: "\(parent)/\(content.folderName).new", errno: 2)) {
        try BundleWriter.write(content, signatures: nil, into: parent)
      }
      #expect(throws: BundleWriteError.signaturesDoNotFit) {
        try BundleWriter.write(
          content, signatures: ManifestSignatures(chair: [1], secretary: [1]), into: folder)
      }
    }
  }

  /// The path is so long that the folders and the first file fit, the second file does not: as when a disk fills up.
  @Test func aFailureHalfwayLeavesNothingBehind() throws {
    try withFolder { folder in
      let content = try BundleContent(source(try Shared.played.get()), signed: false)
      let wanted = 4095 - "/\(content.folderName).new/sheets/SP01".utf8.count
      var parent = folder
      while parent.utf8.count < wanted {
        // A last level of one letter needs two bytes, so none may be left with a single one.
        var step = min(200, wanted - parent.utf8.count)
        if wanted - parent.utf8.count - step == 1 { step -= 1 }
        parent += "/" + String(repeating: "x", count: step - 1)
        #expect(mkdir(parent, 0o755) == 0)
      }
      let failing = "\(parent)/\(content.folderName).new/criteria.json"
      #expect(throws: BundleWriteError.system(path: failing, errno: ENAMETOOLONG)) {
        try BundleWriter.write(content, signatures: nil, into: parent)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: parent) == [])
    }
  }

  @Test func aLinkInTheBundlesPlaceIsNotFollowed() throws {
    try withFolder { folder in
      let content = try BundleContent(source(try Shared.played.get()), signed: false)
      let place = "\(folder)/\(content.folderName)"
      symlink("nowhere", place)
      #expect(throws: BundleWriteError.exists(path: place)) {
        try BundleWriter.write(content, signatures: nil, into: folder)
      }
    }
  }

  @Test func linksPipesAndStrangeNamesAreRefused() throws {
    try withFolder { folder in
      let path = try write(try Shared.played.get(), into: folder)
      let result = path + "/result.json"
      try FileManager.default.moveItem(atPath: result, toPath: folder + "/away.json")
      symlink(folder + "/away.json", result)
      symlink("..", path + "/docs/up")
      mkfifo(path + "/docs/pipe", 0o644)
      try "x".write(toFile: path + "/.hidden", atomically: false, encoding: .utf8)
      try "x".write(toFile: path + "/docs/a b", atomically: false, encoding: .utf8)
      try "x".write(toFile: path + "/docs/\u{1B}[2J", atomically: false, encoding: .utf8)
      try FileManager.default.createDirectory(atPath: path + "/sheets/SP01/x", withIntermediateDirectories: true)
      let report = BundleVerifier.verify(folder: path)
      let found = failures(report).filter { $0.hasPrefix("folder:") }
      #expect(
        Set(found) == [
          "folder:result.json:not-regular", "folder:docs/up:not-regular", "folder:docs/pipe:not-regular",
          "folder:.hidden:bad-name", "folder:docs/a b:bad-name", "folder:docs/\u{FFFD}[2J:bad-name",
          "folder:sheets/SP01/x:bad-name",
        ])
      #expect(failures(report).contains("files:result.json:missing"))
    }
  }

  @Test func limitsHold() throws {
    try withFolder { folder in
      let path = try write(try Shared.played.get(), into: folder)
      var few = BundleFolder.Limits()
      few.files = 5
      #expect(BundleFolder.read(path, limits: few).problems.contains { $0.reason == .tooManyFiles(limit: 5) })
      var small = BundleFolder.Limits()
      small.fileSize = 2000
      let problems = BundleFolder.read(path, limits: small).problems
      #expect(problems.contains { $0.file == "criteria.json" && $0.reason == .fileTooLarge(limit: 2000) })
      var little = BundleFolder.Limits()
      little.total = 30_000
      #expect(BundleFolder.read(path, limits: little).problems.contains { $0.reason == .totalTooLarge(limit: 30_000) })
    }
  }

  @Test func whatIsNoFolder() throws {
    try withFolder { folder in
      #expect(failures(BundleVerifier.verify(folder: folder + "/none")).first == "folder::unreadable")
      try "x".write(toFile: folder + "/file", atomically: false, encoding: .utf8)
      #expect(failures(BundleVerifier.verify(folder: folder + "/file")).first == "folder::not-a-folder")
      #expect(!BundleVerifier.verify(folder: folder).holds)
    }
  }

  /// The commands as README.txt prints them, run by a shell in the folder.
  @Test func theCommandsOfTheReadmeWork() throws {
    try withFolder { folder in
      let path = try write(try Shared.played.get(), into: folder)
      let readme = try String(contentsOfFile: path + "/README.txt", encoding: .utf8)
      let commands = commands(in: readme)
      #expect(commands.map { $0.prefix(7) } == ["grep -o", "openssl", "openssl", "openssl", "openssl"])
      for command in commands {
        let (status, output) = try shell(command, in: path)
        #expect(status == 0, "\(command)\n\(output)")
        if command.hasPrefix("grep") { #expect(output.components(separatedBy: ": OK").count - 1 == 30) }
      }
      let line =
        "openssl cms -verify -binary -inform DER -in manifest.chair.p7s -content manifest.json "
        + "-CAfile trust/council-ca.pem -purpose any -out /dev/null"
      #expect(try shell(line, in: path).status == 0)
      let fingerprint = try shell(try #require(commands.last), in: path).output.filter { $0 != ":" }.lowercased()
      #expect(fingerprint.contains(try #require(BundleVerifier.verify(folder: path).authorityFingerprint)))

      try "x".write(toFile: path + "/result.json", atomically: false, encoding: .utf8)
      #expect(try shell(try #require(commands.first), in: path).status != 0)
      try "x".write(toFile: path + "/manifest.json", atomically: false, encoding: .utf8)
      #expect(try shell(line, in: path).status != 0)
    }
  }

  /// Commands of the Vietnamese half, lines that end in a backslash put together.
  private func commands(in readme: String) -> [String] {
    var commands: [String] = []
    var goesOn = false
    for line in readme.split(separator: "\n").map(String.init) {
      if line.hasPrefix("-----") { break }
      if goesOn || line.hasPrefix("grep ") || line.hasPrefix("openssl ") {
        if goesOn { commands[commands.count - 1] += "\n" + line } else { commands.append(line) }
        goesOn = line.hasSuffix("\\")
      }
    }
    return commands
  }

  private func shell(_ command: String, in folder: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "(set -e; \(command)\n) 2>&1"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
