package import CanonicalJSON
internal import Criteria

extension Session {
  /// The input by which anybody can recompute the result: concluded products, current sheets in the council's order.
  package func tallyInput(law: Law) -> TallyInput {
    TallyInput(
      regime: law.regime.id, authority: info.authority, rules: info.rules,
      products: products.filter { $0.stage.name == .concluded }.map { record in
        TallyInput.Product(
          id: record.id.rawValue, set: record.dossier.set, kind: record.dossier.kind,
          sheets: record.currentSheets(of: info.seats).map(\.tallySheet), splitFloorsMet: splitFloorsMet(record))
      })
  }

  /// `result.json`: council, rules, attendance, per product what `tally` prints and what the council decided,
  /// resolutions, ranking.
  package func resultDocument(law: Law) -> JSONValue {
    var object: JSONObject = [
      "format": .string(rules.isFirstEdition ? "hoidong-result-1" : "hoidong-result-2"), "session": info.json,
      "decision": [
        "number": .string(law.regime.decision.number), "date": .string(law.regime.decision.date),
        "title": .string(law.regime.decision.title),
      ],
      "opened": .string(openedAt.description), "closed": .optional(closedAt.map { .string($0.description) }),
      "attendance": attendanceDocument, "products": .array(products.map { productDocument($0, law) }),
      "resolutions": .array(resolutions.map(\.json)),
      "ranking": .array(
        Ranking.places(of: self).map {
          [
            "rank": .integer($0.rank), "product": .string($0.product.rawValue),
            "star": .optional($0.conclusion.star.map { .integer($0.rawValue) }),
            "mean": .optional($0.conclusion.mean.map { .string($0.description) }),
          ]
        }),
    ]
    object.list("reopened", reopenings.map { .string($0) })
    object.list("reorderings", reorderings.map(\.json))
    if !rules.isFirstEdition {
      object["movements"] = .array(movements.map(\.json))
      object["statistics"] = SessionStatistics(of: summaries(law: law)).json
    }
    object.list("notes", notes.map(\.json))
    return .object(object)
  }

  private var attendanceDocument: JSONValue {
    guard let attendance else { return .null }
    let order = info.seats.map(\.id)
    return [
      "attended": .strings(order.filter(attendance.attended.contains).map(\.rawValue)),
      "present_at_end": .strings(order.filter(attendance.present.contains).map(\.rawValue)),
      "presiding": .string(attendance.presiding.rawValue), "quorum_needed": .integer(quorumNeeded),
      "quorum_of": .integer(countingSeats.count),
    ]
  }

  private func productDocument(_ record: ProductRecord, _ law: Law) -> JSONValue {
    var object: JSONObject = ["dossier": record.dossier.json, "stage": .string(record.stage.name.rawValue)]
    object["recused"] = bySeat(record.recusals)
    object["excused"] = bySeat(record.excuses)
    object["rescoring"] = .strings(record.turns)
    writeCourse(of: record, to: &object)
    switch record.stage {
    case .withdrawn(let reason), .postponed(let reason): object["reason"] = .string(reason)
    case .concluded(let conclusion):
      object["tally"] = ConclusionGate(session: self, record: record, law: law).tally?.json(id: record.id.rawValue)
      object["decision"] = conclusion.json
    case .queued, .inWriting, .scoring, .closed, .revealed: break
    }
    return .object(object)
  }

  /// What not every product has: declarations, rounds, opinions in writing, what was put off or taken up again.
  private func writeCourse(of record: ProductRecord, to object: inout JSONObject) {
    let order = info.seats.map(\.id)
    object.list("cleared", order.filter(record.cleared.contains).map { .string($0.rawValue) })
    if let kind = record.withdrawal, kind != .withdrawn { object["withdrawal"] = .string(kind.rawValue) }
    object.list("postponements", record.postponements.map { .string($0) })
    object.list("resumptions", record.resumptions.map { .string($0) })
    object.list("reopened", record.reopenings.map { .string($0) })
    if let first = record.firstRound {
      object["first_round"] = ["decision": first.conclusion.json, "reason": .string(first.reason)]
    }
    if let opinions = record.opinions {
      object["opinions"] = [
        "sent": .string(opinions.sent.description), "due": .string(opinions.due.description),
        "asked_for_meeting": bySeat(opinions.asked), "meeting_called": .bool(opinions.isOver),
        "late": .strings(
          order.filter { record.current($0).map(record.isLate) ?? false }.map(\.rawValue)),
      ]
    }
  }

  private func bySeat(_ reasons: [SeatID: String]) -> JSONValue {
    .array(
      info.seats.compactMap { seat in
        reasons[seat.id].map { ["seat": .string(seat.id.rawValue), "reason": .string($0)] }
      })
  }
}

extension Conclusion {
  var json: JSONValue {
    [
      "star": .optional(star.map { .integer($0.rawValue) }), "mean": .optional(mean.map { .string($0.description) }),
      "outcome": .string(outcome.rawValue),
    ]
  }
}

extension Reordering {
  fileprivate var json: JSONValue {
    [
      "time": .string(time.description), "product": .string(product.rawValue), "from": .integer(from),
      "place": .integer(place), "reason": .string(reason),
    ]
  }
}

extension Movement {
  /// The event of the chain, in short, with its time.
  fileprivate var json: JSONValue {
    var object: JSONObject = ["time": .string(time.description)]
    func seat(_ name: EventKind, _ seat: SeatID, _ reason: String = "") {
      object["event"] = .string(name.rawValue)
      object["seat"] = .string(seat.rawValue)
      object.text("reason", reason)
    }
    switch kind {
    case .rollCall(let present, let online, let presiding):
      object["event"] = .string(EventKind.attendanceTaken.rawValue)
      object["present"] = .strings(present.map(\.rawValue))
      object.list("online", online.map { .string($0.rawValue) })
      object["presiding"] = .string(presiding.rawValue)
    case .arrived(let id, let online):
      seat(.memberArrived, id)
      if online { object["online"] = true }
    case .left(let id, let reason): seat(.memberLeft, id, reason)
    case .authorised(let id, let reason): seat(.presidingAuthorised, id, reason)
    case .substitute(let id, let person, let reason):
      seat(.substituteSeated, id, reason)
      object["person"] = .string(person)
    case .adjourned(let reason):
      object["event"] = .string(EventKind.adjourned.rawValue)
      object["reason"] = .string(reason)
    }
    return .object(object)
  }
}

extension TakenNote {
  fileprivate var json: JSONValue {
    [
      "time": .string(time.description), "kind": .string(note.kind.rawValue),
      "product": .optional(note.product.map { .string($0.rawValue) }), "text": .string(note.text),
    ]
  }
}
