internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

// The session in numbers, as bars of text.
extension HallState {
  func drawNumbers(_ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    for line in numberLines(width: canvas.width).dropFirst(scroll) { canvas.line(line.text, line.style) }
    return canvas.frame
  }

  func numberLines(width: Int) -> [StyledLine] {
    guard let session, let law else { return [] }
    let statistics = SessionStatistics(of: session.summaries(law: law))
    var lines: [StyledLine] = starBars(statistics, width: width)
    let parts = partBars(session, width: width)
    if !parts.isEmpty { lines += [("", .plain), (text(DeskText.byPart), .title)] + parts }
    lines += [("", .plain), (text(DeskText.inNumbers), .title)]
    for words in statistics.words(in: language, shown: { visible($0) }) {
      lines += text(words).wrapped(width: width).map { ($0, .plain) }
    }
    return lines
  }

  /// How many products have each grade, were eliminated, or have no result.
  private func starBars(_ statistics: SessionStatistics, width: Int) -> [StyledLine] {
    var rows: [(label: String, count: Int, style: Style)] = Star.allCases.reversed().map { star in
      let mark = String(repeating: "★", count: star.rawValue)
      return ("\(text(HallText.stars(star.rawValue))) \(mark)", statistics.byStar[star] ?? 0, .plain)
    }
    rows.append((text(DeskText.eliminated), statistics.eliminated, .alert))
    for (kind, words) in [
      (NotEvaluated.withdrawn, DeskText.notEvaluated), (.postponed, .postponed), (.unfinished, .unfinished),
    ] {
      rows.append((text(words), statistics.notEvaluated.count { $0.kind == kind }, .muted))
    }
    let labels = (rows.map { displayWidth($0.label) }.max() ?? 0) + 2
    let room = max(10, min(60, width - labels - 6))
    return [(text(DeskText.byStar(products: statistics.registered)), Style.title)]
      + rows.map { row in
        let bar = Bar.text(row.count, of: statistics.registered, width: room)
        let count = String(row.count).padded(to: 4, align: .trailing)
        return (row.label.padded(to: labels) + bar + count, row.count > 0 ? row.style : .muted)
      }
  }

  /// The means of the parts of every product whose sheets the viewer may see, in the order of the ranking.
  private func partBars(_ session: VisibleSession, width: Int) -> [StyledLine] {
    let rules = session.info.rules
    guard rules.showsPartMeans else { return [] }
    return session.ranking.compactMap { place -> StyledLine? in
      guard let product = product(place.product), let scored = product.result?.tally?.scored,
        let set = set(of: product)
      else { return nil }
      let count = max(1, scored.partsMean.count)
      let bar = max(4, min(20, (width - 22) / count - 11))
      let parts = zip(scored.partsMean, set.parts).map { part, form in
        let mean = Display.plain(part.mean, decimals: rules.decimals, rounding: rules.rounding)
        let text = Bar.text(part.mean.numerator, of: form.max * part.mean.denominator, width: bar)
        return " \(part.code) \(mean.padded(to: 6, align: .trailing)) \(text)"
      }.joined()
      let name = max(10, width - displayWidth(parts) - 1)
      return ("\(product.id) \(product.dossier.product)".fitted(to: name) + " " + parts, .plain)
    }
  }
}
