internal import Criteria

// Every setting as the text that stands in a Quy chế file and in the session's first event. One spelling for each value.
extension Rules {
  package static let yes = "co"
  package static let no = "khong"

  /// The value of a setting as it is written.
  package func text(of key: RuleKey) -> String {
    switch key {
    case .quorum: quorum.description
    case .presiding: presiding.rawValue
    case .sheetsPerProduct: sheetsPerProduct.map(String.init) ?? "tuc_so"
    case .onlineCounts: Self.flag(onlineCounts)
    case .substitutesScore: Self.flag(substitutesScore)
    case .documentsAhead: String(documentsAhead)
    case .rounds: String(rounds)
    case .firstRound: roundPurposes[0]
    case .secondRound: roundPurposes[1]
    case .scoringMode: scoringMode.rawValue
    case .trimming: trimming.map { "bo_\($0.count)_tu_\($0.from)" } ?? "trung_binh"
    case .comparison: "chinh_xac"
    case .decimals: String(decimals)
    case .rounding: rounding.rawValue
    case .showsPartMeans: Self.flag(showsPartMeans)
    case .absence: "khong_tinh"
    case .spreadLimit: String(spreadLimit)
    case .spreadAction: spreadAction.rawValue
    case .rescoringTurns: String(rescoringTurns)
    case .personalWarning: personalWarning.map(String.init) ?? Self.no
    case .rescoringScope: rescoringScope.rawValue
    case .floorRule: Self.floorRules.first { $0.rule == floorRule }?.text ?? ""
    case .floorEffect: floorEffect.rawValue
    case .elimination: "bieu_quyet"
    case .secrecy: secrecy.rawValue
    case .adviserReport: adviserReport.rawValue
    case .memberNames: memberNames.rawValue
    case .conflictDeclaration: Self.flag(conflictDeclaration)
    case .resultVote: resultVote.rawValue
    case .voteThreshold: voteThreshold.description
    case .tie: tie.rawValue
    case .ballot: ballot.rawValue
    case .presentations: Self.flag(presentations)
    case .siteInspection: Self.flag(siteInspection)
    case .writtenOpinions: writtenOpinions == nil ? Self.no : "danh_gia_lai"
    case .writtenDays: String((writtenOpinions ?? WrittenOpinions()).days)
    case .writtenReplies: writtenOpinions?.replies.map(String.init) ?? "tuc_so"
    case .writtenTriggers:
      Self.list(LiveMeetingTrigger.allCases.filter((writtenOpinions ?? WrittenOpinions()).triggers.contains))
    case .writtenClock: String((writtenOpinions ?? WrittenOpinions()).clock)
    case .producerFeedback: producerFeedbackDays == 0 ? Self.no : String(producerFeedbackDays)
    case .ordering: ordering.rawValue
    case .ranks: ranks.rawValue
    case .minutesSigners: minutesSigners.rawValue
    case .numbering: numbering
    case .retention: retention
    case .batchYear: batch.year.map(String.init) ?? ""
    case .batchNumber: batch.number.map(String.init) ?? ""
    case .filedBefore: batch.filedBefore?.description ?? ""
    case .finishedBefore: batch.finishedBefore?.description ?? ""
    }
  }

