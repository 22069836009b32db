internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Criteria
internal import Lawbook

struct CriteriaCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Một hạng sao cần gì: mức tối thiểu, điểm cao nhất có thể đạt.")
  @Argument(help: "Văn bản, ví dụ qd26-2026.") var regime: String
  @Argument(help: "Số của bộ sản phẩm.") var set: Int
  @Option(help: "Chỉ hạng này: 3, 4 hoặc 5.") var star: Int?
  @Flag(help: "JSON.") var json = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let star, !(3...5).contains(star) { throw ValidationError("'--star \(star)'") }
  }

  func run() throws {
    let lookup = Lookup(common)
    let regime = try lookup.regime(self.regime)
    let set = try lookup.set(self.set, of: regime)
    let coverage = Coverage(of: set, in: regime)
    if json { return Console.answer(raw: document(coverage).prettyText) }
    for line in CoveragePage(set: set, in: regime, language: common.language).lines(star: star) {
      Console.answer(line.indented)
    }
  }

  private func document(_ coverage: Coverage) -> JSONValue {
    [
      "best": .integer(coverage.best), "of": .integer(coverage.nominal),
      "parts": .array(
        coverage.parts.map { ["code": .string($0.code), "max": .integer($0.max), "best": .integer($0.best)] }),
      "stars": .array(
        coverage.grades.filter { star == nil || $0.star.rawValue == star }.map { grade in
          [
            "star": .integer(grade.star.rawValue), "from": .integer(grade.from),
            "reachable": .bool(grade.isReachable), "floor_points": .integer(grade.floorPoints),
            "floors": .array(
              grade.floors.map {
                [
                  "key": .string($0.key.rawValue), "needs": .integer($0.needs), "of": .integer($0.of),
                  "since": .integer($0.since.rawValue), "level": .string($0.level),
                ]
              }),
          ]
        }),
      "losses": .array(
        coverage.losses.map { loss in
          var object: JSONObject = ["key": .string(loss.key.rawValue), "points": .integer(loss.points)]
          if case .alternative(let number, _) = loss.cause { object["case"] = .integer(number) }
          return .object(object)
        }),
    ]
  }
}
