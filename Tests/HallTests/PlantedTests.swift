import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// One seat's points, remarks, opinions and proposals are planted in a meeting; every screen is walked by everybody else.
@Suite("Planted numbers on every screen") struct PlantedTests {
  /// UV1 seals the first product, leaves a draft of the second and seals a proposal to eliminate the tourism product, or
  /// does all of it with other points and words.
  private static func meeting(_ share: Double, _ words: String) throws -> Visit {
    var visit = try Visit.meeting()
    visit.hall.guide = nil
    visit.beginMeeting()
    visit.press("Oq")
    visit.sit("UV1")
    visit.press("g⏎m")
    visit.type(words)
    visit.press("⏎o")
    visit.type(words)
    visit.press("⏎q")
    visit.score(try FiveSeats.digits(set: 1, share, ["1.5": 2]))
    visit.press("gj⏎")
    visit.press(String(try FiveSeats.digits(set: 11, share).prefix(9)))
    visit.press("m")
    visit.type(words)
    visit.press("⏎q")
    visit.press("gjj⏎e")
    visit.type(words)
    visit.press("⏎s⏎")
    visit.type(MemoryShell.pin)
    visit.press("⏎q")
    visit.leaveToTheSeats()
    return visit
  }

  @Test func beforeTheRevealNobodySeesADifference() throws {
    var pair = PlantedPair(
      try Self.meeting(1, PlantedPair.words), try Self.meeting(0.3, "x"))
    pair.look([Visit.small, Visit.wide])
    var sessions = pair
    sessions.press("q")
    #expect(sessions.place == .sessions)
    sessions.look([Visit.small, Visit.wide])
    sessions.walk()
    var law = pair
    law.press("La⏎⏎⏎⏎")
    law.look([Visit.small, Visit.wide])
    var between = pair
    between.press("⏎⎋")
    #expect(between.place == .handOver)
    between.look([Visit.small, Visit.wide])
    var seen = pair.seen.union(sessions.seen).union(law.seen).union(between.seen)
    for seat in ["CT", "PCT", "UV2", "TK"] {
      for product in seat == "UV2" ? ["g", "gj", "gjj"] : ["g"] {
        var walk = pair
        walk.sit(seat)
        walk.look([Visit.small, Visit.wide])
        walk.press(product)
        walk.walk()
        seen.formUnion(walk.seen)
        guard seat == "TK" || seat == "CT" else { continue }
        var role = pair
        role.sit(seat)
        role.press("⇥")
        role.press(product)
        role.walk()
        seen.formUnion(role.seen)
      }
    }
    let missing = PlantedWalk.beforeTheReveal.screens.subtracting(seen)
    #expect(missing.isEmpty, "not walked: \(missing)")
  }
}

extension PlantedTests {
  /// A paper of another seat in hand: what UV1 planted is not on it.
  @Test func aPaperInHandShowsNothingOfOthers() throws {
    var pair = PlantedPair(try Self.meeting(1, PlantedPair.words), try Self.meeting(0.3, "x"))
    func typePaper(_ visit: inout Visit) throws {
      visit.sit("TK")
      try visit.typePaper("UV2", share: 0.6)
      visit.leaveToTheSeats()
      visit.sit("CT")
      visit.press("⇥")
    }
    try typePaper(&pair.one)
    try typePaper(&pair.other)
    var confirming = pair
    confirming.choose(.confirmPaper, "UV2")
    #expect(confirming.place == .paper)
    confirming.look([Visit.small, Visit.wide])
    confirming.walk()
    pair.choose(.typePaper, "UV2")
    pair.press("g" + (try FiveSeats.digits(set: 1, 0.6, ["1.5": 2])) + "s")
    #expect(pair.place == .paperReview)
    pair.look([Visit.small, Visit.wide])
    pair.walk()
    let missing = PlantedWalk.papers.screens.subtracting(pair.seen.union(confirming.seen))
    #expect(missing.isEmpty, "not walked: \(missing)")
  }

