import Foundation
import PlainText
import TerminalKit
import Testing

/// Golden screens are text files under review. `HOIDONG_WRITE_FIXTURES=1 swift test --filter HallTests` writes them anew.
enum Golden {
  static let isWriting = ProcessInfo.processInfo.environment["HOIDONG_WRITE_FIXTURES"] == "1"

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Goldens")

  /// Compares with `<name>.txt`, or writes it.
  static func expect(
    _ frame: Frame, _ name: String, rehearsal: Bool = true, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let text = frame.text
    expectFits(frame, location)
    if rehearsal {
      #expect(text.contains("TẬP HUẤN") || text.contains("REHEARSAL"), "\(name)", sourceLocation: location)
    }
    let file = folder.appendingPathComponent("\(name).txt")
    if isWriting {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data((text + "\n").utf8).write(to: file)
    }
    let known = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text + "\n" == known, "\(name) differs from Goldens/\(name).txt", sourceLocation: location)
  }

  /// Compares with a page of the manual that the program prints, or writes it.
  static func expectManual(_ name: String, _ text: String) throws {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("docs/manual/\(name)")
    if isWriting { try Data(text.utf8).write(to: file) }
    #expect(try text == String(decoding: Data(contentsOf: file), as: UTF8.self), "docs/manual/\(name) is old")
  }
}

/// No line is wider than the frame, no cell holds a control or a hidden character, the cursor is inside.
func expectFits(_ frame: Frame, _ location: SourceLocation = #_sourceLocation) {
  let harmful = frame.cells.contains { cell in
    cell.glyph?.text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
      default: false
      }
    } ?? false
  }
  #expect(!harmful, "a cell holds a character that acts", sourceLocation: location)
  for row in 0..<frame.size.rows {
    let cells = (0..<frame.size.columns).compactMap { frame[Point(row: row, column: $0)] }
    #expect(cells.reduce(0) { $0 + ($1.glyph?.width ?? 0) } == frame.size.columns, sourceLocation: location)
  }
  if let cursor = frame.cursor { #expect(frame[cursor] != nil, sourceLocation: location) }
}
