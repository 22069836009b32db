internal import Tables

/// What the papers of a bundle say that chair and secretary did not sign: on every page, however it is printed. A page takes
/// sixty lines or so; the mark comes back well before.
enum UnsignedMark {
  private static let words = "CHƯA KÝ - chưa có chữ ký của Chủ tịch và Thư ký trên hồ sơ điện tử"
  private static let linesBetween = 40

  /// The mark goes below the first line: the stamp of a rehearsal stands there and nowhere else.
  static func text(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // The text ends with a line feed.
    if lines.last == "" { lines.removeLast() }
    var marked: [String] = []
    for (index, line) in lines.enumerated() {
      marked.append(line)
      if index % linesBetween == 0 { marked.append("*** \(words) ***") }
    }
    marked.append("*** \(words) ***")
    return marked.map { $0 + "\n" }.joined()
  }

  /// A column of its own: each row says it.
  static func table(_ table: Table) -> Table {
    var marked = table
    let width = table.columns.count
    marked.columns.append(Table.Column("Tình trạng ký"))
    marked.rows = table.rows.map { row in
      row + Array(repeating: .empty, count: max(0, width - row.count)) + [.text("CHƯA KÝ")]
    }
    return marked
  }
}
