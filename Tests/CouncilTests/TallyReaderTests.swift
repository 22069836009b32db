import CanonicalJSON
import Council
import Criteria
import Foundation
import TestWorld
import Testing

@Suite("Faults of a tally input")
struct TallyReaderTests {
  let atHand: LawAtHand

  init() throws { atHand = try LawAtHand.load() }

  /// A sound input of one product of set 1 with two sheets, as text.
  private func sound() throws -> String {
    let choices = try Ticks.choices(total: 80, in: try atHand.set(1))
    let input = TallyInput(
      regime: .qd26, authority: .province, rules: .firstEdition,
      products: [
        .init(
          id: "P1", set: 1, kind: .first,
          sheets: [TallySheet(member: "M1", choices: choices), TallySheet(member: "M2", choices: choices)])
      ])
    return input.document().canonicalText
  }

  struct Break: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let fault: TallyFault

    init(
      _ old: String, _ new: String, product: String? = nil, member: String? = nil, key: String? = nil,
      _ problem: TallyFault.Problem
    ) {
      (self.old, self.new) = (old, new)
      fault = TallyFault(product: product, member: member, key: key, problem: problem)
    }

    var testDescription: String { "\(old) -> \(new)" }
  }

  private static let last = "\"eliminate\":null,\"member\":\"M2\""

  static let breaks: [Break] = [
    Break("qd26-2026", "qd27-2027", .unknownRegime("qd27-2027")),
    Break(",\"regime\":\"qd26-2026\"", "", .missing("regime")),
    Break("\"qd26-2026\"", "26", .unknownRegime("26")),
    Break("\"authority\":\"province\"", "\"authority\":\"village\"", .unknownAuthority("village")),
    Break("\"authority\":\"province\"", "\"authority\":5", .unknownAuthority("5")),
    Break("\"authority\":\"province\",", "", .missing("authority")),
    Break("\"authority\":\"province\"", "\"authority\":\"district\"", .noSuchCouncil(.district)),
    Break("{\"authority\"", "{\"a\":1,\"authority\"", .unknownMember("a")),
    Break("\"decimals\":2", "\"decimals\":3", .ruleOutOfRange("decimals")),
    Break("\"decimals\":2", "\"decimals\":-1", .ruleOutOfRange("decimals")),
    Break("\"spread_limit\":10", "\"spread_limit\":-1", .ruleOutOfRange("spread_limit")),
    Break("\"spread_limit\":10", "\"spread_limit\":9223372036854775807", .ruleOutOfRange("spread_limit")),
    Break("\"spread_limit\":10", "\"spread_limit\":\"10\"", .ruleOutOfRange("spread_limit")),
    Break("\"majority\"", "\"most\"", .ruleOutOfRange("floor_rule")),
    Break("\"decimals\"", "\"decimal\"", key: "rules", .unknownMember("decimal")),
    Break(
      "\"rules\":{\"decimals\":2,\"floor_rule\":\"majority\",\"spread_limit\":10}", "\"rules\":[]",
      .wrongShape("rules: {…}")),
    Break("\"id\":\"P1\",", "", product: "#1", .missing("id")),
    Break("\"id\":\"P1\"", "\"id\":\"\"", product: "#1", .missing("id")),
    Break("\"kind\":\"first\"", "\"kind\":\"last\"", product: "P1", .unknownKind("last")),
    Break("\"kind\":\"first\"", "\"kind\":1", product: "P1", .unknownKind("1")),
    Break("\"kind\":\"first\",", "", product: "P1", .missing("kind")),
    Break("\"set\":1,", "\"set\":27,", product: "P1", .unknownSet(27)),
    Break("\"set\":1,", "\"set\":\"1\",", product: "P1", .wrongShape("set: 1")),
    Break("\"set\":1,", "", product: "P1", .missing("set")),
    Break("\"kind\":\"first\"", "\"kind\":\"first\",\"x\":1", product: "P1", .unknownMember("x")),
    Break("\"member\":\"M2\"", "\"member\":\"M1\"", product: "P1", member: "M1", .twoSheets),
    Break(",\"member\":\"M2\"", "", product: "P1", member: "#2", .missing("member")),
    Break(
      last, "\"eliminate\":null,\"total\":80,\"member\":\"M2\"", product: "P1", member: "M2", .unknownMember("total")),
    Break(last, "\"eliminate\":\"\",\"member\":\"M2\"", product: "P1", member: "M2", key: "eliminate", .emptyReason),
    Break(
      last, "\"eliminate\":\" \\n\\u00a0\",\"member\":\"M2\"", product: "P1", member: "M2", key: "eliminate",
      .emptyReason),
    Break(
      last, "\"eliminate\":true,\"member\":\"M2\"", product: "P1", member: "M2", key: "eliminate",
      .wrongShape("\"…\" | null")),
    Break(
      "\"choices\":{\"1.1\":3", "\"choices\":{\"0.0\":3,\"1.1\":3", product: "P1", member: "M1", key: "0.0",
      .tick(.unknownCriterion)),
    Break("\"choices\":{\"1.1\":3,", "\"choices\":{", product: "P1", member: "M1", key: "1.1", .tick(.missing)),
    Break(
      "\"choices\":{\"1.1\":3", "\"choices\":{\"1.1\":4", product: "P1", member: "M1", key: "1.1",
      .tick(.noSuchLevel(4, allowed: [0, 1, 2, 3]))),
    Break(
      "\"choices\":{\"1.1\":3", "\"choices\":{\"1.1\":-3", product: "P1", member: "M1", key: "1.1",
      .tick(.noSuchLevel(-3, allowed: [0, 1, 2, 3]))),
    Break(
      "\"choices\":{\"1.1\":3", "\"choices\":{\"1.1\":{\"case\":1,\"points\":3}", product: "P1", member: "M1",
      key: "1.1", .tick(.noAlternatives)),
    Break(
      "\"choices\":{\"1.1\":3", "\"choices\":{\"1.1\":\"3\"", product: "P1", member: "M1", key: "1.1",
      .wrongShape("3 | {\"case\": 1, \"points\": 3}")),
    Break(
      "\"choices\":{\"1.1\":3", "\"choices\":{\"1.1\":{\"case\":1,\"points\":3,\"x\":1}", product: "P1",
      member: "M1", key: "1.1", .wrongShape("3 | {\"case\": 1, \"points\": 3}")),
    Break(
      "\"5.1\":5", "\"5.1\":0", product: "P1", member: "M1", key: "5.2", .tick(.surplus(dependsOn: CriterionKey("5.1")))
    ),
  ]

  @Test("One thing wrong: exactly that fault, with product, member and key, and nothing computed", arguments: breaks)
  func table(_ broken: Break) throws {
    let text = try sound()
    let range = try #require(text.range(of: broken.old), "\(text)")
    #expect(faults(text.replacingCharacters(in: range, with: broken.new)) == [broken.fault])
  }

  @Test("The sound input is read, with rules or without, and a criterion without its condition may be 0 or left out")
  func soundInput() throws {
    let text = try sound()
    #expect(faults(text).isEmpty)
    let rules = "\"rules\":{\"decimals\":2,\"floor_rule\":\"majority\",\"spread_limit\":10}"
    #expect(
      faults(text.replacingOccurrences(of: rules + ",", with: "").replacingOccurrences(of: "," + rules, with: ""))
        .isEmpty)
    #expect(faults(text.replacingOccurrences(of: rules, with: "\"rules\":{}")).isEmpty)
    #expect(faults(text.replacing(/"5.1":\d,"5.2":\d/, with: "\"5.1\":0,\"5.2\":0")).isEmpty)
    #expect(faults(text.replacing(/"5.1":\d,"5.2":\d/, with: "\"5.1\":0")).isEmpty)
  }

  @Test("All faults of an input are listed together")
  func together() throws {
    let choices = try Ticks.choices(total: 80, in: try atHand.set(1)).json.canonicalText
    let text = """
      {"regime":"qd26-2026","authority":"district","rules":{"decimals":9},"products":[
        {"id":"P1","set":1,"kind":"first","sheets":[
          {"member":"M1","choices":{"9.9":1,"1.1":7}},
          {"member":"M1","choices":\(choices)},
          {"member":"M3","eliminate":" "},
          {"member":"M4"},
          {"member":"M5","choices":[]},
          {"member":"M6","choices":{"1.1":7},"eliminate":5}]},
        {"id":"P1","set":99,"kind":"first","sheets":[]},
        {"id":"P2","set":26,"kind":"first","sheets":[{"member":"M1","eliminate":"x","choices":{"8":3,"9":{"case":3,"points":1}}}]},
        {"id":"P3","set":11,"kind":"renewal"},
        {"id":"P4","set":11,"kind":"renewal","sheets":{}},
        7]}
      """
    let found = faults(text)
    let criteria = try atHand.set(1).criteria
    let missing = criteria.filter { $0.key.rawValue != "1.1" && $0.appliesIf == nil }.map {
      TallyFault(product: "P1", member: "M1", key: $0.key.rawValue, problem: .tick(.missing))
    }
    func at(_ place: String..., is problem: TallyFault.Problem) -> TallyFault {
      TallyFault(
        product: place.first, member: place.dropFirst().first, key: place.dropFirst(2).first, problem: problem)
    }
    let expected =
      missing + [
        at(is: .noSuchCouncil(.district)), at(is: .ruleOutOfRange("decimals")),
        at("P1", "M1", "9.9", is: .tick(.unknownCriterion)),
        at("P1", "M1", "1.1", is: .tick(.noSuchLevel(7, allowed: [0, 1, 2, 3]))), at("P1", "M1", is: .twoSheets),
        at("P1", "M3", "eliminate", is: .emptyReason), at("P1", "M4", is: .missing("choices")),
        at("P1", "M5", is: .wrongShape("choices: {…}")), at("P1", "M6", "eliminate", is: .wrongShape("\"…\" | null")),
        at("P1", "M6", "1.1", is: .tick(.noSuchLevel(7, allowed: [0, 1, 2, 3]))),
        at("P1", is: .twoProducts), at("P1", is: .unknownSet(99)), at("P1", is: .noSheets),
        at("P2", "M1", "8", is: .tick(.alternativeNeeded(count: 2))),
        at("P2", "M1", "9", is: .tick(.unknownAlternative(3, count: 2))), at("P3", is: .missing("sheets")),
        at("P4", is: .wrongShape("sheets: […]")), at("#6", is: .missing("id")),
      ]
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
  }

  static let shapes: [(String, TallyFault.Problem)] = [
    ("[]", .wrongShape("{…}")), ("3", .wrongShape("{…}")), ("{}", .missing("regime")),
    ("{\"regime\":\"qd26-2026\",\"authority\":\"province\"}", .missing("products")),
    ("{\"regime\":\"qd26-2026\",\"authority\":\"province\",\"products\":{}}", .wrongShape("products: […]")),
  ]

  @Test("Wrong shapes of the whole", arguments: shapes)
  func shape(_ text: String, _ problem: TallyFault.Problem) {
    #expect(faults(text) == [TallyFault(problem: problem)])
  }

  @Test("No JSON, fractions of points, one key twice: one fault with its place")
  func notJSON() throws {
    func fault(_ text: String) -> JSONFault.Problem? {
      guard case .notJSON(let fault) = faults(text).first?.problem else { return nil }
      return fault.problem
    }
    #expect(fault("") == .unexpectedEnd)
    #expect(fault(try sound().replacingOccurrences(of: "\"1.1\":3", with: "\"1.1\":2.5")) == .notAnInteger)
    #expect(
      fault(try sound().replacingOccurrences(of: "\"1.1\":3", with: "\"1.1\":3,\"1.1\":2")) == .duplicateKey("1.1"))
  }

  @Test("A set that is named but cannot be read is a fault of the product")
  func unreadableSet() throws {
    let law = LawSource(regime: { [regime = atHand.regime] in $0 == .qd26 ? regime : nil }, set: { _, _ in nil })
    do {
      _ = try TallyReader.read(Array(try sound().utf8), law: law)
      Issue.record("computed without a set")
    } catch let error as TallyFaults {
      #expect(error.faults == [TallyFault(product: "P1", problem: .setUnreadable(1))])
    }
  }

  @Test("Very many products, sheets and members are answered in time", .timeLimit(.minutes(1)))
  func many() {
    let head = "{\"regime\":\"qd26-2026\",\"authority\":\"province\",\"products\":["
    func list(_ count: Int, _ item: (Int) -> String) -> String { (0..<count).map(item).joined(separator: ",") }
    let products = list(40_000) { "{\"id\":\"sp\($0)\"}" }
    #expect(faults(head + products + "]}").count == 3 * 40_000)
    let sheets = list(40_000) { "{\"member\":\"uv\($0)\"}" }
    #expect(faults(head + "{\"id\":\"P\",\"set\":1,\"kind\":\"first\",\"sheets\":[" + sheets + "]}]}").count == 40_000)
    let members = list(100_000) { "\"k\($0)\":1" }
    #expect(faults("{\"regime\":\"qd26-2026\",\"products\":[],\"authority\":{" + members + "}}").count == 1)
  }

  private func faults(_ text: String) -> [TallyFault] {
    do {
      _ = try TallyReader.read(Array(text.utf8), law: atHand.source)
      return []
    } catch {
      return error.faults
    }
  }
}
