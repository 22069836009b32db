internal import CanonicalJSON
internal import Criteria

// The rules of a Quy chế that change the numbers, as they stand in a tally input. Three members are always written; those
// that came later only where they have another value than the plain one, so that the inputs of older sessions keep their
// bytes.
extension Rules {
  var tallyMembers: JSONValue {
    var object: JSONObject = [
      "spread_limit": .integer(spreadLimit), "floor_rule": .string(floorRule.rawValue), "decimals": .integer(decimals),
    ]
    if let trimming {
      object["trim"] = ["count": .integer(trimming.count), "from": .integer(trimming.from)]
    }
    if rounding != .halfUp { object["rounding"] = .string(rounding.tallyName) }
    if floorEffect != .cap { object["floor_effect"] = .string(floorEffect.tallyName) }
    return .object(object)
  }
}

/// What `rules` of a tally input says. What is not there has the value that it had before the other settings were there.
package struct TallyRulesReader {
  /// The members and what each may be.
  package static let allowed = [
    "spread_limit": "0–100", "floor_rule": "majority | all | resolution", "decimals": "0–2",
    "trim": "{\"count\": k, \"from\": m}, 1 ≤ k ≤ 10, 2k < m ≤ 100", "rounding": "half-up | truncate",
    "floor_effect": "cap | fail",
  ]

  private let node: JSONNode
  private(set) var rules = Rules.firstEdition
  /// Members whose value is none of theirs.
  private(set) var wrong: [String] = []

  init(_ node: JSONNode) {
    self.node = node
    take("spread_limit", \.spreadLimit) { $0.integer.flatMap { (0...100).contains($0) ? $0 : nil } }
    take("decimals", \.decimals) { $0.integer.flatMap { (0...2).contains($0) ? $0 : nil } }
    take("floor_rule", \.floorRule) { $0.string.flatMap(FloorRule.init) }
    take("trim", \.trimming, Self.trimming)
    take("rounding", \.rounding) { node in Rounding.allCases.first { $0.tallyName == node.string } }
    take("floor_effect", \.floorEffect) { node in FloorEffect.allCases.first { $0.tallyName == node.string } }
  }

  private mutating func take<Value>(
    _ name: String, _ path: WritableKeyPath<Rules, Value>, _ read: (JSONNode) -> Value?
  ) {
    guard let member = node[name] else { return }
    if let value = read(member) { rules[keyPath: path] = value } else { wrong.append(name) }
  }

  private static func trimming(_ node: JSONNode) -> Trimming? {
    guard node.members?.count == 2, let count = node["count"]?.integer, let from = node["from"]?.integer else {
      return nil
    }
    let trimming = Trimming(count: count, from: from)
    return trimming.isPossible ? trimming : nil
  }
}

extension Rounding {
  fileprivate var tallyName: String {
    switch self {
    case .halfUp: "half-up"
    case .truncate: "truncate"
    }
  }
}

extension FloorEffect {
  fileprivate var tallyName: String {
    switch self {
    case .cap: "cap"
    case .fail: "fail"
    }
  }
}
