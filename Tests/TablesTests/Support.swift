import Foundation
import RunningProgram
import Tables

/// A workbook as openpyxl reads it.
struct ReadBook: Decodable {
  struct Sheet: Decodable {
    let name: String
    let frozen: String?
    let repeated: String?
    let orientation: String?
    let paper: Int?
    let fitsWidth: Int?
    let fitsHeight: Int?
    let fits: Bool
    /// By letters of the column.
    let widths: [String: Double]
    let cells: [[Cell]]

    func values() -> [[String?]] { cells.map { $0.map(\.value) } }
  }

  struct Cell: Decodable {
    /// 's' a text, 'n' a number or nothing, 'f' a formula.
    let kind: String
    let value: String?
    let font: String
    let size: Double
    let bold: Bool
    let bordered: Bool
    let wraps: Bool
    let vertical: String?
    let horizontal: String?
    let link: Bool
  }

  let title: String
  let created: String
  let modified: String
  let parts: [String]
  /// Names of elements that a workbook of ours never has: formulas, links.
  let active: [String]
  let sheets: [Sheet]

  static let reader = """
    import json, re, sys, warnings, zipfile
    import openpyxl
    warnings.simplefilter('error')
    path = sys.argv[1]
    archive = zipfile.ZipFile(path)
    assert archive.testzip() is None
    inside = b''.join(archive.read(name) for name in archive.namelist()).decode('utf-8')
    book = openpyxl.load_workbook(path)
    def cell(c):
        return {'kind': c.data_type, 'value': None if c.value is None else str(c.value), 'font': c.font.name,
                'size': c.font.sz, 'bold': bool(c.font.b), 'bordered': c.border.top.style is not None, 'wraps': bool(c.alignment.wrap_text),
                'vertical': c.alignment.vertical, 'horizontal': c.alignment.horizontal, 'link': c.hyperlink is not None}
    def sheet(s):
        return {'name': s.title, 'frozen': s.freeze_panes, 'repeated': s.print_title_rows,
                'orientation': s.page_setup.orientation, 'paper': s.page_setup.paperSize,
                'fitsWidth': s.page_setup.fitToWidth, 'fitsHeight': s.page_setup.fitToHeight,
                'fits': bool(s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage),
                'widths': {k: v.width for k, v in s.column_dimensions.items()},
                'cells': [[cell(c) for c in row] for row in s.iter_rows()]}
    print(json.dumps({'title': book.properties.title, 'created': str(book.properties.created),
                      'modified': str(book.properties.modified), 'parts': archive.namelist(),
                      'active': sorted(set(re.findall('<(f|hyperlinks?|externalReferences?|oleObjects?)[ />]', inside))),
                      'sheets': [sheet(s) for s in book.worksheets]}))
    """

  static let isPossible: Bool =
    (try? Program.tool("/usr/bin/python3", "-c", "import openpyxl", in: Folder()).code) == 0

  static func read(_ path: String, in folder: Folder) throws -> ReadBook {
    let run = try Program.tool("/usr/bin/python3", "-c", reader, path, in: folder)
    struct Refused: Error { let words: String }
    guard run.code == 0 else { throw Refused(words: run.talk) }
    return try JSONDecoder().decode(ReadBook.self, from: Data(run.output.utf8))
  }
}

/// Writes the tables, and reads them back with another program.
func roundTrip(_ tables: [Table], title: String = "Kết quả") throws -> ReadBook {
  let folder = try Folder()
  try Workbook.write(tables, to: folder.path + "/bang.xlsx", title: title)
  return try ReadBook.read(folder.path + "/bang.xlsx", in: folder)
}

/// A table of one column.
func column(_ texts: [String], name: String = "Bảng") -> Table {
  Table(name: name, columns: [Table.Column("Nội dung")], rows: texts.map { [.text($0)] })
}

/// A table with something of everything.
let summary = Table(
  name: "Bảng tổng hợp",
  columns: [
    Table.Column("STT", width: 5), Table.Column("Sản phẩm", width: 30, wraps: true), Table.Column("Điểm", width: 10),
    Table.Column("Ghi chú"),
  ],
  rows: [
    [.number(1), .text("Nước mắm Cái Rồng"), .decimal("78,33"), .empty],
    [.number(2), .text("Chè Ba Vì"), .decimal("65,00"), .text("nâng hạng")],
  ],
  notes: ["BẢNG TỔNG HỢP KẾT QUẢ", "Nguồn: phiên tập huấn"])
