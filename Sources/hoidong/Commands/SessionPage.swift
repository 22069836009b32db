internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Hall
internal import Lawbook
internal import Terms

/// A session as a command shows it: the hall's projection.
enum SessionPage {
  static func lines(_ view: VisibleSession, _ law: Law, _ language: Language) -> [String] {
    func text(_ words: any Worded) -> String { words.text(in: language) }
    var lines = [view.info.title, view.info.council]
    lines.append(text(LawText.judgedBy(regime: view.info.regime, number: law.regime.decision.number)))
    if let day = view.info.evaluatedOn { lines.append(text(LawText.evaluatedOn(day.vietnamese))) }
    if !view.info.regimeReason.isEmpty { lines.append(text(LawText.regimeReason(view.info.regimeReason))) }
    for set in law.sets.values.sorted(by: { $0.number < $1.number }) {
      lines += SetPage(set: set, language: language).wordingLine.map {
        "\(text(HallText.set(number: set.number, name: set.name))) — \($0.text)"
      }
      lines += set.gaps.map { text(CommandText.setHasGap(set.number, place: $0.place, why: $0.why)) }
    }
    if view.info.rehearsal { lines.append(text(FieldTerm.rehearsal)) }
    lines.append(
      view.attendance == nil
        ? text(HallText.noRollCall)
        : text(HallText.quorum(present: view.quorumPresent, needed: view.quorumNeeded)))
    for seat in view.info.seats {
      let present = view.attendance?.present.contains(seat.id) ?? false
      lines.append(
        "  \(seat.id)  \(seat.person), \(text(seat.role.term)) — \(text(present ? HallText.present : .absent))")
    }
    for product in view.products {
      let result = product.conclusion.map { text($0.outcome.term) } ?? text(product.stage.term)
      let open = view.info.seats.count(where: \.scores)
      lines.append(
        "  \(product.id)  \(product.dossier.product) — \(result) — "
          + text(HallText.sealedOf(sealed: product.sealed.count, open: open)))
    }
    return lines + remarks(view, law, language)
  }

  /// A line a dossier that still waits, and one for the session: what is missing, papers and days out of time.
  private static func remarks(_ view: VisibleSession, _ law: Law, _ language: Language) -> [String] {
    let waiting = view.products.filter { $0.conclusion == nil && $0.stage != .withdrawn }
    return remarks(
      on: waiting.map(\.dossier), of: view.info, opened: view.openedAt, law, withAdvice: false, language)
  }

  static func remarks(
    on dossiers: [Dossier], of info: SessionInfo, opened: Timestamp, _ law: Law, withAdvice: Bool, _ language: Language
  ) -> [String] {
    info.remarks(opened: opened.day, in: language)
      + dossiers.compactMap { dossier in
        let remarks = info.remarks(
          on: dossier, law: law, opened: opened.day, withAdvice: withAdvice, in: language)
        if remarks.isEmpty { return nil }
        return FindingText.warning("\(dossier.id): \(remarks.joined(separator: "; "))").text(in: language)
      }
  }

  static func json(_ view: VisibleSession, _ law: Law) -> JSONValue {
    [
      "session": .string(view.info.id.rawValue), "title": .string(view.info.title),
      "regime": .string(view.info.regime), "regime_reason": .string(view.info.regimeReason),
      "evaluated_on": .optional(view.info.evaluatedOn.map { .string($0.description) }),
      "wordings": .strings(Set(law.sets.values.compactMap(\.wording?.name)).sorted()),
      "rehearsal": .bool(view.info.rehearsal), "closed": .bool(view.isClosed), "events": .integer(view.height),
      "quorum": ["present": .integer(view.quorumPresent), "needed": .integer(view.quorumNeeded)],
      "seats": .array(
        view.info.seats.map { seat in
          [
            "id": .string(seat.id.rawValue), "role": .string(seat.role.rawValue), "person": .string(seat.person),
            "present": .bool(view.attendance?.present.contains(seat.id) ?? false),
          ]
        }),
      "products": .array(
        view.products.map { product in
          [
            "id": .string(product.id.rawValue), "product": .string(product.dossier.product),
            "set": .integer(product.dossier.set), "stage": .string(product.stage.rawValue),
            "sealed": .strings(view.info.seats.map(\.id).filter(product.sealed.contains).map(\.rawValue)),
            "outcome": .optional(product.conclusion.map { .string($0.outcome.rawValue) }),
            "star": .optional(product.conclusion?.star.map { .integer($0.rawValue) }),
          ]
        }),
    ]
  }
}
