internal import Catalogue
internal import Council
internal import PlainText
internal import TerminalKit

/// Where a member was when the idle lock took the screen, and what stood half written: it comes back with the PIN.
struct Parked: Hashable, Sendable {
  /// Seats of two sessions may have the same name.
  struct Owner: Hashable, Sendable {
    let session: SessionID
    let seat: SeatID
  }

  var places: [HallState.Place]
  var form: Form?
}

// One terminal for many hands: who is invited next, and the lock of a seat that was left alone.
extension HallState {
  /// After a seat was left: the next in the council's order, round its end, of whom a sheet is awaited.
  func nextToInvite(after seat: SeatID) -> SeatID? {
    guard let session else { return nil }
    let awaited = Set(session.products.filter { !$0.isInWriting }.flatMap(\.waitingFor))
    let seats = session.info.seats.map(\.id)
    guard let here = seats.firstIndex(of: seat) else { return nil }
    return (seats[(here + 1)...] + seats[..<here]).first {
      awaited.contains($0) && session.takingPart.contains($0) && !withoutPIN.contains($0)
    }
  }

  /// Leaves the seat: nothing of it stays on the screen, and who comes next is invited.
  mutating func leaveSeat() -> [Intent] {
    let next = seat.flatMap { nextToInvite(after: $0.id) }
    if let owner { parked[owner] = nil }
    places.removeAll { $0.name != .sessions && $0.name != .seats }
    forgetSeat()
    leftSearch = nil
    if let next {
      place(atSeat: next)
      places.append(.handOver(next))
    }
    return [.leaveSeat, .redraw]
  }

  private var owner: Parked.Owner? {
    guard let session, let seat else { return nil }
    return Parked.Owner(session: session.info.id, seat: seat.id)
  }

  /// The cursor of the list below follows, so that going back to the list leads to the same seat.
  private mutating func place(atSeat id: SeatID) {
    guard let index = session?.info.seats.firstIndex(where: { $0.id == id }), case .seats = place else { return }
    replace(.seats(selected: index))
  }

  /// Nobody has typed for as long as the setting allows, or the program was stopped from outside and goes on: whoever is
  /// there now may be somebody else.
  mutating func lock() -> [Intent] {
    guard let seat, let owner else {
      // A PIN half typed does not wait for the next hand.
      if form?.hasSecrets ?? false {
        form = nil
        showsTypingHelp = false
      }
      return [.redraw]
    }
    let own = places.drop { $0.name == .sessions || $0.name == .seats }
    // What shows more than the state holds after the PIN is opened anew by hand.
    let kept = own.prefix {
      ![.timeline, .paper, .paperReview, .papers, .paperText, .paperWork].contains($0.name) && !$0.isPaper
    }.map(\.withoutHistory)
    let half = kept.count == own.count ? form : nil
    parked[owner] = Parked(places: kept, form: half?.withoutSecrets)
    places.removeAll { $0.name != .sessions && $0.name != .seats }
    forgetSeat()
    search = nil
    find = nil
    form = nil
    showsHelp = false
    showsTypingHelp = false
    leftSearch = nil
    place(atSeat: seat.id)
    places.append(.handOver(seat.id))
    say(HallText.locked(seat: seat.id.rawValue), .warning)
    return [.leaveSeat, .redraw]
  }

  /// After the PIN: back to where the lock struck.
  mutating func unpark() {
    guard let owner, let parked = parked.removeValue(forKey: owner), !parked.places.isEmpty else { return }
    places.removeAll { $0.name != .sessions && $0.name != .seats }
    places += parked.places
    form = parked.form
    say(HallText.unlocked, .good)
  }

  func drawHandOver(_ id: SeatID, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let session, let seat = session.info.seat(id) else { return canvas.frame }
    canvas.line(text(HallText.invite(seat: id.rawValue)), .title)
    let person = session.attendance?.substitutes[id]?.person ?? seat.person
    // The form of the PIN stands below and hides nothing of the name.
    if let large = LargeText.lines(person, columns: canvas.width), large.count <= canvas.rowsLeft - 5 {
      if large.count < canvas.rowsLeft - 5 { canvas.line() }
      for line in large { canvas.line(line, .strong) }
    } else {
      canvas.line()
      canvas.paragraph(person.uppercased(), .strong)
    }
    canvas.line()
    let waiting = session.products.count { $0.waitingFor.contains(id) }
    if waiting > 0 { canvas.line(text(HallText.sheetsAwaited(waiting)), .accent) }
    canvas.line(text(HallText.handOverKeys), .muted)
    return canvas.frame
  }
}

extension HallState.Place {
  fileprivate var isPaper: Bool {
    switch self {
    case .scoring(let scoring), .detail(let scoring, _): scoring.isPaper
    default: false
    }
  }

  /// Without the drafts kept for undo.
  fileprivate var withoutHistory: HallState.Place {
    guard case .scoring(var scoring) = self else { return self }
    scoring.earlier = []
    return .scoring(scoring)
  }
}

extension Form {
  var hasSecrets: Bool { entries.contains(where: \.field.isSecret) }

  fileprivate var withoutSecrets: Form {
    var form = self
    for index in entries.indices where entries[index].field.isSecret { form.entries[index].field.clear() }
    form.fault = nil
    return form
  }
}
