/// Least means, in points, of the grades above one star, from the highest down.
struct GradeLimits {
  var steps: [(star: Int, points: Int)]

  /// Điều 3 khoản 3, Quyết định 26/2026/QĐ-TTg; the earlier decisions have the same limits.
  static let usual = GradeLimits(steps: [(5, 90), (4, 70), (3, 50), (2, 30)])

  private init(steps: [(star: Int, points: Int)]) { self.steps = steps }

  /// What the criteria say themselves; the usual limits where they are silent.
  init(_ bands: [CriteriaDocument.Band]?) throws(RecountError) {
    guard let bands else {
      self = .usual
      return
    }
    let sorted = bands.sorted { $0.star > $1.star }
    guard sorted.map(\.star) == [5, 4, 3, 2, 1], sorted.last?.from == 0,
      zip(sorted, sorted.dropFirst()).allSatisfy({ $0.from > $1.from }), sorted.allSatisfy({ $0.from <= 100 })
    else { throw .bandsBroken }
    steps = sorted.dropLast().map { ($0.star, $0.from) }
  }
}
