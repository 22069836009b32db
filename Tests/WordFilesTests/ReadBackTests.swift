import Documents
import Foundation
import PlainText
import Testing

@testable import WordFiles

/// Files read by python-docx.
@Suite(.enabled(if: ReadFile.isPossible)) struct ReadBackTests {
  private static let file = Result { try ReadFile.read(WordFile.bytes(of: everything, code: pattern)) }
  private var file: ReadFile { get throws { try Self.file.get() } }

  @Test("The properties say the title and the language, nobody's name and no time")
  func properties() throws {
    let file = try file
    #expect(file.title == "Biên bản họp Hội đồng <đánh giá> & phân hạng")
    #expect(file.language == "vi-VN")
    #expect(file.author.isEmpty && file.created == nil && file.modified == nil && file.changedBy == nil)
  }

  @Test("Each part is a section: A4 upright or across, margins 20, 20, 30, 15 mm, its own numbers from 1")
  func sections() throws {
    let sections = try file.sections
    #expect(sections.map(\.orientation) == ["PORTRAIT", "LANDSCAPE", "PORTRAIT"])
    #expect(sections.map(\.width) == [11906, 16838, 11906] && sections.map(\.height) == [16838, 11906, 16838])
    for section in sections {
      #expect(section.top == 1134 && section.bottom == 1134 && section.left == 1701 && section.right == 850)
      #expect(section.differentFirst && section.start == 1)
    }
  }

  @Test("Banners stand in the header of every page, the number in that of all but the first")
  func headers() throws {
    for section in try file.sections {
      #expect(section.headers == [["Dấu hiệu trang", everything.banners[0]], ["Số trang", "#PAGE"]])
      #expect(section.firstHeaders == [["Dấu hiệu trang", everything.banners[0]], ["Số trang", ""]])
    }
    let plain = try ReadFile.read(WordFile.bytes(of: empty))
    #expect(plain.sections.map(\.firstHeaders) == [[["Số trang", ""]]])
    #expect(plain.sections.map(\.header) == [PageForm.numberAt])
  }

  @Test("Styles look as the decree has it, and everything is in Times New Roman and Vietnamese")
  func styles() throws {
    let file = try file
    #expect(file.fonts == Array(repeating: "Times New Roman", count: 4) + ["vi-VN"])
    for style in Style.allCases {
      let look = try #require(file.styles[style.word.name])
      let form = style.form
      #expect(look.size == Double(form.size) && look.bold == form.bold && look.italic == form.italic)
      #expect(look.first == form.indent && look.before == form.before && look.after == form.after)
      #expect(look.keeps == form.keepsWithNext && look.font == nil)
      let names: [TextForm.Alignment: String] = [
        .leading: "LEFT", .centre: "CENTER", .trailing: "RIGHT", .justified: "JUSTIFY",
      ]
      #expect(look.alignment?.hasPrefix(names[form.alignment] ?? "?") == true)
    }
    #expect(file.styles["Số trang"]?.size == 14 && file.styles["Số trang"]?.alignment?.hasPrefix("CENTER") == true)
  }

  /// Table 1 of Phụ lục I, Nghị định 30/2020/NĐ-CP, as people read it.
  @Test(
    "Sizes of the parts of a paper",
    arguments: [
      ("Quốc hiệu", 12.0...13.0, true, false), ("Tiêu ngữ", 13...14, true, false),
      ("Cơ quan chủ quản", 12...13, false, false), ("Cơ quan ban hành", 12...13, true, false),
      ("Số, ký hiệu", 13...13, false, false), ("Địa danh, thời gian", 13...14, false, true),
      ("Tên loại", 13...14, true, false), ("Trích yếu", 13...14, true, false), ("Căn cứ", 13...14, false, true),
      ("Nội dung", 13...14, false, false), ("Nơi nhận", 12...12, true, true),
      ("Danh sách nơi nhận", 11...11, false, false), ("Chức vụ người ký", 13...14, true, false),
      ("Họ tên người ký", 13...14, true, false), ("Số phụ lục", 14...14, true, false),
    ]) func sizes(name: String, size: ClosedRange<Double>, bold: Bool, italic: Bool) throws
  {
    let look = try #require(file.styles[name])
    #expect(size.contains(look.size ?? 0) && look.bold == bold && look.italic == italic)
  }

  @Test("Paragraphs carry their style, marks hang, a level is a step to the right")
  func paragraphs() throws {
    let paragraphs = try file.paragraphs
    let basis = try #require(paragraphs.first { $0.style == "Căn cứ" })
    #expect(basis.text == "Căn cứ Quyết định số 26/2026/QĐ-TTg;" && basis.left == nil && basis.hanging == nil)
    let dash = try #require(paragraphs.first { $0.text.hasPrefix("-\t") })
    #expect(dash.left == dash.hanging && (dash.hanging ?? 0) > 100)
    let letter = try #require(paragraphs.first { $0.text.hasPrefix("a)\t") })
    #expect((letter.left ?? 0) - (letter.hanging ?? 0) == PageForm.step)
    #expect(letter.runs.map(\.italic).contains(true) && letter.runs.last?.italic != true)
    let article = try #require(paragraphs.first { $0.style == "Điều" })
    #expect(article.runs.first?.bold == true && article.runs.last?.bold == nil)
  }

  @Test("Boxes and stars are in a font that has them, the words beside them in the paragraph's")
  func signs() throws {
    let paragraph = try #require(file.paragraphs.first { $0.text.hasPrefix("☒") })
    #expect(paragraph.text == "☒ Đạt ☐ Không đạt, hạng ★★★★")
    #expect(paragraph.runs.map(\.text) == ["☒", " Đạt ", "☐", " Không đạt, hạng ", "★★★★"])
    #expect(paragraph.runs.map { $0.font ?? "" } == ["Segoe UI Symbol", "", "Segoe UI Symbol", "", "Segoe UI Symbol"])
  }

  @Test("Cells cover columns and rows; rows are not broken, the head comes back on every page")
  func tables() throws {
    let tables = try file.tables
    let table = try #require(tables.first { $0.cells.first?.first == "STT" })
    #expect(
      table.cells == [
        ["STT", "Sản phẩm", "Chủ thể", "Kết quả", "Kết quả"], ["STT", "Sản phẩm", "Chủ thể", "Điểm", "Sao"],
        ["1", "Nước mắm Cái Rồng", "Hợp tác xã Vân Đồn", "78,33", "4"],
        ["2", "Sá sùng khô", "Hợp tác xã Vân Đồn", "65,00", "3"], ["Cộng", "Cộng", "Cộng", "2", "2"],
      ])
    #expect(table.spans == [[1, 1, 1, 2], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [3, 2]])
    #expect(table.merges[2] == ["", "", "restart", "", ""] && table.merges[3] == ["", "", "continue", "", ""])
    #expect(table.layout == "fixed" && table.borders == "single")
    #expect(table.widths.reduce(0, +) == PageForm.textWidth(.portrait))
    #expect(zip(table.widths, [60, 300, 200, 100, 100]).allSatisfy { abs($0 * 760 - $1 * 9355) <= 760 })
    #expect(table.split == Array(repeating: false, count: 5))
    #expect(table.heads == [true, true, false, false, false] && table.keeps == [true, true, true, false, false])
    let long = try #require(tables.first { $0.cells.count == 61 })
    #expect(long.heads.filter { $0 }.count == 1 && long.widths.reduce(0, +) == PageForm.textWidth(.landscape))
  }

  @Test("Heads and signatures stand in two columns without borders, on one page")
  func besides() throws {
    let table = try #require(file.tables.first)
    #expect(
      table.widths == [3742, 5613] && table.borders == "nil" && table.layout == "fixed" && table.split == [false])
  }

  @Test("A code is a picture 28 mm wide; where there is none its payload stands in letters")
  func codes() throws {
    #expect(try file.pictures == [[1_008_380, 1_008_380]])
    let without = try ReadFile.read(WordFile.bytes(of: everything))
    #expect(without.pictures.isEmpty && without.texts.contains("hoidong:1:abcdef"))
    #expect(try !file.texts.contains("hoidong:1:abcdef"))
  }

  @Test("Where a code cannot be made for want of its library there is no file")
  func noCode() {
    #expect(throws: DocumentFileError.libraryMissing(package: "x")) {
      _ = try WordFile.bytes(of: everything) { (_: String) throws(DocumentFileError) -> WordFile.Code? in
        throw .libraryMissing(package: "x")
      }
    }
  }

  @Test("The same code is there once, whatever the number of its drawings")
  func sameCode() throws {
    let blocks = ["a", "b", "a"].map { Block.code(payload: $0, caption: []) }
    let file = try ReadFile.read(
      WordFile.bytes(of: Document(title: "", parts: [Part(.portrait, blocks)]), code: pattern))
    #expect(file.pictures.count == 3 && file.parts.filter { $0.hasSuffix(".png") }.count == 2)
  }

  @Test("Whatever people entered stands there as it is, or visibly")
  func hostileDocument() throws {
    let file = try ReadFile.read(WordFile.bytes(of: hostile, code: pattern))
    let shown = Set(file.texts)
    for text in hostileTexts { #expect(shown.contains(visible(nfc(text)))) }
    #expect(file.title == visible(nfc(hostileTexts.joined(separator: " "))))
    #expect(file.texts.allSatisfy { isNFC($0) })
    let odd = try #require(file.tables.last)
    #expect(odd.cells == [["a", "a", "a"], ["b", "c", "c"], ["", "c", "c"], ["d", "c", "c"]])
  }

  @Test("A document without anything is a file with one empty paragraph")
  func nothing() throws {
    let file = try ReadFile.read(WordFile.bytes(of: empty))
    #expect(file.texts == [""] && file.sections.count == 1 && file.title.isEmpty)
  }

  @Test("The same document gives the same bytes")
  func sameBytes() throws {
    for document in [everything, hostile, empty] {
      let (first, second) = (
        try WordFile.bytes(of: document, code: pattern), try WordFile.bytes(of: document, code: pattern)
      )
      #expect(first == second)
    }
  }

  @Test("Pieces of the file that a row of words in the text cannot change")
  func parts() throws {
    let wanted = [
      "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml",
      "word/header1.xml", "word/header2.xml", "word/media/code1.png", "word/settings.xml", "word/styles.xml",
    ]
    #expect(try file.parts == wanted)
  }
}
