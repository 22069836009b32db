import Criteria

@testable import Council

/// What must hold after every event, whatever the rules. Each function says what does not, in words.
enum Invariants {
  static func broken(by event: Event, from before: Session, to after: Session, law: Law) -> [String] {
    records(event, before, after) + stages(event, before, after) + sealing(event, before)
      + deciding(event, before, after, law) + closing(event, before, law)
  }

  // MARK: What is kept

  /// Sheets and votes are added at the end, one at a time, with the next number; nothing else changes them.
  private static func records(_ event: Event, _ before: Session, _ after: Session) -> [String] {
    var broken: [String] = []
    let votes = after.resolutions.count - before.resolutions.count
    if votes != (event.kind == .resolutionAdopted ? 1 : 0) { broken.append("\(votes) resolutions by \(event.kind)") }
    if after.resolutions.indices.contains(where: { after.resolutions[$0].number != $0 + 1 }) {
      broken.append("resolutions are numbered \(after.resolutions.map(\.number))")
    }
    for record in after.products {
      let old = before.product(record.id)?.sheets ?? []
      guard record.sheets.count >= old.count, Array(record.sheets.prefix(old.count)) == old else {
        broken.append("a sheet of \(record.id) is gone or another one")
        continue
      }
      if record.sheets.count > old.count, record.sheets.count != old.count + 1 || event.kind != .sheetSealed {
        broken.append("sheets of \(record.id) came with \(event.kind)")
      }
      var versions: [SeatID: Int] = [:]
      for sheet in record.sheets {
        versions[sheet.seat, default: 0] += 1
        if sheet.version != versions[sheet.seat] { broken.append("version \(sheet.version) of \(sheet.seat)") }
        if sheet.version > 1, sheet.content.reason.allSatisfy(\.isWhitespace) { broken.append("a version without why") }
      }
      broken += of(record, in: after)
    }
    return broken
  }

  private static func of(_ record: ProductRecord, in session: Session) -> [String] {
    var broken: [String] = []
    let current = record.currentSheets(of: session.info.seats)
    if Set(current.map(\.seat)).count != current.count { broken.append("a seat counts twice on \(record.id)") }
    if current.contains(where: { record.recusals[$0.seat] != nil }) { broken.append("a recused seat counts") }
    if current.contains(where: \.content.isAgreed), current.count > 1 { broken.append("two agreed sheets") }
    if record.isInWriting, [.queued, .scoring].contains(record.stage.name) {
      broken.append("in writing in the meeting")
    }
    if record.stage.name == .inWriting, !record.isInWriting { broken.append("in writing and not") }
    if record.turnsUsed < 0 { broken.append("\(record.turnsUsed) turns") }
    if record.round > session.rules.rounds { broken.append("round \(record.round)") }
    return broken
  }

  // MARK: Stages

  /// Where each event leads, and from where.
  private static let moves: [EventKind: (from: Set<StageName>, to: StageName)] = [
    .scoringOpened: ([.queued], .scoring), .opinionsAsked: ([.queued, .inWriting], .inWriting),
    .scoringClosed: ([.scoring, .inWriting], .closed), .revealed: ([.closed], .revealed),
    .rescoringOrdered: ([.revealed], .scoring), .roundClosed: ([.revealed], .queued),
    .productConcluded: ([.revealed], .concluded), .productReopened: ([.concluded], .revealed),
    .meetingCalled: ([.inWriting, .closed, .revealed], .queued), .dossierResumed: ([.postponed], .queued),
    .dossierPostponed: ([.queued, .inWriting, .scoring, .closed, .revealed], .postponed),
    .dossierWithdrawn: ([.queued, .postponed, .inWriting, .scoring, .closed, .revealed], .withdrawn),
  ]

  private static func stages(_ event: Event, _ before: Session, _ after: Session) -> [String] {
    var moved: [String] = []
    for record in after.products {
      guard let old = before.product(record.id)?.stage.name else {
        if event.kind != .dossierQueued || record.stage.name != .queued {
          moved.append("\(record.id) came with \(event.kind)")
        }
        continue
      }
      if old == record.stage.name, event.kind != .opinionsAsked { continue }
      guard let move = moves[event.kind] else {
        if old != record.stage.name { moved.append("\(event.kind) moved \(record.id) to \(record.stage.name)") }
        continue
      }
      if !move.from.contains(old) || move.to != record.stage.name {
        if old != record.stage.name {
          moved.append("\(event.kind) took \(record.id) from \(old) to \(record.stage.name)")
        }
      }
    }
    return moved
  }

