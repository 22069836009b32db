package import Criteria

/// What the result leads to, by the council's level and the regime.
package enum Outcome: String, Hashable, Sendable, CaseIterable {
  case eliminated
  /// Below 30, below 50 points: no decision, no certificate (Điều 4 khoản 1, Quyết định 26/2026/QĐ-TTg).
  case none1 = "none-1"
  case none2 = "none-2"
  /// 50 points or more, a 3-star floor missed; where missed floors fail a product, any floor up to its band.
  case noneFloor = "none-floor"
  /// The chair of the provincial People's Committee recognises and certifies (Điều 7 khoản 3).
  case recognise3 = "recognise-3"
  case recognise4 = "recognise-4"
  /// The result is approved and sent to the Ministry (Điều 6 khoản 3, Điều 7 khoản 3).
  case approve5 = "approve-5"
  case central5 = "central-5"
  case returnToProvince = "return-to-province"
  case districtTransfer = "district-transfer"

  /// - Parameter floorEffect: where missed floors fail a product, the central council finds "Không đạt" and sends it back
  ///   (`san.hieu_luc`).
  package static func of(
    star: Star, band: Star, authority: Authority, regime: Regime, floorEffect: FloorEffect = .cap
  ) -> Outcome {
    switch band {
    case .one: return .none1
    case .two: return .none2
    case .three, .four, .five: break
    }
    if star < .three { return authority == .central && floorEffect == .fail ? .returnToProvince : .noneFloor }
    switch authority {
    case .province:
      switch star {
      case .five: return .approve5
      case .four: return .recognise4
      case .three, .two, .one: return .recognise3
      }
    case .central:
      return star == .five ? .central5 : .returnToProvince
    case .district:
      // 148/2023: the district recognises 3 stars and sends the rest up; 1048/2019 with 781/2020: it only sends up.
      let recognises = regime.council(.district)?.recognisesThree ?? false
      return recognises && star == .three ? .recognise3 : .districtTransfer
    }
  }
}
