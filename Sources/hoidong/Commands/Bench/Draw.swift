/// Made-up numbers, the same in every run.
struct Draw {
  private var state: UInt64 = 2026

  /// 0 ..< `count`.
  mutating func number(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}
