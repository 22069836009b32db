import CanonicalJSON
import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Events as JSON")
struct EventCodecTests {
  private let parent = String(repeating: "0", count: 64)
  private let time = Timestamp(seconds: 1_795_000_000)

  /// One of every kind, with text that is hard to write.
  private func events() throws -> [Event] {
    let (p, m) = (DossierID("SP-01"), SeatID("M1"))
    let hard = "dòng 1\n\"ở\" \\ \u{0}\u{1F600}\t"
    let atHand = try LawAtHand.load()
    var rules = Rules.firstEdition
    (rules.quorum, rules.rescoringTurns, rules.decimals, rules.floorRule) = (Fraction(2, 3), 0, 1, .all)
    var draft = Draft()
    draft.choices = try Ticks.choices(total: 80, in: try atHand.set(26))
    (draft.remarks[CriterionKey("8")], draft.opinion) = (hard, hard)
    func sheet(_ draft: Draft, _ version: Int) throws -> SealedSheet {
      try SealedSheet.sealing(
        SealedSheet.Content(
          product: p, set: 26, seat: m, version: version, choices: draft.choices, remarks: draft.remarks,
          opinion: draft.opinion, eliminate: draft.eliminate, reason: version > 1 ? hard : ""),
        set: try atHand.set(26)
      ).get()
    }
    return [
      .sessionOpened(try Meeting.info(atHand, rules: rules, authority: .central)),
      .dossierQueued(
        Dossier(
          id: p, product: hard, set: 26, kind: .renewal, producer: hard, producerType: "HTX", commune: "xã",
          province: "tỉnh", code: "83-832-28882-2-2022")),
      .dossierWithdrawn(p, .withdrawn, reason: hard),
      .attendanceTaken(present: [m, SeatID("M2")], online: [], presiding: m),
      .attendanceTaken(present: [], online: [], presiding: m), .memberArrived(m, online: false),
      .memberLeft(m, reason: hard), .dossierPostponed(p, reason: hard), .dossierResumed(p, reason: hard),
      .dossierMoved(p, to: 3, reason: hard),
      .presidingAuthorised(m, reason: hard), .substituteSeated(m, person: hard, reason: hard),
      .adjourned(reason: hard), .conflictCleared(m, [p]),
      .noted(MeetingNote(kind: .discussion, product: nil, text: hard)),
      .opinionsAsked(p, sent: CalendarDay(number: 20_000), due: CalendarDay(number: 20_010)),
      .meetingAsked(p, m, reason: hard), .meetingCalled(p, reason: hard),
      .paperTyped(PaperEntry(product: p, seat: m, content: draft)),
      .roundClosed(p, Conclusion(star: .three, mean: Fraction(60), outcome: .recognise3), reason: hard),
      .productReopened(p, reason: hard), .sessionReopened(reason: hard),
      .recused(p, m, reason: hard), .scoringOpened(p), .sheetSealed(try sheet(draft, 1)),
      .sheetSealed(try sheet(.eliminating(hard), 2)), .sheetExcused(p, m, reason: hard), .scoringClosed(p),
      .revealed(p),
      .rescoringOrdered(p, seats: nil, reason: hard),
      .resolutionAdopted(
        Resolution(
          number: 1, product: p, turn: 2, subject: .splitFloors, inFavour: 2, against: 2, abstaining: 0, reason: hard,
          chairInFavour: true)),
      .productConcluded(p, Conclusion(star: .four, mean: Fraction(235, 3), outcome: .recognise4)),
      .productConcluded(p, Conclusion(star: nil, mean: nil, outcome: .eliminated)), .pinFailed(m), .pinAccepted(m),
      .pinUnlocked(m, witnesses: [SeatID("M2"), SeatID("M3")], reason: hard),
      .pinReset(m, certificate: parent, witnesses: [SeatID("M3"), SeatID("M2")], reason: hard),
      .recountAgreed(digest: parent), .sessionClosed, .clockJumped(elapsed: nil), .clockJumped(elapsed: 86_400),
    ]
  }

