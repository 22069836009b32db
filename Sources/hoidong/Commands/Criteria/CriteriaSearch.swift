internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Criteria
internal import Lawbook
internal import Office

struct CriteriaSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Tìm tiêu chí theo từ, có dấu hoặc không dấu.")
  @Argument(help: "Các từ cần tìm; tiêu chí phải có đủ.") var words: [String]
  @Option(help: "Chỉ một văn bản, ví dụ qd26-2026.") var regime: String?
  @Option(help: "Chỉ một bộ sản phẩm.") var set: Int?
  @Flag(help: "Hiện mọi kết quả.") var all = false
  @Flag(help: "JSON.") var json = false
  @OptionGroup var common: CommonOptions

  private static let shownAtMost = 40

  func run() throws {
    let lookup = Lookup(common)
    let question = words.joined(separator: " ")
    let (all, faults) = lookup.law.regimes()
    var hits: [LawIndex.Hit] = []
    if let regime {
      hits = try search(try lookup.regime(regime), lookup)
    } else {
      // One regime that cannot be read does not silence the others.
      for fault in faults { Stop(fault, common.language).report() }
      for regime in all where set.map({ regime.sets.contains($0) }) ?? true {
        do { hits += try search(regime, lookup) } catch let stop as Stop { stop.report() }
      }
    }
    if json {
      Console.answer(raw: JSONValue.array(hits.map(document)).prettyText)
    } else {
      print(hits)
    }
    if hits.isEmpty { throw Stop(.no, json ? [] : [common.text(LawText.nothingFound(question))]) }
  }

  private func search(_ regime: Regime, _ lookup: Lookup) throws -> [LawIndex.Hit] {
    let sets = try lookup.sets(set.map { [$0] } ?? regime.sets, of: regime)
    return LawIndex(sets, of: regime.id).hits(for: words.joined(separator: " "))
  }

  private func print(_ hits: [LawIndex.Hit]) {
    let shown = all ? hits : Array(hits.prefix(Self.shownAtMost))
    for hit in shown {
      let keys = Set(hit.places.map(\.key.rawValue)).sorted().joined(separator: ", ")
      Console.answer(
        "\(hit.regime)  \(keys)  \(hit.title)  (\(common.text(LawText.setsOf(setRanges(hit.places.map(\.set))))))")
      if hit.field > .title { Console.answer("    \(hit.text)") }
    }
    if shown.count < hits.count {
      Console.talk(common.text(LawText.tooManyFound(shown: shown.count, of: hits.count)))
    }
  }

  private func document(_ hit: LawIndex.Hit) -> JSONValue {
    [
      "regime": .string(hit.regime.rawValue), "title": .string(hit.title), "text": .string(hit.text),
      "places": .array(hit.places.map { ["set": .integer($0.set), "key": .string($0.key.rawValue)] }),
    ]
  }
}
