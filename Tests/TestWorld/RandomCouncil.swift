package import Chance
package import Council
internal import Criteria

/// A law with sheets at hand that answer it.
package struct Forms: Sendable {
  package let law: Law
  package let criteria: [UInt8]
  package let criteriaDigest: String
  /// Complete ticks of each set.
  package let choices: [Int: [Choices]]

  package static let tiny = Result { try Forms(TinyLaw.load()) }
  package static let real = Result { try Forms(LawAtHand.load()) }

  private init(_ tiny: TinyLaw) throws {
    (law, criteria, criteriaDigest) = (tiny.law, tiny.criteria, tiny.criteriaDigest)
    choices = Self.choices(of: tiny.law)
  }

  private init(_ atHand: LawAtHand) throws {
    (law, criteria, criteriaDigest) = (atHand.law, atHand.criteria, atHand.criteriaDigest)
    choices = Self.choices(of: atHand.law)
  }

  private static func choices(of law: Law) -> [Int: [Choices]] {
    var numbers = SeededNumbers(seed: 26)
    return law.sets.mapValues { set in (0..<60).map { _ in Ticks.random(in: set, using: &numbers) } }
  }
}

/// A council by chance: its rules, its seats.
package enum RandomCouncil {
  /// Rules over all settings, each with values that a Quy chế may give it.
  package static func rules(_ numbers: inout SeededNumbers) -> Rules {
    var rules = Rules()
    for key in [RuleKey.writtenOpinions] + RuleKey.allCases where numbers.oneIn(2) {
      let values = values(of: key)
      guard let value = values.randomElement(using: &numbers) else { continue }
      // A value that is none would make every session the same; the tests would see that.
      if rules.set(key, value) { rules.given?.insert(key) }
    }
    return rules
  }

  /// What a setting may be in these sessions; short lists as the program knows them.
  package static func values(of key: RuleKey) -> [String] {
    let list = Rules.values(of: key)
    if !list.isEmpty { return key == .writtenTriggers ? list + ["khong", "khac_hang,san"] : list }
    return switch key {
    case .quorum: ["3/4", "5/7", "2/3", "1/2", "1"]
    case .sheetsPerProduct, .writtenReplies: ["tuc_so", "1", "2", "3"]
    case .documentsAhead, .decimals, .rescoringTurns: ["0", "1", "2"]
    case .rounds: ["1", "2"]
    case .firstRound, .secondRound: ["", "sơ loại"]
    case .trimming: ["trung_binh", "bo_1_tu_4"]
    case .spreadLimit: ["10", "0", "25", "100"]
    case .personalWarning: ["khong", "6"]
    case .voteThreshold: [">1/2", ">=2/3", ">3/4", ">=1"]
    case .writtenDays: ["10", "3", "20"]
    case .writtenClock: ["45", "30"]
    case .producerFeedback: ["khong", "1", "3"]
    case .numbering: ["", "/BB-HĐOCOP"]
    case .retention: ["", "20 năm"]
    case .batchYear: ["", "2026"]
    case .batchNumber: ["", "2"]
    case .filedBefore, .finishedBefore: ["", "2026-10-31"]
    default: []
    }
  }

  /// Three to seven seats with a chair and somebody who keeps the minutes.
  package static func seats(_ numbers: inout SeededNumbers) -> [Seat] {
    let keeper: Role = numbers.oneIn(2) ? .secretary : .memberSecretary
    var roles: [Role] = [.chair, keeper, .deputy, .member]
    for _ in 0..<Int.random(in: 0...3, using: &numbers) {
      roles.append(Role.allCases.filter { $0 != .chair }.randomElement(using: &numbers) ?? .member)
    }
    if numbers.oneIn(4) { roles.removeAll { $0 == .deputy } }
    return roles.enumerated().map { index, role in
      var seat = Seat(id: SeatID("M\(index + 1)"), role: role, person: "Ghế \(index + 1)", agency: "Cơ quan \(index)")
      if numbers.oneIn(8) { seat.counts.toggle() }
      if numbers.oneIn(8) { seat.votes.toggle() }
      if numbers.oneIn(3) { seat.substitute = "Ông Thay" }
      return seat
    }
  }

  package static func dossier(_ id: String, _ forms: Forms, _ numbers: inout SeededNumbers) -> Dossier {
    let set = forms.law.sets.keys.sorted().randomElement(using: &numbers) ?? 1
    let kind: RegistrationKind = numbers.oneIn(3) ? .renewal : numbers.oneIn(2) ? .upgrade : .first
    var dossier = Dossier(
      id: DossierID(id), product: "Sản phẩm \(id)", set: set, kind: kind, producer: "Chủ thể \(id)")
    if numbers.oneIn(2) {
      var report = Dossier.AdvisersReport()
      report.text = "đã xem hồ sơ"
      report.notes = [Dossier.CriterionNote(key: CriterionKey("1.1"), points: 7, text: "khá")]
      dossier.advisers = report
    }
    if numbers.oneIn(2) { dossier.received = CalendarDay(number: 20_770) }
    dossier.acceptedBecause = "hồ sơ bổ sung sau"
    return dossier
  }
}
