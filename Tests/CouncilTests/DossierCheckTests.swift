import Council
import Criteria
import TestWorld
import Testing

/// Completeness of a dossier by Mẫu 01-03 and Điều 7 khoản 2 and 6, Quyết định 26/2026/QĐ-TTg.
@Suite struct DossierCheckTests {
  static let today = CalendarDay(number: 20_700)

  /// One that nothing is found in.
  static func whole(_ kind: RegistrationKind = .first, set: Int = 1) -> Dossier {
    var dossier = Dossier(
      id: DossierID("SP01"), product: "Bưởi", set: set, kind: kind, producer: "Hợp tác xã A", commune: "Xã A",
      province: "Tỉnh A", code: "15-02905-1-2026", filed: today)
    dossier.address = "Thôn 1"
    dossier.received = today
    dossier.selfAssessment = [Dossier.CriterionNote(key: CriterionKey("1.1"), points: nil, text: "có vùng trồng")]
    var report = Dossier.CommuneReport()
    report.materials = "tại xã"
    dossier.communeReport = report
    var advisers = Dossier.AdvisersReport()
    advisers.text = "đủ"
    dossier.advisers = advisers
    dossier.evidence = [
      Dossier.Evidence(paper: "Giấy", validUntil: today.adding(days: 61), criteria: [CriterionKey("1.1")])
    ]
    dossier.samples = Dossier.Samples(count: 5)
    if kind != .first {
      dossier.previous = Dossier.Recognition(star: 3, certificate: "12/QĐ", expires: today.adding(days: 150))
    }
    return dossier
  }

  static func kinds(_ dossier: Dossier, on day: CalendarDay? = today) throws -> [DossierFinding.Kind] {
    let law = try LawAtHand.load()
    return DossierCheck.findings(
      of: dossier, set: law.sets.first { $0.number == dossier.set }, regime: law.regime, on: day
    ).map(\.kind)
  }

  @Test(arguments: RegistrationKind.allCases) func nothingIsFoundInAWholeDossier(kind: RegistrationKind) throws {
    #expect(try Self.kinds(Self.whole(kind)).isEmpty)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var kind = RegistrationKind.first
    var expected: [DossierFinding.Kind]
    var change: @Sendable (inout Dossier) -> Void
  }

  static let paper = "Giấy"
  static let key = CriterionKey("1.1")

