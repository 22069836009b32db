package import Council
package import Criteria

// A meeting by the rules of a Quy chế, and what is said often in its tests.
extension Meeting {
  /// A council whose Quy chế says nothing but what `change` says.
  package static func second(
    seats: [Seat] = seats(), authority: Authority = .province, _ change: (inout Rules) -> Void = { _ in }
  ) throws -> Meeting {
    var rules = Rules()
    change(&rules)
    return try Meeting(rules: rules, seats: seats, authority: authority)
  }

  /// `count` members with a chair (M1), a deputy (M2) and a secretary with a vote (the last one).
  package static func council(of count: Int) -> [Seat] {
    (1...count).map { number in
      let role: Role = number == 1 ? .chair : number == count ? .memberSecretary : number == 2 ? .deputy : .member
      return Seat(id: SeatID("M\(number)"), role: role, person: "Ghế M\(number)", agency: "Cơ quan \(number)")
    }
  }

  package static func renewal(_ id: String) -> Dossier {
    var dossier = Dossier(
      id: DossierID(id), product: "Sản phẩm \(id)", set: 1, kind: .renewal, producer: "Chủ thể \(id)",
      commune: "Xã Mẫu")
    dossier.previous = Dossier.Recognition(star: 3, certificate: "5/QĐ-UBND")
    return dossier
  }

  package var today: CalendarDay { now.day }

  package mutating func pass(days: Int) { now = Timestamp(seconds: now.seconds + Int64(days) * 86_400) }

  /// Complete ticks of set 1 with this total and all floors that it can have.
  package func draft(_ total: Int, meeting star: Star? = .three) throws -> Draft {
    var draft = Draft()
    draft.choices = try Ticks.choices(total: total, in: try set(), meeting: star)
    return draft
  }

  /// A count of hands of everybody who votes: so many in favour, so many abstain, the rest against.
  package func votes(
    _ id: String?, _ inFavour: Int, abstaining: Int = 0, chair: Bool = true
  ) -> Votes {
    let voters = session.voters(on: id.flatMap { session.product(DossierID($0)) }).count
    return Votes(
      inFavour: inFavour, against: voters - inFavour - abstaining, abstaining: abstaining, chairInFavour: chair)
  }

  package func motion(
    _ subject: Resolution.Subject, _ id: String? = nil, _ inFavour: Int, abstaining: Int = 0, chair: Bool = true,
    question: String = ""
  ) -> Command {
    .resolve(
      id.map(DossierID.init), subject, votes(id, inFavour, abstaining: abstaining, chair: chair), question: question,
      reason: "đã thảo luận")
  }

  /// Everybody who votes is in favour.
  package mutating func adopt(_ subject: Resolution.Subject, _ id: String? = nil) throws(Refusal) {
    let voters = session.voters(on: id.flatMap { session.product(DossierID($0)) })
    if session.rules.ballot == .named {
      let votes = Votes(
        names: voters.reduce(into: [:]) { $0[$1] = .inFavour }, chair: session.attendance?.presiding)
      try act(.resolve(id.map(DossierID.init), subject, votes, reason: "đã thảo luận"))
    } else {
      let chair = session.attendance.map { voters.contains($0.presiding) } ?? false
      try act(motion(subject, id, voters.count, chair: chair))
    }
  }

  /// A renewal that goes to the members in writing today.
  package mutating func ask(_ id: String, declaring seats: [SeatID] = scorers) throws(Refusal) {
    try act(.queue(Self.renewal(id)))
    if session.rules.conflictDeclaration { try declare(id, seats) }
    try act(.askOpinions(DossierID(id), sent: today, due: nil))
  }

  /// Every product is concluded; the list is voted on where the rules want it, the recount agrees, the session closes.
  package mutating func close() throws(Refusal) {
    if session.listVote == .missing { try adopt(.list) }
    try act(.recordRecount(digest: String(repeating: "0", count: 64)))
    try act(.closeSession)
  }

  package func matters() -> [CloseGate.Matter] { CloseGate(session: session, law: law).matters }
}
