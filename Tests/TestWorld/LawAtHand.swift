internal import CanonicalJSON
package import Council
package import Criteria
internal import Evidence

/// The criteria inside the program, loaded once for all tests.
package struct LawAtHand: Sendable {
  package let regime: Regime
  package let sets: [ProductSet]
  /// The canonical export, as a session stores it.
  package let criteria: [UInt8]
  /// Its SHA-256.
  package let criteriaDigest: String

  package var law: Law { Law(regime: regime, sets: sets) }
  package var source: LawSource { .fixed(regime, sets: sets) }

  package static func load() throws -> LawAtHand { try loaded.get() }

  private static let loaded = Result { try LawAtHand() }

  private init() throws {
    var regime = try CriteriaLibrary.builtIn.regime(.qd26)
    // One plain set, one with groups, one with alternatives: small enough to be stored in every test.
    sets = try CriteriaLibrary.builtIn.sets([1, 11, 26], of: regime)
    regime.sets = sets.map(\.number)
    self.regime = regime
    criteria = CriteriaExport.document(regime, sets: sets).canonicalBytes
    criteriaDigest = Digest(of: criteria).hex
  }

  package func set(_ number: Int) throws -> ProductSet {
    guard let set = sets.first(where: { $0.number == number }) else { throw NoSuchSet(number: number) }
    return set
  }

  package struct NoSuchSet: Error {
    package let number: Int
  }
}
