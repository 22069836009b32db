package import Criteria

/// The one place where a mean is rounded, for people's eyes only.
package enum Display {
  /// Half up at `decimals`, decimal comma. Where rounding would show a grade that the exact mean does not reach, more
  /// decimals are added until it does not: 89,996 is never shown as 90,00 (`hien_thi.lam_tron`).
  package static func mean(sum: Int, count: Int, decimals: Int, regime: Regime) -> String {
    let exact = regime.band(sum: sum, count: count)
    var places = decimals
    while true {
      let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
      let rounded = (2 * sum * scale + count) / (2 * count)
      if regime.band(sum: rounded, count: scale) == exact || places >= 9 { return text(rounded, scale, places) }
      places += 1
    }
  }

  /// An exact fraction at two decimals at most, for tables of parts: "26,67", "31".
  package static func plain(_ value: Fraction, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let rounded = (2 * value.numerator * scale + value.denominator) / (2 * value.denominator)
    return text(rounded, scale, decimals)
  }

  private static func text(_ rounded: Int, _ scale: Int, _ places: Int) -> String {
    guard places > 0 else { return String(rounded) }
    let digits = String(rounded % scale)
    return "\(rounded / scale)," + String(repeating: "0", count: places - digits.count) + digits
  }
}
