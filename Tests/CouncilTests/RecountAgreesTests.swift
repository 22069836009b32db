import CanonicalJSON
import Chance
import Council
import Criteria
import TestWorld
import Testing

@Suite("The engine and the recount agree")
struct RecountAgreesTests {
  /// What the random products came to, so that rules that never bite are noticed.
  private struct Seen {
    var outcomes: Set<Outcome> = []
    var split = 0
    var kept = 0
    var capped = 0
    var failed = 0
  }

  @Test("Seeded random products of the three sets under random rules")
  func random() throws {
    let atHand = try LawAtHand.load()
    let counting = TwoCounts(atHand.regime, sets: atHand.sets)
    var seen = Seen()
    for seed: UInt64 in 1...12 {
      var numbers = SeededNumbers(seed: seed)
      let rules = rules(&numbers)
      let authority = numbers.oneIn(2) ? Authority.central : .province
      let products = (1...20).map { product("P\($0)", atHand, rules, &numbers) }
      let results = try counting.count(products, rules: rules, authority: authority)
      for (product, result) in zip(products, results) {
        try expectSameWhenPermuted(product, result, rules, authority, atHand, &numbers)
        seen.outcomes.insert(result.outcome)
        guard let scored = result.scored else { continue }
        let missed = scored.band >= .three && scored.star < scored.band
        seen.split += scored.splitFloors.isEmpty ? 0 : 1
        seen.kept += scored.kept == nil ? 0 : 1
        seen.capped += missed && rules.floorEffect == .cap ? 1 : 0
        seen.failed += missed && rules.floorEffect == .fail ? 1 : 0
      }
    }
    #expect(seen.outcomes.count >= 7, "\(seen)")
    #expect(min(seen.split, seen.kept, seen.capped, seen.failed) >= 5, "\(seen)")
  }

  private func rules(_ numbers: inout SeededNumbers) -> Rules {
    var rules = Rules.firstEdition
    rules.spreadLimit = Int.random(in: 0...30, using: &numbers)
    rules.floorRule = FloorRule.allCases[Int.random(in: 0...2, using: &numbers)]
    rules.decimals = Int.random(in: 0...2, using: &numbers)
    rules.rounding = numbers.oneIn(2) ? .truncate : .halfUp
    rules.floorEffect = numbers.oneIn(2) ? .fail : .cap
    if !numbers.oneIn(3) {
      let count = Int.random(in: 1...3, using: &numbers)
      rules.trimming = Trimming(count: count, from: 2 * count + Int.random(in: 1...3, using: &numbers))
    }
    return rules
  }

  /// The sheets in another order: the same numbers, and the same sheets in that order.
  private func expectSameWhenPermuted(
    _ product: TallyInput.Product, _ result: ProductTally, _ rules: Rules, _ authority: Authority, _ atHand: LawAtHand,
    _ numbers: inout SeededNumbers
  ) throws {
    var again = try #require(
      Tally.product(
        product.sheets.shuffled(using: &numbers), set: try atHand.set(product.set), regime: atHand.regime, rules: rules,
        authority: authority, splitFloorsMet: product.splitFloorsMet ?? false))
    if case .scored(var scored) = again.finding {
      let order = product.sheets.map(\.member)
      scored.sheets.sort { order.firstIndex(of: $0.member) ?? 0 < order.firstIndex(of: $1.member) ?? 0 }
      again.finding = .scored(scored)
    }
    let isSame = again == result
    #expect(isSame, "\(product.id) depends on the order of its sheets")
  }

  @Test("Every set of every regime", arguments: [RegimeID.qd26, .qd148, .qd781])
  func everySet(id: RegimeID) throws {
    let counting = try TwoCounts.law(id)
    var numbers = SeededNumbers(seed: 20_260_522)
    let products = counting.sets.map { set in
      TallyInput.Product(
        id: "S\(set.number)", set: set.number, kind: .first,
        sheets: (1...3).map { TallySheet(member: "M\($0)", choices: Ticks.random(in: set, using: &numbers)) })
    }
    // The lowest council of the regime; the others differ in the outcome alone.
    let authority: Authority = counting.regime.council(.district) == nil ? .province : .district
    #expect(try counting.count(products, authority: authority).count == counting.sets.count)
  }

  private func product(
    _ id: String, _ atHand: LawAtHand, _ rules: Rules, _ numbers: inout SeededNumbers
  ) -> TallyInput.Product {
    let set = atHand.sets[Int.random(in: atHand.sets.indices, using: &numbers)]
    let eliminating = numbers.oneIn(6)
    let base = Ticks.random(in: set, using: &numbers)
    let sheets = (1...Int.random(in: 1...9, using: &numbers)).map { member in
      var choices = numbers.oneIn(3) ? Ticks.random(in: set, using: &numbers) : base
      let proposes = eliminating && numbers.oneIn(2)
      if proposes, numbers.oneIn(2) { choices = choices.filter { $0.key.rawValue.hasPrefix("1.") } }
      return TallySheet(member: "M\(member)", choices: choices, eliminate: proposes ? "lý do \"\(member)\"" : nil)
    }
    let kind = RegistrationKind.allCases[Int.random(in: 0...2, using: &numbers)]
    let vote = rules.floorRule == .resolution ? [true, false, nil].randomElement(using: &numbers) ?? nil : nil
    return TallyInput.Product(id: id, set: set.number, kind: kind, sheets: sheets, splitFloorsMet: vote)
  }

  @Test("The worked example of the interface gives its worked output, with the criteria built in")
  func workedExample() throws {
    let atHand = try LawAtHand.load()
    let choices = [75, 76, 84].map { try? Ticks.choices(total: $0, in: atHand.sets[0], meeting: .three) }
    let input = TallyInput(
      regime: .qd26, authority: .province, rules: .firstEdition,
      products: [
        .init(
          id: "P1", set: 1, kind: .first,
          sheets: choices.enumerated().map { TallySheet(member: "M\($0.offset + 1)", choices: $0.element ?? [:]) })
      ])
    let checked = try TallyReader.read(input.document().canonicalBytes, law: atHand.source)
    let product = try #require(checked.document()["products"]?.array?.first)
    #expect(product["sum"] == 235 && product["mean"] == "235/3" && product["mean_display"] == "78,33")
    #expect(product["min"] == 75 && product["max"] == 84 && product["spread"] == 9)
    #expect(product["spread_exceeded"] == false && product["band"] == 4)
    #expect(product["valid_sheets"] == 3 && product["eliminated"] == false)
    #expect(product["floors"]?.object?.members.map(\.key) == ["3", "4", "5"])
  }
}
