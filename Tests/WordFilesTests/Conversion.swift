import Documents
import Foundation
import RunningProgram
import Testing
import WordFiles

/// Some files as LibreOffice lays them out, all converted at once: it takes longer to start than to work.
struct Conversion {
  /// A word on a page, in points from its upper left corner.
  struct Word {
    let page: Int
    let text: String
    let left, top, right, bottom: Double
  }

  let folder: Folder

  static let isPossible =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  static let all = Result {
    try Conversion([
      "everything": everything, "hostile": hostile, "empty": empty, "huge": huge, "signatures": signatures,
    ])
  }

  private init(_ documents: [String: Document]) throws {
    folder = try Folder()
    var paths: [String] = []
    for (name, document) in documents.sorted(by: { $0.key < $1.key }) {
      paths.append("\(folder.path)/\(name).docx")
      try Data(WordFile.bytes(of: document, code: pattern)).write(to: URL(fileURLWithPath: paths[paths.count - 1]))
    }
    for format in ["pdf", "txt:Text (encoded):UTF8"] {
      let run = try Program.tool(
        "/usr/bin/soffice",
        [
          "-env:UserInstallation=file://\(folder.path)/office", "--headless", "--convert-to", format, "--outdir",
          folder.path,
        ]
          + paths, in: folder)
      guard run.code == 0 else { throw Refused(words: run.talk) }
    }
  }

  /// Lines that are not empty, without blanks at their ends.
  func textLines(_ name: String) throws -> [String] {
    let text = try String(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name).txt"), encoding: .utf8)
    return text.split { $0.isNewline || $0 == "\u{FEFF}" || $0 == "\u{C}" }.map(Self.folded).filter { !$0.isEmpty }
  }

  static func folded(_ text: some StringProtocol) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  func pages(_ name: String) throws -> Int {
    let run = try Program.tool("/usr/bin/pdfinfo", "\(folder.path)/\(name).pdf", in: folder)
    let line = run.outputLines.first { $0.hasPrefix("Pages:") }
    return line?.split(separator: " ").last.flatMap { Int($0) } ?? 0
  }

  func words(_ name: String) throws -> [Word] {
    let run = try Program.tool("/usr/bin/pdftotext", "-bbox", "\(folder.path)/\(name).pdf", "-", in: folder)
    var page = 0
    var words: [Word] = []
    for line in run.outputLines {
      if line.contains("<page ") { page += 1 }
      guard let match = line.wholeMatch(of: /.*xMin="(.+)" yMin="(.+)" xMax="(.+)" yMax="(.+)">(.*)<\/word>/),
        let left = Double(match.1), let top = Double(match.2), let right = Double(match.3), let bottom = Double(match.4)
      else { continue }
      words.append(Word(page: page, text: String(match.5), left: left, top: top, right: right, bottom: bottom))
    }
    return words
  }

  /// The longest dark stretch in a strip of a page, in points: from where to where.
  func line(_ name: String, page: Int, from top: Double, to bottom: Double, between left: Double, and right: Double)
    throws -> (from: Double, to: Double)
  {
    let scale = 300.0 / 72
    let (x, y) = (Int(left * scale), Int(top * scale))
    let (width, height) = (Int((right - left) * scale), Int((bottom - top) * scale))
    let path = "\(folder.path)/\(name)-\(page)-\(y)"
    let run = try Program.tool(
      "/usr/bin/pdftoppm",
      [
        "-gray", "-r", "300", "-f", "\(page)", "-singlefile", "-x", "\(x)", "-y", "\(y)", "-W", "\(width)", "-H",
        "\(height)", "\(folder.path)/\(name).pdf", path,
      ], in: folder)
    guard run.code == 0 else { throw Refused(words: run.talk) }
    let points = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + ".pgm"))).suffix(width * height)
    var longest = 0..<0
    for row in 0..<height {
      let start = points.startIndex + row * width
      var dark = 0
      for column in 0...width {
        if column < width && points[start + column] < 128 {
          dark += 1
        } else {
          if dark > longest.count { longest = (column - dark)..<column }
          dark = 0
        }
      }
    }
    return (left + Double(longest.lowerBound) / scale, left + Double(longest.upperBound) / scale)
  }
}
