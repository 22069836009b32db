import Documents
import PaperReading
import Papers
import Tables
import Testing

/// A rehearsal, and a paper that nobody signed, are known by any page that is torn out.
@Suite struct BannerTests {
  @Test(arguments: [(0, "TẬP HUẤN - không có giá trị công nhận"), (2, "CHƯA KÝ - chưa có chữ ký")])
  func `every page of every PDF says so`(_ index: Int, _ words: String) throws {
    let made = try Made.all[index].get()
    for file in made.files(.pdf) {
      for text in try ReadPDF(file.bytes).pages() { #expect(text.contains(words), "\(file.name)") }
    }
  }

  @Test(arguments: [(0, "TẬP HUẤN"), (2, "CHƯA KÝ")]) func `every row of a table says so`(_ index: Int, _ word: String)
    throws
  {
    for paper in try Made.all[index].get().papers {
      for table in paper.tables + (paper.csv.map { [$0] } ?? []) {
        for row in table.rows {
          #expect(row.contains { Self.says($0, word) }, "\(paper.kind.name): \(table.name)")
        }
      }
    }
  }

  private static func says(_ cell: Table.Cell, _ word: String) -> Bool {
    if case .text(let text) = cell { text.contains(word) } else { false }
  }
}
