extension Session {
  /// The state after the first event of a log; `nil` where that is not an opening.
  package init?(opening logged: LoggedEvent) {
    guard case .sessionOpened(let info) = logged.event else { return nil }
    self.init(info: info, openedAt: logged.time)
    height = 1
  }

  /// Folds a whole log.
  package init?(_ log: [LoggedEvent]) {
    guard let first = log.first else { return nil }
    self.init(opening: first)
    for logged in log.dropFirst() { apply(logged) }
  }

  /// Takes one event in. Events are facts: this never refuses; `decide` is what refuses.
  package mutating func apply(_ logged: LoggedEvent) {
    height = logged.height
    let before = lastEventAt
    lastEventAt = logged.time
    switch logged.event {
    case .sessionOpened: break
    case .dossierQueued(let dossier):
      products.append(ProductRecord(dossier: dossier))
      callOrder.append(dossier.id)
    case .dossierMoved(let id, let place, let reason): move(id, to: place, reason, at: logged.time)
    case .dossierWithdrawn, .dossierPostponed, .dossierResumed, .conflictCleared, .recused, .scoringOpened,
      .opinionsAsked, .meetingAsked, .meetingCalled, .paperTyped, .sheetSealed, .sheetExcused, .scoringClosed,
      .revealed, .rescoringOrdered, .roundClosed, .productConcluded, .productReopened:
      applyToProduct(logged)
    case .presidingAuthorised, .attendanceTaken, .memberArrived, .memberLeft, .substituteSeated, .adjourned:
      applyToAttendance(logged)
    case .noted(let note):
      let scene = note.product.flatMap(product)?.scene ?? 0
      notes.append(TakenNote(note: note, scene: scene, time: logged.time, actor: logged.actor))
    case .resolutionAdopted(let resolution): resolutions.append(resolution)
    case .pinFailed(let seat):
      pins[seat, default: PINRecord()].failures += 1
      pins[seat]?.total += 1
      pins[seat]?.last = logged.time
    case .pinAccepted(let seat): pins[seat]?.failures = 0
    case .pinUnlocked(let seat, _, _): pins[seat] = nil
    case .pinReset(let seat, let certificate, let witnesses, let reason):
      pins[seat] = nil
      keyResets.append(
        KeyReset(
          seat: seat, certificate: certificate, witnesses: witnesses, reason: reason, time: logged.time,
          height: logged.height))
    case .recountAgreed(let digest): recount = digest
    case .clockJumped(let elapsed):
      let jump = ClockJump(before: before, after: logged.time, elapsed: elapsed)
      clockJumps.append(jump)
      // Who must wait goes on waiting as long as before.
      pins = pins.mapValues { $0.shifted(by: jump.shift) }
    case .sessionClosed:
      phase = .closed
      closedAt = logged.time
    case .sessionReopened(let reason):
      phase = .open
      closedAt = nil
      recount = nil
      listTurn += 1
      reopenings.append(reason)
    }
  }

  private mutating func applyToAttendance(_ logged: LoggedEvent) {
    switch logged.event {
    case .presidingAuthorised(let seat, let reason):
      authorised[seat] = reason
      note(.authorised(seat, reason: reason), logged)
    case .attendanceTaken(let present, let online, let presiding):
      isAdjourned = false
      attendance = Attendance(
        present: Set(present), presiding: presiding, attended: Set(present).union(attendance?.attended ?? []),
        online: Set(online), substitutes: (attendance?.substitutes ?? [:]).filter { present.contains($0.key) })
      note(.rollCall(present: present, online: online, presiding: presiding), logged)
    case .memberArrived(let seat, let online):
      attendance?.present.insert(seat)
      attendance?.attended.insert(seat)
      if online { attendance?.online.insert(seat) }
      note(.arrived(seat, online: online), logged)
    case .memberLeft(let seat, let reason):
      attendance?.present.remove(seat)
      attendance?.online.remove(seat)
      attendance?.substitutes[seat] = nil
      note(.left(seat, reason: reason), logged)
    case .substituteSeated(let seat, let person, let reason):
      let named = info.seat(seat).map { !$0.substitute.isEmpty && $0.substitute == person } ?? false
      attendance?.substitutes[seat] = Substitute(person: person, isNamed: named)
      note(.substitute(seat, person: person, reason: reason), logged)
    case .adjourned(let reason):
      isAdjourned = true
      attendance?.present = []
      attendance?.online = []
      attendance?.substitutes = [:]
      note(.adjourned(reason: reason), logged)
    default: break
    }
  }

