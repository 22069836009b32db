internal import Council
internal import Criteria
internal import Tables

extension Table.Cell {
  /// A number where the digits that are shown are all of it; digits as they are shown where some were rounded away.
  static func value(_ value: Fraction?, shown: String?) -> Table.Cell {
    guard let value, let shown else { return .empty }
    let places = shown.split(separator: ",").dropFirst().first?.count ?? 0
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    return (value.numerator * scale) % value.denominator == 0 ? .exact(shown) : .decimal(shown)
  }
}
