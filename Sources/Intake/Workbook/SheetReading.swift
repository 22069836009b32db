/// One pass over a sheet.
struct SheetReading {
  /// Texts that cells refer to by number.
  var strings: [String] = []
  private var rows = CellCollector()
  private var merges: [Area] = []

  private struct Area {
    let from: (column: Int, row: Int)
    let to: (column: Int, row: Int)
  }

  mutating func read(_ reader: inout XMLReader) throws {
    guard try reader.root() == "worksheet" else { throw XMLFault.malformed }
    var last = 0
    try reader.children { reader, element, _ in
      switch element {
      case "sheetData":
        try reader.children { reader, element, attributes in
          guard element == "row" else { return }
          let row = try row(&reader, attributes["r"], after: last)
          last = row.number
          try rows.add(row)
        }
      case "mergeCells":
        try reader.children { _, element, attributes in
          guard element == "mergeCell" else { return }
          guard merges.count < CellLimits.rows else { throw IntakeFaults(.tooLarge) }
          merges.append(try area(attributes["ref"] ?? ""))
        }
      default: break
      }
    }
  }

  private func area(_ text: String) throws(XMLFault) -> Area {
    let corners = text.split(separator: ":").map { CellAddress.read(String($0)) }
    guard let from = corners.first ?? nil, let to = corners.last ?? nil, corners.count <= 2, from.row <= to.row,
      from.column <= to.column
    else { throw .malformed }
    return Area(from: from, to: to)
  }

  private func row(
    _ reader: inout XMLReader, _ number: String?, after last: Int
  ) throws -> CellTable.Row {
    let number = number.map { Int($0) ?? 0 } ?? last + 1
    guard number > last, number <= 1_048_576 else { throw XMLFault.malformed }
    var row = CellTable.Row(number: number, cells: [:])
    var next = 0
    try reader.children { reader, element, attributes in
      guard element == "c" else { return }
      var column = next
      if let place = attributes["r"] {
        guard let address = CellAddress.read(place), address.row == number, address.column >= next else {
          throw XMLFault.malformed
        }
        column = address.column
      }
      guard column < CellLimits.columns else { throw XMLFault.malformed }
      next = column + 1
      row.cells[column] = try cell(&reader, attributes["t"] ?? "n")
    }
    return row
  }

  /// The stored value of a cell; `nil` where it holds nothing.
  private func cell(_ reader: inout XMLReader, _ type: String) throws -> CellTable.Cell? {
    var (value, inline, hasFormula): (String?, String?, Bool) = (nil, nil, false)
    try reader.children { reader, element, _ in
      switch element {
      case "v": value = try reader.content()
      case "is": inline = try RichText.read(&reader)
      case "f": hasFormula = true
      default: break
      }
    }
    // A formula that came to the empty text has a value.
    if hasFormula && value == nil { return CellTable.Cell("", .uncomputed) }
    guard let cell = try cell(type, value, inline) else { return nil }
    return cell.text.allSatisfy(\.isWhitespace) ? nil : cell
  }

  private func cell(_ type: String, _ value: String?, _ inline: String?) throws(XMLFault) -> CellTable.Cell? {
    if type == "inlineStr" { return inline.map { CellTable.Cell($0) } }
    guard let value, !value.isEmpty else { return nil }
    switch type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else { throw .malformed }
      return CellTable.Cell(strings[index])
    case "str": return CellTable.Cell(RichText.unescaped(value))
    case "b":
      guard value == "0" || value == "1" else { throw .malformed }
      return CellTable.Cell(value)
    case "e": return CellTable.Cell(value, .error)
    // "2026-08-05T00:00:00": the day is what counts.
    case "d": return CellTable.Cell(String(value.prefix { $0 != "T" }))
    case "n":
      guard let number = DecimalText.plain(value) else { throw .malformed }
      return CellTable.Cell(number, .number)
    default: throw .malformed
    }
  }

  /// The rows; where cells are merged over several rows, each of them has the value, as people read it.
  func merged() throws(IntakeFaults) -> [CellTable.Row] {
    var rows = rows.rows
    let places = rows.enumerated().reduce(into: [Int: Int]()) { $0[$1.element.number] = $1.offset }
    var filled = 0
    for merge in merges {
      guard let first = places[merge.from.row], let cell = rows[first].cells[merge.from.column] else { continue }
      var index = first + 1
      while index < rows.count, rows[index].number <= merge.to.row {
        rows[index].cells[merge.from.column] = cell
        index += 1
        filled += 1
        if filled > CellLimits.cells { throw IntakeFaults(.tooLarge) }
      }
    }
    return rows
  }

  /// Where cells are merged over several columns, the value for the others, in the rows where headings are looked for.
  func groups(inFirst count: Int) throws(IntakeFaults) -> [Int: [Int: String]] {
    let heads = rows.rows.prefix(count).reduce(into: [Int: CellTable.Row]()) { $0[$1.number] = $1 }
    var groups: [Int: [Int: String]] = [:]
    var filled = 0
    for merge in merges where merge.to.column > merge.from.column {
      guard let text = heads[merge.from.row]?.cells[merge.from.column]?.text else { continue }
      filled += merge.to.column - merge.from.column
      if filled > CellLimits.columns { throw IntakeFaults(.tooLarge) }
      for column in (merge.from.column + 1)...merge.to.column { groups[merge.from.row, default: [:]][column] = text }
    }
    return groups
  }
}
