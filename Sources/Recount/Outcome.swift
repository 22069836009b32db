/// What follows from a star for the authority that evaluates.
struct Outcome {
  /// What the three regimes up to 2026 say; later ones say it in their criteria document (`councils`, `bands`).
  private static let known: [String: [Council]] = [
    "qd26-2026": [Council("province"), Council("central")],
    "qd148-2023": [Council("district", recognisesThree: true), Council("province"), Council("central")],
    "qd781-2020": [Council("district"), Council("province"), Council("central")],
  ]

  private struct Council {
    var authority: String
    var recognisesThree: Bool

    init(_ authority: String, recognisesThree: Bool = false) {
      (self.authority, self.recognisesThree) = (authority, recognisesThree)
    }
  }

  private let authority: InputDocument.Authority
  private let districtRecognises: Bool
  /// Of a product of three stars' points or more that misses a floor of its points.
  private let codeOfFailed: String

  /// - Parameter missedFloorFails: the centre sends a failed product back; under the other rule it says the same of a
  ///   missed three-star floor as everybody.
  init(
    of authority: InputDocument.Authority, regime: String, document: CriteriaDocument, missedFloorFails: Bool
  ) throws(RecountError) {
    let said = document.councils.map { list in
      list.map { Council($0.authority, recognisesThree: $0.recognisesThree ?? false) }
    }
    guard let councils = said ?? Self.known[regime] else { throw .unknownRegime(regime) }
    guard let council = councils.first(where: { $0.authority == authority.rawValue }) else {
      throw .noSuchAuthority(authority.rawValue, regime: regime)
    }
    self.authority = authority
    districtRecognises = council.recognisesThree
    codeOfFailed = missedFloorFails && authority == .central ? "return-to-province" : "none-floor"
  }

  /// The code of the outcome of a product that was not eliminated.
  func code(band: Int, star: Int) -> String {
    if band < 3 { return "none-\(band)" }
    if star < 3 { return codeOfFailed }
    return switch authority {
    case .province: star == 5 ? "approve-5" : "recognise-\(star)"
    case .central: star == 5 ? "central-5" : "return-to-province"
    case .district: districtRecognises && star == 3 ? "recognise-3" : "district-transfer"
    }
  }
}
