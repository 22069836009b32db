/// Why the recount gives no answer.
///
/// The recount stops at the first thing it cannot answer and computes nothing; the full list of faults of an
/// input is the business of the first implementation. Cases carry codes and data, no sentences.
package enum RecountError: Error, Equatable, Sendable {
  /// Which of the two documents is meant.
  package enum Document: String, Equatable, Sendable {
    case tallyInput = "tally-input"
    case criteria
  }

  /// What is wrong with the criteria of a set.
  package enum CriteriaFault: Error, Equatable, Sendable {
    case setListedTwice
    case noCriteria
    case partListedTwice
    case keyListedTwice
    case noCases
    /// Points below 0, above the criterion's own maximum, or a maximum outside 1...1000.
    case pointsOutOfRange
    case levelListedTwice
    /// A star mark other than 3, 4 or 5.
    case starOutOfRange
    /// A mark on the criterion itself, but no level above 0.
    case markWithoutLevel
    /// The criterion named by the condition is not in the set.
    case unknownCondition
    /// The criterion named by the condition is itself conditional (or is the criterion itself).
    case conditionOnConditional
    /// A correction beside a value: the value printed is not the one to count with.
    case correctionNotApplied
  }

  /// What is wrong with one tick of one sheet.
  package enum SheetFault: Error, Equatable, Sendable {
    case unknownKey
    /// The criterion has alternatives, and the tick names none.
    case caseNotNamed
    /// The tick names an alternative of a criterion that has none.
    case caseNotOffered
    case unknownCase
    case notALevel
    case missing
    /// Points on a criterion whose condition fails.
    case surplus
  }

  /// No JSON, or not of the expected layout. `place` is a path such as `products[0].set`.
  case malformed(Document, place: String, reason: String)
  /// One object carries the same name twice; `byte` is the offset of the second one.
  case nameTwice(Document, name: String, byte: Int)
  case unknownRegime(String)
  /// The two documents speak of different regimes.
  case otherRegime(input: String, criteria: String)
  /// The regime gives this authority no outcome (no district level in 26/2026).
  case noSuchAuthority(String, regime: String)
  /// Grades that do not fall from five stars to one, or do not begin at 0.
  case bandsBroken
  case unknownRule(String)
  case ruleOutOfRange(String)
  case productTwice(product: String)
  /// A vote on split floors, but the rules do not leave them to a vote.
  case splitFloorsWithoutRule(product: String)
  case unknownSet(product: String, set: Int)
  case noSheets(product: String)
  case secondSheet(product: String, member: String)
  /// A proposal to eliminate with an empty reason: neither a proposal nor none.
  case emptyReason(product: String, member: String)
  case criteria(CriteriaFault, set: Int, key: String)
  case sheet(SheetFault, product: String, member: String, key: String)

  /// Where the fault lies, as a path of identifiers, e.g. `tally-input: P1/M2/2.4`.
  package var place: String {
    switch self {
    case .malformed(let document, let place, _): "\(document.rawValue): \(place)"
    case .nameTwice(let document, let name, let byte): "\(document.rawValue): \(name) @\(byte)"
    case .unknownRegime: "tally-input: regime"
    case .otherRegime: "criteria: regime"
    case .bandsBroken: "criteria: bands"
    case .noSuchAuthority: "tally-input: authority"
    case .unknownRule(let name), .ruleOutOfRange(let name): "tally-input: rules/\(name)"
    case .productTwice(let product), .splitFloorsWithoutRule(let product), .unknownSet(let product, _),
      .noSheets(let product):
      "tally-input: \(product)"
    case .secondSheet(let product, let member), .emptyReason(let product, let member):
      "tally-input: \(product)/\(member)"
    case .criteria(_, let set, let key): "criteria: \(set)/\(key)"
    case .sheet(_, let product, let member, let key): "tally-input: \(product)/\(member)/\(key)"
    }
  }
}
