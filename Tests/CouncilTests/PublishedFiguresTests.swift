import Criteria
import Testing

@testable import Council

/// Results that provinces and the centre published, as far as they give numbers: those that do not add up must be found,
/// the others must pass. Numbers from decisions and the press; the decision or the report stands with each.
@Suite("Published figures under the same checks") struct PublishedFiguresTests {
  struct Report: Sendable, CustomTestStringConvertible {
    var name: String
    var figures: Figures
    /// Another statement of the same session.
    var other: Figures?
    var contradictions: [CrossCheck.Name] = []

    var testDescription: String { name }

    init(
      _ name: String, evaluated: Int? = nil, _ stars: [Star: Int]? = nil, registered: Int? = nil,
      contradictions: [CrossCheck.Name] = [], _ more: (inout Figures) -> Void = { _ in }
    ) {
      self.name = name
      self.contradictions = contradictions
      figures = Figures()
      figures.evaluated = evaluated
      figures.byStar = stars
      figures.registered = registered
      more(&figures)
    }
  }

  static let contradictory: [Report] = [
    Report(
      "Cần Thơ, QĐ 3588, 2021: 3 producers of 4 stars, 4 named", evaluated: 14, [.four: 12, .three: 2],
      contradictions: [.named]
    ) {
      $0.producersByStar = [.four: 3]
      $0.named = [.four: [3, 1, 1, 7]]
    },
    Report(
      "Cần Thơ, QĐ 3787, 2022, all so far: 92, 58 + 32", evaluated: 92, [.four: 58, .three: 32],
      contradictions: [.stars]),
    Report(
      "Bắc Giang, đợt 1/2022, all so far: 180, 1 + 43 + 141", evaluated: 180, [.five: 1, .four: 43, .three: 141],
      contradictions: [.stars]),
    Report("Sơn La, 2019: 28, 9 + 18", evaluated: 28, [.four: 9, .three: 18], contradictions: [.stars]),
    Report("Quảng Ninh, 2021: 100 files, 23 + 75", registered: 100, contradictions: [.kindsRegistered]) {
      $0.registeredByKind = [.renewal: 23, .first: 75]
    },
    Report("Centre, 2020: 43 files, 20 + 22", evaluated: 43, contradictions: [.outcomes]) {
      $0.byOutcome = [.central5: 20, .returnToProvince: 22]
    },
  ]

  @Test("Found contradictory", arguments: contradictory) func found(_ report: Report) {
    let failing = report.figures.crossChecks.filter { !$0.holds }
    #expect(failing.map(\.name) == report.contradictions, "\(failing)")
    #expect(failing.allSatisfy { $0.left != $0.right })
  }

  @Test("Centre, 01/2025: 58 files in one paper, 52 in another; 28 proposed in both")
  func twoPapers() {
    let one = Report("a", [.five: 28], registered: 58).figures
    let other = Report("b", [.five: 28], registered: 52).figures
    let failing = one.compared(with: other).filter { !$0.holds }
    #expect(failing.map(\.name) == [.registeredAgain] && failing.first?.left == 58 && failing.first?.right == 52)
    #expect(one.compared(with: one).allSatisfy { $0.holds })
  }

