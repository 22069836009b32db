internal import CanonicalJSON
internal import Criteria

// What an event holds, as JSON and back. A member that has nothing to say is left out.
extension Event {
  var data: JSONValue {
    var object = JSONObject()
    switch self {
    case .sessionOpened(let info): return info.json
    case .dossierQueued(let dossier): return dossier.json
    case .sheetSealed(let sheet): return sheet.json
    case .resolutionAdopted(let resolution): return resolution.json
    case .paperTyped(let entry): return entry.json
    case .sessionClosed: break
    case .clockJumped(let elapsed): object["elapsed"] = elapsed.map { .integer(Int($0)) } ?? .null
    case .recountAgreed(let digest): object["digest"] = .string(digest)
    case .adjourned(let reason), .sessionReopened(let reason): object["reason"] = .string(reason)
    case .dossierWithdrawn(let id, let kind, let reason):
      object.about(id, reason: reason)
      if kind != .withdrawn { object["kind"] = .string(kind.rawValue) }
    case .dossierPostponed(let id, let reason), .dossierResumed(let id, let reason), .meetingCalled(let id, let reason),
      .productReopened(let id, let reason):
      object.about(id, reason: reason)
    case .dossierMoved(let id, let place, let reason):
      object.about(id, reason: reason)
      object["place"] = .integer(place)
    case .scoringOpened(let id), .scoringClosed(let id), .revealed(let id): object.about(id)
    case .recused(let id, let seat, let reason), .sheetExcused(let id, let seat, let reason),
      .meetingAsked(let id, let seat, let reason):
      object.about(id, reason: reason)
      object["seat"] = .string(seat.rawValue)
    case .rescoringOrdered(let id, let seats, let reason):
      object.about(id, reason: reason)
      object["seats"] = seats.map { .strings($0.map(\.rawValue)) }
    case .opinionsAsked(let id, let sent, let due):
      object.about(id)
      object["sent"] = .string(sent.description)
      object["due"] = .string(due.description)
    case .productConcluded(let id, let conclusion):
      object.about(id)
      object.write(conclusion)
    case .roundClosed(let id, let conclusion, let reason):
      object.about(id, reason: reason)
      object.write(conclusion)
    case .attendanceTaken(let present, let online, let presiding):
      object["present"] = .strings(present.map(\.rawValue))
      object.list("online", online.map { .string($0.rawValue) })
      object["presiding"] = .string(presiding.rawValue)
    case .memberArrived(let seat, let online):
      object["seat"] = .string(seat.rawValue)
      if online { object["online"] = true }
    case .pinFailed(let seat), .pinAccepted(let seat): object["seat"] = .string(seat.rawValue)
    case .pinUnlocked(let seat, let witnesses, let reason):
      object.write(seat, witnesses, reason)
    case .pinReset(let seat, let certificate, let witnesses, let reason):
      object.write(seat, witnesses, reason)
      object["certificate"] = .string(certificate)
    case .memberLeft(let seat, let reason), .presidingAuthorised(let seat, let reason):
      object["seat"] = .string(seat.rawValue)
      object["reason"] = .string(reason)
    case .substituteSeated(let seat, let person, let reason):
      object["seat"] = .string(seat.rawValue)
      object["person"] = .string(person)
      object["reason"] = .string(reason)
    case .conflictCleared(let seat, let ids):
      object["seat"] = .string(seat.rawValue)
      object["products"] = .strings(ids.map(\.rawValue))
    case .noted(let note):
      object["kind"] = .string(note.kind.rawValue)
      if let product = note.product { object.about(product) }
      object["text"] = .string(note.text)
    }
    return .object(object)
  }

  init?(_ kind: EventKind, _ data: Fields, law: (_ set: Int) -> ProductSet?) {
    guard let event = Self.read(kind, data, law) ?? Self.readOfSeat(kind, data) ?? Self.readOfProduct(kind, data) else {
      return nil
    }
    self = event
  }

  private static func read(_ kind: EventKind, _ data: Fields, _ law: (_ set: Int) -> ProductSet?) -> Event? {
    switch kind {
    case .sessionOpened: SessionInfo(data).map { .sessionOpened($0) }
    case .dossierQueued: Dossier(data).map { .dossierQueued($0) }
    case .sheetSealed: SealedSheet(data, law: law).map { .sheetSealed($0) }
    case .resolutionAdopted: Resolution(data).map { .resolutionAdopted($0) }
    case .paperTyped: PaperEntry(data).map { .paperTyped($0) }
    case .recountAgreed: data.text("digest").map { .recountAgreed(digest: $0) }
    case .sessionClosed: .sessionClosed
    case .clockJumped: data.elapsed("elapsed").map { .clockJumped(elapsed: $0) }
    case .adjourned: data.text("reason").map { .adjourned(reason: $0) }
    case .sessionReopened: data.text("reason").map { .sessionReopened(reason: $0) }
    case .noted:
      data.name("kind").flatMap { kind in
        data.text("text").map { .noted(MeetingNote(kind: kind, product: data.dossier("product"), text: $0)) }
      }
    case .attendanceTaken:
      data.seats("present").flatMap { present in
        data.seat("presiding").map {
          .attendanceTaken(present: present, online: data.seats("online") ?? [], presiding: $0)
        }
      }
    default: nil
    }
  }

