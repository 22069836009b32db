internal import CanonicalJSON
package import Council
package import Criteria
internal import Evidence
package import PlayedSession
internal import TestWorld

/// A product with the totals that its members gave.
package struct Listed {
  package var product: String
  package var producer: String
  package var address: String
  package var commune: String
  package var province: String
  package var set: Int
  package var kind: RegistrationKind
  /// One a seat, none: it stays in the queue; their ticks reach the minimum options of that grade.
  package var totals: [Int]
  package var meeting: Star?
  package var previous: Dossier.Recognition?

  package init(
    product: String, producer: String, address: String = "", commune: String = "Xã Mẫu",
    province: String = "Tỉnh Mẫu", set: Int = 1, kind: RegistrationKind = .first, totals: [Int], meeting: Star? = nil,
    previous: Dossier.Recognition? = nil
  ) {
    (self.product, self.producer, self.address, self.commune) = (product, producer, address, commune)
    (self.province, self.set, self.kind, self.totals) = (province, set, kind, totals)
    (self.meeting, self.previous) = (meeting, previous)
  }

  /// So many totals whose sum is that, none further than a point from another.
  package static func totals(sum: Int, of count: Int) -> [Int] {
    (0..<count).map { sum / count + ($0 < sum % count ? 1 : 0) }
  }
}

extension PlayedSession {
  /// A council that gave these totals, played to the end.
  package static func listed(
    _ products: [Listed], seats count: Int, regime id: RegimeID = .qd26, authority: Authority = .province,
    body: String = "UBND tỉnh Mẫu", rehearsal: Bool = false, decimals: Int = 2, closes: Bool = true
  ) throws -> PlayedSession {
    let regime = try CriteriaLibrary.builtIn.regime(id)
    let sets = try CriteriaLibrary.builtIn.sets(Set(products.map(\.set) + [1]).sorted(), of: regime)
    let criteria = CriteriaExport.document(regime, sets: sets).canonicalBytes
    let (stored, storedSets) = try ExportFile.read(criteria, file: "criteria.json")
    var rules = Rules.firstEdition
    rules.given = []
    rules.decimals = decimals
    let seats = (1...count).map { number in
      Seat(
        id: SeatID("M\(number)"), role: number == 1 ? .chair : number == count ? .memberSecretary : .member,
        person: "Thành viên \(number)", agency: "Cơ quan \(number)")
    }
    guard let name = SessionID("dot-01") else { throw PlayedSession.Missing.opening }
    let info = SessionInfo(
      id: name, title: "Đợt 01", body: body, council: "Hội đồng đánh giá, phân hạng sản phẩm OCOP",
      councilDecision: "Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026",
      regulation: "Quyết định số 34/QĐ-UBND ngày 06 tháng 01 năm 2026", place: "Phòng họp số 1", authority: authority,
      regime: regime.id.rawValue, criteriaDigest: Digest(of: criteria).hex, rules: rules, seats: seats,
      rehearsal: rehearsal)
    var played = try PlayedSession(
      opening: info, law: Law(regime: stored, sets: storedSets), criteria: criteria, keys: nil,
      at: PlayedSession.start)
    for (index, listed) in products.enumerated() {
      try played.act(.queue(listed.dossier(index + 1)), by: .program)
    }
    try played.act(.takeAttendance(present: seats.map(\.id), presiding: SeatID("M1")), by: played.desk)
    var made: [Ask: Choices] = [:]
    for (index, listed) in products.enumerated() where !listed.totals.isEmpty {
      guard let set = storedSets.first(where: { $0.number == listed.set }) else { throw PlayedSession.Missing.opening }
      var drafts: [SeatID: Draft] = [:]
      for (seat, total) in zip(seats, listed.totals) {
        let ask = Ask(set: listed.set, total: total, star: listed.meeting)
        if made[ask] == nil { made[ask] = try Ticks.choices(total: total, in: set, meeting: listed.meeting) }
        var draft = Draft()
        draft.choices = made[ask] ?? [:]
        drafts[seat.id] = draft
      }
      try played.judge(DossierID(Listed.id(index + 1)), drafts)
    }
    if closes { try played.close() }
    return played
  }

  private struct Ask: Hashable {
    let set: Int
    let total: Int
    let star: Star?
  }
}

extension Listed {
  package static func id(_ number: Int) -> String { "SP\(number < 10 ? "0" : "")\(number)" }

  fileprivate func dossier(_ number: Int) -> Dossier {
    var dossier = Dossier(
      id: DossierID(Self.id(number)), product: product, set: set, kind: kind, producer: producer,
      producerType: "Hợp tác xã", commune: commune, province: province)
    dossier.address = address
    dossier.previous = previous
    return dossier
  }
}
