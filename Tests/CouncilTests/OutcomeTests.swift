import Council
import Criteria
import Testing

@Suite("What a result leads to")
struct OutcomeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let regimes: [RegimeID]
    let authority: Authority
    /// For three, four and five stars.
    let outcomes: [Outcome]

    var testDescription: String { "\(authority) \(regimes)" }
  }

  private static let all: [RegimeID] = [.qd26, .qd148, .qd781]

  static let rows = [
    Row(regimes: all, authority: .province, outcomes: [.recognise3, .recognise4, .approve5]),
    Row(regimes: all, authority: .central, outcomes: [.returnToProvince, .returnToProvince, .central5]),
    Row(regimes: [.qd148], authority: .district, outcomes: [.recognise3, .districtTransfer, .districtTransfer]),
    Row(
      regimes: [.qd781], authority: .district, outcomes: [.districtTransfer, .districtTransfer, .districtTransfer]),
  ]

  @Test("Three, four and five stars, by authority and regime", arguments: rows)
  func stars(_ row: Row) throws {
    for regime in row.regimes {
      for (star, outcome) in zip(Star.withFloors, row.outcomes) {
        for band in Star.withFloors where band >= star {
          #expect(
            Outcome.of(star: star, band: band, authority: row.authority, regime: try Self.regime(regime)) == outcome)
        }
      }
    }
  }

  @Test("Below 50 points, or with a three-star floor missed, there is nothing, whoever judges")
  func none() throws {
    for regime in try Self.all.map(Self.regime) {
      for authority in Authority.allCases {
        func outcome(_ star: Star, _ band: Star) -> Outcome {
          Outcome.of(star: star, band: band, authority: authority, regime: regime)
        }
        #expect(outcome(.one, .one) == .none1)
        #expect(outcome(.two, .two) == .none2)
        for band in Star.withFloors { #expect(outcome(.two, band) == .noneFloor) }
      }
    }
  }

  @Test("26/2026 has no council in the district")
  func district() throws {
    #expect(try Self.regime(.qd26).council(.district) == nil)
    #expect(try Self.regime(.qd148).council(.district)?.recognisesThree == true)
    #expect(try Self.regime(.qd781).council(.district)?.recognisesThree == false)
    for regime in try Self.all.map(Self.regime) {
      #expect(regime.council(.province) != nil && regime.council(.central) != nil)
    }
  }

  private static func regime(_ id: RegimeID) throws -> Regime { try CriteriaLibrary.builtIn.regime(id) }

  @Test("The names are those of the interface")
  func names() {
    #expect(
      Outcome.allCases.map(\.rawValue) == [
        "eliminated", "none-1", "none-2", "none-floor", "recognise-3", "recognise-4", "approve-5", "central-5",
        "return-to-province", "district-transfer",
      ])
  }
}
