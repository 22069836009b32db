internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

extension DisplayState {
  /// Nothing is before the council: what comes next, and how far it is.
  func drawBetween(_ words: DisplayText, _ session: VisibleSession, on canvas: inout Canvas, scale: Int) {
    canvas.line()
    canvas.line(session.info.council, .title)
    canvas.line(text(words), .accent)
    canvas.line()
    if let next = next(after: nil, session) {
      canvas.big(next.id.rawValue, scale: scale, .plain)
      canvas.line(text(DisplayText.next(next.dossier.product)), .strong)
      canvas.line()
    }
    let rows = session.products.map { product in
      (text: "\(product.id)  \(product.dossier.product) — \(state(of: product))", style: Style.plain)
    }
    drawList(rows, on: &canvas, foot: 0)
  }

  private func state(of product: VisibleProduct) -> String {
    product.conclusion.map { text($0.outcome.term) } ?? text(product.stage.term)
  }

  /// Who has sealed and who is awaited, never what is in a sheet.
  func drawScoring(_ product: VisibleProduct, _ session: VisibleSession, on canvas: inout Canvas, scale: Int) {
    let seats = session.info.seats.filter(\.scores)
    let marks = seats.map { session.mark(product, of: $0) }
    let sealed = marks.count { $0 == .sealed }
    canvas.big(product.id.rawValue, "\(sealed)/\(marks.count { $0 != .notExpected })", scale: scale)
    drawNames(product, on: &canvas, scale: scale)
    canvas.line(text(stageWords(product)), .accent)
    canvas.line()
    let rows = zip(seats, marks).map { seat, mark in
      let words = text(self.words(for: mark, seat, product, session))
      let line = "\(mark.sign) \(seat.id.rawValue.padded(to: 4)) \(words.padded(to: wordsWidth)) \(seat.person)"
      return (text: line, style: mark == .awaited ? Style.strong : mark == .sealed ? .good : .muted)
    }
    drawList(rows, on: &canvas, foot: footLines(product, session))
  }

  private var wordsWidth: Int {
    [DisplayText.sealed, .awaited].map { displayWidth(text($0)) }.max() ?? 0
  }

  private func words(
    for mark: SealMark, _ seat: Seat, _ product: VisibleProduct, _ session: VisibleSession
  ) -> any Worded {
    switch mark {
    case .sealed: DisplayText.sealed
    case .awaited: DisplayText.awaited
    case .notOpen: HallText.notOpen
    case .notExpected:
      if product.recused[seat.id] == nil, !session.takingPart.contains(seat.id) {
        HallText.absent
      } else {
        HallText.recusedMark
      }
    }
  }

  private func stageWords(_ product: VisibleProduct) -> DisplayText {
    switch product.stage {
    case .closed: .closed
    case .revealed: .discussed
    case .queued, .withdrawn, .postponed, .inWriting, .scoring, .concluded:
      product.turn > 0 ? .scoredAgain(turn: product.turn) : .scored
    }
  }

  private func drawNames(_ product: VisibleProduct, on canvas: inout Canvas, scale: Int) {
    canvas.line()
    canvas.line(product.dossier.product, .title)
    canvas.line("\(product.dossier.producer), \(product.dossier.commune)", .plain)
    if scale > 1 { canvas.line() }
  }

  /// The result, once the council has concluded.
  func drawConclusion(_ conclusion: Conclusion, _ product: VisibleProduct, on canvas: inout Canvas, scale: Int) {
    canvas.big(product.id.rawValue, session?.meanText(of: conclusion, law) ?? "", scale: scale)
    drawNames(product, on: &canvas, scale: scale)
    canvas.line()
    if let star = conclusion.star {
      canvas.big(String(repeating: "★", count: star.rawValue), scale: scale, .accent)
      canvas.line()
    }
    canvas.paragraph(text(HallText.decided(conclusion.outcome.term)), .good)
    var facts: [String] = []
    if let mean = session?.meanText(of: conclusion, law) { facts.append(text(HallText.mean(mean))) }
    facts.append(text(conclusion.star.map { HallText.stars($0.rawValue) } ?? .noStar))
    canvas.line(facts.joined(separator: "   "), .strong)
  }

