import CanonicalJSON
import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Numbers of a session") struct StatisticsTests {
  private func summary(
    _ id: String, _ producer: String, _ star: Star?, _ mean: Fraction?, kind: RegistrationKind = .first,
    commune: String = "", province: String = "", set: Int = 1, group: String = ""
  ) -> ResultSummary {
    var dossier = Meeting.dossier(id, set: set)
    (dossier.producer, dossier.kind, dossier.commune, dossier.province) = (producer, kind, commune, province)
    let outcome: Outcome =
      switch star {
      case .five: .approve5
      case .four: .recognise4
      case .three: .recognise3
      case .two: .none2
      case .one: .none1
      case nil: .eliminated
      }
    return ResultSummary(
      dossier: dossier, group: group,
      standing: .evaluated(Conclusion(star: star, mean: mean, outcome: outcome)))
  }

  /// QĐ 2497/QĐ-UBND, 10/10/2022, An Giang, đợt 01/2022: an official list.
  private static let anGiang: [(Int, Star, String)] = [
    (7100, .four, "Kim ngân hoa"), (6510, .three, "Kim ngân hoa"), (7210, .four, "Tương xay"),
    (5630, .three, "Lò mò"), (5710, .three, "7 Chóp"), (5180, .three, "Cóc sấy"), (5020, .three, "Đinh lăng"),
    (5040, .three, "Đinh lăng"), (5250, .three, "Chả cá"), (6030, .three, "Trà Sư"), (6410, .three, "THNOT"),
    (7280, .four, "THNOT"),
  ]

  @Test("The published list of An Giang, 2022")
  func publishedList() throws {
    let regime = try CriteriaLibrary.builtIn.regime(.qd781)
    let summaries = Self.anGiang.enumerated().map { index, row in
      summary("P\(index + 1)", row.2, row.1, Fraction(row.0, 100), commune: "Xã \(index % 3)")
    }
    for row in Self.anGiang { #expect(regime.band(of: Fraction(row.0, 100)) == row.1) }
    let statistics = SessionStatistics(of: summaries)
    #expect(statistics.registered == 12 && statistics.evaluated == 12 && statistics.notEvaluated.isEmpty)
    #expect(statistics.byStar == [.one: 0, .two: 0, .three: 9, .four: 3, .five: 0])
    #expect(statistics.producers == 9)
    #expect(statistics.producersByStar == [.one: 0, .two: 0, .three: 8, .four: 3, .five: 0])
    #expect(statistics.producersOfSeveralStars == ["Kim ngân hoa", "THNOT"])
    #expect(statistics.lowestMean == Fraction(502, 10) && statistics.highestMean == Fraction(728, 10))
    #expect(statistics.meanOfMeans == Fraction(7237, 120))
    #expect(statistics.communes.map(\.products) == [4, 4, 4])
    #expect(statistics.crossChecks.allSatisfy { $0.holds })
    #expect(statistics.crossChecks.contains { $0.name == .producersStars && $0.left == 9 && $0.right == 11 })
  }

  @Test("Names of producers: NFC, case and blanks make no difference; communes too")
  func names() throws {
    let statistics = SessionStatistics(of: [
      summary("P1", "Hợp tác xã Hòa Bình", .four, Fraction(75), commune: "Xã An", province: "T"),
      summary("P2", "HỢP TÁC XÃ  HÒA BÌNH ", .four, Fraction(76), commune: "xã  an", province: "T"),
      summary("P3", "Hợp tác xã Ho\u{300}a Bi\u{300}nh", .three, Fraction(55), commune: "Xã An", province: "U"),
      summary("P4", "Hợp tác xã Hoà Bình", nil, nil, commune: ""),
    ])
    #expect(statistics.producers == 2, "a tone mark on another letter is another name")
    #expect(statistics.producersOfSeveralStars == ["Hợp tác xã Hòa Bình"])
    #expect(statistics.productsOfProducers == [.four: [2], .three: [1]])
    #expect(statistics.producersEliminated == 1 && statistics.eliminated == 1)
    #expect(
      statistics.communes == [
        SessionStatistics.Commune(commune: "Xã An", province: "T", products: 2),
        SessionStatistics.Commune(commune: "Xã An", province: "U", products: 1),
        SessionStatistics.Commune(commune: "", province: "", products: 1),
      ])
    #expect(statistics.crossChecks.allSatisfy { $0.holds })
  }

  @Test("What was not evaluated is registered, with its reason; kinds, sets and groups count what was evaluated")
  func notEvaluated() throws {
    var late = ResultSummary(
      dossier: Meeting.dossier("P2"), standing: .notEvaluated(.postponed, reason: "chờ kiểm nghiệm"))
    late.dossier.kind = .renewal
    let statistics = SessionStatistics(of: [
      summary("P1", "A", .five, Fraction(95), kind: .upgrade, set: 11, group: "Đồ uống"), late,
      summary("P3", "B", .two, Fraction(55), set: 2, group: "Thực phẩm"),
      ResultSummary(dossier: Meeting.dossier("P4"), standing: .notEvaluated(.withdrawn, reason: "sai tên")),
      summary("P5", "B", .three, Fraction(55), set: 11, group: "Đồ uống"),
    ])
    #expect(statistics.registered == 5 && statistics.evaluated == 3)
    #expect(
      statistics.notEvaluated == [
        SessionStatistics.Missing(product: DossierID("P2"), kind: .postponed, reason: "chờ kiểm nghiệm"),
        SessionStatistics.Missing(product: DossierID("P4"), kind: .withdrawn, reason: "sai tên"),
      ])
    #expect(statistics.byKind == [.first: 2, .upgrade: 1, .renewal: 0])
    #expect(statistics.registeredByKind == [.first: 3, .upgrade: 1, .renewal: 1])
    #expect(statistics.byOutcome == [.approve5: 1, .none2: 1, .recognise3: 1])
    #expect(statistics.bySet.map(\.set) == [2, 11] && statistics.bySet.map(\.products) == [1, 2])
    #expect(statistics.byGroup.map(\.group) == ["Đồ uống", "Thực phẩm"])
    #expect(statistics.crossChecks.allSatisfy { $0.holds })
  }

  @Test("A producer all of whose products were taken out is none of any grade, and the checks know it")
  func onlyEliminated() {
    let statistics = SessionStatistics(of: [summary("P1", "A", nil, nil), summary("P2", "B", .three, Fraction(60))])
    #expect(statistics.producers == 2 && statistics.producersByStar[.three] == 1)
    #expect(statistics.crossChecks.contains { $0.name == .producersStars && $0.right == 2 })
    #expect(statistics.crossChecks.allSatisfy { $0.holds })
  }

  @Test("Nothing evaluated, and a mean that cannot be summed exactly: no number is made up")
  func edges() {
    let none = SessionStatistics(of: [])
    #expect(none.evaluated == 0 && none.meanOfMeans == nil && none.lowestMean == nil)
    #expect(none.crossChecks.allSatisfy { $0.holds })
    let hostile = [Fraction(.max, 2), Fraction(.max - 1, 3), Fraction(1, .max), Fraction(.min)]
    for one in hostile {
      for other in hostile {
        let statistics = SessionStatistics(of: [
          summary("P1", "A", .five, one), summary("P2", "B", .five, other),
        ])
        #expect(statistics.lowestMean == min(one, other) && statistics.highestMean == max(one, other))
        _ = statistics.json
      }
    }
    #expect(SessionStatistics(of: [summary("P1", "A", .five, hostile[0])]).meanOfMeans == hostile[0])
    #expect(
      SessionStatistics(of: [summary("P1", "A", .five, hostile[0]), summary("P2", "A", .five, hostile[0])])
        .meanOfMeans == nil)
  }

  @Test("The document for result.json")
  func document() throws {
    let statistics = SessionStatistics(of: [
      summary("P1", "A", .four, Fraction(235, 3), commune: "Xã An", province: "T", group: "Đồ uống"),
      ResultSummary(dossier: Meeting.dossier("P2"), standing: .notEvaluated(.withdrawn, reason: "xin rút")),
    ])
    let json = statistics.json
    #expect(json["registered"]?.integer == 2 && json["evaluated"]?.integer == 1)
    #expect(json["by_star"]?.canonicalText == #"{"1":0,"2":0,"3":0,"4":1,"5":0}"#)
    #expect(json["by_outcome"]?.canonicalText == #"{"recognise-4":1}"#)
    #expect(json["by_kind"]?.canonicalText == #"{"first":1,"renewal":0,"upgrade":0}"#)
    #expect(
      json["not_evaluated"]?.canonicalText == #"[{"kind":"withdrawn","product":"P2","reason":"xin rút"}]"#)
    #expect(json["by_commune"]?.canonicalText == #"[{"commune":"Xã An","products":1,"province":"T"}]"#)
    #expect(
      json["producers"]?.canonicalText
        == #"{"all":1,"by_star":{"1":0,"2":0,"3":0,"4":1,"5":0},"eliminated":0,"of_several_stars":[]}"#)
    #expect(json["mean_of_means"]?.string == "235/3")
    let first = try #require(json["checks"]?.array?.first)
    #expect(
      first.canonicalText == #"{"holds":true,"left":1,"name":"stars-evaluated","relation":"equal","right":1}"#)
    #expect(json["checks"]?.array?.count == statistics.crossChecks.count)
  }

  @Test("A session that was played: its own products")
  func session() throws {
    var meeting = try Meeting()
    try meeting.concluded("P1", total: 92)
    try meeting.concluded("P2", total: 75)
    try meeting.act(.queue(Meeting.dossier("P3")))
    try meeting.act(.queue(Meeting.dossier("P4")))
    try meeting.act(.withdraw(DossierID("P3"), reason: "xin rút"))
    let summaries = meeting.session.summaries(law: meeting.law)
    #expect(summaries.map(\.dossier.id.rawValue) == ["P1", "P2", "P3", "P4"])
    #expect(summaries[2].standing == .notEvaluated(.withdrawn, reason: "xin rút"))
    #expect(summaries[3].standing == .notEvaluated(.unfinished, reason: ""))
    #expect(summaries.allSatisfy { $0.group == "Thực phẩm tươi sống" })
    let statistics = SessionStatistics(of: summaries)
    #expect(statistics.byStar[.five] == 1 && statistics.byStar[.four] == 1 && statistics.registered == 4)
  }
}

@Suite("Sums and shares of exact numbers") struct FractionArithmeticTests {
  @Test func sums() {
    #expect(Fraction(1, 2).adding(Fraction(1, 3)) == Fraction(5, 6))
    #expect(Fraction(1, 6).adding(Fraction(1, 3)) == Fraction(1, 2))
    #expect(Fraction(-1, 2).adding(Fraction(1, 2)) == Fraction(0))
    #expect(Fraction(235, 3).divided(by: 2) == Fraction(235, 6))
    #expect(Fraction(4).divided(by: 2) == Fraction(2))
  }

  @Test("What cannot be held exactly is no number")
  func tooLarge() {
    #expect(Fraction(.max).adding(Fraction(1)) == nil)
    #expect(Fraction(1, .max).adding(Fraction(1, .max - 1)) == nil)
    #expect(Fraction(.min + 1).adding(Fraction(-1)) == nil)
    #expect(Fraction(1, .max).divided(by: 2) == nil)
    #expect(Fraction(1).divided(by: 0) == nil && Fraction(1).divided(by: -1) == nil)
  }
}
