internal import PlainText

/// What the columns of a table are, by its heading row.
struct TableHeader<Column: IntakeColumn> {
  /// Columns of the table, from 0, by what they hold.
  var places: [Column: Int] = [:]
  /// Columns of criteria, from left to right.
  var criteria: [(column: CriterionColumn, place: Int)] = []
  /// Headings as they stand there, in one line.
  var headings: [Int: String] = [:]
  /// Places in the list of rows: those behind the heading row.
  var body: Range<Int> = 0..<0
  var faults: [IntakeFault] = []

  /// Titles may stand above: the heading row is the one among the first twenty that has most headings we know. Where the
  /// row below has as many, headings are merged over both, and the lower one says more.
  /// - Parameter hasCriteria: whether columns of criteria have a meaning here.
  init(_ table: CellTable, hasCriteria: Bool) {
    let found = table.rows.prefix(CellLimits.headings).map { row in
      row.cells.values.count { Column.byKey[Heading.key($0.text)] != nil }
    }
    guard let most = found.max(), most > 0, let first = found.firstIndex(of: most) else {
      let needed = Column.allCases.filter(\.isRequired).map(\.bothNames)
      faults.append(IntakeFault(place: nil, problem: .noHeader(needed: needed)))
      return
    }
    let index = first + found[first...].prefix { $0 == most }.count - 1
    let row = table.rows[index]
    let above = index > 0 && table.rows[index - 1].number == row.number - 1 ? table.rows[index - 1] : nil
    let next = index + 1
    body = (next < table.rows.count && Self.isNumbering(table.rows[next]) ? next + 1 : next)..<table.rows.count
    for place in row.columns {
      let heading = FieldText.oneLine(row.cells[place]?.text ?? "")
      headings[place] = heading
      let group = above.flatMap { $0.cells[place]?.text ?? table.groups[$0.number]?[place] }
      if let problem = take(heading, in: group.map(FieldText.oneLine), place, hasCriteria) {
        let at = CellPlace(form: table.form, row: row.number, column: place, heading: heading)
        faults.append(IntakeFault(place: at, problem: problem))
      }
    }
    for column in Column.allCases where column.isRequired && places[column] == nil {
      let at = CellPlace(form: table.form, row: row.number)
      faults.append(IntakeFault(place: at, problem: .columnMissing(column.bothNames)))
    }
  }

  /// "(1)", "(2)", "(3)" under the headings, as official tables number their columns.
  private static func isNumbering(_ row: CellTable.Row) -> Bool {
    row.cells.count >= 3
      && row.columns.enumerated().allSatisfy { Heading.key(row.cells[$1]?.text ?? "") == String($0 + 1) }
  }

  /// A heading that says nothing by itself is read together with the group above it: "Giấy chứng nhận" over "Số".
  /// - Returns: what is wrong with the heading.
  private mutating func take(
    _ heading: String, in group: String?, _ place: Int, _ hasCriteria: Bool
  ) -> IntakeFault.Problem? {
    for heading in [heading] + (group.map { ["\($0) \(heading)", "\(heading) \($0)"] } ?? []) {
      let key = Heading.key(heading)
      if let column = Column.byKey[key] {
        if places[column] != nil { return .columnTwice(heading) }
        places[column] = place
        return nil
      }
      if hasCriteria, let column = CriterionColumn(heading) {
        if criteria.contains(where: { $0.column == column }) { return .columnTwice(heading) }
        criteria.append((column, place))
        return nil
      }
      if Column.passedOver.contains(key) { return nil }
    }
    return .unknownColumn(heading)
  }
}
