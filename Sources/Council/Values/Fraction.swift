/// An exact number: every mean and share of the program. Denominator above 0, lowest terms.
package struct Fraction: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let numerator: Int
  package let denominator: Int

  /// - Precondition: `denominator` is not 0.
  package init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a fraction has no denominator of 0")
    let divisor = Self.gcd(numerator.magnitude, denominator.magnitude)
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int(divisor)
    self.denominator = sign * denominator / Int(divisor)
  }

  /// Reads `description`: "235/3" in lowest terms, or "60".
  package init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let numerator = words.first.flatMap({ Int($0) }), words.count <= 2 else { return nil }
    guard let denominator = words.count == 2 ? Int(words[1]) : 1, denominator > 0 else { return nil }
    self.init(numerator, denominator)
    guard description == text else { return nil }
  }

  package static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      < right.numerator.multipliedFullWidth(by: left.denominator)
  }

  /// The layout of result files: "n/d", an integer without "/".
  package var description: String { denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)" }

  /// The least whole number that is not below this share of `count`: the quorum of 3/4 of 5 seats is 4.
  package func ceiling(of count: Int) -> Int { (numerator * count + denominator - 1) / denominator }

  /// The sum; `nil` where it cannot be held exactly. A fraction may come from a file of anybody.
  package func adding(_ other: Fraction) -> Fraction? {
    let common = Int(Self.gcd(denominator.magnitude, other.denominator.magnitude))
    let (left, one) = numerator.multipliedReportingOverflow(by: other.denominator / common)
    let (right, two) = other.numerator.multipliedReportingOverflow(by: denominator / common)
    let (sum, three) = left.addingReportingOverflow(right)
    let (below, four) = denominator.multipliedReportingOverflow(by: other.denominator / common)
    // The least number has no magnitude to reduce by.
    return one || two || three || four || sum == .min ? nil : Fraction(sum, below)
  }

  /// - Returns: `nil` where it cannot be held exactly, or `count` is not above 0.
  package func divided(by count: Int) -> Fraction? {
    let (below, overflow) = denominator.multipliedReportingOverflow(by: count)
    return overflow || count <= 0 || numerator == .min ? nil : Fraction(numerator, below)
  }

  private static func gcd(_ left: UInt, _ right: UInt) -> UInt {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return Swift.max(a, 1)
  }
}

private func < (left: (high: Int, low: UInt), right: (high: Int, low: UInt)) -> Bool {
  left.high != right.high ? left.high < right.high : left.low < right.low
}
