internal import PlainText

/// How high a row must be for the texts that are broken into lines in it. Excel finds that out when it opens a file,
/// LibreOffice does not: it prints the lines over each other.
enum RowHeight {
  /// In points.
  private static let (line, air, limit) = (14, 2, 409)
  private static let size = 11
  /// What one character of a column's width has room for, in twentieths of a point: 7 pixels of 15.
  private static let character = 105

  /// - Parameter texts: with the widths of their columns, in characters.
  /// - Returns: points; `nil` where one line is enough.
  static func of(_ texts: [(text: String, width: Int)], bold: Bool) -> Int? {
    let most = texts.map { lines(of: $0.text, in: min(max($0.width, 1), 255) * character, bold: bold) }.max() ?? 1
    return most > 1 ? min(most * line + air, limit) : nil
  }

  /// Word by word; a word that is longer than the column takes several lines.
  private static func lines(of text: String, in room: Int, bold: Bool) -> Int {
    func length(_ text: some StringProtocol) -> Int { TimesWidth.of(String(text), size: size, bold: bold) }
    if length(text) <= room { return 1 }
    let blank = length(" ")
    var (lines, used) = (1, 0)
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let long = length(word)
      if used > 0 && used + blank + long > room { (lines, used) = (lines + 1, 0) }
      used += (used > 0 ? blank : 0) + long
      while used > room { (lines, used) = (lines + 1, used - room) }
    }
    return lines
  }
}
