import Documents
import Foundation
import PaperReading
import Papers
import RunningProgram
import Testing

/// The DOCX files of all sessions, as python-docx reads them and as LibreOffice lays them out. Each program is started
/// once: it takes longer to start than to work.
struct WordReading {
  struct Read: Decodable {
    struct Section: Decodable {
      let orientation: String
      /// In twentieths of a point: width, height, then top, bottom, left, right.
      let page, margins: [Int]
      /// What stands in the header of the first page, and of the others.
      let first, others: String
    }

    let title: String
    let texts: [String]
    let sections: [Section]
    let pictures: Int
  }

  struct Paper {
    let name: String
    let document: Document
    let read: Read
    let laidOut: ReadPDF
  }

  let papers: [Paper]

  static let all = Result { try WordReading(Made.all.map { try $0.get() }) }

  func paper(_ name: String) throws -> Paper { try #require(papers.first { $0.name == name }) }

  private init(_ sessions: [MadePapers]) throws {
    let folder = try Folder()
    let files = sessions.flatMap { made in
      made.files(.word).map { (name: "\(made.name)-\($0.paper.kind.name)", file: $0) }
    }
    var paths: [String] = []
    for (name, file) in files {
      paths.append("\(folder.path)/\(name).docx")
      try Data(file.bytes).write(to: URL(fileURLWithPath: paths[paths.count - 1]))
    }
    let office = [
      "-env:UserInstallation=file://\(folder.path)/office", "--headless", "--convert-to", "pdf", "--outdir",
      folder.path,
    ]
    _ = try Self.tool("/usr/bin/soffice", office + paths, in: folder)
    let read = try JSONDecoder().decode(
      [String: Read].self, from: Data(Self.tool("/usr/bin/python3", ["-c", Self.reader] + paths, in: folder).utf8))
    papers = try files.map { name, file in
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name).pdf")))
      return Paper(
        name: name, document: try #require(file.paper.document), read: try #require(read[name]),
        laidOut: try ReadPDF(bytes))
    }
  }

  static func tool(_ path: String, _ arguments: [String], in folder: Folder) throws -> String {
    struct Refused: Error { let words: String }
    let run = try Program.tool(path, arguments, in: folder)
    guard run.code == 0 else { throw Refused(words: String(run.talk.suffix(600))) }
    return run.output
  }

  private static let reader = """
    import json, os, sys, docx
    W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
    def header(h): return '\\n'.join(p.text for p in h.paragraphs)
    def section(s):
        lengths = lambda *x: [l.twips for l in x]
        return {'orientation': str(s.orientation).split()[0], 'page': lengths(s.page_width, s.page_height),
                'margins': lengths(s.top_margin, s.bottom_margin, s.left_margin, s.right_margin),
                'first': header(s.first_page_header), 'others': header(s.header)}
    found = {}
    for path in sys.argv[1:]:
        d = docx.Document(path)
        found[os.path.splitext(os.path.basename(path))[0]] = {
            'title': d.core_properties.title, 'sections': [section(s) for s in d.sections], 'pictures': len(d.inline_shapes),
            'texts': [''.join(t.text or '' for t in p.iter(W + 't')) for p in d.element.body.iter(W + 'p')]}
    print(json.dumps(found))
    """
}
