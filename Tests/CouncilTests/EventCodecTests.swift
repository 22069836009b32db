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
      .dossierWithdrawn(p, reason: hard), .attendanceTaken(present: [m, SeatID("M2")], presiding: m),
      .attendanceTaken(present: [], presiding: m), .memberArrived(m), .memberLeft(m, reason: hard),
      .recused(p, m, reason: hard), .scoringOpened(p), .sheetSealed(try sheet(draft, 1)),
      .sheetSealed(try sheet(.eliminating(hard), 2)), .sheetExcused(p, m, reason: hard), .scoringClosed(p),
      .revealed(p),
      .rescoringOrdered(p, reason: hard),
      .resolutionAdopted(
        Resolution(
          number: 1, product: p, turn: 2, subject: .splitFloors, inFavour: 2, against: 2, abstaining: 0, reason: hard,
          chairInFavour: true)),
      .productConcluded(p, Conclusion(star: .four, mean: Fraction(235, 3), outcome: .recognise4)),
      .productConcluded(p, Conclusion(star: nil, mean: nil, outcome: .eliminated)), .pinFailed(m), .pinAccepted(m),
      .recountAgreed(digest: parent), .sessionClosed,
    ]
  }

  @Test("Every kind of event comes back as it went, byte for byte")
  func roundTrip() throws {
    let law = try LawAtHand.load().law
    var kinds: Set<String> = []
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
    #expect(kinds.count == 19)
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
        guard event.kind != "dossierQueued" else { continue }
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
    let event = try #require(try events().first { $0.kind == "sheetSealed" })
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

extension JSONObject {
  fileprivate func with(_ key: String, _ value: JSONValue?) -> JSONObject {
    var copy = self
    copy[key] = value
    return copy
  }
}
