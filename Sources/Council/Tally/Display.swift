package import Criteria

/// The one place where a mean is rounded, for people's eyes only.
package enum Display {
  /// At `decimals`, decimal comma. Where rounding half up would show a grade that the exact mean does not reach, more
  /// decimals are added until it does not: 89,996 is never shown as 90,00 (`hien_thi.lam_tron`). A mean that is cut off
  /// stays in its band: bands begin at whole points.
  package static func mean(
    sum: Int, count: Int, decimals: Int, rounding: Rounding = .halfUp, regime: Regime
  ) -> String {
    let exact = regime.band(sum: sum, count: count)
    var places = decimals
    while true {
      let scale = Self.scale(places)
      let rounded = Self.rounded(sum * scale, count, rounding)
      if regime.band(sum: rounded, count: scale) == exact || places >= 9 { return text(rounded, scale, places) }
      places += 1
    }
  }

  /// An exact fraction at two decimals at most, for tables of parts: "26,67", "31".
  package static func plain(_ value: Fraction, decimals: Int, rounding: Rounding = .halfUp) -> String {
    let scale = Self.scale(decimals)
    return text(rounded(value.numerator * scale, value.denominator, rounding), scale, decimals)
  }

  private static func rounded(_ numerator: Int, _ denominator: Int, _ rounding: Rounding) -> Int {
    switch rounding {
    case .halfUp: (2 * numerator + denominator) / (2 * denominator)
    case .truncate: numerator / denominator
    }
  }

  private static func scale(_ places: Int) -> Int { (0..<places).reduce(1) { scale, _ in scale * 10 } }

  private static func text(_ rounded: Int, _ scale: Int, _ places: Int) -> String {
    guard places > 0 else { return String(rounded) }
    let digits = String(rounded % scale)
    return "\(rounded / scale)," + String(repeating: "0", count: places - digits.count) + digits
  }
}
