package import Council
internal import Criteria

/// Events turned back into the commands that made them.
package enum Replay {
  /// Why the engine would not have written this event; `nil` where it would, exactly so.
  package static func refusal(of logged: LoggedEvent, in state: Session, law: Law) -> String? {
    guard let command = command(for: logged.event) else { return "second-opening" }
    switch state.decide(command, by: logged.actor, at: logged.time, law: law) {
    case .success(let events): return events == [logged.event] ? nil : "other-event"
    case .failure(let refusal): return String("\(refusal)".prefix { $0.isLetter })
    }
  }

  /// Whether the recorded conclusion is what the gate gives on the state just before it.
  package static func isComputed(
    _ conclusion: Conclusion, of id: DossierID, in state: Session, law: Law, at now: Timestamp
  )
    -> Bool
  {
    guard let record = state.product(id) else { return false }
    let gate = ConclusionGate(session: state, record: record, law: law, at: now)
    return gate.blockers.isEmpty && gate.conclusion == conclusion
  }

  private static func command(for event: Event) -> Command? {
    switch event {
    case .sessionOpened: nil
    case .dossierQueued(let dossier): .queue(dossier)
    case .dossierWithdrawn(let id, let kind, let reason): .withdraw(id, kind: kind, reason: reason)
    case .dossierPostponed(let id, let reason): .postpone(id, reason: reason)
    case .dossierResumed(let id, let reason): .resume(id, reason: reason)
    case .dossierMoved(let id, let place, let reason): .move(id, to: place, reason: reason)
    case .presidingAuthorised(let seat, let reason): .authorise(seat, reason: reason)
    case .attendanceTaken(let present, let online, let presiding):
      .takeAttendance(present: present, online: online, presiding: presiding)
    case .memberArrived(let seat, let online): .arrive(seat, online: online)
    case .memberLeft(let seat, let reason): .leave(seat, reason: reason)
    case .substituteSeated(let seat, let person, let reason): .seatSubstitute(seat, person: person, reason: reason)
    case .adjourned(let reason): .adjourn(reason: reason)
    case .conflictCleared(let seat, let ids): .clearConflict(seat, ids)
    case .recused(let id, let seat, let reason): .recuse(id, seat, reason: reason)
    case .noted(let note): .note(note)
    case .scoringOpened(let id): .openScoring(id)
    case .opinionsAsked(let id, let sent, let due): .askOpinions(id, sent: sent, due: due)
    case .meetingAsked(let id, let seat, let reason): .askForMeeting(id, seat, reason: reason)
    case .meetingCalled(let id, let reason): .callMeeting(id, reason: reason)
    case .paperTyped(let entry): .typePaper(entry)
    case .sheetSealed(let sheet): seal(sheet)
    case .sheetExcused(let id, let seat, let reason): .excuse(id, seat, reason: reason)
    case .scoringClosed(let id): .closeScoring(id)
    case .revealed(let id): .reveal(id)
    case .rescoringOrdered(let id, _, let reason): .orderRescoring(id, reason: reason)
    case .roundClosed(let id, _, let reason): .closeRound(id, reason: reason)
    case .resolutionAdopted(let vote): resolve(vote)
    case .productConcluded(let id, _): .conclude(id)
    case .productReopened(let id, let reason): .reopen(id, reason: reason)
    case .pinFailed(let seat): .recordPIN(seat, right: false)
    case .pinAccepted(let seat): .recordPIN(seat, right: true)
    case .pinUnlocked(let seat, let witnesses, let reason): .unlockPIN(seat, witnesses: witnesses, reason: reason)
    case .pinReset(let seat, let certificate, let witnesses, let reason):
      .resetPIN(seat, certificate: certificate, witnesses: witnesses, reason: reason)
    case .recountAgreed(let digest): .recordRecount(digest: digest)
    case .clockJumped(let elapsed): .recordClockJump(elapsed: elapsed)
    case .sessionClosed: .closeSession
    case .sessionReopened(let reason): .reopenSession(reason: reason)
    }
  }

  private static func seal(_ sheet: SealedSheet) -> Command {
    let content = sheet.content
    if let paper = content.paper {
      return .sealPaper(content.product, content.seat, confirming: paper.isConfirmed)
    }
    return .seal(content.product, Draft(from: sheet), reason: content.reason)
  }

  private static func resolve(_ vote: Resolution) -> Command {
    var votes = Votes(
      inFavour: vote.inFavour, against: vote.against, abstaining: vote.abstaining, chairInFavour: vote.chairInFavour)
    votes.names = vote.names
    return .resolve(vote.product, vote.subject, votes, question: vote.question, reason: vote.reason)
  }
}
