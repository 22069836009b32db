package import CanonicalJSON
package import Criteria

/// The input of `hoidong tally`: ticks, and nothing computed.
package struct TallyInput: Hashable, Sendable {
  package struct Product: Hashable, Sendable {
    package var id: String
    package var set: Int
    package var kind: RegistrationKind
    package var sheets: [TallySheet]
    /// What the council's vote says of its split minimums, where the Quy chế leaves them to that vote; `nil`: no vote.
    package var splitFloorsMet: Bool?

    package init(
      id: String, set: Int, kind: RegistrationKind, sheets: [TallySheet], splitFloorsMet: Bool? = nil
    ) {
      self.id = id
      self.set = set
      self.kind = kind
      self.sheets = sheets
      self.splitFloorsMet = splitFloorsMet
    }
  }

  package var regime: RegimeID
  package var authority: Authority
  package var rules: Rules
  package var products: [Product]

  package init(regime: RegimeID, authority: Authority, rules: Rules, products: [Product]) {
    self.regime = regime
    self.authority = authority
    self.rules = rules
    self.products = products
  }
}

/// One thing wrong with a tally input, with the product, member and key it is about.
package struct TallyFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notJSON(JSONFault)
    case missing(String)
    case wrongShape(String)
    case unknownMember(String)
    case unknownRegime(String)
    case unknownAuthority(String)
    /// The regime has no council of that level.
    case noSuchCouncil(Authority)
    case unknownKind(String)
    case unknownSet(Int)
    case setUnreadable(Int)
    case ruleOutOfRange(String)
    /// A vote on split minimums where the rules do not leave them to a vote.
    case splitFloorsWithoutRule
    case twoProducts
    case twoSheets
    case noSheets
    case emptyReason
    case tick(TickFault.Problem)
  }

  package var product: String?
  package var member: String?
  package var key: String?
  package var problem: Problem

  package init(product: String? = nil, member: String? = nil, key: String? = nil, problem: Problem) {
    self.product = product
    self.member = member
    self.key = key
    self.problem = problem
  }
}

package struct TallyFaults: Error, Hashable, Sendable {
  package var faults: [TallyFault]
}

/// Where a tally gets the law from.
package struct LawSource: Sendable {
  package var regime: @Sendable (RegimeID) -> Regime?
  package var set: @Sendable (Int, Regime) -> ProductSet?

  package init(
    regime: @escaping @Sendable (RegimeID) -> Regime?, set: @escaping @Sendable (Int, Regime) -> ProductSet?
  ) {
    self.regime = regime
    self.set = set
  }

  /// The law of one regime that is at hand.
  package static func fixed(_ regime: Regime, sets: [ProductSet]) -> LawSource {
    LawSource(
      regime: { $0 == regime.id ? regime : nil }, set: { number, _ in sets.first { $0.number == number } })
  }
}
