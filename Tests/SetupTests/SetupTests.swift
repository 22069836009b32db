import Bundle
import CanonicalJSON
import Council
import Criteria
import Foundation
import Office
import RunningProgram
import Setup
import Testing
import Trust

/// As little work as a key may cost.
private let cheapest = (try? ScryptCost(log2N: 10, parallelism: 1)) ?? .standard

/// A set-up at the terminal is a session file that is being typed: it must come to the same session.
@Suite("Set-ups") struct SetupTests {
  private static let now = Timestamp(seconds: 1_795_300_000)
  private static let cheap = cheapest

  private func plan() throws -> JSONValue {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures/demo-session.json")
    return try JSONReader.read(Array(try Data(contentsOf: file))).value
  }

  private func folder(_ place: Folder, _ name: String) -> DataFolder {
    DataFolder(option: place.path + "/" + name) { _ in nil }
  }

  /// The demonstration without its five old rules, which a set-up does not write.
  private func draft() throws -> SetupDraft {
    var object = try #require(try plan().object)
    object["rules"] = ["settings": ["chenh_lech.toi_da": "8", "bao_mat.diem": "sau_phien"]]
    return try #require(SetupDraft(.object(object)))
  }

  @Test func theSameInputsGiveTheSameOpeningAndQueue() throws {
    let place = try Folder()
    var draft = try draft()
    draft.session[.evaluatedOn] = Self.now.day.vietnamese
    // By a file, as `session new` reads it.
    let byFile = folder(place, "a")
    let plan = try SessionPlan.read(Array(draft.json.prettyText.utf8))
    let first = try byFile.make(plan, law: byFile.law, cost: Self.cheap) { Self.now }
    // By the screens: kept, read again, made with the chair's PIN.
    let byScreens = folder(place, "b")
    try byScreens.keep(draft)
    let kept = try byScreens.setup(draft.id, law: byScreens.law)
    #expect(kept == draft)
    #expect(try byScreens.check(kept, law: byScreens.law) { Self.now }.isComplete)
    let second = try byScreens.make(
      kept, chairPIN: PIN("802461"), law: byScreens.law, cost: Self.cheap
    ) { Self.now }

    var (one, two) = (first.office.session.info, second.office.session.info)
    #expect(!one.councilCertificate.isEmpty && one.councilCertificate != two.councilCertificate)
    (one.councilCertificate, two.councilCertificate) = ("", "")
    #expect(one == two)
    #expect(one.rules.spreadLimit == 8)
    #expect(first.office.session.products.map(\.dossier) == second.office.session.products.map(\.dossier))
    // The draft has become the session.
    #expect(try byScreens.setups().isEmpty)
    #expect(byScreens.sessions() == [draft.id])
  }

