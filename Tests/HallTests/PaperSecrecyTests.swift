import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// A paper that one person typed stays with that person until a second has typed it too: two meetings that differ only in
/// the first typing look the same to everybody else, frame by frame.
@Suite("Secrecy of papers") struct PaperSecrecyTests {
  private static let secret = "Bí mật trên giấy 87531"

  /// The secretary has typed the paper of UV1, and left.
  private func meeting(_ share: Double, remark: String) throws -> Visit {
    var visit = try Visit.meeting()
    visit.hall.guide = nil
    visit.beginMeeting()
    visit.press("o")
    visit.choose(.typePaper)
    visit.answer("UV1")
    visit.press("m")
    visit.type(remark)
    visit.press("⏎g")
    visit.press(try FiveSeats.digits(set: 1, share, ["1.5": 2]) + "s⏎q")
    #expect(visit.session.products.first?.typed[SeatID("UV1")]?.count == 1)
    return visit
  }

  /// What can be seen without the PINs of TK: on the seats screen, by every other seat, in its menus, in the timeline, and
  /// on the way of a second typing up to its record.
  private func everythingOthersSee(_ visit: Visit) throws -> [String] {
    var visit = visit
    var seen: [String] = []
    func look(_ keys: String...) {
      for keys in keys {
        visit.press(keys)
        for size in [Visit.small, Visit.projector] { seen += [visit.screen(size), visit.display.view(size).text] }
      }
    }
    look("")
    for seat in ["PCT", "UV1", "UV2"] {
      visit.sit(seat)
      look("", "h", "q", "t", "k", "k", "q", "y", "q", "a", "q", "⏎")
      visit.backToTheSeats()
      guard seat != "UV1" else { continue }
      // Without the paper in hand there is no way to somebody's typing.
      visit.sit(seat)
      visit.choose(.confirmPaper)
      visit.answer("UV1")
      #expect(visit.hall.form?.fault == RefusalText.notAtTheDesk(seat: seat).vietnamese)
      look("")
      visit.press("⎋")
      visit.backToTheSeats()
    }
    visit.sit("CT")
    visit.press("⇥")
    look("", "t", "p", "q", "K", "q", "h", "q", "a")
    visit.goTo(.typePaper)
    look("⏎")
    visit.answer("UV1")
    look("", "i", "q", "L", "q")
    for digit in try FiveSeats.digits(set: 1, 0.6, ["1.5": 2]) { look(String(digit)) }
    look("s")
    return seen
  }

  @Test func theSecondTypistSeesNothingOfTheFirst() throws {
    let one = try everythingOthersSee(try meeting(1, remark: Self.secret))
    let other = try everythingOthersSee(try meeting(0.3, remark: "x"))
    #expect(one.count > 100)
    #expect(one == other)
    #expect(!one.contains { $0.contains("Bí mật") || $0.contains("87531") })
  }

  /// After the record the places that differ are named, and never what stands there.
  @Test func aDifferenceNamesPlacesOnly() throws {
    var visit = try meeting(1, remark: Self.secret)
    visit.sit("CT")
    visit.press("⇥")
    visit.choose(.typePaper)
    visit.answer("UV1")
    visit.press(try FiveSeats.digits(set: 1, 0.6, ["1.5": 2]) + "s⏎")
    #expect(visit.hall.place.name == .paperReview)
    let screen = visit.screen(Visit.projector)
    #expect(screen.contains(PaperText.differsElsewhere.vietnamese))
    #expect(!screen.contains("Bí mật"))
    var everything = ""
    dump(visit.hall, to: &everything)
    #expect(!everything.contains("Bí mật"))
    // Nor is the seat sealed, nor anything counted.
    #expect(visit.session.products.first?.sheets.isEmpty == true)
  }

  /// The unfinished typing is the typist's, and comes back with the same PIN only.
  @Test func anUnfinishedPaperIsKeptForItsTypist() throws {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    visit.press("o")
    visit.choose(.typePaper)
    visit.answer("UV1")
    visit.press("3233")
    visit.press("qqq")
    #expect(visit.hall.place.name == .handOver)
    #expect(visit.hall.paper == nil)
    visit.sit("CT")
    visit.press("⇥")
    visit.choose(.typePaper)
    visit.answer("UV1")
    #expect(visit.hall.paper?.content == Draft())
    visit.press("qqq")
    visit.sit("TK")
    visit.choose(.typePaper)
    visit.answer("UV1")
    #expect(visit.hall.paper?.content.choices.count == 4)
    #expect(visit.screen().contains("▶ [?/3]   1.5"))
    // The own sheet of TK is another thing.
    visit.press("qq⇥⏎")
    #expect(visit.hall.place.name == .scoring)
    #expect(visit.hall.drafts[DossierID("SP01")] == nil)
  }

  /// Whoever confirms sees the typing; leaving the seat takes it away.
  @Test func aConfirmedPaperIsForgottenWithTheSeat() throws {
    var visit = try meeting(1, remark: Self.secret)
    visit.sit("CT")
    visit.press("⇥")
    visit.choose(.confirmPaper)
    visit.answer("UV1")
    #expect(visit.screen(Visit.projector).contains(Self.secret))
    visit.press("qqq")
    var everything = ""
    dump(visit.hall, to: &everything)
    #expect(!everything.contains("Bí mật"))
  }
}
