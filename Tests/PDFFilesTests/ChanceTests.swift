import Chance
import Documents
import PDFFiles
import PaperReading
import Testing

/// Documents by chance: every script there is, tables that do not fit, lengths that no paper has.
@Suite struct ChanceTests {
  private struct Chances {
    var random: SeededNumbers

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func text() -> String {
      let scripts: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xC0...0x24F, 0x300...0x36F, 0x590...0x8FF, 0x900...0xEFF, 0x1EA0...0x1EF9, 0x2000...0x206F,
        0x2600...0x26FF, 0x4E00...0x4FFF, 0xFB00...0xFEFF, 0x10000...0x11FFF, 0x1F300...0x1F9FF, 0xE0000...0xE01FF,
      ]
      var text = String.UnicodeScalarView()
      let own = number(0...(scripts.count - 1))
      for _ in 0..<number(0...(random.oneIn(20) ? 900 : 40)) {
        let script = scripts[random.oneIn(3) ? number(0...(scripts.count - 1)) : own]
        let value = UInt32.random(in: script, using: &random)
        text.append(random.oneIn(8) ? " " : Unicode.Scalar(value) ?? " ")
      }
      return String(text)
    }

    mutating func cell() -> Grid.Cell {
      let lines = number(0...(random.oneIn(20) ? 90 : 2))
      return Grid.Cell(
        (0..<lines).map { _ in [Run(text(), bold: random.oneIn(2)), Run(text(), italic: random.oneIn(2))] },
        random.oneIn(2) ? nil : .justified, columns: number(0...3), rows: number(0...(random.oneIn(9) ? 50 : 3)))
    }

    mutating func rows(_ count: Int) -> [Grid.Row] {
      (0..<count).map { _ in Grid.Row((0..<number(0...5)).map { _ in cell() }, keepsWithNext: random.oneIn(3)) }
    }

    mutating func block(_ depth: Int = 0) -> Block {
      switch number(0...(depth > 1 ? 6 : 9)) {
      case 0, 1:
        .paragraph(
          Paragraph(
            [Run(text()), Run(text(), bold: true)], Style.allCases.randomElement(using: &random) ?? .body,
            mark: random.oneIn(3) ? text() : "", level: number(-3...30)))
      case 2: .rule(Rule(as: text(), in: .motto, percent: number(-50...250)))
      case 3: .code(payload: text(), caption: [text()])
      case 4: .room(number(-200...4000))
      case 5: .writing(lines: number(-5...50), level: number(0...9))
      case 6: .newPage
      case 7:
        .beside(
          Beside(
            (0..<number(0...4)).map { _ in block(depth + 1) }, (0..<number(0...4)).map { _ in block(depth + 1) },
            leftShare: number(-100...1100)))
      case 8:
        .table(
          Grid(
            columns: (0..<number(0...7)).map { _ in Grid.Column(number(-1...9)) }, head: rows(number(0...2)),
            rows: rows(number(0...20)), size: number(9...13)))
      default:
        .chart(
          Chart(text(), .multiples((0..<number(0...5)).map { _ in Chart.Panel(text(), bars(number(0...4))) })))
      }
    }

    mutating func bars(_ count: Int) -> [Chart.Bar] {
      (0..<count).map { _ in Chart.Bar(text(), length: number(0...1000), shown: text()) }
    }

    mutating func document() -> Document {
      Document(
        title: text(), banners: random.oneIn(3) ? [text(), text()] : [],
        parts: (0..<number(0...2)).map { _ in
          Part(random.oneIn(2) ? .portrait : .landscape, (0..<number(0...8)).map { _ in block() })
        })
    }
  }

  @Test func `whatever a document holds, it is a file that readers read`() throws {
    var chances = Chances(random: SeededNumbers(seed: 34))
    let writer = try PDFWriter()
    for index in 0..<40 {
      let document = chances.document()
      let bytes = try writer.bytes(of: document)
      guard index % 8 == 0 else { continue }
      #expect(try PDFFile.bytes(of: document) == bytes)
      let file = try ReadPDF(bytes)
      #expect(try file.pageCount() >= max(1, document.parts.count))
      #expect(try file.fonts().allSatisfy { $0.isEmbedded && $0.hasUnicode })
      _ = try file.text()
    }
  }
}
