import Foundation
import RunningProgram
import Testing

/// One rehearsal, played and signed by the program itself, for every test that needs a bundle.
enum Played {
  static let demo: Result<Demo, any Error> = Result { try Demo() }

  struct Demo: Sendable {
    let program: Program
    let run: Program.Run

    init() throws {
      program = try Program()
      run = try program.run("demo", "--auto")
      Leftovers.folder = program.folder.path
      atexit { if let path = Leftovers.folder { try? FileManager.default.removeItem(atPath: path) } }
    }

    var bundle: String { run.outputLines.last ?? "" }
  }

  /// Statics are never destroyed: the folder is taken away at the end of the process.
  private enum Leftovers { nonisolated(unsafe) static var folder: String? }
}

func fixture(_ name: String) throws -> String {
  let url = try #require(Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures"))
  return url.path
}

/// The plan of the demonstration, changed.
func plan(_ change: (inout [String: Any]) -> Void = { _ in }) throws -> String {
  var object = try #require(
    try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: fixture("plan.json"))))
      as? [String: Any])
  change(&object)
  return String(decoding: try JSONSerialization.data(withJSONObject: object, options: .prettyPrinted), as: UTF8.self)
}

extension Program {
  /// Writes a file into the program's folder.
  func file(_ name: String, _ text: String) throws -> String {
    let path = folder.path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}

func json(_ text: String) throws -> NSDictionary {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
}

/// Names that a person reads, never a hidden control.
func isPlain(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    scalar == "\n"
      || ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }
}
