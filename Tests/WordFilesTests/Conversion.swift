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

  /// By the names of the documents.
  private let texts: [String: String]
  private let papers: [String: Data]

  static let isPossible =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  static let all = Result {
    try Conversion([
      "everything": everything, "hostile": hostile, "empty": empty, "huge": huge, "signatures": signatures,
    ])
  }

  private init(_ documents: [String: Document]) throws {
    let folder = try Folder()
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
        ] + paths, in: folder)
      guard run.code == 0 else { throw Refused(words: run.talk) }
    }
    func made(_ name: String, _ ending: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name).\(ending)"))
    }
    texts = try Dictionary(
      uniqueKeysWithValues: documents.keys.map { ($0, String(decoding: try made($0, "txt"), as: UTF8.self)) })
    papers = try Dictionary(uniqueKeysWithValues: documents.keys.map { ($0, try made($0, "pdf")) })
  }

  /// Lines that are not empty, without blanks at their ends.
  func textLines(_ name: String) throws -> [String] {
    (texts[name] ?? "").split { $0.isNewline || $0 == "\u{FEFF}" || $0 == "\u{C}" }.map(Self.folded)
      .filter { !$0.isEmpty }
  }

  /// Runs a tool on the PDF, which stands in place of "PDF" among the arguments.
  private func tool(_ path: String, _ arguments: [String], on name: String, in folder: Folder) throws -> Program.Run {
    let paper = folder.path + "/a.pdf"
    try (papers[name] ?? Data()).write(to: URL(fileURLWithPath: paper))
    let run = try Program.tool(path, arguments.map { $0 == "PDF" ? paper : $0 }, in: folder)
    guard run.code == 0 else { throw Refused(words: run.talk) }
    return run
  }

  static func folded(_ text: some StringProtocol) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  func pages(_ name: String) throws -> Int {
    let run = try tool("/usr/bin/pdfinfo", ["PDF"], on: name, in: Folder())
    let line = run.outputLines.first { $0.hasPrefix("Pages:") }
    return line?.split(separator: " ").last.flatMap { Int($0) } ?? 0
  }

  func words(_ name: String) throws -> [Word] {
    let run = try tool("/usr/bin/pdftotext", ["-bbox", "PDF", "-"], on: name, in: Folder())
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
    let folder = try Folder()
    let path = folder.path + "/strip"
    _ = try tool(
      "/usr/bin/pdftoppm",
      [
        "-gray", "-r", "300", "-f", "\(page)", "-singlefile", "-x", "\(x)", "-y", "\(y)", "-W", "\(width)", "-H",
        "\(height)", "PDF", path,
      ], on: name, in: folder)
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