  @Test func whatIsTypedComesBackRightOrWrong() throws {
    let place = try Folder()
    let folder = folder(place, "a")
    var draft = try folder.newSetup(on: try #require(CalendarDay("2026-11-22")))
    #expect(draft.id.rawValue == "2026-11-22")
    #expect(draft.isEmpty)
    draft.session[.title] = "Phiên “thử” \\ 1"
    draft.session[.evaluatedOn] = "31/02/2026"
    draft.session[.rehearsal] = "true"
    draft.settings[.quorum] = "ba phần tư"
    var seat = SetupDraft.Entry<SeatField>()
    seat[.role] = "vua"
    seat[.votes] = "false"
    draft.seats = [seat, SetupDraft.Entry()]
    var dossier = SetupDraft.Entry<DossierField>()
    dossier[.set] = "bộ trà"
    dossier[.star] = "4"
    dossier[.samples] = "năm"
    draft.dossiers = [dossier]
    try folder.keep(draft)
    #expect(try folder.setup(draft.id, law: folder.law) == draft)
    #expect(try folder.setups() == [draft.id])
    // The next one of the day has another name.
    #expect(try folder.newSetup(on: try #require(CalendarDay("2026-11-22"))).id.rawValue == "2026-11-22-2")
    // Every fault has its place.
    let spots = Set(try folder.check(draft, law: folder.law) { Self.now }.faults.map { SetupSpot(key: $0.key) })
    #expect(spots.contains(.session(.evaluatedOn)))
    #expect(spots.contains(.session(.council)))
    #expect(spots.contains(.seats))
    #expect(spots.contains(.seat(0, .role)))
    #expect(spots.contains(.seat(1, .person)))
    #expect(spots.contains(.rules(.quorum)))
    #expect(spots.contains(.dossier(0, .set)))
    #expect(spots.contains(.dossier(0, .samples)))
    try folder.removeSetup(draft.id)
    #expect(try folder.setups().isEmpty)
  }

  @Test(arguments: [
    ("title", SetupSpot.session(.title)), ("evaluated_on", .session(.evaluatedOn)), ("id", .session(nil)),
    ("seats", .seats), ("seats[2].person", .seat(2, .person)), ("seats[0].pin", .seat(0, nil)),
    ("dossiers", .dossiers), ("dossiers[11].previous.star", .dossier(11, .star)),
    ("dossiers[0].evidence[1].paper", .dossier(0, nil)), ("dossiers[0].filed", .dossier(0, .filed)),
    ("rules.settings.tuc_so.ti_le", .rules(.quorum)), ("rules", .rules(nil)), ("seats[", .session(nil)),
    ("seats[x].person", .session(nil)), ("", .session(nil)),
  ]) func aKeyOfAFaultIsAPlaceOnTheScreens(_ key: String, _ spot: SetupSpot) {
    #expect(SetupSpot(key: key) == spot)
  }

  /// A draft that somebody broke is refused; what it has beside the fields stays as it is.
  @Test func aDraftWrittenByOthers() throws {
    let place = try Folder()
    let folder = folder(place, "a")
    let draft = try draft()
    try folder.keep(draft)
    let file = folder.setupsPath + "/tap-huan/phien.json"
    for text in ["", "{", "[]", #"{"id": "khac"}"#, #"{"id": "../x"}"#, "\u{FF}"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      #expect(throws: OfficeError.self, "\(text)") { try folder.setup(draft.id, law: folder.law) }
    }
    let other =
      #"{"id": "tap-huan", "title": 7, "wording": "built-in", "seats": [{"id": "CT", "pin": "246813", "x": 1}], "#
      + #""rules": {"spread_limit": 8}, "dossiers": [{"evidence": [{"paper": "A"}], "previous": 3}]}"#
    try Data(other.utf8).write(to: URL(fileURLWithPath: file))
    let read = try folder.setup(draft.id, law: folder.law)
    #expect(read.session[.title] == "7")
    let again = read.json
    #expect(again["wording"] == "built-in")
    #expect(again["rules"]?["spread_limit"] == 8)
    #expect(again["seats"]?.array?.first?["x"] == 1)
    // A PIN is in no draft.
    #expect(again["seats"]?.array?.first?["pin"] == nil)
    #expect(again["dossiers"]?.array?.first?["evidence"] == [["paper": "A"]])
  }

  /// What a table brings and no page shows goes the whole way.
  @Test func nothingOfADossierIsLost() throws {
    let draft = try draft()
    let dossiers = try SessionPlan.read(Array(try plan().prettyText.utf8)).dossiers
    #expect(draft.dossiers == dossiers.map { SetupDraft.Entry($0) })
    let again = try SessionPlan.read(Array(draft.json.canonicalBytes)).dossiers
    #expect(again == dossiers)
  }

  @Test func aDossierThatTheQueueRefusesIsNamed() throws {
    let place = try Folder()
    let folder = folder(place, "a")
    var draft = try draft()
    draft.dossiers[1][.commune] = ""
    draft.dossiers[1][.address] = ""
    draft.dossiers[1][.acceptedBecause] = ""
    let check = try folder.check(draft, law: folder.law) { Self.now }
    #expect(check.faults.isEmpty)
    #expect(check.refusals.map(\.dossier) == [1])
    #expect(!check.isComplete)
  }

  @Test func aQuyCheFileIsTakenAsItIsAndDropped() throws {
    let place = try Folder()
    let folder = folder(place, "a")
    let text = """
      quy_che.so = 739/QĐ-UBND
      quy_che.ngay = 17/5/2023
      quy_che.co_quan = UBND tỉnh
      quy_che.trich_yeu = Quy chế hoạt động
      hoi_dong.ten = Hội đồng của tệp
      cap = tinh
      chenh_lech.toi_da = 7
      """
    var draft = try draft()
    draft.session[.council] = ""
    draft.session[.regulation] = ""
    draft.session[.authority] = ""
    let bytes = Array(text.utf8)
    do { draft.adopted = try folder.adopt(bytes, in: draft, law: folder.law) } catch {
      Issue.record("\(error)")
      return
    }
    #expect(draft.adopted?.settings == [.spreadLimit: "7"])
    #expect(try folder.setup(draft.id, law: folder.law).adopted == draft.adopted)
    let made = try folder.make(draft, chairPIN: PIN("802461"), law: folder.law, cost: Self.cheap) { Self.now }
    let info = made.office.session.info
    #expect(info.rules.spreadLimit == 7)
    #expect(!info.regulationDigest.isEmpty)
    #expect(info.council == "Hội đồng của tệp")
    #expect(try folder.setups().isEmpty)
  }

  @Test func aFaultyQuyCheFileIsNotTaken() throws {
    let place = try Folder()
    let folder = folder(place, "a")
    let draft = try draft()
    #expect(throws: OfficeError.self) { try folder.adopt(Array("sai = 1\n".utf8), in: draft, law: folder.law) }
    #expect(try folder.setup(draft.id, law: folder.law).adopted == nil)
  }
}

@Suite("PINs at the terminal") struct EnrolmentTests {
  private static let now = Timestamp(seconds: 1_795_300_000)

