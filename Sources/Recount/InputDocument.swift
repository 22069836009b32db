/// The tally input as it stands in the document, before any rule is applied.
struct InputDocument: Decodable {
  enum Authority: String, Decodable {
    case province, central, district
  }

  var regime: String
  var authority: Authority
  var rules: InputRules?
  var products: [InputProduct]
}

/// The rules of the council that bear on the count; an absent one has the regime's default.
struct InputRules: Decodable {
  enum FloorRule: String, Decodable {
    case majority, all
  }

  /// Greatest difference of two totals, in points, that needs no second scoring.
  var spreadLimit = 10
  var floorRule = FloorRule.majority
  /// Decimals of the displayed mean, 0...2.
  var decimals = 2
  /// The first name (in alphabetical order) that is no rule: counting on would silently use a default.
  var unknownName: String?

  init() {}

  init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Name.self)
    spreadLimit = try box.decodeIfPresent(Int.self, forKey: .spreadLimit) ?? spreadLimit
    floorRule = try box.decodeIfPresent(FloorRule.self, forKey: .floorRule) ?? floorRule
    decimals = try box.decodeIfPresent(Int.self, forKey: .decimals) ?? decimals
    let known: Set = [Name.spreadLimit.stringValue, Name.floorRule.stringValue, Name.decimals.stringValue]
    unknownName = box.allKeys.map(\.stringValue).filter { !known.contains($0) }.min()
  }

  private struct Name: CodingKey {
    static let spreadLimit = Name("spread_limit")
    static let floorRule = Name("floor_rule")
    static let decimals = Name("decimals")

    var stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

struct InputProduct: Decodable {
  enum Kind: String, Decodable {
    case first, upgrade, renewal
  }

  var id: String
  var set: Int
  var kind: Kind
  var sheets: [InputSheet]
}

struct InputSheet: Decodable {
  var member: String
  var choices: [String: InputChoice]?
  var eliminate: String?
}

/// A tick: points alone, or points in one of the alternatives of a criterion (numbered from 1).
struct InputChoice: Decodable {
  var alternative: Int?
  var points: Int

  private enum Name: String, CodingKey {
    case alternative = "case"
    case points
  }

  init(from decoder: any Decoder) throws {
    if let plain = try? decoder.singleValueContainer().decode(Int.self) {
      (alternative, points) = (nil, plain)
    } else {
      let box = try decoder.container(keyedBy: Name.self)
      (alternative, points) = (
        try box.decode(Int.self, forKey: .alternative), try box.decode(Int.self, forKey: .points)
      )
    }
  }
}
