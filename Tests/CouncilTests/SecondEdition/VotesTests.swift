import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Second edition: votes and resolutions")
struct VotesTests {
  private func meeting(_ present: Int = 5, _ change: (inout Rules) -> Void = { _ in }) throws -> Meeting {
    var meeting = try Meeting.second {
      $0.quorum = Fraction(1, 2)
      change(&$0)
    }
    try meeting.rollCall(members(1...present))
    return meeting
  }

  private func ask(_ inFavour: Int, _ against: Int, _ abstaining: Int = 0, chair: Bool = true) -> Command {
    let votes = Votes(inFavour: inFavour, against: against, abstaining: abstaining, chairInFavour: chair)
    return .resolve(nil, .other, votes, question: "Có lùi giờ họp không?", reason: "theo đề nghị")
  }

  // MARK: Threshold and tie

  static let thresholds: [(text: String, inFavour: Int, against: Int, abstaining: Int, chair: Bool, adopted: Bool)] = [
    (">1/2", 3, 2, 0, false, true), (">1/2", 2, 3, 0, true, false), (">1/2", 2, 0, 3, true, false),
    (">1/2", 3, 0, 2, true, true), (">=1/2", 2, 2, 0, false, true), (">=1/2", 2, 1, 1, false, true),
    (">=2/3", 4, 1, 0, false, true), (">=2/3", 3, 2, 0, true, false), (">2/3", 4, 1, 0, false, true),
    (">=2/3", 2, 1, 0, false, true), (">2/3", 2, 1, 0, true, false), (">=3/4", 3, 1, 0, false, true),
    (">3/4", 3, 1, 0, true, false), (">=1", 5, 0, 0, true, true), (">=1", 4, 1, 0, true, false),
    (">=1", 4, 0, 1, true, false), (">2/3", 2, 2, 0, true, false),
  ]

  @Test("Of those present, abstentions among them (bieu_quyet.nguong)", arguments: thresholds)
  func threshold(
    _ row: (text: String, inFavour: Int, against: Int, abstaining: Int, chair: Bool, adopted: Bool)
  ) throws {
    let threshold = try #require(VoteThreshold(row.text))
    var meeting = try meeting(row.inFavour + row.against + row.abstaining) { $0.voteThreshold = threshold }
    // Three of five are a quorum; fewer are filled up by nobody.
    try #require(meeting.session.hasQuorum || row.inFavour + row.against + row.abstaining < 3)
    if !meeting.session.hasQuorum {
      meeting = try self.meeting(3) { $0.voteThreshold = threshold }
    }
    try meeting.act(ask(row.inFavour, row.against, row.abstaining, chair: row.chair))
    let resolution = try #require(meeting.session.resolutions.last)
    #expect(resolution.isAdopted == row.adopted)
    #expect(resolution.threshold == threshold && resolution.question == "Có lùi giờ họp không?")
  }

  static let ties: [(rule: TieRule, threshold: String, chair: Bool, adopted: Bool)] = [
    (.chairsSide, ">1/2", true, true), (.chairsSide, ">1/2", false, false), (.notAdopted, ">1/2", true, false),
    (.notAdopted, ">1/2", false, false), (.chairsSide, ">2/3", true, false), (.notAdopted, ">=1/2", false, true),
  ]

  @Test("Exactly half: the chair's side, or not adopted (bieu_quyet.hoa)", arguments: ties)
  func tie(_ row: (rule: TieRule, threshold: String, chair: Bool, adopted: Bool)) throws {
    let threshold = try #require(VoteThreshold(row.threshold))
    var meeting = try meeting(4) { ($0.tie, $0.voteThreshold) = (row.rule, threshold) }
    try meeting.act(ask(2, 2, chair: row.chair))
    #expect(meeting.session.resolutions.last?.isAdopted == row.adopted)
    #expect(meeting.session.resolutions.last?.tie == row.rule)
  }

  @Test("The one who presides decides a tie, not the chair who is absent")
  func tieOfDeputy() throws {
    var meeting = try meeting()
    try meeting.act(.authorise(m2, reason: "uỷ quyền"))
    try meeting.act(.takeAttendance(present: [m2, m3, m4, m5], presiding: m2))
    try meeting.act(ask(2, 2, chair: true))
    #expect(meeting.session.resolutions.last?.isAdopted == true)
  }

