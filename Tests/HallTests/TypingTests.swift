import Acts
import Catalogue
import Council
import Criteria
import PlainText
import Setup
import TerminalKit
import Testing
import Typing

@testable import Hall

/// Vietnamese in the fields of the screens.
@Suite("Typing in the hall") struct TypingTests {
  private static let f1 = Input.key(.function(1))
  private static let f9 = Input.key(.function(9))

  /// Ready to write a remark.
  private func remarking(_ language: Language = .vietnamese) throws -> Visit {
    var visit = try Visit(language: language)
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎m")
    return visit
  }

  private func golden(_ visit: Visit, _ name: String, rehearsal: Bool = true) throws {
    try Golden.expect(visit.hall.view(Visit.small), "\(name)-80x24", rehearsal: rehearsal)
    try Golden.expect(visit.hall.view(Visit.wide), "\(name)-132x43", rehearsal: rehearsal)
  }

  private func bar(_ visit: Visit, _ size: Size = Visit.small) -> String {
    visit.hall.view(size).text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  // MARK: Fields

  @Test func aRemarkIsComposed() throws {
    var visit = try remarking()
    visit.type("Sarn phaamr ddatj")
    #expect(visit.hall.form?.text(0) == "Sản phẩm đạt")
    #expect(bar(visit).hasSuffix("TELEX (F9)"))
    try golden(visit, "typing-remark")
    visit.press("⏎")
    #expect(visit.hall.form == nil)
  }

  @Test func f9AndCtrlSpaceAreRememberedByTheMachine() throws {
    var visit = try remarking()
    visit.take(Self.f9)
    #expect(!visit.hall.isTyping && visit.hall.settings.typing.isOn == false)
    #expect(visit.intents.last == .rememberSettings(visit.hall.settings))
    visit.type("hoas")
    #expect(visit.hall.form?.text(0) == "hoas")
    #expect(bar(visit).hasSuffix("không dấu (F9)"))
    try golden(visit, "typing-off")
    visit.take(.key(.control(" ")))
    #expect(visit.hall.isTyping && visit.hall.message?.text.contains("TELEX") == true)
    // What it said goes with the next key.
    visit.type(" as")
    #expect(visit.hall.message == nil)
    #expect(visit.hall.form?.text(0) == "hoas á")
    // In a list too.
    visit.press("⎋")
    visit.take(Self.f9)
    #expect(!visit.hall.isTyping && visit.hall.form == nil)
  }

  @Test func otherLanguagesBeginWithout() throws {
    var visit = try remarking(.english)
    #expect(!visit.hall.isTyping)
    #expect(bar(visit).hasSuffix("no marks (F9)"))
    visit.take(Self.f9)
    visit.type("as")
    #expect(visit.hall.form?.text(0) == "á")
  }

  @Test func aPINHasNoMarks() throws {
    var visit = try Visit()
    visit.press("⏎⏎")
    #expect(visit.hall.form?.entries[0].field.isSecret == true)
    visit.take(Self.f9)
    #expect(visit.hall.message?.text == TypingText.notInSecrets.vietnamese && visit.hall.isTyping)
    visit.type("aas1")
    #expect(visit.hall.form?.text(0) == "aas1")
    #expect(!bar(visit).contains("F9"))
  }

  @Test func aPlainFieldIsSwitchedAlone() throws {
    var visit = try Visit()
    visit.press("v")
    visit.press("G⏎")
    #expect(visit.hall.form?.entries.first?.field.isPlain == true)
    visit.type("/as ")
    #expect(bar(visit).hasSuffix("không dấu (F9)"))
    visit.take(Self.f9)
    visit.type("hoof ")
    #expect(bar(visit).hasSuffix("TELEX (F9)"))
    visit.take(Self.f9)
    visit.type("as")
    #expect(visit.hall.form?.text(0) == "/as hồ as")
    #expect(visit.hall.isTyping && !visit.intents.contains(.rememberSettings(visit.hall.settings)))
  }

  /// Which fields are plain, all of them.
  @Test func whereVietnameseIsWritten() {
    let written: Set<ActField> = [
      .person, .document, .reason, .correction, .text, .question, .chairsSide, .opinion, .eliminate,
    ]
    for field in written { #expect(!field.isPlain, "\(field.name)") }
    for field: ActField in [
      .seat, .ownSeat, .presiding, .place, .sent, .due, .returned, .inFavour, .against, .abstaining, .names,
      .motionProduct,
    ] { #expect(field.isPlain, "\(field.name)") }
  }

  @Test func aPageOfASetUp() throws {
    var visit = try Visit.setup()
    visit.press("⏎⏎")
    visit.type("Phieen")
    #expect(visit.hall.setup?.draft.session[.title] == "Phiên")
    #expect(bar(visit).hasSuffix("TELEX (F9)"))
    #expect(HallState.plainRows(of: .session, in: visit.hall) == [.session(.evaluatedOn), .session(.documentsSent)])
    try golden(visit, "typing-setup", rehearsal: false)
  }

  // MARK: Searches

  @Test(arguments: [("sarn phaamr", "Sản phẩm"), ("san pham", "san pham")])
  func aSearchTakesMarksAndKeys(_ keys: String, _ shown: String) throws {
    var field = SearchField()
    for key in keys { _ = field.take(.key(.character(key)), typing: TypingRules()) }
    #expect(field.field.text.lowercased() == shown.lowercased())
    #expect(field.wordings.last == keys)
  }

  @Test func keysAreLookedForWhereTheirWordIsNot() {
    var field = SearchField()
    for key in "usb" { _ = field.take(.key(.character(key)), typing: TypingRules()) }
    #expect(field.wordings == ["úb", "usb"])
    // After another key than a letter's there is one wording again.
    _ = field.take(.key(.backspace), typing: TypingRules())
    #expect(field.wordings == ["ú"])
    _ = field.take(.key(.character("c")), typing: TypingRules())
    #expect(field.wordings == ["úc"])
    _ = field.take(.paste("usb"), typing: TypingRules())
    #expect(field.wordings == ["úcusb"])
  }

  @Test func findingWithToneKeys() throws {
    var visit = try remarking()
    visit.press("⎋q")
    let name = try #require(visit.hall.session?.products.last?.dossier.product)
    let word = foldedForSearch(name.split(separator: " ").last.map(String.init) ?? "")
    visit.press("/")
    visit.type(word)
    let found = visit.hall.place
    #expect(bar(visit).hasSuffix("TELEX (F9)"))
    visit.press("⏎")
    #expect(visit.hall.place == found && visit.hall.message == nil)
    visit.press("/")
    visit.type("khoong cos")
    visit.press("⏎")
    #expect(visit.hall.message?.text == HallText.notFound("không có").vietnamese)
  }

  // MARK: Help

  @Test func f1InAFieldLosesNothing() throws {
    var visit = try remarking()
    visit.type("hoa")
    let before = visit.hall.form
    visit.take(Self.f1)
    #expect(visit.hall.form == before)
    try golden(visit, "typing-help")
    visit.press("x")
    #expect(visit.hall.form == before && !visit.hall.showsTypingHelp)
    // The word at hand goes on.
    visit.type("f?")
    #expect(visit.hall.form?.text(0) == "hòa?")
    visit.take(Self.f1)
    visit.take(.tick)
    #expect(!visit.hall.showsTypingHelp, "the lock leaves no page behind")
  }

  @Test(arguments: Language.allCases) func thePageIsTheLastOfTheHelp(_ language: Language) throws {
    for screen in ScreenName.allCases {
      var visit = try Visit.at(screen, language)
      visit.press("?")
      for _ in 0..<5 where !visit.hall.view(Visit.small).text.contains("muwowi") { visit.press("⇟") }
      let page = visit.hall.view(Visit.small).text
      for row in TypingRow.allCases { #expect(page.contains(row.text(in: language)) && page.contains(row.example)) }
      for note in TypingNote.allCases { #expect(page.contains(note.text(in: language)), "\(screen) \(note)") }
      visit.press("x")
      #expect(visit.hall.place.name == screen && !visit.hall.showsHelp)
    }
  }

  /// Each line of the page is what the engine does.
  @Test(arguments: TypingRow.allCases) func examplesAreTrue(_ row: TypingRow) throws {
    let parts = row.example.split(separator: ":")
    let keys = try #require(parts.first).split(separator: ",").map { $0.filter { $0 != " " } }
    let word = try #require(parts.last).filter { $0 != " " }
    #expect(keys.count == 2)
    #expect(composed(keys[0]) == word)
    #expect(composed(keys[1], TypingRules(method: .vni)) == word)
  }

  /// The bar has room for the state beside the keys on the smallest screen.
  @Test(arguments: Language.allCases) func theBarHasRoom(_ language: Language) {
    let marks = [TypingText.telex, .vni, .off].map { displayWidth($0.text(in: language)) + 5 }
    let hints: [any Worded] = [
      HallText.formHint, HallText.findKeys, HallText.searchKeys, SetupText.editKeys, SetupText.lookupKeys,
    ]
    for note in TypingNote.allCases { #expect(displayWidth(note.text(in: language)) <= 76, "\(note)") }
    for hint in hints {
      #expect(1 + displayWidth(hint.text(in: language)) + 2 + (marks.max() ?? 0) + 1 <= 80, "\(hint)")
    }
  }

  // MARK: Settings

  @Test func theSettingsOfTheMachine() throws {
    var visit = try Visit()
    visit.press("c")
    try golden(visit, "typing-settings", rehearsal: false)
    visit.press("⇥→⇥␣⇥2⇥1x")
    try golden(visit, "typing-settings-changed", rehearsal: false)
    // The folder of second copies is the last entry.
    visit.press("⏎⏎")
    #expect(visit.hall.form == nil)
    #expect(
      visit.hall.settings.typing.rules
        == TypingRules(method: .vni, style: .modern, bareW: false, restoresKeys: true))
    #expect(visit.hall.settings.typing.isOn == nil && visit.hall.settings.idleMinutes == 5)
    // Escape leaves all as it was; arrows go round.
    visit.press("c⇥←←←")
    #expect(visit.hall.form?.entries[1].chosen == 0)
    visit.press("⎋")
    #expect(visit.hall.settings.typing.rules.method == .vni)
  }

  @Test func settingsGoThroughTheirFile() {
    var settings = Settings()
    #expect(Settings(reading: settings.text) == settings)
    for isOn in [true, false, nil] {
      for method in TypingMethod.allCases {
        for style in ToneStyle.allCases {
          settings.idleMinutes = 240
          settings.typing.isOn = isOn
          settings.typing.rules = TypingRules(
            method: method, style: style, bareW: isOn == true, restoresKeys: isOn != true)
          #expect(Settings(reading: settings.text) == settings)
          #expect(isNFC(settings.text))
        }
      }
    }
  }

  @Test(arguments: [
    "", "kieu_go", "kieu_go = ", "kieu_go = qwerty", "= telex", "dat_dau = 3", "w_thanh_u = vâng", "\u{0}\u{FFFD}",
    "go_tieng_viet = telex", "# kieu_go = vni", "khoa_man_hinh = 241", "khoa_man_hinh = -1", "la = 1",
  ])
  func spoiltLinesChangeNothing(_ line: String) {
    #expect(Settings(reading: line) == Settings())
    // Nor do they keep the next line from being read.
    #expect(Settings(reading: line + "\n KIEU_GO = x\nkieu_go = VNI\r\ndat_dau=moi").typing.rules.style == .modern)
    #expect(Settings(reading: line + "\nkieu_go = VNI").typing.rules.method == .vni)
  }

  // MARK: Line by line

  @Test func aTypedLineIsUnderstoodAndSaid() throws {
    var visit = try remarking()
    var talk = PlainTalk()
    _ = talk.say(visit.hall)
    for input in talk.answer("Sarn phaamr < toots", visit.hall) { visit.take(input) }
    #expect(visit.hall.focus.map { visit.hall.draft($0.sheet).remarks.values.contains("Sản phẩm < tốt") } == true)
    #expect(talk.say(visit.hall).lines.first == TypingText.understood("Sản phẩm < tốt").vietnamese)
  }

  @Test(arguments: ["Sản phẩm ass", "san pham"]) func otherLinesStayAsTheyAre(_ line: String) throws {
    let visit = try remarking()
    #expect(visit.hall.plainAnswer(to: line) == .keys([.key(.end), .paste(line), .key(.enter)]))
  }

  @Test func plainFieldsAndSecretsStayAsTheyAreLineByLine() throws {
    var visit = try Visit()
    visit.press("⏎⏎")
    #expect(visit.hall.plainAnswer(to: "aas") == .keys([.key(.end), .paste("aas"), .key(.enter)]))
    visit.press("⎋qv")
    visit.press("G⏎")
    #expect(visit.hall.plainAnswer(to: "/tmp/as") == .keys([.key(.end), .paste("/tmp/as"), .key(.enter)]))
    #expect(visit.hall.plainAnswer(to: "f9") == .keys([.key(.function(9))]))
    var chosen = try Visit()
    chosen.press("c⇥")
    #expect(chosen.hall.plainPage.prompt.contains("1 TELEX; 2 VNI"))
    #expect(chosen.hall.plainAnswer(to: "2") == .keys([.key(.character("2")), .key(.enter)]))
    #expect(chosen.hall.plainAnswer(to: "3") == .words([SpokenText.noSuchRow(2).vietnamese]))
  }
}

extension HallState {
  /// The cells of a page in which no Vietnamese is written.
  fileprivate static func plainRows(of subject: SetupSubject, in hall: HallState) -> [SetupCell] {
    hall.rows(of: subject).filter(\.isPlain).map(\.cell)
  }
}
