internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

extension HallState {
  /// The form of one product: above (or left, on a wide screen) the criteria in the order of the official form, below (or
  /// right) the criterion in hand with its levels.
  func drawScoring(on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let focus else { return canvas.frame }
    let draft = draft(focus.sheet)
    if let mark = sheetMark(focus.sheet) { canvas.line(mark.text, mark.style) }
    let head = text(HallText.set(number: focus.set.number, name: focus.set.name))
    canvas.line("\(focus.product.dossier.product) — \(head)", .title)
    canvas.line(totals(draft, focus.set), .strong)
    if let reason = draft.eliminate { canvas.line(text(HallText.eliminationProposed(reason)), .alert) }
    if focus.product.turn > 0, let reason = focus.product.turnReason {
      canvas.line(text(HallText.rescoringTurn(focus.product.turn, reason: reason)), .warning)
    }
    canvas.rule()
    let (top, end, width) = (canvas.row, canvas.end, canvas.width)
    if width >= 108 {
      let listWidth = width * 2 / 5
      var list = Canvas(canvas.frame, rows: top..<end, left: canvas.left, width: listWidth)
      drawCriteria(focus, draft, on: &list)
      var detail = Canvas(list.frame, rows: top..<end, left: canvas.left + listWidth + 2, width: width - listWidth - 2)
      drawDetail(focus, draft, on: &detail)
      return detail.frame
    }
    let needed = detailHeight(focus, draft, width: width)
    let listRows = max(2, min(end - top - needed - 1, 9))
    var list = Canvas(canvas.frame, rows: top..<top + listRows, left: canvas.left, width: width)
    drawCriteria(focus, draft, on: &list)
    var detail = Canvas(list.frame, rows: top + listRows..<end, left: canvas.left, width: width)
    detail.rule()
    drawDetail(focus, draft, on: &detail)
    return detail.frame
  }

  func totals(_ draft: Draft, _ set: ProductSet) -> String {
    let points = set.points(of: draft.choices)
    let parts = zip(points, set.parts).map { text(HallText.partPoints(code: $0.code, points: $0.points, max: $1.max)) }
    let left = set.unanswered(in: draft.choices).count
    let missing = left == 0 ? text(HallText.allAnswered) : text(HallText.unanswered(left))
    return (parts + [text(HallText.total(points: points.reduce(0) { $0 + $1.points })), missing]).joined(
      separator: "   ")
  }

  private enum Row {
    case part(Part)
    case section(Section)
    case criterion(Criterion, index: Int)
  }

  private func rows(of set: ProductSet) -> [Row] {
    var rows: [Row] = []
    var index = 0
    for part in set.parts {
      rows.append(.part(part))
      for section in part.sections {
        // A section whose levels stand directly under it is one line.
        if section.criteria.count > 1 || section.criteria.first?.code != section.code { rows.append(.section(section)) }
        for criterion in section.criteria {
          rows.append(.criterion(criterion, index: index))
          index += 1
        }
      }
    }
    return rows
  }

  private func drawCriteria(_ focus: Focus, _ draft: Draft, on canvas: inout Canvas) {
    let rows = rows(of: focus.set)
    let selected = rows.firstIndex { if case .criterion(_, focus.scoring.index) = $0 { true } else { false } } ?? 0
    for place in window(of: rows.count, rows: canvas.rowsLeft, selected: selected) {
      switch rows[place] {
      case .part(let part):
        canvas.line("\(text(HallText.part(code: part.code, title: part.title))) (\(part.max))", .title)
      case .section(let section): canvas.line("\(section.code). \(section.title) (\(section.max))", .muted, indent: 1)
      case .criterion(let criterion, _):
        canvas.item(
          line(criterion, draft, width: canvas.width - 2), selected: place == selected,
          applies(criterion, draft) ? .plain : .muted)
      }
    }
  }

  private func applies(_ criterion: Criterion, _ draft: Draft) -> Bool { criterion.applies(with: draft.choices) }

  /// "[3/3] 1.1 Nguồn nguyên liệu", "[ /3]" where nothing is ticked, "[–]" where the criterion does not apply.
  private func line(_ criterion: Criterion, _ draft: Draft, width: Int) -> String {
    let mark: String
    if let choice = draft.choices[criterion.key] {
      mark = "\(choice.points)/\(criterion.max)"
    } else {
      mark = applies(criterion, draft) ? "?/\(criterion.max)" : "–"
    }
    let remark = draft.remarks[criterion.key] == nil ? " " : "*"
    return "\("[\(mark)]".padded(to: 7))\(remark)\(criterion.code) \(criterion.title)"
  }

