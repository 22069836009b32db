internal import Criteria
internal import PlainText

/// Reads the cells of one row by what their columns hold; every fault is kept with its place.
struct RowReader<Column: IntakeColumn> {
  let table: CellTable
  let row: CellTable.Row
  let header: TableHeader<Column>
  private var found: [IntakeFault] = []

  /// From left to right; what is wrong with the row as a whole comes first.
  var faults: [IntakeFault] {
    found.enumerated().sorted {
      ($0.element.place?.column ?? -1, $0.offset) < ($1.element.place?.column ?? -1, $1.offset)
    }.map(\.element)
  }

  init(_ table: CellTable, _ row: CellTable.Row, _ header: TableHeader<Column>) {
    self.table = table
    self.row = row
    self.header = header
    for place in row.columns where header.headings[place] == nil { fail(at: place, .noHeading) }
  }

  /// Where a column's cell stands, also where the table does not have the column: then it is the row.
  func place(_ column: Column) -> CellPlace { place(at: header.places[column]) }

  func place(at place: Int?) -> CellPlace {
    CellPlace(
      form: table.form, row: row.number, column: place, heading: place.flatMap { header.headings[$0] } ?? "")
  }

  mutating func fail(_ column: Column, _ problem: IntakeFault.Problem) {
    found.append(IntakeFault(place: place(column), problem: problem))
  }

  mutating func fail(at place: Int, _ problem: IntakeFault.Problem) {
    found.append(IntakeFault(place: self.place(at: place), problem: problem))
  }

  /// The text of a cell as it stands there; empty where there is none, or where it holds nothing that can be taken.
  mutating func raw(at place: Int?) -> String {
    guard let place, let cell = row.cells[place] else { return "" }
    switch cell.kind {
    case .text, .number: return cell.text
    case .error: fail(at: place, .errorValue(cell.text))
    case .uncomputed: fail(at: place, .uncomputed)
    }
    return ""
  }

  mutating func text(at place: Int?) -> String {
    let text = FieldText.oneLine(raw(at: place))
    guard let place, !FieldText.isFit(text) else { return text }
    fail(at: place, .hostileText)
    return ""
  }

  mutating func text(_ column: Column) -> String { text(at: header.places[column]) }

  mutating func required(_ column: Column) -> String {
    let before = found.count
    let text = text(column)
    // Where the whole column is missing, that was said once.
    if text.isEmpty && found.count == before && header.places[column] != nil { fail(column, .missing) }
    return text
  }

  mutating func day(_ column: Column) -> CalendarDay? {
    let text = text(column)
    if text.isEmpty { return nil }
    let day = DayText.read(text, dayZero: table.dayZero)
    if day == nil { fail(column, .notADay(text)) }
    return day
  }

  mutating func number(_ column: Column, in range: ClosedRange<Int>) -> Int? {
    let text = text(column)
    if text.isEmpty { return nil }
    guard let number = WholeNumber.read(text), range.contains(number) else {
      fail(column, .notANumber(text, low: range.lowerBound, high: range.upperBound))
      return nil
    }
    return number
  }

  /// One of some words, compared like headings.
  mutating func word<Value>(_ column: Column, among words: [(Value, [String])], shown: Int = 2) -> Value? {
    let text = text(column)
    if text.isEmpty { return nil }
    let key = Heading.key(text)
    if let found = words.first(where: { $0.1.contains { Heading.key($0) == key } }) { return found.0 }
    fail(column, .unknownWord(text, allowed: words.flatMap { $0.1.prefix(shown) }))
    return nil
  }

  mutating func flag(_ column: Column) -> Bool? {
    word(
      column,
      among: [
        (true, ["có", "x", "yes", "true", "1", "đúng", "được"]), (false, ["không", "no", "false", "0", "sai"]),
      ], shown: 1)
  }
}

/// Days as people and spreadsheets write them.
enum DayText {
  /// "05/8/2026", "2026-08-05", or the serial number of a spreadsheet, of which the time of day is dropped. Serial numbers
  /// outside 1990-2100 are slips: a year, an amount.
  static func read(_ text: String, dayZero: Int) -> CalendarDay? {
    if let day = CalendarDay(text) { return day }
    let whole = text.prefix { $0 != "." }
    guard let serial = WholeNumber.read(String(whole)), serial > 0,
      text.dropFirst(whole.count + 1).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let day = CalendarDay(number: dayZero + min(serial, 1_000_000))
    return (1990...2100).contains(day.parts.year) ? day : nil
  }
}

/// Numbers as people write them in cells.
enum WholeNumber {
  /// Digits alone, at most nine.
  static func read(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
