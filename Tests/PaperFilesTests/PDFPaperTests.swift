import Documents
import PaperFiles
import PaperReading
import Papers
import PlainText
import Testing

extension ReadPDF {
  /// 20 mm, in points; what stands higher is a number or a banner.
  static let margin = 20 / 25.4 * 72

  /// Letters page by page as they were drawn, without the upper margin.
  func letters() throws -> [[Unicode.Scalar]] {
    var pages: [[Unicode.Scalar]] = Array(repeating: [], count: try pageCount())
    for word in try words(drawn: true) where word.bottom > Self.margin + 2 {
      pages[word.page - 1] += WrittenText.letters(word.text)
    }
    return pages
  }
}

/// Every paper as PDF, by poppler.
@Suite struct PDFPaperTests {
  @Test(arguments: [Made.demonstration, Made.thirty, Made.eliminated].indices)
  func `the words of the file are the words of the paper, in order`(_ index: Int) throws {
    let made = try [Made.demonstration, Made.thirty, Made.eliminated][index].get()
    for file in made.files(.pdf) {
      let document = try #require(file.paper.document)
      let (written, read) = (WrittenText(document, .pdf), try ReadPDF(file.bytes))
      let pages = try read.letters()
      #expect(written.missing(pages).isEmpty, "\(made.name)/\(file.name)")
      let difference = written.hasTallCells ? nil : written.difference(pages)
      #expect(difference == nil, "\(made.name)/\(file.name): \(difference ?? "")")
    }
  }

  /// A number on two lines would be another one.
  @Test func `no number of a table is broken`() throws {
    for file in try Made.thirty.get().files(.pdf) {
      var words: [String: Int] = [:]
      for word in try ReadPDF(file.bytes).words() { words[word.text, default: 0] += 1 }
      for (number, count) in WrittenText(try #require(file.paper.document), .pdf).numbers {
        #expect(words[number, default: 0] >= count, "\(file.name): \(number)")
      }
    }
  }

  /// Long words are broken, and rows higher than a page.
  @Test func `no letter of odd names is lost, and all are in form C`() throws {
    let made = try Made.hostile.get()
    for file in made.files(.pdf) {
      let document = try #require(file.paper.document)
      let pages = try ReadPDF(file.bytes).letters()
      #expect(WrittenText(document, .pdf).missing(pages).isEmpty, "\(file.name)")
      for page in pages { #expect(isNFC(String(String.UnicodeScalarView(page)))) }
    }
  }

  @Test(arguments: Made.all.indices)
  func `fonts are embedded, pages are A4, the title is the document's`(_ index: Int) throws {
    let made = try Made.all[index].get()
    for file in made.files(.pdf) {
      let document = try #require(file.paper.document)
      let read = try ReadPDF(file.bytes)
      let fonts = try read.fonts()
      #expect(!fonts.isEmpty && fonts.allSatisfy { $0.isEmbedded && $0.isSubset && $0.hasUnicode }, "\(file.name)")
      let info = try read.info()
      #expect(
        info["Title"] == document.title.split(separator: " ").joined(separator: " ") || info["Title"] == document.title)
      let sizes = try read.pageSizes()
      #expect(sizes.count >= document.parts.count && sizes.count == Int(info["Pages"] ?? ""))
      #expect(sizes.allSatisfy { $0 == [595.3, 841.9] || $0 == [841.9, 595.3] })
      let isAcross = document.parts.map { $0.orientation == .landscape }
      #expect(isAcross.contains(true) == sizes.contains([841.9, 595.3]))
      #expect(isAcross.contains(false) == sizes.contains([595.3, 841.9]))
    }
  }

  /// A press that made others before gives the bytes that a new one gives.
  @Test(arguments: [Made.demonstration, Made.hostile].indices)
  func `the same paper is the same file, in every format`(_ index: Int) throws {
    let made = try [Made.demonstration, Made.hostile][index].get()
    for file in made.files {
      #expect(try PaperFiles.file(file.paper, file.format)?.bytes == file.bytes, "\(made.name)/\(file.name)")
    }
    let press = PaperPress()
    for file in made.files.reversed() {
      #expect(try press.file(file.paper, file.format)?.bytes == file.bytes, "\(made.name)/\(file.name)")
    }
  }

  @Test func `a paper has the formats that it is given out in, and no other than it has a form for`() throws {
    for made in try Made.all.map({ try $0.get() }) {
      for paper in made.papers {
        let formats = Set(made.files.filter { $0.paper.kind == paper.kind }.map(\.format))
        #expect(formats.isSuperset(of: paper.kind.formats), "\(paper.kind.name)")
        #expect(formats.contains(.pdf) == (paper.document != nil))
        #expect(formats.contains(.workbook) == !paper.tables.isEmpty)
        #expect(formats.contains(.csv) == (paper.csv != nil))
      }
    }
  }
}