  static let cases: [Case] = [
    Case(testDescription: "no product", expected: [.productEmpty]) { $0.product = " " },
    Case(testDescription: "no producer", expected: [.producerEmpty]) { $0.producer = "" },
    Case(testDescription: "no commune", expected: [.communeMissing]) { $0.commune = "" },
    Case(testDescription: "no address", expected: [.addressMissing]) { $0.address = "" },
    Case(testDescription: "no place", expected: [.placeMissing]) { ($0.address, $0.commune) = ("", "\u{A0}") },
    Case(testDescription: "upgrade of nothing", kind: .upgrade, expected: [.previousMissing]) { $0.previous = nil },
    Case(testDescription: "renewal of nothing", kind: .renewal, expected: [.previousMissing]) { $0.previous = nil },
    Case(testDescription: "no certificate", kind: .upgrade, expected: [.certificateMissing]) {
      $0.previous?.certificate = ""
    },
    Case(testDescription: "first needs no certificate", expected: []) { $0.previous = nil },
    Case(testDescription: "no filing day", expected: [.filingDayMissing]) { $0.filed = nil },
    Case(testDescription: "first needs no received day", expected: []) { $0.received = nil },
    Case(testDescription: "renewal needs it", kind: .renewal, expected: [.receivedDayMissing]) { $0.received = nil },
    Case(testDescription: "no expiry", kind: .renewal, expected: [.expiryMissing]) { $0.previous?.expires = nil },
    Case(testDescription: "upgrade needs no expiry", kind: .upgrade, expected: []) { $0.previous?.expires = nil },
    // Điều 7 khoản 6: from 180 to 120 days before the end, both days included.
    Case(testDescription: "180 days before", kind: .renewal, expected: []) {
      $0.previous?.expires = today.adding(days: 180)
    },
    Case(testDescription: "181 days before", kind: .renewal, expected: [.filedEarly(from: today.adding(days: 1))]) {
      $0.previous?.expires = today.adding(days: 181)
    },
    Case(testDescription: "120 days before", kind: .renewal, expected: []) {
      $0.previous?.expires = today.adding(days: 120)
    },
    Case(testDescription: "119 days before", kind: .renewal, expected: [.filedLate(until: today.adding(days: -1))]) {
      $0.previous?.expires = today.adding(days: 119)
    },
    Case(testDescription: "no self-assessment", expected: [.noSelfAssessment]) { $0.selfAssessment = [] },
    Case(testDescription: "no commune report", expected: [.noCommuneReport]) { $0.communeReport = nil },
    Case(testDescription: "empty commune report", expected: [.noCommuneReport]) {
      $0.communeReport = Dossier.CommuneReport()
    },
    Case(testDescription: "no advisers", expected: [.noAdvisersReport]) { $0.advisers = nil },
    Case(testDescription: "empty advisers", expected: [.noAdvisersReport]) { $0.advisers = Dossier.AdvisersReport() },
    Case(testDescription: "no evidence", expected: [.noEvidence]) { $0.evidence = [] },
    Case(testDescription: "endless paper", expected: []) { $0.evidence[0].validUntil = nil },
    Case(testDescription: "last day", expected: [.evidenceExpiring(paper: paper, on: today)]) {
      $0.evidence[0].validUntil = today
    },
    Case(testDescription: "a day late", expected: [.evidenceExpired(paper: paper, on: today.adding(days: -1))]) {
      $0.evidence[0].validUntil = today.adding(days: -1)
    },
    Case(testDescription: "60 days", expected: [.evidenceExpiring(paper: paper, on: today.adding(days: 60))]) {
      $0.evidence[0].validUntil = today.adding(days: 60)
    },
    Case(
      testDescription: "unknown criterion of a paper", expected: [.evidenceForUnknown(paper: paper, CriterionKey("x"))]
    ) { $0.evidence[0].criteria.append(CriterionKey("x")) },
    Case(testDescription: "unknown own criterion", expected: [.unknownCriterion(.producer, CriterionKey("99"))]) {
      $0.selfAssessment[0].key = CriterionKey("99")
    },
    Case(
      testDescription: "no level", expected: [.noSuchLevel(.producer, key, points: 9, allowed: [0, 1, 2, 3])]
    ) { $0.selfAssessment[0].points = 9 },
    Case(testDescription: "a level", expected: []) { $0.selfAssessment[0].points = 3 },
    Case(testDescription: "no level met", expected: []) { $0.selfAssessment[0].points = 0 },
    Case(
      testDescription: "advisers' notes",
      expected: [
        .unknownCriterion(.advisers, CriterionKey("z")),
        .noSuchLevel(.advisers, key, points: -1, allowed: [0, 1, 2, 3]),
      ]
    ) {
      $0.advisers?.notes = [
        Dossier.CriterionNote(key: CriterionKey("z"), points: 1, text: ""),
        Dossier.CriterionNote(key: key, points: -1, text: ""),
      ]
    },
    Case(testDescription: "four samples", expected: [.fewSamples(4, needed: 5)]) { $0.samples?.count = 4 },
    Case(testDescription: "no samples", expected: [.fewSamples(0, needed: 5)]) { $0.samples = nil },
    Case(testDescription: "code of another form", expected: [.badCode("ABC")]) { $0.code = "ABC" },
    Case(testDescription: "no code yet", expected: []) { $0.code = "" },
  ]

  @Test(arguments: cases) func whatIsMissingIsFound(one: Case) throws {
    var dossier = Self.whole(one.kind)
    one.change(&dossier)
    #expect(try Self.kinds(dossier) == one.expected)
  }

  @Test func tourismBringsNoSamples() throws {
    var dossier = Self.whole(set: 26)
    dossier.samples = nil
    dossier.selfAssessment = [Dossier.CriterionNote(key: try criterion(of: 26), points: nil, text: "có")]
    dossier.evidence[0].criteria = []
    #expect(try Self.kinds(dossier).isEmpty)
  }

  private func criterion(of set: Int) throws -> CriterionKey {
    let criteria = try LawAtHand.load().set(set).criteria
    return try #require(criteria.first?.key)
  }

