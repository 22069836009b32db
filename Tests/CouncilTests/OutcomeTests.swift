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
  func stars(_ row: Row) {
    for regime in row.regimes {
      for (star, outcome) in zip(Star.withFloors, row.outcomes) {
        for band in Star.withFloors where band >= star {
          #expect(Outcome.of(star: star, band: band, authority: row.authority, regime: regime) == outcome)
        }
      }
    }
  }

  @Test("Below 50 points, or with a three-star floor missed, there is nothing, whoever judges")
  func none() {
    for regime in Self.all {
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
  func district() {
    #expect(!Authority.district.exists(in: .qd26))
    #expect(Authority.district.exists(in: .qd148) && Authority.district.exists(in: .qd781))
    for regime in Self.all { #expect(Authority.province.exists(in: regime) && Authority.central.exists(in: regime)) }
  }

  @Test("The names are those of the interface")
  func names() {
    #expect(
      Outcome.allCases.map(\.rawValue) == [
        "eliminated", "none-1", "none-2", "none-floor", "recognise-3", "recognise-4", "approve-5", "central-5",
        "return-to-province", "district-transfer",
      ])
  }
}
