import Archive
import Council
import Criteria
import Foundation
import Intake

/// The texts of a table, row by row, with the rows' numbers in front.
func texts(_ table: CellTable) -> [[String]] {
  table.rows.map { row in
    let last = row.cells.keys.max() ?? -1
    return [String(row.number)] + (0...max(last, 0)).map { row.cells[$0]?.text ?? "" }
  }
}

func table(_ text: String) throws -> CellTable { try Intake.table(Array(text.utf8), sheet: nil) }

/// What is wrong, or nothing.
func problems<Value>(_ read: () throws -> Value) -> [IntakeFault.Problem] { faults(read).map(\.problem) }

func faults<Value>(_ read: () throws -> Value) -> [IntakeFault] {
  do { _ = try read() } catch { return (error as? IntakeFaults)?.faults ?? [] }
  return []
}

/// A workbook written by hand: parts as given, the usual ones where they are not.
struct HandBook {
  var sheets: [(name: String, xml: String)]
  var strings: [String] = []
  var properties = ""
  var state = ""
  var others: [String: String] = [:]

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  init(rows: String, after: String = "") {
    sheets = [("Hồ sơ", Self.sheet(rows, after: after))]
  }

  static func sheet(_ rows: String, after: String = "") -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"\(main)\"><sheetData>\(rows)"
      + "</sheetData>\(after)</worksheet>"
  }

  var parts: [String: [UInt8]] {
    var parts = [
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels":
        "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"rId1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    ]
    var list = ""
    var links = ""
    for (index, sheet) in sheets.enumerated() {
      let state = index == 0 ? self.state : ""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(state) r:id=\"rId\(index + 1)\"/>"
      links +=
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/s\(index + 1).xml\"/>"
      parts["xl/worksheets/s\(index + 1).xml"] = sheet.xml
    }
    if !strings.isEmpty {
      links += "<Relationship Id=\"rIdS\" Type=\"\(Self.office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
      parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"
    }
    parts["xl/workbook.xml"] =
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(properties)<sheets>\(list)</sheets></workbook>"
    parts["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"\(Self.package)\">\(links)</Relationships>"
    return parts.merging(others) { $1 }.mapValues { Array($0.utf8) }
  }

  var bytes: [UInt8] { get throws { try ArchiveWriter.write(parts) } }

  func read(sheet: String? = nil) throws -> CellTable { try Intake.table(bytes, sheet: sheet) }
}

/// A row of inline texts in columns A, B, C, …
func inlineRow(_ number: Int, _ cells: [String]) -> String {
  let inside = cells.enumerated().map { index, text in
    "<c r=\"\(String(UnicodeScalar(UInt8(65 + index))))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }
  return "<row r=\"\(number)\">\(inside.joined())</row>"
}

/// A workbook made by Python's zipfile, compressed: `z` is the archive to fill.
func python(_ filling: String) throws -> [UInt8] {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  let script = """
    import io, sys, warnings, zipfile
    warnings.simplefilter('ignore')
    held = io.BytesIO()
    with zipfile.ZipFile(held, 'w', zipfile.ZIP_DEFLATED) as z:
    \(filling.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
    sys.stdout.buffer.write(held.getvalue())
    """
  process.arguments = ["python3", "-c", script]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  struct Failed: Error {}
  guard process.terminationStatus == 0 else { throw Failed() }
  return Array(output)
}

/// Sets of Quyết định 26/2026/QĐ-TTg.
let sets: [ProductSet] = {
  do {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    return try CriteriaLibrary.builtIn.sets(regime.sets, of: regime)
  } catch { return [] }
}()
