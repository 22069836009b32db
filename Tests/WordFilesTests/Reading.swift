import Documents
import Foundation
import RunningProgram
import WordFiles

/// A file as python-docx reads it.
struct ReadFile: Decodable {
  struct Section: Decodable {
    let orientation: String
    /// In twentieths of a point.
    let width, height, top, bottom, left, right, header: Int
    let differentFirst: Bool
    let start: Int?
    let headers: [[String]]
    let firstHeaders: [[String]]
  }

  struct Paragraph: Decodable {
    let style: String
    let text: String
    let alignment: String?
    let left, hanging, right: Int?
    let runs: [Run]
  }

  struct Run: Decodable {
    let text: String
    let bold, italic: Bool?
    let font: String?
  }

  struct Table: Decodable {
    let widths: [Int]
    let layout: String?
    let borders: String?
    /// Texts; a cell that covers several places stands in each of them.
    let cells: [[String]]
    /// By rows, in the numbers of cells that are really there.
    let spans: [[Int]]
    let merges: [[String]]
    let split: [Bool]
    let heads: [Bool]
    let keeps: [Bool]
  }

  struct Look: Decodable {
    let size: Double?
    let bold, italic, keeps: Bool
    let alignment: String?
    let font: String?
    let first, before, after: Int
  }

  let parts: [String]
  let title, author, language: String
  let created, modified, changedBy: String?
  /// Every paragraph in order, also those in tables.
  let texts: [String]
  let paragraphs: [Paragraph]
  let tables: [Table]
  let sections: [Section]
  let styles: [String: Look]
  let fonts: [String]
  let pictures: [[Int]]

  private static let reader = """
    import json, sys, zipfile
    import docx
    from docx.oxml.ns import qn
    path = sys.argv[1]
    archive = zipfile.ZipFile(path)
    assert archive.testzip() is None
    d = docx.Document(path)
    W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
    def val(e, p, a='val', n=None):
        f = e.find(p, {'w': W[1:-1]}) if e is not None else None
        return n if f is None else f.get(W + a)
    def num(x): return None if x is None else int(x)
    def para(p):
        i = p._p.pPr.find(W + 'ind') if p._p.pPr is not None else None
        g = lambda a: None if i is None else num(i.get(W + a))
        return {'style': p.style.name, 'text': p.text, 'alignment': None if p.alignment is None else str(p.alignment).split()[0],
                'left': g('left'), 'hanging': g('hanging'), 'right': g('right'),
                'runs': [{'text': r.text, 'bold': r.bold, 'italic': r.italic, 'font': r.font.name} for r in p.runs]}
    def grid(t):
        texts, width = [c.text for c in t._cells], t._column_count
        return [texts[i:i + width] for i in range(0, len(texts), width)]
    def table(t):
        rows = t._tbl.tr_lst
        return {'widths': [int(c.get(W + 'w')) for c in t._tbl.tblGrid.findall(W + 'gridCol')],
                'layout': val(t._tbl.tblPr, 'w:tblLayout', 'type'), 'borders': val(t._tbl.tblPr, 'w:tblBorders/w:top'),
                'cells': grid(t),
                'spans': [[int(val(c.tcPr, 'w:gridSpan', n=1)) for c in r.tc_lst] for r in rows],
                'merges': [['' if c.tcPr.find(W + 'vMerge') is None else c.tcPr.find(W + 'vMerge').get(W + 'val', 'continue') for c in r.tc_lst] for r in rows],
                'split': [r.trPr.find(W + 'cantSplit') is None for r in rows],
                'heads': [r.trPr.find(W + 'tblHeader') is not None for r in rows],
                'keeps': [r.find('.//' + W + 'keepNext') is not None for r in rows]}
    def section(s):
        t = lambda h: [[p.style.name, p.text if not p._p.findall(W + 'fldSimple') else '#' + p._p.find(W + 'fldSimple').get(W + 'instr').strip()] for p in h.paragraphs]
        return {'orientation': str(s.orientation).split()[0],
                'width': s.page_width.twips, 'height': s.page_height.twips, 'top': s.top_margin.twips,
                'bottom': s.bottom_margin.twips, 'left': s.left_margin.twips, 'right': s.right_margin.twips,
                'header': s.header_distance.twips, 'differentFirst': s.different_first_page_header_footer,
                'start': num(val(s._sectPr, 'w:pgNumType', 'start')),
                'headers': t(s.header), 'firstHeaders': t(s.first_page_header)}
    def look(s):
        f = s.paragraph_format
        twips = lambda x: 0 if x is None else x.twips
        a = f.alignment
        return {'size': None if s.font.size is None else s.font.size.pt, 'bold': bool(s.font.bold), 'italic': bool(s.font.italic),
                'keeps': bool(f.keep_with_next), 'alignment': None if a is None else str(a).split()[0],
                'font': s.font.name, 'first': twips(f.first_line_indent), 'before': twips(f.space_before), 'after': twips(f.space_after)}
    c = d.core_properties
    fonts = d.styles.element.find('.//' + W + 'rFonts')
    print(json.dumps({'parts': archive.namelist(), 'title': c.title, 'author': c.author, 'language': c.language,
                      'created': None if c.created is None else str(c.created), 'modified': None if c.modified is None else str(c.modified),
                      'changedBy': c.last_modified_by or None,
                      'texts': [''.join(t.text or '' if t.tag == W + 't' else '\\t' for t in p.iter(W + 't', W + 'tab') if t.getparent().tag == W + 'r') for p in d.element.body.iter(W + 'p')],
                      'paragraphs': [para(p) for p in d.paragraphs], 'tables': [table(t) for t in d.tables],
                      'sections': [section(s) for s in d.sections], 'styles': {s.name: look(s) for s in d.styles if s.type == 1},
                      'fonts': sorted(fonts.get(W + a) for a in ('ascii', 'hAnsi', 'cs', 'eastAsia')) + [val(d.styles.element, './/w:lang')],
                      'pictures': [[s.width, s.height] for s in d.inline_shapes]}))
    """

  static let isPossible: Bool =
    (try? Program.tool("/usr/bin/python3", "-c", "import docx", in: Folder()).code) == 0

  static func read(_ bytes: [UInt8]) throws -> ReadFile {
    let folder = try Folder()
    let path = folder.path + "/giay.docx"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let run = try Program.tool("/usr/bin/python3", "-c", reader, path, in: folder)
    guard run.code == 0 else { throw Refused(words: run.talk) }
    return try JSONDecoder().decode(ReadFile.self, from: Data(run.output.utf8))
  }
}

struct Refused: Error { let words: String }
