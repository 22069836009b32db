internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit

// The whole sheet on one screen: every criterion a small cell.
extension HallState {
  /// Cells in a row, the same on every screen, so that ↑ and ↓ mean the same.
  static let cellsInRow = 4

  enum MapRow {
    case part(Part)
    /// The section's name before its first row, and criteria by their index.
    case cells(String, Range<Int>)
  }

  /// By parts and sections; sections of one line share their rows.
  func mapRows(of set: ProductSet) -> [MapRow] {
    var rows: [MapRow] = []
    var index = 0
    func add(_ label: String, _ count: Int) {
      for start in stride(from: 0, to: count, by: Self.cellsInRow) {
        let end = min(start + Self.cellsInRow, count)
        rows.append(.cells(start == 0 ? label : "", index + start..<index + end))
      }
      index += count
    }
    for part in set.parts {
      rows.append(.part(part))
      var single: [Section] = []
      func addSingle() {
        guard let first = single.first, let last = single.last else { return }
        add(single.count == 1 ? first.code : "\(first.code)–\(last.code)", single.count)
        single = []
      }
      for section in part.sections {
        if isOneLine(section) {
          single.append(section)
          continue
        }
        addSingle()
        add("\(section.code). \(section.title)", section.criteria.count)
      }
      addSingle()
    }
    return rows
  }

  func drawMap(on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let focus else { return canvas.frame }
    let draft = draft(focus.sheet)
    canvas.line("\(focus.product.dossier.product) — \(totals(draft, focus.set))", .strong)
    let rows = mapRows(of: focus.set)
    let selected = rows.firstIndex { row in
      if case .cells(_, let range) = row { range.contains(focus.scoring.index) } else { false }
    }
    let foot = 4
    let room = canvas.rowsLeft - foot
    let isCut = rows.count > room
    let shown = window(of: rows.count, rows: isCut ? room - 1 : room, selected: selected ?? 0)
    for place in shown { draw(rows[place], focus, draft, on: &canvas) }
    if isCut {
      canvas.line(text(SheetText.rowsHidden(above: shown.lowerBound, below: rows.count - shown.upperBound)), .accent)
    }
    let title = SheetText.criterion(
      code: focus.criterion.key.rawValue, title: focus.criterion.title, max: focus.criterion.max)
    canvas.rule()
    canvas.line(text(title), .strong)
    canvas.line(state(of: focus, draft))
    canvas.line(text(SheetText.legend), .muted)
    return canvas.frame
  }

  private func draw(_ row: MapRow, _ focus: Focus, _ draft: Draft, on canvas: inout Canvas) {
    switch row {
    case .part(let part):
      let open = Set(focus.set.unanswered(in: draft.choices))
      let keys = part.sections.flatMap(\.criteria).map(\.key)
      let points = keys.reduce(0) { $0 + (draft.choices[$1]?.points ?? 0) }
      let words = SheetText.partState(
        code: part.code, title: part.title, points: points, max: part.max, left: keys.count(where: open.contains))
      canvas.line(text(words), .title)
    case .cells(let label, let range):
      let cell = max(15, (canvas.width - 17) / (Self.cellsInRow + 1))
      let labelWidth = canvas.width - Self.cellsInRow * cell
      let (row, left) = (canvas.row, canvas.left)
      canvas.line(label.truncated(to: labelWidth - 1), .muted)
      for (column, index) in range.enumerated() {
        let criterion = focus.set.criteria[index]
        let isSelected = index == focus.scoring.index
        let place = Point(row: row, column: left + labelWidth + column * cell)
        let words = (isSelected ? "▶" : " ") + cellWords(criterion, draft, width: cell - 2)
        canvas.frame.put(words, at: place, style: isSelected ? .selected : style(of: criterion, draft))
        if isSelected { canvas.frame.setCursor(place) }
      }
    }
  }

  /// "1.5 1/3▼4*", on a wide screen with the title.
  private func cellWords(_ criterion: Criterion, _ draft: Draft, width: Int) -> String {
    let floor = criterion.missedFloor(in: draft.choices).map { "▼\($0.star.rawValue)" } ?? ""
    let remark = draft.remarks[criterion.key] == nil ? "" : "*"
    let words = "\(criterion.key) \(tickMark(criterion, draft))\(floor)\(remark)"
    return width < 20 ? words : "\(words) \(criterion.title)".truncated(to: width)
  }

  private func style(of criterion: Criterion, _ draft: Draft) -> Style {
    if !criterion.applies(with: draft.choices) { return .muted }
    return draft.choices[criterion.key] == nil ? .accent : .plain
  }

  /// What the signs of the cell under the cursor say, in words.
  private func state(of focus: Focus, _ draft: Draft) -> String {
    let criterion = focus.criterion
    var words: [String] = []
    if let choice = draft.choices[criterion.key] {
      words.append(text(SheetText.ticked(points: choice.points, max: criterion.max)))
    } else if let condition = criterion.appliesIf, !criterion.applies(with: draft.choices) {
      let title = focus.set.criterion(condition)?.title ?? ""
      words.append(text(SheetText.notApplicable(key: condition.rawValue, title: title)))
    } else {
      words.append(text(SheetText.open))
    }
    if let floor = criterion.missedFloor(in: draft.choices) {
      words.append(text(SheetText.below(star: floor.star.rawValue, needs: floor.needs)))
    }
    if draft.remarks[criterion.key] != nil { words.append(text(SheetText.noted)) }
    return words.joined(separator: " · ")
  }
}
