import PaperFiles
import Papers
import Testing

/// A machine without a font or a library closes its session all the same.
@Suite struct MissingTests {
  @Test func `nothing is missing where the packages are`() { #expect(PaperPress.missing().isEmpty) }

  @Test(arguments: [PaperFormat.pdf, .word, .workbook])
  func `what cannot be made is left out, the rest is the same`(_ format: PaperFormat) throws {
    let press = PaperPress()
    let papers = try Made.demonstration.get().papers.prefix(4)
    #expect(papers.contains { $0.kind.formats.contains(format) })
    for paper in papers {
      let all = try press.rendered(paper, without: [])
      let fewer = try press.rendered(paper, without: [format])
      #expect(fewer == all.filter { !$0.name.hasSuffix(".\(format.rawValue)") })
    }
  }
}
