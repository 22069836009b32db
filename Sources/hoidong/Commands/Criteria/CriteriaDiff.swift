internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Criteria
internal import Lawbook
internal import Office

struct CriteriaDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Đối chiếu một bộ giữa hai văn bản: đổi gì, từng tiêu chí.")
  @Argument(help: "Văn bản thứ nhất, ví dụ qd148-2023.") var first: String
  @Argument(help: "Văn bản thứ hai, ví dụ qd26-2026.") var second: String
  @Option(help: "Số của bộ trong văn bản thứ nhất.") var set: Int
  @Flag(help: "Hiện cả tiêu chí không đổi.") var all = false
  @Flag(help: "JSON.") var json = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let lookup = Lookup(common)
    let (one, two) = (try lookup.regime(first), try lookup.regime(second))
    guard one.id != two.id else { throw Stop(.usage, [common.text(LawText.notTwoRegimes)]) }
    guard one.sets.contains(set) else { throw Stop(.input, [common.text(FaultText.unknownSet(set))]) }
    let found: [SetDifference]
    do { found = try lookup.law.library.differences(one, two, set: set) } catch { throw Stop(error, common.language) }
    if json {
      Console.answer(raw: JSONValue.array(found.map(document)).prettyText)
    } else {
      for difference in found {
        DifferencePage(difference: difference, language: common.language).lines(all: all)
          .forEach { Console.answer($0.indented) }
      }
    }
    if found.isEmpty {
      let why = lookup.law.library.whyAlone(one, two, set: set)
      throw Stop(.no, [common.text(LawText.noCounterpart(set: set, regime: two.id.rawValue, why: why))])
    }
  }

  private func document(_ difference: SetDifference) -> JSONValue {
    [
      "older": ["regime": .string(difference.older.regime.rawValue), "set": .integer(difference.older.number)],
      "newer": ["regime": .string(difference.newer.regime.rawValue), "set": .integer(difference.newer.number)],
      "reviewed": .bool(difference.isReviewed),
      "criteria": .array(
        difference.rows.map { row in
          [
            "older": .optional(row.older.map { .string($0.key.rawValue) }),
            "newer": .optional(row.newer.map { .string($0.key.rawValue) }),
            "changes": .strings(
              SetDifference.Change.allCases.filter(row.changes.contains).map(\.rawValue)),
            "remark": .optional(row.remark.map { .string($0) }),
          ]
        }),
    ]
  }
}
