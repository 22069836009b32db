import Documents
import Foundation
import PDFFiles
import RunningProgram

/// A PDF file as poppler's programs read it.
struct ReadPDF {
  struct Word {
    let page: Int
    let text: String
    /// In points from the upper left corner.
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
  }

  struct Font {
    let name: String
    let isEmbedded: Bool
    let isSubset: Bool
    let hasUnicode: Bool
  }

  let bytes: [UInt8]
  private let folder: Folder
  private let path: String

  init(_ document: Document) throws { try self.init(PDFFile.bytes(of: document)) }

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    folder = try Folder()
    path = folder.path + "/file.pdf"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// What a program says; it must have nothing to complain about.
  private func tool(_ name: String, _ arguments: String...) throws -> String {
    let run = try Program.tool("/usr/bin/" + name, arguments, in: folder)
    guard run.code == 0, run.talk.isEmpty else { throw Complaint(text: "\(name): \(run.talk.prefix(400))") }
    return run.output
  }

  struct Complaint: Error { let text: String }

  /// The text as it is copied, one page, every room between words one blank.
  func text(page: Int? = nil) throws -> String {
    let output =
      if let page { try tool("pdftotext", "-f", "\(page)", "-l", "\(page)", path, "-") } else {
        try tool("pdftotext", path, "-")
      }
    return output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func info() throws -> [String: String] {
    var info: [String: String] = [:]
    for line in try tool("pdfinfo", "-isodates", path).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      info[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return info
  }

  func pageCount() throws -> Int { Int(try info()["Pages"] ?? "") ?? 0 }

  /// Width and height of every page, in points.
  func pageSizes() throws -> [[Double]] {
    let output = try tool("pdfinfo", "-f", "1", "-l", "\(try pageCount())", path)
    return output.split(separator: "\n").filter { $0.hasPrefix("Page ") && $0.contains(" size:") }.map { line in
      line.split(separator: ":")[1].split(separator: " ").compactMap { Double($0) }
    }
  }

  func fonts() throws -> [Font] {
    try tool("pdffonts", path).split(separator: "\n").dropFirst(2).map { line in
      let parts = line.split(separator: " ")
      let flags = parts.suffix(5).prefix(3).map { $0 == "yes" }
      return Font(name: String(parts[0]), isEmbedded: flags[0], isSubset: flags[1], hasUnicode: flags[2])
    }
  }

  func words() throws -> [Word] {
    var words: [Word] = []
    var page = 0
    for line in try tool("pdftotext", "-bbox", path, "-").split(separator: "\n") {
      if line.contains("<page ") { page += 1 }
      guard line.contains("<word ") else { continue }
      let values = line.split(separator: "\"", omittingEmptySubsequences: false)
      let numbers = [1, 3, 5, 7].map { Double(values[$0]) ?? -1 }
      let text = String(line[line.index(after: line.firstIndex(of: ">") ?? line.startIndex)...])
        .replacing("</word>", with: "")
      words.append(
        Word(
          page: page,
          text: text.replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">"),
          left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3]))
    }
    return words
  }

  /// A page as grey dots, row by row from above, 0 for black.
  func picture(page: Int, dotsPerInch: Int) throws -> Picture {
    _ = try tool(
      "pdftoppm", "-gray", "-singlefile", "-f", "\(page)", "-r", "\(dotsPerInch)", path, folder.path + "/page")
    return try Picture([UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/page.pgm"))))
  }

  /// What a reader of codes sees on a page.
  func codes(page: Int) throws -> [String] {
    _ = try tool("pdftoppm", "-png", "-singlefile", "-f", "\(page)", "-r", "150", path, folder.path + "/code")
    let output = try tool(
      "zbarimg", "-q", "--nodbus", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable", folder.path + "/code.png")
    return output.split(separator: "\n").map(String.init)
  }
}

struct Picture {
  let width: Int
  let height: Int
  private let dots: ArraySlice<UInt8>

  init(_ file: [UInt8]) throws {
    // P5, width, height, 255, then the dots.
    let head = file.prefix(64).split(separator: 10, maxSplits: 3)
    guard head.count == 4 else { throw ReadPDF.Complaint(text: "not a PGM file") }
    let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    (width, height) = (size[0], size[1])
    dots = file.suffix(width * height)
  }

  func isDark(_ column: Int, _ row: Int) -> Bool { dots[dots.startIndex + row * width + column] < 160 }

  /// The longest unbroken dark stretch of a row: its first dot and its length.
  func longestLine(row: Int) -> (start: Int, length: Int) {
    var (best, start) = ((start: 0, length: 0), 0)
    for column in 0...width {
      if column < width, isDark(column, row) { continue }
      if column - start > best.length { best = (start, column - start) }
      start = column + 1
    }
    return best
  }
}