  /// Takes a value over; `false`, and nothing changed, where it is none of the setting's values.
  package mutating func set(_ key: RuleKey, _ text: String) -> Bool {
    switch key {
    case .quorum: return take(Fraction(text).flatMap(Self.share), \.quorum)
    case .presiding: return take(PresidingRule(rawValue: text).flatMap { $0 == .anyDeputy ? nil : $0 }, \.presiding)
    case .sheetsPerProduct: return takeOptional(text, none: "tuc_so", 1...100, \.sheetsPerProduct)
    case .onlineCounts: return take(Self.flag(text), \.onlineCounts)
    case .substitutesScore: return take(Self.flag(text), \.substitutesScore)
    case .documentsAhead: return take(Self.number(text, 0...30), \.documentsAhead)
    case .rounds: return take(Self.number(text, 1...2), \.rounds)
    case .firstRound: return take(Self.line(text), \.roundPurposes[0])
    case .secondRound: return take(Self.line(text), \.roundPurposes[1])
    case .scoringMode: return take(ScoringMode(rawValue: text), \.scoringMode)
    case .trimming: return setTrimming(text)
    case .comparison: return text == "chinh_xac"
    case .decimals: return take(Self.number(text, 0...2), \.decimals)
    case .rounding: return take(Rounding(rawValue: text), \.rounding)
    case .showsPartMeans: return take(Self.flag(text), \.showsPartMeans)
    case .absence: return text == "khong_tinh"
    case .spreadLimit: return take(Self.number(text, 0...100), \.spreadLimit)
    case .spreadAction: return take(SpreadAction(rawValue: text), \.spreadAction)
    case .rescoringTurns: return take(Self.number(text, 0...20), \.rescoringTurns)
    case .personalWarning: return takeOptional(text, none: Self.no, 1...100, \.personalWarning)
    case .rescoringScope: return take(RescoringScope(rawValue: text), \.rescoringScope)
    case .floorRule: return take(Self.floorRules.first { $0.text == text }?.rule, \.floorRule)
    case .floorEffect: return take(FloorEffect(rawValue: text), \.floorEffect)
    case .elimination: return text == "bieu_quyet"
    case .secrecy: return take(SecrecyEnd(rawValue: text), \.secrecy)
    case .adviserReport: return take(AdviserReport(rawValue: text), \.adviserReport)
    case .memberNames: return take(MemberNames(rawValue: text), \.memberNames)
    case .conflictDeclaration: return take(Self.flag(text), \.conflictDeclaration)
    case .resultVote: return take(ResultVote(rawValue: text), \.resultVote)
    case .voteThreshold: return take(VoteThreshold(text), \.voteThreshold)
    case .tie: return take(TieRule(rawValue: text), \.tie)
    case .ballot: return take(Ballot(rawValue: text), \.ballot)
    case .presentations: return take(Self.flag(text), \.presentations)
    case .siteInspection: return take(Self.flag(text), \.siteInspection)
    case .writtenOpinions, .writtenDays, .writtenReplies, .writtenTriggers, .writtenClock:
      return setWritten(key, text)
    case .producerFeedback:
      return take(text == Self.no ? 0 : Self.number(text, 1...60), \.producerFeedbackDays)
    case .ordering: return take(ProductOrder(rawValue: text), \.ordering)
    case .ranks: return take(SharedRanks(rawValue: text), \.ranks)
    case .minutesSigners: return take(MinutesSigners(rawValue: text), \.minutesSigners)
    case .numbering: return take(Self.line(text), \.numbering)
    case .retention: return take(Self.line(text), \.retention)
    case .batchYear: return takeOptional(text, none: "", 2019...2199, \.batch.year)
    case .batchNumber: return takeOptional(text, none: "", 1...99, \.batch.number)
    case .filedBefore: return setDay(text, \.batch.filedBefore)
    case .finishedBefore: return setDay(text, \.batch.finishedBefore)
    }
  }

  /// The values that a setting can have, where they are a short list.
  package static func values(of key: RuleKey) -> [String] {
    switch key {
    case .presiding: PresidingRule.allCases.filter { $0 != .anyDeputy }.map(\.rawValue)
    case .onlineCounts, .substitutesScore, .showsPartMeans, .conflictDeclaration, .presentations, .siteInspection:
      [yes, no]
    case .scoringMode: ScoringMode.allCases.map(\.rawValue)
    case .comparison: ["chinh_xac"]
    case .rounding: Rounding.allCases.map(\.rawValue)
    case .absence: ["khong_tinh"]
    case .spreadAction: SpreadAction.allCases.map(\.rawValue)
    case .rescoringScope: RescoringScope.allCases.map(\.rawValue)
    case .floorRule: floorRules.map(\.text)
    case .floorEffect: FloorEffect.allCases.map(\.rawValue)
    case .elimination: ["bieu_quyet"]
    case .secrecy: SecrecyEnd.allCases.map(\.rawValue)
    case .adviserReport: AdviserReport.allCases.map(\.rawValue)
    case .memberNames: MemberNames.allCases.map(\.rawValue)
    case .resultVote: ResultVote.allCases.map(\.rawValue)
    case .tie: TieRule.allCases.map(\.rawValue)
    case .ballot: Ballot.allCases.map(\.rawValue)
    case .writtenOpinions: ["danh_gia_lai", no]
    case .writtenTriggers: LiveMeetingTrigger.allCases.map(\.rawValue)
    case .ordering: ProductOrder.allCases.map(\.rawValue)
    case .ranks: SharedRanks.allCases.map(\.rawValue)
    case .minutesSigners: MinutesSigners.allCases.map(\.rawValue)
    case .quorum, .sheetsPerProduct, .documentsAhead, .rounds, .firstRound, .secondRound, .trimming, .decimals,
      .spreadLimit, .rescoringTurns, .personalWarning, .voteThreshold, .writtenDays, .writtenReplies, .writtenClock,
      .producerFeedback, .numbering, .retention, .batchYear, .batchNumber, .filedBefore, .finishedBefore:
      []
    }
  }

