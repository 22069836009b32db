/// Numbers of a workbook, which writes them as it likes: "5", "5.0", "4.6023E4".
enum DecimalText {
  /// Digits with at most a sign and a point, nothing superfluous; `nil` where the text is no number, or none of a table.
  static func plain(_ text: String) -> String? {
    var rest = text[...]
    let isNegative = rest.hasPrefix("-")
    if isNegative { rest = rest.dropFirst() }
    let parts = rest.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, digits.count <= 2, let whole = digits.first, let shift = exponent(parts.dropFirst().first),
      !whole.isEmpty || digits.last?.isEmpty == false
    else { return nil }
    let all = digits.joined()
    guard all.utf8.count <= 400, all.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let point = whole.count + shift
    let padded =
      String(repeating: "0", count: max(0, -point)) + all + String(repeating: "0", count: max(0, point - all.count))
    let split = padded.index(padded.startIndex, offsetBy: max(0, point))
    let before = padded[..<split].drop { $0 == "0" }
    var after = padded[split...]
    while after.last == "0" { after = after.dropLast() }
    let shown = (before.isEmpty ? "0" : String(before)) + (after.isEmpty ? "" : "." + after)
    return isNegative && shown != "0" ? "-" + shown : shown
  }

  private static func exponent(_ text: Substring?) -> Int? {
    guard let text else { return 0 }
    let value = Int(text.hasPrefix("+") ? text.dropFirst() : text)
    return value.flatMap { (-308...308).contains($0) ? $0 : nil }
  }
}
