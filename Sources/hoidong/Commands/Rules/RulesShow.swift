internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Evidence
internal import Office
internal import Regulation
internal import Terms

struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Quy chế bằng lời: từng điểm, theo quy chế hay mặc định, căn cứ; mã SHA-256 của tệp và của bộ quy tắc.")
  @Argument(help: "Tệp quy chế; - đọc đầu vào.") var file: String?
  @Option(help: "Thay cho tệp: quy chế đã ghi cố định trong phiên họp này.") var session: String?
  @Flag(help: "JSON.") var json = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (file == nil) == (session == nil) { throw ValidationError("'--session'") }
  }

  func run() throws {
    let page =
      try session.map { RulesPage(try common.office($0).session.info, common.language) }
      ?? RulesPage(try common.regulation(file ?? "-"), common.language)
    if json { return Console.answer(raw: page.json.prettyText) }
    for line in page.lines { Console.answer(line) }
  }
}

/// A Quy chế in words: of a file, or the one that a session keeps.
struct RulesPage {
  let language: Language
  let citation: String
  let council: String
  let body: String
  let decision: String
  let regime: String
  /// `nil` where a file names none.
  let authority: Authority?
  let isRehearsal: Bool
  let seats: [Seat]
  let rules: Rules
  let fileDigest: String
  /// Lines of the file by key; a session keeps none.
  let places: [String: Int]

  init(_ adopted: AdoptedRegulation, _ language: Language) {
    let file = adopted.file
    self.language = language
    (citation, council, body, decision) = (file.citation, file.council, file.body, file.councilDecision)
    (regime, authority) = (file.regime?.rawValue ?? "", file.authority)
    (isRehearsal, seats, rules) = (file.isRehearsal, file.seats, file.rules)
    (fileDigest, places) = (adopted.digest, file.lines)
  }

  init(_ info: SessionInfo, _ language: Language) {
    self.language = language
    (citation, council, body, decision) = (info.regulation, info.council, info.body, info.councilDecision)
    (regime, authority) = (info.regime, info.authority)
    (isRehearsal, seats, rules) = (info.rehearsal, info.seats, info.rules)
    (fileDigest, places) = (info.regulationDigest, [:])
  }

  private var settings: [RuleLine] {
    rules.lines(countingSeats: seats.isEmpty ? nil : seats.count(where: \.counts), authority: authority ?? .province)
  }

  private var rulesDigest: String { Digest(of: rules.json.canonicalBytes).hex }

  var lines: [String] {
    func text(_ words: RegulationText) -> String { words.text(in: language) }
    var lines = isRehearsal ? [text(.rehearsal)] : []
    let facts: [(RegulationText, String)] = [
      (.document, citation), (.council, council), (.body, body), (.decision, decision),
      (.level, authority?.term.text(in: language) ?? ""), (.regime, regime),
    ]
    for (name, value) in facts where !value.isEmpty { lines.append("\(text(name)): \(value)") }
    if !seats.isEmpty { lines.append(text(.seats)) }
    for seat in seats {
      lines.append(
        text(.seatLine(seat: seat.id.rawValue, role: seat.role.term, person: seat.person, agency: seat.agency)))
      let tasks: [RegulationText] = [.scores(seat.scores), .votes(seat.votes), .counts(seat.counts)]
      let other: [RegulationText] = seat.substitute.isEmpty ? [] : [.substitute(seat.substitute)]
      lines.append("      " + (tasks + other).map(text).joined(separator: "; "))
    }
    lines.append(text(.settings))
    if rules.isFirstEdition { lines.append("  " + text(.firstEdition)) }
    for setting in settings {
      lines.append("  \(setting.key.rawValue)  \(setting.sentence.text(in: language))")
      lines.append("      \(text(provenance(of: setting)))")
    }
    lines.append(fileDigest.isEmpty ? text(.noFileDigest) : text(.fileDigest(fileDigest)))
    lines.append(text(.rulesDigest(rulesDigest)))
    return lines
  }

  private func provenance(of setting: RuleLine) -> RegulationText {
    switch setting.origin {
    case .regulation: places[setting.key.rawValue].map { .ofRegulation(line: $0) } ?? .byRegulation
    case .program: .byDefault(setting.basis)
    }
  }

  var json: JSONValue {
    [
      "regulation": .string(citation), "council": .string(council), "body": .string(body),
      "council_decision": .string(decision), "authority": .optional(authority.map { .string($0.rawValue) }),
      "regime": .optional(regime.isEmpty ? nil : .string(regime)), "rehearsal": .bool(isRehearsal),
      "seats": .array(
        seats.map { seat in
          [
            "id": .string(seat.id.rawValue), "role": .string(seat.role.rawValue), "person": .string(seat.person),
            "agency": .string(seat.agency), "scores": .bool(seat.scores), "counts": .bool(seat.counts),
            "votes": .bool(seat.votes), "substitute": .string(seat.substitute),
          ]
        }),
      "settings": .array(
        settings.map { setting in
          [
            "key": .string(setting.key.rawValue), "value": .string(rules.text(of: setting.key)),
            "label": .string(setting.key.label.text(in: language)),
            "sentence": .string(setting.sentence.text(in: language)),
            "given": .bool(setting.origin == .regulation), "basis": .string(setting.basis.text(in: language)),
            "line": .optional(places[setting.key.rawValue].map { .integer($0) }),
          ]
        }),
      "rules": rules.json, "regulation_sha256": .string(fileDigest), "rules_sha256": .string(rulesDigest),
    ]
  }
}