  /// At the foot: what else is open, and what comes next.
  func drawOthers(than product: VisibleProduct, _ session: VisibleSession, on canvas: inout Canvas) {
    while canvas.rowsLeft > footLines(product, session) { canvas.line() }
    let others = openBeside(product, session)
    if !others.isEmpty {
      let list = others.map { "\($0.id) \($0.sealed.count)/\($0.sealed.count + $0.waitingFor.count)" }
      canvas.line(text(DisplayText.alsoOpen(list.joined(separator: ", "))), .muted)
    }
    if let next = next(after: product, session) {
      canvas.line(text(DisplayText.next("\(next.id) \(next.dossier.product)")), .plain)
    }
  }

  private func footLines(_ product: VisibleProduct, _ session: VisibleSession) -> Int {
    (openBeside(product, session).isEmpty ? 0 : 1) + (next(after: product, session) == nil ? 0 : 1)
  }

  private func openBeside(_ product: VisibleProduct, _ session: VisibleSession) -> [VisibleProduct] {
    session.products.filter { $0.stage == .scoring && $0.id != product.id }
  }

  /// The next in the queue, else the next that is open.
  private func next(after product: VisibleProduct?, _ session: VisibleSession) -> VisibleProduct? {
    session.products.first { $0.stage == .queued } ?? product.flatMap { openBeside($0, session).first }
  }

  /// The final order, with the code that is read out.
  func drawRanking(_ session: VisibleSession, on canvas: inout Canvas, scale: Int) {
    canvas.line()
    if let code {
      canvas.line(text(HallText.shortCode(code)), .title)
      if BigLetters.fits(code, width: canvas.width) { canvas.big(code, scale: scale, .plain) }
      canvas.line()
    }
    let places = session.ranking
    if places.isEmpty { canvas.line(text(HallText.notRanked), .muted) }
    var rows = places.compactMap { place in
      session.product(place.product).map { product in
        let stars = String(repeating: "★", count: place.conclusion.star?.rawValue ?? 0)
        let mean = (session.meanText(of: place.conclusion, law) ?? "").padded(to: 8, align: .trailing)
        let line = "\(String(place.rank).padded(to: 3, align: .trailing))  \(stars.padded(to: 5))\(mean)  "
        return (text: line + "\(product.id)  \(product.dossier.product)", style: Style.strong)
      }
    }
    for product in session.products {
      guard let conclusion = product.conclusion, conclusion.mean == nil else { continue }
      rows.append(("  –  \(product.id)  \(product.dossier.product) — \(text(conclusion.outcome.term))", .muted))
    }
    drawList(rows, on: &canvas, foot: 0, inColumns: false)
  }

  /// Rows in as many columns as they need, apart where there is room; what does not fit is paged.
  private func drawList(
    _ rows: [(text: String, style: Style)], on canvas: inout Canvas, foot: Int, inColumns: Bool = true
  ) {
    let room = max(1, canvas.rowsLeft - foot)
    let columns = inColumns && rows.count > room ? max(1, canvas.width / 38) : 1
    let lines = (rows.count + columns - 1) / columns
    let fits = lines <= room
    let first = fits ? 0 : min(scroll, lines - room + 1)
    let shown = fits ? lines : room - 1
    let width = canvas.width / columns
    for line in first..<first + shown {
      let start = canvas.row
      for column in 0..<columns where column * lines + line < rows.count {
        let (text, style) = rows[column * lines + line]
        canvas.frame.put(
          text.truncated(to: width - 1), at: Point(row: start, column: canvas.left + column * width), style: style)
      }
      canvas.line()
      if fits && 2 * lines <= room { canvas.line() }
    }
    if !fits {
      canvas.line(text(DisplayText.page(from: first + 1, to: first + shown, of: lines)), .accent)
    }
  }
}
