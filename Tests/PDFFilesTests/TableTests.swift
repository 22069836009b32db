import Documents
import PDFFiles
import PaperReading
import Testing

@Suite struct TableTests {
  private func document(_ blocks: [Block]) -> Document { Document(title: "", parts: [Part(.portrait, blocks)]) }

  @Test func `the head is on every page, every row once`() throws {
    let rows = (1...2000).map { ["\($0)", "Sản phẩm s\($0)e", "\($0 % 100),5"] }
    let grid = Grid(
      [("Thứ tự", Grid.Column(10, .centre)), ("Tên gọi", Grid.Column(60)), ("Điểm số", Grid.Column(20, .trailing))],
      rows)
    let file = try ReadPDF(document([.table(grid)]))
    let words = try file.words()
    let pages = try file.pageCount()
    #expect(pages > 30)
    #expect(words.filter { $0.text == "gọi" }.count == pages)
    #expect(
      words.filter { $0.text.hasSuffix("e") && $0.text.hasPrefix("s") }.map(\.text) == (1...2000).map { "s\($0)e" })
  }

  @Test func `a cell over several rows comes again on the next page`() throws {
    let words = try ReadPDF(Samples.tables).words()
    for page in 2...3 {
      let products = words.filter { $0.page == page && $0.text == "Mật" }.map(\.top).min() ?? 0
      let producers = words.filter { $0.page == page && $0.text == "Hợp" }.map(\.top).min() ?? 999
      #expect(abs(products - producers) < 1, "page \(page)")
    }
  }

  @Test func `rows do not break over pages`() throws {
    let tall = Grid.Cell((1...9).map { [Run("dòng \($0)")] })
    let rows = (1...40).map { Grid.Row([Grid.Cell("hàng \($0)"), tall]) }
    let words = try ReadPDF(document([.table(Grid(columns: [Grid.Column(1), Grid.Column(1)], head: [], rows: rows))]))
      .words()
    for page in 1...(words.last?.page ?? 0) {
      #expect(words.filter { $0.page == page && $0.text == "dòng" }.count % 9 == 0)
    }
  }

  @Test func `a row higher than a page goes on, line by line`() throws {
    let text = try ReadPDF(Samples.tallRows).text()
    for (word, count) in [("dòng", 130), ("ghép", 90)] {
      for number in 1...count { #expect(text.contains("\(word) \(number) "), "\(word) \(number)") }
    }
    for word in ["trước", "sau", "một", "hai", "ba", "cuối"] { #expect(text.contains(word)) }
    let words = try ReadPDF(Samples.tallRows).words()
    #expect(words.allSatisfy { $0.bottom < 841.9 - 55 })
  }

  @Test func `a row that keeps with the next is not the last of its page`() throws {
    let rows = (1...120).map { Grid.Row([Grid.Cell("r\($0)")], keepsWithNext: $0 % 2 == 1) }
    let words = try ReadPDF(document([.table(Grid(columns: [Grid.Column(1)], head: [], rows: rows))])).words()
    for page in 1..<(words.last?.page ?? 1) {
      let last = words.last { $0.page == page && $0.text.hasPrefix("r") }
      #expect((Int(last?.text.dropFirst() ?? "") ?? 1) % 2 == 0)
    }
  }

  @Test func `texts stay in their cells`() throws {
    let long = "Hợp tác xã nông nghiệp dịch vụ tổng hợp và chế biến nông sản sạch xuất khẩu "
    let name = String(repeating: long, count: 3) + String(repeating: "W", count: 300)
    let grid = Grid([("a", Grid.Column(1)), ("b", Grid.Column(1)), ("c", Grid.Column(1))], [["x", name, "y"]])
    let words = try ReadPDF(document([.table(grid)])).words()
    let width = (595.3 - 85.05 - 42.5) / 3
    let inside = words.filter { $0.page == 1 && !["a", "b", "c", "x", "y"].contains($0.text) && $0.top > 60 }
    #expect(inside.count > 20)
    for word in inside {
      #expect(word.left >= 85 + width && word.right <= 85.1 + 2 * width, "\(word.text)")
      #expect(!word.text.hasSuffix("-"))
    }
  }

  @Test func `tables that do not fit together are drawn all the same`() throws {
    func cell(_ columns: Int, _ rows: Int) -> Grid.Cell { Grid.Cell("ô", columns: columns, rows: rows) }
    let columns = [Grid.Column(1), Grid.Column(0), Grid.Column(-3), Grid.Column(1_000_000)]
    let rows = [
      Grid.Row([cell(9, 9), cell(1, 1)]), Grid.Row([]), Grid.Row([cell(0, 0), cell(-1, -1), cell(2, 99)]),
      Grid.Row([Grid.Cell([])]),
    ]
    #expect(try ReadPDF(document([.table(Grid(columns: columns, head: rows, rows: rows))])).text().contains("ô"))
    #expect(try ReadPDF(document([.table(Grid(columns: [], head: rows, rows: rows))])).text().isEmpty)
    #expect(try ReadPDF(document([.table(Grid(columns: columns, head: rows, rows: []))])).text().contains("ô"))
    let head = [Grid.Row([Grid.Cell((1...200).map { [Run("\($0)")] })])]
    #expect(
      try ReadPDF(document([.table(Grid(columns: [Grid.Column(1)], head: head, rows: rows))])).text().contains("200"))
  }
}
