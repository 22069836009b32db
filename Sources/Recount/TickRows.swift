/// One tick of one valid sheet, checked: the sheets of a product are flattened into rows of this kind.
struct TickRow {
  /// Position of the sheet among the valid sheets of the product.
  var sheet: Int
  /// Position of the criterion in its set.
  var order: Int
  var part: String
  var points: Int
}

extension SetTable {
  /// The rows of a sheet that scores: one for every criterion of the set, 0 points where a condition fails.
  func rows(
    of choices: [String: InputChoice], sheet: Int
  ) throws(SheetRefusal) -> [TickRow] {
    try checkGiven(choices)
    var rows: [TickRow] = []
    for row in criteria {
      let applies = try self.applies(row, in: choices)
      let points = choices[row.key]?.points
      guard points != nil || !applies else { throw SheetRefusal(.missing, row.key) }
      guard applies || (points ?? 0) == 0 else { throw SheetRefusal(.surplus, row.key) }
      rows.append(TickRow(sheet: sheet, order: row.order, part: row.part, points: points ?? 0))
    }
    return rows
  }

  /// A sheet that proposes to eliminate needs no tick; those that it has must still be ticks of the set.
  func checkGiven(_ choices: [String: InputChoice]) throws(SheetRefusal) {
    for key in choices.keys.sorted() {
      guard let choice = choices[key] else { continue }
      guard let order = orders[key] else { throw SheetRefusal(.unknownKey, key) }
      do {
        try check(choice, at: criteria[order])
      } catch {
        throw SheetRefusal(error, key)
      }
    }
  }

  private func check(_ choice: InputChoice, at row: CriterionRow) throws(RecountError.SheetFault) {
    let alternative = choice.alternative ?? 1
    if row.alternatives > 1 {
      guard choice.alternative != nil else { throw .caseNotNamed }
      guard (1...row.alternatives).contains(alternative) else { throw .unknownCase }
    } else {
      guard choice.alternative == nil else { throw .caseNotOffered }
    }
    // 0 is either a level of the ladder or "no level met"; both are valid ticks.
    guard choice.points != 0 else { return }
    let isLevel = levels.contains {
      $0.order == row.order && $0.alternative == alternative && $0.points == choice.points
    }
    guard isLevel else { throw .notALevel }
  }

  private func applies(_ row: CriterionRow, in choices: [String: InputChoice]) throws(SheetRefusal) -> Bool {
    guard let required = row.requires else { return true }
    guard let deciding = choices[required] else { throw SheetRefusal(.missing, required) }
    return deciding.points > 0
  }
}

/// A fault of a sheet and the key it sits at; the product and the member are known one level up.
struct SheetRefusal: Error {
  var fault: RecountError.SheetFault
  var key: String

  init(_ fault: RecountError.SheetFault, _ key: String) {
    self.fault = fault
    self.key = key
  }
}
