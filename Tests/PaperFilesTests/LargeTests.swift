import Council
import Documents
import Foundation
import PaperFiles
import PaperReading
import PaperWorld
import Papers
import PlayedSession
import RunningProgram
import Testing

/// 300 products and 11 members. The files are made in a process of its own, which says how much memory that took.
@Suite struct LargeTests {
  private static let variable = "HOIDONG_LARGE_SESSION"
  private static let child = ProcessInfo.processInfo.environment[variable]
  private static let products = 300

  @Test(.enabled(if: child != nil)) func madeInAProcessOfItsOwn() throws {
    let folder = URL(fileURLWithPath: try #require(Self.child))
    let shelf = PaperShelf(try concluded(Plays.large(Self.products)), templates: .builtIn)
    let press = PaperPress()
    var (count, written) = (0, 0)
    for entry in shelf.entries where entry.obstacle == nil && Self.isMade(entry.kind) {
      let paper = try #require(shelf.paper(entry.kind))
      for format in paper.kind.formats {
        let file = try #require(try press.file(paper, format))
        (count, written) = (count + 1, written + file.bytes.count)
        if entry.kind == .summary {
          try Data(file.bytes).write(to: folder.appendingPathComponent("tong-hop.\(format.rawValue)"))
        }
      }
    }
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let most = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(separator: " ")[1] ?? ""
    try Data("\(count) \(written) \(most)".utf8).write(to: folder.appendingPathComponent("gia"))
  }

  /// Sheets of every tenth product: a file each, made and let go like the others.
  private static func isMade(_ kind: PaperKind) -> Bool {
    switch kind {
    case .sheets(let id), .opinionForm(let id): id.rawValue.hasSuffix("0")
    default: true
    }
  }

  @Test(.enabled(if: child == nil)) func allPapersInLittleMemoryAndNoRowIsLost() throws {
    let folder = try Folder()
    let run = try Program.tool(
      "/usr/bin/env",
      [
        "\(Self.variable)=\(folder.path)", try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
        "--testing-library", "swift-testing", "--filter", "LargeTests",
      ], in: folder)
    try #require(run.code == 0, "\(run.output.suffix(600)) \(run.talk.suffix(600))")
    let said = try String(contentsOfFile: folder.path + "/gia", encoding: .utf8).split(separator: " ").map {
      Int($0) ?? 0
    }
    // Summaries of products alone are 300.
    #expect(said[0] > 400 && said[1] > 10_000_000, "\(said)")
    // Kilobytes.
    #expect(said[2] < 300_000, "\(said)")

    let read = try ReadPDF([UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/tong-hop.pdf"))))
    let words = try read.words()
    // Numbers of the rows stand at the left edge, in order, on pages laid across with the head on each.
    let left = words.filter { $0.left < 30 * Decree.millimetre + 25 && Int($0.text) != nil && $0.top > ReadPDF.margin }
    let numbers = left.sorted { ($0.page, $0.top) < ($1.page, $1.top) }.map { $0.text }
    #expect(numbers.prefix(Self.products).elementsEqual((1...Self.products).map(String.init)))
    let pages = try read.pageSizes()
    #expect(pages.count > 15 && pages.allSatisfy { $0 == [841.9, 595.3] })
    let heads = Set(words.filter { $0.text == "STT" }.map(\.page))
    #expect(heads.isSuperset(of: 1..<pages.count))
    // Whose columns they are.
    let text = try read.text()
    for seat in 1...Plays.seats { #expect(text.contains("M\(seat): Thành viên \(seat), Cơ quan \(seat)")) }
    for number in 1...Self.products { #expect(text.contains("số \(number) "), "\(number)") }
  }
}
