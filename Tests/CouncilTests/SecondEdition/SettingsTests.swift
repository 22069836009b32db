import CanonicalJSON
import Criteria
import TestWorld
import Testing

@testable import Council

/// Every setting that the engine reads makes a difference that can be seen; the others are named, with who reads them.
@Suite("Second edition: what each setting changes")
struct SettingsTests {
  /// Two values of a setting that must not come to the same; `nil` where the engine does not read it.
  private func values(_ key: RuleKey) -> [String]? {
    switch key {
    case .quorum: ["3/4", "1/2"]
    case .presiding: ["chu_tich", "pho_chu_tich_uy_quyen"]
    case .sheetsPerProduct: ["tuc_so", "5"]
    case .onlineCounts, .substitutesScore, .conflictDeclaration, .presentations, .siteInspection: ["co", "khong"]
    case .rounds: ["1", "2"]
    case .scoringMode: ["doc_lap", "dong_thuan"]
    case .decimals: ["0", "2"]
    case .spreadLimit: ["10", "12"]
    case .spreadAction: ["cham_lai", "canh_bao", "chan"]
    case .rescoringTurns: ["0", "2"]
    case .rescoringScope: ["tat_ca", "chenh_nhat"]
    case .floorRule: ["qua_ban", "tat_ca"]
    case .secrecy: ["sau_san_pham", "sau_phien"]
    case .adviserReport: ["nhan_xet", "nhan_xet_va_diem", "khong"]
    case .resultVote: ["khong", "tung_san_pham", "ca_danh_sach"]
    case .voteThreshold: [">1/2", ">=3/4"]
    case .tie: ["theo_chu_tri", "khong_thong_qua"]
    case .ballot: ["gio_tay", "ghi_ten"]
    case .writtenOpinions: ["danh_gia_lai", "khong"]
    case .writtenDays: ["10", "15"]
    case .writtenReplies: ["tuc_so", "2"]
    case .writtenTriggers: ["khong", "yeu_cau"]
    case .writtenClock: ["45", "30"]
    case .producerFeedback: ["khong", "3"]
    // The arithmetic and the places: with the tally and the ranking.
    case .trimming, .rounding, .floorEffect, .ordering, .ranks: nil
    // Screens and papers.
    case .showsPartMeans, .personalWarning, .memberNames, .minutesSigners, .numbering, .retention, .firstRound,
      .secondRound, .documentsAhead, .batchYear, .batchNumber, .filedBefore, .finishedBefore:
      nil
    // One value only.
    case .comparison, .absence, .elimination: nil
    }
  }

  @Test("Another value, another course of the same meeting", arguments: RuleKey.allCases)
  func differs(_ key: RuleKey) throws {
    guard let values = values(key) else { return }
    let courses = try values.map { value in
      var rules = Rules()
      let isSet = rules.set(key, value)
      #expect(isSet)
      #expect(rules.text(of: key) == value)
      return try course(of: key, rules)
    }
    #expect(Set(courses).count == values.count, "\(courses)")
  }

