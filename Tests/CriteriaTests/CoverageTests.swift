import Criteria
import Testing

@Suite("Coverage: what a grade takes, what can be reached")
struct CoverageTests {
  private func coverage(_ id: RegimeID, _ number: Int) throws -> Coverage {
    let found = try #require(AllSets.regimes[id])
    return Coverage(of: try #require(found.sets.first { $0.number == number }), in: found.regime)
  }

  @Test("Every set: the floors are those of the criteria, and the best total is the sum of the best levels")
  func everySet() throws {
    #expect(AllSets.entries.count == 77)
    for entry in AllSets.entries {
      let coverage = Coverage(of: entry.set, in: entry.regime)
      #expect(coverage.nominal == 100)
      #expect(coverage.grades.map(\.star) == [.five, .four, .three])
      #expect(coverage.grades.map(\.from) == [90, 70, 50])
      #expect(!coverage.grades.contains { !$0.isReachable }, "\(entry.testDescription)")
      for grade in coverage.grades {
        let floors = entry.set.criteria.compactMap { criterion in
          criterion.floor(for: grade.star).map { (criterion.key, $0) }
        }
        #expect(grade.floors.map(\.key) == floors.map(\.0) && grade.floors.map(\.needs) == floors.map(\.1))
        #expect(grade.floorPoints == floors.map(\.1).reduce(0, +))
        #expect(grade.floorPoints <= coverage.best)
        for floor in grade.floors where !floor.level.isEmpty {
          let criterion = try #require(entry.set.criterion(floor.key))
          #expect(criterion.cases.flatMap(\.levels).contains { $0.text == floor.level && $0.points == floor.needs })
        }
      }
    }
  }

  @Test(
    "Totals that cannot reach 100, as the sources have them",
    arguments: [
      (RegimeID.qd148, 7, 99), (.qd148, 11, 97), (.qd148, 12, 97), (.qd148, 13, 98), (.qd781, 21, 98), (.qd781, 24, 98),
    ])
  func short(_ id: RegimeID, _ number: Int, _ best: Int) throws {
    #expect(try coverage(id, number).best == best)
  }

  @Test func allOthersReachAHundred() {
    let short = AllSets.entries.filter { Coverage(of: $0.set, in: $0.regime).best != 100 }
    #expect(short.map(\.testDescription).count == 6)
    #expect(
      AllSets.entries.filter { $0.regime.id == .qd26 }.allSatisfy { Coverage(of: $0.set, in: $0.regime).best == 100 })
  }

  @Test("Set 1 of 26/2026, four stars, counted by hand")
  func setOne() throws {
    let four = try #require(try coverage(.qd26, 1).grades.first { $0.star == .four })
    #expect(
      four.floors.map { "\($0.code) \($0.needs)" } == [
        "1.5 2", "1.6 1", "2.1 3", "2.2 2", "2.3 3", "3.4 2", "3.5 2", "4.1 3", "5.1 5", "5.3 1", "6.1 2", "6.2 3",
        "8 3",
        "9 2", "10 3",
      ])
    #expect(four.floorPoints == 37)
    #expect(four.floors.first { $0.code == "2.2" }?.since == .three)
    #expect(four.floors.first { $0.code == "1.5" }?.since == .four)
  }

  @Test("What costs points: no story, and the lower of two alternatives")
  func losses() throws {
    let losses = try coverage(.qd26, 1).losses
    #expect(losses.map(\.key.rawValue) == ["5.1"])
    // 5.1 with 5 points and 5.2, which is scored only where there is a story, with 2.
    #expect(losses.map(\.points) == [7] && losses.map(\.cause) == [.condition])
    let old = try coverage(.qd781, 1).losses
    let alternative = try #require(old.first { $0.key.rawValue == "3.2" })
    #expect(alternative.points == 1)
    guard case .alternative(number: 2, _) = alternative.cause else {
      Issue.record("\(alternative)")
      return
    }
    #expect(try coverage(.qd26, 26).losses.isEmpty, "the alternatives of tourism are equal")
  }
}
