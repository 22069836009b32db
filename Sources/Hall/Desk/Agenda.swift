internal import Acts
internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

// The order in which products are called, and changing it.
extension HallState {
  /// As it stands on the screen: with the product that is being moved at its new place.
  func agenda(_ place: AgendaPlace) -> [VisibleProduct] {
    var order = session?.products ?? []
    if let moving = place.moving, let from = order.firstIndex(where: { $0.id == moving }) {
      let product = order.remove(at: from)
      order.insert(product, at: max(0, min(place.selected, order.count)))
    }
    return order
  }

  /// From the desk: with the product under the cursor, moved one place already where a key says so.
  mutating func openAgenda(_ step: Int = 0) {
    guard case .desk(let selected) = place else { return }
    places.append(.page(.agenda(AgendaPlace(selected: selected))))
    if step != 0 { moveInAgenda(step) }
  }

  mutating func lift() {
    guard case .page(.agenda(var agenda)) = place else { return }
    if agenda.moving != nil {
      drop()
      return
    }
    guard let product = product(at: agenda.selected) else { return }
    if session?.info.rules.isFirstEdition ?? false { return say(RefusalText.notInThisSession, .warning) }
    if session?.isClosed ?? false { return say(RefusalText.sessionIsClosed, .warning) }
    if product.stage != .queued { return say(DeskText.onlyWaiting, .warning) }
    agenda.moving = product.id
    replace(.page(.agenda(agenda)))
  }

  /// Puts it back where it was.
  mutating func drop() {
    guard case .page(.agenda(var agenda)) = place, let moving = agenda.moving else { return }
    agenda.selected = session?.products.firstIndex { $0.id == moving } ?? 0
    agenda.moving = nil
    replace(.page(.agenda(agenda)))
  }

  /// To the next place where something waits, in that direction.
  mutating func moveInAgenda(_ step: Int) {
    guard case .page(.agenda(let before)) = place else { return }
    if before.moving == nil { lift() }
    guard case .page(.agenda(var agenda)) = place, let moving = agenda.moving, let products = session?.products else {
      return
    }
    var index = agenda.selected + step
    while products.indices.contains(index), products[index].stage != .queued { index += step }
    guard products.indices.contains(index) else { return say(DeskText.noFurther, .muted) }
    agenda.selected = index
    agenda.moving = moving
    replace(.page(.agenda(agenda)))
  }

  /// Asks why, where something was moved.
  mutating func settleAgenda() -> [Intent] {
    guard case .page(.agenda(let agenda)) = place else { return [] }
    guard let moving = agenda.moving, session?.products.firstIndex(where: { $0.id == moving }) != agenda.selected,
      let act = Act.named("move")
    else {
      say(DeskText.nothingMoved, .muted)
      return []
    }
    return begin(act, on: moving, filled: [ActField.place.name: String(agenda.selected + 1)])
  }

  /// The new order is on record: the cursors follow the product.
  mutating func agendaIsSettled() {
    guard case .page(.agenda(let agenda)) = place, let moving = agenda.moving,
      let index = session?.products.firstIndex(where: { $0.id == moving })
    else { return }
    replace(.page(.agenda(AgendaPlace(selected: index))))
    if places.count > 1, case .desk = places[places.count - 2] { places[places.count - 2] = .desk(selected: index) }
  }

  // MARK: The screen

  func drawAgenda(_ place: AgendaPlace, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let order = agenda(place)
    if order.isEmpty {
      canvas.paragraph(text(DeskText.noProducts), .warning)
      return canvas.frame
    }
    let (number, state) = (6, 20)
    let producer = canvas.width >= 110 ? 36 : 0
    let name = canvas.width - 2 - number - state - producer
    canvas.line(
      "  " + text(DeskText.columnPlace).padded(to: number) + text(ColumnText.product).padded(to: name)
        + text(producer > 0 ? DeskText.columnProducer : .nothing).padded(to: producer) + text(ColumnText.stage), .muted)
    for index in window(of: order.count, rows: canvas.rowsLeft - 4, selected: place.selected) {
      let product = order[index]
      let mark = product.id == place.moving ? "↕" : " "
      let label =
        "\(index + 1)\(mark)".padded(to: number) + "\(product.id) \(product.dossier.product)".fitted(to: name - 1) + " "
      let more = producer > 0 ? (product.dossier.producer.fitted(to: producer - 1) + " ") : ""
      canvas.item(
        label + more + text(product.stage.term).truncated(to: state), selected: index == place.selected,
        product.stage == .queued ? .plain : .muted)
    }
    canvas.rule()
    drawAgendaFoot(place, order, on: &canvas)
    return canvas.frame
  }

  private func drawAgendaFoot(_ place: AgendaPlace, _ order: [VisibleProduct], on canvas: inout Canvas) {
    if let moving = place.moving, let from = session?.products.firstIndex(where: { $0.id == moving }) {
      canvas.line(
        text(DeskText.moving(product: moving.rawValue, from: from + 1, to: place.selected + 1)), .accent)
      canvas.line(text(DeskText.movingKeys), .muted)
      return
    }
    if let next = order.first(where: { $0.stage == .queued }) {
      canvas.line(text(DeskText.callNext("\(next.id) \(next.dossier.product)")), .strong)
    } else {
      canvas.line(text(DeskText.nothingToCall), .strong)
    }
    canvas.line(text(DeskText.agendaKeys), .muted)
  }
}
