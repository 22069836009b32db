internal import Catalogue
internal import Council
internal import Criteria
internal import Lawbook
internal import PlainText
internal import TerminalKit

extension HallState {
  func drawRegimes(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let library else { return canvas.frame }
    canvas.line(text(LawText.chooseRegime), .muted)
    canvas.line()
    // The notes of the regime under the cursor take what is left; all of them stand on a page of their own (i).
    for index in window(of: library.regimes.count, rows: max(3, canvas.rowsLeft / 3), selected: selected) {
      let regime = library.regimes[index]
      canvas.item(
        "\(regime.id.rawValue.padded(to: 13)) \(regime.decision.number.padded(to: 17)) \(page(of: regime).status)",
        selected: index == selected)
    }
    canvas.rule()
    for fault in library.faults { canvas.paragraph(fault, .alert) }
    guard library.regimes.indices.contains(selected) else { return canvas.frame }
    return draw(page(of: library.regimes[selected]).lines, 0, on: canvas)
  }

  private func page(of regime: Regime) -> RegimePage {
    RegimePage(
      regime: regime, isOffices: library?.loaded.contains(regime.id) ?? false,
      today: library?.today ?? regime.inForceFrom, language: language)
  }

  func regimeLines(_ id: RegimeID) -> [LawLine] { library?.regime(id).map { page(of: $0).lines } ?? [] }

  func drawLawSets(_ id: RegimeID, _ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let library, let regime = library.regime(id), let sets = library.sets[id] else { return canvas.frame }
    canvas.line("\(id)  \(regime.decision.number)", .title)
    let isLong = sets.count > canvas.rowsLeft
    let shown = window(of: sets.count, rows: canvas.rowsLeft - (isLong ? 1 : 0), selected: selected)
    for index in shown {
      let set = sets[index]
      let facts =
        (set.gaps.isEmpty ? "" : text(LawText.gapMark) + "  ")
        + text(
          LawText.criteriaCount(
            criteria: set.criteria.count, levels: set.criteria.flatMap(\.cases).flatMap(\.levels).count))
      let room = canvas.width - displayWidth(facts) - 3
      let name = "\(String(set.number).padded(to: 2, align: .trailing))  \(set.name)"
      canvas.item(
        name.fitted(to: max(10, room)) + " " + facts, selected: index == selected, set.gaps.isEmpty ? .plain : .warning)
    }
    if shown.upperBound < sets.count { canvas.line(text(LawText.moreBelow), .accent) }
    return canvas.frame
  }

  func drawLawSet(_ place: LawSetPlace, on canvas: Canvas) -> Frame {
    draw(lawLines(place), place.scroll, on: canvas)
  }

  func drawRegime(_ id: RegimeID, _ scroll: Int, on canvas: Canvas) -> Frame {
    draw(regimeLines(id), scroll, on: canvas)
  }

  func drawApplies(_ question: AppliesQuestion, _ scroll: Int, on canvas: Canvas) -> Frame {
    draw(appliesLines(question), scroll, on: canvas)
  }

  private func draw(_ lines: [LawLine], _ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let last = canvas.end - 1
    for (index, line) in lines.enumerated().dropFirst(scroll) where canvas.rowsLeft > 0 {
      // The last row says that there is more, where there is.
      if canvas.row == last, index < lines.count - 1 || !fits(line, canvas) {
        canvas.line(text(LawText.moreBelow), .accent)
        break
      }
      if line.text.isEmpty {
        canvas.line()
      } else {
        // A level or a note that is broken goes on under its words.
        let parts = line.text.wrapped(width: canvas.width - line.indent - 2)
        for (part, words) in parts.enumerated() {
          if canvas.row == last, part < parts.count - 1 || index < lines.count - 1 {
            canvas.line(text(LawText.moreBelow), .accent)
            break
          }
          canvas.line(words, line.tone.style, indent: line.indent + (part == 0 ? 0 : 2))
        }
      }
    }
    return canvas.frame
  }

  private func fits(_ line: LawLine, _ canvas: Canvas) -> Bool {
    displayWidth(line.text) <= canvas.width - line.indent - 2
  }

