import Criteria
import TestWorld
import Testing

@testable import Council

/// The names of all blockers and of all matters of the close gate: a new one does not compile before it has one.
enum BlockerName: String, CaseIterable {
  case rescore, rescoreOnly, spreadNeedsVote, splitFloorsNeedVote, eliminationNeedsVote, votedAgainst
  case tooFewValidSheets, liveMeeting, agreedSheetNeedsVote, capNeedsVote, secondRound, feedbackMissing, feedbackUntil
  case resultNeedsVote

  init(_ blocker: Blocker) {
    self =
      switch blocker {
      case .rescore: .rescore
      case .rescoreOnly: .rescoreOnly
      case .spreadNeedsVote: .spreadNeedsVote
      case .splitFloorsNeedVote: .splitFloorsNeedVote
      case .eliminationNeedsVote: .eliminationNeedsVote
      case .votedAgainst: .votedAgainst
      case .tooFewValidSheets: .tooFewValidSheets
      case .liveMeeting: .liveMeeting
      case .agreedSheetNeedsVote: .agreedSheetNeedsVote
      case .capNeedsVote: .capNeedsVote
      case .secondRound: .secondRound
      case .feedbackMissing: .feedbackMissing
      case .feedbackUntil: .feedbackUntil
      case .resultNeedsVote: .resultNeedsVote
      }
  }
}

enum MatterName: String, CaseIterable {
  case unfinished, nothingConcluded, listVoteMissing, listVotedAgainst, nobodyPresided, nobodyKeepsMinutes

  init(_ matter: CloseGate.Matter) {
    self =
      switch matter {
      case .unfinished: .unfinished
      case .nothingConcluded: .nothingConcluded
      case .listVoteMissing: .listVoteMissing
      case .listVotedAgainst: .listVotedAgainst
      case .nobodyPresided: .nobodyPresided
      case .nobodyKeepsMinutes: .nobodyKeepsMinutes
      }
  }
}

@Suite("Second edition: every blocker, and every matter of the close, can be met, and goes away")
struct EveryBlockerTests {
  private func meeting(_ totals: [Int] = [75, 75, 75, 75, 75], _ change: (inout Rules) -> Void) throws -> Meeting {
    var meeting = try Meeting.second(change)
    try meeting.scored("P1", totals: totals, meeting: .four)
    return meeting
  }

  private let wide = [70, 81, 75, 75, 75]

