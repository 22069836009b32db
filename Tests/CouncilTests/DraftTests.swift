import CanonicalJSON
import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Drafts")
struct DraftTests {
  let set: ProductSet
  private let story = CriterionKey("5.1")
  private let structure = CriterionKey("5.2")

  init() throws { set = try LawAtHand.load().set(1) }

  @Test("Ticks come and go, remarks and the opinion too")
  func changes() throws {
    var draft = Draft()
    let key = CriterionKey("1.5")
    draft = try draft.changed(by: .tick(key, .points(2)), in: set).get()
    draft = try draft.changed(by: .tick(key, .points(0)), in: set).get()
    #expect(draft.choices == [key: .points(0)])
    draft = try draft.changed(by: .remark(key, "chưa có hợp đồng"), in: set).get()
    draft = try draft.changed(by: .opinion("khá"), in: set).get()
    draft = try draft.changed(by: .eliminate("giả mạo"), in: set).get()
    #expect((draft.remarks[key], draft.opinion, draft.eliminate) == ("chưa có hợp đồng", "khá", "giả mạo"))
    #expect(Draft(json: draft.json) == draft)
    draft = try draft.changed(by: .untick(key), in: set).get()
    draft = try draft.changed(by: .remark(key, ""), in: set).get()
    draft = try draft.changed(by: .eliminate(nil), in: set).get()
    #expect(draft.choices.isEmpty && draft.remarks.isEmpty && draft.eliminate == nil)
    #expect(Draft(json: draft.json) == draft)
    #expect(set.unanswered(in: draft.choices) == set.criteria.filter { $0.appliesIf == nil }.map(\.key))
  }

  @Test("The structure of the story goes with the story")
  func condition() throws {
    var draft = Draft()
    func surplus(_ draft: Draft) -> Bool {
      draft.changed(by: .tick(structure, .points(2)), in: set)
        == .failure(.badTick(TickFault(key: structure, problem: .surplus(dependsOn: story))))
    }
    #expect(surplus(draft))
    draft = try draft.changed(by: .tick(story, .points(3)), in: set).get()
    draft = try draft.changed(by: .tick(structure, .points(2)), in: set).get()
    #expect(draft.choices.count == 2)
    #expect(try draft.changed(by: .tick(story, .points(0)), in: set).get().choices == [story: .points(0)])
    #expect(try draft.changed(by: .untick(story), in: set).get().choices.isEmpty)
    #expect(try draft.changed(by: .tick(story, .points(5)), in: set).get().choices.count == 2)
  }

  static let faulty: [(String, Choice, TickFault.Problem)] = [
    ("9.9", .points(1), .unknownCriterion), ("1.5", .points(9), .noSuchLevel(9, allowed: [0, 1, 2, 3])),
    ("9", .points(3), .noSuchLevel(3, allowed: [0, 2, 4, 5])), ("2.4", .points(2), .noSuchLevel(2, allowed: [0, 1])),
    ("1.5", .alternative(1, points: 2), .noAlternatives),
  ]

  @Test("A tick that is no level is refused", arguments: faulty)
  func badTicks(_ key: String, _ choice: Choice, _ problem: TickFault.Problem) {
    let fault = TickFault(key: CriterionKey(key), problem: problem)
    #expect(Draft().changed(by: .tick(CriterionKey(key), choice), in: set) == .failure(.badTick(fault)))
  }

  @Test("A remark on a criterion that is not there is refused")
  func badRemark() {
    let fault = TickFault(key: CriterionKey("9.9"), problem: .unknownCriterion)
    #expect(Draft().changed(by: .remark(CriterionKey("9.9"), "x"), in: set) == .failure(.badTick(fault)))
  }

  @Test("Exact numbers: quorum shares, texts, order")
  func fractions() {
    #expect(Fraction(6, 8).description == "3/4")
    #expect(Fraction(-6, -8) == Fraction(3, 4))
    #expect(Fraction("235/3") == Fraction(235, 3))
    for text in ["", "/", "6/8", "1/0", "3/-4", "+3", "-0", "1/1", "1/2/3", " 1", "1.5", "a"] {
      #expect(Fraction(text) == nil)
    }
    #expect(Fraction(1, 3) < Fraction(1, 2))
    #expect(Fraction(Int.max, 2) < Fraction(Int.max, 1))
    #expect(Fraction(-1, 2) < Fraction(0))
  }

  @Test(
    "Times are written in Vietnam's time and read back",
    arguments: [0, 1, 951_782_399, 1_795_000_000, 4_102_444_800, -86_401])
  func times(_ seconds: Int64) {
    let time = Timestamp(seconds: seconds)
    #expect(Timestamp(time.description) == time)
    #expect(Timestamp(seconds: 0).description == "1970-01-01T07:00:00+07:00")
    #expect(Timestamp(seconds: 951_757_200).description == "2000-02-29T00:00:00+07:00")
    for text in [
      "2026-02-30T00:00:00+07:00", "2026-11-21T24:00:00+07:00", "2026-11-21T19:30:00Z", "2026-11-21 19:30:00+07:00",
    ] {
      #expect(Timestamp(text) == nil)
    }
  }
}
