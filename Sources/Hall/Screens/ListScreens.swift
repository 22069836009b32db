internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

extension HallState {
  func drawSessions(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    if sessions.isEmpty { canvas.paragraph(text(HallText.noSessions)) }
    for index in window(of: sessions.count, rows: canvas.rowsLeft, selected: selected) {
      let line = sessions[index]
      let banner = line.rehearsal ? " [\(text(HallText.rehearsalBanner))]" : ""
      let state =
        line.isBeingSetUp
        ? text(SetupText.beingSetUp)
        : line.isClosed
          ? text(HallText.sessionClosed) : text(HallText.progress(concluded: line.concluded, products: line.products))
      canvas.item(
        "\(line.title)\(banner) — \(line.fault ?? state)", selected: index == selected,
        line.fault == nil ? .plain : .alert)
    }
    return canvas.frame
  }

  /// The screen between two members: who is invited, who has sealed. Never a point.
  func drawSeats(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let session else { return canvas.frame }
    canvas.line(text(HallText.inviteNext), .title)
    canvas.line(text(HallText.chooseSeat), .muted)
    canvas.line()
    let products = session.products
    let columns = products.prefix(max(0, (canvas.width - 46) / 3))
    let dossiers = columns.map { shortName($0.id).padded(to: 3, align: .trailing) }.joined()
    canvas.line("  " + "".padded(to: 42) + dossiers, .muted)
    let rows = canvas.rowsLeft - 4
    for index in window(of: session.info.seats.count, rows: rows, selected: selected) {
      let seat = session.info.seats[index]
      let marks = columns.map { mark($0, seat, session).padded(to: 3, align: .trailing) }.joined()
      let present = session.attendance.map { $0.present.contains(seat.id) ? "" : " (\(text(HallText.absent)))" } ?? ""
      let isLocked = session.pins[seat.id]?.isLocked ?? false
      let pin =
        isLocked || withoutPIN.contains(seat.id)
        ? " (\(text(isLocked ? SetupText.lockedMark : .noPINMark)))" : ""
      let name = "\(seat.id.rawValue.padded(to: 5))\(seat.person)\(pin)\(present)".fitted(to: 41)
      canvas.item(name + " " + marks, selected: index == selected)
    }
    canvas.line()
    canvas.line(text(HallText.legend), .muted)
    if let guide { canvas.paragraph(guide, .accent) }
    if canvas.rowsLeft > columns.count / 2 + 1 {
      canvas.line()
      let names = columns.map { "\(shortName($0.id)) \($0.dossier.product)".fitted(to: canvas.width / 2 - 1) }
      for start in stride(from: 0, to: names.count, by: 2) {
        canvas.line(names[start..<min(start + 2, names.count)].joined(separator: "  "), .muted)
      }
    }
    return canvas.frame
  }

  /// "01" of "SP01": what fits above a column.
  private func shortName(_ id: DossierID) -> String { String(id.rawValue.suffix(2)) }

  func mark(_ product: VisibleProduct, _ seat: Seat, _ session: VisibleSession) -> String {
    session.mark(product, of: seat).sign
  }

  func drawMember(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let session else { return canvas.frame }
    let notice = product(at: selected).flatMap(gapNotice)
    for index in window(of: session.products.count, rows: canvas.rowsLeft - (notice == nil ? 0 : 2), selected: selected)
    {
      let product = session.products[index]
      let state = memberState(product)
      let room = canvas.width - displayWidth(state.text) - 4
      canvas.item(
        "\(product.id) \(product.dossier.product)".fitted(to: max(10, room)) + " " + state.text,
        selected: index == selected, state.style)
    }
    if let notice {
      canvas.line()
      canvas.paragraph(notice, .warning)
    }
    return canvas.frame
  }

  private func memberState(_ product: VisibleProduct) -> (text: String, style: Style) {
    if let conclusion = product.conclusion {
      return (stars(conclusion), .muted)
    }
    guard let seat else { return ("", .plain) }
    if product.recused[seat.id] != nil { return (text(HallText.recusedMark), .muted) }
    if product.excused[seat.id] != nil { return (text(HallText.excusedMark), .muted) }
    if product.ownObstacle == nil {
      let sheet = isAgreedSheet(product.id) ? text(MeetingText.agreedSheet) + " · " : ""
      let draft = draft(product)
      let left = set(of: product)?.unanswered(in: draft.choices).count ?? 0
      return (sheet + text(HallText.toScore(left: draft.eliminate == nil ? left : 0)), .strong)
    }
    if let sheet = product.ownSheet { return (text(HallText.sealedVersion(sheet.version)), .good) }
    if case .declareFirst = product.ownObstacle { return (text(MeetingText.notDeclared), .warning) }
    if product.stage == .queued { return (text(HallText.notOpen), .muted) }
    return (text(product.stage.term), .muted)
  }

  func stars(_ conclusion: Conclusion) -> String {
    conclusion.star.map { text(HallText.stars($0.rawValue)) } ?? text(HallText.noStar)
  }
}