  private mutating func note(_ kind: Movement.Kind, _ logged: LoggedEvent) {
    movements.append(Movement(kind: kind, time: logged.time))
  }

  private mutating func applyToProduct(_ logged: LoggedEvent) {
    switch logged.event {
    case .dossierWithdrawn(let id, let kind, let reason):
      listTurn += 1
      change(id) {
        $0.stage = .withdrawn(reason: reason)
        $0.withdrawal = kind
      }
    case .dossierPostponed(let id, let reason):
      listTurn += 1
      change(id) {
        $0.stage = .postponed(reason: reason)
        $0.postponements.append(reason)
      }
    case .dossierResumed(let id, let reason):
      listTurn += 1
      change(id) {
        $0.resumptions.append(reason)
        $0.startAgain(because: reason)
      }
    case .conflictCleared(let seat, let ids): for id in ids { change(id) { $0.cleared.insert(seat) } }
    case .recused(let id, let seat, let reason): change(id) { $0.recusals[seat] = reason }
    case .scoringOpened(let id): change(id) { $0.stage = .scoring }
    case .opinionsAsked(let id, let sent, let due):
      change(id) {
        $0.stage = .inWriting
        let asked = $0.opinions?.asked ?? [:]
        $0.opinions = OpinionRound(sent: $0.opinions?.sent ?? sent, due: due, asked: asked)
      }
    case .meetingAsked(let id, let seat, let reason): change(id) { $0.opinions?.asked[seat] = reason }
    case .meetingCalled(let id, let reason):
      change(id) {
        $0.meetingReason = reason
        $0.opinions?.isOver = true
        $0.startAgain(because: reason)
      }
    case .paperTyped(let entry):
      guard case .seat(let typist) = logged.actor else { return }
      let paper = TypedPaper(entry: entry, by: typist, time: logged.time)
      change(entry.product) { $0.typed[entry.seat, default: []].append(paper) }
    case .sheetSealed(let sheet):
      change(sheet.content.product) {
        $0.sheets.append(sheet)
        $0.sealedInTurn.insert(sheet.seat)
        $0.typed[sheet.seat] = nil
      }
    case .sheetExcused(let id, let seat, let reason): change(id) { $0.excuses[seat] = reason }
    case .scoringClosed(let id): change(id) { $0.stage = .closed }
    case .revealed(let id): change(id) { $0.stage = .revealed }
    case .rescoringOrdered(let id, let seats, let reason):
      change(id) {
        $0.stage = .scoring
        $0.turns.append(reason)
        $0.scene += 1
        $0.mayRescore = seats.map(Set.init)
        $0.sealedInTurn = []
        $0.excuses = [:]
        $0.typed = [:]
      }
    case .roundClosed(let id, let conclusion, let reason):
      change(id) {
        $0.firstRound = ProductRecord.RoundResult(conclusion: conclusion, reason: reason)
        $0.round += 1
        $0.startAgain(because: reason)
      }
    case .productConcluded(let id, let conclusion):
      change(id) { $0.stage = .concluded(conclusion) }
      // The recount agreed on fewer products than there are now.
      recount = nil
      listTurn += 1
    case .productReopened(let id, let reason):
      change(id) {
        $0.stage = .revealed
        $0.reopenings.append(reason)
        $0.scene += 1
        $0.turnsBefore = $0.turns.count
      }
      recount = nil
      listTurn += 1
    default: break
    }
  }

  private mutating func move(_ id: DossierID, to place: Int, _ reason: String, at time: Timestamp) {
    guard let from = callOrder.firstIndex(of: id), let record = product(id) else { return }
    callOrder.remove(at: from)
    callOrder.insert(id, at: max(0, min(place - 1, callOrder.count)))
    reorderings.append(
      Reordering(
        product: id, from: from + 1, place: place, reason: reason, time: time, isAfterSheets: !record.sheets.isEmpty))
  }

  private mutating func change(_ id: DossierID, _ body: (inout ProductRecord) -> Void) {
    guard let index = products.firstIndex(where: { $0.id == id }) else { return }
    body(&products[index])
  }
}

extension ProductRecord {
  /// Back to the queue with a clean sheet; what was sealed stays on the record.
  fileprivate mutating func startAgain(because reason: String) {
    stage = .queued
    startedAgainBecause = reason
    // What is not the meeting's already may go out in writing again, as if for the first time.
    if isInWriting { opinions = nil }
    firstCounted = sheets.count
    sealedInTurn = []
    excuses = [:]
    typed = [:]
    mayRescore = nil
    turnsBefore = turns.count
    scene += 1
  }
}
