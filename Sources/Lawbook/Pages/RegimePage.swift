package import Catalogue
package import Criteria
internal import Terms

/// A regime as lines: what it is, since when, by what article, what its source leaves open.
package struct RegimePage: Sendable {
  package let regime: Regime
  package let isOffices: Bool
  package let today: CalendarDay
  package let language: Language

  package init(regime: Regime, isOffices: Bool, today: CalendarDay, language: Language) {
    self.regime = regime
    self.isOffices = isOffices
    self.today = today
    self.language = language
  }

  private func text(_ words: any Worded) -> String { words.text(in: language) }

  /// "đang áp dụng, từ 22/5/2026", and whose data they are.
  package var status: String {
    let status: LawText =
      if today < regime.inForceFrom {
        .notYet(from: regime.inForceFrom.vietnamese)
      } else if let last = regime.inForceTo {
        last < today
          ? .lapsed(on: last.vietnamese) : .inForceUntil(from: regime.inForceFrom.vietnamese, to: last.vietnamese)
      } else {
        .inForce(from: regime.inForceFrom.vietnamese)
      }
    return text(status) + (isOffices ? ", " + text(LawText.loadedByOffice) : "")
  }

  package var lines: [LawLine] {
    var lines = [LawLine(regime.decision.title, .title)]
    if !regime.inForceBasis.isEmpty { lines.append(LawLine(regime.inForceBasis, .muted)) }
    lines += amendmentsAndGaps
    return lines
  }

  package var amendmentsAndGaps: [LawLine] {
    let amendments = regime.amendments.map { amendment in
      LawLine(
        text(
          LawText.amendedBy(
            number: amendment.number, date: CalendarDay(amendment.date)?.vietnamese ?? amendment.date,
            changes: amendment.changes)
        ).trimmedOfBlanks, .muted)
    }
    let gaps = regime.gaps.map { LawLine(text(CommandText.regimeGap($0)).trimmedOfBlanks, .warning) }
    let missing = regime.missingSets.map { set in
      LawLine(
        text(CommandText.missingSet(set.number, name: set.name, why: set.why)).trimmedOfBlanks, .warning)
    }
    return amendments + gaps + missing
  }
}
