/// The mean of the valid sheets as the fraction it is; compared by multiplying across, never by dividing.
struct ExactMean {
  var sum: Int
  /// Number of sheets, at least 1.
  var count: Int

  var limits = GradeLimits.usual

  /// 1...5. The integer bands of 781/2020 (70-89, 90-100) leave gaps; a mean in a gap has not reached the
  /// upper band, so the same comparison holds there.
  var band: Int {
    limits.steps.first { sum >= $0.points * count }?.star ?? 1
  }

  /// "n/d" in lowest terms, or "n".
  var text: String {
    var (divisor, rest) = (count, sum)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return count == divisor ? "\(sum / divisor)" : "\(sum / divisor)/\(count / divisor)"
  }

  /// With a decimal comma at `decimals` places: half up, at as many more places as it takes not to show a limit that the
  /// exact mean does not reach; or the places behind cut off, which cannot lead across a limit of whole points.
  func display(decimals: Int, cutOff: Bool) -> String {
    var (places, power) = (0, 1)
    while places < decimals || (!cutOff && showsUnreachedLimit(power: power)) {
      (places, power) = (places + 1, power * 10)
    }
    let rest = (sum % count) * power
    let fraction = cutOff ? rest / count : (2 * rest + count) / (2 * count)
    let whole = "\(sum / count + fraction / power)"
    guard places > 0 else { return whole }
    let digits = "\(fraction % power)"
    return whole + "," + String(repeating: "0", count: places - digits.count) + digits
  }

  /// Rounding half up at 1/power reaches a limit exactly when twice the gap is at most 1/power.
  private func showsUnreachedLimit(power: Int) -> Bool {
    limits.steps.contains { limit in
      let gap = limit.points * count - sum
      guard gap > 0 else { return false }
      let (scaled, overflow) = (2 * gap).multipliedReportingOverflow(by: power)
      return !overflow && scaled <= count
    }
  }
}
