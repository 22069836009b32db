import CanonicalJSON
import Chance
import Council
import Criteria
import Recount
import TestWorld
import Testing

@Suite("The engine and the recount agree")
struct RecountAgreesTests {
  @Test("Seeded random products of the three sets", arguments: 1...6 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    let atHand = try LawAtHand.load()
    var numbers = SeededNumbers(seed: seed)
    var rules = Rules.firstEdition
    rules.spreadLimit = Int.random(in: 0...30, using: &numbers)
    rules.floorRule = numbers.oneIn(2) ? .all : .majority
    rules.decimals = Int.random(in: 0...2, using: &numbers)
    let products = (1...50).map { product("P\($0)", atHand, &numbers) }
    let input = TallyInput(
      regime: .qd26, authority: numbers.oneIn(2) ? .central : .province, rules: rules, products: products)
    let bytes = input.document().canonicalBytes
    let checked = try TallyReader.read(bytes, law: atHand.source)
    #expect(checked.input == input)
    let recounted = try Recount.run(tallyInput: bytes, criteria: atHand.criteria)
    let results = checked.results()
    #expect(results.map(\.product.id) == products.map(\.id))
    #expect(recounted.count == 50)
    for (result, again) in zip(results, recounted) {
      #expect(result.tally.json(id: result.product.id).canonicalText == again.canonicalJSON())
    }
    // The document of the command holds the same, and the cases are not all of one kind.
    #expect(checked.document()["products"]?.array?.count == 50)
    #expect(Set(results.map(\.tally.outcome)).count >= 3)
    #expect(results.contains { $0.tally.scored?.splitFloors.isEmpty == false })
  }

  @Test("Every set of every regime", arguments: [RegimeID.qd26, .qd148, .qd781], Authority.allCases)
  func everySet(id: RegimeID, authority: Authority) throws {
    let regime = try CriteriaLibrary.builtIn.regime(id)
    guard regime.council(authority) != nil else { return }
    let sets = try CriteriaLibrary.builtIn.sets(regime.sets, of: regime)
    var numbers = SeededNumbers(seed: 20_260_522)
    let products = sets.map { set in
      TallyInput.Product(
        id: "S\(set.number)", set: set.number, kind: .first,
        sheets: (1...3).map { TallySheet(member: "M\($0)", choices: Ticks.random(in: set, using: &numbers)) })
    }
    let input = TallyInput(regime: id, authority: authority, rules: .firstEdition, products: products)
    let bytes = input.document().canonicalBytes
    let checked = try TallyReader.read(bytes, law: .fixed(regime, sets: sets))
    let recounted = try Recount.run(
      tallyInput: bytes, criteria: CriteriaExport.document(regime, sets: sets).canonicalBytes)
    let results = checked.results()
    #expect(results.count == sets.count && recounted.count == sets.count)
    for (result, again) in zip(results, recounted) {
      #expect(result.tally.json(id: result.product.id).canonicalText == again.canonicalJSON())
    }
  }

  private func product(_ id: String, _ atHand: LawAtHand, _ numbers: inout SeededNumbers) -> TallyInput.Product {
    let set = atHand.sets[Int.random(in: atHand.sets.indices, using: &numbers)]
    let eliminating = numbers.oneIn(6)
    let base = Ticks.random(in: set, using: &numbers)
    let sheets = (1...Int.random(in: 1...9, using: &numbers)).map { member in
      var choices = numbers.oneIn(3) ? Ticks.random(in: set, using: &numbers) : base
      let proposes = eliminating && numbers.oneIn(2)
      if proposes, numbers.oneIn(2) { choices = choices.filter { $0.key.rawValue.hasPrefix("1.") } }
      return TallySheet(member: "M\(member)", choices: choices, eliminate: proposes ? "lý do \"\(member)\"" : nil)
    }
    return TallyInput.Product(
      id: id, set: set.number, kind: RegistrationKind.allCases[Int.random(in: 0...2, using: &numbers)], sheets: sheets)
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
