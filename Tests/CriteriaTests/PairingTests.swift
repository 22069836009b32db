import Criteria
import Testing

/// The reviewed tables that pair the criteria of two regimes.
@Suite("Pairings of regimes")
struct PairingTests {
  static let tables: [(RegimeID, RegimeID)] = [(.qd148, .qd26), (.qd781, .qd148), (.qd781, .qd26)]

  private func table(_ older: RegimeID, _ newer: RegimeID) throws -> Pairing {
    try #require(try CriteriaLibrary.builtIn.pairing(older: older, newer: newer))
  }

  private func sets(_ id: RegimeID) throws -> [ProductSet] { try #require(AllSets.regimes[id]).sets }

  @Test("Every set and every criterion has its place once", arguments: tables)
  func complete(_ older: RegimeID, _ newer: RegimeID) throws {
    let pairing = try table(older, newer)
    #expect(pairing.isReviewed)
    #expect(pairing.faults(older: try sets(older), newer: try sets(newer)) == [])
  }

  @Test("Remarks speak of pairs that there are", arguments: tables)
  func remarks(_ older: RegimeID, _ newer: RegimeID) throws {
    let pairing = try table(older, newer)
    let (old, new) = (try sets(older), try sets(newer))
    for remark in pairing.remarks {
      let pairs = pairing.sets.filter { remark.olderSet == 0 || $0.older == remark.olderSet }
      #expect(!pairs.isEmpty, "\(remark)")
      let isUsed = pairs.contains { pair in
        old.first { $0.number == pair.older }?.criterion(remark.older) != nil
          && (remark.newer.map { key in new.first { $0.number == pair.newer }?.criterion(key) != nil } ?? true)
          && pairing.remark(on: remark.older, in: pair) == remark.why
      }
      #expect(isUsed, "\(remark)")
    }
  }

  @Test("Going through 148/2023 never leads elsewhere than going from 781/2020 to 26/2026 at once")
  func composition() throws {
    let (first, second, whole) = (try table(.qd781, .qd148), try table(.qd148, .qd26), try table(.qd781, .qd26))
    var compared = 0
    for pair in whole.sets {
      let there = try #require(first.sets.first { $0.older == pair.older })
      let on = try #require(second.sets.first { $0.older == there.newer })
      #expect(on.newer == pair.newer)
      let old = try #require(try sets(.qd781).first { $0.number == pair.older })
      for key in old.criteria.map(\.key) {
        guard let middle = first.counterpart(of: key, in: there),
          let end = second.counterpart(of: middle, in: on), let direct = whole.counterpart(of: key, in: pair)
        else { continue }
        #expect(end == direct, "\(pair.older)/\(key)")
        compared += 1
      }
    }
    #expect(compared > 600)
  }

  @Test(
    "By meaning, not by number",
    arguments: [
      ("1.d", "1.5"), ("3.e", "3.5"), ("5.b", "5.3"), ("5.c", "5.2"), ("1.c", "1.4"),
    ])
  func examples(_ old: String, _ new: String) throws {
    let pairing = try table(.qd148, .qd26)
    let pair = try #require(pairing.sets.first { $0.older == 1 })
    #expect(pairing.counterpart(of: CriterionKey(old), in: pair) == CriterionKey(new))
    #expect(pair.gone.contains(CriterionKey("3.đ")), "Công tác kế toán is no criterion any more")
  }

  @Test("A table that leaves out, doubles or invents is found out")
  func faults() throws {
    let (old, new) = (try sets(.qd148), try sets(.qd26))
    func faults(_ change: (inout Pairing) -> Void) throws -> [PairingFault] {
      var pairing = try table(.qd148, .qd26)
      change(&pairing)
      return pairing.faults(older: old, newer: new)
    }
    #expect(try faults { $0.sets.removeFirst() } == [.setMissing(.qd148, 1), .setMissing(.qd26, 1)])
    #expect(
      try faults { $0.sets[0].gone.remove(CriterionKey("3.đ")) }.contains(
        .criterionMissing(.qd148, set: 1, CriterionKey("3.đ"))))
    #expect(
      try faults { $0.sets[0].added.remove(CriterionKey("1.2")) } == [
        .criterionMissing(.qd26, set: 1, CriterionKey("1.2"))
      ])
    #expect(
      try faults { $0.sets[0].pairs[CriterionKey("1.b")] = CriterionKey("1.4") }.contains(
        .criterionTwice(.qd26, set: 1, CriterionKey("1.4"))))
    #expect(
      try faults { $0.sets[0].pairs[CriterionKey("9.x")] = CriterionKey("1.4") }.contains(
        .unknownCriterion(.qd148, set: 1, CriterionKey("9.x"))))
    #expect(try faults { $0.setsGone.append(Pairing.LoneSet(number: 99, why: "x")) } == [.unknownSet(.qd148, 99)])
  }

  @Test("Every set of 26/2026 and 148/2023 has a counterpart; medical devices of 781/2020 have none")
  func differences() throws {
    let library = CriteriaLibrary.builtIn
    let (new, old, oldest) = (try library.regime(.qd26), try library.regime(.qd148), try library.regime(.qd781))
    for number in 1...26 {
      let found = try library.differences(old, new, set: number)
      #expect(found.map(\.newer.number) == [number])
      // Asked the other way round the answer is the same.
      #expect(try library.differences(new, old, set: number) == found)
    }
    #expect(try library.differences(oldest, new, set: 22).isEmpty)
    #expect(library.whyAlone(oldest, new, set: 22).contains("thiết bị"))
    // Meat and fish went into one set.
    #expect(try library.differences(new, oldest, set: 8).map(\.older.number) == [4, 5])
  }

  @Test("A difference says what changed, and nothing else")
  func rows() throws {
    let library = CriteriaLibrary.builtIn
    let difference = try #require(
      try library.differences(try library.regime(.qd148), try library.regime(.qd26), set: 1).first)
    func row(_ key: String) throws -> SetDifference.Row {
      try #require(difference.rows.first { $0.newer?.key.rawValue == key || $0.older?.key.rawValue == key })
    }
    #expect(try row("1.1").changes == [.maximum, .points, .words])
    #expect(try row("2.2").changes == [.floors])
    #expect(try row("3.đ").newer == nil && row("2.4").older == nil)
    // What is gone stands where it stood.
    let keys = difference.rows.map { $0.newer?.key.rawValue ?? $0.older?.key.rawValue ?? "" }
    let gone = try #require(keys.firstIndex(of: "3.đ"))
    #expect(keys[gone - 1] == "3.4" && keys[gone + 1] == "3.5")
    #expect(difference.rows.count == 34 && difference.isReviewed)
    for row in difference.rows where row.isUnchanged {
      let (old, new) = (try #require(row.older), try #require(row.newer))
      #expect(old.max == new.max && old.cases == new.cases && old.notes == new.notes)
    }
  }

  @Test("Without a table, criteria are paired by title, and the answer says so")
  func byTitle() throws {
    let (old, new) = (try sets(.qd148), try sets(.qd26))
    let pairing = Pairing.byTitle(older: old, newer: new, of: (.qd148, .qd26))
    #expect(!pairing.isReviewed)
    #expect(pairing.faults(older: old, newer: new) == [])
    let pair = try #require(pairing.sets.first { $0.older == 1 })
    #expect(pairing.counterpart(of: CriterionKey("1.d"), in: pair) == CriterionKey("1.5"))
  }
}
