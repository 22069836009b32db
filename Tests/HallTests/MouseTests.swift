import Catalogue
import Chance
import Council
import Hall
import PlainText
import TerminalKit
import Testing

/// What can be clicked, and that a click is nothing but keys.
@Suite("Mouse") struct MouseTests {
  private func click(_ point: Point, on visit: inout Visit, _ size: Size = Visit.small) {
    for input in visit.hall.view(size).inputs(for: .click(point)) { visit.take(input) }
  }

  private func rows(_ frame: Frame) -> [(spot: Spot, isSelected: Bool)] {
    frame.spots.compactMap { spot in
      if case .row(let isSelected, _) = spot.meaning { (spot, isSelected) } else { nil }
    }
  }

  /// The text of a row without the sign of the cursor.
  private func text(_ spot: Spot, _ frame: Frame) -> String {
    (2..<spot.area.size.columns).compactMap {
      frame[Point(row: spot.area.origin.row, column: spot.area.origin.column + $0)]?.glyph?.text
    }.joined()
  }

  private static let lists: [ScreenName] = [
    .sessions, .seats, .member, .scoring, .desk, .acts, .subjects, .matters, .timeline, .attendance, .regimes, .lawSets,
    .papers,
  ]

  @Test(arguments: lists) func aClickGoesToItsRow(_ screen: ScreenName) throws {
    let start = try Visit.at(screen, .vietnamese)
    for size in [Visit.small, Visit.wide] {
      let frame = start.hall.view(size)
      let rows = rows(frame)
      #expect(!rows.isEmpty)
      #expect(rows.count { $0.isSelected } == 1)
      for row in rows {
        if row.isSelected { continue }
        var visit = start
        click(row.spot.area.origin, on: &visit, size)
        let after = visit.hall.view(size)
        let selected = self.rows(after).first { $0.isSelected }?.spot
        #expect(selected.map { text($0, after) } == text(row.spot, frame), "\(screen)")
        #expect(visit.hall.place.name == screen)
      }
    }
  }

  @Test func theSecondClickIsEnter() throws {
    var visit = try Visit.at(.seats, .vietnamese)
    let spot = try #require(rows(visit.hall.view(Visit.small)).dropFirst(2).first?.spot)
    click(spot.area.origin, on: &visit)
    #expect(visit.hall.form == nil && visit.hall.place == .seats(selected: 2))
    click(spot.area.origin, on: &visit)
    #expect(visit.hall.form?.purpose == .enterSeat(visit.session.info.seats[2].id))
  }

  /// Enter would write the roll call down; a careless second click only ticks.
  @Test func aSecondClickInTheRollCallTicks() throws {
    var visit = try Visit.at(.attendance, .vietnamese)
    let place = try #require(rows(visit.hall.view(Visit.small)).first { $0.isSelected }?.spot.area.origin)
    click(place, on: &visit)
    #expect(visit.hall.place.name == .attendance)
    #expect(visit.screen().contains("[x]"))
    #expect(visit.session.attendance == nil)
  }

