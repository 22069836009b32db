internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

// Where the members disagree on a product, criterion by criterion; what the projection does not show is not here.
extension HallState {
  struct Talk {
    let product: VisibleProduct
    let set: ProductSet
    let map: HeatMap
  }

  func talk(on id: DossierID) -> Talk? {
    guard let session, let product = product(id), let set = set(of: product),
      let map = product.heatMap(in: set, rules: session.info.rules)
    else { return nil }
    return Talk(product: product, set: set, map: map)
  }

  func keys(of place: TalkPlace) -> [CriterionKey] {
    guard let talk = talk(on: place.product) else { return [] }
    return place.isInFormOrder ? talk.map.ofForm : talk.map.byRange
  }

  mutating func openTalk() {
    guard case .result(let id, _) = place else { return }
    if talk(on: id) == nil { return say(DeskText.nothingToCompare, .warning) }
    places.append(.page(.talk(TalkPlace(product: id))))
  }

  mutating func changeTalk(_ action: DeskAction) {
    guard case .page(.talk(var talk)) = place, let members = self.talk(on: talk.product)?.map.members.count else {
      return
    }
    switch action {
    case .otherOrder:
      // The cursor stays on its criterion.
      let keys = keys(of: talk)
      let key = keys.indices.contains(talk.selected) ? keys[talk.selected] : nil
      talk.isInFormOrder.toggle()
      talk.selected = key.flatMap(self.keys(of: talk).firstIndex) ?? 0
    case .previousMembers: talk.firstMember = max(0, talk.firstMember - 5)
    case .nextMembers: talk.firstMember = min(talk.firstMember + 5, max(0, members - 1))
    default: break
    }
    replace(.page(.talk(talk)))
  }

  mutating func openCriterion(_ talk: TalkPlace) {
    let keys = keys(of: talk)
    guard keys.indices.contains(talk.selected) else { return }
    places.append(.page(.criterion(talk, keys[talk.selected], scroll: 0)))
  }

  /// A point above or below the median, and one that lies half of the criterion's points or more away.
  func mark(_ deviation: HeatMap.Deviation) -> (sign: String, style: Style) {
    switch deviation {
    case .farAbove: ("▲", .warning)
    case .above: ("+", .plain)
    case .same: (" ", .muted)
    case .below: ("-", .plain)
    case .farBelow: ("▼", .warning)
    }
  }

  /// A whole number as such, else one decimal: medians are whole or half.
  func median(_ row: HeatMap.Row) -> String {
    row.median.denominator == 1 ? String(row.median.numerator) : Display.plain(row.median, decimals: 1)
  }

  // MARK: Who gave what

  /// One criterion: its spread, then each member with the level that was ticked and what was written there.
  func criterionLines(_ place: TalkPlace, _ key: CriterionKey) -> [DossierLine] {
    guard let session, let talk = talk(on: place.product), let criterion = talk.set.criterion(key),
      let row = talk.map.criteria[key]
    else { return [DossierLine(text: text(HallText.resultHidden), style: .warning)] }
    let mean = Display.plain(row.range.mean, decimals: session.info.rules.decimals)
    let spread = DeskText.spreadOf(
      lowest: row.range.lowest, highest: row.range.highest, spread: row.range.spread, max: row.range.max)
    var lines = [
      DossierLine(text: "\(criterion.code) \(criterion.title)", style: .title),
      DossierLine(text: text(spread), style: .strong),
      DossierLine(text: text(DeskText.middle(median: median(row), mean: mean))), DossierLine(text: ""),
    ]
    for (member, cell) in zip(talk.map.members, row.cells) {
      let seat = session.info.seat(SeatID(member.member))
      let points = cell.points.map { "\($0)/\(criterion.max)" } ?? text(DeskText.notTicked)
      let head = "\(member.member.padded(to: 5)) \((seat?.person ?? "").fitted(to: 30)) \(points.padded(to: 6))"
      let (sign, style) = mark(cell.deviation)
      lines.append(DossierLine(text: "\(head) \(sign) \(words(cell.deviation))", style: style))
      if let level = level(of: cell, criterion) { lines.append(DossierLine(text: level, style: .muted, indent: 6)) }
      let sheet = talk.product.sheets.last { $0.seat.rawValue == member.member }
      if let remark = sheet?.content.remarks[key] {
        lines.append(DossierLine(text: text(DeskText.remark(remark)), style: .accent, indent: 6))
      }
    }
    return lines + eliminationLines(talk.product).map { DossierLine(text: $0.text, style: $0.style) }
  }

  private func words(_ deviation: HeatMap.Deviation) -> String {
    switch deviation {
    case .farAbove: text(DeskText.farAbove)
    case .above: text(DeskText.above)
    case .same: ""
    case .below: text(DeskText.below)
    case .farBelow: text(DeskText.farBelow)
    }
  }

  private func level(of cell: HeatMap.Cell, _ criterion: Criterion) -> String? {
    guard let points = cell.points else { return nil }
    let number = cell.alternative ?? 1
    guard criterion.cases.indices.contains(number - 1) else { return nil }
    let level = criterion.cases[number - 1].levels.first { $0.points == points }?.text
    let words = level ?? (points == 0 ? text(HallText.noneMet) : text(HallText.met))
    return cell.alternative.map { text(DeskText.alternative($0)) + ": " + words } ?? words
  }

  func eliminationLines(_ product: VisibleProduct) -> [StyledLine] {
    product.sheets.compactMap { sheet in
      sheet.content.eliminate.map {
        ("\(sheet.seat.rawValue): \(text(HallText.eliminationProposed($0)))", .alert)
      }
    }
  }

  func drawCriterion(_ place: TalkPlace, _ key: CriterionKey, _ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    for line in criterionLines(place, key).dropFirst(scroll) {
      canvas.paragraph(line.text, line.style, indent: line.indent)
    }
    return canvas.frame
  }
}