  // MARK: The criterion in hand

  private func drawDetail(_ focus: Focus, _ draft: Draft, on canvas: inout Canvas) {
    let lines = detail(focus, draft, width: canvas.width)
    let fits = lines.count <= canvas.rowsLeft
    // A small screen loses a note before a level, and says that it does.
    for line in lines.prefix(fits ? lines.count : canvas.rowsLeft - 1) { canvas.line(line.text, line.style) }
    if !fits { canvas.line(text(HallText.moreToRead), .accent) }
  }

  /// The criterion on a page of its own.
  func drawDetailPage(_ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let focus else { return canvas.frame }
    let lines = detail(focus, draft(focus.sheet), width: canvas.width)
    for line in lines.dropFirst(min(scroll, max(0, lines.count - canvas.rowsLeft))) {
      canvas.line(line.text, line.style)
    }
    return canvas.frame
  }

  private func detailHeight(_ focus: Focus, _ draft: Draft, width: Int) -> Int {
    detail(focus, draft, width: width).count
  }

  struct DetailLine {
    var text: String
    var style: Style = .plain
  }

  /// Title, levels, condition, notes, remark: the levels come before the notes, so that a small screen loses a note
  /// before a level.
  private func detail(_ focus: Focus, _ draft: Draft, width: Int) -> [DetailLine] {
    var lines: [DetailLine] = []
    /// A paragraph; with a head, its lines stand behind the head.
    func add(_ text: String, _ style: Style = .plain, head: String = "") {
      let indent = displayWidth(head)
      for (index, part) in text.wrapped(width: width - indent).enumerated() {
        let lead = index == 0 ? head : String(repeating: " ", count: indent)
        lines.append(DetailLine(text: lead + part, style: style))
      }
    }
    for line in head(of: focus, draft) { add(line.text, line.style) }
    for level in levels(of: focus, draft) {
      let style: Style = level.isTicked ? .good : (level.isPrinted || level.points > 0 ? .plain : .muted)
      add(level.words, style, head: levelHead(level.digit, level.points, isTicked: level.isTicked))
    }
    for line in foot(of: focus, draft) { add(line.text, line.style) }
    return lines
  }

  /// The criterion, when it applies, and which of its cases is shown.
  func head(of focus: Focus, _ draft: Draft) -> [DetailLine] {
    let criterion = focus.criterion
    var lines = [DetailLine(text: "\(criterion.code) \(criterion.title) (\(criterion.max))", style: .strong)]
    if let condition = criterion.appliesIf, !applies(criterion, draft) {
      lines.append(DetailLine(text: text(HallText.conditionOn(key: condition.rawValue)), style: .warning))
    }
    if criterion.hasAlternatives, let title = criterion.cases[focus.ladder].title {
      let words = HallText.caseOf(number: focus.ladder + 1, of: criterion.cases.count, title: title)
      lines.append(DetailLine(text: text(words), style: .accent))
    }
    return lines
  }

  /// A level that can be picked.
  struct PickLevel {
    let digit: Int
    let points: Int
    let words: String
    let isTicked: Bool
    /// Whether the form has words for it.
    let isPrinted: Bool
  }

  func levels(of focus: Focus, _ draft: Draft) -> [PickLevel] {
    let criterion = focus.criterion
    let ticked = tickedPoints(focus, draft)
    let printed = criterion.cases[focus.ladder].levels
    return focus.levels.enumerated().map { digit, points in
      let entry = printed.first { $0.points == points }
      let words = entry?.text ?? unprinted(criterion, points)
      let star = entry?.star ?? (points > 0 && printed.isEmpty ? criterion.star : nil)
      return PickLevel(
        digit: digit, points: points, words: words + floorMark(star), isTicked: ticked == points,
        isPrinted: entry != nil)
    }
  }