  /// UV1 planted a draft of the second product and a sealed sheet of the fourth; the first is revealed to the council.
  private static func revealed(_ share: Double, _ words: String) throws -> Visit {
    var visit = try Visit.meeting()
    visit.hall.guide = nil
    visit.beginMeeting()
    visit.press("Oq")
    for seat in ["CT", "PCT", "UV1", "UV2", "TK"] {
      visit.sit(seat)
      if seat == "TK" { visit.press("⇥") }
      visit.press("g")
      if seat == "UV2" {
        visit.press("⏎e")
        visit.type("x")
        visit.press("⏎s⏎")
        visit.type(MemoryShell.pin)
        visit.press("⏎")
      } else {
        visit.score(try FiveSeats.digits(set: 1, 1, ["1.5": seat == "CT" ? 3 : 2]))
      }
      if seat == "UV1" {
        visit.press("gj⏎m")
        visit.type(words)
        visit.press("⏎" + String(try FiveSeats.digits(set: 11, share).prefix(9)) + "q")
        visit.press("gjjj⏎o")
        visit.type(words)
        visit.press("⏎q")
        visit.score(try FiveSeats.digits(set: 11, share))
      }
      visit.leaveToTheSeats()
    }
    visit.sit("TK")
    visit.press("cv")
    return visit
  }

  @Test func theRevealOfOneProductShowsNothingOfAnother() throws {
    var pair = PlantedPair(try Self.revealed(1, PlantedPair.words), try Self.revealed(0.3, "x"))
    pair.look([Visit.small, Visit.wide])
    var votes = pair
    votes.press("b")
    #expect(votes.place == .subjects)
    votes.look([Visit.small, Visit.wide])
    votes.walk()
    pair.press("⏎")
    #expect(pair.place == .result)
    pair.look([Visit.small, Visit.wide])
    var result = pair
    result.walk()
    var signed = try Self.closed()
    signed.look([Visit.small, Visit.wide])
    signed.walk()
    let missing = PlantedWalk.afterAnotherReveal.screens.subtracting(result.seen.union(votes.seen).union(signed.seen))
    #expect(missing.isEmpty, "not walked: \(missing)")
  }

  /// The session is closed with the third product's result; the first two, planted, were never evaluated.
  private static func closed() throws -> PlantedPair {
    func close(_ share: Double, _ words: String) throws -> Visit {
      var visit = try Visit()
      visit.hall.guide = nil
      visit.openTheMeeting()
      for seat in ["CT", "PCT", "UV1", "UV2", "TK"] {
        visit.sit(seat)
        if seat == "TK" { visit.press("⇥") }
        if seat == "UV1" {
          visit.press("g⏎o")
          visit.type(words)
          visit.press("⏎q")
          visit.score(try FiveSeats.digits(set: 1, share))
          visit.press("gj⏎m")
          visit.type(words)
          visit.press("⏎" + String(try FiveSeats.digits(set: 11, share).prefix(9)) + "q")
        }
        visit.press("gjj")
        visit.score(try FiveSeats.digits(set: 26, 1))
        visit.leaveToTheSeats()
      }
      visit.sit("TK")
      visit.press("jjcv⏎lq")
      for _ in 0..<2 {
        visit.press("kw")
        visit.type("Chưa đánh giá")
        visit.press("⏎")
      }
      visit.press("K⏎⏎⏎")
      return visit
    }
    let pair = PlantedPair(try close(1, PlantedPair.words), try close(0.3, "x"))
    #expect(pair.place == .signed)
    return pair
  }
}

extension Visit {
  mutating func leaveToTheSeats() {
    while ![.seats, .sessions].contains(hall.place.name) { press("⎋") }
  }
}

extension PlantedPair {
  /// An act of the menu about a seat, in both.
  mutating func choose(_ act: ActText, _ seat: String) {
    one.choose(act)
    other.choose(act)
    one.answer(seat)
    other.answer(seat)
  }
}
