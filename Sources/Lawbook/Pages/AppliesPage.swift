package import Catalogue
package import Criteria
internal import Terms

/// Which regime applies, and why, as lines.
package struct AppliesPage: Sendable {
  package let answer: Applicability
  package let regimes: [Regime]
  /// The last day of a recognition that is evaluated again.
  package let expires: CalendarDay?
  package let language: Language

  /// The day of filing, to be held against the window of a renewal.
  package let filed: CalendarDay?

  package init(answer: Applicability, regimes: [Regime], filed: CalendarDay?, expires: CalendarDay?, language: Language)
  {
    self.answer = answer
    self.regimes = regimes
    self.expires = expires
    self.filed = filed
    self.language = language
  }

  private func text(_ words: any Worded) -> String { words.text(in: language) }

  package var lines: [LawLine] {
    let regime = regimes.first { $0.id == answer.regime }
    let number = regime?.decision.number ?? ""
    var lines: [LawLine] = []
    if let question = answer.question {
      lines.append(LawLine(text(LawText.asked(question.words)), .warning))
      lines.append(LawLine(text(LawText.proposed(id: answer.regime.rawValue, number: number)), .title))
      if !answer.basis.isEmpty { lines.append(LawLine(text(LawText.basisOf(answer.basis)), .muted)) }
      if !answer.others.isEmpty {
        lines.append(LawLine(text(LawText.alsoPossible(answer.others.map(\.rawValue).joined(separator: ", ")))))
      }
    } else {
      lines.append(
        LawLine(text(LawText.applies(id: answer.regime.rawValue, number: number, basis: answer.basis)), .good))
    }
    if let deadline = answer.deadline {
      lines.append(LawLine(text(LawText.evaluateBy(deadline.vietnamese)), .accent))
    }
    for amendment in answer.amendments {
      let words = LawText.amendedBy(
        number: amendment.number, date: CalendarDay(amendment.date)?.vietnamese ?? amendment.date,
        changes: amendment.changes)
      lines.append(LawLine(text(words).trimmedOfBlanks, .muted))
    }
    let councils = answer.councils.map { text($0.authority.term) }.joined(separator: ", ")
    if !councils.isEmpty { lines.append(LawLine(text(LawText.councilsThen(councils)))) }
    lines += regime?.gaps.map { LawLine(text(CommandText.regimeGap($0)).trimmedOfBlanks, .muted) } ?? []
    if let expires, let renewal = regime?.renewal {
      let window = renewal.window(expiry: expires)
      lines.append(
        LawLine(
          text(
            LawText.renewalWindow(
              from: window.from.vietnamese, until: window.until.vietnamese,
              certificateUntil: window.certificateUntil.vietnamese, basis: renewal.basis)), .accent))
      if let filed, filed < window.from || window.until < filed {
        lines.append(LawLine(text(LawText.outsideWindow(filed: filed.vietnamese)), .warning))
      }
    }
    return lines
  }
}
