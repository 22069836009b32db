internal import Acts
internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// The roll call: who is there, who online, who presides.
extension HallState {
  mutating func openRollCall() {
    let known = session?.attendance
    places.append(
      .attendance(
        AttendancePlace(
          present: known?.present ?? [], online: known?.online ?? [], presiding: known?.presiding)))
  }

  mutating func performAttendance(_ action: Action) -> [Intent] {
    guard case .attendance(var attendance) = place, let seats = session?.info.seats,
      seats.indices.contains(attendance.selected)
    else { return [] }
    let seat = seats[attendance.selected]
    // A form that was left without a word authorised nobody.
    attendance.authorising = nil
    replace(.attendance(attendance))
    switch action {
    case .toggle:
      if attendance.present.remove(seat.id) == nil { attendance.present.insert(seat.id) }
      attendance.online.formIntersection(attendance.present)
      attendance.selected = min(attendance.selected + 1, seats.count - 1)
    case .online:
      guard attendance.present.contains(seat.id) else {
        say(MeetingText.mustBePresent, .warning)
        return []
      }
      if attendance.online.remove(seat.id) == nil { attendance.online.insert(seat.id) }
    case .preside: return preside(seat, &attendance)
    case .confirm:
      guard let presiding = attendance.presiding else {
        say(RefusalText.noOneToPreside, .warning)
        return []
      }
      return confirm(attendance, presiding: presiding, seats)
    case .allPresent: attendance.present = Set(seats.map(\.id))
    default: break
    }
    replace(.attendance(attendance))
    return []
  }

  /// A deputy needs an authorisation on the record first, where the rules want one (`tuc_so.chu_tri`).
  private mutating func preside(_ seat: Seat, _ attendance: inout AttendancePlace) -> [Intent] {
    guard seat.role.maySitInTheChair else {
      say(HallText.cannotPreside, .warning)
      return []
    }
    if seat.role == .deputy, let session, session.info.rules.presiding == .authorisedDeputy,
      session.authorised[seat.id] == nil, let act = Act.named("authorise")
    {
      attendance.authorising = seat.id
      replace(.attendance(attendance))
      return begin(act, on: nil, filled: [ActField.seat.name: seat.id.rawValue])
    }
    attendance.presiding = seat.id
    attendance.present.insert(seat.id)
    replace(.attendance(attendance))
    return []
  }

  /// After the authorisation was recorded the roll call goes on with this deputy presiding.
  /// - Returns: whether there was one.
  mutating func presideByAuthorisation() -> Bool {
    guard case .attendance(var attendance) = place, let deputy = attendance.authorising else { return false }
    attendance.authorising = nil
    attendance.presiding = deputy
    attendance.present.insert(deputy)
    replace(.attendance(attendance))
    return true
  }

  /// The first roll call, one after an adjournment, another to preside or to attend online is a roll call; later comings
  /// and goings are events of their own, and leaving has a reason.
  private mutating func confirm(_ attendance: AttendancePlace, presiding: SeatID, _ seats: [Seat]) -> [Intent] {
    let stays = attendance.present.intersection(session?.attendance?.present ?? [])
    guard let session, let known = session.attendance, known.presiding == presiding, !session.isAdjourned,
      known.online.intersection(stays) == attendance.online.intersection(stays)
    else {
      let present = seats.map(\.id).filter(attendance.present.contains)
      return [
        .command(
          .takeAttendance(
            present: present, online: present.filter(attendance.online.contains), presiding: presiding))
      ]
    }
    let arrived = seats.map(\.id).filter { attendance.present.contains($0) && !known.present.contains($0) }.map {
      Form.Arrival(seat: $0, online: attendance.online.contains($0))
    }
    let left = seats.map(\.id).filter { !attendance.present.contains($0) && known.present.contains($0) }
    if !left.isEmpty {
      form = Form(
        .leave(left, arrived: arrived), .leaveTitle(seats: left.map(\.rawValue).joined(separator: ", ")),
        [Form.Entry(.reason, limit: 500)])
      return []
    }
    if arrived.isEmpty { places.removeLast() }
    return arrived.map { .command(.arrive($0.seat, online: $0.online)) }
  }
}
