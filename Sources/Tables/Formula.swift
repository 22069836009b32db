/// Formulas as a spreadsheet computes them: in binary fractions. Nothing of ours is decided by these numbers.
extension Table.Formula {
  /// - Parameters:
  ///   - header: the row of the header, from 0.
  ///   - row: of the formula, from 0 below the header.
  func text(below header: Int, row: Int, column: Int) -> String {
    func place(_ row: Int, _ column: Int) -> String { "\(Self.letters(of: column))\(header + 2 + row)" }
    switch self {
    case .sum(let columns, let divisor):
      let sum = "=SUM(\(place(row, columns.lowerBound)):\(place(row, columns.upperBound)))"
      return divisor == 1 ? sum : "\(sum)/\(divisor)"
    case .total(let rows):
      return "=SUM(\(place(rows.lowerBound, column)):\(place(rows.upperBound, column)))"
    }
  }

  /// "A", "Z", "AA".
  static func letters(of column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(of: column / 26 - 1) + last
  }

  fileprivate func places(row: Int, column: Int) -> [(row: Int, column: Int)] {
    switch self {
    case .sum(let columns, _): columns.map { (row, $0) }
    case .total(let rows): rows.map { ($0, column) }
    }
  }

  fileprivate var divisor: Int {
    switch self {
    case .sum(_, let divisor): divisor
    case .total: 1
    }
  }
}

extension Table {
  /// Whether what stands there is no formula, or one of numbers of this table.
  func isSound(atRow row: Int, column: Int) -> Bool {
    guard case .formula(let formula, let places) = rows[row][column] else { return true }
    let isHere =
      switch formula {
      case .sum(let columns, _): columns.lowerBound >= 0 && columns.upperBound < self.columns.count
      case .total(let rows): rows.lowerBound >= 0 && rows.upperBound < self.rows.count
      }
    return isHere && (0...9).contains(places) && (1...1_000_000).contains(formula.divisor)
      && formula.places(row: row, column: column).allSatisfy {
        cell(atRow: $0.row, column: $0.column)?.isFormula != true
      }
  }

  /// What the spreadsheet comes to.
  func value(of formula: Formula, row: Int, column: Int) -> Double {
    let numbers = formula.places(row: row, column: column).compactMap { cell(atRow: $0.row, column: $0.column)?.number }
    return numbers.reduce(0, +) / Double(formula.divisor)
  }

  private func cell(atRow row: Int, column: Int) -> Cell? {
    rows[row].indices.contains(column) ? rows[row][column] : nil
  }
}

extension Table.Cell {
  fileprivate var isFormula: Bool { if case .formula = self { true } else { false } }

  /// As it stands in the workbook; `nil` for what is no number there.
  fileprivate var number: Double? {
    switch self {
    case .number(let number) where Self.isNumber(number): Double(number)
    case .exact(let digits): Self.number(digits)?.value
    default: nil
    }
  }

  /// Whether an integer has at most 15 digits, and so is itself as a binary fraction.
  static func isNumber(_ number: Int) -> Bool { number.magnitude < 1_000_000_000_000_000 }

  /// Digits as the nearest binary fraction, which up to 15 digits are written back as the same digits, and their places.
  static func number(_ digits: String) -> (value: Double, places: Int)? {
    guard isDecimal(digits) else { return nil }
    let parts = digits.split { $0 == "," || $0 == "." }
    let places = parts.count > 1 ? parts[1].count : 0
    guard digits.count(where: { $0.isNumber }) <= 15, places <= 9, let value = Double(parts.joined(separator: "."))
    else {
      return nil
    }
    return (value, places)
  }
}
