internal import Council
internal import Criteria

/// Events turned back into the commands that made them.
enum Replay {
  /// Why the engine would not have written this event; `nil` where it would, exactly so.
  static func refusal(of logged: LoggedEvent, in state: Session, law: Law) -> String? {
    guard let command = command(for: logged.event) else { return "second-opening" }
    switch state.decide(command, by: logged.actor, at: logged.time, law: law) {
    case .success(let events): return events == [logged.event] ? nil : "other-event"
    case .failure(let refusal): return String("\(refusal)".prefix { $0.isLetter })
    }
  }

  /// Whether the recorded conclusion is what the gate gives on the state just before it.
  static func isComputed(_ conclusion: Conclusion, of id: DossierID, in state: Session, law: Law) -> Bool {
    guard let record = state.product(id) else { return false }
    let gate = ConclusionGate(session: state, record: record, law: law)
    return gate.blockers.isEmpty && gate.conclusion == conclusion
  }

  private static func command(for event: Event) -> Command? {
    switch event {
    case .sessionOpened: nil
    case .dossierQueued(let dossier): .queue(dossier)
    case .dossierWithdrawn(let id, let reason): .withdraw(id, reason: reason)
    case .attendanceTaken(let present, let presiding): .takeAttendance(present: present, presiding: presiding)
    case .memberArrived(let seat): .arrive(seat)
    case .memberLeft(let seat, let reason): .leave(seat, reason: reason)
    case .recused(let id, let seat, let reason): .recuse(id, seat, reason: reason)
    case .scoringOpened(let id): .openScoring(id)
    case .sheetSealed(let sheet): .seal(sheet.content.product, Draft(from: sheet), reason: sheet.content.reason)
    case .sheetExcused(let id, let seat, let reason): .excuse(id, seat, reason: reason)
    case .scoringClosed(let id): .closeScoring(id)
    case .revealed(let id): .reveal(id)
    case .rescoringOrdered(let id, let reason): .orderRescoring(id, reason: reason)
    case .resolutionAdopted(let vote):
      .resolve(
        vote.product, vote.subject,
        Votes(
          inFavour: vote.inFavour, against: vote.against, abstaining: vote.abstaining,
          chairInFavour: vote.chairInFavour), reason: vote.reason)
    case .productConcluded(let id, _): .conclude(id)
    case .pinFailed(let seat): .recordPIN(seat, right: false)
    case .pinAccepted(let seat): .recordPIN(seat, right: true)
    case .recountAgreed(let digest): .recordRecount(digest: digest)
    case .sessionClosed: .closeSession
    }
  }
}