  private static let floorRules: [(rule: FloorRule, text: String)] = [
    (.majority, "qua_ban"), (.all, "tat_ca"), (.resolution, "nghi_quyet"),
  ]

  // MARK: Kinds of values

  private mutating func take<Value>(_ value: Value?, _ path: WritableKeyPath<Rules, Value>) -> Bool {
    guard let value else { return false }
    self[keyPath: path] = value
    return true
  }

  private mutating func takeOptional(
    _ text: String, none: String, _ range: ClosedRange<Int>, _ path: WritableKeyPath<Rules, Int?>
  ) -> Bool {
    if text == none {
      self[keyPath: path] = nil
      return true
    }
    guard let number = Self.number(text, range) else { return false }
    self[keyPath: path] = number
    return true
  }

  private mutating func setDay(_ text: String, _ path: WritableKeyPath<Rules, CalendarDay?>) -> Bool {
    let day = CalendarDay(text)
    if day == nil && !text.isEmpty { return false }
    self[keyPath: path] = day
    return true
  }

  private mutating func setTrimming(_ text: String) -> Bool {
    if text == "trung_binh" {
      trimming = nil
      return true
    }
    let words = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 4, words[0] == "bo", words[2] == "tu", let count = Self.number(words[1], 1...10),
      let from = Self.number(words[3], 3...100), Trimming(count: count, from: from).isPossible
    else { return false }
    trimming = Trimming(count: count, from: from)
    return true
  }

  private mutating func setWritten(_ key: RuleKey, _ text: String) -> Bool {
    if key == .writtenOpinions {
      guard text == "danh_gia_lai" || text == Self.no else { return false }
      writtenOpinions = text == Self.no ? nil : writtenOpinions ?? WrittenOpinions()
      return true
    }
    // The details say nothing where opinions are not asked for; they are checked all the same.
    var written = writtenOpinions ?? WrittenOpinions()
    switch key {
    case .writtenDays:
      guard let days = Self.number(text, 1...60) else { return false }
      written.days = days
    case .writtenClock:
      guard let days = Self.number(text, 1...366) else { return false }
      written.clock = days
    case .writtenReplies:
      guard text == "tuc_so" || Self.number(text, 1...100) != nil else { return false }
      written.replies = Self.number(text, 1...100)
    default:
      let words = text == Self.no ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let triggers = words.compactMap { LiveMeetingTrigger(rawValue: $0.filter { $0 != " " }) }
      guard triggers.count == words.count else { return false }
      written.triggers = Set(triggers)
    }
    if writtenOpinions != nil { writtenOpinions = written }
    return true
  }

  private static func flag(_ value: Bool) -> String { value ? yes : no }
  private static func flag(_ text: String) -> Bool? { text == yes ? true : text == no ? false : nil }

  private static func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    guard let number = Int(text), String(number) == text, range.contains(number) else { return nil }
    return number
  }

  private static func share(_ share: Fraction) -> Fraction? {
    Fraction(0) < share && !(Fraction(1) < share) && share.denominator <= 1000 ? share : nil
  }

  /// One line, no novel.
  private static func line(_ text: String) -> String? { text.unicodeScalars.count <= 500 ? text : nil }

  private static func list(_ triggers: [LiveMeetingTrigger]) -> String {
    triggers.isEmpty ? no : triggers.map(\.rawValue).joined(separator: ",")
  }
}