  @Test(arguments: Language.allCases) func theWordsOfTheBarAreTheirKeys(_ language: Language) throws {
    for screen in ScreenName.allCases {
      let visit = try Visit.at(screen, language)
      let frame = visit.hall.view(Visit.small)
      var count = 0
      for spot in frame.spots {
        guard case .key(let key) = spot.meaning else { continue }
        count += 1
        let shown = (0..<spot.area.size.columns).compactMap {
          frame[Point(row: spot.area.origin.row, column: spot.area.origin.column + $0)]?.glyph?.text
        }.joined()
        #expect(spot.area.origin.row == 23)
        #expect(
          (shown.hasPrefix(key.label + " ") || shown.hasPrefix(key.label + "/")) && !shown.hasSuffix("  "),
          "\(screen): “\(shown)”")
        #expect(KeyTable.action(for: key, on: screen) != nil, "\(screen)")
      }
      #expect(count >= 2, "\(screen): help and back at least")
    }
  }

  @Test func aFormTakesTheKeysAndSoTheClicks() throws {
    var visit = try Visit.at(.seats, .vietnamese)
    visit.press("⏎")
    let frame = visit.hall.view(Visit.small)
    #expect(rows(frame).isEmpty)
    let keys = frame.spots.compactMap { if case .key(let key) = $0.meaning { key } else { nil } }
    #expect(keys == [.enter, .tab, .escape])
    visit.paste("246")
    let last = try #require(frame.spots.last)
    click(last.area.origin, on: &visit)
    #expect(visit.hall.form == nil)
  }

  @Test func nothingToClickOnAScreenThatIsTooSmall() throws {
    let visit = try Visit.at(.desk, .vietnamese)
    #expect(visit.hall.view(Size(rows: 23, columns: 80)).spots.isEmpty)
  }

  /// Clicks wherever they fall: only keys come of them, the council's state stays sound.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func clicksByChance(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var visit = try Visit.meeting()
    visit.beginMeeting()
    var places: Set<ScreenName> = []
    for step in 0..<1_500 {
      let size = step % 2 == 0 ? Visit.small : Visit.wide
      let frame = visit.hall.view(size)
      let spots = frame.spots
      let point =
        spots.isEmpty || step % 7 == 0
        ? Point(row: Int.random(in: -1...size.rows, using: &random), column: Int.random(in: 0..<90, using: &random))
        : spots[Int.random(in: 0..<spots.count, using: &random)].area.origin
      for input in frame.inputs(for: .click(point)) {
        guard case .key = input else {
          Issue.record("\(input)")
          return
        }
        visit.take(input)
        #expect(visit.problem == nil, "seed \(seed), step \(step)")
      }
      if step % 31 == 0 { visit.take(.key(.escape)) }
      if step % 397 == 0 { visit.take(.resumed) }
      places.insert(visit.hall.place.name)
    }
    #expect(places.count > 3, "seed \(seed): \(places)")
  }

  // MARK: What carries a meaning beside the style

  /// The row the keys act on has a sign of its own, on every screen.
  @Test(arguments: ScreenName.allCases) func theSelectedRowHasASign(_ screen: ScreenName) throws {
    let frame = try Visit.at(screen, .vietnamese).hall.view(Visit.small)
    for row in 0..<24 {
      let cells = (0..<80).compactMap { frame[Point(row: row, column: $0)] }
      let selected = cells.filter { $0.style == .selected }
      #expect(selected.isEmpty || selected.first?.glyph?.text == "▶", "\(screen), row \(row)")
    }
  }

  // MARK: Stopped from outside

  @Test func whoeverComesBackToAStoppedProgramSitsNowhere() throws {
    var visit = try Visit.at(.scoring, .vietnamese)
    visit.press("1mx")
    #expect(visit.hall.form != nil)
    let draft = visit.hall.drafts
    #expect(!draft.isEmpty)
    visit.take(.resumed)
    #expect(visit.intents.suffix(2) == [.leaveSeat, .redraw])
    #expect(visit.hall.place.name == .handOver && visit.hall.form == nil && visit.hall.seat == nil)
    #expect(visit.hall.drafts.isEmpty)
    #expect(visit.screen().contains(HallText.locked(seat: "UV1").vietnamese))
    // What was ticked is kept for the seat.
    #expect(visit.draft("UV1", "SP01")?.choices.count == 1)
  }

  @Test func aHalfTypedPINGoesToo() throws {
    var visit = try Visit.at(.seats, .vietnamese)
    visit.press("⏎")
    visit.paste("246")
    visit.take(.resumed)
    #expect(visit.hall.form == nil && visit.intents.last == .redraw)
  }

  // MARK: Pastes

  @Test(arguments: ScreenName.allCases) func aPasteInAListDoesNothing(_ screen: ScreenName) throws {
    var visit = try Visit.at(screen, .vietnamese)
    let (before, intents) = (visit.screen(), visit.intents.count)
    for text in ["q", "\n", "K\n246813\n", "jjj\r", "\u{1B}", "s", ""] { visit.paste(text) }
    #expect(visit.screen() == before)
    #expect(visit.intents.count == intents)
  }
}