  private func made(_ place: Folder) throws -> MadeSession {
    let folder = DataFolder(option: place.path + "/a") { _ in nil }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures/demo-session.json")
    var draft = try #require(SetupDraft(try JSONReader.read(Array(try Data(contentsOf: file))).value))
    draft.seats.append(
      SetupDraft.Entry(Seat(id: SeatID("TTV"), role: .adviser, person: "Đại biểu", agency: "Tổ tư vấn")))
    return try folder.make(
      draft, chairPIN: PIN("802461"), law: folder.law, cost: cheapest
    ) { Self.now }
  }

  @Test func everySeatTypesItsOwnOnce() throws {
    let place = try Folder()
    let made = try made(place)
    let (office, permit) = (made.office, made.permit(chairPIN: try PIN("802461")))
    let others = try office.seatsWithoutPIN()
    let seats = office.session.info.seats
    #expect(others == seats.filter { $0.role != .chair }.map(\.id))
    #expect(made.pins.map(\.pin) == [""])
    let seat = try #require(others.first)
    #expect(throws: OfficeError.noPIN(seat)) { try office.checkPIN("802461", of: seat) }
    try office.enrol(seat, pin: PIN("135790"), by: permit, cost: cheapest)
    try office.checkPIN("135790", of: seat)
    // A key that is there stays, whoever allows it.
    #expect(throws: OfficeError.hasPIN(seat)) {
      try office.enrol(seat, pin: PIN("975310"), by: permit, cost: cheapest)
    }
    try office.checkPIN("135790", of: seat)
    #expect(try office.seatsWithoutPIN() == Array(others.dropFirst()))
    #expect(throws: OfficeError.refused(.unknownSeat(SeatID("KHONG")))) {
      try office.enrol(SeatID("KHONG"), pin: PIN("975310"), by: permit, cost: cheapest)
    }
    #expect(throws: OfficeError.hasPIN(seats[0].id)) {
      try office.enrol(seats[0].id, pin: PIN("975310"), by: permit, cost: cheapest)
    }
  }

  @Test func laterOnlyTheChairAllowsIt() throws {
    let place = try Folder()
    let office = try made(place).office
    let chair = office.session.info.seats[0].id
    #expect(throws: OfficeError.wrongPIN(chair, failures: 1)) { _ = try office.permitEnrolment(chairPIN: "111222") }
    let permit = try office.permitEnrolment(chairPIN: "802461")
    let seat = try #require(try office.seatsWithoutPIN().first)
    try office.enrol(seat, pin: PIN("135790"), by: permit, cost: cheapest)
    try office.checkPIN("135790", of: seat)
  }

  /// The whole way: PINs typed at the terminal, one seat that never came, a bundle that verifies.
  @Test func aSessionOfTypedPINsClosesAndVerifies() throws {
    let place = try Folder()
    let made = try made(place)
    let office = made.office
    let permit = made.permit(chairPIN: try PIN("802461"))
    for seat in try office.seatsWithoutPIN() where seat.rawValue != "TTV" {
      try office.enrol(seat, pin: PIN("802461"), by: permit, cost: cheapest)
    }
    #expect(try office.seatsWithoutPIN() == [SeatID("TTV")])
    try Rehearsal(office: office, pin: "802461") { _ in }.play()
    let signed = try office.closeAndSign(by: SeatID("TK"), chairPIN: "802461", secretaryPIN: "802461")
    #expect(signed.report.holds)
  }
}
