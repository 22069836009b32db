package import Council
internal import Ledger

// Sheets that come on paper: what one person has typed so far is kept like any draft, under that person and that seat.
extension SessionOffice {
  /// No seat has such a name: "~" is in none.
  private static func owner(_ entry: PaperEntry, _ typist: SeatID) -> SeatID { SeatID("\(typist)~\(entry.seat)") }

  /// Begins to type somebody's paper, or goes on: what this person has typed of it, else what they recorded before.
  /// - Throws: `refused` where the engine would not take this paper from this person now.
  package func openPaper(_ entry: PaperEntry, by typist: SeatID) throws(OfficeError) -> PaperEntry {
    try refresh()
    try check(entry, by: typist)
    var entry = entry
    do {
      let kept = try ledger.draft(product: entry.product, seat: Self.owner(entry, typist))
      let recorded = session.product(entry.product)?.typed[entry.seat]?.last { $0.by == typist }?.entry.content
      entry.content = kept ?? recorded ?? Draft()
    } catch { throw .ledger(error) }
    return entry
  }

  /// Keeps what was typed so far; on the disk when this returns.
  package func keepPaper(_ entry: PaperEntry, by typist: SeatID) throws(OfficeError) {
    try check(entry, by: typist)
    do {
      try ledger.keep(entry.content, product: entry.product, seat: Self.owner(entry, typist))
    } catch { throw .ledger(error) }
  }

  /// Records a typing; its draft goes with it.
  package func typePaper(_ entry: PaperEntry, by typist: SeatID) throws(OfficeError) {
    try onWhatIsTrue { now in
      let events = try session.decide(.typePaper(entry), by: .seat(typist), at: now, law: law).get()
      try ledger.append(
        events, by: .seat(typist), at: now, clearing: (entry.product, Self.owner(entry, typist)))
    }
  }

  /// What somebody else typed, for whoever compares it with the paper.
  package func readPaper(_ product: DossierID, of seat: SeatID, by reader: SeatID) throws(OfficeError) -> TypedPaper {
    try refresh()
    try checkMayConfirm(seat, by: reader)
    if let paper = session.paperToConfirm(product, seat, by: reader) { return paper }
    let isOwn = session.product(product)?.typed[seat]?.contains { $0.by == reader } ?? false
    throw .refused(isOwn ? .sameTypist(reader) : .nothingTyped(seat))
  }

  /// A typing shows somebody's points: only the desk, and whoever the paper is from, may look at it to confirm it. Anybody
  /// else stands for a paper by typing it blind.
  func checkMayConfirm(_ owner: SeatID, by reader: SeatID) throws(OfficeError) {
    if reader != owner && !session.isAtDesk(.seat(reader)) { throw .refused(.notAtTheDesk(reader)) }
  }

  /// The engine's answer to this typing, but for what is still missing in it.
  private func check(_ entry: PaperEntry, by typist: SeatID) throws(OfficeError) {
    switch session.decide(.typePaper(entry), by: .seat(typist), at: clock(), law: law) {
    case .success, .failure(.incomplete), .failure(.reasonNeeded): return
    case .failure(let refusal): throw .refused(refusal)
    }
  }
}
