internal import Council
package import Criteria
internal import PlainText

extension RegulationFile {
  /// Reads a file, or says everything that is wrong with it.
  /// - Parameter regimes: those that `che_do` may name.
  package static func read(_ bytes: [UInt8], regimes: [RegimeID]) throws(RegulationFaults) -> RegulationFile {
    var reader = Reader(regimes: regimes)
    for (index, line) in try TextLines.of(bytes).enumerated() { reader.take(line, at: index + 1) }
    reader.checkWhole()
    guard reader.faults.isEmpty else {
      throw RegulationFaults(
        faults: reader.faults.enumerated().sorted { left, right in
          (left.element.line, left.offset) < (right.element.line, right.offset)
        }.map(\.element))
    }
    return reader.file
  }

  /// Keys that are no setting.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case number = "quy_che.so"
    case day = "quy_che.ngay"
    case agency = "quy_che.co_quan"
    case subject = "quy_che.trich_yeu"
    case councilDecision = "hoi_dong.quyet_dinh_thanh_lap"
    case council = "hoi_dong.ten"
    case body = "hoi_dong.co_quan"
    case regime = "che_do"
    case level = "cap"

    /// What the minutes of a real session cite.
    static let required: [Field] = [.number, .day, .agency, .subject]
  }

  /// Other names of the regimes inside the program, as councils write them.
  private static let regimeNames: [String: RegimeID] = [
    "26-2026": .qd26, "148-2023": .qd148, "148-2023+1489-2025": .qd148, "1048-2019+781-2020": .qd781,
    "1048-2019": .qd781, "781-2020": .qd781,
  ]

  private struct Reader {
    static let longestValue = 2000
    static let keys = Field.allCases.map(\.rawValue) + RuleKey.allCases.map(\.rawValue)

    let regimes: [RegimeID]
    var file = RegulationFile()
    var faults: [RegulationFault] = []

    init(regimes: [RegimeID]) { self.regimes = regimes }

    mutating func fail(_ line: Int, _ key: String, _ problem: RegulationFault.Problem) {
      faults.append(RegulationFault(line: line, key: String(key.prefix(80)), problem: problem))
    }

    mutating func take(_ text: String, at line: Int) {
      // Comments too: a reader must see what stands there.
      let shown = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : $0 }))
      if visible(shown) != shown { return fail(line, "", .hostileText) }
      let content = shown.trimmed
      if content.isEmpty || content.unicodeScalars.first == "#" { return }
      guard let equals = content.unicodeScalars.firstIndex(of: "=") else { return fail(line, "", .noEqualsSign) }
      let key = String(content.unicodeScalars[..<equals]).trimmed
      let value = String(content.unicodeScalars[content.unicodeScalars.index(after: equals)...]).trimmed
      take(key, value, line)
    }

    private mutating func take(_ key: String, _ value: String, _ line: Int) {
      let isSeat = key.hasPrefix(SeatLine.prefix)
      let (field, setting) = (Field(rawValue: key), RuleKey(rawValue: key))
      guard isSeat || field != nil || setting != nil else {
        return fail(line, key, .unknownKey(suggestion: Suggestion.for(SettingValue.folded(key), among: Self.keys)))
      }
      if let first = file.lines[key] { return fail(line, key, .twice(firstLine: first)) }
      file.lines[key] = line
      if value.isEmpty { return fail(line, key, .noValue) }
      if value.unicodeScalars.count > Self.longestValue { return fail(line, key, .tooLong(limit: Self.longestValue)) }
      if value.hasCommentBehind { return fail(line, key, .commentBehindValue) }
      if isSeat { return takeSeat(key, value, line) }
      if let field { return take(field, value, line) }
      if let setting { take(setting, value, line) }
    }

    private mutating func takeSeat(_ key: String, _ value: String, _ line: Int) {
      let (seat, problems) = SeatLine.read(String(key.dropFirst(SeatLine.prefix.count)), value)
      for problem in problems { fail(line, key, problem) }
      if let seat { file.seats.append(seat) }
    }

    private mutating func take(_ setting: RuleKey, _ value: String, _ line: Int) {
      if let text = SettingValue.read(setting, value) {
        file.settings[setting] = text
      } else {
        fail(line, setting.rawValue, SettingValue.problem(of: setting))
      }
    }

    private mutating func take(_ field: Field, _ value: String, _ line: Int) {
      switch field {
      case .number: file.number = value.without(["quyết định", "số"])
      case .day:
        file.day = CalendarDay(value)
        if file.day == nil { fail(line, field.rawValue, .notADay) }
      case .agency: file.agency = value
      case .subject: file.subject = value.without(["về việc", "ban hành"]).capitalised
      case .councilDecision: file.councilDecision = value
      case .council: file.council = value
      case .body: file.body = value
      case .regime:
        let name = value.lowercased()
        let regime = RegulationFile.regimeNames[name] ?? RegimeID(name)
        if !regimes.contains(regime) {
          fail(line, field.rawValue, .unknownRegime(allowed: regimes.map(\.rawValue)))
        }
        file.regime = regime
      case .level:
        file.level = Level(rawValue: SettingValue.folded(value))
        if file.level == nil {
          fail(line, field.rawValue, .unknownLevel(allowed: Level.allCases.map(\.rawValue)))
        }
      }
    }

    /// What no line shows alone.
    mutating func checkWhole() {
      if file.level != .rehearsal {
        for field in Field.required where file.lines[field.rawValue] == nil { fail(1, field.rawValue, .missing) }
      }
      let seatLines = file.lines.filter { $0.key.hasPrefix(SeatLine.prefix) }
      // A seat that could not be read may be the one that is missing.
      if !file.seats.isEmpty && file.seats.count == seatLines.count {
        let line = seatLines.values.min() ?? 1
        for fault in file.seats.seatingFaults { fail(line, "ghe", .seating(fault)) }
      }
      for (key, contradiction) in Contradiction.found(in: file.rules, seats: file.seats) {
        fail(file.lines[key.rawValue] ?? 1, key.rawValue, .contradiction(contradiction))
      }
    }
  }
}

extension String {
  /// A "#" after a blank, which may be meant as a comment.
  fileprivate var hasCommentBehind: Bool {
    var afterBlank = false
    for scalar in unicodeScalars {
      if scalar == "#" && afterBlank { return true }
      afterBlank = scalar.properties.isWhitespace
    }
    return false
  }

  /// Without these words in front, which the citation says itself.
  fileprivate func without(_ words: [String]) -> String {
    var rest = self
    for word in words where rest.lowercased().hasPrefix(word + " ") {
      rest = String(rest.dropFirst(word.count)).trimmed
    }
    return rest
  }

  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
