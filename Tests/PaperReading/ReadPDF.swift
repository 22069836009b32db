internal import Foundation
internal import RunningProgram

/// A PDF file as poppler's programs read it.
package struct ReadPDF {
  package struct Word {
    package let page: Int
    package let text: String
    /// In points from the upper left corner.
    package let left: Double
    package let top: Double
    package let right: Double
    package let bottom: Double
  }

  package struct Font {
    package let name: String
    package let isEmbedded: Bool
    package let isSubset: Bool
    package let hasUnicode: Bool
  }

  package let bytes: [UInt8]
  private let folder: Folder
  private let path: String

  package init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    folder = try Folder()
    path = folder.path + "/file.pdf"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// What a program says; it must have nothing to complain about.
  private func tool(_ name: String, _ arguments: String...) throws -> String { try tool(name, arguments) }

  private func tool(_ name: String, _ arguments: [String]) throws -> String {
    let run = try Program.tool("/usr/bin/" + name, arguments, in: folder)
    guard run.code == 0, run.talk.isEmpty else { throw Complaint(text: "\(name): \(run.talk.prefix(400))") }
    return run.output
  }

  package struct Complaint: Error { package let text: String }

  /// The text as it is copied, one page, every room between words one blank.
  package func text(page: Int? = nil) throws -> String {
    let output =
      if let page { try tool("pdftotext", "-f", "\(page)", "-l", "\(page)", path, "-") } else {
        try tool("pdftotext", path, "-")
      }
    return output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Of every page, with the blanks that are there.
  package func pages() throws -> [String] {
    try tool("pdftotext", path, "-").split(separator: "\u{0C}").map(String.init)
  }

  package func info() throws -> [String: String] {
    var info: [String: String] = [:]
    for line in try tool("pdfinfo", "-isodates", path).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      info[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return info
  }

  package func pageCount() throws -> Int { Int(try info()["Pages"] ?? "") ?? 0 }

  /// Width and height of every page, in points.
  package func pageSizes() throws -> [[Double]] {
    let output = try tool("pdfinfo", "-f", "1", "-l", "\(try pageCount())", path)
    return output.split(separator: "\n").filter { $0.hasPrefix("Page ") && $0.contains(" size:") }.map { line in
      line.split(separator: ":")[1].split(separator: " ").compactMap { Double($0) }
    }
  }

  package func fonts() throws -> [Font] {
    try tool("pdffonts", path).split(separator: "\n").dropFirst(2).map { line in
      let parts = line.split(separator: " ")
      let flags = parts.suffix(5).prefix(3).map { $0 == "yes" }
      return Font(name: String(parts[0]), isEmbedded: flags[0], isSubset: flags[1], hasUnicode: flags[2])
    }
  }

  /// - Parameter drawn: in the order in which they were drawn, else as a reader takes them to be read.
  package func words(drawn: Bool = false) throws -> [Word] {
    var words: [Word] = []
    var page = 0
    for line in try tool("pdftotext", ["-bbox"] + (drawn ? ["-raw"] : []) + [path, "-"]).split(separator: "\n") {
      if line.contains("<page ") { page += 1 }
      guard line.contains("<word ") else { continue }
      let values = line.split(separator: "\"", omittingEmptySubsequences: false)
      let numbers = [1, 3, 5, 7].map { Double(values[$0]) ?? -1 }
      let text = String(line[line.index(after: line.firstIndex(of: ">") ?? line.startIndex)...])
        .replacing("</word>", with: "")
      words.append(
        Word(
          page: page,
          text: Self.plain(text),
          left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3]))
    }
    return words
  }

  /// Letters of one font on one line, in points from the upper left corner.
  package struct Run {
    package let page: Int
    package let left, top, right, bottom: Double
    /// Of the letters, in points.
    package let size: Double
    package let isBold, isItalic: Bool
    package let text: String
  }

  /// In the order in which they were drawn.
  package func runs() throws -> [Run] {
    // Three is the most that it takes; sizes come as whole numbers.
    let zoom = 3.0
    let output = try tool("pdftohtml", "-xml", "-i", "-stdout", "-fontfullname", "-noroundcoord", "-zoom", "3", path)
    var fonts: [Substring: (size: Double, family: Substring)] = [:]
    var runs: [Run] = []
    var page = 0
    for line in output.split(separator: "\n") {
      let values = line.split(separator: "\"", omittingEmptySubsequences: false)
      if line.hasPrefix("<page ") {
        page += 1
      } else if line.contains("<fontspec ") {
        fonts[values[1]] = (Double(values[3]) ?? 0, values[5])
      } else if line.hasPrefix("<text "), let start = line.firstIndex(of: ">"), let font = fonts[values[9]] {
        let place = [1, 3, 5, 7].map { (Double(values[$0]) ?? 0) / zoom }
        var text = String(line[line.index(after: start)...])
        for tag in ["<b>", "</b>", "<i>", "</i>", "</text>"] { text = text.replacing(tag, with: "") }
        runs.append(
          Run(
            page: page, left: place[1], top: place[0], right: place[1] + place[2], bottom: place[0] + place[3],
            size: font.size / zoom, isBold: font.family.contains("Bold"), isItalic: font.family.contains("Italic"),
            text: Self.plain(text)))
      }
    }
    return runs
  }

  private static func plain(_ text: String) -> String {
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&#34;", "\""), ("&quot;", "\""), ("&apos;", "'"), ("&#160;", " ")]
    return names.reduce(text) { $0.replacing($1.0, with: $1.1) }.replacing("&amp;", with: "&")
  }

  /// A page as grey dots, row by row from above, 0 for black.
  package func picture(page: Int, dotsPerInch: Int) throws -> Picture {
    _ = try tool(
      "pdftoppm", "-gray", "-singlefile", "-f", "\(page)", "-r", "\(dotsPerInch)", path, folder.path + "/page")
    return try Picture([UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/page.pgm"))))
  }

  /// What a reader of codes sees on a page.
  package func codes(page: Int) throws -> [String] {
    _ = try tool("pdftoppm", "-png", "-singlefile", "-f", "\(page)", "-r", "150", path, folder.path + "/code")
    let output = try tool(
      "zbarimg", "-q", "--nodbus", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable", folder.path + "/code.png")
    return output.split(separator: "\n").map(String.init)
  }
}

package struct Picture {
  package let width: Int
  package let height: Int
  private let dots: ArraySlice<UInt8>

  package init(_ file: [UInt8]) throws {
    // P5, width, height, 255, then the dots.
    let head = file.prefix(64).split(separator: 10, maxSplits: 3)
    guard head.count == 4 else { throw ReadPDF.Complaint(text: "not a PGM file") }
    let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    (width, height) = (size[0], size[1])
    dots = file.suffix(width * height)
  }

  package func isDark(_ column: Int, _ row: Int) -> Bool { dots[dots.startIndex + row * width + column] < 160 }

  /// The longest unbroken dark stretch of a row: its first dot and its length.
  package func longestLine(row: Int) -> (start: Int, length: Int) {
    var (best, start) = ((start: 0, length: 0), 0)
    for column in 0...width {
      if column < width, isDark(column, row) { continue }
      if column - start > best.length { best = (start, column - start) }
      start = column + 1
    }
    return best
  }
}
