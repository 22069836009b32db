/// What follows from a star for the authority that evaluates.
enum Outcome {
  /// The regimes whose outcomes are known here.
  static let regimes = ["qd26-2026", "qd148-2023", "qd781-2020"]

  /// False where the regime gives the authority no part: 26/2026 has no district level.
  static func exists(for authority: InputDocument.Authority, regime: String) -> Bool {
    authority != .district || regime != "qd26-2026"
  }

  /// The code of the outcome of a product that was not eliminated.
  static func code(
    band: Int, star: Int, authority: InputDocument.Authority, regime: String
  ) -> String {
    if band < 3 { return "none-\(band)" }
    if star < 3 { return "none-floor" }
    return switch authority {
    case .province: star == 5 ? "approve-5" : "recognise-\(star)"
    case .central: star == 5 ? "central-5" : "return-to-province"
    case .district: regime == "qd148-2023" && star == 3 ? "recognise-3" : "district-transfer"
    }
  }
}
