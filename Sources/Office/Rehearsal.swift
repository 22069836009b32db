package import Council
internal import Criteria

/// Plays a session to its conclusion without a terminal, through the same acts as people: for `hoidong demo --auto`, tests
/// and measurements. The points are made up by a fixed pattern.
package struct Rehearsal {
  private let office: SessionOffice
  private let pin: String
  /// Called before each step with what happens.
  private let tell: (Step) -> Void

  package enum Step: Sendable {
    case rollCall(present: Int)
    case recused(SeatID, DossierID)
    case opened(DossierID, product: String)
    case sealed(DossierID, count: Int)
    case revealed(DossierID, mean: String)
    case rescored(DossierID, spread: Int)
    case voted(DossierID, Resolution.Subject, inFavour: Int, against: Int)
    case votedOnList(inFavour: Int)
    case concluded(DossierID, product: String, star: Int?, outcome: Outcome)
  }

  package init(office: SessionOffice, pin: String, tell: @escaping (Step) -> Void) {
    self.office = office
    self.pin = pin
    self.tell = tell
  }

  private var info: SessionInfo { office.session.info }

  package func play() throws(OfficeError) {
    guard let desk = info.seats.first(where: { $0.role.keepsMinutes }),
      let chair = info.seats.first(where: { $0.role == .chair })
    else { return }
    try office.perform(.takeAttendance(present: info.seats.map(\.id), presiding: chair.id), by: .seat(desk.id))
    tell(.rollCall(present: info.seats.count))
    let absent = info.seats.last { $0.role == .member }
    for seat in info.seats where seat.scores && info.rules.conflictDeclaration {
      let products = office.session.products.map(\.id).enumerated().filter { $0.offset != 2 || seat.id != absent?.id }
      try office.perform(.clearConflict(seat.id, products.map(\.element)), by: .seat(seat.id))
    }
    for (index, record) in office.session.products.enumerated() {
      if index == 2, let member = absent {
        try office.perform(
          .recuse(record.id, member.id, reason: "Có quan hệ với chủ thể (tình huống tập huấn)"), by: .seat(member.id))
        tell(.recused(member.id, record.id))
      }
      try play(record.id, index: index, desk: desk.id)
    }
    if office.session.listVote == .missing { try voteOnList(desk: desk.id) }
  }

  private func voteOnList(desk: SeatID) throws(OfficeError) {
    let voters = office.session.voters(on: nil).count
    let votes = Votes(inFavour: voters, against: 0, abstaining: 0, chairInFavour: true)
    try office.perform(
      .resolve(nil, .list, votes, reason: "Hội đồng nghe Thư ký đọc kết quả (tình huống tập huấn)"), by: .seat(desk))
    tell(.votedOnList(inFavour: voters))
  }

  private func play(_ id: DossierID, index: Int, desk: SeatID) throws(OfficeError) {
    guard let record = office.session.product(id), let set = office.law.set(of: record) else { return }
    if set.isTourism && info.rules.siteInspection {
      let note = MeetingNote(kind: .inspection, product: id, text: "Đã kiểm tra tại điểm du lịch (tình huống tập huấn)")
      try office.perform(.note(note), by: .seat(desk))
    }
    try office.perform(.openScoring(id), by: .seat(desk))
    tell(.opened(id, product: record.dossier.product))
    let scorers = office.session.expected(for: record)
    for (place, seat) in scorers.enumerated() {
      var draft = ticks(set, product: index, member: place, calm: false)
      // One member proposes to take one product out; the council votes against it.
      if index == 4 && place == 1 { draft.eliminate = "Hồ sơ thiếu giấy tờ (tình huống tập huấn)" }
      try seal(draft, id, seat.id, reason: "")
    }
    tell(.sealed(id, count: scorers.count))
    try office.perform(.closeScoring(id), by: .seat(desk))
    try office.perform(.reveal(id), by: .seat(desk))
    tell(.revealed(id, mean: gate(id)?.tally?.scored?.meanDisplay ?? "-"))
    try settle(id, index: index, set: set, desk: desk)
    try office.perform(.conclude(id), by: .seat(desk))
    if let record = office.session.product(id), case .concluded(let conclusion) = record.stage {
      tell(
        .concluded(
          id, product: record.dossier.product, star: conclusion.star?.rawValue, outcome: conclusion.outcome))
    }
  }

  /// Re-scoring and votes until nothing stands before the conclusion.
  private func settle(_ id: DossierID, index: Int, set: ProductSet, desk: SeatID) throws(OfficeError) {
    for _ in 0..<8 {
      guard let gate = gate(id), let blocker = gate.blockers.first else { return }
      switch blocker {
      case .rescore(let spread, _, _, _):
        tell(.rescored(id, spread: spread))
        try office.perform(
          .orderRescoring(id, reason: "Chênh lệch \(spread) điểm, đã thảo luận (tình huống tập huấn)"),
          by: .seat(desk))
        try sealAgain(id, index: index, set: set)
        try office.perform(.closeScoring(id), by: .seat(desk))
        try office.perform(.reveal(id), by: .seat(desk))
      case .tooFewValidSheets:
        try office.perform(.orderRescoring(id, reason: "Chưa đủ phiếu hợp lệ (tình huống tập huấn)"), by: .seat(desk))
        try sealAgain(id, index: index, set: set)
        try office.perform(.closeScoring(id), by: .seat(desk))
        try office.perform(.reveal(id), by: .seat(desk))
      case .secondRound, .feedbackMissing, .feedbackUntil, .liveMeeting, .rescoreOnly: return
      case .spreadNeedsVote, .splitFloorsNeedVote, .eliminationNeedsVote, .votedAgainst, .agreedSheetNeedsVote,
        .capNeedsVote, .resultNeedsVote:
        guard let subject = gate.subjectsToVote.first else { return }
        try vote(id, on: subject, desk: desk)
      }
    }
  }

  private func sealAgain(_ id: DossierID, index: Int, set: ProductSet) throws(OfficeError) {
    guard let record = office.session.product(id) else { return }
    for (place, seat) in office.session.expected(for: record).enumerated() {
      try seal(
        ticks(set, product: index, member: place, calm: true), id, seat.id, reason: "Sửa sau thảo luận (tập huấn)")
    }
  }

  private func vote(_ id: DossierID, on subject: Resolution.Subject, desk: SeatID) throws(OfficeError) {
    guard let record = office.session.product(id) else { return }
    let voters = office.session.voters(on: record).count
    let inFavour = subject == .elimination ? 1 : voters
    let votes = Votes(
      inFavour: inFavour, against: voters - inFavour, abstaining: 0, chairInFavour: subject != .elimination)
    let reason =
      switch subject {
      case .elimination: "Chủ thể đã bổ sung giấy tờ (tình huống tập huấn)"
      case .splitFloors: "Hội đồng xem lại minh chứng, xác nhận theo đa số (tình huống tập huấn)"
      case .spread: "Hội đồng thống nhất giữ kết quả (tình huống tập huấn)"
      case .agreedSheet, .cap, .result, .list, .reopen, .reopenSession, .other:
        "Hội đồng đã thảo luận (tình huống tập huấn)"
      }
    try office.perform(.resolve(id, subject, votes, reason: reason), by: .seat(desk))
    tell(.voted(id, subject, inFavour: inFavour, against: voters - inFavour))
  }

  private func seal(_ draft: Draft, _ id: DossierID, _ seat: SeatID, reason: String) throws(OfficeError) {
    try office.keep(draft, product: id, seat: seat)
    try office.seal(draft, product: id, seat: seat, reason: reason, pin: pin)
  }

  private func gate(_ id: DossierID) -> ConclusionGate? {
    office.session.product(id).map { ConclusionGate(session: office.session, record: $0, law: office.law) }
  }

  /// A made-up sheet: a level of quality for each product, small differences between members; one product on which the
  /// members differ widely until they have talked.
  private func ticks(_ set: ProductSet, product: Int, member: Int, calm: Bool) -> Draft {
    let quality = [90, 58, 85, 97, 38, 92][product % 6]
    let wide = product == 1 && !calm && member == 0
    var draft = Draft()
    for (place, criterion) in set.criteria.enumerated() where criterion.applies(with: draft.choices) {
      let ladder = criterion.hasAlternatives ? 1 : 0
      let points = criterion.points(inCase: ladder)
      // Every seventh criterion differs between members by one level.
      let shift = (place + 3 * member) % 7 == 0 && !calm ? -12 : 0
      let wanted = quality + shift + (wide ? 26 : 0)
      // The first product sells at home only: a minimum for 5 stars is missed, and it ends at 4.
      let isWeak = product == 0 && criterion.key.rawValue == "4.1"
      let index = isWeak ? points.count - 2 : max(0, min(points.count - 1, (wanted * (points.count - 1) + 50) / 100))
      let choice: Choice =
        criterion.hasAlternatives ? .alternative(ladder + 1, points: points[index]) : .points(points[index])
      draft.choices[criterion.key] = choice
    }
    draft.opinion = "Phiếu tập huấn, điểm giả định."
    return draft
  }
}
