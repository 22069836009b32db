internal import Criteria

/// Reads events with a viewer's eyes. The projection alone says what may be known; there is no second rule of secrecy.
struct TimelineReader {
  let view: VisibleSession

  /// `nil` where the viewer may not know of it at all.
  func entry(_ logged: LoggedEvent) -> TimelineEntry? {
    guard let what = what(logged) else { return nil }
    return TimelineEntry(
      height: logged.height, time: logged.time, actor: logged.actor, kind: logged.event.kind, what: what,
      products: products(of: logged.event), reason: reason(of: logged))
  }

  private func what(_ logged: LoggedEvent) -> TimelineEntry.What? {
    switch logged.event {
    case .sessionOpened: .sessionOpened
    case .sessionClosed: .sessionClosed
    case .sessionReopened: .sessionReopened
    case .dossierQueued: .queued
    case .dossierWithdrawn(_, let kind, _): .withdrawn(kind)
    case .dossierPostponed: .postponed
    case .dossierResumed: .resumed
    case .dossierMoved(_, let place, _): .moved(to: place)
    case .presidingAuthorised(let seat, _): .authorised(seat)
    case .attendanceTaken(let present, let online, let presiding):
      .rollCall(present: present, online: online, presiding: presiding)
    case .memberArrived(let seat, let online): .arrived(seat, online: online)
    case .memberLeft(let seat, _): .left(seat)
    case .substituteSeated(let seat, let person, _): .substitute(seat, person: person)
    case .adjourned: .adjourned
    case .conflictCleared(let seat, _): .cleared(seat)
    case .recused(_, let seat, _): .recused(seat)
    case .noted(let note):
      view.notes.contains { $0.note == note && $0.time == logged.time && $0.actor == logged.actor }
        ? .noted(note.kind) : nil
    case .scoringOpened: .scoringOpened
    case .opinionsAsked(_, let sent, let due): .opinionsAsked(sent: sent, due: due)
    case .meetingAsked(_, let seat, _): .meetingAsked(seat)
    case .meetingCalled: .meetingCalled
    case .paperTyped(let entry): .paperTyped(entry.seat)
    case .sheetSealed(let sheet): .sealed(sheet.seat, version: sheet.version, paper: sheet.content.paper)
    case .sheetExcused(_, let seat, _): .excused(seat)
    case .scoringClosed: .scoringClosed
    case .revealed: .revealed
    case .rescoringOrdered: .rescoring
    case .roundClosed: .roundClosed
    case .resolutionAdopted(let resolution): view.resolutions.contains(resolution) ? .voted(resolution) : nil
    case .productConcluded(let id, let conclusion):
      .concluded(view.product(id)?.conclusion == conclusion ? conclusion.outcome : nil)
    case .productReopened: .reopened
    case .pinFailed(let seat): .pinFailed(seat)
    case .pinAccepted(let seat): .pinAccepted(seat)
    case .pinUnlocked(let seat, let witnesses, _): .pinUnlocked(seat, witnesses: witnesses)
    case .pinReset(let seat, _, let witnesses, _): .pinReset(seat, witnesses: witnesses)
    case .recountAgreed: .recountAgreed
    case .clockJumped(let elapsed):
      view.clockJumps.first { $0.after == logged.time && $0.elapsed == elapsed }.map { .clockJumped($0) }
    }
  }

  private func products(of event: Event) -> [DossierID] {
    switch event {
    case .dossierQueued(let dossier): [dossier.id]
    case .dossierWithdrawn(let id, _, _), .dossierPostponed(let id, _), .dossierResumed(let id, _),
      .dossierMoved(let id, _, _), .recused(let id, _, _), .scoringOpened(let id), .opinionsAsked(let id, _, _),
      .meetingAsked(let id, _, _),
      .meetingCalled(let id, _), .sheetExcused(let id, _, _), .scoringClosed(let id), .revealed(let id),
      .rescoringOrdered(let id, _, _), .roundClosed(let id, _, _), .productConcluded(let id, _),
      .productReopened(let id, _):
      [id]
    case .conflictCleared(_, let ids): ids
    case .noted(let note): note.product.map { [$0] } ?? []
    case .paperTyped(let entry): [entry.product]
    case .sheetSealed(let sheet): [sheet.content.product]
    case .resolutionAdopted(let resolution): resolution.product.map { [$0] } ?? []
    case .sessionOpened, .sessionClosed, .sessionReopened, .presidingAuthorised, .attendanceTaken, .memberArrived,
      .memberLeft, .substituteSeated, .adjourned, .pinFailed, .pinAccepted, .pinUnlocked, .pinReset, .recountAgreed,
      .clockJumped:
      []
    }
  }

  private func reason(of logged: LoggedEvent) -> String {
    switch logged.event {
    case .presidingAuthorised(_, let reason), .memberLeft(_, let reason), .substituteSeated(_, _, let reason),
      .adjourned(let reason), .recused(_, _, let reason), .meetingAsked(_, _, let reason),
      .sheetExcused(_, _, let reason), .sessionReopened(let reason), .pinUnlocked(_, _, let reason),
      .pinReset(_, _, _, let reason):
      return reason
    // The chair's words may speak of points.
    case .dossierWithdrawn(let id, _, let reason), .dossierPostponed(let id, let reason),
      .dossierResumed(let id, let reason), .meetingCalled(let id, let reason), .rescoringOrdered(let id, _, let reason),
      .roundClosed(let id, _, let reason), .productReopened(let id, let reason):
      return mayRead(reason, on: id, by: logged.actor) ? reason : ""
    case .dossierMoved(let id, _, _):
      return view.reorderings.first { $0.product == id && $0.time == logged.time }?.reason ?? ""
    case .sheetSealed(let sheet):
      return mayRead(sheet.content.reason, on: sheet.content.product, by: .seat(sheet.seat))
        ? sheet.content.reason : ""
    case .resolutionAdopted(let resolution): return resolution.reason
    case .noted(let note): return note.text
    case .sessionOpened, .sessionClosed, .dossierQueued, .attendanceTaken, .memberArrived, .conflictCleared,
      .scoringOpened, .opinionsAsked, .paperTyped, .scoringClosed, .revealed, .productConcluded, .pinFailed,
      .pinAccepted, .recountAgreed, .clockJumped:
      return ""
    }
  }

  /// Where the viewer sees the sheets, where the projection gives the same words, and where they are the viewer's own.
  private func mayRead(_ reason: String, on id: DossierID, by actor: Actor) -> Bool {
    if case .seat(let seat) = view.viewer, actor == .seat(seat) { return true }
    guard let product = view.product(id) else { return false }
    return product.result != nil || product.turnReason == reason || product.withdrawnReason == reason
  }
}
