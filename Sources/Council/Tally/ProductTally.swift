package import Criteria

/// The result of one product, computed from ticks alone. Everything is exact; `meanDisplay` is the only rounded value and
/// nothing is ever decided on it.
package struct ProductTally: Hashable, Sendable {
  package struct Sheet: Hashable, Sendable {
    package var member: String
    package var parts: [PartPoints]
    package var total: Int
  }

  /// A criterion below its floor.
  package struct Missing: Hashable, Sendable {
    package var key: CriterionKey
    /// The points of the floor.
    package var needs: Int
    /// Valid sheets that ticked at least those points.
    package var reached: Int
    package var of: Int
  }

  package struct Floor: Hashable, Sendable {
    package var star: Star
    package var missing: [Missing]
    package var met: Bool { missing.isEmpty }
  }

  /// A floor that some valid sheets reach and some do not; the council confirms it by a resolution.
  package struct SplitFloor: Hashable, Sendable {
    package var star: Star
    package var key: CriterionKey
    package var reached: Int
    package var of: Int
  }

  /// The numbers of a product that was scored.
  package struct Scored: Hashable, Sendable {
    package var sheets: [Sheet]
    /// Of the totals that count for the mean; so is `mean`.
    package var sum: Int
    /// How many totals that is, where the highest and lowest were left out (`tong_hop.cach`).
    package var kept: Int?
    package var mean: Fraction
    package var meanDisplay: String
    /// Over all valid sheets, like all that follows but the band and the star.
    package var partsMean: [PartMean]
    package var min: Int
    package var max: Int
    package var spreadExceeded: Bool
    package var band: Star
    package var floors: [Floor]
    package var splitFloors: [SplitFloor]
    package var star: Star

    package var spread: Int { max - min }
  }

  package struct PartMean: Hashable, Sendable {
    package var code: String
    package var mean: Fraction
  }

  package enum Finding: Hashable, Sendable {
    /// More than half of all sheets propose to eliminate.
    case eliminated
    case scored(Scored)
  }

  package var validSheets: Int
  package var finding: Finding
  package var outcome: Outcome

  package var scored: Scored? { if case .scored(let scored) = finding { scored } else { nil } }
  package var star: Star? { scored?.star }
}
