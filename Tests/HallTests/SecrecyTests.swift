import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// What one seat ticks and writes changes nothing that anybody else can see before the reveal: two meetings that differ
/// only in the sheets of UV1 look the same, frame by frame.
@Suite("Secrecy on the screens") struct SecrecyTests {
  private static let secret = "Bí mật của UV1 87531"

  /// A meeting in which UV1 seals the first product, leaves a draft of the second, and proposes or not to eliminate the
  /// third; the others seal their own.
  private func meeting(_ share: Double, remark: String, eliminates: Bool) throws -> Visit {
    var visit = try Visit()
    visit.hall.guide = nil
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎m")
    visit.type(remark)
    visit.press("⏎o")
    visit.type(remark)
    visit.press("⏎q")
    visit.score(try FiveSeats.digits(set: 1, share))
    visit.press("gj⏎")
    visit.press(try FiveSeats.digits(set: 11, share).prefix(9).description)
    visit.press("m")
    visit.type(remark)
    visit.press("⏎q")
    visit.press("gjj⏎")
    if eliminates {
      visit.press("e")
      visit.type(remark)
      visit.press("⏎s⏎")
    } else {
      visit.press(try FiveSeats.digits(set: 26, share))
      visit.press("s⏎")
    }
    visit.type(MemoryShell.pin)
    visit.press("⏎q")
    return visit
  }

  /// Everything that can be looked at without UV1's PIN, on the way through all seats and their screens.
  private func everythingOthersSee(_ visit: Visit) -> [String] {
    var visit = visit
    var seen: [String] = []
    func look(_ keys: String...) {
      for keys in keys {
        visit.press(keys)
        for size in [Visit.small, Visit.wide] { seen += [visit.screen(size), visit.display.view(size).text] }
      }
    }
    look("", "?", "?")
    for seat in ["CT", "PCT", "UV2", "TK"] {
      visit.sit(seat)
      look("", "⇥", "g", "⏎", "?", "x", "G", "s", "q", "j", "⏎", "q", "j", "⏎", "q")
      visit.backToTheSeats()
      visit.sit(seat)
      if seat == "TK" || seat == "CT" {
        if visit.hall.place.name == .member { visit.press("⇥") }
        // All that a curious secretary may press before closing.
        look("g", "⏎", "b", "v", "l", "p", "⏎", "q", "j", "⏎", "v", "l", "b", "j", "⏎", "l", "d", "q", "c")
      }
      visit.backToTheSeats()
    }
    look("")
    return seen
  }

  @Test func nothingOfASheetShowsBeforeTheReveal() throws {
    let one = everythingOthersSee(try meeting(1, remark: Self.secret, eliminates: true))
    let other = everythingOthersSee(try meeting(0.1, remark: "x", eliminates: false))
    #expect(one.count > 100)
    #expect(one == other)
    #expect(!one.contains { $0.contains("Bí mật") || $0.contains("87531") })
  }

  /// Closing a product's scoring reveals nothing yet; only the reveal does, and not to the hall.
  @Test func closingRevealsNothingAndTheHallSeesOnlyTheConclusion() throws {
    var visit = try meeting(0.1, remark: Self.secret, eliminates: false)
    for seat in ["CT", "PCT", "UV2", "TK"] {
      visit.sit(seat)
      if seat == "TK" { visit.press("⇥") }
      visit.press("g")
      visit.score(try FiveSeats.digits(set: 1, 1))
      visit.press("q")
    }
    visit.sit("TK")
    visit.press("c")
    #expect(visit.session.products.first?.stage.name == .closed)
    #expect(visit.hall.session?.products.first?.sheets.isEmpty == true)
    #expect(visit.hall.session?.products.first?.result == nil)
    visit.press("⏎")
    #expect(visit.hall.place.name == .desk)
    visit.press("v⏎")
    #expect(visit.hall.place.name == .result)
    let total = try #require(visit.hall.session?.products.first?.result?.tally?.scored?.min)
    #expect(visit.screen().contains(" \(total)"))
    visit.press("qq")
    #expect(visit.hall.session?.viewer == .hall)
    #expect(visit.hall.session?.products.first?.sheets.isEmpty == true)
    #expect(visit.hall.session?.products.first?.result == nil)
  }

  /// Leaving a seat takes everything of it away: drafts, sheets, PIN, remark.
  @Test(arguments: ["q", "⏎q", "⏎mBí mật⎋q"]) func leavingASeatLeavesNothing(_ way: String) throws {
    var visit = try meeting(1, remark: Self.secret, eliminates: true)
    visit.sit("UV1")
    visit.press("gj")
    visit.press(way)
    visit.backToTheSeats()
    var everything = ""
    dump(visit.hall, to: &everything)
    #expect(visit.hall.drafts.isEmpty)
    #expect(!everything.contains(MemoryShell.pin))
    #expect(!everything.contains("87531"))
    #expect(!everything.contains("Bí mật"))
  }

  /// The answer of the loop may come late or not at all; the drafts go with the key.
  @Test func leavingDoesNotWaitForTheAnswer() throws {
    var visit = try meeting(1, remark: Self.secret, eliminates: true)
    visit.sit("UV1")
    #expect(!visit.hall.drafts.isEmpty)
    let intents = visit.hall.update(.key(.character("q")))
    #expect(intents == [.leaveSeat, .redraw])
    #expect(visit.hall.drafts.isEmpty)
    #expect(visit.hall.place.name == .handOver)
  }

  @Test func aPINNeverShowsAndDoesNotStay() throws {
    var visit = try Visit()
    visit.hall.guide = nil
    visit.press("⏎jj⏎")
    visit.type("135")
    #expect(!visit.screen().contains("135"))
    visit.type("799")
    visit.press("⏎")
    var everything = ""
    dump(visit.hall, to: &everything)
    #expect(!everything.contains("135799"))
    visit.press("⎋")
    visit.sit("UV1")
    #expect(visit.hall.form == nil)
    everything = ""
    dump(visit.hall, to: &everything)
    #expect(!everything.contains(MemoryShell.pin))
  }
}
