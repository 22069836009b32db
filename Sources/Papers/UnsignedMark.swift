internal import Documents
internal import Tables

/// What the papers of a bundle say that chair and secretary did not sign: on every page, however it is printed.
enum UnsignedMark {
  private static let words = "CHƯA KÝ - chưa có chữ ký của Chủ tịch và Thư ký trên hồ sơ điện tử"

  /// Below the stamp of a rehearsal.
  static func document(_ document: Document) -> Document {
    var marked = document
    marked.banners.append(words)
    return marked
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