  private static func readOfSeat(_ kind: EventKind, _ data: Fields) -> Event? {
    guard let seat = data.seat("seat") else { return nil }
    let reason = data.text("reason")
    switch kind {
    case .memberArrived: return .memberArrived(seat, online: data.flag("online") ?? false)
    case .memberLeft: return reason.map { .memberLeft(seat, reason: $0) }
    case .presidingAuthorised: return reason.map { .presidingAuthorised(seat, reason: $0) }
    case .substituteSeated:
      return data.text("person").flatMap { person in
        reason.map { .substituteSeated(seat, person: person, reason: $0) }
      }
    case .conflictCleared:
      return data.value["products"]?.array.map {
        .conflictCleared(seat, $0.compactMap(\.string).map(DossierID.init))
      }
    case .pinFailed: return .pinFailed(seat)
    case .pinAccepted: return .pinAccepted(seat)
    case .pinUnlocked:
      guard let reason, let witnesses = data.seats("witnesses") else { return nil }
      return .pinUnlocked(seat, witnesses: witnesses, reason: reason)
    case .pinReset:
      guard let reason, let witnesses = data.seats("witnesses"), let certificate = data.digest("certificate") else {
        return nil
      }
      return .pinReset(seat, certificate: certificate, witnesses: witnesses, reason: reason)
    default: return nil
    }
  }

  private static func readOfProduct(_ kind: EventKind, _ data: Fields) -> Event? {
    guard let id = data.dossier("product") else { return nil }
    switch kind {
    case .scoringOpened: return .scoringOpened(id)
    case .scoringClosed: return .scoringClosed(id)
    case .revealed: return .revealed(id)
    case .productConcluded: return Conclusion(data).map { .productConcluded(id, $0) }
    case .opinionsAsked:
      guard let sent = data.day("sent")?.day, let due = data.day("due")?.day else { return nil }
      return .opinionsAsked(id, sent: sent, due: due)
    default: break
    }
    guard let reason = data.text("reason") else { return nil }
    switch kind {
    case .dossierWithdrawn:
      let kind = data.value["kind"] == nil ? WithdrawalKind.withdrawn : data.name("kind")
      return kind.map { .dossierWithdrawn(id, $0, reason: reason) }
    case .dossierPostponed: return .dossierPostponed(id, reason: reason)
    case .dossierResumed: return .dossierResumed(id, reason: reason)
    case .dossierMoved:
      // No queue is longer; a number of anybody's must not overflow.
      guard let place = data.number("place"), (1...100_000).contains(place) else { return nil }
      return .dossierMoved(id, to: place, reason: reason)
    case .meetingCalled: return .meetingCalled(id, reason: reason)
    case .productReopened: return .productReopened(id, reason: reason)
    case .rescoringOrdered: return .rescoringOrdered(id, seats: data.seats("seats"), reason: reason)
    case .roundClosed: return Conclusion(data).map { .roundClosed(id, $0, reason: reason) }
    case .recused: return data.seat("seat").map { .recused(id, $0, reason: reason) }
    case .sheetExcused: return data.seat("seat").map { .sheetExcused(id, $0, reason: reason) }
    case .meetingAsked: return data.seat("seat").map { .meetingAsked(id, $0, reason: reason) }
    default: return nil
    }
  }
}

extension JSONObject {
  fileprivate mutating func write(_ seat: SeatID, _ witnesses: [SeatID], _ reason: String) {
    self["seat"] = .string(seat.rawValue)
    self["witnesses"] = .strings(witnesses.map(\.rawValue))
    self["reason"] = .string(reason)
  }

  fileprivate mutating func about(_ product: DossierID, reason: String? = nil) {
    self["product"] = .string(product.rawValue)
    self["reason"] = reason.map { .string($0) }
  }

  fileprivate mutating func write(_ conclusion: Conclusion) {
    self["star"] = .optional(conclusion.star.map { .integer($0.rawValue) })
    self["mean"] = .optional(conclusion.mean.map { .string($0.description) })
    self["outcome"] = .string(conclusion.outcome.rawValue)
  }
}

extension Conclusion {
  fileprivate init?(_ data: Fields) {
    guard let outcome: Outcome = data.name("outcome") else { return nil }
    self.init(
      star: data.number("star").flatMap(Star.init(rawValue:)), mean: data.text("mean").flatMap(Fraction.init),
      outcome: outcome)
  }
}

extension PaperEntry {
  fileprivate var json: JSONValue {
    var object: JSONObject = [
      "product": .string(product.rawValue), "seat": .string(seat.rawValue), "sheet": content.json,
    ]
    object["returned"] = returned.map { .string($0.description) }
    object.text("reason", reason)
    return .object(object)
  }

  fileprivate init?(_ data: Fields) {
    guard let product = data.dossier("product"), let seat = data.seat("seat"),
      let content = data.value["sheet"].flatMap(Draft.init(json:)), let returned = data.day("returned")
    else { return nil }
    self.init(
      product: product, seat: seat, content: content, returned: returned.day, reason: data.text("reason") ?? "")
  }
}
