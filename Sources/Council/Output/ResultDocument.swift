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
          sheets: record.currentSheets(of: info.seats).map(\.tallySheet))
      })
  }

  /// `result.json`: council, rules, attendance, per product what `tally` prints and what the council decided,
  /// resolutions, ranking.
  package func resultDocument(law: Law) -> JSONValue {
    [
      "format": "hoidong-result-1", "session": info.json,
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
    object["recused"] = .array(
      info.seats.compactMap { seat in
        record.recusals[seat.id].map { ["seat": .string(seat.id.rawValue), "reason": .string($0)] }
      })
    object["excused"] = .array(
      info.seats.compactMap { seat in
        record.excuses[seat.id].map { ["seat": .string(seat.id.rawValue), "reason": .string($0)] }
      })
    object["rescoring"] = .strings(record.turns)
    switch record.stage {
    case .withdrawn(let reason): object["reason"] = .string(reason)
    case .concluded(let conclusion):
      object["tally"] = ConclusionGate(session: self, record: record, law: law).tally?.json(id: record.id.rawValue)
      object["decision"] = [
        "star": .optional(conclusion.star.map { .integer($0.rawValue) }),
        "mean": .optional(conclusion.mean.map { .string($0.description) }),
        "outcome": .string(conclusion.outcome.rawValue),
      ]
    case .queued, .scoring, .closed, .revealed: break
    }
    return .object(object)
  }
}
