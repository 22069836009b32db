internal import CanonicalJSON
package import Council
internal import Criteria
internal import Evidence

extension PlayedSession {
  package static let start = Timestamp(seconds: 1_795_222_800)

  /// What a test may want otherwise.
  package struct Options {
    package var id = "2026-dot2-01"
    package var title = "Đợt 2 năm 2026"
    package var rehearsal = false
    package var rules = Rules.firstEdition
    package var producer = "Hợp tác xã Rau sạch"
    package var withKeys = true
    /// The keys of an earlier play, for the same council again.
    package var keys: KeyRing?
    /// The total of M1 on SP01 is this much higher.
    package var extra = 0
    /// M2 is a deputy and presides.
    package var deputyPresides = false
    /// Who may sit in for M3 by the decision on the council.
    package var substitute = ""
    package var takesRoll = true

    package init() {}
  }

  /// Three seats, products of sets 1 and 26, played to the end: a re-scoring turn, a vote on a split floor, a floor
  /// that costs a star, a recusal.
  package static func small(_ options: Options = Options()) throws -> PlayedSession {
    var played = try opened(options)
    try played.judgeBoth(extra: options.extra)
    try played.close()
    return played
  }

  /// Opened, dossiers queued, roll call taken.
  package static func opened(_ options: Options = Options()) throws -> PlayedSession {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    let sets = try CriteriaLibrary.builtIn.sets([1, 26], of: regime)
    let criteria = CriteriaExport.document(regime, sets: sets).canonicalBytes
    let (stored, storedSets) = try ExportFile.read(criteria, file: "criteria.json")
    let seats = [
      Seat(id: SeatID("M1"), role: .chair, person: "Thành viên Một", agency: "UBND tỉnh"),
      Seat(
        id: SeatID("M2"), role: options.deputyPresides ? .deputy : .member, person: "Thành viên Hai",
        agency: "Sở Công Thương"),
      Seat(
        id: SeatID("M3"), role: .memberSecretary, person: "Thành viên Ba", agency: "Sở Nông nghiệp và Môi trường",
        substitute: options.substitute),
    ]
    guard let id = SessionID(options.id) else { throw Missing.opening }
    let info = SessionInfo(
      id: id, title: options.title, body: "UBND tỉnh Mẫu", council: "Hội đồng đánh giá, phân hạng sản phẩm OCOP",
      councilDecision: "Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026",
      regulation: "Quyết định số 34/QĐ-UBND ngày 06 tháng 01 năm 2026", place: "Phòng họp số 1", authority: .province,
      regime: regime.id.rawValue, criteriaDigest: Digest(of: criteria).hex, rules: options.rules, seats: seats,
      rehearsal: options.rehearsal)
    let keys =
      options.withKeys
      ? try options.keys ?? KeyRing(council: info.council, seats: seats, validFrom: start.seconds - 86_400) : nil
    var played = try PlayedSession(
      opening: info, law: Law(regime: stored, sets: storedSets), criteria: criteria, keys: keys, at: start)
    try played.act(
      .queue(
        Dossier(
          id: DossierID("SP01"), product: "Rau cải ngọt", set: 1, kind: .first, producer: options.producer,
          producerType: "Hợp tác xã", commune: "Xã Mẫu", province: "Tỉnh Mẫu", code: "01-00001-001-2026")),
      by: .program)
    var tourism = Dossier(
      id: DossierID("SP02"), product: "Điểm du lịch vườn cây", set: 26, kind: .upgrade,
      producer: "Tổ hợp tác Vườn cây", commune: "Xã Mẫu", province: "Tỉnh Mẫu")
    if !options.rules.isFirstEdition {
      tourism.previous = Dossier.Recognition(star: 3, certificate: "7/QĐ-UBND")
    }
    try played.act(.queue(tourism), by: .program)
    guard options.takesRoll else { return played }
    try played.act(
      .takeAttendance(present: seats.map(\.id), presiding: SeatID(options.deputyPresides ? "M2" : "M1")),
      by: played.desk)
    return played
  }

  package mutating func judgeBoth(extra: Int = 0) throws {
    let (m1, m2, m3) = (SeatID("M1"), SeatID("M2"), SeatID("M3"))
    let vegetables = try draft(set: 1, Self.vegetables)
    try judge(
      DossierID("SP01"),
      [
        m1: try draft(set: 1, Self.vegetables.merging(["1.1": 1 + extra]) { $1 }),
        m2: try draft(set: 1, Self.vegetables.merging(["4.2": 0, "4.3": 0, "5.3": 1, "6.3": 0, "6.4": 0]) { $1 }),
        m3: try draft(set: 1, Self.vegetables.merging(["1.5": 2, "12": 2]) { $1 }),
      ], again: [m2: vegetables])
    try act(.recuse(DossierID("SP02"), m2, reason: "có quan hệ gia đình với chủ thể"), by: .seat(m2))
    try judge(
      DossierID("SP02"), [m1: try draft(set: 26, ["1.1": 1]), m3: try draft(set: 26, ["1.2": 3, "14": 2])])
  }

  /// 71 points, enough for four stars but for the floor of 1.5.
  private static let vegetables = [
    "1.1": 1, "1.2": 1, "1.3": 1, "1.4": 1, "1.5": 1, "3.1": 1, "3.3": 1, "4.1": 3, "4.2": 1, "4.3": 2, "5.3": 3,
    "8": 3, "9": 4, "10": 3, "12": 1,
  ]

  /// Full points but for those given.
  package func draft(set number: Int, _ lower: [String: Int]) throws -> Draft {
    guard let set = law.sets[number] else { throw Missing.seat("set \(number)") }
    var draft = Draft()
    for criterion in set.criteria {
      let points = lower[criterion.key.rawValue] ?? criterion.max
      draft.choices[criterion.key] = criterion.hasAlternatives ? .alternative(1, points: points) : .points(points)
    }
    return draft
  }
}
