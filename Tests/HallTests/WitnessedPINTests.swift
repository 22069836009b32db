import Catalogue
import Council
import Hall
import TerminalKit
import Testing

/// From the list of seats: chair and secretary lift a lock, or let somebody who forgot the PIN type another.
@Suite("Forgotten and locked PINs at the terminal") struct WitnessedPINScreenTests {
  private let pin = MemoryShell.pin

  private func golden(_ visit: Visit, _ name: String) throws {
    try Golden.expect(visit.hall.view(Visit.small), "\(name)-80x24")
    try Golden.expect(visit.hall.view(Visit.wide), "\(name)-132x43")
  }

  @Test func aNewPINIsTypedByTheSeatUnderTwoEyes() throws {
    var visit = try Visit()
    // It names the PIN of a rehearsal.
    visit.hall.guide = nil
    visit.press("⏎gp")
    #expect(visit.hall.message?.text == RefusalText.keyOfChair(seat: "CT").vietnamese)
    visit.press("jjp")
    try golden(visit, "pin-new")
    for (text, fault) in [("975318", SetupText.pinsDiffer), ("802461", nil)] {
      visit.hall.form.map { _ in visit.press("⎋p") }
      for line in [pin, pin, "Quen", "802461", text] {
        visit.type(line)
        visit.press("⏎")
      }
      #expect(visit.hall.form?.fault == fault?.vietnamese)
      #expect(!visit.screen().contains("802461") && !visit.screen().contains(pin))
    }
    #expect(visit.hall.message?.text == SetupText.pinReset(seat: "UV1").vietnamese)
    #expect(visit.session.certificateNumber(of: SeatID("UV1")) == 2)
    #expect(visit.session.keyResets.first?.witnesses == [SeatID("CT"), SeatID("TK")])
    // For the secretary's own another seat that counts stands in.
    visit.press("Gp")
    #expect(visit.screen().contains("Mã PIN của ghế CT") && visit.screen().contains("Mã PIN của ghế PCT"))
    visit.press("⎋gjj")
    // Without a reason nothing is tried; an easy PIN is taken when it is typed once more.
    visit.press("p⏎⏎ ⏎⏎⏎")
    #expect(visit.hall.form?.fault == RefusalText.reasonNeeded.vietnamese)
    visit.press("⎋p")
    for line in [pin, pin, "Quen", "123456", "123456"] {
      visit.type(line)
      visit.press("⏎")
    }
    #expect(visit.hall.form?.fault == SetupText.weakPIN.vietnamese)
    visit.press("⏎")
    #expect(visit.session.certificateNumber(of: SeatID("UV1")) == 3)
  }

  @Test func aLockedSeatIsShownAndOpened() throws {
    var visit = try Visit()
    visit.press("⏎gjjm")
    #expect(visit.hall.message?.text == RefusalText.pinIsFree(seat: "UV1").vietnamese)
    for _ in 0..<PINRecord.mostFailures {
      visit.shell.wait(seconds: 20_000_000)
      visit.press("⏎")
      visit.type("975318")
      visit.press("⏎⎋q")
    }
    visit.press("gjj⏎⎋q")
    visit.press("gjj")
    #expect(visit.session.pins[SeatID("UV1")]?.isLocked == true)
    visit.hall.show(visit.shell.view(.hall))
    #expect(visit.screen().contains(SetupText.lockedMark.vietnamese))
    visit.press("m")
    try golden(visit, "pin-unlock")
    for line in [pin, pin, "Nham"] {
      visit.type(line)
      visit.press("⏎")
    }
    #expect(visit.hall.message?.text == SetupText.pinUnlocked(seat: "UV1").vietnamese)
    #expect(visit.session.pins[SeatID("UV1")] == nil)
    visit.sit("UV1")
    #expect(visit.hall.place.name == .member)
  }
}
