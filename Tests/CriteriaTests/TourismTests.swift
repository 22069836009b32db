import Criteria
import Testing

/// One set of tourism in every regime: no samples come with it (Điều 7 khoản 2, Quyết định 26/2026/QĐ-TTg).
@Suite struct TourismTests {
  @Test(arguments: [(RegimeID.qd26, 26), (.qd148, 26), (.qd781, 8)]) func oneSetOfEveryRegime(
    id: RegimeID, number: Int
  ) throws {
    let regime = try CriteriaLibrary.builtIn.regime(id)
    let sets = try CriteriaLibrary.builtIn.sets(regime.sets, of: regime)
    #expect(sets.filter(\.isTourism).map(\.number) == [number])
  }
}