  /// P1 revealed with that blocker, and what takes it away.
  private func blocked(_ name: BlockerName) throws -> (Meeting, (inout Meeting) throws -> Void) {
    func rescore(_ meeting: inout Meeting) throws {
      try meeting.act(.orderRescoring(p1, reason: "xem lại"))
      try meeting.seal("P1", totals: [75, 75, 75, 75, 75], meeting: .four, reason: "xem lại")
      try meeting.reveal("P1")
    }
    switch name {
    case .rescore: return (try meeting(wide) { _ in }, rescore)
    case .rescoreOnly: return (try meeting(wide) { $0.spreadAction = .block }, rescore)
    case .spreadNeedsVote: return (try meeting(wide) { $0.rescoringTurns = 0 }, { try $0.adopt(.spread, "P1") })
    case .secondRound:
      return (
        try meeting { $0.rounds = 2 },
        {
          try $0.act(.closeRound(p1, reason: "vào vòng hai"))
          try $0.act(.openScoring(p1))
          try $0.seal("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
          try $0.reveal("P1")
        }
      )
    case .resultNeedsVote: return (try meeting { $0.resultVote = .perProduct }, { try $0.adopt(.result, "P1") })
    case .votedAgainst:
      var meeting = try meeting { $0.resultVote = .perProduct }
      try meeting.act(meeting.motion(.result, "P1", 0, chair: false))
      return (meeting, { try $0.adopt(.result, "P1") })
    case .feedbackMissing, .feedbackUntil:
      let note = Command.note(MeetingNote(kind: .feedback, product: p1, text: "đã gửi"))
      var meeting = try meeting { $0.producerFeedbackDays = 2 }
      if name == .feedbackUntil { try meeting.act(note) }
      return (
        meeting,
        {
          if name == .feedbackMissing { try $0.act(note) }
          $0.pass(days: 2)
          try $0.act(.recordPIN(m3, right: false))
        }
      )
    default: return try blockedBySheets(name, rescore)
    }
  }

  private func blockedBySheets(
    _ name: BlockerName, _ rescore: @escaping (inout Meeting) throws -> Void
  ) throws -> (Meeting, (inout Meeting) throws -> Void) {
    var meeting = try Meeting.second { if name == .agreedSheetNeedsVote { $0.scoringMode = .consensus } }
    switch name {
    case .liveMeeting:
      try meeting.ask("P1")
      try meeting.seal("P1", totals: wide, meeting: .four)
      try meeting.reveal("P1")
      return (
        meeting,
        {
          try $0.act(.callMeeting(p1, reason: "họp"))
          try $0.rollCall()
          try $0.act(.openScoring(p1))
          try $0.seal("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
          try $0.reveal("P1")
        }
      )
    case .agreedSheetNeedsVote:
      try meeting.open("P1")
      try meeting.seal("P1", m1, try meeting.draft(75, meeting: .four))
      try meeting.reveal("P1")
      return (meeting, { try $0.adopt(.agreedSheet, "P1") })
    case .eliminationNeedsVote, .tooFewValidSheets:
      try meeting.open("P1")
      for seat in members(1...2) { try meeting.seal("P1", seat, .eliminating("giả mạo")) }
      for seat in members(3...5) { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four)) }
      try meeting.reveal("P1")
      return (meeting, { try $0.adopt(.elimination, "P1") })
    default:
      // A floor of four stars on three of five sheets; or 92 points with the floors of four stars only.
      let others = [
        "1.6": 3, "2.1": 3, "2.3": 3, "3.4": 2, "3.5": 2, "4.1": 3, "5.1": 5, "6.1": 2, "6.2": 3, "8": 3, "10": 3,
      ]
      let isSplit = name == .splitFloorsNeedVote
      let fixed = (0..<5).map { (isSplit ? others : [:]).merging(["1.5": isSplit && $0 > 2 ? 1 : 2]) { $1 } }
      try meeting.open("P1")
      try meeting.seal(
        "P1", totals: Array(repeating: isSplit ? 80 : 92, count: 5), fixed: fixed, meeting: isSplit ? .three : .four)
      try meeting.reveal("P1")
      return (meeting, { try $0.adopt(isSplit ? .splitFloors : .cap, "P1") })
    }
  }

  @Test(
    "A blocker stands before the conclusion, and nothing does once it is dealt with", arguments: BlockerName.allCases)
  func met(_ name: BlockerName) throws {
    var (meeting, settle) = try blocked(name)
    let blockers = try meeting.gate("P1").blockers
    #expect(blockers.map(BlockerName.init).contains(name), "\(blockers)")
    #expect(meeting.refusal(.conclude(p1)) == .blocked(blockers))
    #expect(meeting.matters().first == .unfinished(p1, .revealed, blockers))
    // Whoever sees the result is told, as the engine says it.
    let visible = meeting.session.visible(to: .seat(m3), law: meeting.law).product(p1)
    #expect(visible?.result?.blockers == blockers)
    try settle(&meeting)
    #expect(try meeting.gate("P1").blockers == [])
    try meeting.act(.conclude(p1))
  }

  @Test("Every matter of the close gate is met", arguments: MatterName.allCases)
  func matter(_ name: MatterName) throws {
    var meeting = try Meeting.second(
      seats: name == .nobodyKeepsMinutes ? Meeting.seats().filter { !$0.role.keepsMinutes } : Meeting.seats())
    switch name {
    case .nothingConcluded, .nobodyKeepsMinutes: break
    case .unfinished, .nobodyPresided: try meeting.act(.queue(Meeting.dossier("P1")))
    case .listVoteMissing, .listVotedAgainst:
      try meeting.concluded("P1", total: 80)
      if name == .listVotedAgainst { try meeting.act(meeting.motion(.list, nil, 0, chair: false)) }
    }
    #expect(meeting.matters().map(MatterName.init).contains(name))
  }
}
