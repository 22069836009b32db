import Documents
import PaperReading
import Papers
import Tables
import Testing

/// A rehearsal, and a paper that nobody signed, are known by any page that is torn out.
@Suite struct BannerTests {
  @Test(arguments: [(0, ["TẬP HUẤN - không có giá trị công nhận"]), (2, ["CHƯA KÝ - chưa có chữ ký"])])
  func `every page of every PDF says so`(_ index: Int, _ words: [String]) throws {
    let made = try Made.all[index].get()
    for file in made.files(.pdf) {
      let read = try ReadPDF(file.bytes)
      let pages = try read.pageCount()
      for word in words {
        let bearing = Set(
          try read.runs().filter { $0.text.hasPrefix(word) && $0.bottom < 26 * Decree.millimetre }.map(\.page))
        #expect(bearing.count == pages, "\(file.name)")
      }
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