  // MARK: Scoring

  private static func sealing(_ event: Event, _ before: Session) -> [String] {
    guard case .sheetSealed(let sheet) = event, let record = before.product(sheet.content.product),
      let seat = before.info.seat(sheet.seat)
    else { return [] }
    var broken: [String] = []
    if record.recusals[seat.id] != nil { broken.append("a recused seat sealed") }
    if before.rules.conflictDeclaration, !record.cleared.contains(seat.id) { broken.append("sealed without declaring") }
    if sheet.content.paper.map({ $0.first == $0.second }) ?? false { broken.append("one person typed and confirmed") }
    if record.isInWriting { return broken + (seat.scores && sheet.content.returned != nil ? [] : ["not in writing"]) }
    if !before.takesPart(seat.id) { broken.append("\(seat.id) sealed and takes no part") }
    let quorum = before.quorum(for: record)
    if quorum.present < quorum.needed || !before.presidingIsPresent { broken.append("sealed without a quorum") }
    if before.rules.scoringMode == .consensus, before.attendance?.presiding != seat.id {
      broken.append("not by the chair")
    }
    return broken
  }

  // MARK: Deciding

  private static func deciding(_ event: Event, _ before: Session, _ after: Session, _ law: Law) -> [String] {
    switch event {
    case .resolutionAdopted(let resolution):
      let record = resolution.product.flatMap(before.product)
      var broken = quorum(before, record, "a vote")
      if resolution.present != before.voters(on: record).count { broken.append("votes of \(resolution.present)") }
      return broken
    case .productConcluded(let id, let conclusion):
      guard let record = before.product(id) else { return ["concluded nothing"] }
      var broken = record.isInWriting ? [] : quorum(before, record, "a conclusion")
      let votes = before.resolutions.filter { $0.product == id && $0.turn == record.scene }
      let isOut = votes.last { $0.subject == .elimination }?.isAdopted ?? false
      let sheets = record.currentSheets(of: before.info.seats).map(\.tallySheet)
      let tally = law.sets[record.dossier.set].flatMap {
        Tally.product(
          sheets, set: $0, regime: law.regime, rules: before.rules, authority: before.info.authority)
      }
      // Where the vote alone settles split minimums the sheets alone do not give the stars.
      let starFits = conclusion.star == tally?.star || before.rules.floorRule == .resolution
      if isOut ? conclusion.mean != nil : conclusion.mean != tally?.scored?.mean || !starFits {
        broken.append("concluded \(conclusion), the sheets give \(String(describing: tally?.scored?.mean))")
      }
      if (conclusion.star == nil) != (conclusion.outcome == .eliminated) { broken.append("\(conclusion)") }
      if !isOut, sheets.count(where: { $0.eliminate == nil }) < before.sheetsNeeded(for: record) {
        broken.append("concluded with too few sheets")
      }
      return broken
    case .scoringOpened(let id), .rescoringOrdered(let id, _, _), .productReopened(let id, _):
      return quorum(before, before.product(id), "\(event.kind)")
    case .scoringClosed(let id):
      guard let record = before.product(id), !record.isInWriting else { return [] }
      return quorum(before, record, "\(event.kind)")
    default: return []
    }
  }

  private static func quorum(_ session: Session, _ record: ProductRecord?, _ what: String) -> [String] {
    let (present, needed) =
      record.map { session.quorum(for: $0) } ?? (session.quorumPresent, session.quorumNeeded)
    return present >= needed && session.presidingIsPresent && !session.isAdjourned ? [] : ["\(what) without a quorum"]
  }

  // MARK: The close

  /// What may happen to a closed session.
  private static let afterClose: Set<EventKind> = [
    .attendanceTaken, .resolutionAdopted, .sessionReopened, .pinFailed, .pinAccepted, .pinUnlocked, .pinReset,
    .clockJumped,
  ]

  private static func closing(_ event: Event, _ before: Session, _ law: Law) -> [String] {
    if before.phase == .closed, !afterClose.contains(event.kind) { return ["\(event.kind) after the close"] }
    if before.phase == .closed, case .resolutionAdopted(let resolution) = event, resolution.subject != .reopenSession {
      return ["a vote on \(resolution.subject) after the close"]
    }
    guard event.kind == .sessionClosed else { return [] }
    let matters = CloseGate(session: before, law: law).matters
    return (matters.isEmpty ? [] : ["closed with \(matters)"]) + (before.recount == nil ? ["closed uncounted"] : [])
  }
}
