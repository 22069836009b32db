internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

extension HallState {
  func drawAttendance(_ attendance: AttendancePlace, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let session else { return canvas.frame }
    for index in window(of: session.info.seats.count, rows: canvas.rowsLeft, selected: attendance.selected) {
      let seat = session.info.seats[index]
      let box = attendance.present.contains(seat.id) ? "[x] \(text(HallText.present))" : "[ ] \(text(HallText.absent))"
      let chair = attendance.presiding == seat.id ? " *\(text(HallText.presides))*" : ""
      canvas.item(
        "\(box.padded(to: 12)) \(seat.id.rawValue.padded(to: 5)) \(remarks(on: seat, attendance, session))"
          + "\(seat.person), \(text(seat.role.term))\(chair)",
        selected: index == attendance.selected, again: .character(" "))
    }
    return canvas.frame
  }

  /// Who may preside by authorisation, who is online, who sits in.
  private func remarks(on seat: Seat, _ attendance: AttendancePlace, _ session: VisibleSession) -> String {
    var remarks: [String] = []
    if session.authorised[seat.id] != nil { remarks.append(text(MeetingText.authorised)) }
    if attendance.online.contains(seat.id) { remarks.append(text(MeetingText.online)) }
    if let substitute = session.attendance?.substitutes[seat.id], attendance.present.contains(seat.id) {
      remarks.append(text(MeetingText.substitutedBy(substitute.person)))
    }
    return remarks.isEmpty ? "" : "(\(remarks.joined(separator: ", "))) "
  }

  /// What only some meetings have: the law's clock of a renewal, opinions in writing, papers, one sheet for all.
  func drawMeeting(_ product: VisibleProduct, _ session: VisibleSession, on canvas: inout Canvas) {
    let clock = clockLine(product)
    if let opinions = product.opinions, product.isInWriting {
      let out = MeetingText.opinionsOut(sent: opinions.sent.vietnamese, due: opinions.due.vietnamese)
      let back = MeetingText.opinionsBack(
        count: product.sealed.count, of: product.sealed.count + product.waitingFor.count)
      canvas.line("\(text(out)), \(text(back))")
      if !opinions.asked.isEmpty {
        canvas.line(text(MeetingText.meetingAskedBy(seats: seatList(opinions.asked.keys))), .warning)
      }
    }
    if let clock { canvas.line(clock.text, clock.style) }
    if !product.typed.isEmpty { canvas.line(text(PaperText.waiting(seats: seatList(product.typed.keys))), .warning) }
    if isAgreedSheet(product.id), product.stage == .scoring, let presiding = session.attendance?.presiding {
      canvas.line(text(MeetingText.agreedSheetBy(seat: presiding.rawValue)), .accent)
    }
  }

  /// In the council's order.
  private func seatList(_ seats: some Sequence<SeatID>) -> String {
    let wanted = Set(seats)
    return (session?.info.seats ?? []).map(\.id).filter(wanted.contains).map(\.rawValue).joined(separator: ", ")
  }
}