  /// What can be seen of the setting in a short meeting, in words.
  private func course(of key: RuleKey, _ rules: Rules) throws -> String {
    switch key {
    case .writtenOpinions, .writtenDays, .writtenReplies, .writtenTriggers, .writtenClock: return try writing(rules)
    default: break
    }
    var meeting = try Meeting(rules: rules)
    var seen: [String] = []
    func note(_ refusal: Refusal?) { seen.append(refusal.map { "\(RefusalName($0))" } ?? "ok") }
    // Who is there.
    try meeting.act(.authorise(m2, reason: "uỷ quyền"))
    note(meeting.refusal(.takeAttendance(present: Meeting.scorers, presiding: m2)))
    try meeting.act(.takeAttendance(present: [m1, m2, m3, m4], online: [m4], presiding: m1))
    try meeting.act(.seatSubstitute(m3, person: "Bà Khác", reason: "ốm"))
    seen.append("\(meeting.session.quorumPresent)/\(meeting.session.quorumNeeded)")
    try meeting.rollCall([m1, m2, m3, m4])
    try meeting.act(.leave(m3, reason: "về"))
    try meeting.act(.arrive(m3))
    // The queue.
    var dossier = Meeting.dossier("P1")
    var report = Dossier.AdvisersReport()
    report.text = "đủ hồ sơ"
    report.notes = [Dossier.CriterionNote(key: CriterionKey("1.1"), points: 2, text: "khá")]
    dossier.advisers = report
    try meeting.act(.queue(dossier))
    try meeting.act(.queue(Meeting.dossier("P2", set: 26)))
    note(meeting.refusal(.openScoring(p2)))
    note(meeting.refusal(.openScoring(p1)))
    note(meeting.refusal(.note(MeetingNote(kind: .presentation, product: p1, text: "x"))))
    try meeting.act(.arrive(m5))
    try meeting.act(.openScoring(p1))
    note(meeting.session.obstacle(to: m1, scoring: p1))
    let advice = meeting.session.visible(to: .seat(m2), law: meeting.law).product(p1)?.dossier.advisers
    seen.append("\(advice.map { "\($0.text) \($0.notes.map(\.points))" } ?? "-")")
    // Scoring.
    try meeting.declare("P1")
    seen.append("\(meeting.session.expected(for: try meeting.record("P1")).count)")
    if rules.scoringMode == .independent {
      try meeting.seal(
        "P1", totals: [70, 81, 75, 75, 76], fixed: [2, 2, 2, 1, 1].map { ["1.5": $0] }, meeting: .three)
    } else {
      try meeting.seal("P1", m1, try meeting.draft(75))
    }
    try meeting.reveal("P1")
    let gate = try meeting.gate("P1")
    seen.append("\(gate.blockers) \(gate.tally?.scored?.meanDisplay ?? "-") \(gate.tally?.star?.rawValue ?? 0)")
    seen.append("\(meeting.session.visible(to: .seat(m3), law: meeting.law).product(p1)?.sheets.count ?? 0)")
    // Votes: two in favour of four, the chair among them.
    try meeting.act(.leave(m5, reason: "về"))
    note(meeting.refusal(meeting.motion(.other, nil, 2, question: "Hỏi")))
    if rules.ballot != .named {
      for inFavour in [2, 3] {
        try meeting.act(meeting.motion(.other, nil, inFavour, question: "Hỏi"))
        seen.append("\(meeting.session.resolutions.last?.isAdopted ?? false)")
      }
    }
    note(meeting.refusal(meeting.motion(.list, nil, 2)))
    if meeting.refusal(.orderRescoring(p1, reason: "x")) == nil {
      try meeting.act(.orderRescoring(p1, reason: "x"))
      seen.append("\(try meeting.record("P1").mayRescore?.count ?? -1)")
    }
    if rules.resultVote == .perProduct { seen.append("per product") }
    return seen.joined(separator: "; ")
  }

  private func writing(_ rules: Rules) throws -> String {
    var meeting = try Meeting(rules: rules)
    var dossier = Meeting.renewal("P1")
    dossier.received = meeting.today
    try meeting.act(.queue(dossier))
    let record = try meeting.record("P1")
    var seen = [meeting.session.clockEnds(for: record).map(\.description) ?? "-"]
    if let refusal = meeting.refusal(.askOpinions(p1, sent: meeting.today, due: nil)) {
      return "\(seen) \(RefusalName(refusal))"
    }
    try meeting.declare("P1")
    try meeting.act(.askOpinions(p1, sent: meeting.today, due: nil))
    seen.append("\(try meeting.record("P1").opinions?.due.description ?? "-")")
    seen.append("\(meeting.session.sheetsNeeded(for: try meeting.record("P1")))")
    try meeting.act(.askForMeeting(p1, m3, reason: "phức tạp"))
    try meeting.seal("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
    try meeting.reveal("P1")
    seen.append("\(try meeting.gate("P1").blockers)")
    return seen.joined(separator: "; ")
  }
}
