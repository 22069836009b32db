/// The escape sequences of the keys of xterm, tmux, the Linux console, rxvt and the VT terminals: one table for all,
/// because what a terminal sends is the same nearly everywhere and TERM is often wrong.
enum EscapeSequences {
  enum Meaning {
    case key(Key)
    case pasteBegins
    case mouse(Input)
  }

  /// ESC [ 200 ~
  static let pasteBegin: [UInt8] = Array("\u{1B}[200~".utf8)
  /// ESC [ 201 ~
  static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// ESC O and one byte.
  static func single(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "M"): .enter
    default: letter(byte)
    }
  }

  /// ESC [, parameters and a final byte; modifiers such as Ctrl and Shift are ignored.
  static func sequence(_ parameters: [UInt8], final: UInt8) -> Meaning? {
    if parameters.first == UInt8(ascii: "<") { return mouse(parameters, final: final).map(Meaning.mouse) }
    if parameters == [UInt8(ascii: "[")] { return linuxFunction(final).map(Meaning.key) }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let first = numbers.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    switch final {
    case UInt8(ascii: "~") where first == "200": return .pasteBegins
    case UInt8(ascii: "~"): return Int(first).flatMap(numbered).map(Meaning.key)
    case UInt8(ascii: "Z"): return .key(.backTab)
    default: return first.isEmpty || first == "1" ? letter(final).map(Meaning.key) : nil
    }
  }

  /// ESC [ < button ; column ; row M, by mode 1006: a press of the left button; the wheel is a key. Modifiers are
  /// ignored, what is let go (m), other buttons and movements mean nothing.
  private static func mouse(_ parameters: [UInt8], final: UInt8) -> Input? {
    let numbers = parameters.dropFirst().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard final == UInt8(ascii: "M"), numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let modifiers = 4 | 8 | 16
    return switch numbers[0] & ~modifiers {
    case 0 where parameters[1] != UInt8(ascii: ";"):
      .click(Point(row: numbers[2] - 1, column: numbers[1] - 1))
    case 64: .key(.up)
    case 65: .key(.down)
    default: nil
    }
  }

  private static func letter(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  /// ESC [ [ A ... E: F1...F5 of the Linux console.
  private static func linuxFunction(_ byte: UInt8) -> Key? {
    let first = UInt8(ascii: "A")
    return (first...first + 4).contains(byte) ? .function(Int(byte - first) + 1) : nil
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }
}