  /// Notes of the form, and the own remark.
  func foot(of focus: Focus, _ draft: Draft) -> [DetailLine] {
    let notes = focus.criterion.notes + sectionNotes(focus)
    let remark = draft.remarks[focus.criterion.key].map { text(HallText.ownRemark($0)) }
    return notes.map { DetailLine(text: words($0), style: $0.kind.isKnockout ? .warning : .muted) }
      + (remark.map { [DetailLine(text: $0, style: .accent)] } ?? [])
  }

  /// What the form does not print: 0 where no level has 0 points, and both answers of a criterion that is met or not.
  private func unprinted(_ criterion: Criterion, _ points: Int) -> String {
    if points > 0 { return text(HallText.met) }
    return text(criterion.isMetOrNot ? HallText.notMet : .noneMet)
  }

  private func tickedPoints(_ focus: Focus, _ draft: Draft) -> Int? {
    switch draft.choices[focus.criterion.key] {
    case .points(let points): points
    case .alternative(let number, let points): number - 1 == focus.ladder ? points : nil
    case nil: nil
    }
  }

  /// "2 (x) 2 điểm   "
  private func levelHead(_ digit: Int, _ points: Int, isTicked: Bool) -> String {
    "\(digit) \(isTicked ? "(x)" : "( )") \(text(HallText.points(points)).padded(to: 8)) "
  }

  private func floorMark(_ star: Star?) -> String {
    star.map { " [" + text(HallText.minimumFor(star: $0.rawValue)) + "]" } ?? ""
  }

  private func sectionNotes(_ focus: Focus) -> [Note] {
    focus.set.parts.flatMap(\.sections).first { $0.criteria.contains { $0.key == focus.criterion.key } }?.notes ?? []
  }

  private func words(_ note: Note) -> String { note.text(in: language) }

  // MARK: The page before sealing

  func drawReview(_ sheet: SheetPlace, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let product = product(sheet.product), let set = set(of: product) else { return canvas.frame }
    let draft = draft(sheet)
    if let mark = sheetMark(sheet) { canvas.line(mark.text, mark.style) }
    canvas.line(product.dossier.product, .title)
    canvas.line(totals(draft, set), .strong)
    canvas.line()
    let faults = faults(of: draft, set)
    if let reason = draft.eliminate {
      canvas.paragraph(text(HallText.reviewElimination(reason)), .alert)
    } else if !faults.isEmpty {
      canvas.paragraph(
        text(HallText.reviewMissing(count: faults.count, keys: faults.map(\.key.rawValue).joined(separator: ", "))),
        .warning)
    } else {
      canvas.line(text(HallText.reviewComplete(criteria: draft.choices.count)), .good)
    }
    canvas.paragraph(
      set.criteria.compactMap { criterion in draft.choices[criterion.key].map { "\(criterion.code): \($0.points)" } }
        .joined(separator: "   "), .muted)
    if sheet.isPaper {
      drawTyping(on: &canvas)
      return canvas.frame
    }
    if draft.eliminate == nil && faults.isEmpty { drawOwnFloors(draft, set, on: &canvas) }
    if let sheet = product.ownSheet {
      canvas.line()
      canvas.line(text(HallText.changedSince(sheet.version)), .strong)
      for criterion in set.criteria {
        let (old, new) = (sheet.content.choices[criterion.key]?.points ?? 0, draft.choices[criterion.key]?.points ?? 0)
        if old != new { canvas.line(text(HallText.change(key: criterion.key.rawValue, from: old, to: new)), indent: 2) }
      }
    }
    if product.ownObstacle == nil {
      canvas.line()
      canvas.paragraph(text(HallText.reviewWarning), .warning)
    }
    return canvas.frame
  }

  /// Which minimum levels the own ticks reach; the council's majority decides, this is only to look twice.
  private func drawOwnFloors(_ draft: Draft, _ set: ProductSet, on canvas: inout Canvas) {
    canvas.line(text(HallText.reviewFloorsNote), .muted)
    for star in Star.withFloors {
      let missed = set.criteria.filter { criterion in
        criterion.floor(for: star).map { (draft.choices[criterion.key]?.points ?? 0) < $0 } ?? false
      }
      let keys = missed.map(\.key.rawValue).joined(separator: ", ")
      let words =
        missed.isEmpty ? HallText.floorsMet(star: star.rawValue) : .floorsBelow(star: star.rawValue, keys: keys)
      canvas.paragraph(text(words), missed.isEmpty ? .good : .plain, indent: 2)
    }
  }
}
