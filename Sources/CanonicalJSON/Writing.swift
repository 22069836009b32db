internal import PlainText

extension JSONValue {
  /// RFC 8785 text: members sorted by the UTF-16 units of their keys, no blanks, UTF-8, strings in NFC. Two equal
  /// documents have the same bytes; every hash and signature of the project is over this form.
  package var canonicalText: String {
    var text = ""
    write(to: &text, layout: .canonical, indent: 0)
    return text
  }

  /// The UTF-8 bytes of `canonicalText`.
  package var canonicalBytes: [UInt8] { Array(canonicalText.utf8) }

  /// For reading: members in the order of writing, two blanks a level, a newline at the end.
  package var prettyText: String {
    var text = ""
    write(to: &text, layout: .pretty, indent: 0)
    return text + "\n"
  }

  private enum Layout { case canonical, pretty }

  private func write(to text: inout String, layout: Layout, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .string(let string): Self.quote(string, layout, into: &text)
    case .array(let items):
      Self.writeList(items, open: "[", close: "]", to: &text, layout: layout, indent: indent) { item, text in
        item.write(to: &text, layout: layout, indent: indent + 1)
      }
    case .object(let object):
      // Sorted in the form in which they are written: NFC.
      let members =
        layout == .canonical
        ? object.members.map { JSONObject.Member(key: nfc($0.key), value: $0.value) }
          .sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) } : object.members
      Self.writeList(members, open: "{", close: "}", to: &text, layout: layout, indent: indent) { member, text in
        Self.quote(member.key, layout, into: &text)
        text += layout == .canonical ? ":" : ": "
        member.value.write(to: &text, layout: layout, indent: indent + 1)
      }
    }
  }

  private static func writeList<Item>(
    _ items: [Item], open: String, close: String, to text: inout String, layout: Layout, indent: Int,
    each: (Item, inout String) -> Void
  ) {
    text += open
    for (place, item) in items.enumerated() {
      if place > 0 { text += "," }
      if layout == .pretty { text += "\n" + String(repeating: "  ", count: indent + 1) }
      each(item, &text)
    }
    if layout == .pretty && !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  /// The pretty form is read on terminals: what one would act on, or hide, is escaped there as well.
  private static func quote(_ string: String, _ layout: Layout, into text: inout String) {
    let string = nfc(string)
    text += "\""
    // Most strings hold nothing to escape and are copied whole.
    if layout == .canonical && string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      text += string
      text += "\""
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{8}": text += "\\b"
      case "\u{9}": text += "\\t"
      case "\u{A}": text += "\\n"
      case "\u{C}": text += "\\f"
      case "\u{D}": text += "\\r"
      case "\u{0}"..."\u{1F}":
        escape(scalar, into: &text)
      default:
        if layout == .pretty && Hostile.contains(scalar) {
          escape(scalar, into: &text)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar, into text: inout String) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let hex = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
  }
}
