/// Turns the bytes of a terminal into keys and pastes: UTF-8, control characters, escape sequences, bracketed paste.
///
/// Bytes may come in any pieces. What could go on (a lone ESC, half a letter) waits; the caller calls ``flush()`` when
/// nothing follows for a moment. Unknown escape sequences are swallowed whole and never become text.
///
/// A paste goes on to the last end mark of what comes without a pause: a text that holds an end mark itself does not
/// turn its rest into keys, as nobody types within a tenth of a second of a paste.
package struct KeyDecoder: Sendable {
  /// The most bytes of one paste that are kept; the rest of it is dropped.
  package static let pasteLimit = 64 * 1024
  /// How long a paste that has ended may turn out to go on.
  package static let pastePause = Duration.milliseconds(100)

  private enum State: Sendable {
    case text
    case escape
    /// After ESC O.
    case single
    /// After ESC [, with the parameter bytes so far.
    case sequence([UInt8])
    case paste
    /// After the end mark of a paste; `held` is what came behind it.
    case afterPaste
    /// After ESC [ M of a terminal that tells the mouse in the old form: bytes to swallow.
    case oldMouse(Int)
  }

  private var state = State.text
  private var letters = LetterDecoder()
  private var pasted: [UInt8] = []
  private var held: [UInt8] = []
  private var found: [Input] = []
  private let mouse: Bool

  /// - Parameter mouse: whether the terminal was asked to tell what the mouse does.
  package init(mouse: Bool = false) { self.mouse = mouse }

  /// Whether something waits for more bytes or for ``flush()``.
  package var isPending: Bool {
    if case .text = state { return letters.isPending }
    return true
  }

  /// Whether a paste has begun and not ended: terminals may pause inside one, so wait longer before ``flush()``.
  package var isPasting: Bool {
    if case .paste = state { return true }
    return false
  }

  /// Whether a paste has ended, unless more comes at once; the caller waits ``pastePause``.
  package var isAfterPaste: Bool {
    if case .afterPaste = state { return true }
    return false
  }

  /// The inputs that are complete with these bytes.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    for byte in bytes { take(byte) }
    defer { found = [] }
    return found
  }

  /// The inputs left when nothing more comes: ESC alone is the Escape key, half a letter is U+FFFD.
  package mutating func flush() -> [Input] {
    if case .afterPaste = state {
      endPaste()
      state = .text
      for byte in held { take(byte) }
      held = []
    }
    switch state {
    case .text: endLetter()
    case .escape: key(.escape)
    case .single: keys([.escape, .character("O")])
    case .sequence(let parameters): if parameters.isEmpty { keys([.escape, .character("[")]) }
    case .paste: endPaste()
    case .afterPaste, .oldMouse: break
    }
    state = .text
    defer { found = [] }
    return found
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .text: takeText(byte)
    case .escape: takeAfterEscape(byte)
    case .single:
      state = .text
      if let known = EscapeSequences.single(byte) { key(known) } else if byte < 0x20 { takeText(byte) }
    case .sequence(let parameters): takeSequence(byte, parameters)
    case .paste: takePasted(byte)
    case .afterPaste: takeAfterPaste(byte)
    case .oldMouse(let missing): state = missing > 1 ? .oldMouse(missing - 1) : .text
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    if byte >= 0x80 || letters.isPending {
      for scalar in letters.take(byte) { character(scalar) }
      if letters.wantsAgain { takeText(byte) }
      return
    }
    switch byte {
    case 0x1B: state = .escape
    case 0x0D, 0x0A: key(.enter)
    case 0x09: key(.tab)
    case 0x08, 0x7F: key(.backspace)
    case 0x00: key(.control(" "))
    case 0x01...0x1A: key(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x1C...0x1F: key(.control(Character(Unicode.Scalar(byte + 0x40))))
    default: key(.character(Character(Unicode.Scalar(byte))))
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .single
    case 0x1B: key(.escape)
    default:
      // Alt with a key, or two keys typed at once: the same bytes.
      key(.escape)
      state = .text
      takeText(byte)
    }
  }

  private mutating func takeSequence(_ byte: UInt8, _ parameters: [UInt8]) {
    let isLinuxFunction = parameters.isEmpty && byte == UInt8(ascii: "[")
    if (0x20...0x3F).contains(byte) || isLinuxFunction {
      // Longer ones than any key has are followed to their end without being kept.
      state = .sequence(parameters.count < 16 ? parameters + [byte] : parameters)
      return
    }
    state = .text
    if mouse && parameters.isEmpty && byte == UInt8(ascii: "M") {
      state = .oldMouse(3)
      return
    }
    switch EscapeSequences.sequence(parameters, final: byte) {
    case .key(let known): key(known)
    case .mouse(let input): if mouse { found.append(input) }
    case .pasteBegins:
      pasted = []
      state = .paste
    case nil: if byte < 0x20 { takeText(byte) }
    }
  }

  private mutating func takePasted(_ byte: UInt8) {
    let end = EscapeSequences.pasteEnd
    pasted.append(byte)
    if byte == end[end.count - 1] && pasted.suffix(end.count).elementsEqual(end) {
      pasted.removeLast(end.count)
      held = []
      state = .afterPaste
    } else if pasted.count > KeyDecoder.pasteLimit + 2 * end.count {
      // Beyond the limit only the bytes that may begin the end mark are kept.
      pasted.removeSubrange(KeyDecoder.pasteLimit..<(KeyDecoder.pasteLimit + end.count))
    }
  }

  /// Another mark: all before it was text, the first mark too. More than a paste may have was never typed.
  private mutating func takeAfterPaste(_ byte: UInt8) {
    held.append(byte)
    let isEnd = held.suffix(EscapeSequences.pasteEnd.count).elementsEqual(EscapeSequences.pasteEnd)
    let isBegin = held.suffix(EscapeSequences.pasteBegin.count).elementsEqual(EscapeSequences.pasteBegin)
    guard isEnd || isBegin || held.count > KeyDecoder.pasteLimit else { return }
    pasted += EscapeSequences.pasteEnd + held.dropLast(isEnd || isBegin ? EscapeSequences.pasteEnd.count : 0)
    pasted = Array(pasted.prefix(KeyDecoder.pasteLimit + EscapeSequences.pasteEnd.count))
    held = []
    state = isEnd ? .afterPaste : .paste
  }

  private mutating func endPaste() {
    var kept = pasted.prefix(KeyDecoder.pasteLimit)
    if pasted.count > kept.count {
      // Do not cut a letter in two.
      while let last = kept.last, last & 0xC0 == 0x80 { kept.removeLast() }
      if let last = kept.last, last >= 0xC0 { kept.removeLast() }
    }
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: kept, as: UTF8.self).unicodeScalars {
      if scalar == "\n" && afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      text.append(afterReturn ? "\n" : scalar)
    }
    pasted = []
    found.append(.paste(String(text)))
  }

  private mutating func endLetter() {
    if letters.isPending { character("\u{FFFD}") }
    letters = LetterDecoder()
  }

  private mutating func character(_ scalar: Unicode.Scalar) {
    let isControl = scalar.properties.generalCategory == .control
    key(.character(isControl ? "\u{FFFD}" : Character(scalar)))
  }

  private mutating func key(_ key: Key) { found.append(.key(key)) }
  private mutating func keys(_ keys: [Key]) { found += keys.map { .key($0) } }
}