  // MARK: Ballots

  @Test("Hands and papers are counted without names; by name everybody who votes is named (bieu_quyet.hinh_thuc)")
  func ballots() throws {
    let all = Meeting.scorers
    func names(_ seats: [SeatID], against: [SeatID] = []) -> [SeatID: Resolution.Choice] {
      seats.reduce(into: [:]) { $0[$1] = against.contains($1) ? .against : .inFavour }
    }
    for ballot in Ballot.allCases {
      var meeting = try meeting { $0.ballot = ballot }
      func answer(_ votes: Votes) -> Refusal? {
        meeting.refusal(.resolve(nil, .other, votes, question: "Hỏi", reason: "x"))
      }
      let counted = Votes(inFavour: 3, against: 2, abstaining: 0, chairInFavour: true)
      let named = Votes(names: names(all, against: [m4, m5]), chair: m1)
      #expect(named.inFavour == 3 && named.against == 2 && named.chairInFavour)
      #expect(answer(counted) == (ballot == .named ? .ballotDiffers(.named) : nil))
      #expect(answer(named) == (ballot == .named ? nil : .ballotDiffers(ballot)))
      guard ballot == .named else { continue }
      #expect(answer(Votes(names: names([m1, m2, m3, m4]), chair: m1)) == .ballotDiffers(.named), "one is missing")
      #expect(answer(Votes(names: names(all + [s1]), chair: m1)) == .ballotDiffers(.named), "one does not vote")
      let another = names(Array(all.dropLast()) + [s1])
      #expect(answer(Votes(names: another, chair: m1)) == .ballotDiffers(.named), "so many, and not those")
      #expect(answer(Votes(names: names(all), chair: m2)) == nil, "M2 was in favour too")
      var wrong = named
      wrong.inFavour = 4
      #expect(answer(wrong) == .votesDoNotAddUp(votes: 6, present: 5))
      (wrong.inFavour, wrong.against) = (2, 3)
      #expect(answer(wrong) == .votesDoNotAddUp(votes: 5, present: 5), "the names say otherwise")
      wrong = named
      wrong.chairInFavour = false
      #expect(answer(wrong) == .votesDoNotAddUp(votes: 5, present: 5))
      try meeting.act(.resolve(nil, .other, named, question: "Hỏi", reason: "x"))
      #expect(meeting.session.resolutions.last?.names[m4] == .against)
      #expect(meeting.session.resolutions.last?.ballot == .named)
    }
  }

