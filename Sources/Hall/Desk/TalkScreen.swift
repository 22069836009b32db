internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit

extension HallState {
  /// Widths of the columns: a member has three digits and a sign.
  private struct Columns {
    static let (cell, median, range) = (4, 5, 7)

    let label: Int
    let members: Range<Int>

    init(width: Int, members count: Int, first: Int) {
      let room = width - 2 - Self.median - Self.range
      label = max(12, min(72, room - Self.cell * count))
      let shown = max(1, min(count, (room - label) / Self.cell))
      let start = max(0, min(first, count - shown))
      members = start..<start + shown
    }
  }

  func drawTalk(_ place: TalkPlace, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let session, let talk = talk(on: place.product), let scored = talk.product.result?.tally?.scored else {
      canvas.paragraph(text(HallText.resultHidden), .warning)
      return canvas.frame
    }
    let map = talk.map
    let columns = Columns(width: canvas.width, members: map.members.count, first: place.firstMember)
    canvas.line("\(talk.product.id) \(talk.product.dossier.product)", .title)
    let limit = session.info.rules.spreadLimit
    canvas.line(
      "\(text(HallText.mean(scored.meanDisplay)))   \(text(HallText.spread(scored.spread, limit: limit)))"
        + (scored.spreadExceeded ? "   ! " + text(DeskText.spreadExceeded) : ""),
      scored.spreadExceeded ? .warning : .plain)
    drawHead(map, columns, on: &canvas)
    for (index, part) in map.parts.enumerated() {
      let form = talk.set.parts[index]
      draw("\(text(DeskText.part(form.code))) (\(form.max))", part, columns, on: &canvas)
    }
    draw(text(ColumnText.total) + " (100)", map.total, columns, isStrong: true, on: &canvas)
    canvas.rule()
    drawCriteria(place, talk, columns, on: &canvas)
    return canvas.frame
  }

  private func drawHead(_ map: HeatMap, _ columns: Columns, on canvas: inout Canvas) {
    let names = columns.members.map { index in
      String(map.members[index].member.suffix(3)).padded(to: 3, align: .trailing)
        + (map.members[index].isPointedOut ? "!" : " ")
    }.joined()
    let isCut = columns.members.count < map.members.count
    let label =
      isCut ? text(DeskText.someMembers(shown: columns.members.count, of: map.members.count)) : text(ColumnText.member)
    canvas.line(
      "  " + label.fitted(to: columns.label) + names
        + text(DeskText.columnMedian).padded(to: Columns.median, align: .trailing)
        + text(DeskText.columnRange).padded(to: Columns.range, align: .trailing), .muted)
  }

  private func drawCriteria(_ place: TalkPlace, _ talk: Talk, _ columns: Columns, on canvas: inout Canvas) {
    let keys = keys(of: place)
    let foot = 3
    if keys.isEmpty { canvas.line(text(AdviceText.allAgree), .good) }
    for index in window(of: keys.count, rows: canvas.rowsLeft - foot, selected: place.selected) {
      guard let criterion = talk.set.criterion(keys[index]), let row = talk.map.criteria[keys[index]] else { continue }
      draw("\(criterion.code) \(criterion.title)", row, columns, isSelected: index == place.selected, on: &canvas)
    }
    canvas.line(text(place.isInFormOrder ? DeskText.inFormOrder : .byRange(keys.count)), .muted)
    canvas.line(text(DeskText.talkLegend), .muted)
    if let first = eliminationLines(talk.product).first { canvas.line(first.text, first.style) }
  }

  private func draw(
    _ label: String, _ row: HeatMap.Row, _ columns: Columns, isStrong: Bool = false, isSelected: Bool = false,
    on canvas: inout Canvas
  ) {
    var parts: [StyledLine] = [(label.fitted(to: columns.label), isStrong ? .strong : .plain)]
    parts += columns.members.map { index in
      let cell = row.cells[index]
      let (sign, style) = mark(cell.deviation)
      return ((cell.points.map(String.init) ?? "–").padded(to: 3, align: .trailing) + sign, style)
    }
    let range = "\(row.range.spread)/\(row.range.max)"
    parts.append((median(row).padded(to: Columns.median, align: .trailing), .muted))
    parts.append((range.padded(to: Columns.range, align: .trailing), row.range.spread > 0 ? .strong : .muted))
    canvas.parts(parts, selected: isSelected)
  }
}
