import Documents
import PaperReading
import PlainText
import Testing

/// Every paper as DOCX.
@Suite struct WordPaperTests {
  private var papers: [WordReading.Paper] { get throws { try WordReading.all.get().papers } }

  @Test func `python-docx reads the words of the paper, in order, and its title`() throws {
    for paper in try papers {
      let difference = WrittenText(paper.document, .word).difference([
        paper.read.texts.flatMap { WrittenText.letters($0) }
      ])
      #expect(difference == nil, "\(paper.name): \(difference ?? "")")
      #expect(paper.read.title == paper.document.title, "\(paper.name)")
      #expect(paper.read.pictures == 0, "\(paper.name)")
    }
  }

  @Test func `LibreOffice shows the words of the paper`() throws {
    for paper in try papers {
      let (written, pages) = (WrittenText(paper.document, .word), try paper.laidOut.letters())
      // Of other scripts it shows what its fonts have.
      let missing = written.missing(pages).filter { $0.key.value < 0x0E00 || (0x1E00..<0x2700).contains($0.key.value) }
      #expect(missing.isEmpty, "\(paper.name): \(missing)")
      // Where a name is longer than a page, or runs from the right, the order is the reader's.
      guard !paper.name.hasPrefix("la-") && !written.hasTallCells else { continue }
      let difference = written.differenceWithoutDots(pages)
      #expect(difference == nil, "\(paper.name): \(difference ?? "")")
    }
  }

  /// A number on two lines would be another one.
  @Test func `no number of a table is broken`() throws {
    for paper in try papers {
      var words: [String: Int] = [:]
      for word in try paper.laidOut.words() { words[word.text, default: 0] += 1 }
      for (number, count) in WrittenText(paper.document, .word).numbers {
        #expect(words[number, default: 0] >= count, "\(paper.name): \(number)")
      }
    }
  }

  @Test func `every page of every section bears the banners`() throws {
    for paper in try papers {
      for section in paper.read.sections {
        for banner in paper.document.banners {
          #expect(section.first.contains(banner) && section.others.contains(banner), "\(paper.name)")
        }
      }
      #expect(paper.read.sections.count == paper.document.parts.count)
    }
  }

  @Test func `pages and margins are those of the decree`() throws {
    for paper in try papers {
      for (section, part) in zip(paper.read.sections, paper.document.parts) {
        let isAcross = part.orientation == .landscape
        #expect(section.orientation == (isAcross ? "LANDSCAPE" : "PORTRAIT"), "\(paper.name)")
        #expect(section.page == (isAcross ? [16838, 11906] : [11906, 16838]))
        for (margin, range) in zip(section.margins, Decree.margins) {
          #expect(range.contains(Double(margin) / 20 / Decree.millimetre), "\(paper.name): \(section.margins)")
        }
      }
    }
  }
}
