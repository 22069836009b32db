import Criteria
import Lawbook
import Testing

@Suite("Search in the criteria")
struct SearchTests {
  static let index: LawIndex? = {
    guard let regime = try? CriteriaLibrary.builtIn.regime(.qd26),
      let sets = try? CriteriaLibrary.builtIn.sets(regime.sets, of: regime)
    else { return nil }
    return LawIndex(sets, of: regime.id)
  }()

  private func hits(_ question: String) throws -> [LawIndex.Hit] { try #require(Self.index).hits(for: question) }

  @Test(
    "The same words with and without marks, in any case and any normal form",
    arguments: ["liên kết", "lien ket", "LIÊN KẾT", "Liên kê\u{301}t", "lie\u{302}n kê\u{301}t", "  liên   kết "])
  func marks(_ question: String) throws {
    let found = try hits(question)
    #expect(found.first?.title.hasPrefix("Liên kết") == true)
    #expect(found.flatMap(\.places).contains { $0.set == 1 && $0.key.rawValue == "1.5" })
    // Without marks at least as much is found as with them.
    #expect(try hits("lien ket").flatMap(\.places).count >= found.flatMap(\.places).count)
  }

  @Test("Marks that are typed must be right")
  func otherMarks() throws {
    // "bán" is no "bản": without marks both are meant.
    let (sold, copy, both) = (try hits("bán"), try hits("bản"), try hits("ban"))
    #expect(!sold.isEmpty && !copy.isEmpty)
    #expect(Set(sold) != Set(copy))
    #expect(both.flatMap(\.places).count > max(sold.flatMap(\.places).count, copy.flatMap(\.places).count))
    #expect(try hits("liễn kết").isEmpty)
    // A mark belongs to its letter: "lụa" is no beginning of "luật", "tuý" none of "tuyến".
    for question in ["lụa", "tuý", "thuý"] { #expect(try hits(question).isEmpty, "\(question)") }
  }

  @Test("Where the tone is written does not matter", arguments: [("hóa", "hoá"), ("thủy", "thuỷ"), ("khỏe", "khoẻ")])
  func tonePlacement(_ old: String, _ new: String) throws { #expect(try hits(old) == (try hits(new))) }

  @Test("A word is found by its beginning while it is typed, with marks and without")
  func beginnings() throws {
    for question in ["li", "lie", "liên", "liên k", "liên kế", "liên kết"] {
      let found = try hits(question).flatMap(\.places)
      #expect(found.contains { $0.set == 1 && $0.key.rawValue == "1.5" }, "\(question)")
    }
  }

  @Test("All words must be there, in any order; one that is not leaves nothing")
  func allWords() throws {
    let found = try hits("75% hợp đồng")
    #expect(found.allSatisfy { $0.text.contains("75%") })
    #expect(Set(found) == Set(try hits("hợp đồng 75")))
    #expect(try hits("liên kết xyzzy").isEmpty)
  }

  @Test("Twins of other sets are one answer with all their places")
  func twins() throws {
    let found = try hits("liên kết chuỗi trong sản xuất")
    let first = try #require(found.first)
    #expect(first.field == .title)
    #expect(first.places.map(\.set) == Array(2...25))
    #expect(setRanges(first.places.map(\.set)) == "2-25")
  }

  @Test("Titles before levels, levels before notes")
  func order() throws {
    let fields = try hits("nguyên liệu").map(\.field)
    #expect(fields == fields.sorted())
    #expect(Set(fields).count > 1)
    // A line with all words stands before one with some of them.
    #expect(try hits("huu co").first?.text.contains("hữu cơ") == true)
    #expect(try hits("hữu cơ").first?.text.contains("hữu cơ") == true)
  }

  @Test(
    "A product finds its set, a code its criteria",
    arguments: [
      ("gạo", [3, 6]), ("rượu", [14]), ("mat ong", [4, 8]), ("du lịch cộng đồng", [26]),
    ])
  func sets(_ question: String, _ numbers: [Int]) throws {
    let found = try hits(question).filter { $0.field == .set }
    #expect(found.flatMap(\.places).map(\.set) == numbers)
    #expect(try hits(question).first?.field == .set)
  }

  @Test func codes() throws {
    let found = try hits("1.5")
    #expect(!found.isEmpty && found.flatMap(\.places).allSatisfy { $0.key.rawValue == "1.5" })
    #expect(found.flatMap(\.places).count == 25, "tourism has none")
    for none in ["1.10", "9.9", "1.x"] { #expect(try hits(none).isEmpty) }
    #expect(try hits(" 6.1.2 ").flatMap(\.places).map(\.set) == [11, 13])
  }

  @Test("A heading alone answers nothing; nothing asked is nothing found", arguments: ["", " ", "…", "()", "%"])
  func nothing(_ question: String) throws { #expect(try hits(question).isEmpty) }

  @Test("Nobody can hang it: very long questions, very many words, controls")
  func hostile() throws {
    for question in [
      String(repeating: "liên kết ", count: 5000), String(repeating: "a", count: 100_000),
      "\u{202E}liên\u{0} kết\u{1B}[31m", String(repeating: "\u{301}", count: 10_000),
    ] { _ = try hits(question) }
    #expect(try !hits("\u{202E}liên kết").isEmpty)
  }

  @Test(
    "Ranges of sets",
    arguments: [
      ([1], "1"), ([1, 2, 3], "1-3"), ([3, 1, 2], "1-3"), ([1, 3, 4, 7], "1, 3-4, 7"), ([2, 2, 3], "2-3"), ([], ""),
    ])
  func ranges(_ numbers: [Int], _ text: String) { #expect(setRanges(numbers) == text) }
}
