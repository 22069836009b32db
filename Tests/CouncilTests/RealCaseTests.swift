import Council
import Criteria
import TestWorld
import Testing

/// Results that councils published, on the forms of their regime.
@Suite("Published results")
struct RealCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let set: Int
    let sum: Int
    let count: Int
    let shown: String
    let star: Star
    let outcome: Outcome

    init(_ name: String, set: Int, _ sum: Int, of count: Int, _ shown: String, _ star: Star, _ outcome: Outcome) {
      (self.name, self.set, self.sum, self.count) = (name, set, sum, count)
      (self.shown, self.star, self.outcome) = (shown, star, outcome)
    }

    var testDescription: String { name }
  }

  struct Session: Sendable, CustomTestStringConvertible {
    let name: String
    let regime: RegimeID
    var authority = Authority.province
    var decimals = 2
    let cases: [Case]

    var testDescription: String { name }
  }

  static let sessions = [
    Session(
      name: "A1: An Giang, đợt 1 năm 2022 (2497/QĐ-UBND)", regime: .qd781,
      cases: [
        Case("Trà Kim ngân hoa túi lọc", set: 7, 710, of: 10, "71,00", .four, .recognise4),
        Case("Trà Kim ngân hoa", set: 7, 651, of: 10, "65,10", .three, .recognise3),
        Case("Tương xay", set: 23, 721, of: 10, "72,10", .four, .recognise4),
        Case("Lò mò Pđăm", set: 4, 563, of: 10, "56,30", .three, .recognise3),
        Case("Khô cá lóc 7 Chóp", set: 5, 571, of: 10, "57,10", .three, .recognise3),
        Case("Cóc sấy dẻo", set: 3, 518, of: 10, "51,80", .three, .recognise3),
        Case("Trà sâm đinh lăng", set: 7, 502, of: 10, "50,20", .three, .recognise3),
        Case("Rượu sâm đinh lăng", set: 24, 504, of: 10, "50,40", .three, .recognise3),
        Case("Chả cá sốt Mayonnaise", set: 26, 525, of: 10, "52,50", .three, .recognise3),
        Case("Mật ong hoa rừng tràm Trà Sư", set: 11, 603, of: 10, "60,30", .three, .recognise3),
        Case("Đường thốt nốt cô đặc THNOT", set: 9, 641, of: 10, "64,10", .three, .recognise3),
        Case("Mật nhụy hoa thốt nốt", set: 11, 728, of: 10, "72,80", .four, .recognise4),
      ]),
    Session(
      name: "A2: An Giang 2024 (912/QĐ-UBND)", regime: .qd148, decimals: 1,
      cases: [
        Case("Bánh hạnh nhân", set: 6, 781, of: 10, "78,1", .four, .recognise4),
        Case("Thốt nốt đóng lon", set: 7, 776, of: 10, "77,6", .four, .recognise4),
      ]),
    Session(
      name: "A3: An Giang, phiên 19/4/2024", regime: .qd148, decimals: 1,
      cases: [Case("Đường Palmania", set: 10, 928, of: 10, "92,8", .five, .approve5)]),
    Session(
      name: "A4: Trà Vinh 2022 (1673/QĐ-UBND)", regime: .qd781, decimals: 0,
      cases: [Case("Đường hoa dừa", set: 9, 855, of: 9, "95", .five, .approve5)]),
    Session(
      name: "A5: Thanh Hóa 2020", regime: .qd781, decimals: 0,
      cases: [
        Case("Nước mắm Lê Gia cốt đặc biệt", set: 23, 846, of: 9, "94", .five, .approve5),
        Case("Mắm tôm Lê Gia", set: 23, 846, of: 9, "94", .five, .approve5),
      ]),
    Session(
      name: "A6: Trung ương 16/01/2025", regime: .qd148, authority: .central,
      cases: [Case("Rong nho tách nước", set: 7, 363, of: 4, "90,75", .five, .central5)]),
    Session(
      name: "A7: Trung ương 2020", regime: .qd781, authority: .central,
      cases: [Case("91,14 điểm", set: 2, 638, of: 7, "91,14", .five, .central5)]),
    Session(
      name: "A10: Cà Mau, đợt 1 năm 2021", regime: .qd781, decimals: 0,
      cases: (54...64).map { Case("\($0) điểm", set: 5, 5 * $0, of: 5, "\($0)", .three, .recognise3) }),
  ]

  @Test("Mean as published, grade and what follows", arguments: sessions)
  func published(_ session: Session) throws {
    let counting = try TwoCounts.law(session.regime, Set(session.cases.map(\.set)))
    var rules = Rules.firstEdition
    rules.decimals = session.decimals
    let products = try session.cases.enumerated().map { index, row in
      let set = try counting.set(row.set)
      return TallyInput.Product(
        id: "SP\(index)", set: row.set, kind: .first,
        sheets: try evenTotals(row.sum, row.count).enumerated().map {
          let choices = try Ticks.choices(total: $0.element, in: set, meeting: row.star)
          return TallySheet(member: "M\($0.offset)", choices: choices)
        })
    }
    let results = try counting.count(products, rules: rules, authority: session.authority)
    for (row, result) in zip(session.cases, results) {
      #expect(result.scored?.mean == Fraction(row.sum, row.count), "\(row.name)")
      #expect(result.scored?.meanDisplay == row.shown, "\(row.name)")
      #expect((result.star, result.outcome) == (row.star, row.outcome), "\(row.name)")
    }
  }

  @Test("A1: twelve products, three of four stars and nine of three, 50,20 to 72,80, on the average 60,308…")
  func angiang() {
    let cases = Self.sessions[0].cases
    #expect(cases.count == 12)
    #expect(cases.count { $0.star == .four } == 3 && cases.count { $0.star == .three } == 9)
    #expect(cases.map(\.sum).min() == 502 && cases.map(\.sum).max() == 728)
    #expect(Fraction(cases.reduce(0) { $0 + $1.sum }, 120) == Fraction(7237, 120))
  }

  @Test("A7: ninety points and more, a minimum of five stars missed: no five stars at the centre, under either rule")
  func floorsBeatPoints() throws {
    let counting = try TwoCounts.open(.qd781)
    for (effect, star) in [(FloorEffect.cap, Star.four), (.fail, .two)] {
      var rules = Rules.firstEdition
      rules.floorEffect = effect
      let product = TallyInput.Product(
        id: "P", set: 1, kind: .first,
        sheets: evenTotals(638, 7).enumerated().map {
          TallySheet(member: "M\($0.offset)", choices: OpenForm.choices($0.element, marked: 2))
        })
      let found = try counting.scored(product, rules: rules, authority: .central)
      #expect((found.scored.band, found.scored.star, found.outcome) == (.five, star, .returnToProvince))
    }
  }

  @Test(
    "A8: Bến Tre, Sầu riêng cấp đông: 31, 24 and 38 points in the parts are 93; part C goes beyond 35 in 781/QĐ-TTg")
  func parts() throws {
    let counting = try TwoCounts.law(.qd781, [3])
    let set = try counting.set(3)
    var choices: Choices = [:]
    for (part, points) in zip(set.parts, [31, 24, 38]) {
      var alone = set
      alone.parts = [part]
      choices.merge(try Ticks.choices(total: points, in: alone)) { first, _ in first }
    }
    let product = TallyInput.Product(
      id: "P", set: 3, kind: .first, sheets: [TallySheet(member: "M1", choices: choices)])
    let found = try counting.scored(product)
    #expect(found.scored.partsMean.map(\.mean) == [Fraction(31), Fraction(24), Fraction(38)])
    #expect((found.scored.mean, found.scored.star, found.outcome) == (Fraction(93), .five, .approve5))
  }

  @Test(
    "A9: Thới Bình, one agreed sheet of 73 points and three stars: the points are those of four",
    arguments: [(RegimeID.qd148, Outcome.recognise3), (.qd781, .districtTransfer)])
  func agreedSheet(_ id: RegimeID, _ outcome: Outcome) throws {
    let counting = try TwoCounts.open(id)
    let product = TallyInput.Product(
      id: "P", set: 1, kind: .first, sheets: [TallySheet(member: "HĐ", choices: OpenForm.choices(73, marked: 1))])
    let found = try counting.scored(product, authority: .district)
    #expect((found.scored.band, found.scored.star, found.outcome) == (.four, .three, outcome))
  }

  @Test("A9 on a form of 148/QĐ-TTg: the minimum of four stars missed in one criterion")
  func agreedSheetOnTheForm() throws {
    let counting = try TwoCounts.law(.qd148, [7])
    let set = try counting.set(7)
    let marked = try #require(set.criteria.first { $0.floor(for: .four) ?? 0 > $0.floor(for: .three) ?? 0 })
    let choices = try Ticks.choices(
      total: 73, in: set, fixed: [marked.key.rawValue: marked.floor(for: .three) ?? 0], meeting: .four)
    let product = TallyInput.Product(
      id: "P", set: 7, kind: .first, sheets: [TallySheet(member: "HĐ", choices: choices)])
    let found = try counting.scored(product, authority: .district)
    #expect((found.scored.band, found.scored.star, found.outcome) == (.four, .three, .recognise3))
    #expect(found.scored.floors[1].missing.map(\.key) == [marked.key])
  }

  @Test("A11: a demonstration sheet of other software: 69,9 was printed as 70 and ranked with four stars")
  func demonstrationSheet() throws {
    let counting = try TwoCounts.open(.qd781)
    var rules = Rules.firstEdition
    rules.decimals = 0
    let row4 = try counting.scored(
      OpenForm.product("4", [70, 70, 72, 70, 71, 71, 65, 70, 70, 70]), rules: rules
    ).scored
    #expect((row4.mean, row4.meanDisplay) == (Fraction(699, 10), "69,9"))
    #expect((row4.band, row4.star) == (.three, .three))
    #expect((row4.spread, row4.spreadExceeded) == (7, false))
    let row1 = try counting.scored(OpenForm.product("1", [80, 71, 66, 70, 74, 70, 65, 70, 71, 70])).scored
    #expect((row1.mean, row1.meanDisplay, row1.star) == (Fraction(707, 10), "70,70", .four))
    #expect((row1.spread, row1.spreadExceeded) == (15, true))
  }
}
