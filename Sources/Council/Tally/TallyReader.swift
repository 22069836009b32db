internal import CanonicalJSON
internal import Criteria

/// Reads a tally input and lists every fault; nothing is computed where there is one.
package struct TallyReader {
  private let law: LawSource
  private var faults: [TallyFault] = []
  private var sets: [Int: ProductSet] = [:]

  private init(law: LawSource) { self.law = law }

  package static func read(_ bytes: [UInt8], law: LawSource) throws(TallyFaults) -> CheckedTally {
    let root: JSONNode
    do { root = try JSONReader.read(bytes) } catch {
      throw TallyFaults(faults: [TallyFault(problem: .notJSON(error))])
    }
    return try read(root, law: law)
  }

  private static func read(_ root: JSONNode, law: LawSource) throws(TallyFaults) -> CheckedTally {
    var reader = TallyReader(law: law)
    guard root.members != nil else { throw TallyFaults(faults: [TallyFault(problem: .wrongShape("{…}"))]) }
    reader.only(["regime", "authority", "rules", "products"], in: root, TallyFault(problem: .noSheets))
    let name = root["regime"].map { $0.string ?? $0.value.canonicalText } ?? ""
    guard root["regime"]?.string != nil, let regime = law.regime(RegimeID(name)) else {
      let problem: TallyFault.Problem = root["regime"] == nil ? .missing("regime") : .unknownRegime(name)
      throw TallyFaults(faults: reader.faults + [TallyFault(problem: problem)])
    }
    let authority = reader.authority(root["authority"], regime: regime)
    let rules = reader.rules(root["rules"])
    let products = reader.products(root["products"], regime: regime, rules: rules)
    if !reader.faults.isEmpty { throw TallyFaults(faults: reader.faults) }
    return CheckedTally(
      TallyInput(regime: regime.id, authority: authority, rules: rules, products: products), regime: regime,
      sets: reader.sets)
  }

  private mutating func fail(_ problem: TallyFault.Problem) { faults.append(TallyFault(problem: problem)) }

  private mutating func only(_ known: Set<String>, in node: JSONNode, _ place: TallyFault) {
    for member in node.members ?? [] where !known.contains(member.key) {
      faults.append(
        TallyFault(
          product: place.product, member: place.member, key: place.key, problem: .unknownMember(member.key)))
    }
  }

  private mutating func authority(_ node: JSONNode?, regime: Regime) -> Authority {
    guard let node else {
      fail(.missing("authority"))
      return .province
    }
    guard let authority = node.string.flatMap(Authority.init(rawValue:)) else {
      fail(.unknownAuthority(node.string ?? node.value.canonicalText))
      return .province
    }
    if regime.council(authority) == nil { fail(.noSuchCouncil(authority)) }
    return authority
  }

  private mutating func rules(_ node: JSONNode?) -> Rules {
    guard let node, !node.isNull else { return .firstEdition }
    guard node.members != nil else {
      fail(.wrongShape("rules: {…}"))
      return .firstEdition
    }
    only(Set(TallyRulesReader.allowed.keys), in: node, TallyFault(key: "rules", problem: .noSheets))
    let reader = TallyRulesReader(node)
    for name in reader.wrong { fail(.ruleOutOfRange(name)) }
    return reader.rules
  }

  private mutating func products(_ node: JSONNode?, regime: Regime, rules: Rules) -> [TallyInput.Product] {
    guard let node else {
      fail(.missing("products"))
      return []
    }
    guard let items = node.items else {
      fail(.wrongShape("products: […]"))
      return []
    }
    var products: [TallyInput.Product] = []
    var ids: Set<String> = []
    for (index, item) in items.enumerated() {
      guard let id = item["id"]?.string, !id.isEmpty else {
        faults.append(TallyFault(product: "#\(index + 1)", problem: .missing("id")))
        continue
      }
      if !ids.insert(id).inserted {
        faults.append(TallyFault(product: id, problem: .twoProducts))
      }
      var product = self.product(item, id: id, regime: regime)
      product.splitFloorsMet = splitFloorsMet(item["split_floors_met"], product: id, rules: rules)
      products.append(product)
    }
    return products
  }

  private mutating func product(_ node: JSONNode, id: String, regime: Regime) -> TallyInput.Product {
    only(["id", "set", "kind", "sheets", "split_floors_met"], in: node, TallyFault(product: id, problem: .noSheets))
    var product = TallyInput.Product(id: id, set: node["set"]?.integer ?? 0, kind: .first, sheets: [])
    if let kind = node["kind"]?.string.flatMap(RegistrationKind.init(rawValue:)) {
      product.kind = kind
    } else {
      let problem = node["kind"].map { TallyFault.Problem.unknownKind($0.string ?? $0.value.canonicalText) }
      faults.append(TallyFault(product: id, problem: problem ?? .missing("kind")))
    }
    let set = productSet(node["set"], product: id, regime: regime)
    guard let items = node["sheets"]?.items else {
      let problem = node["sheets"] == nil ? TallyFault.Problem.missing("sheets") : .wrongShape("sheets: […]")
      faults.append(TallyFault(product: id, problem: problem))
      return product
    }
    var members: Set<String> = []
    if items.isEmpty { faults.append(TallyFault(product: id, problem: .noSheets)) }
    for (index, item) in items.enumerated() {
      guard let member = item["member"]?.string, !member.isEmpty else {
        faults.append(TallyFault(product: id, member: "#\(index + 1)", problem: .missing("member")))
        continue
      }
      if !members.insert(member).inserted {
        faults.append(TallyFault(product: id, member: member, problem: .twoSheets))
      }
      product.sheets.append(sheet(item, product: id, member: member, set: set))
    }
    return product
  }

  private mutating func splitFloorsMet(_ node: JSONNode?, product: String, rules: Rules) -> Bool? {
    guard let node else { return nil }
    if rules.floorRule != .resolution {
      faults.append(TallyFault(product: product, problem: .splitFloorsWithoutRule))
    } else if node.value.bool == nil {
      faults.append(TallyFault(product: product, problem: .wrongShape("split_floors_met: true | false")))
    }
    return node.value.bool
  }

  private mutating func productSet(_ node: JSONNode?, product: String, regime: Regime) -> ProductSet? {
    guard let node else {
      faults.append(TallyFault(product: product, problem: .missing("set")))
      return nil
    }
    guard let number = node.integer else {
      faults.append(TallyFault(product: product, problem: .wrongShape("set: 1")))
      return nil
    }
    if let known = sets[number] { return known }
    guard regime.sets.contains(number) else {
      faults.append(TallyFault(product: product, problem: .unknownSet(number)))
      return nil
    }
    guard let set = law.set(number, regime) else {
      faults.append(TallyFault(product: product, problem: .setUnreadable(number)))
      return nil
    }
    sets[number] = set
    return set
  }

  private mutating func sheet(_ node: JSONNode, product: String, member: String, set: ProductSet?) -> TallySheet {
    let place = TallyFault(product: product, member: member, problem: .noSheets)
    only(["member", "choices", "eliminate"], in: node, place)
    var sheet = TallySheet(member: member, choices: [:])
    if let eliminate = node["eliminate"], !eliminate.isNull {
      if let reason = eliminate.string {
        if reason.allSatisfy(\.isWhitespace) {
          faults.append(TallyFault(product: product, member: member, key: "eliminate", problem: .emptyReason))
        }
      } else {
        faults.append(
          TallyFault(product: product, member: member, key: "eliminate", problem: .wrongShape("\"…\" | null")))
      }
      // The other ticks are still looked at, as those of a proposal.
      sheet.eliminate = eliminate.string ?? ""
    }
    guard let members = node["choices"]?.members else {
      if node["choices"] != nil {
        faults.append(TallyFault(product: product, member: member, problem: .wrongShape("choices: {…}")))
      } else if sheet.eliminate == nil {
        faults.append(TallyFault(product: product, member: member, problem: .missing("choices")))
      }
      return sheet
    }
    var shapeless: Set<CriterionKey> = []
    for entry in members {
      if let choice = choice(entry.node) {
        sheet.choices[CriterionKey(entry.key)] = choice
      } else {
        shapeless.insert(CriterionKey(entry.key))
        faults.append(
          TallyFault(
            product: product, member: member, key: entry.key, problem: .wrongShape("3 | {\"case\": 1, \"points\": 3}")))
      }
    }
    for fault in set?.faults(in: sheet.choices, complete: sheet.eliminate == nil) ?? []
    where !(shapeless.contains(fault.key) && fault.problem == .missing) {
      faults.append(
        TallyFault(product: product, member: member, key: fault.key.rawValue, problem: .tick(fault.problem)))
    }
    return sheet
  }

  private func choice(_ node: JSONNode) -> Choice? {
    if let points = node.integer { return .points(points) }
    guard let members = node.members, members.count == 2, let number = node["case"]?.integer,
      let points = node["points"]?.integer
    else { return nil }
    return .alternative(number, points: points)
  }
}