  /// Which set is looked at, for the head of the screen: its page may be scrolled.
  var lawSetName: String? {
    guard search == nil, case .lawSet(let place) = place, let set = set(at: place) else { return nil }
    return "\(place.regime) · \(text(HallText.set(number: set.number, name: set.name)))"
  }

  /// The set that the place shows: of the session, or of the library.
  private func set(at place: LawSetPlace) -> ProductSet? {
    place.isOfSession ? law?.sets[place.number] : library?.set(place.number, of: place.regime)
  }

  func lawLines(_ place: LawSetPlace) -> [LawLine] {
    var page = place
    page.scroll = 0
    if let lawPage, lawPage.place == page { return lawPage.lines }
    return makeLawLines(place)
  }

  func makeLawLines(_ place: LawSetPlace) -> [LawLine] {
    guard let set = set(at: place) else { return [] }
    switch place.page {
    case .form: return SetPage(set: set, language: language).lines()
    case .floors:
      guard let regime = place.isOfSession ? law?.regime : library?.regime(place.regime) else { return [] }
      return CoveragePage(set: set, in: regime, language: language).lines()
    case .differences:
      guard let key = comparisonKey(of: place), let comparison = library?.comparisons[key] else { return [] }
      if comparison.differences.isEmpty {
        let words = LawText.noCounterpart(set: key.number, regime: key.other.rawValue, why: comparison.why)
        return [LawLine(text(words), .warning)]
      }
      return Array(
        comparison.differences.map { DifferencePage(difference: $0, language: language).lines() }
          .joined(separator: [LawLine("")]))
    }
  }

  func appliesLines(_ question: AppliesQuestion) -> [LawLine] {
    guard let answer = try? answer(to: question) else { return [] }
    return AppliesPage(
      answer: answer, regimes: library?.regimes ?? [], filed: question.filed,
      expires: question.kind == .renewal ? question.expires : nil, language: language
    ).lines
  }

  /// The search in place of the screen it was opened on.
  func drawSearch(_ search: LawSearch, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let label = text(LawText.searchAll) + ": "
    let view = search.field.view(columns: max(10, canvas.width - displayWidth(label)))
    let row = canvas.row
    canvas.line(label + view.text, .strong)
    canvas.rule()
    if search.hits.isEmpty {
      canvas.line(text(search.field.text.isEmpty ? LawText.searchHint : .noHits), .muted)
    } else {
      canvas.line(text(LawText.found(search.hits.count)), .muted)
    }
    // The hit under the cursor stands in full below the list.
    let below = 7
    for index in window(of: search.hits.count, rows: max(1, canvas.rowsLeft - below), selected: search.selected) {
      let hit = search.hits[index]
      let text = hit.field > .title ? ": \(hit.text)" : ""
      canvas.item(
        "\(hit.regime.rawValue.padded(to: 11)) \((hit.places.first?.key.rawValue ?? "").padded(to: 6)) \(hit.title)\(text)",
        selected: index == search.selected)
    }
    if search.hits.indices.contains(search.selected) {
      let hit = search.hits[search.selected]
      canvas.rule()
      canvas.paragraph("\(hit.title) (\(self.text(LawText.setsOf(setRanges(hit.places.map(\.set))))))", .strong)
      if hit.field > .title { canvas.paragraph(hit.text) }
    }
    canvas.frame.setCursor(Point(row: row, column: canvas.left + displayWidth(label) + view.cursor))
    return canvas.frame
  }

  /// A set whose source leaves something open is not scored without a word about it.
  func gapNotice(of product: VisibleProduct) -> String? {
    guard let set = set(of: product), !set.gaps.isEmpty else { return nil }
    return text(HallText.setHasGaps(number: set.number))
  }
}

extension LawLine.Tone {
  fileprivate var style: Style {
    switch self {
    case .plain: .plain
    case .title: .title
    case .head: .strong
    case .muted: .muted
    case .accent: .accent
    case .good: .good
    case .warning: .warning
    case .alert: .alert
    }
  }
}
