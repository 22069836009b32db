/// How many valid sheets must reach a floor. The law is silent: a setting of the Quy chế (`san.cach_xac_dinh`).
package enum FloorRule: String, Hashable, Sendable, CaseIterable {
  /// More than half of the valid sheets.
  case majority
  case all

  package func isMet(reached: Int, of count: Int) -> Bool {
    switch self {
    case .majority: 2 * reached > count
    case .all: reached == count
    }
  }
}

/// The settings of a Quy chế that the engine knows so far. Every one has a default and its basis; the frozen values
/// stand in the session's first event.
package struct Rules: Hashable, Sendable {
  /// Largest difference (max - min of totals) that needs no discussion: 10 is allowed, 11 is not.
  /// Default 10 (`chenh_lech.toi_da`; Quy chế of Tây Ninh, Đồng Tháp).
  package var spreadLimit = 10
  /// Default: more than half of the valid sheets (`san.cach_xac_dinh`; the law is silent).
  package var floorRule = FloorRule.majority
  /// Decimals shown, 0 to 2. Default 2 (`hien_thi.so_thap_phan`).
  package var decimals = 2
  /// Share of the seats that count; at least that many must be present. Default 3/4 (`tuc_so.ti_le`; Tây Ninh).
  package var quorum = Fraction(3, 4)
  /// Turns of re-scoring before the council may accept a wide spread by vote. Default 2 (`chenh_lech.so_lan`).
  package var rescoringTurns = 2

  package init() {}
}
