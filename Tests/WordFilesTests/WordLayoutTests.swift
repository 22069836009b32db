import Documents
import Foundation
import Testing

@testable import WordFiles

/// Files laid out by LibreOffice, and measured. Lengths in points.
@Suite(.enabled(if: Conversion.isPossible)) struct WordLayoutTests {
  private var conversion: Conversion { get throws { try Conversion.all.get() } }
  private static let (left, right) = (Double(PageForm.left) / 20, Double(PageForm.short - PageForm.right) / 20)

  @Test(
    "The text of the file is the text of the document",
    arguments: [("everything", everything), ("hostile", hostile), ("empty", empty), ("huge", huge)])
  func texts(name: String, document: Document) throws {
    let bytes = try WordFile.bytes(of: document, code: pattern)
    let read = try ReadFile.read(bytes).texts.map { Conversion.folded($0) }.filter { !$0.isEmpty }
    let converted = try conversion.textLines(name)
    #expect(converted.count == read.count)
    for (line, text) in zip(converted, read) where line != text { Issue.record("\(line) — \(text)") }
  }

  @Test("Every page of a long table is full")
  func pages() throws {
    let pages = try conversion.pages("huge")
    #expect((90...140).contains(pages))
    #expect(try conversion.pages("empty") == 1)
    let heads = try conversion.words("huge").filter { $0.text == "STT" }
    #expect(heads.map(\.page) == Array(1...pages))
  }

  @Test("The text keeps to its margins")
  func margins() throws {
    let words = try conversion.words("everything").filter { $0.page == 1 && $0.top > 56 }
    let (left, right) = (words.map(\.left).min() ?? 0, words.map(\.right).max() ?? 0)
    #expect(abs(left - Self.left) < 1)
    #expect(abs(right - Self.right) < 1)
    #expect(
      words.allSatisfy { $0.top >= Double(PageForm.top) / 20 - 1 && $0.bottom <= 842 - Double(PageForm.bottom) / 20 })
  }

  @Test("The number stands in the middle of the upper margin, not on the first page, and from 1 in every part")
  func numbers() throws {
    let words = try conversion.words("everything")
    let inMargin = words.filter { $0.bottom <= Double(PageForm.top) / 20 && Int($0.text) != nil }
    #expect(inMargin.map(\.page) == [2, 3, 5, 6] && inMargin.map(\.text) == ["2", "3", "2", "3"])
    let upright14 = try #require(words.first { $0.text == "Trang" })
    let across = Double(PageForm.long - PageForm.right) / 20
    for number in inMargin {
      let middle = (Self.left + (number.page < 4 ? Self.right : across)) / 2
      #expect(abs((number.left + number.right) / 2 - middle) < 1)
      #expect(abs((number.bottom - number.top) - (upright14.bottom - upright14.top)) < 0.1)
    }
    #expect(Set(words.filter { $0.text == "HUẤN," && $0.top < 56 }.map(\.page)) == Set(1...7))
  }

  @Test("The line below the tiêu ngữ is as long as its text, and solid; that below the trích yếu 40 hundredths of it")
  func rules() throws {
    let words = try conversion.words("everything").filter { $0.page == 1 }
    func extent(_ text: String, below top: Double = 0) throws -> (left: Double, right: Double, bottom: Double) {
      let parts = text.split(separator: " ").map(String.init)
      let start = try #require(
        words.indices.first { index in
          words[index].top >= top && words[index...].prefix(parts.count).map(\.text) == parts
        })
      let found = words[start..<(start + parts.count)]
      return (found[start].left, found.map(\.right).max() ?? 0, found.map(\.bottom).max() ?? 0)
    }
    for (text, share, room) in [
      (motto, 1.0, 240.0), ("Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP", 0.4, Self.left),
    ] {
      let text = try extent(text)
      let line = try conversion.line(
        "everything", page: 1, from: text.bottom + 0.2, to: text.bottom + 8, between: room, and: Self.right)
      let wanted = (text.right - text.left) * share
      #expect(abs((line.to - line.from) - wanted) <= 0.02 * wanted)
      #expect(abs((line.from + line.to) / 2 - (text.left + text.right) / 2) < 1)
    }
  }

  @Test("The quốc hiệu is on one line")
  func nation() throws {
    let words = try conversion.words("everything").filter { $0.page == 1 }
    let start = try #require(words.first { $0.text == "CỘNG" }), end = try #require(words.first { $0.text == "NAM" })
    #expect(start.top == end.top)
    // 95,7 mm in bold letters of 13 points.
    #expect(abs((end.right - start.left) / 72 * 25.4 - 95.7) < 0.5)
  }

  /// Phụ lục I, Nghị định 30/2020/NĐ-CP leaves no page to signatures alone.
  @Test("Signatures stand on one page, with text above them")
  func signed() throws {
    let words = try conversion.words("signatures")
    let titles = words.filter { $0.text == "CHỦ" }
    let names = words.filter { $0.text == "A" }
    #expect(titles.count == 14 && titles.map(\.page) == names.map(\.page))
    // "phân." of the last line of the text.
    for title in titles {
      #expect(words.contains { $0.page == title.page && $0.text == "phân." && $0.top < title.top })
    }
    // In some parts they did not fit on the first page.
    #expect(words.map(\.page).max() ?? 0 > 14)
  }
}
