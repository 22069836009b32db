internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Regulation

// The rules of a session: of the Quy chế file, else of the plan's `rules`.
extension PlanReader {
  mutating func rules(_ root: JSONNode, _ authority: Authority, _ seats: [Seat]) -> Rules {
    if let adopted {
      if let node = root["rules"] { fail(node, "rules", .rulesTwice) }
      return adopted.file.rules(for: authority)
    }
    let node = root["rules"] ?? JSONNode(line: root.line, column: root.column, content: .object([]))
    if node.members == nil { fail(node, "rules", .wrongKind) }
    only(Set(Self.firstMembers.map(\.member)).union(["settings"]), in: node, "rules.")
    var rules = Rules()
    let named = five(node, &rules)
    return settings(node, beside: rules, named: named, authority, seats)
  }

  private static let firstMembers: [(member: String, key: RuleKey)] = [
    ("spread_limit", .spreadLimit), ("floor_rule", .floorRule), ("decimals", .decimals), ("quorum", .quorum),
    ("rescoring_turns", .rescoringTurns),
  ]

  /// The five members that plans always had; which of them are there.
  private mutating func five(_ node: JSONNode, _ rules: inout Rules) -> Set<RuleKey> {
    func number(_ key: String, _ range: ClosedRange<Int>, _ value: inout Int) {
      guard let child = node[key] else { return }
      if let given = child.integer, range.contains(given) {
        value = given
      } else {
        fail(child, "rules.\(key)", .wrongKind)
      }
    }
    number("spread_limit", 0...100, &rules.spreadLimit)
    number("decimals", 0...2, &rules.decimals)
    number("rescoring_turns", 0...20, &rules.rescoringTurns)
    if node["floor_rule"] != nil { rules.floorRule = name(node, "floor_rule", "rules.", default: .majority) }
    if let child = node["quorum"] {
      if let quorum = child.string.flatMap(Fraction.init), quorum > Fraction(0), !(Fraction(1) < quorum),
        quorum.denominator <= 1000
      {
        rules.quorum = quorum
      } else {
        fail(child, "rules.quorum", .wrongKind)
      }
    }
    return Set(Self.firstMembers.filter { node[$0.member] != nil }.map(\.key))
  }

  /// `"settings": {"tuc_so.chu_tri": "chu_tich"}`: as in a Quy chế file. What is named, there or by one of the five
  /// members, is given.
  private mutating func settings(
    _ node: JSONNode, beside five: Rules, named: Set<RuleKey>, _ authority: Authority, _ seats: [Seat]
  ) -> Rules {
    let path = "rules.settings."
    var said: [RuleKey: String] = [:]
    var lines: [RuleKey: Int] = [:]
    if let settings = node["settings"], settings.members == nil { fail(settings, "rules.settings", .wrongKind) }
    for member in node["settings"]?.members ?? [] {
      let problem: PlanFault.Problem
      switch SettingValue.key(member.key) {
      case .failure(let unknown): problem = .setting(.unknownKey(suggestion: unknown.suggestion))
      case .success(let key) where named.contains(key):
        problem = .settingTwice(member: Self.firstMembers.first { $0.key == key }?.member ?? "")
      case .success(let key):
        lines[key] = member.line
        said[key] = member.node.string.flatMap { SettingValue.read(key, $0) }
        if said[key] != nil { continue }
        problem = .setting(SettingValue.problem(of: key))
      }
      faults.append(PlanFault(line: member.line, key: path + member.key, problem: problem))
    }
    for key in named { said[key] = five.text(of: key) }
    // What was read is a value of its setting; where something was not, there is no session.
    let rules = Rules(for: authority, given: said) ?? .defaults(for: authority)
    for (key, contradiction) in Contradiction.found(in: rules, seats: seats) {
      faults.append(
        PlanFault(
          line: lines[key] ?? node.line, key: path + key.rawValue, problem: .setting(.contradiction(contradiction))))
    }
    return rules
  }
}
