import Documents
import PaperReading
import Testing

@testable import PDFFiles

/// What the file is, apart from where things stand.
@Suite struct FileTests {
  static let all = [
    Samples.styles, Samples.longText, Samples.tables, Samples.tallRows, Samples.charts, Samples.hostileTexts,
    Document(title: "", parts: []), Document(title: "a", parts: [Part(.landscape, [])]),
  ]

  @Test(arguments: all.indices) func `fonts are ours, embedded in part, and say their text`(_ index: Int) throws {
    let ours =
      ["Serif", "Serif-Bold", "Serif-Italic", "Serif-BoldItalic"].map { "Liberation\($0)" } + [
        "DejaVuSans", "DejaVuSans-Bold",
      ]
    for font in try ReadPDF(Self.all[index]).fonts() {
      #expect(font.isEmbedded && font.isSubset && font.hasUnicode)
      #expect(ours.contains(String(font.name.split(separator: "+")[1])))
    }
  }

  @Test func `the same document is the same file, whatever was written before`() throws {
    let alone = try Self.all.map { try PDFFile.bytes(of: $0) }
    let writer = try PDFWriter()
    let backwards = try Self.all.reversed().map { try writer.bytes(of: $0) }
    #expect(Array(backwards.reversed()) == alone)
    #expect(try Self.all.map { try writer.bytes(of: $0) } == alone)
  }

  @Test func `title, language and time are said, the time is always the same`() throws {
    let file = try ReadPDF(Document(title: "Biên bản <họp> & \"kết quả\"", parts: []))
    let info = try file.info()
    #expect(info["Title"] == "Biên bản <họp> & \"kết quả\"")
    #expect(info["CreationDate"] == "1980-01-01T00:00:00Z")
    #expect(info["JavaScript"] == "no")
    #expect(info["Encrypted"] == "no")
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains("/Lang(vi-VN)"))
    #expect(text.contains("Biên bản &lt;họp&gt; &amp; \"kết quả\"</rdf:li>"))
    #expect(text.contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"))
  }

  @Test func `text is copied as it was written, in form C`() throws {
    let text = try ReadPDF(Samples.styles).text()
    for paragraph in [
      Samples.nation, Samples.motto, Samples.sentence + Samples.sentence,
      "Điều 1. Công nhận các sản phẩm sau, có hiệu lực đến năm 2029, cả hai.", "Chú thích ☐ ☒ ★★★",
      "- Ông Trần Văn Nghĩa, Phó Chủ tịch Hội đồng, Giám đốc Sở Nông nghiệp và Môi trường tỉnh",
    ] {
      let wanted = Array(paragraph.split(separator: " ").joined(separator: " ").unicodeScalars)
      #expect(Array(text.unicodeScalars).contains(wanted), "\(paragraph)")
    }
  }

  @Test func `names typed as letters and marks are copied as letters`() throws {
    let name = "Nguyễn Thị Hằng".decomposedByHand
    #expect(name.unicodeScalars.count > 15)
    let text = try ReadPDF(Document(title: "", parts: [Part(.portrait, [Samples.paragraph(name)])])).text()
    #expect(Array(text.unicodeScalars) == Array("Nguyễn Thị Hằng".unicodeScalars))
  }

  /// What no font has a picture of is a box, and is copied as it was.
  @Test(arguments: [
    "中文字符测试", "ﬁﬂ Ω Å ™ ½ … – — “”", "()\\<>[]{}/%", "e\u{328}\u{30A}x", "10\u{A0}000 đ", "a★b☐c😀d",
    "Z\u{351}a\u{334}l\u{35D}g",
  ])
  func `hostile texts are copied as they are`(_ text: String) throws {
    let copied = try ReadPDF(Document(title: "", parts: [Part(.portrait, [Samples.paragraph(text, .centred)])])).text()
    #expect(copied == Run(text).text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// Readers differ in the order in which they give what runs from the right: every letter is there.
  @Test func `no letter is lost from the right to the left`() throws {
    let text = "السلام عليكم و 123 رحمة"
    let copied = try ReadPDF(Document(title: "", parts: [Part(.portrait, [Samples.paragraph(text)])])).text()
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { $0.value > 0x20 && !(0x200E...0x202E).contains($0.value) }.sorted()
    }
    #expect(letters(copied) == letters(text))
  }

  @Test func `nothing hidden acts or stays hidden`() throws {
    let text = try ReadPDF(Samples.hostileTexts).text()
    for scalar in ["\u{202E}", "\u{200B}", "\u{FEFF}", "\u{0}"] as [Unicode.Scalar] {
      #expect(!text.unicodeScalars.contains(scalar))
    }
    let names = try ReadPDF(Samples.hostileTexts).bytes
    let file = String(decoding: names, as: UTF8.self)
    for name in ["/JavaScript", "/JS", "/AA", "/OpenAction", "/URI", "/Launch", "/EmbeddedFile", "/Annots"] {
      #expect(!file.contains(name))
    }
  }

  @Test func `a document without anything is a page`() throws {
    #expect(try ReadPDF(Document(title: "", parts: [])).pageCount() == 1)
    #expect(try ReadPDF(Document(title: "", parts: [Part(.portrait, [.newPage, .newPage])])).pageCount() == 1)
    #expect(try ReadPDF(Document(title: "", parts: [Part(.portrait, []), Part(.portrait, [])])).pageCount() == 2)
  }

  @Test func `a paragraph of 30,000 words is whole`() throws {
    let words = (1...30_000).map { "chữ\($0)" }.joined(separator: " ")
    let file = try ReadPDF(Document(title: "", parts: [Part(.portrait, [Samples.paragraph(words)])]))
    let copied = try file.words().filter { $0.text.hasPrefix("chữ") }.map(\.text)
    // A reader may take words under each other for columns.
    #expect(copied.sorted() == (1...30_000).map { "chữ\($0)" }.sorted())
  }

  /// Linear, not the square of its length.
  @Test func `a word of 100,000 letters is whole`() throws {
    let word = String(repeating: "đ", count: 100_000)
    let grid = Grid([("a", Grid.Column(1)), ("b", Grid.Column(3))], [["", word]])
    let text = try ReadPDF(Document(title: "", parts: [Part(.portrait, [.table(grid)])])).text()
    #expect(text.filter { $0 == "đ" }.count == 100_000)
  }

  @Test func `a code is read by a reader`() throws {
    #expect(try ReadPDF(Samples.styles).codes(page: 2) == ["https://example.vn/phieu/0123456789abcdef"])
  }

  @Test func `a code that is too long is words`() throws {
    let payload = String(repeating: "0123456789", count: 300)
    let file = try ReadPDF(Document(title: "", parts: [Part(.portrait, [.code(payload: payload, caption: ["Mã"])])]))
    #expect(try file.text().filter { $0 != " " } == "Mã" + payload)
  }

  @Test func `missing fonts are said`() throws {
    #expect(throws: DocumentFileError.fontMissing(package: "fonts-liberation2 | fonts-liberation")) {
      try PDFWriter(folders: ["/nowhere"])
    }
    #expect(throws: DocumentFileError.fontMissing(package: "fonts-dejavu-core")) {
      try PDFWriter(folders: ["/nowhere"] + Typesetter.folders.filter { $0.contains("liberation") })
    }
  }
}

extension Array where Element: Equatable {
  func contains(_ part: [Element]) -> Bool {
    guard let first = part.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: part) }
  }
}
