/// The rules of the council that bear on the count; an absent one has the regime's default.
struct InputRules: Decodable {
  enum FloorRule: String, Decodable {
    case majority, all
    /// A split floor is met where the council's vote on the product says so.
    case resolution
  }

  enum Rounding: String, Decodable {
    case halfUp = "half-up"
    case truncate
  }

  /// What a missed floor does: it holds the grade below it, or the product has no grade to be recognised.
  enum FloorEffect: String, Decodable {
    case cap, fail
  }

  /// The `count` highest and lowest totals stay out of the mean where there are at least `from` valid sheets.
  struct Trim: Decodable {
    var count: Int
    var from: Int
    /// Nothing but the two stands there.
    var isPlain: Bool

    init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: Name.self)
      count = try box.decode(Int.self, forKey: Name("count"))
      from = try box.decode(Int.self, forKey: Name("from"))
      isPlain = box.allKeys.count == 2
    }

    /// Some total is always left.
    var isInRange: Bool { isPlain && (1...10).contains(count) && (2 * count + 1...100).contains(from) }
  }

  /// Greatest difference of two totals, in points, that needs no second scoring.
  var spreadLimit = 10
  var floorRule = FloorRule.majority
  /// Decimals of the displayed mean, 0...2.
  var decimals = 2
  /// nil: all totals count.
  var trim: Trim?
  var rounding = Rounding.halfUp
  var floorEffect = FloorEffect.cap
  /// The first name (in alphabetical order) that is no rule: counting on would silently use a default.
  var unknownName: String?

  init() {}

  init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Name.self)
    func value<Value: Decodable>(_ name: String, or plain: Value) throws -> Value {
      box.contains(Name(name)) ? try box.decode(Value.self, forKey: Name(name)) : plain
    }
    spreadLimit = try value("spread_limit", or: spreadLimit)
    floorRule = try value("floor_rule", or: floorRule)
    decimals = try value("decimals", or: decimals)
    trim = box.contains(Name("trim")) ? try box.decode(Trim.self, forKey: Name("trim")) : nil
    rounding = try value("rounding", or: rounding)
    floorEffect = try value("floor_effect", or: floorEffect)
    let known: Set = ["spread_limit", "floor_rule", "decimals", "trim", "rounding", "floor_effect"]
    unknownName = box.allKeys.map(\.stringValue).filter { !known.contains($0) }.min()
  }

  /// The first rule whose value is none of its values.
  var outOfRange: String? {
    if !(0...100).contains(spreadLimit) { return "spread_limit" }
    if !(0...2).contains(decimals) { return "decimals" }
    if let trim, !trim.isInRange { return "trim" }
    return nil
  }

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
