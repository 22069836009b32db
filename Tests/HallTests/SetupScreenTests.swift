import Catalogue
import Council
import Criteria
import Hall
import Setup
import TerminalKit
import Testing

/// Setting up a session without a file or a command.
@Suite("Setting up in the terminal") struct SetupScreenTests {
  private func golden(
    _ visit: Visit, _ name: String, rehearsal: Bool = false, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try Golden.expect(visit.hall.view(Visit.small), "setup-\(name)-80x24", rehearsal: rehearsal, location)
    try Golden.expect(visit.hall.view(Visit.wide), "setup-\(name)-132x43", rehearsal: rehearsal, location)
  }

  private func draft(_ visit: Visit) throws -> SetupDraft { try #require(visit.hall.setup?.draft) }

  @Test func theStepsOneAfterTheOther() throws {
    var visit = try Visit.setup()
    visit.shell.setups.faults = SetupVisit.faults
    visit.press("⏎q")
    try golden(visit, "steps-faults")
    visit.shell.setups.faults = []
    visit.press("g⏎")
    try golden(visit, "session-empty")
    visit.press("⏎")
    visit.type("Phiên chấm điểm")
    try golden(visit, "session-typing")
    for _ in 0..<20 { visit.press("⌫") }
    visit.press("⎋q")
    visit.fillSession()
    visit.press("g⏎")
    try golden(visit, "session-full", rehearsal: true)
    visit.press("q")
    visit.fillSeats()
    visit.press("gj⏎j")
    try golden(visit, "seats", rehearsal: true)
    visit.press("⏎jjjj")
    try golden(visit, "seat", rehearsal: true)
    visit.press("qq")
    visit.fillDossier()
    visit.press("gjjj⏎")
    try golden(visit, "dossiers", rehearsal: true)
    visit.press("⏎")
    try golden(visit, "dossier", rehearsal: true)
    visit.press("jj⏎")
    for _ in 0..<3 { visit.press("⌫") }
    visit.type("qua")
    try golden(visit, "set-lookup", rehearsal: true)
    visit.press("⎋")
    visit.press("⌫")
    visit.press("⏎")
    for _ in 0..<3 { visit.press("⌫") }
    visit.type("13")
    visit.press("⎋qq")
    visit.press("gjj⏎")
    try golden(visit, "rules", rehearsal: true)
    visit.press("j␣")
    try golden(visit, "rules-changed", rehearsal: true)
    visit.press("k⏎")
    try golden(visit, "rule-form", rehearsal: true)
    visit.press("⎋q")
    try golden(visit, "steps-complete", rehearsal: true)

    let draft = try draft(visit)
    #expect(draft.session[.title] == "Phiên chấm điểm đợt 2")
    #expect(draft.isRehearsal)
    #expect(draft.session[.evaluatedOn] == "22/11/2026")
    #expect(draft.seats.map { $0[.id] } == ["CT", "TK", "UV1"])
    #expect(draft.seats.map { $0[.role] } == ["chair", "member-secretary", "member"])
    #expect(draft.dossiers.map { $0[.set] } == ["13"])
    #expect(draft.dossiers[0][.province] == "Tỉnh Đắk Lắk")
    #expect(draft.dossiers[0][.commune] == "Xã Ea Drăng")
    #expect(draft.dossiers[0][.code] == "66-24181-03-2026")
    #expect(draft.settings == [.presiding: "chu_tich"])
    #expect(visit.shell.setups.kept == draft)

    visit.press("G⏎")
    try golden(visit, "create", rehearsal: true)
    visit.pins("123456")
    try golden(visit, "create-weak", rehearsal: true)
    visit.press("⏎")
    #expect(visit.hall.place.name == .setupEnrol)
    #expect(visit.hall.setup == nil)
    #expect(visit.hall.sessions.allSatisfy { !$0.isBeingSetUp })
  }

  @Test func filesAreLookedAtBeforeTheyAreTaken() throws {
    var visit = try Visit.setup()
    visit.press("j⏎i")
    try golden(visit, "files")
    visit.shell.setups.preview = SetupVisit.faulty
    visit.press("⏎")
    try golden(visit, "preview-faults")
    visit.press("⏎")
    #expect(visit.hall.message?.text == SetupText.nothingTaken.vietnamese)
    #expect(try draft(visit).seats.isEmpty)
    visit.press("q")
    visit.shell.setups.preview = SetupVisit.members
    visit.press("⏎")
    try golden(visit, "preview")
    visit.press("⏎")
    #expect(visit.hall.place.name == .setupSeats)
    #expect(try draft(visit).seats.map { $0[.id] } == ["CT", "TK"])
    #expect(visit.shell.setups.kept?.seats.count == 2)
    visit.press("i⏎a")
    #expect(try draft(visit).seats.count == 4)
    visit.press("i⏎⏎")
    #expect(try draft(visit).seats.count == 2)
    // A path that is typed: a file is read, anything else listed.
    visit.press("ie")
    visit.type("thanh-vien.CSV")
    visit.press("⏎")
    #expect(visit.hall.place.name == .setupPreview)
    #expect(visit.intents.contains { $0.readPath == "/home/thuky/thanh-vien.CSV" })
    visit.press("qe")
    visit.type("Tài liệu")
    visit.press("⏎")
    #expect(visit.hall.place.name == .setupFiles)
    visit.press("⌫")
    #expect(visit.intents.last == .setup(.list(.members, path: "/home")))
  }

  @Test func everyFaultLeadsToItsPlace() throws {
    var visit = try Visit.setup()
    visit.press("j⏎aq")
    visit.press("⎋q")
    visit.fillSeats()
    visit.fillDossier()
    visit.shell.setups.faults = SetupVisit.faults
    visit.press("g⏎q")
    let places: [SetupPlace] = [
      .fields(.session, selected: 2), .fields(.session, selected: 8), .seats(selected: 0),
      .fields(.seat(1), selected: 2), .rules(selected: 0), .dossiers(selected: 0), .fields(.dossier(0), selected: 7),
    ]
    for (index, place) in places.enumerated() {
      visit.press("g" + String(repeating: "j", count: 5 + index))
      visit.press("⏎")
      #expect(visit.hall.place == .setup(place))
      while visit.hall.place.name != .setupSteps { visit.press("q") }
    }
    // It is not made while something is wrong.
    visit.press("gjjjj⏎")
    #expect(visit.hall.form == nil)
    #expect(visit.hall.place == .setup(.steps(selected: 5)))
  }

  @Test func whateverEndsTheTypingKeepsIt() throws {
    for end in ["⎋", "⏎", "⇥", "↓"] {
      var visit = try Visit.setup()
      visit.press("⏎⏎")
      visit.type("Phiên")
      visit.press(end)
      #expect(visit.shell.setups.kept?.session[.title] == "Phiên", "\(end)")
    }
    var visit = try Visit.setup()
    visit.press("⏎⏎")
    visit.type("Phiên")
    visit.take(.hangup)
    #expect(visit.hasQuit)
    #expect(visit.shell.setups.kept?.session[.title] == "Phiên")
  }

  @Test func aSetUpIsListedGoesOnAndIsDeletedAfterAQuestion() throws {
    var visit = try Visit.setup()
    visit.fillSession()
    visit.press("q")
    try golden(visit, "in-the-list")
    #expect(visit.hall.sessions.first?.isBeingSetUp == true)
    visit.press("⏎")
    #expect(try draft(visit).session[.place] == "Phòng họp số 2")
    visit.press("qd")
    try golden(visit, "delete")
    visit.press("⎋")
    #expect(visit.shell.setups.kept != nil)
    visit.press("d⏎")
    #expect(visit.shell.setups.kept == nil)
    // Nor is there a line of what nobody typed into.
    visit.press("nq")
    #expect(visit.hall.place.name == .sessions)
    #expect(visit.hall.sessions.count == 1)
    // A session that is made is not deleted.
    visit.press("d")
    #expect(visit.hall.message?.text == SetupText.onlySetUps.vietnamese)
  }

  @Test func rowsChangePlacesAndGo() throws {
    var visit = try Visit.setup()
    visit.fillSeats()
    visit.press("gj⏎j[")
    #expect(try draft(visit).seats.map { $0[.id] } == ["TK", "CT", "UV1"])
    visit.press("]]]")
    #expect(try draft(visit).seats.map { $0[.id] } == ["CT", "UV1", "TK"])
    visit.press("d⎋d⏎")
    #expect(try draft(visit).seats.map { $0[.id] } == ["CT", "UV1"])
    #expect(visit.hall.place == .setup(.seats(selected: 1)))
    // The next free name is taken again.
    visit.press("a⎋q")
    #expect(try draft(visit).seats.map { $0[.id] } == ["CT", "UV1", "TK"])
    visit.press("a⎋q")
    #expect(try draft(visit).seats.last?[.id] == "UV2")
  }

  @Test func pinsAreTypedTwiceAndNeverShown() throws {
    var visit = try Visit.setup()
    visit.shell.setups.withoutPIN = [SeatID("PCT"), SeatID("TK")]
    visit.press("G⏎⏎")
    visit.pins("802461", "802462")
    #expect(visit.hall.form?.fault == SetupText.pinsDiffer.vietnamese)
    #expect(visit.hall.form?.entries.allSatisfy { $0.field.text.isEmpty } == true)
    visit.pins("802461")
    visit.hall.receive(.setup(.withoutPIN(visit.shell.setups.withoutPIN)))
    try golden(visit, "enrol", rehearsal: true)
    visit.press("gj⏎")
    visit.type("802461")
    #expect(!visit.screen().contains("802461"))
    try golden(visit, "enrol-form", rehearsal: true)
    visit.press("⏎")
    visit.type("802461")
    visit.press("⏎")
    #expect(visit.hall.withoutPIN == [SeatID("TK")])
    visit.press("g⏎")
    #expect(visit.hall.message?.text == SetupText.hasPINAlready(seat: "CT").vietnamese)
    // On the seats screen: marked, and refused until there is a PIN.
    visit.press("q")
    #expect(visit.screen().contains(SetupText.noPINMark.vietnamese))
    visit.press("G⏎")
    #expect(visit.hall.message?.text == SetupText.noPINYet(seat: "TK").vietnamese)
    // Later the chair allows it first; leaving takes the leave away.
    #expect(!visit.shell.setups.hasPermit)
    visit.press("+")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    #expect(visit.hall.place.name == .setupEnrol)
    visit.press("⏎")
    visit.pins("135790")
    #expect(visit.hall.withoutPIN.isEmpty)
    visit.press("q+")
    #expect(visit.hall.message?.text == SetupText.allEnrolled.vietnamese)
  }

  @Test func theQuyCheFileStandsForItself() throws {
    var visit = try Visit.setup()
    visit.shell.setups.preview = SetupPreview(
      path: "/home/thuky/quy-che.txt", lines: ["Hội đồng: Hội đồng của tệp"], content: .regulation(given: 1))
    visit.shell.setups.adopted = SetupDraft.Adopted(
      says: [.council: "Hội đồng của tệp", .authority: "central"], settings: [.spreadLimit: "7"], seats: 3)
    visit.press("jj⏎j␣")
    #expect(try draft(visit).settings[.presiding] == "chu_tich")
    visit.press("i⏎")
    try golden(visit, "preview-regulation")
    visit.press("⏎")
    try golden(visit, "rules-adopted")
    #expect(try draft(visit).settings.isEmpty)
    #expect(try draft(visit).authority == .central)
    visit.press("⏎")
    #expect(visit.hall.message?.text == SetupText.rulesFromFile.vietnamese)
    visit.press("x")
    #expect(try draft(visit).adopted == nil)
    visit.press("x")
    #expect(visit.hall.message?.text == SetupText.noRegulation.vietnamese)
  }

  /// A product code of another kind is taken, and said.
  @Test(arguments: [
    ("66-24181-03-2026", nil), ("", nil), ("abc", ProductCodeText.form), ("03-24181-03-2026", .province("03")),
    ("66-99999-03-2026", .commune("99999")),
    ("01-24181-03-2026", .elsewhere(code: "24181", province: "Tỉnh Đắk Lắk")),
    ("66-24181-00-2026", .number("00")), ("66-24181-03-26", .year("26")),
  ]) func codesAreLookedAt(_ code: String, _ words: ProductCodeText?) throws {
    var visit = try Visit.setup()
    visit.press("jjj⏎a⎋")
    for _ in 0..<10 { visit.press("j") }
    visit.press("⏎")
    visit.type(code)
    visit.press("⎋")
    #expect(try draft(visit).dossiers[0][.code] == code)
    if let words {
      #expect(visit.screen(Visit.wide).contains(words.vietnamese))
    } else {
      #expect(!visit.screen(Visit.wide).contains("Vẫn nhận"))
    }
  }
}

extension Intent {
  fileprivate var readPath: String? {
    if case .setup(.read(_, let path, _)) = self { path } else { nil }
  }
}
