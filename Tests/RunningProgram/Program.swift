package import Foundation
internal import Glibc

/// The built program, run as people run it: arguments, standard input, exit code, what it wrote.
package struct Program: Sendable {
  package struct Run: Sendable {
    package let code: Int32
    package let output: String
    package let talk: String

    /// Lines of standard error without the empty last one.
    package var talkLines: [String] { talk.split(separator: "\n").map(String.init) }
    package var outputLines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// `hoidong` beside the test bundle.
  package static var path: String {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("hoidong").path
  }

  /// The data folder, and the folder around it that belongs to this program alone.
  package let home: String
  package let folder: Folder

  package init() throws {
    folder = try Folder()
    home = folder.path + "/data"
  }

  /// The same folder, another data folder.
  package init(home: String, in folder: Folder) { (self.home, self.folder) = (home, folder) }

  /// - Parameter input: standard input; a terminal is never there.
  package func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Run {
    try run(arguments, input: input, environment: environment)
  }

  package func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Run {
    let (process, files) = try start(arguments, input: input, environment: environment)
    process.waitUntilExit()
    return try files.read(code: process.terminationStatus)
  }

  /// Where a running program writes; files, so that no pipe fills up.
  package struct Files: Sendable {
    package let output: URL
    package let talk: URL
    let input: URL

    package func read(code: Int32) throws -> Run {
      Run(
        code: code, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        talk: String(decoding: try Data(contentsOf: talk), as: UTF8.self))
    }
  }

  package func start(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> (Process, Files) {
    try Self.start(
      Self.path, arguments, input: input, environment: self.environment.merging(environment) { $1 }, folder)
  }

  /// Nothing of the machine's own settings.
  package var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "HOIDONG_HOME": home, "LANG": "C.UTF-8", "TERM": "xterm-256color",
    ]
  }

  /// Another program of the machine.
  package static func tool(_ path: String, _ arguments: String..., in folder: Folder, at place: String? = nil) throws
    -> Run
  {
    try tool(path, arguments, in: folder, at: place)
  }

  package static func tool(_ path: String, _ arguments: [String], in folder: Folder, at place: String? = nil) throws
    -> Run
  {
    let (process, files) = try start(path, arguments, in: folder, at: place)
    process.waitUntilExit()
    let run = try files.read(code: process.terminationStatus)
    for file in [files.output, files.talk, files.input] { try FileManager.default.removeItem(at: file) }
    return run
  }

  /// Starts another program of the machine.
  package static func start(
    _ path: String, _ arguments: [String], in folder: Folder, at place: String? = nil
  ) throws -> (Process, Files) {
    try start(
      path, arguments, input: "",
      environment: [
        "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color", "HOME": folder.path,
        "TMUX_TMPDIR": folder.path,
      ], folder, at: place)
  }

  private static func start(
    _ path: String, _ arguments: [String], input: String, environment: [String: String], _ folder: Folder,
    at place: String? = nil
  ) throws -> (Process, Files) {
    let base = URL(fileURLWithPath: folder.path)
    let name = UUID().uuidString
    let files = Files(
      output: base.appendingPathComponent("\(name).out"), talk: base.appendingPathComponent("\(name).err"),
      input: base.appendingPathComponent("\(name).in"))
    for file in [files.output, files.talk] { try Data().write(to: file) }
    try Data(input.utf8).write(to: files.input)
    let process = Process()
    // Threads of a test run block signals, and children would inherit that.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal", path] + arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: place ?? folder.path)
    process.standardInput = try FileHandle(forReadingFrom: files.input)
    process.standardOutput = try FileHandle(forWritingTo: files.output)
    process.standardError = try FileHandle(forWritingTo: files.talk)
    try process.run()
    return (process, files)
  }
}

/// A folder of its own, gone with the last who knows it.
package final class Folder: Sendable {
  package let path: String

  package init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("hoidong-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Every file below, by its path from here, sorted.
  package func files(under place: String = "") -> [String] {
    let root = place.isEmpty ? path : path + "/" + place
    return Self.files(under: root)
  }

  package static func files(under root: String) -> [String] {
    (FileManager.default.subpaths(atPath: root) ?? []).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}
