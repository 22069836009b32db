import Documents
import PDFFiles
import PaperReading
import Testing

@Suite struct BlockTests {
  private func file(_ blocks: [Block]) throws -> ReadPDF {
    try ReadPDF(Document(title: "", parts: [Part(.portrait, blocks)]))
  }

  private static let many = (1...150).map { Samples.paragraph("đoạn \($0)e") }
  private static let bars = (1...150).map { Chart.Bar("cột \($0)e", length: $0 * 6, shown: "\($0)") }

  /// What no page holds as a whole goes on over pages; nothing is lost below their edge.
  @Test(
    arguments: [
      [.beside(Beside(many, [Samples.paragraph("cuối")]))], [.chart(Chart("cuối", .bars(bars)))],
      [.chart(Chart("cuối", .multiples([Chart.Panel("a", bars), Chart.Panel("b", [])])))],
      [.code(payload: "cuối", caption: (1...150).map { "dòng \($0)e" }), Samples.paragraph("cuối")],
      [
        .table(
          Grid(
            columns: [Grid.Column(1)], head: [],
            rows: (1...150).map { Grid.Row([Grid.Cell("r \($0)e cuối")], keepsWithNext: true) }))
      ],
      (1...150).map { Samples.paragraph("mục \($0)e cuối", .heading) },
    ] as [[Block]])
  func `what is higher than a page goes on`(_ blocks: [Block]) throws {
    let words = try file(blocks).words()
    let numbers = words.filter { $0.text.hasSuffix("e") }.compactMap { Int($0.text.dropLast()) }
    #expect(numbers.sorted() == Array(1...150))
    #expect(words.contains { $0.text == "cuối" })
    #expect(words.allSatisfy { $0.bottom < 841.9 - 55 && $0.top > 25 })
  }

  @Test func `two columns stand beside each other, on one page`() throws {
    for lines in [1, 20, 40] {
      let columns = Beside(
        (1...4).map { Samples.paragraph("trái \($0)", .agency) },
        (1...4).map { Samples.paragraph("phải \($0)", .agency) })
      let words = try file((1...lines).map { Samples.paragraph("dòng \($0)") } + [.beside(columns)]).words()
      let left = words.filter { $0.text == "trái" }
      let right = words.filter { $0.text == "phải" }
      #expect(left.map(\.top) == right.map(\.top))
      #expect(Set((left + right).map(\.page)).count == 1)
      #expect((left.map(\.right).max() ?? 999) < (right.map(\.left).min() ?? 0))
    }
  }

  @Test func `a heading is never the last of its page`() throws {
    for lines in 30...45 {
      let blocks =
        (1...lines).map { Samples.paragraph("dòng \($0)", .centred) } + [
          Samples.paragraph("ĐẦU", .heading), Samples.paragraph(Samples.sentence + Samples.sentence),
        ]
      let words = try file(blocks).words()
      let heading = try #require(words.first { $0.text == "ĐẦU" })
      let text = try #require(words.first { $0.text == "Hội" })
      #expect(heading.page == text.page)
    }
  }

  @Test func `no line of a paragraph stands alone`() throws {
    for lines in 30...42 {
      let blocks =
        (1...lines).map { Samples.paragraph("dòng \($0)", .agency) } + [
          Samples.paragraph(Samples.sentence + Samples.sentence + Samples.sentence, .recipients)
        ]
      let words = try file(blocks).words().filter { $0.text != "dòng" && Int($0.text) == nil }
      for page in Set(words.map(\.page)) {
        #expect(Set(words.filter { $0.page == page }.map(\.top)).count >= 2)
      }
    }
  }

  @Test func `marks hang, levels step by a centimetre`() throws {
    let words = try file([
      Samples.paragraph(Samples.sentence + Samples.sentence, .body, mark: "- "),
      Samples.paragraph("hai", .body, mark: "+ ", level: 2), Samples.paragraph("ba", .body),
    ]).words()
    let lines = Dictionary(grouping: words, by: \.top).sorted { $0.key < $1.key }.map {
      $0.value.map(\.left).min() ?? 0
    }
    #expect(abs(lines[0] - 85.05) < 0.5)
    // The further lines stand under the text, a hyphen and a blank to the right.
    #expect(abs(lines[1] - 85.05 - 14 * (0.333 + 0.25)) < 0.5)
    #expect(abs(lines[lines.count - 2] - 85.05 - 2 * 28.35) < 0.5)
    #expect(abs((lines.last ?? 0) - 85.05 - 28.35) < 0.5)
  }

  @Test func `room and lines to write on are as high as they say`() throws {
    let words = try file([
      Samples.paragraph("trên", .agency), .room(1440), Samples.paragraph("giữa", .agency), .writing(lines: 3, level: 0),
      Samples.paragraph("dưới", .agency),
    ]).words()
    let tops = words.map(\.top)
    #expect(abs(tops[1] - tops[0] - 13 * 1.15 - 72) < 0.1)
    #expect(abs(tops[2] - tops[1] - 13 * 1.15 - 66) < 0.1)
  }

  @Test func `charts say every number and label as text`() throws {
    let words = try ReadPDF(Samples.charts).words().map(\.text)
    for text in ["18", "71,25", "78,25", "30,5", "28,5"] { #expect(words.contains(text)) }
    #expect(words.filter { $0 == "Phần" }.count == 21)
  }

  @Test func `a longer bar is longer, none is nothing`() throws {
    let file = try file([
      .chart(
        Chart(
          "t", .bars([("a", 0), ("b", 1), ("c", 500), ("d", 1000)].map { Chart.Bar($0.0, length: $0.1, shown: "x") })))
    ])
    let picture = try file.picture(page: 1, dotsPerInch: 144)
    let lengths = try file.words().filter { "abcd".contains($0.text) }.map { word in
      (Int(word.top * 2)..<Int(word.bottom * 2)).map { picture.longestLine(row: $0).length }.max() ?? 0
    }
    #expect(lengths.count == 4)
    #expect(lengths[0] < 14 && lengths[1] < 14)
    // The letters beside them are less than 7 points wide.
    #expect(lengths[2] > 200 && abs(lengths[3] - 2 * lengths[2]) < 12)
  }

  @Test func `a new page is one, none in two columns`() throws {
    let text = Samples.paragraph("chữ")
    #expect(try file([text, .newPage, text]).pageCount() == 2)
    #expect(try file([.newPage, text, .newPage, .newPage, text]).pageCount() == 2)
    #expect(try file([.beside(Beside([text, .newPage, text], [.newPage]))]).pageCount() == 1)
  }
}
