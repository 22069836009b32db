import Criteria
import Testing

@testable import Council

@Suite("Order of products and shared ranks") struct RankingTests {
  struct Product: Sendable {
    var id: String
    var star: Star?
    var mean: Fraction?
    var registration = ""
  }

  private func places(_ products: [Product], _ order: ProductOrder, _ ranks: SharedRanks = .skipping) -> [String] {
    var rules = Rules()
    (rules.ordering, rules.ranks) = (order, ranks)
    let entries = products.enumerated().map { index, product in
      Ranking.Entry(
        order: index, product: DossierID(product.id), registration: product.registration,
        conclusion: Conclusion(
          star: product.star, mean: product.mean, outcome: product.mean == nil ? .eliminated : .recognise3))
    }
    return Ranking.places(entries, by: rules).map { "\($0.rank) \($0.product)" }
  }

  private static let products = [
    Product(id: "a", star: .four, mean: Fraction(71), registration: "10"),
    Product(id: "b", star: .three, mean: Fraction(145, 2), registration: "1"),
    Product(id: "c", star: .four, mean: Fraction(71), registration: "2"),
    Product(id: "d", star: nil, mean: nil, registration: "3"),
    Product(id: "e", star: .four, mean: Fraction(235, 3), registration: ""),
    Product(id: "f", star: .four, mean: Fraction(71), registration: ""),
    Product(id: "g", star: .four, mean: Fraction(141, 2), registration: "4"),
  ]

  @Test("Grade, exact mean, then registration or queue; 1, 2, 2, 4 or 1, 2, 2, 3; no place for what was taken out")
  func order() {
    #expect(places(Self.products, .registration) == ["1 e", "2 c", "2 a", "2 f", "5 g", "6 b"])
    #expect(places(Self.products, .queue) == ["1 e", "2 a", "2 c", "2 f", "5 g", "6 b"])
    #expect(places(Self.products, .registration, .dense) == ["1 e", "2 c", "2 a", "2 f", "3 g", "4 b"])
    #expect(places([], .registration).isEmpty)
  }

  @Test("An equal mean with another grade is another rank")
  func capped() {
    let products = [
      Product(id: "a", star: .three, mean: Fraction(80)), Product(id: "b", star: .four, mean: Fraction(80)),
    ]
    #expect(places(products, .registration) == ["1 b", "2 a"])
    #expect(places(products, .registration, .dense) == ["1 b", "2 a"])
  }

  @Test("Means that differ in the last place do not share a rank")
  func exact() {
    let products = [
      Product(id: "a", star: .three, mean: Fraction(489, 7)), Product(id: "b", star: .three, mean: Fraction(629, 9)),
      Product(id: "c", star: .three, mean: Fraction(1258, 18)),
    ]
    #expect(places(products, .queue) == ["1 b", "1 c", "3 a"])
  }

  @Test("Sessions of the first edition keep the order of the queue")
  func firstEdition() {
    #expect(Rules.firstEdition.ordering == .queue && Rules.firstEdition.ranks == .skipping)
    #expect(Rules().ordering == .registration && Rules().ranks == .skipping)
  }

  @Test(
    "Numbers of registration by value, words without regard to case, none last",
    arguments: [
      ["1", "2", "10", "100", "99999999999999999999", "100000000000000000000", ""],
      ["2/SNN", "02a/SNN", "10/snn", "10/SNN-2", "10/SNN-11", ""], ["A9", "a10", "B1", " "],
      ["5", "5/HĐ", "HĐ 2", "hđ  10", "Hồ sơ 1", ""],
    ])
  func natural(_ sorted: [String]) {
    let keys = sorted.map(RegistrationKey.init)
    for (left, one) in keys.enumerated() {
      for (right, other) in keys.enumerated() {
        #expect((one < other) == (left < right), "\(sorted[left]) \(sorted[right])")
      }
    }
  }

  @Test("The same number written otherwise is no other number")
  func sameNumber() {
    #expect(RegistrationKey("07/SNN") == RegistrationKey(" 7/snn"))
    #expect(RegistrationKey("số  1") == RegistrationKey("so\u{302}\u{301} 1"))
    #expect(RegistrationKey("0") == RegistrationKey("000") && RegistrationKey("0") < RegistrationKey("1"))
  }
}