  @Test("Who votes: present, with a vote, not recused; nobody twice, nobody from outside")
  func voters() throws {
    var seats = Meeting.seats()
    seats[4].votes = false
    var meeting = try Meeting.second(seats: seats)
    try meeting.rollCall(Meeting.scorers + [s1, t1, o1])
    #expect(meeting.session.voters(on: nil) == [m1, m2, m3, m4])
    try meeting.act(.queue(Meeting.dossier("P1")))
    try meeting.act(.recuse(p1, m4, reason: "người nhà"))
    #expect(meeting.session.voters(on: try meeting.record("P1")) == [m1, m2, m3])
    try meeting.act(.leave(m3, reason: "về"))
    #expect(meeting.session.voters(on: nil) == [m1, m2, m4])
    #expect(meeting.refusal(ask(4, 0)) == .votesDoNotAddUp(votes: 4, present: 3))
    #expect(meeting.refusal(ask(2, 0)) == .votesDoNotAddUp(votes: 2, present: 3))
    #expect(meeting.refusal(ask(-1, 4)) == .votesDoNotAddUp(votes: 3, present: 3))
    #expect(
      meeting.refusal(ask(0, 3, chair: true)) == .votesDoNotAddUp(votes: 3, present: 3), "the chair is one of nobody")
    #expect(meeting.refusal(ask(Int.max, Int.max)) == .votesDoNotAddUp(votes: .max, present: 3))
    try meeting.act(ask(2, 1))
  }

  // MARK: Motions

  @Test("Every resolution has its number, its reason, what it speaks of")
  func numbered() throws {
    var meeting = try meeting()
    #expect(
      meeting.refusal(.resolve(nil, .other, meeting.votes(nil, 5), question: " ", reason: "x")) == .questionNeeded)
    #expect(
      meeting.refusal(.resolve(nil, .other, meeting.votes(nil, 5), question: "Hỏi", reason: " ")) == .reasonNeeded)
    #expect(meeting.refusal(ask(5, 0), by: .seat(m3)) == .notAtTheDesk(m3))
    try meeting.act(ask(5, 0))
    try meeting.scored("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
    try meeting.act(meeting.motion(.other, "P1", 4, question: "Đề nghị bổ sung nhãn?"))
    try meeting.act(.conclude(p1))
    try meeting.adopt(.list)
    let resolutions = meeting.session.resolutions
    #expect(resolutions.map(\.number) == [1, 2, 3] && resolutions.map(\.product) == [nil, p1, nil])
    #expect(resolutions.map(\.subject) == [.other, .other, .list])
    #expect(
      meeting.refusal(.resolve(DossierID("X"), .other, meeting.votes(nil, 5), question: "Hỏi", reason: "x"))
        == .unknownDossier(DossierID("X")))
    #expect(try Meeting().refusal(ask(0, 0, chair: false)) == .rollCallFirst)
    var first = try Meeting()
    try first.rollCall()
    #expect(first.refusal(ask(5, 0)) == .notInThisSession)
  }

  @Test("A motion that nothing calls for is not put to the vote; a question only where the subject does not say it")
  func nothing() throws {
    var meeting = try meeting()
    try meeting.scored("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
    for subject in Resolution.Subject.allCases where ![.other, .reopen].contains(subject) {
      #expect(meeting.refusal(meeting.motion(subject, "P1", 5)) == .nothingToResolve(subject), "\(subject)")
    }
    for subject in Resolution.Subject.allCases where ![.other, .list, .reopenSession].contains(subject) {
      #expect(meeting.refusal(meeting.motion(subject, nil, 5)) == .nothingToResolve(subject), "\(subject)")
    }
    #expect(meeting.refusal(meeting.motion(.reopenSession, nil, 5)) == .sessionIsOpen)
    #expect(meeting.refusal(meeting.motion(.list, nil, 5, question: "Hỏi")) == .nothingToResolve(.list))
    #expect(meeting.refusal(meeting.motion(.reopen, "P1", 5)) == .wrongStage(p1, .revealed))
  }

  // MARK: Results

  static let results: [(rule: ResultVote, needed: Bool, list: Session.ListVote)] = [
    (.none, false, .notNeeded), (.perProduct, true, .notNeeded), (.wholeList, false, .missing),
  ]

  @Test("On which results the council votes (bieu_quyet.thong_qua)", arguments: results)
  func result(_ row: (rule: ResultVote, needed: Bool, list: Session.ListVote)) throws {
    var meeting = try meeting { $0.resultVote = row.rule }
    #expect(meeting.refusal(meeting.motion(.list, nil, 5)) == (row.rule == .wholeList ? nil : .nothingToResolve(.list)))
    try meeting.scored("P1", totals: [75, 75, 75, 75, 75], meeting: .four)
    #expect(try meeting.gate("P1").blockers == (row.needed ? [.resultNeedsVote] : []))
    if row.needed {
      try meeting.act(meeting.motion(.result, "P1", 2))
      #expect(try meeting.gate("P1").blockers == [.votedAgainst(.result)])
      try meeting.adopt(.result, "P1")
    }
    #expect(
      meeting.refusal(meeting.motion(.list, nil, 5))
        == (row.rule == .wholeList ? .unfinished([p1]) : .nothingToResolve(.list)))
    try meeting.act(.conclude(p1))
    #expect(meeting.session.listVote == row.list)
    try meeting.act(.recordRecount(digest: "x"))
    #expect(meeting.refusal(.closeSession) == (row.list == .missing ? .listVoteMissing : nil))
    guard row.list == .missing else { return }
    try meeting.act(meeting.motion(.list, nil, 1))
    #expect(meeting.refusal(.closeSession) == .listVotedAgainst && meeting.session.listVote == .against)
    try meeting.adopt(.list)
    #expect(meeting.refusal(.closeSession) == nil)
    // Another result: another list.
    try meeting.scored("P2", totals: [60, 60, 60, 60, 60])
    try meeting.act(.conclude(p2))
    #expect(meeting.session.listVote == .missing)
    try meeting.adopt(.list)
    try meeting.act(.queue(Meeting.dossier("P3")))
    try meeting.act(.withdraw(DossierID("P3"), reason: "rút"))
    #expect(meeting.session.listVote == .missing, "the list is another one")
  }

  @Test("The vote on the result comes after everything else")
  func resultLast() throws {
    var meeting = try meeting { $0.resultVote = .perProduct }
    try meeting.scored("P1", totals: [70, 81, 75, 75, 75], meeting: .four)
    #expect(try meeting.gate("P1").blockers == [.rescore(spread: 11, limit: 10, turn: 1, of: 2)])
    #expect(meeting.refusal(meeting.motion(.result, "P1", 5)) == .nothingToResolve(.result))
  }

  static let floors: [(rule: FloorRule, blockers: [Blocker], afterNo: [Blocker])] = [
    (.all, [], []),
    (.majority, [.splitFloorsNeedVote([CriterionKey("1.5")])], [.votedAgainst(.splitFloors)]),
    (.resolution, [.splitFloorsNeedVote([CriterionKey("1.5")])], []),
  ]

  @Test("Split floors: confirmed by a vote, settled by it, or not met at all (san.cach_xac_dinh)", arguments: floors)
  func splitFloors(_ row: (rule: FloorRule, blockers: [Blocker], afterNo: [Blocker])) throws {
    var meeting = try meeting { $0.floorRule = row.rule }
    try meeting.open("P1")
    let others = [
      "1.6": 3, "2.1": 3, "2.3": 3, "3.4": 2, "3.5": 2, "4.1": 3, "5.1": 5, "6.1": 2, "6.2": 3, "8": 3, "10": 3,
    ]
    let fixed = [2, 2, 2, 1, 1].map { others.merging(["1.5": $0]) { $1 } }
    try meeting.seal("P1", totals: [80, 80, 80, 80, 80], fixed: fixed, meeting: .three)
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == row.blockers)
    guard !row.blockers.isEmpty else { return }
    try meeting.act(meeting.motion(.splitFloors, "P1", 1))
    #expect(try meeting.gate("P1").blockers == row.afterNo)
  }

  @Test("90 points without the minimums of five stars, at the province: the council recognises four or sends it up")
  func cap() throws {
    for (authority, isOpen) in [(Authority.province, true), (.central, false)] {
      for recognises in [true, false] {
        var meeting = try Meeting.second(authority: authority)
        try meeting.open("P1")
        let fixed = Array(repeating: ["1.5": 2], count: 5)
        try meeting.seal("P1", totals: [92, 92, 92, 92, 92], fixed: fixed, meeting: .four)
        try meeting.reveal("P1")
        #expect(try meeting.gate("P1").tally?.scored?.band == .five)
        #expect(try meeting.gate("P1").tally?.star == .four)
        #expect(try meeting.gate("P1").blockers == (isOpen ? [.capNeedsVote] : []))
        guard isOpen else {
          #expect(meeting.refusal(meeting.motion(.cap, "P1", 5)) == .nothingToResolve(.cap))
          continue
        }
        try meeting.act(meeting.motion(.cap, "P1", recognises ? 5 : 2))
        #expect(try meeting.gate("P1").blockers == [])
        try meeting.act(.conclude(p1))
        let outcome: Outcome = recognises ? .recognise4 : .approve5
        #expect(try meeting.record("P1").stage == .concluded(Conclusion(star: .four, mean: 92, outcome: outcome)))
      }
    }
  }

  @Test("Elimination is decided by vote: any sheet proposes; new sheets, new vote")
  func elimination() throws {
    var meeting = try meeting()
    try meeting.open("P1")
    try meeting.seal("P1", m1, .eliminating("không đủ hồ sơ"))
    for seat in members(2...5) { try meeting.seal("P1", seat, try meeting.draft(75, meeting: .four)) }
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [.eliminationNeedsVote([m1])])
    try meeting.act(meeting.motion(.elimination, "P1", 1))
    #expect(try meeting.gate("P1").blockers == [])
    try meeting.act(.orderRescoring(p1, reason: "xem lại hồ sơ"))
    try meeting.reveal("P1")
    #expect(try meeting.gate("P1").blockers == [.eliminationNeedsVote([m1])])
    try meeting.adopt(.elimination, "P1")
    try meeting.act(.conclude(p1))
    #expect(try meeting.record("P1").stage == .concluded(Conclusion(star: nil, mean: nil, outcome: .eliminated)))
  }
}
