package import Catalogue
package import Council
internal import Criteria

// What happened, in the catalogue's words.

extension TimelineEntry {
  package var words: TimelineText {
    switch what {
    case .sessionOpened: .sessionOpened
    case .sessionClosed: .sessionClosed
    case .sessionReopened: .sessionReopened
    case .queued: .queued
    case .postponed: .postponed
    case .resumed: .resumed
    case .moved(let place): .moved(place)
    case .withdrawn(let kind): kind == .withdrawn ? .withdrawn : .notEvaluated
    case .authorised(let seat): .authorised(seat.rawValue)
    case .rollCall(let present, let online, let presiding):
      online.isEmpty
        ? .rollCall(present: list(present), presiding: presiding.rawValue)
        : .rollCallOnline(present: list(present), online: list(online), presiding: presiding.rawValue)
    case .arrived(let seat, let online): online ? .arrivedOnline(seat.rawValue) : .arrived(seat.rawValue)
    case .left(let seat): .left(seat.rawValue)
    case .substitute(let seat, let person): .substitute(seat.rawValue, person: person)
    case .adjourned: .adjourned
    case .cleared(let seat): .cleared(seat.rawValue)
    case .recused(let seat): .recused(seat.rawValue)
    case .excused(let seat): .excused(seat.rawValue)
    case .noted(let kind): kind.words
    case .scoringOpened: .scoringOpened
    case .scoringClosed: .scoringClosed
    case .revealed: .revealed
    case .opinionsAsked(let sent, let due): .opinionsAsked(sent: sent.vietnamese, due: due.vietnamese)
    case .meetingAsked(let seat): .meetingAsked(seat.rawValue)
    case .meetingCalled: .meetingCalled
    case .paperTyped(let seat): .paperTyped(seat.rawValue)
    case .sealed(let seat, let version, let paper): Self.sealed(seat, version, paper)
    case .rescoring: .rescoring
    case .roundClosed: .roundClosed
    case .voted(let resolution): resolution.words
    case .concluded(let outcome): outcome.map { .concludedAs($0.term) } ?? .concluded
    case .reopened: .reopened
    case .pinFailed(let seat): .pinFailed(seat.rawValue)
    case .pinAccepted(let seat): .pinAccepted(seat.rawValue)
    case .pinUnlocked(let seat, let witnesses): .pinUnlocked(seat.rawValue, witnesses: list(witnesses))
    case .pinReset(let seat, let witnesses): .pinReset(seat.rawValue, witnesses: list(witnesses))
    case .recountAgreed: .recountAgreed
    case .clockJumped(let jump):
      .clockJumped(from: Self.moment(jump.before), to: Self.moment(jump.after), passed: jump.elapsed)
    }
  }

  private static func sealed(_ seat: SeatID, _ version: Int, _ paper: SealedSheet.PaperOrigin?) -> TimelineText {
    guard let paper else { return .sealed(seat.rawValue, version: version) }
    let (first, second) = (paper.first.rawValue, paper.second.rawValue)
    return paper.isConfirmed
      ? .confirmedPaper(seat.rawValue, version: version, first: first, second: second)
      : .sealedPaper(seat.rawValue, version: version, first: first, second: second)
  }

  /// "08:05 ngày 05/01/2026".
  private static func moment(_ time: Timestamp) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(time.parts.hour)):\(two(time.parts.minute)) \(time.day.vietnamese)"
  }

  private func list(_ seats: [SeatID]) -> String { seats.map(\.rawValue).joined(separator: ", ") }
}

extension MeetingNote.Kind {
  fileprivate var words: TimelineText {
    switch self {
    case .discussion: .discussion
    case .presentation: .presentation
    case .inspection: .inspection
    case .feedback: .feedback
    case .other: .note
    case .guests: .guests
    case .absence: .absence
    case .report: .report
    case .closing: .closing
    }
  }
}

extension Resolution {
  fileprivate var words: TimelineText {
    subject == .other
      ? .votedOn(
        number, question: question, inFavour: inFavour, against: against, abstaining: abstaining, adopted: isAdopted)
      : .voted(
        number, subject.term, inFavour: inFavour, against: against, abstaining: abstaining, adopted: isAdopted)
  }
}

extension CloseGate.Matter {
  package var words: MeetingText {
    switch self {
    case .unfinished(let id, let stage, _): .unfinished(product: id.rawValue, stage: stage.term)
    case .nothingConcluded: .nothingConcluded
    case .listVoteMissing: .listVoteMissing
    case .listVotedAgainst: .listVotedAgainst
    case .nobodyPresided: .nobodyPresided
    case .nobodyKeepsMinutes: .nobodyKeepsMinutes
    }
  }

  /// What is done about an unfinished product.
  package var mending: MeetingText? {
    guard case .unfinished(_, let stage, _) = self else { return nil }
    return switch stage {
    case .queued: .mendQueued
    case .inWriting: .mendInWriting
    case .scoring: .mendScoring
    case .closed: .mendClosed
    case .revealed: .mendRevealed
    case .withdrawn, .postponed, .concluded: nil
    }
  }
}
