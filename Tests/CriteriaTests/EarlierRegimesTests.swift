import CanonicalJSON
import Testing

@testable import Criteria

/// 148/2023 and 1048/2019 with 781/2020: for records, recounts and rehearsals.
@Suite("Earlier regimes")
struct EarlierRegimesTests {
  private func sets(_ id: RegimeID) throws -> (regime: Regime, sets: [ProductSet]) {
    let regime = try CriteriaLibrary.builtIn.regime(id)
    return (regime, try CriteriaLibrary.builtIn.sets(regime.sets, of: regime))
  }

  @Test(
    "As many sets, criteria and levels as the decisions' forms",
    arguments: [
      (RegimeID.qd148, 26, 795, 2632, [40, 25, 35]), (RegimeID.qd781, 25, 751, 2688, [35, 25, 40]),
    ])
  func counts(id: RegimeID, count: Int, criteria: Int, levels: Int, parts: [Int]) throws {
    let (regime, sets) = try sets(id)
    #expect(sets.count == count)
    #expect(sets.reduce(0) { $0 + $1.criteria.count } == criteria)
    #expect(sets.flatMap { $0.criteria.flatMap { $0.cases.flatMap(\.levels) } }.count == levels)
    #expect(regime.parts.map(\.max) == parts)
    #expect(!regime.gaps.isEmpty)
  }

  @Test("The time of each regime")
  func time() throws {
    let (now, before, first) = (try sets(.qd26).regime, try sets(.qd148).regime, try sets(.qd781).regime)
    #expect(now.inForceFrom.description == "2026-05-22" && now.inForceTo == nil)
    #expect(before.inForceFrom.description == "2023-02-24" && before.inForceTo?.description == "2026-07-21")
    #expect(before.amendments.map(\.number) == ["1489/QĐ-TTg"])
    #expect(first.inForceFrom.description == "2019-08-21" && first.inForceTo?.description == "2023-02-23")
    #expect(first.amendments.map(\.number) == ["781/QĐ-TTg"])
    #expect(first.missingSets.map(\.number) == [10] && !first.sets.contains(10))
  }

  @Test("Totals that cannot reach 100 are exactly the stated gaps")
  func gaps() throws {
    for id in [RegimeID.qd148, .qd781] {
      for set in try sets(id).sets {
        let best = set.criteria.reduce(0) { sum, criterion in
          sum + (criterion.cases.indices.compactMap { criterion.points(inCase: $0).last }.max() ?? 0)
        }
        let missing = set.gaps.reduce(0) { $0 + (($1.expected ?? 0) - ($1.found ?? 0)) }
        #expect(best == 100 - missing, "\(id) \(set.number)")
      }
    }
    #expect(try sets(.qd148).sets.filter { $0.gaps.contains { $0.kind == .sum } }.map(\.number) == [11, 12, 13])
    #expect(try sets(.qd148).sets.filter { $0.gaps.contains { $0.kind == .notes } }.map(\.number) == Array(7...25))
    #expect(try sets(.qd781).sets.filter { !$0.gaps.isEmpty }.map(\.number) == [21, 24])
  }

  @Test("148/2023 marks a criterion itself; 781/2020 has no star marks at all")
  func marks() throws {
    for set in try sets(.qd148).sets {
      let marked = set.criteria.filter { $0.star != nil }
      #expect(marked.map(\.key.rawValue) == ["3.e"] && marked.first?.star == .four, "\(set.number)")
      #expect(marked.first?.floor(for: .four) == marked.first?.points(inCase: 0).first { $0 > 0 })
    }
    #expect(try sets(.qd781).sets.flatMap(\.criteria).allSatisfy { $0.floor(for: .five) == nil })
  }

  @Test("What is exported reads back to the same", arguments: [RegimeID.qd148, .qd781])
  func export(id: RegimeID) throws {
    let (regime, sets) = try sets(id)
    let bytes = CriteriaExport.document(regime, sets: sets).canonicalBytes
    let again = try ExportFile.read(bytes, file: "x")
    #expect(again.regime == regime)
    #expect(again.sets == sets)
  }

  /// Bundles were written before councils were data; they must be read for ever.
  @Test("An export without councils means those of its regime", arguments: [RegimeID.qd26, .qd148, .qd781])
  func oldExports(id: RegimeID) throws {
    let (regime, sets) = try sets(id)
    let text = CriteriaExport.document(regime, sets: Array(sets.prefix(1))).canonicalText
    let old = text.replacing(/"councils":\[.*?\],/, with: "").replacing(/"in_force_basis":"[^"]*",/, with: "")
    #expect(!old.contains("councils"))
    let again = try ExportFile.read(Array(old.utf8), file: "x").regime
    #expect(again.councils.map(\.authority) == regime.councils.map(\.authority))
    #expect(again.council(.district)?.recognisesThree == regime.council(.district)?.recognisesThree)
    #expect(again.bands == regime.bands && again.parts == regime.parts)
  }

  @Test("A gap that is stated and is none is a fault, and so is one that is not stated")
  func statedGaps() throws {
    let (regime, sets) = try sets(.qd148)
    var eleven = try #require(sets.first { $0.number == 11 })
    let gap = try #require(eleven.gaps.first { $0.kind == .sum })
    eleven.gaps.removeAll { $0.kind == .sum }
    #expect(problems(regime, eleven) == [.sumDiffers(what: .sectionsOfPart, sum: 32, max: 35)])
    eleven.gaps = [ProductSet.Gap(place: "C", kind: .sum, found: 31, expected: 35, why: "x")]
    #expect(problems(regime, eleven) == [.sumDiffers(what: .sectionsOfPart, sum: 32, max: 35), .noSuchGap("C")])
    var one = try #require(sets.first { $0.number == 1 })
    #expect(problems(regime, one).isEmpty)
    one.gaps = [gap]
    #expect(problems(regime, one) == [.noSuchGap("C")])
  }

  private func problems(_ regime: Regime, _ set: ProductSet) -> [CriteriaFault.Problem] {
    do throws(CriteriaFaults) {
      _ = try ExportFile.read(CriteriaExport.document(regime, sets: [set]).canonicalBytes, file: "x")
      return []
    } catch {
      return error.faults.map(\.problem)
    }
  }
}
