internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// The secretary's and the chair's screens.
extension HallState {
  mutating func performDesk(_ action: Action) -> [Intent] {
    switch action {
    case .attendance:
      places.append(
        .attendance(
          AttendancePlace(present: session?.attendance?.present ?? [], presiding: session?.attendance?.presiding)))
      return []
    case .openAll: return [.openAll]
    case .ranking:
      places.append(.ranking(scroll: 0))
      return []
    case .sign:
      form = Form(
        .sign, .signTitle,
        [
          Form.pin(.chairPIN(seat: session?.chairToSign?.rawValue ?? "")),
          Form.pin(.secretaryPIN(seat: session?.secretaryToSign?.rawValue ?? "")),
        ])
      return []
    default: break
    }
    guard let product = productInHand else { return [] }
    return performDesk(action, on: product)
  }

  private mutating func performDesk(_ action: Action, on product: VisibleProduct) -> [Intent] {
    let (id, name) = (product.id, product.dossier.product)
    switch action {
    case .openScoring: return [.command(.openScoring(id))]
    case .closeScoring: return [.command(.closeScoring(id))]
    case .reveal: return [.command(.reveal(id))]
    case .conclude: return [.command(.conclude(id))]
    case .result:
      if product.result == nil {
        say(HallText.resultHidden, .warning)
      } else {
        places.append(.result(id, scroll: 0))
      }
    case .rescore: form = Form(.rescore(id), .rescoreTitle(name), [Form.Entry(.reason, limit: 1000)])
    case .withdraw: form = Form(.withdraw(id), .withdrawTitle(name), [Form.Entry(.reason, limit: 1000)])
    case .excuse: form = Form(.excuse(id), .excuseTitle(name), [Form.Entry(.seat, limit: 40), Form.Entry(.reason)])
    case .vote:
      guard let subject = product.result?.subjectsToVote.first else {
        say(HallText.nothingToVote, .warning)
        return []
      }
      form = Form(
        .vote(id, subject), .voteTitle(subject.term, product: name),
        [
          Form.Entry(.inFavour, limit: 3), Form.Entry(.against, "0", limit: 3), Form.Entry(.abstaining, "0", limit: 3),
          Form.Entry(.chairInFavour, text(HallText.yes), limit: 8), Form.Entry(.reason, limit: 1000),
        ])
    default: break
    }
    return []
  }

  private var productInHand: VisibleProduct? {
    switch place {
    case .desk(let selected): product(at: selected)
    case .result(let id, _): product(id)
    case .sessions, .seats, .member, .scoring, .detail, .review, .attendance, .ranking, .signed, .regimes, .regime,
      .lawSets, .lawSet, .applies:
      nil
    }
  }

  mutating func performAttendance(_ action: Action) -> [Intent] {
    guard case .attendance(var attendance) = place, let seats = session?.info.seats,
      seats.indices.contains(attendance.selected)
    else { return [] }
    let seat = seats[attendance.selected]
    switch action {
    case .toggle:
      if attendance.present.remove(seat.id) == nil { attendance.present.insert(seat.id) }
    case .preside:
      guard seat.role.maySitInTheChair else {
        say(HallText.cannotPreside, .warning)
        return []
      }
      attendance.presiding = seat.id
      attendance.present.insert(seat.id)
    case .confirm:
      guard let presiding = attendance.presiding else {
        say(RefusalText.noOneToPreside, .warning)
        return []
      }
      return confirm(attendance, presiding: presiding, seats)
    case .allPresent: attendance.present = Set(seats.map(\.id))
    default: break
    }
    if action == .toggle { attendance.selected = min(attendance.selected + 1, seats.count - 1) }
    replace(.attendance(attendance))
    return []
  }

  /// The first roll call, or another to preside, is a roll call; later comings and goings are events of their own, and
  /// leaving has a reason.
  private mutating func confirm(_ attendance: AttendancePlace, presiding: SeatID, _ seats: [Seat]) -> [Intent] {
    guard let known = session?.attendance, known.presiding == presiding else {
      return [
        .command(
          .takeAttendance(present: seats.map(\.id).filter(attendance.present.contains), presiding: presiding))
      ]
    }
    let arrived = seats.map(\.id).filter { attendance.present.contains($0) && !known.present.contains($0) }
    let left = seats.map(\.id).filter { !attendance.present.contains($0) && known.present.contains($0) }
    if !left.isEmpty {
      form = Form(
        .leave(left, arrived: arrived), .leaveTitle(seats: left.map(\.rawValue).joined(separator: ", ")),
        [Form.Entry(.reason, limit: 500)])
      return []
    }
    if arrived.isEmpty { places.removeLast() }
    return arrived.map { .command(.arrive($0)) }
  }
}
