import Council
import Criteria
import Testing

@Suite("What a missed minimum does")
struct FloorEffectTests {
  struct Failed: Sendable {
    let total: Int
    /// Points at the criterion with the marks: 1, 2, 3 for three, four and five stars.
    let marked: Int
    let regime: RegimeID
    let authority: Authority
    let cap: (star: Star, outcome: Outcome)
    let fail: (star: Star, outcome: Outcome)

    init(
      _ total: Int, _ marked: Int, _ authority: Authority, _ regime: RegimeID = .qd26, cap: (Star, Outcome),
      fail: (Star, Outcome)
    ) {
      (self.total, self.marked, self.regime, self.authority) = (total, marked, regime, authority)
      (self.cap, self.fail) = (cap, fail)
    }
  }

  static let failed = [
    Failed(95, 3, .province, cap: (.five, .approve5), fail: (.five, .approve5)),
    Failed(95, 2, .province, cap: (.four, .recognise4), fail: (.two, .noneFloor)),
    Failed(95, 1, .province, cap: (.three, .recognise3), fail: (.two, .noneFloor)),
    Failed(95, 0, .province, cap: (.two, .noneFloor), fail: (.two, .noneFloor)),
    Failed(75, 2, .province, cap: (.four, .recognise4), fail: (.four, .recognise4)),
    Failed(75, 1, .province, cap: (.three, .recognise3), fail: (.two, .noneFloor)),
    Failed(55, 1, .province, cap: (.three, .recognise3), fail: (.three, .recognise3)),
    Failed(55, 0, .province, cap: (.two, .noneFloor), fail: (.two, .noneFloor)),
    // Below three stars no minimum is asked for.
    Failed(49, 0, .province, cap: (.two, .none2), fail: (.two, .none2)),
    Failed(29, 0, .province, cap: (.one, .none1), fail: (.one, .none1)),
    // "Không đạt" at the centre: the dossier goes back.
    Failed(95, 3, .central, cap: (.five, .central5), fail: (.five, .central5)),
    Failed(95, 2, .central, cap: (.four, .returnToProvince), fail: (.two, .returnToProvince)),
    Failed(95, 0, .central, cap: (.two, .noneFloor), fail: (.two, .returnToProvince)),
    Failed(75, 2, .central, cap: (.four, .returnToProvince), fail: (.four, .returnToProvince)),
    Failed(49, 3, .central, cap: (.two, .none2), fail: (.two, .none2)),
    Failed(75, 1, .district, .qd148, cap: (.three, .recognise3), fail: (.two, .noneFloor)),
    Failed(75, 2, .district, .qd148, cap: (.four, .districtTransfer), fail: (.four, .districtTransfer)),
    Failed(75, 1, .district, .qd781, cap: (.three, .districtTransfer), fail: (.two, .noneFloor)),
  ]

  // `san.hieu_luc`: central councils of 2020 and 2023 did so; the law is silent.
  @Test("A missed minimum holds the grade below it, or fails the product", arguments: failed)
  func floorEffect(_ row: Failed) throws {
    let counting = try TwoCounts.open(row.regime)
    let product = TallyInput.Product(
      id: "P", set: 1, kind: .first,
      sheets: [TallySheet(member: "M1", choices: OpenForm.choices(row.total, marked: row.marked))])
    for (effect, expected) in [(FloorEffect.cap, row.cap), (.fail, row.fail)] {
      let found = try counting.scored(product, rules: .changed { $0.floorEffect = effect }, authority: row.authority)
      #expect((found.scored.star, found.outcome) == expected, "\(effect)")
    }
  }

  @Test("A missed minimum above the grade of the points fails nothing, nor does one that a vote calls met")
  func floorEffectAndVote() throws {
    let rules = Rules.changed { ($0.floorEffect, $0.floorRule) = (.fail, .resolution) }
    for (met, star) in [(true, Star.five), (false, .two), (nil, .two)] as [(Bool?, Star)] {
      let product = TallyInput.Product(
        id: "P", set: 1, kind: .first,
        sheets: [3, 2, 2].enumerated().map {
          TallySheet(member: "M\($0.offset)", choices: OpenForm.choices(95, marked: $0.element))
        }, splitFloorsMet: met)
      #expect(try TwoCounts.open().scored(product, rules: rules).scored.star == star)
    }
  }
}
