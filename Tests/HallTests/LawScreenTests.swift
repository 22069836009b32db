import Catalogue
import Criteria
import Hall
import TerminalKit
import Testing

/// The browser of the law, on the smallest terminal and on a wide one.
@Suite("The library in the terminal") struct LawScreenTests {
  private func golden(
    _ visit: Visit, _ name: String, rehearsal: Bool = false, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try Golden.expect(visit.hall.view(Visit.small), "\(name)-80x24", rehearsal: rehearsal, location)
    try Golden.expect(visit.hall.view(Visit.wide), "\(name)-132x43", rehearsal: rehearsal, location)
  }

  @Test func regimesSetsAndASet() throws {
    var visit = try Visit()
    visit.press("L")
    try golden(visit, "law-regimes")
    visit.press("j")
    try golden(visit, "law-regimes-2023")
    visit.press("i")
    try golden(visit, "law-regime-2023")
    visit.press("qj")
    try golden(visit, "law-regimes-2020")
    visit.press("i⇟")
    try golden(visit, "law-regime-2020")
    visit.press("qk")
    visit.press("⏎")
    try golden(visit, "law-sets-2023")
    visit.press("jjjjjjjjjj⏎")
    try golden(visit, "law-set-2023-11")
    visit.press("?")
    try golden(visit, "law-set-help")
    visit.press("?qqq")
    #expect(visit.hall.place.name == .sessions)
  }

  @Test func whatFourStarsNeed() throws {
    var visit = try Visit()
    visit.press("L⏎⏎⇥")
    try golden(visit, "law-floors")
    visit.press("⇟⇟⇟")
    try golden(visit, "law-floors-end")
    // Right and left go to the next set and back, on the same page.
    visit.press("→")
    #expect(visit.screen().contains("Bộ 2:"))
    visit.press("←←")
    #expect(visit.screen().contains("Bộ 1:"))
  }

  @Test func differences() throws {
    var visit = try Visit()
    visit.press("L⏎⏎d")
    try golden(visit, "law-differences")
    let compared = visit.intents.count
    visit.press("⇟j")
    #expect(visit.intents.count == compared, "read once")
    visit.press("gd")
    #expect(visit.screen().contains("qd781-2020"))
    try golden(visit, "law-differences-2020")
    visit.press("d")
    #expect(visit.screen().contains("qd148-2023"))
    // Tab goes round: differences, form, floors.
    visit.press("⇥")
    #expect(visit.screen().contains(LawText.setTitle.vietnamese))
    visit.press("⇥")
    #expect(visit.screen().contains(LawText.floorsTitle.vietnamese))
    visit.press("⇥")
    #expect(visit.screen().contains(LawText.differenceTitle.vietnamese))
  }

  @Test func aSetWithoutACounterpart() throws {
    var visit = try Visit()
    visit.press("LG⏎G")
    for _ in 0..<4 { visit.press("k") }
    visit.press("⏎")
    #expect(visit.screen().contains("Trang thiết bị"))
    visit.press("dd")
    try golden(visit, "law-no-counterpart")
  }

  @Test func searchingWhileTyping() throws {
    var visit = try Visit()
    visit.press("L/")
    try golden(visit, "law-search-empty")
    visit.type("lien")
    let afterFour = visit.screen()
    visit.type(" ket")
    try golden(visit, "law-search")
    #expect(afterFour != visit.screen())
    visit.press("↓↓")
    try golden(visit, "law-search-third")
    visit.press("⏎")
    #expect(visit.hall.place.name == .lawSet && !visit.hall.isSearching)
    #expect(visit.screen().contains("Liên kết"))
    // In a regime only its own sets are searched; letters are text, not commands.
    // The question comes back, and so do the other hits; Escape forgets it.
    visit.press("/")
    #expect(visit.screen().contains("lien ket"))
    visit.press("↓⏎")
    #expect(visit.hall.place.name == .lawSet && !visit.hall.isSearching)
    visit.press("q")
    #expect(visit.hall.isSearching && visit.screen().contains("lien ket"))
    visit.press("⎋")
    #expect(visit.hall.place.name == .regimes && !visit.hall.isSearching)
    visit.press("/")
    #expect(!visit.screen().contains("lien ket"))
    visit.type("qd?/L")
    try golden(visit, "law-search-nothing")
    visit.press("⎋")
    #expect(!visit.hall.isSearching)
  }

  @Test func aHitIsShownWhereItStands() throws {
    var visit = try Visit()
    visit.press("L⏎/")
    visit.type("mã vạch bao bì song ngữ ghi nhãn")
    visit.press("⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫")
    visit.type("song ngữ")
    visit.press("⏎")
    let screen = visit.screen().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(screen[2].contains("2.4 Ghi nhãn hàng hóa có sử dụng song ngữ"), "\(screen[2])")
  }

  @Test func whichRegimeApplies() throws {
    var visit = try Visit()
    visit.press("La")
    try golden(visit, "law-applies-form")
    visit.type("x")
    visit.press("⏎⏎⏎⏎")
    try golden(visit, "law-applies-bad-kind")
    visit.press("⌫")
    visit.type("3")
    visit.press("⏎")
    visit.type("21/5/2026")
    visit.press("⏎⏎")
    visit.type("28/12/2026")
    visit.press("⏎")
    try golden(visit, "law-applies")
    visit.press("q")
    #expect(visit.hall.place.name == .regimes)
    visit.press("a⏎")
    visit.type("22/11/2026")
    visit.press("⏎⏎⏎")
    #expect(visit.hall.form?.fault == LawText.filedAfterEvaluation.vietnamese)
  }

  /// A member looks up the set in hand, at the criterion in hand, and comes back to the same place.
  @Test func fromTheScoringScreen() throws {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎")
    visit.go(to: "4.1")
    visit.press("L")
    try golden(visit, "law-from-scoring", rehearsal: true)
    visit.press("⇥")
    #expect(visit.screen().contains(LawText.floorsTitle.vietnamese))
    visit.press("⇥d→")
    #expect(visit.screen().contains(LawText.setTitle.vietnamese), "a session's set is alone")
    // The search works from here as well, where nobody has opened the library.
    visit.press("/")
    visit.type("song ngu")
    #expect(visit.screen().contains("Ghi nhãn hàng hóa có sử dụng song ngữ"))
    visit.press("⎋q")
    #expect(visit.hall.screenHasFocus(on: "4.1"))
  }

  @Test(arguments: Language.allCases) func everyPageFitsEverySize(_ language: Language) throws {
    for keys in ["L", "L⏎", "L⏎⏎", "L⏎⏎⇥", "L⏎⏎d", "L/", "La", "Lj⏎⏎⇟⇟"] {
      var visit = try Visit(language: language)
      visit.press(keys)
      for size in [Visit.small, Visit.wide, Size(rows: 60, columns: 200), Size(rows: 30, columns: 100)] {
        expectFits(visit.hall.view(size))
      }
    }
  }
}
