import CanonicalJSON
import Council
import Recount
import Testing

@testable import Criteria

/// A made-up form on which every total can be ticked in one criterion, "1"; "2" has the marks of three, four and five
/// stars at 1, 2 and 3 points.
enum OpenForm {
  static func set(of regime: RegimeID) -> ProductSet {
    let marks: [Int: Star] = [1: .three, 2: .four, 3: .five]
    let criteria = [("1", 0...100, [:]), ("2", 0...3, marks)].map { key, points, marks in
      Criterion(
        key: CriterionKey(key), code: key, title: key, max: points.upperBound, notes: [], star: nil,
        cases: [
          Ladder(title: nil, levels: points.map { Level(text: "…", points: $0, star: marks[$0]) })
        ], appliesIf: nil)
    }
    let parts = zip(["A", "B"], criteria).map { code, criterion in
      Part(
        code: code, title: code, max: criterion.max,
        sections: [Section(code: "I", title: code, max: criterion.max, notes: [], groups: [], criteria: [criterion])])
    }
    return ProductSet(
      regime: regime, number: 1, name: "…", aliases: [], industry: "", group: "", managingAgency: "", disqualifiers: [],
      parts: parts, corrections: [])
  }

  /// Ticks of that total with so many points at the marked criterion.
  static func choices(_ total: Int, marked: Int) -> Choices {
    [CriterionKey("1"): .points(total - marked), CriterionKey("2"): .points(marked)]
  }

  /// One sheet a total, every mark reached where the total allows it.
  static func product(_ id: String, _ totals: [Int]) -> TallyInput.Product {
    TallyInput.Product(
      id: id, set: 1, kind: .first,
      sheets: totals.enumerated().map { index, total in
        TallySheet(member: "M\(index + 1)", choices: choices(total, marked: min(3, total)))
      })
  }
}

/// Counts by both implementations; whatever is told of the result holds for both.
struct TwoCounts {
  let regime: Regime
  let sets: [ProductSet]
  let criteria: [UInt8]

  /// The open form under the grades and councils of a regime.
  static func open(_ id: RegimeID = .qd26) throws -> TwoCounts {
    TwoCounts(try CriteriaLibrary.builtIn.regime(id), sets: [OpenForm.set(of: id)])
  }

  /// The forms of the law.
  static func law(_ id: RegimeID, _ numbers: Set<Int>? = nil) throws -> TwoCounts {
    let regime = try CriteriaLibrary.builtIn.regime(id)
    return TwoCounts(regime, sets: try CriteriaLibrary.builtIn.sets(numbers?.sorted() ?? regime.sets, of: regime))
  }

  init(_ regime: Regime, sets: [ProductSet]) {
    (self.regime, self.sets) = (regime, sets)
    criteria = CriteriaExport.document(regime, sets: sets).canonicalBytes
  }

  func set(_ number: Int) throws -> ProductSet { try #require(sets.first { $0.number == number }) }

  /// The results of the engine, in the order of the products, after the recount has said the same.
  func count(
    _ products: [TallyInput.Product], rules: Rules = .firstEdition, authority: Authority = .province,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> [ProductTally] {
    let input = TallyInput(regime: regime.id, authority: authority, rules: rules, products: products)
    let bytes = input.document().canonicalBytes
    let checked = try TallyReader.read(bytes, law: .fixed(regime, sets: sets))
    let isInputAgain = checked.input == input
    #expect(isInputAgain, "the input reads back as it was written", sourceLocation: location)
    let results = checked.results()
    let recounted = try Recount.run(tallyInput: bytes, criteria: criteria)
    try #require(results.count == products.count && recounted.count == products.count, sourceLocation: location)
    for (result, again) in zip(results, recounted) {
      // Texts of whole products are long: only the first of them that differ are told.
      let (first, second) = (result.tally.json(id: result.product.id).canonicalText, again.canonicalJSON())
      let isSame = first == second
      try #require(isSame, "\(first)\n\(second)", sourceLocation: location)
    }
    return results.map(\.tally)
  }

  /// One product, which was scored.
  func scored(
    _ product: TallyInput.Product, rules: Rules = .firstEdition, authority: Authority = .province,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> (scored: ProductTally.Scored, outcome: Outcome) {
    let tally = try #require(
      try count([product], rules: rules, authority: authority, location).first, sourceLocation: location)
    return (try #require(tally.scored, sourceLocation: location), tally.outcome)
  }
}

/// Totals as equal as can be with that sum.
func evenTotals(_ sum: Int, _ count: Int) -> [Int] {
  (0..<count).map { sum / count + ($0 < sum % count ? 1 : 0) }
}

extension Rules {
  /// The plain rules of a tally with something changed.
  static func changed(_ change: (inout Rules) -> Void) -> Rules {
    var rules = Rules.firstEdition
    change(&rules)
    return rules
  }
}
