import Documents
import PDFFiles
import PaperReading
import Testing

/// Phụ lục I of Nghị định 30/2020/NĐ-CP, measured on the page.
@Suite struct FormTests {
  private static let millimetre = 72 / 25.4

  @Test func `the pages are A4, upright or across`() throws {
    let sizes = try ReadPDF(Samples.longText).pageSizes()
    #expect(sizes.first == [595.3, 841.9])
    #expect(sizes.last == [841.9, 595.3])
  }

  @Test func `margins are 20, 20, 30 and 15 mm`() throws {
    var document = Samples.longText
    document.banners = []
    let words = try ReadPDF(document).words().filter { $0.page == 2 && $0.top > 40 }
    let left = words.map(\.left).min() ?? 0
    let right = words.map(\.right).max() ?? 0
    #expect(abs(left - 30 * Self.millimetre) < 0.6)
    #expect(abs(right - (595.3 - 15 * Self.millimetre)) < 0.6)
    // A word's box is as high as its font says, a little above and below its line.
    #expect(abs((words.map(\.top).min() ?? 0) - 20 * Self.millimetre) < 1)
    #expect((words.map(\.bottom).max() ?? 999) < 841.9 - 20 * Self.millimetre + 1)
  }

  @Test func `the page number stands in the middle of the upper margin, from the second page of each part`() throws {
    let words = try ReadPDF(Samples.longText).words().filter { $0.bottom < 20 * Self.millimetre && Int($0.text) != nil }
    #expect(words.map(\.text) == ["2", "3", "2"])
    for word in words {
      let width = word.page < 4 ? 595.3 : 841.9
      let middle = (30 * Self.millimetre + width - 15 * Self.millimetre) / 2
      #expect(abs((word.left + word.right) / 2 - middle) < 0.5, "page \(word.page)")
      #expect(abs(word.bottom - word.top - 14 * 1.107) < 0.3)
    }
  }

  @Test func `sizes are those of the styles`() throws {
    let words = try ReadPDF(Samples.styles).words()
    func height(_ text: String) -> Double { words.first { $0.text == text }.map { $0.bottom - $0.top } ?? 0 }
    for (word, size) in [
      ("CỘNG", 13.0), ("Độc", 14), ("BIÊN", 14), ("Điều", 14), ("Chú", 11), ("nhận:", 12), ("UBND", 11),
    ] {
      #expect(abs(height(word) - size * 1.107) < 0.3, "\(word)")
    }
  }

  @Test func `quốc hiệu and tiêu ngữ stay on a line each`() throws {
    let words = try ReadPDF(Samples.styles).words()
    let nation = words.filter { Samples.nation.split(separator: " ").contains(Substring($0.text)) && $0.top < 70 }
    #expect(Set(nation.filter { $0.left > 250 }.map(\.top)).count == 1)
    let length = (nation.map(\.right).max() ?? 0) - (nation.filter { $0.left > 250 }.map(\.left).min() ?? 0)
    // 95,7 mm at 13 points in bold letters.
    #expect(abs(length / Self.millimetre - 95.7) < 0.3)
  }

  @Test func `the line under the tiêu ngữ is as long as it, the others a part`() throws {
    let file = try ReadPDF(Samples.styles)
    let words = try file.words()
    let picture = try file.picture(page: 1, dotsPerInch: 144)
    func line(under text: String, from: Double) throws -> (start: Double, end: Double) {
      let top = try #require(words.first { $0.text == text && $0.left >= from }).bottom
      let row = (Int(top * 2)...Int(top * 2) + 12).max {
        stretch(picture, $0, from).length < stretch(picture, $1, from).length
      }
      let found = stretch(picture, row ?? 0, from)
      return (Double(found.start) / 2, Double(found.start + found.length) / 2)
    }
    let motto = words.filter { $0.left > 250 && ["Độc", "phúc"].contains($0.text) }
    let rule = try line(under: "phúc", from: 250)
    #expect(abs(rule.start - motto[0].left) < 1.5)
    #expect(abs(rule.end - motto[1].right) < 1.5)
    let subject = words.filter { $0.text == "Họp" || $0.text == "phẩm" }
    let part = try line(under: "Họp", from: 100)
    let length = (subject.first { $0.text == "phẩm" && $0.top == subject[0].top }?.right ?? 0) - subject[0].left
    #expect(abs((part.end - part.start) / length - 0.4) < 0.02)
  }

  private func stretch(_ picture: Picture, _ row: Int, _ from: Double) -> (start: Int, length: Int) {
    let found = picture.longestLine(row: row)
    return Double(found.start) / 2 >= from ? found : (0, 0)
  }

  @Test func `banners stand on every page, between number and text`() throws {
    let file = try ReadPDF(Samples.longText)
    let words = try file.words()
    for page in 1...(try file.pageCount()) {
      let all = words.filter { $0.page == page }
      let banner = all.filter { ["DIỄN", "TẬP,", "CHƯA", "KÝ"].contains($0.text) && $0.bottom - $0.top < 11 }
      #expect(banner.count == 4)
      let others = all.filter { word in !banner.contains { $0.text == word.text } && word.bottom - word.top > 11 }
      let (above, below) = (banner.map(\.top).min() ?? 0, banner.map(\.bottom).max() ?? 0)
      for word in others { #expect(word.bottom <= above + 1 || word.top >= below - 1, "\(word.text)") }
      // Two of them leave the text within the 20 to 25 mm of the decree.
      let first = others.filter { $0.top > below - 1 }.map(\.top).min() ?? 0
      #expect((20 * Self.millimetre - 1...25 * Self.millimetre).contains(first))
    }
  }

  @Test(arguments: 1...40) func `a signature has two lines of text on its page`(paragraphs: Int) throws {
    let blocks = (1...paragraphs).map { Samples.paragraph("Câu số \($0).") } + [Samples.signature]
    let words = try ReadPDF(Document(title: "", parts: [Part(.portrait, blocks)])).words()
    let page = words.last?.page ?? 0
    let onPage = words.filter { $0.page == page }
    for text in ["CHỦ", "Hằng", "nhận:"] { #expect(onPage.contains { $0.text == text }) }
    #expect(onPage.filter { $0.text == "Câu" }.count >= min(2, paragraphs))
  }
}