  /// Events with every member that they may have.
  private func fullEvents() throws -> [Event] {
    let (p, m, day) = (DossierID("SP-01"), SeatID("M1"), CalendarDay(number: 20_000))
    let atHand = try LawAtHand.load()
    var info = try Meeting.info(atHand, rules: Rules())
    info.documentsSent = day
    info.seats[1].votes = false
    info.seats[2].substitute = "Người thay"
    info.rules.given = Set(RuleKey.allCases)
    var draft = Draft()
    draft.choices = try Ticks.choices(total: 80, in: try atHand.set(1))
    var content = SealedSheet.Content(
      product: p, set: 1, seat: m, version: 1, choices: draft.choices, remarks: [:], opinion: "", eliminate: nil,
      reason: "")
    (content.isAgreed, content.returned) = (true, day)
    content.paper = SealedSheet.PaperOrigin(first: SeatID("M2"), second: SeatID("M3"), isConfirmed: true)
    return [
      .sessionOpened(info), .dossierQueued(FullDossier.make()), .dossierWithdrawn(p, .notEvaluated, reason: "khác tên"),
      .attendanceTaken(present: [m], online: [m], presiding: m), .memberArrived(m, online: true),
      .noted(MeetingNote(kind: .feedback, product: p, text: "đã gửi")),
      .paperTyped(PaperEntry(product: p, seat: m, content: draft, returned: day, reason: "sửa")),
      .sheetSealed(try SealedSheet.sealing(content, set: try atHand.set(1)).get()),
      .rescoringOrdered(p, seats: [m], reason: "x"),
      .resolutionAdopted(
        Resolution(
          number: 2, product: nil, turn: 0, subject: .other, question: "Hỏi", inFavour: 1, against: 1, abstaining: 0,
          reason: "x", chairInFavour: false, threshold: VoteThreshold(share: Fraction(2, 3), isStrict: false),
          tie: .notAdopted, ballot: .named, names: [m: .inFavour, SeatID("M2"): .against])),
    ]
  }

  @Test("What an event may have besides comes back too, also with the stamp of a rehearsal")
  func fullRoundTrip() throws {
    let law = try LawAtHand.load().law
    for event in try fullEvents() {
      let logged = LoggedEvent(height: 1, time: time, actor: .program, event: event, isRehearsal: true)
      let value = EventCodec.json(logged, parent: parent)
      let (again, _) = try #require(EventCodec.read(value) { law.sets[$0] }, "\(event.kind)")
      #expect(again == logged, "\(event.kind)")
      #expect(value["rehearsal"]?.bool == true)
    }
  }

  @Test("Every kind of event comes back as it went, byte for byte")
  func roundTrip() throws {
    let law = try LawAtHand.load().law
    var kinds: Set<EventKind> = []
    for (index, event) in try events().enumerated() {
      let actor: Actor = index.isMultiple(of: 2) ? .program : .seat(SeatID("M1"))
      let logged = LoggedEvent(height: index + 1, time: time, actor: actor, event: event)
      let bytes = EventCodec.json(logged, parent: parent).canonicalBytes
      let node = try JSONReader.read(bytes)
      let (again, parentAgain) = try #require(EventCodec.read(node.value) { law.sets[$0] }, "\(event.kind)")
      #expect(again == logged)
      #expect(parentAgain == parent)
      #expect(EventCodec.json(again, parent: parent).canonicalBytes == bytes)
      kinds.insert(event.kind)
    }
    #expect(kinds == Set(EventKind.allCases))
  }

  @Test("The hash of a Quy chế file is kept, and left out where there was none")
  func regulationDigest() throws {
    let law = try LawAtHand.load().law
    for digest in ["", parent] {
      var info = try Meeting.info(
        try LawAtHand.load(), rules: Rules(for: .central, given: [.secrecy: "sau_phien"]) ?? Rules())
      info.regulationDigest = digest
      let logged = LoggedEvent(height: 1, time: time, actor: .program, event: .sessionOpened(info))
      let value = EventCodec.json(logged, parent: parent)
      #expect(value["data"]?["regulation_sha256"]?.string == (digest.isEmpty ? nil : digest))
      let (again, _) = try #require(EventCodec.read(value) { law.sets[$0] })
      #expect(again == logged)
      guard case .sessionOpened(let read) = again.event else { continue }
      #expect(read.rules.floorEffect == .fail && read.rules.given == [.secrecy])
      var object = try #require(value["data"]?.object)
      object["regulation_sha256"] = 3
      #expect(
        EventCodec.read(.object(try #require(value.object).with("data", .object(object)))) { law.sets[$0] } == nil)
    }
  }

  @Test("A line that loses, gains or changes the kind of any member is no event")
  func strict() throws {
    let law = try LawAtHand.load().law
    func reads(_ value: JSONValue) -> Bool { EventCodec.read(value) { law.sets[$0] } != nil }
    for event in try events() {
      let logged = LoggedEvent(height: 1, time: time, actor: .program, event: event)
      let whole = EventCodec.json(logged, parent: parent)
      #expect(reads(whole))
      let object = try #require(whole.object)
      for member in object.members {
        #expect(!reads(.object(object.with(member.key, nil))), "\(event.kind) without \(member.key)")
        #expect(!reads(.object(object.with(member.key, true))), "\(event.kind) \(member.key)")
      }
      #expect(!reads(.object(object.with("x", 1))), "\(event.kind)")
      let data = try #require(object["data"]?.object)
      for member in data.members {
        #expect(
          !reads(.object(object.with("data", .object(data.with(member.key, nil))))), "\(event.kind) \(member.key)")
        #expect(
          !reads(.object(object.with("data", .object(data.with(member.key, [1]))))), "\(event.kind) \(member.key)")
      }
      #expect(!reads(.object(object.with("data", .object(data.with("x", 1))))), "\(event.kind)")
    }
  }

