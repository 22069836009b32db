package import Council
internal import Criteria

/// The only thing papers are made from: a session that is closed, with the law it was judged by.
package struct ConcludedSession: Sendable {
  package let session: Session
  package let law: Law
  /// The code of `result.json`, "0412 7730 9921", that is read aloud and printed.
  package let shortCode: String
  /// SHA-256 of bytes, as hex: of a sheet as it was sealed.
  let digest: @Sendable ([UInt8]) -> String
  /// What the engine computes from the sheets that count, once for all papers.
  private let tallies: [DossierID: ProductTally]

  /// `nil` where the session is not closed, nobody presided over what a meeting decided, or the law lacks the set of a product.
  package init?(session: Session, law: Law, shortCode: String, digest: @escaping @Sendable ([UInt8]) -> String) {
    // What was decided in writing needs nobody in the room (Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg).
    let needsMeeting = session.products.contains { $0.stage.name == .concluded && !$0.isInWriting }
    guard session.phase == .closed, session.closedAt != nil, session.attendance != nil || !needsMeeting,
      session.products.allSatisfy({ law.set(of: $0) != nil })
    else { return nil }
    self.session = session
    self.law = law
    (self.shortCode, self.digest) = (shortCode, digest)
    tallies = Self.tallies(session, law)
  }

  /// A session that goes on: for the papers that need not wait for its end, of what is settled. There is no code yet.
  package init(soFar session: Session, law: Law, digest: @escaping @Sendable ([UInt8]) -> String) {
    (self.session, self.law, self.digest) = (session, law, digest)
    shortCode = ""
    tallies = Self.tallies(session, law)
  }

  private static func tallies(_ session: Session, _ law: Law) -> [DossierID: ProductTally] {
    var tallies: [DossierID: ProductTally] = [:]
    for record in session.products where record.isRevealed {
      tallies[record.id] = ConclusionGate(session: session, record: record, law: law).tally
    }
    return tallies
  }

  /// On every page of every paper.
  var banners: [String] { info.rehearsal ? [Words.rehearsalNote] : [] }

  var info: SessionInfo { session.info }
  var scoringSeats: [Seat] { info.seats.filter(\.scores) }

  /// `nil` where there is nothing to compute from.
  func tally(of record: ProductRecord) -> ProductTally? { tallies[record.id] }

  func conclusion(of record: ProductRecord) -> Conclusion? {
    guard case .concluded(let conclusion) = record.stage else { return nil }
    return conclusion
  }

  /// The numbers of a product that has a grade: not of one that was taken out.
  func scored(_ record: ProductRecord) -> ProductTally.Scored? {
    guard conclusion(of: record)?.mean != nil else { return nil }
    return tally(of: record)?.scored
  }

  /// `bao_mat.cong_khai`: what the tables that go with the minutes say of a member; the minutes themselves name everybody.
  func shownName(_ seat: Seat) -> String { info.rules.memberNames == .full ? seat.person : "" }
  func shownAgency(_ seat: Seat) -> String { info.rules.memberNames == .full ? seat.agency : "" }

  /// Points of a sheet by part, in the order of the form.
  func points(of sheet: SealedSheet, _ record: ProductRecord) -> [PartPoints] {
    law.set(of: record)?.points(of: sheet.content.choices) ?? []
  }

  func total(of sheet: SealedSheet, _ record: ProductRecord) -> Int {
    points(of: sheet, record).reduce(0) { $0 + $1.points }
  }

  /// Next steps, numbers and caps stand in the papers of sessions by a Quy chế; those of the first edition stay as they
  /// were written, word for word.
  var hasNextSteps: Bool { !info.rules.isFirstEdition }

  var summaries: [ResultSummary] { session.summaries(law: law) }

  func nextStep(of record: ProductRecord) -> NextStep {
    NextStep.of(
      record.standing, authority: info.authority, kind: record.dossier.kind, regime: law.regime,
      on: info.evaluatedOn ?? (session.closedAt ?? session.openedAt).day)
  }

  /// Why a grade is lower than the points.
  func cap(of record: ProductRecord) -> CapExplanation? {
    guard let scored = scored(record), let set = law.set(of: record) else { return nil }
    return CapExplanation(scored, in: set)
  }

  /// Products by grade and exact mean, then those without a grade in the order of the queue.
  var inOrderOfResult: [(rank: Int?, record: ProductRecord)] {
    let places = Ranking.places(of: session)
    let ranked = places.compactMap { place in
      session.product(place.product).map { (rank: Int?.some(place.rank), record: $0) }
    }
    let rest = session.products.filter { record in !places.contains { $0.product == record.id } }
    return ranked + rest.map { (nil, $0) }
  }
}