  /// Points of a criterion with alternatives are right where any alternative has them.
  @Test func alternativesTogether() throws {
    let set = try LawAtHand.load().set(26)
    let criterion = try #require(set.criteria.first { $0.hasAlternatives })
    let levels = criterion.cases.indices.map { criterion.points(inCase: $0) }
    var dossier = Self.whole(set: 26)
    for points in levels.flatMap({ $0 }) {
      dossier.selfAssessment = [Dossier.CriterionNote(key: criterion.key, points: points, text: "")]
      let found = try Self.kinds(dossier).contains { if case .noSuchLevel = $0 { true } else { false } }
      #expect(!found)
    }
    dossier.selfAssessment = [Dossier.CriterionNote(key: criterion.key, points: 99, text: "")]
    let allowed = Set(levels.flatMap { $0 }).sorted()
    #expect(
      try Self.kinds(dossier).contains(.noSuchLevel(.producer, criterion.key, points: 99, allowed: allowed)))
  }

  @Test func withoutADayOrASetLessIsSaid() throws {
    var dossier = Self.whole()
    dossier.evidence[0].validUntil = Self.today.adding(days: -1)
    #expect(try Self.kinds(dossier, on: nil).isEmpty)
    dossier.set = 99
    dossier.selfAssessment[0].points = 99
    dossier.samples = nil
    #expect(try Self.kinds(dossier, on: nil).isEmpty)
  }

  /// Mẫu 03, the five samples and the window of a renewal came with 26/2026; earlier codes name the district too.
  @Test func earlierRegimesAskForLess() throws {
    let regime = try CriteriaLibrary.builtIn.regime(.qd148)
    let set = try CriteriaLibrary.builtIn.set(1, of: regime)
    var dossier = Self.whole(.renewal)
    dossier.selfAssessment = [Dossier.CriterionNote(key: set.criteria[0].key, points: nil, text: "có")]
    dossier.evidence[0].criteria = []
    dossier.communeReport = nil
    dossier.samples = nil
    dossier.received = nil
    dossier.previous?.expires = nil
    dossier.code = "83-832-28882-2-2022"
    #expect(DossierCheck.findings(of: dossier, set: set, regime: regime, on: Self.today).isEmpty)
  }

  @Test func codes() throws {
    let regime = try LawAtHand.load().regime
    let old = try CriteriaLibrary.builtIn.regime(.qd781)
    for code in ["15-02905-1-2026", "01-00004-123-2031"] {
      #expect(DossierCheck.isProductCode(code, regime))
      #expect(DossierCheck.isProductCode(code, old))
    }
    #expect(!DossierCheck.isProductCode("83-832-28882-2-2022", regime))
    #expect(DossierCheck.isProductCode("83-832-28882-2-2022", old))
    for code in [
      "", "-", "15-02905-2026", "5-02905-1-2026", "15-2905-1-2026", "15-02905--2026", "15-02905-1-26",
      "15-02905-1-1926",
      "15-02905-a-2026", "15-02905-1-2026-", "15-02905-1-2026-7", "15–02905–1–2026", "83-8322-28882-2-2022",
      "(15)-(02905)-(1)-2026", "15-02905-١-2026",
    ] {
      #expect(!DossierCheck.isProductCode(code, regime), "\(code)")
      #expect(!DossierCheck.isProductCode(code, old), "\(code)")
    }
  }

  @Test func aReasonLetsABlockedDossierIn() throws {
    let law = try LawAtHand.load()
    var dossier = Self.whole(.upgrade)
    dossier.previous = nil
    dossier.filed = nil
    func obstacles() -> [DossierFinding.Kind] {
      let findings = DossierCheck.findings(of: dossier, set: law.sets[0], regime: law.regime, on: Self.today)
      #expect(findings.map(\.severity) == [.blocking, .warning])
      return DossierCheck.obstacles(to: dossier, among: findings).map(\.kind)
    }
    #expect(obstacles() == [.previousMissing])
    dossier.acceptedBecause = "  "
    #expect(obstacles() == [.previousMissing])
    dossier.acceptedBecause = "Giấy chứng nhận đang cấp lại"
    #expect(obstacles().isEmpty)
  }
}

@Suite struct SeatingTests {
  @Test func aCouncilNeedsAChairASecretaryAndAScorer() {
    func faults(_ roles: [Role]) -> [SeatingFault] {
      roles.map { Seat(id: SeatID("X"), role: $0, person: "A", agency: "B") }.seatingFaults
    }
    #expect(faults([.chair, .memberSecretary]).isEmpty)
    #expect(faults([.chair, .secretary]).isEmpty)
    #expect(faults([]) == [.noChair, .noSecretary, .noScorer])
    #expect(faults([.chair, .chair, .secretary]) == [.twoChairs])
    #expect(faults([.chair, .member]) == [.noSecretary])
    #expect(faults([.secretary, .observer]) == [.noChair, .noScorer])
    #expect(SeatID("council-ca").isReserved && !SeatID("CT").isReserved)
  }
}