  @Test("Numbers beyond any council are refused and overflow nothing", arguments: [Int.max, .min, -1])
  func hugeNumbers(_ number: Int) throws {
    let law = try LawAtHand.load().law
    for event in try events() {
      let logged = LoggedEvent(height: 1, time: time, actor: .program, event: event)
      let object = try #require(EventCodec.json(logged, parent: parent).object)
      let data = try #require(object["data"]?.object)
      for member in data.members where member.value.integer != nil {
        let changed = JSONValue.object(object.with("data", .object(data.with(member.key, .integer(number)))))
        guard member.key != "number", member.key != "turn" else {
          _ = EventCodec.read(changed) { law.sets[$0] }
          continue
        }
        guard event.kind != .dossierQueued else { continue }
        #expect(EventCodec.read(changed) { law.sets[$0] } == nil, "\(event.kind) \(member.key)")
      }
    }
    let info = try #require(Meeting.info(try LawAtHand.load()).json.object)
    let rules = try #require(info["rules"]?.object)
    for (key, value) in [
      ("quorum", JSONValue.string("\(number)")), ("quorum", "-3/4"), ("quorum", "5/4"),
      ("quorum", .string("\(Int.max)/2")),
      ("rescoring_turns", .integer(number)), ("spread_limit", .integer(number)), ("decimals", .integer(number)),
    ] {
      #expect(
        SessionInfo(Fields(.object(info.with("rules", .object(rules.with(key, value)))))) == nil, "\(key) \(value)")
    }
  }

  @Test("A sealed sheet cannot be spelled wrong: another point, a missing tick, no reason")
  func sheets() throws {
    let law = try LawAtHand.load().law
    let event = try #require(try events().first { $0.kind == .sheetSealed })
    let object = try #require(
      EventCodec.json(LoggedEvent(height: 1, time: time, actor: .program, event: event), parent: parent).object)
    let data = try #require(object["data"]?.object)
    let choices = try #require(data["choices"]?.object)
    for (key, value) in [("1.1", JSONValue?.some(2)), ("1.1", nil), ("9.9", 1), ("8", 3)] {
      let changed = data.with("choices", .object(choices.with(key, value)))
      #expect(EventCodec.read(.object(object.with("data", .object(changed)))) { law.sets[$0] } == nil, "\(key)")
    }
    #expect(EventCodec.read(.object(object.with("data", .object(data.with("version", 2))))) { law.sets[$0] } == nil)
    #expect(EventCodec.read(.object(object)) { _ in nil } == nil, "the set is not at hand")
  }
}

/// A dossier with everything that one may have.
enum FullDossier {
  static func make() -> Dossier {
    let day = CalendarDay(number: 20_000)
    var dossier = Dossier(
      id: DossierID("SP-01"), product: "Mật ong", set: 1, kind: .renewal, producer: "Hộ A", filed: day)
    (dossier.registration, dossier.address, dossier.phone, dossier.received) = ("12", "Thôn 1", "0900", day)
    dossier.previous = Dossier.Recognition(star: 3, certificate: "12/QĐ", issued: day, expires: day)
    dossier.selfAssessment = [Dossier.CriterionNote(key: CriterionKey("1.1"), points: 2, text: "tự chấm")]
    var commune = Dossier.CommuneReport()
    (commune.document, commune.materials, commune.labour) = ("5/BC-UBND", "tại xã", "10 người")
    (commune.idea, commune.identity) = ("của chủ thể", "bản sắc")
    dossier.communeReport = commune
    var advisers = Dossier.AdvisersReport()
    advisers.text = "đủ hồ sơ"
    advisers.notes = [Dossier.CriterionNote(key: CriterionKey("1.2"), points: nil, text: "xem lại")]
    dossier.advisers = advisers
    dossier.evidence = [
      Dossier.Evidence(paper: "ATTP", number: "1", issued: day, validUntil: day, criteria: [CriterionKey("2.1")])
    ]
    dossier.samples = Dossier.Samples(count: 5, received: day)
    dossier.acceptedBecause = "bổ sung sau"
    return dossier
  }
}

extension JSONObject {
  fileprivate func with(_ key: String, _ value: JSONValue?) -> JSONObject {
    var copy = self
    copy[key] = value
    return copy
  }
}
