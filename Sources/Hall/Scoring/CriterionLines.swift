internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

// The criterion in hand: what it asks, its levels, what the form says beside them.
extension HallState {
  func drawDetail(_ focus: Focus, _ draft: Draft, on canvas: inout Canvas) {
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

  /// How far the page can be scrolled on the smallest screen.
  var detailLength: Int {
    focus.map { detail($0, draft($0.sheet), width: Self.smallest.columns - 2).count } ?? 0
  }

  /// Title, condition, levels, remark, notes: the levels come before the notes, so that a small screen loses a note before
  /// a level.
  func detail(_ focus: Focus, _ draft: Draft, width: Int) -> [StyledLine] {
    var lines = CriterionLines(width: width)
    addHead(of: focus, draft, to: &lines)
    for level in levels(of: focus, draft) {
      let box = level.isTicked ? "(x)" : "( )"
      let style: Style = level.isTicked ? .good : level.isPrinted ? .plain : .muted
      lines.add(level.words, style, head: "\(level.digit) \(box) \(pointsWords(level.points))")
    }
    addFoot(of: focus, draft, to: &lines)
    return lines.lines
  }

  /// The same to be heard: no line is broken, no box is drawn.
  func spokenDetail(_ focus: Focus, _ draft: Draft) -> [String] {
    var (head, foot) = (CriterionLines(width: 100_000), CriterionLines(width: 100_000))
    addHead(of: focus, draft, to: &head)
    addFoot(of: focus, draft, to: &foot)
    let levels = levels(of: focus, draft).map {
      text(SpokenText.levelLine(digit: $0.digit, points: $0.points, words: $0.words))
    }
    return head.lines.map { $0.text.split(separator: " ").joined(separator: " ") } + levels + foot.lines.map(\.text)
  }

  /// Title and condition; the case in use, or the cases to choose from.
  private func addHead(of focus: Focus, _ draft: Draft, to lines: inout CriterionLines) {
    let criterion = focus.criterion
    let title = SheetText.criterion(code: criterion.code, title: criterion.title, max: criterion.max)
    lines.add(text(title), .strong)
    if let condition = criterion.appliesIf, !criterion.applies(with: draft.choices) {
      let other = focus.set.criterion(condition)?.title ?? ""
      lines.add(text(SheetText.notApplicable(key: condition.rawValue, title: other)), .warning)
    }
    if let ladder = focus.ladder {
      if criterion.hasAlternatives { addCase(ladder, focus, draft, to: &lines) }
    } else {
      addCases(of: criterion, to: &lines)
    }
  }

  private func addFoot(of focus: Focus, _ draft: Draft, to lines: inout CriterionLines) {
    if let remark = draft.remarks[focus.criterion.key] { lines.add(text(HallText.ownRemark(remark)), .accent) }
    for note in focus.criterion.notes + sectionNotes(focus) {
      lines.add(note.text(in: language), note.kind.isKnockout ? .warning : .muted)
    }
  }

  /// A level that can be picked.
  struct PickLevel {
    let digit: Int
    let points: Int
    let words: String
    let isTicked: Bool
    /// Whether it gives points, or the form has words for it.
    let isPrinted: Bool
  }

  /// None while no case is chosen.
  func levels(of focus: Focus, _ draft: Draft) -> [PickLevel] {
    guard let ladder = focus.ladder else { return [] }
    let ticked = tickedPoints(focus, draft)
    return focus.levels.enumerated().map { digit, points in
      PickLevel(
        digit: digit, points: points, words: words(of: points, focus.criterion, ladder), isTicked: ticked == points,
        isPrinted: isPrinted(points, focus.criterion, ladder))
    }
  }

  /// The alternative in use, and what the sheet says where it was scored by another.
  private func addCase(_ ladder: Int, _ focus: Focus, _ draft: Draft, to lines: inout CriterionLines) {
    let cases = focus.criterion.cases
    lines.add(
      text(HallText.caseOf(number: ladder + 1, of: cases.count, title: cases[ladder].title ?? "")), .accent)
    if case .alternative(let number, let points) = draft.choices[focus.criterion.key], number != ladder + 1 {
      lines.add(text(SheetText.tickedInCase(number: number, points: points)), .warning)
    }
  }

  /// The alternatives to choose from, each with its levels to read.
  private func addCases(of criterion: Criterion, to lines: inout CriterionLines) {
    lines.add(text(SheetText.chooseCase(count: criterion.cases.count)), .accent)
    for (index, ladder) in criterion.cases.enumerated() {
      lines.add(ladder.title ?? "", .strong, head: "\(index + 1) ( ) ")
      for level in ladder.levels {
        lines.add(words(of: level.points, criterion, index), .muted, head: "      \(pointsWords(level.points))")
      }
    }
  }

  /// "2 điểm   "
  private func pointsWords(_ points: Int) -> String { text(HallText.points(points)).padded(to: 8) + " " }

  private func isPrinted(_ points: Int, _ criterion: Criterion, _ ladder: Int) -> Bool {
    points > 0 || criterion.cases[ladder].levels.contains { $0.points == points }
  }

  /// The level, with the grade that it is the least for. The form does not print 0 where no level has 0 points, nor the
  /// answers of a criterion that is met or not.
  private func words(of points: Int, _ criterion: Criterion, _ ladder: Int) -> String {
    let printed = criterion.cases[ladder].levels.first { $0.points == points }?.text
    let unprinted: HallText = points > 0 ? .met : criterion.isMetOrNot ? .notMet : .noneMet
    let mark = criterion.mark(at: points, inCase: ladder).map {
      " [" + text(HallText.minimumFor(star: $0.rawValue)) + "]"
    }
    return (printed ?? text(unprinted)) + (mark ?? "")
  }

  private func tickedPoints(_ focus: Focus, _ draft: Draft) -> Int? {
    switch draft.choices[focus.criterion.key] {
    case .points(let points): points
    case .alternative(let number, let points): number - 1 == focus.ladder ? points : nil
    case nil: nil
    }
  }

  private func sectionNotes(_ focus: Focus) -> [Note] {
    focus.set.parts.flatMap(\.sections).first { $0.criteria.contains { $0.key == focus.criterion.key } }?.notes ?? []
  }
}

/// Paragraphs broken to one width.
private struct CriterionLines {
  let width: Int
  private(set) var lines: [HallState.StyledLine] = []

  init(width: Int) { self.width = width }

  /// With a head, the lines of the paragraph stand behind the head.
  mutating func add(_ text: String, _ style: Style = .plain, head: String = "") {
    let indent = displayWidth(head)
    for (index, part) in text.wrapped(width: width - indent).enumerated() {
      let lead = index == 0 ? head : String(repeating: " ", count: indent)
      lines.append((lead + part, style))
    }
  }
}
