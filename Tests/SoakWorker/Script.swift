internal import Council
internal import Criteria
internal import Office

/// The scripted session: what comes next follows from what stands in the store, so that it can be taken up at any point.
struct Script {
  static let id = "phien-ben-bi"
  static let pin = "246813"

  let members: Int
  let products: Int
  /// Criteria that are ticked with one act: 1 keeps every single tick.
  let stride: Int

  /// Whose acts a process plays: `--as desk,G1,G2`; everybody's where nothing is said.
  struct Part: Hashable {
    /// `nil`: all.
    let seats: Set<SeatID>?
    /// Opens, closes, reveals, concludes.
    let playsDesk: Bool

    init(_ text: String) {
      let names = text.split(separator: ",").map(String.init)
      seats = names.isEmpty ? nil : Set(names.map { SeatID($0) })
      playsDesk = names.isEmpty || names.contains("desk")
    }

    var isEverybody: Bool { seats == nil }
    func plays(_ seat: SeatID) -> Bool { seats?.contains(seat) ?? true }
  }

  enum Act {
    case command(Command, by: SeatID)
    /// A further tick of a draft, or its seal where nothing is left to tick.
    case score(DossierID, SeatID, version: Int)
    case close
    /// It is somebody else's turn.
    case wait
    case done
  }

  /// The session file.
  var plan: String {
    let seats = (0..<members).map { place in
      let role = place == 0 ? "chair" : place == members - 1 ? "member-secretary" : place == 1 ? "deputy" : "member"
      return
        #"{"id": "G\#(place + 1)", "role": "\#(role)", "person": "Người \#(place + 1)", "agency": "Sở \#(place + 1)","#
        + #" "pin": "\#(Self.pin)"}"#
    }
    let dossiers = (1...products).map { number in
      #"{"id": "SP\#(number)", "product": "Sản phẩm \#(number)", "set": 1, "kind": "first", "#
        + #""producer": "Chủ thể \#(number)", "producer_type": "Hợp tác xã", "commune": "Xã Bảo Thắng","#
        + #" "province": "Tỉnh Lào Cai"}"#
    }
    return """
      {"id": "\(Self.id)", "title": "Phiên bền bỉ", "body": "UBND TỈNH", "council": "Hội đồng tỉnh",
       "council_decision": "Quyết định", "regulation": "Quy chế", "place": "Hội trường", "authority": "province",
       "regime": "qd26-2026", "rehearsal": true,
       "rules": {"spread_limit": 10, "floor_rule": "majority", "decimals": 2, "quorum": "3/4", "rescoring_turns": 2},
       "seats": [\(seats.joined(separator: ",\n"))],
       "dossiers": [\(dossiers.joined(separator: ",\n"))]}
      """
  }

  var desk: SeatID { SeatID("G\(members)") }

  func next(in session: Session, law: Law, for part: Part) -> Act {
    if session.phase == .closed { return .done }
    if session.attendance == nil {
      let all = session.info.seats.map(\.id)
      return part.playsDesk ? .command(.takeAttendance(present: all, presiding: SeatID("G1")), by: desk) : .wait
    }
    for seat in session.info.seats where part.plays(seat.id) {
      let open = session.products.filter { !$0.cleared.contains(seat.id) }.map(\.id)
      if session.rules.conflictDeclaration && !open.isEmpty {
        return .command(.clearConflict(seat.id, open), by: seat.id)
      }
    }
    for record in session.products where !record.isFinished {
      if let act = next(for: record, in: session, law: law, part) { return act }
      // One product after the other.
      return .wait
    }
    guard part.playsDesk else { return .wait }
    if session.listVote == .missing { return .command(vote(in: session, nil, .list), by: desk) }
    return .close
  }

  private func next(for record: ProductRecord, in session: Session, law: Law, _ part: Part) -> Act? {
    func byDesk(_ command: Command) -> Act? { part.playsDesk ? .command(command, by: desk) : nil }
    switch record.stage {
    case .queued:
      let cleared = session.info.seats.allSatisfy { !$0.scores || record.cleared.contains($0.id) }
      return cleared || !session.rules.conflictDeclaration ? byDesk(.openScoring(record.id)) : nil
    case .scoring:
      let missing = session.expected(for: record).map(\.id).filter { !record.sealedInTurn.contains($0) }
      if missing.isEmpty { return byDesk(.closeScoring(record.id)) }
      guard let seat = missing.first(where: part.plays) else { return nil }
      return .score(record.id, seat, version: record.sheets.count { $0.seat == seat } + 1)
    case .closed: return byDesk(.reveal(record.id))
    case .revealed:
      let gate = ConclusionGate(session: session, record: record, law: law)
      guard let blocker = gate.blockers.first else { return byDesk(.conclude(record.id)) }
      if case .rescore = blocker { return byDesk(.orderRescoring(record.id, reason: "đã thảo luận")) }
      return gate.subjectsToVote.first.flatMap { byDesk(vote(in: session, record, $0)) }
    case .inWriting, .withdrawn, .postponed, .concluded: return nil
    }
  }

  private func vote(in session: Session, _ record: ProductRecord?, _ subject: Resolution.Subject) -> Command {
    let voters = session.voters(on: record).count
    let votes = Votes(inFavour: voters, against: 0, abstaining: 0, chairInFavour: true)
    return .resolve(record?.id, subject, votes, reason: "Hội đồng thống nhất")
  }

  /// The draft after the next act on it; `nil` where everything is ticked. Every third product is judged by one member so
  /// low at first that it is scored again.
  func further(_ draft: Draft, of set: ProductSet, product: DossierID, seat: SeatID, version: Int) -> Draft? {
    let isLow = version == 1 && seat == SeatID("G2") && (Int(product.rawValue.dropFirst(2)) ?? 0) % 3 == 1
    var next = draft
    var ticked = 0
    for criterion in set.criteria where criterion.applies(with: next.choices) && next.choices[criterion.key] == nil {
      let points = criterion.points(inCase: 0)
      let tick = points[isLow ? points.count / 2 : points.count - 1]
      next.choices[criterion.key] = criterion.hasAlternatives ? .alternative(1, points: tick) : .points(tick)
      ticked += 1
      // A remark with every fifth tick.
      if next.choices.count % 5 == 0 { next.remarks[criterion.key] = "nhận xét \(product) \(seat) \(version)" }
      if ticked == stride { break }
    }
    next.opinion = "lần \(version)"
    return ticked == 0 ? nil : next
  }
}
