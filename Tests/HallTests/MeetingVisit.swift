import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

// A meeting by a Quy chế of today: every rule at its default.
extension Visit {
  /// A screen of 50 lines and 200 columns.
  static let projector = Size(rows: 50, columns: 200)

  static func meeting(
    language: Language = .vietnamese, _ change: (inout Rules) -> Void = { _ in }
  ) throws -> Visit {
    var rules = Rules()
    change(&rules)
    return try Visit(language: language, rules: rules)
  }

  /// Opens the menu and goes to an act by its label.
  mutating func choose(_ act: ActText) {
    press("a")
    goTo(act)
    press("⏎")
  }

  /// Moves the menu's cursor to an act.
  mutating func goTo(_ act: ActText) {
    let label = hall.language == .vietnamese ? act.vietnamese : act.english
    for _ in 0..<60 {
      let line = screen().split(separator: "\n").first { $0.contains("▶") } ?? ""
      if line.contains(" " + label) { return }
      press("j")
    }
    Issue.record("no act “\(label)” in the menu:\n\(screen())")
  }

  /// Types an answer into the entry in focus and goes on.
  mutating func answer(_ texts: String...) {
    for text in texts {
      // What stands in an entry is written over.
      for _ in 0..<40 { press("⌫") }
      type(text)
      press("⏎")
    }
  }

  /// The secretary takes the roll, records that everybody is free of conflicts, and inspects the tourism product.
  mutating func beginMeeting() {
    press("⏎")
    sit("TK")
    press("d␣␣␣␣␣gc⏎")
    #expect(session.attendance != nil)
    choose(.clearAll)
    press("jj")
    choose(.inspection)
    answer("Ngày 20/11/2026, Tổ tư vấn")
    press("g")
  }

  /// Every seat seals one product with these shares; the cursor of the desk stands on it before and after.
  mutating func scoreAll(_ product: Int, set: Int, _ shares: [String: Double] = [:]) throws {
    press("q")
    for seat in ["CT", "PCT", "UV1", "UV2", "TK"] {
      sit(seat)
      if seat == "TK" { press("⇥") }
      press("g" + String(repeating: "j", count: product))
      score(try FiveSeats.digits(set: set, shares[seat] ?? 1, ["1.5": 2]))
      press("q")
    }
    sit("TK")
    press("g" + String(repeating: "j", count: product))
  }

  static func atMeeting(_ screen: ScreenName, _ language: Language) throws -> Visit {
    var visit = try Visit.meeting(language: language)
    visit.beginMeeting()
    switch screen {
    case .acts: visit.press("a")
    case .resolutions: visit.press("y")
    case .timeline: visit.press("t")
    case .dossier: visit.press("jjjh")
    case .matters: visit.press("K")
    case .paperReview:
      visit.press("o")
      visit.choose(.typePaper)
      visit.answer("UV1")
      visit.press("s")
    case .paper:
      visit.press("o")
      try visit.typePaper("UV1", share: 1)
      visit.press("q")
      visit.sit("CT")
      visit.press("a")
      visit.goTo(.confirmPaper)
      visit.press("⏎")
      visit.answer("UV1")
    case .subjects:
      visit.press("o")
      // Two questions at once: a proposal to eliminate, and a minimum that some reach.
      visit.press("q")
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
        visit.press("q")
      }
      visit.sit("TK")
      visit.press("cvb")
    default: break
    }
    return visit
  }

  /// From the desk: types the paper of a seat for the product under the cursor and records it.
  mutating func typePaper(_ seat: String, share: Double, set: Int = 1) throws {
    choose(.typePaper)
    answer(seat)
    press("g" + (try FiveSeats.digits(set: set, share, ["1.5": 2])) + "s⏎")
  }
}