  static let consistent: [Report] = [
    Report("Cần Thơ, QĐ 3787, 2022", evaluated: 18, [.four: 8, .three: 10]) {
      $0.producersByStar = [.four: 4, .three: 8]
    },
    Report("Bắc Giang, đợt 1/2022", evaluated: 31, [.five: 1, .four: 8, .three: 22]) {
      $0.byKind = [.first: 26, .renewal: 5]
    },
    Report("Bắc Giang, đợt 2/2022", evaluated: 69, [.four: 2, .three: 67], registered: 71) {
      $0.notEvaluated = 2
      $0.registeredByKind = [.first: 50, .upgrade: 1, .renewal: 20]
    },
    Report("Bắc Giang, QĐ 1387, 2021", evaluated: 39, [.four: 2, .three: 37]),
    Report("Sóc Trăng, đợt 1/2022", evaluated: 20, [.four: 2, .three: 16, .two: 2]) { $0.producers = 15 },
    Report("Sóc Trăng, đợt 1/2022, all so far", evaluated: 174, [.five: 1, .four: 29, .three: 144]),
    Report("Sóc Trăng, 2021", evaluated: 40, [.four: 4, .three: 36]),
    Report("Sóc Trăng, 2021, all so far", evaluated: 139, [.four: 28, .three: 111]),
    Report("Hà Nội, QĐ 7095, 2019", evaluated: 26, [.five: 2, .four: 13, .three: 11]),
    Report("Thừa Thiên Huế, QĐ 2919, 2020", evaluated: 11, [.four: 1, .three: 10]),
    Report("Thanh Hóa, QĐ 5445, 2019", evaluated: 13, [.four: 5, .three: 8]),
    Report("Thanh Hóa, QĐ 2942, 2021", evaluated: 20, [.four: 3, .three: 17]),
    Report("Nghệ An, QĐ 279", evaluated: 139, [.four: 14, .three: 125]) { $0.producers = 88 },
    Report("Nghệ An, QĐ 348, 2024", evaluated: 9, [.four: 9]) {
      $0.producers = 7
      $0.byKind = [.renewal: 6, .upgrade: 1, .first: 2]
    },
    Report("Bình Phước, 2022", evaluated: 25, [.four: 12, .three: 13]) { $0.producersByStar = [.four: 3, .three: 7] },
    Report("Vĩnh Long, QĐ 365, 2020", evaluated: 19, [.four: 5, .three: 14]) { $0.producers = 19 },
    Report("Hậu Giang, 2021", evaluated: 21, [.four: 6, .three: 15]) { $0.producers = 16 },
    Report("Vĩnh Long, 2024", evaluated: 35, [.four: 35]) {
      $0.producers = 18
      $0.byKind = [.upgrade: 6, .renewal: 7, .first: 22]
    },
    Report("Quảng Ninh, 2021, recognised", evaluated: 86, [.four: 22, .three: 64]),
    Report("Quảng Ninh, 2023", evaluated: 40, [.four: 40]) {
      $0.producers = 25
      $0.byKind = [.renewal: 21, .first: 7, .upgrade: 12]
    },
    Report("Đồng Tháp, đợt 2/2022: three producers hold both", evaluated: 150, [.four: 41, .three: 109]) {
      $0.producers = 65
      $0.producersByStar = [.four: 10, .three: 58]
    },
    Report("Phú Thọ, đợt 1/2025, proposed", evaluated: 64, [.four: 10, .three: 54]),
    Report("Thái Bình, 4/2025", evaluated: 22, [.four: 22]) { $0.byKind = [.renewal: 3, .upgrade: 1, .first: 18] },
    Report("Bắc Kạn, 2021", evaluated: 70) {
      $0.byKind = [.upgrade: 2, .renewal: 18, .first: 50]
      $0.byCommune = [9, 11, 2, 17, 10, 10, 11]
    },
    Report("Lâm Đồng, QĐ 3981, 2026", evaluated: 9, [.three: 9]),
    Report("Trà Vinh, 2022", evaluated: 104) { $0.byCommune = [22, 16, 15, 14, 10, 8, 8, 6, 5] },
    Report("Centre, 2023: assessed", evaluated: 30) { $0.byOutcome = [.central5: 19, .returnToProvince: 11] },
    Report("Lào Cai, đợt 3/2019", evaluated: 4, [.three: 4], registered: 13) { $0.notEvaluated = 9 },
    Report("Hà Tĩnh, 2020, đợt 2", evaluated: 70, registered: 82) { $0.notEvaluated = 12 },
    Report("Nam Định, 2019", evaluated: 14, [.four: 2, .three: 12]),
    Report("Tây Ninh city, 2022", evaluated: 12, [.five: 1, .four: 7, .three: 4]),
    Report("Cà Mau, 2022", evaluated: 26, [.three: 26]) {
      $0.producers = 14
      $0.byCommune = [1, 6, 2, 2, 2, 8, 5]
    },
    Report("An Giang, QĐ 86, 2023", evaluated: 14, [.four: 1, .three: 13]) { $0.producers = 11 },
  ]

  @Test("Found consistent", arguments: consistent) func passes(_ report: Report) {
    let checks = report.figures.crossChecks
    #expect(checks.filter { !$0.holds }.isEmpty)
    #expect(!checks.isEmpty, "nothing was checked")
  }

  @Test("Each check can fail")
  func each() {
    var figures = Figures()
    (figures.registered, figures.evaluated, figures.notEvaluated) = (10, 5, 4)
    (figures.byStar, figures.eliminated, figures.producersEliminated) = ([.four: 2], 2, 0)
    (figures.byOutcome, figures.byKind) = ([.recognise4: 4], [.first: 6])
    (figures.registeredByKind, figures.byCommune) = ([.first: 9], [3, 3])
    (figures.producers, figures.producersByStar) = (7, [.four: 3, .three: 8])
    figures.named = [.four: [1, 2, 3, 4]]
    let failing = figures.crossChecks.filter { !$0.holds }.map(\.name)
    let expected: [CrossCheck.Name] = [
      .stars, .outcomes, .kinds, .communes, .registered, .kindsRegistered, .producersEvaluated, .producersLargest,
      .producersOfStar, .named, .namedProducts,
    ]
    #expect(failing == expected)
    figures.producersByStar = [.four: 3]
    #expect(figures.crossChecks.filter { !$0.holds }.map(\.name).contains(.producersStars))
  }

  @Test("What is not given is not checked")
  func unknown() {
    #expect(Figures().crossChecks.isEmpty && Figures().compared(with: Figures()).isEmpty)
    var figures = Figures()
    (figures.evaluated, figures.eliminated, figures.byStar) = (5, 1, [.three: 4])
    (figures.producers, figures.producersByStar) = (5, [.three: 4])
    // Whose product was taken out is not said: five may be right.
    #expect(figures.crossChecks.allSatisfy { $0.holds })
  }
}
