import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Why a grade is lower than the points") struct CapExplanationTests {
  private func scored(
    _ totals: [Int], fixed: [String: Int] = [:], meeting star: Star?, decimals: Int = 2
  ) throws -> (ProductTally.Scored, ProductSet) {
    let atHand = try LawAtHand.load()
    let set = try atHand.set(1)
    var rules = Rules()
    rules.decimals = decimals
    let sheets = try totals.enumerated().map { index, total in
      TallySheet(
        member: "M\(index)", choices: try Ticks.choices(total: total, in: set, fixed: fixed, meeting: star))
    }
    let tally = Tally.product(sheets, set: set, regime: atHand.regime, rules: rules, authority: .province)
    return (try #require(tally?.scored), set)
  }

  @Test("Nothing caps: no words", arguments: [(95, Star.five), (70, .four), (50, .three), (45, .two), (10, .one)])
  func nothing(_ total: Int, _ star: Star) throws {
    let (scored, set) = try scored([total], meeting: total >= 50 ? star : nil)
    #expect(scored.star == star)
    #expect(CapExplanation(scored, in: set) == nil)
  }

  @Test("The first grade that is missed, its criteria, what is left")
  func capped() throws {
    // 1.5 needs 2 points for four stars.
    let (scored, set) = try scored([72, 73, 72], fixed: ["1.5": 1], meeting: .three)
    let cap = try #require(CapExplanation(scored, in: set))
    #expect(cap.meanDisplay == "72,33" && cap.band == .four && cap.missed == .four && cap.star == .three)
    let first = try #require(cap.missing.first { $0.code == "1.5" })
    #expect(first == CapExplanation.Missing(code: "1.5", title: "Liên kết sản xuất", needs: 2, reached: 0, of: 3))
    #expect(cap.missing.map(\.code) == scored.floors.first { $0.star == .four }?.missing.map(\.key.rawValue))
  }

  @Test("A five-star product that misses five only, and one that misses three")
  func others() throws {
    let (four, set) = try scored([92], meeting: .four)
    if four.star == .four {
      let cap = try #require(CapExplanation(four, in: set))
      #expect(cap.band == .five && cap.missed == .five && cap.star == .four && !cap.missing.isEmpty)
    }
    let key = try #require(set.criteria.first { $0.floor(for: .three) != nil }?.key.rawValue)
    let (none, _) = try scored([75], fixed: [key: 0], meeting: nil)
    let cap = try #require(CapExplanation(none, in: set))
    #expect(cap.missed == .three && cap.star == .two && cap.band == .four)
    #expect(cap.missing.contains { $0.code == key })
  }

  @Test(
    "A long title ends at a word",
    arguments: [
      (
        "Bảo vệ, bảo tồn các di sản văn hóa, thiên nhiên, đa dạng sinh học",
        "Bảo vệ, bảo tồn các di sản văn hóa, thiên…"
      ),
      (String(repeating: "a", count: 48), String(repeating: "a", count: 48)),
      (String(repeating: "a", count: 49), String(repeating: "a", count: 47) + "…"),
      (String(repeating: "a", count: 47) + " b", String(repeating: "a", count: 47) + "…"),
      (String(repeating: "a ", count: 30), String(repeating: "a ", count: 23) + "a…"),
    ])
  func longTitle(_ long: String, _ shown: String) throws {
    var (scored, set) = try scored([72], fixed: ["1.5": 1], meeting: .three)
    for part in set.parts.indices {
      for section in set.parts[part].sections.indices {
        for criterion in set.parts[part].sections[section].criteria.indices {
          set.parts[part].sections[section].criteria[criterion].title = long
        }
      }
    }
    let title = try #require(CapExplanation(scored, in: set)?.missing.first?.title)
    #expect(title == shown && title.count <= CapExplanation.titleLength)
    scored.star = scored.band
    #expect(CapExplanation(scored, in: set) == nil)
  }
}
