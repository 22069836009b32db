internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

// What helps the council to talk and to go on: shown where the projection shows the sheets, decides nothing.
extension HallState {
  typealias StyledLine = (text: String, style: Style)

  /// Where the members differ: the widest criteria, and who is far from the mean.
  func disagreementLines(_ product: VisibleProduct, _ session: VisibleSession) -> [StyledLine] {
    guard let set = set(of: product), let advice = product.disagreement(in: set, rules: session.info.rules),
      advice.members.count > 1
    else { return [] }
    let decimals = session.info.rules.decimals
    var lines: [StyledLine] = [(text(AdviceText.head), .muted)]
    lines += advice.members.filter(\.isPointedOut).map { member in
      let distance = Display.plain(member.distance, decimals: decimals)
      return (
        text(AdviceText.farFromMean(seat: member.member, total: member.total, distance: distance)), Style.warning
      )
    }
    if advice.criteria.isEmpty { lines.append((text(AdviceText.allAgree), .muted)) }
    lines += advice.criteria.prefix(5).map { item in
      let criterion = set.criterion(item.key)
      let words = AdviceText.criterion(
        code: criterion?.code ?? item.key.rawValue, title: criterion?.title ?? "", lowest: item.range.lowest,
        highest: item.range.highest, max: item.range.max)
      return (text(words), Style.plain)
    }
    if advice.criteria.count > 5 { lines.append((text(AdviceText.more(advice.criteria.count - 5)), .muted)) }
    return lines
  }

  /// The grade held down by a minimum, in a sentence; who decides and what comes then.
  func nextStepLines(_ product: VisibleProduct, _ session: VisibleSession) -> [StyledLine] {
    guard let conclusion = product.conclusion, let law else { return [] }
    var lines: [StyledLine] = []
    if let scored = product.result?.tally?.scored, let set = set(of: product),
      let cap = CapExplanation(scored, in: set)
    {
      lines.append((text(cap.words), .warning))
    }
    let step = NextStep.of(
      .evaluated(conclusion), authority: session.info.authority, kind: product.dossier.kind, regime: law.regime,
      on: session.openedAt.day)
    lines += step.words.map { ("→ " + text($0), Style.plain) }
    if step.months != nil, let term = Deadlines.certificate(issued: session.openedAt.day, regime: law.regime) {
      lines += term.words(issued: session.openedAt.day).map { ("→ " + text($0), Style.muted) }
    }
    if !step.basis.isEmpty { lines.append((text(AdviceText.basis(step.basis)), .muted)) }
    return lines
  }

  /// `quy chế`: every setting in words, who says it, on what ground the default stands.
  func ruleLines(_ session: VisibleSession) -> [StyledLine] {
    let seats = session.info.seats.count(where: \.counts)
    var lines: [StyledLine] = [(session.info.regulation, .strong)]
    for line in session.info.rules.lines(countingSeats: seats, authority: session.info.authority) {
      let isGiven = line.origin == .regulation
      lines.append(("• \(text(line.sentence)) (\(text(line.origin)))", isGiven ? .accent : .plain))
    }
    return lines
  }

  func drawRules(_ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let session else { return canvas.frame }
    for line in ruleLines(session).dropFirst(scroll) { canvas.paragraph(line.text, line.style) }
    return canvas.frame
  }
}
