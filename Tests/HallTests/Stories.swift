import Council
import Criteria
import Hall
import Testing

// Longer pieces of a meeting.
extension Visit {
  /// Moves the cursor of the scoring screen to a criterion.
  mutating func go(to key: String) {
    press("g")
    for _ in 0..<40 where !hall.screenHasFocus(on: key) { press("j") }
    #expect(hall.screenHasFocus(on: key), "no criterion \(key)")
  }

  /// All seats seal all three products: UV1 far below the others on the first, three seats against the second.
  mutating func everybodyScores() throws {
    for seat in ["CT", "PCT", "UV1", "UV2", "TK"] {
      sit(seat)
      if seat == "TK" { press("⇥") }
      let low = seat == "UV1" ? 0.3 : 1.0
      press("g")
      score(try FiveSeats.digits(set: 1, low, ["1.5": ["CT", "PCT"].contains(seat) ? 3 : 2]))
      press("gj")
      if ["CT", "UV1", "TK"].contains(seat) {
        press("⏎e")
        type("Hồ sơ không có giấy phép")
        press("⏎s⏎")
        type(MemoryShell.pin)
        press("⏎")
      } else {
        score(try FiveSeats.digits(set: 11, 0.8))
      }
      press("gjj")
      score(try FiveSeats.digits(set: 26, 1))
      press("q")
    }
    #expect(session.products.map(\.sheets.count) == [5, 5, 5])
  }

  /// From the result: every vote that is asked for passes.
  mutating func settleTheVotes() {
    for _ in 0..<4 {
      guard case .result(let id, _) = hall.place, hall.session?.product(id)?.result?.subjectsToVote.isEmpty == false
      else { return }
      press("b")
      type("5")
      press("⏎⏎⏎⏎")
      type("Hội đồng thống nhất")
      press("⏎")
      #expect(hall.form == nil)
    }
  }
}

extension HallState {
  /// Whether the scoring screen stands on the criterion with that key.
  func screenHasFocus(on key: String) -> Bool {
    guard case .scoring(let scoring) = place, let number = session?.product(scoring.product)?.dossier.set,
      let criteria = law?.sets[number]?.criteria, criteria.indices.contains(scoring.index)
    else { return false }
    return criteria[scoring.index].key.rawValue == key
  }
}
