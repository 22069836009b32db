package import Criteria

extension Rules {
  /// What the program takes where the Quy chế says nothing, for a council of that level. At the centre a dossier that
  /// misses a minimum of its grade was "Không đạt" (results of 2020 and 2023); a province recognises the grade below.
  package static func defaults(for authority: Authority) -> Rules {
    var rules = Rules()
    if authority == .central { rules.floorEffect = .fail }
    return rules
  }

  /// The rules of a council of that level whose Quy chế says these values; everything else is a default. `nil` where one
  /// is no value of its setting.
  package init?(for authority: Authority, given values: [RuleKey: String]) {
    self = .defaults(for: authority)
    // Opinions in writing first: their details have a place only where they are asked for.
    for key in [RuleKey.writtenOpinions] + RuleKey.allCases {
      if let text = values[key], !set(key, text) { return nil }
    }
    given = Set(values.keys)
  }
}
