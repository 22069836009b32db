/// What stands behind the vowels of a syllable.
enum Final: Hashable, Sendable {
  case none
  /// c ch p t, and k of place names (Đắk): only sắc and nặng go with them.
  case stop
  /// m n ng nh, and h l r of place names (Păh, Khươl).
  case voiced
  /// No syllable ends so.
  case unknown

  init(_ letters: ArraySlice<Letter>) {
    let text = letters.map(\.base)
    if letters.isEmpty {
      self = .none
    } else if letters.contains(where: { $0.mark != .none }) {
      self = .unknown
    } else if Final.stops.contains(text) {
      self = .stop
    } else if Final.others.contains(text) {
      self = .voiced
    } else {
      self = .unknown
    }
  }

  /// The letters that a final may begin with.
  static func begins(with base: UInt8) -> Bool { firsts.contains(base) }

  private static let firsts = Array("cmnptkhl".utf8)
  private static let stops = ["c", "ch", "p", "t", "k"].map { Array($0.utf8) }
  private static let others = ["m", "n", "ng", "nh", "h", "l", "r"].map { Array($0.utf8) }
}
