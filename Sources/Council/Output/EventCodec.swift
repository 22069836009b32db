package import CanonicalJSON
package import Criteria

/// Events as canonical JSON, and back. A sheet is checked again when it is read: a sealed sheet cannot be spelled wrong.
package enum EventCodec {
  /// The members of a line of events.jsonl but the chain's.
  package static func json(_ logged: LoggedEvent, parent: String) -> JSONValue {
    [
      "height": .integer(logged.height), "parent": .string(parent), "time": .string(logged.time.description),
      "actor": .string(logged.actor.description), "event": .string(logged.event.kind),
      "data": logged.event.data,
    ]
  }

  /// `nil` for what is no event of this format, or a sheet that does not fit its set. What is read is all there was: a
  /// member that is unknown, missing or of another kind is refused, never passed over.
  package static func read(_ value: JSONValue, law: (_ set: Int) -> ProductSet?) -> (LoggedEvent, parent: String)? {
    guard let height = value["height"]?.integer, let parent = value["parent"]?.string,
      let time = value["time"]?.string.flatMap(Timestamp.init), let actor = value["actor"]?.string,
      let kind = value["event"]?.string, let data = value["data"],
      let event = Event(kind: kind, data: Fields(data), law: law)
    else { return nil }
    let logged = LoggedEvent(height: height, time: time, actor: Actor(actor), event: event)
    guard json(logged, parent: parent).canonicalText == value.canonicalText else { return nil }
    return (logged, parent)
  }

  /// The set numbers and the digest of the law that the log's opening names, read before the law is at hand.
  package static func opening(_ value: JSONValue) -> SessionInfo? {
    guard value["event"]?.string == "sessionOpened", let data = value["data"] else { return nil }
    return SessionInfo(Fields(data))
  }
}

extension Event {
  package var kind: String {
    switch self {
    case .sessionOpened: "sessionOpened"
    case .dossierQueued: "dossierQueued"
    case .dossierWithdrawn: "dossierWithdrawn"
    case .attendanceTaken: "attendanceTaken"
    case .memberArrived: "memberArrived"
    case .memberLeft: "memberLeft"
    case .recused: "recused"
    case .scoringOpened: "scoringOpened"
    case .sheetSealed: "sheetSealed"
    case .sheetExcused: "sheetExcused"
    case .scoringClosed: "scoringClosed"
    case .revealed: "revealed"
    case .rescoringOrdered: "rescoringOrdered"
    case .resolutionAdopted: "resolutionAdopted"
    case .productConcluded: "productConcluded"
    case .pinFailed: "pinFailed"
    case .pinAccepted: "pinAccepted"
    case .recountAgreed: "recountAgreed"
    case .sessionClosed: "sessionClosed"
    }
  }

  var data: JSONValue {
    switch self {
    case .sessionOpened(let info): info.json
    case .dossierQueued(let dossier): dossier.json
    case .dossierWithdrawn(let id, let reason), .rescoringOrdered(let id, let reason):
      ["product": .string(id.rawValue), "reason": .string(reason)]
    case .attendanceTaken(let present, let presiding):
      ["present": .strings(present.map(\.rawValue)), "presiding": .string(presiding.rawValue)]
    case .memberArrived(let seat), .pinFailed(let seat), .pinAccepted(let seat): ["seat": .string(seat.rawValue)]
    case .memberLeft(let seat, let reason): ["seat": .string(seat.rawValue), "reason": .string(reason)]
    case .recused(let id, let seat, let reason), .sheetExcused(let id, let seat, let reason):
      ["product": .string(id.rawValue), "seat": .string(seat.rawValue), "reason": .string(reason)]
    case .scoringOpened(let id), .scoringClosed(let id), .revealed(let id): ["product": .string(id.rawValue)]
    case .sheetSealed(let sheet): sheet.json
    case .resolutionAdopted(let resolution): resolution.json
    case .productConcluded(let id, let conclusion):
      [
        "product": .string(id.rawValue), "star": .optional(conclusion.star.map { .integer($0.rawValue) }),
        "mean": .optional(conclusion.mean.map { .string($0.description) }),
        "outcome": .string(conclusion.outcome.rawValue),
      ]
    case .recountAgreed(let digest): ["digest": .string(digest)]
    case .sessionClosed: [:]
    }
  }

  init?(kind: String, data: Fields, law: (_ set: Int) -> ProductSet?) {
    let event: Event?
    switch kind {
    case "sessionOpened": event = SessionInfo(data).map { .sessionOpened($0) }
    case "dossierQueued": event = Dossier(data).map { .dossierQueued($0) }
    case "sheetSealed": event = SealedSheet(data, law: law).map { .sheetSealed($0) }
    case "resolutionAdopted": event = Resolution(data).map { .resolutionAdopted($0) }
    case "recountAgreed": event = data.text("digest").map { .recountAgreed(digest: $0) }
    case "sessionClosed": event = .sessionClosed
    case "attendanceTaken":
      event = data.value["present"]?.array.flatMap { present in
        data.seat("presiding").map {
          .attendanceTaken(present: present.compactMap(\.string).map(SeatID.init), presiding: $0)
        }
      }
    case "memberArrived", "memberLeft", "pinFailed", "pinAccepted": event = Self.ofSeat(kind, data)
    default: event = Self.ofProduct(kind, data)
    }
    guard let event else { return nil }
    self = event
  }

  private static func ofSeat(_ kind: String, _ data: Fields) -> Event? {
    guard let seat = data.seat("seat") else { return nil }
    switch kind {
    case "memberArrived": return .memberArrived(seat)
    case "memberLeft": return data.text("reason").map { .memberLeft(seat, reason: $0) }
    case "pinFailed": return .pinFailed(seat)
    case "pinAccepted": return .pinAccepted(seat)
    default: return nil
    }
  }

  private static func ofProduct(_ kind: String, _ data: Fields) -> Event? {
    guard let id = data.dossier("product") else { return nil }
    let (seat, reason) = (data.seat("seat"), data.text("reason"))
    switch kind {
    case "dossierWithdrawn": return reason.map { .dossierWithdrawn(id, reason: $0) }
    case "rescoringOrdered": return reason.map { .rescoringOrdered(id, reason: $0) }
    case "recused": return seat.flatMap { seat in reason.map { .recused(id, seat, reason: $0) } }
    case "sheetExcused": return seat.flatMap { seat in reason.map { .sheetExcused(id, seat, reason: $0) } }
    case "scoringOpened": return .scoringOpened(id)
    case "scoringClosed": return .scoringClosed(id)
    case "revealed": return .revealed(id)
    case "productConcluded":
      guard let outcome: Outcome = data.name("outcome") else { return nil }
      return .productConcluded(
        id,
        Conclusion(
          star: data.number("star").flatMap(Star.init(rawValue:)), mean: data.text("mean").flatMap(Fraction.init),
          outcome: outcome))
    default: return nil
    }
  }
}
