package import CanonicalJSON

extension Rules {
  /// Sessions of the first edition have the five settings and nothing else; later ones all of them, as they stand in a
  /// Quy chế file, and which of them the Quy chế gave.
  package var json: JSONValue {
    var object: JSONObject = [
      "spread_limit": .integer(spreadLimit), "floor_rule": .string(floorRule.rawValue), "decimals": .integer(decimals),
      "quorum": .string(quorum.description), "rescoring_turns": .integer(rescoringTurns),
    ]
    if let given {
      object["given"] = .strings(RuleKey.allCases.filter(given.contains).map(\.rawValue))
      var settings = JSONObject()
      for key in RuleKey.allCases { settings[key.rawValue] = .string(text(of: key)) }
      object["settings"] = .object(settings)
    }
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let spread = fields.number("spread_limit"), let floor: FloorRule = fields.name("floor_rule"),
      let decimals = fields.number("decimals"), (0...2).contains(decimals),
      let quorum = fields.text("quorum").flatMap(Fraction.init), let turns = fields.number("rescoring_turns"),
      // Beyond these a later sum could overflow; a bundle may come from anybody.
      (0...100).contains(spread), (0...1000).contains(turns), (0...1000).contains(quorum.numerator),
      quorum.denominator <= 1000,
      // None, or more than all, would set the quorum aside.
      quorum > Fraction(0), quorum <= Fraction(1)
    else { return nil }
    self = .firstEdition
    if let settings = fields.value["settings"] {
      guard let names = fields.value["given"]?.array else { return nil }
      self = Rules()
      given = Set(names.compactMap { $0.string.flatMap(RuleKey.init) })
      // Opinions in writing first: their details have a place only where they are asked for.
      for key in [RuleKey.writtenOpinions] + RuleKey.allCases {
        guard let text = settings[key.rawValue]?.string, set(key, text) else { return nil }
      }
      // The five stand twice; they say the same.
      if json.canonicalText != fields.value.canonicalText { return nil }
      return
    }
    spreadLimit = spread
    floorRule = floor
    self.decimals = decimals
    self.quorum = quorum
    rescoringTurns = turns
  }
}
