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
    switch logged.event {
    case .sessionOpened: break
    case .dossierQueued(let dossier): products.append(ProductRecord(dossier: dossier))
    case .dossierWithdrawn(let id, let reason): change(id) { $0.stage = .withdrawn(reason: reason) }
    case .attendanceTaken(let present, let presiding):
      attendance = Attendance(
        present: Set(present), presiding: presiding, attended: Set(present).union(attendance?.attended ?? []))
    case .memberArrived(let seat):
      attendance?.present.insert(seat)
      attendance?.attended.insert(seat)
    case .memberLeft(let seat, _): attendance?.present.remove(seat)
    case .recused(let id, let seat, let reason): change(id) { $0.recusals[seat] = reason }
    case .scoringOpened(let id): change(id) { $0.stage = .scoring }
    case .sheetSealed(let sheet):
      change(sheet.content.product) {
        $0.sheets.append(sheet)
        $0.sealedInTurn.insert(sheet.seat)
      }
    case .sheetExcused(let id, let seat, let reason): change(id) { $0.excuses[seat] = reason }
    case .scoringClosed(let id): change(id) { $0.stage = .closed }
    case .revealed(let id): change(id) { $0.stage = .revealed }
    case .rescoringOrdered(let id, let reason):
      change(id) {
        $0.stage = .scoring
        $0.turns.append(reason)
        $0.sealedInTurn = []
        $0.excuses = [:]
      }
    case .resolutionAdopted(let resolution): resolutions.append(resolution)
    case .productConcluded(let id, let conclusion):
      change(id) { $0.stage = .concluded(conclusion) }
      // The recount agreed on fewer products than there are now.
      recount = nil
    case .pinFailed(let seat):
      pins[seat, default: PINRecord()].failures += 1
      pins[seat]?.total += 1
      pins[seat]?.last = logged.time
    case .pinAccepted(let seat): pins[seat]?.failures = 0
    case .recountAgreed(let digest): recount = digest
    case .sessionClosed:
      phase = .closed
      closedAt = logged.time
    }
  }

  private mutating func change(_ id: DossierID, _ body: (inout ProductRecord) -> Void) {
    guard let index = products.firstIndex(where: { $0.id == id }) else { return }
    body(&products[index])
  }
}
