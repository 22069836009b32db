internal import Foundation

/// Everything that a program sent to its terminal, read strictly: only the sequences that our renderer (ncurses for
/// xterm-256color) has, and between them text that neither acts nor hides. Anything else is a fault with its place.
///
/// Written down here by hand and not taken from the program, so that the two are held against each other.
package struct TerminalStream {
  package struct Fault: Error, CustomStringConvertible {
    package let offset: Int
    package let what: String
    package let context: String
    package var description: String { "byte \(offset): \(what) in \(context)" }
  }

  /// What was written, without where: for looking whether something was shown.
  package private(set) var text = ""
  private let bytes: [UInt8]
  private var at = 0
  private var run = String.UnicodeScalarView()
  private var marks = 0

  /// - Throws: `Fault` at the first byte that must not be there.
  package init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    while at < bytes.count { try take() }
    try endRun()
  }

  /// Whether a CSI with that final byte and those parameters is one of ours.
  private static func isOurs(_ final: UInt8, _ parameters: String) -> Bool {
    func isNumber(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let parts = parameters.split(separator: ";", omittingEmptySubsequences: false)
    switch Character(Unicode.Scalar(final)) {
    // Moving, erasing, inserting, deleting, scrolling, repeating.
    case "A", "B", "C", "D", "G", "d", "X", "P", "@", "L", "M", "S", "T", "b": return isNumber(parameters)
    case "H", "r": return parameters.isEmpty || parts.count == 2 && parts.allSatisfy(isNumber)
    // 3: the saved lines, when a seat is left.
    case "J": return ["", "2", "3"].contains(parameters)
    case "K": return ["", "1"].contains(parameters)
    case "m":
      return areLooks(parts.map(String.init))
    // Alternate screen, cursor, margins, insert mode, bracketed paste; the title that xterm keeps meanwhile.
    case "h", "l": return ["?1049", "?25", "?12", "?12;25", "?7", "?2004", "?1", "4"].contains(parameters)
    case "t": return ["22;0;0", "23;0;0"].contains(parameters)
    default: return false
    }
  }

  /// Attributes, the eight colours of text and background, and one of 256 of either.
  private static func areLooks(_ parts: [String]) -> Bool {
    let known = Set(
      ["", "0", "1", "2", "4", "7", "39", "49"] + (30...37).map(String.init) + (40...47).map(String.init))
    var rest = parts[...]
    while let first = rest.popFirst() {
      if known.contains(first) { continue }
      guard ["38", "48"].contains(first), rest.popFirst() == "5", let number = rest.popFirst().flatMap(Int.init),
        (0...255).contains(number)
      else { return false }
    }
    return true
  }

  private mutating func take() throws {
    switch bytes[at] {
    case 0x1B: try takeEscape()
    // Carriage return, line feed, backspace, tab: how ncurses moves where that is short.
    case 0x0D, 0x0A, 0x08, 0x09:
      try endRun()
      at += 1
    case 0x20...0x7E:
      add(Unicode.Scalar(bytes[at]))
      at += 1
    case 0x80...0xFF: try takeLetter()
    default: throw fault("a control byte")
    }
  }

  private mutating func takeEscape() throws {
    try endRun()
    let start = at
    at += 1
    switch at < bytes.count ? bytes[at] : 0 {
    case UInt8(ascii: "["):
      let from = at + 1
      at = from
      while at < bytes.count, (0x20...0x3F).contains(bytes[at]) { at += 1 }
      guard at < bytes.count else { throw fault("an unfinished CSI", start) }
      let parameters = String(decoding: bytes[from..<at], as: UTF8.self)
      guard Self.isOurs(bytes[at], parameters) else { throw fault("a CSI that is not ours", start) }
    case UInt8(ascii: "("):
      at += 1
      guard at < bytes.count, [UInt8(ascii: "B"), UInt8(ascii: "0")].contains(bytes[at]) else {
        throw fault("a character set that is not ours", start)
      }
    // Keypad modes, save and restore of the cursor, reverse index.
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "M"): break
    default: throw fault("an escape that is not ours", start)
    }
    at += 1
  }

  private mutating func takeLetter() throws {
    let length = bytes[at] >= 0xF0 ? 4 : bytes[at] >= 0xE0 ? 3 : 2
    guard at + length <= bytes.count,
      let letter = String(validating: bytes[at..<at + length], as: UTF8.self),
      letter.unicodeScalars.count == 1, let scalar = letter.unicodeScalars.first
    else { throw fault("no UTF-8") }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      throw fault("U+\(String(scalar.value, radix: 16)), which acts or hides")
    case .nonspacingMark, .enclosingMark:
      marks += 1
      if marks > 4 { throw fault("a tower of marks") }
      if run.isEmpty { throw fault("a mark on nothing") }
    default:
      if scalar.properties.isDefaultIgnorableCodePoint { throw fault("U+\(String(scalar.value, radix: 16)), unseen") }
    }
    add(scalar)
    at += length
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.properties.canonicalCombiningClass == .notReordered, scalar.properties.generalCategory != .nonspacingMark
    {
      marks = 0
    }
    run.append(scalar)
  }

  private mutating func endRun() throws {
    let written = String(run)
    let composed = written.precomposedStringWithCanonicalMapping
    if !composed.unicodeScalars.elementsEqual(run) { throw fault("text that is not in form C: \(written)") }
    text += written + (run.isEmpty ? "" : " ")
    run = String.UnicodeScalarView()
    marks = 0
  }

  private func fault(_ what: String, _ offset: Int? = nil) -> Fault {
    let place = offset ?? at
    let around = bytes[max(0, place - 30)..<min(bytes.count, place + 30)]
    return Fault(offset: place, what: what, context: String(decoding: around, as: UTF8.self).debugDescription)
  }
}
