internal import PlainText

/// The lines of a text file as an editor counts them: UTF-8 with or without byte order mark, ending in LF, CR LF or CR.
enum TextLines {
  static let maximumBytes = 256 << 10

  static func of(_ bytes: [UInt8]) throws(RegulationFaults) -> [String] {
    if bytes.count > maximumBytes { throw fault(1, .tooLarge(limit: maximumBytes)) }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var lines: [String] = []
    for line in split(rest) {
      // Lines break at bytes that are in no other character; what is no UTF-8 is no UTF-8 in its line.
      guard let text = String(validating: line, as: UTF8.self) else { throw fault(lines.count + 1, .notUTF8) }
      lines.append(nfc(text))
    }
    return lines
  }

  private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(bytes[start..<index])
        if byte == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    return lines + [bytes[start...]]
  }

  private static func fault(_ line: Int, _ problem: RegulationFault.Problem) -> RegulationFaults {
    RegulationFaults(faults: [RegulationFault(line: line, key: "", problem: problem)])
  }
}

extension StringProtocol {
  /// Without white space at both ends, the unbreakable blank of word processors too.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
