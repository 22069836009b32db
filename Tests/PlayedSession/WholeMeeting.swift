internal import Council
internal import Criteria
internal import Evidence

extension PlayedSession {
  /// A meeting that uses what the second edition has: an authorised deputy, two days, somebody online, a substitute,
  /// declarations, another order of calling, every kind of note on the meeting, a presentation, an inspection, an opinion in writing, a paper typed twice, a named vote, one product
  /// put off and one taken up again.
  package static func wholeMeeting(rehearsal: Bool = false, withKeys: Bool = true) throws -> PlayedSession {
    var options = Options()
    options.withKeys = withKeys
    options.rehearsal = rehearsal
    options.deputyPresides = true
    options.rules = Rules()
    (options.rules.onlineCounts, options.rules.ballot) = (true, .named)
    options.rules.minutesSigners = .allMembers
    options.rules.retention = "10 năm"
    options.rules.given = [.onlineCounts, .ballot, .minutesSigners, .retention]
    options.substitute = "Người Thay"
    options.takesRoll = false
    var played = try opened(options)
    try played.firstDay()
    try played.secondDay()
    try played.close()
    return played
  }

  private static let (m1, m2, m3) = (SeatID("M1"), SeatID("M2"), SeatID("M3"))

  private mutating func queueFurther() throws {
    var renewal = Dossier(
      id: DossierID("SP03"), product: "Mật ong hoa rừng", set: 1, kind: .renewal, producer: "Hộ Ong", commune: "Xã Mẫu")
    renewal.received = CalendarDay(year: 2026, month: 11, day: 2)
    renewal.previous = Dossier.Recognition(
      star: 3, certificate: "5/QĐ-UBND", issued: CalendarDay(year: 2024, month: 3, day: 1),
      expires: CalendarDay(year: 2027, month: 3, day: 1))
    renewal.advisers = Dossier.AdvisersReport()
    renewal.advisers?.text = "Hồ sơ đầy đủ"
    let other = Dossier(
      id: DossierID("SP04"), product: "Chè xanh", set: 1, kind: .first, producer: "Hộ Chè", commune: "Xã Mẫu")
    for dossier in [renewal, other] { try act(.queue(dossier), by: .program) }
  }

  private mutating func firstDay() throws {
    let (m1, m2, m3) = (Self.m1, Self.m2, Self.m3)
    try queueFurther()
    try act(.authorise(m2, reason: "Giấy ủy quyền số 7/GUQ-UBND"), by: desk)
    try act(.takeAttendance(present: [m1, m2], online: [m1], presiding: m2), by: desk)
    try act(.arrive(m3), by: desk)
    try act(.move(DossierID("SP02"), to: 4, reason: "chủ thể ở xa, hẹn ngày hôm sau"), by: desk)
    try note(.guests, "Đại diện Hội Nông dân tỉnh; 4 chủ thể")
    try note(.report, "Cơ quan tham mưu báo cáo 4 hồ sơ đủ điều kiện")
    let all = session.products.map(\.id)
    for seat in [m1, m2, m3] {
      try act(.clearConflict(seat, seat == m2 ? all.filter { $0.rawValue != "SP02" } : all), by: .seat(seat))
    }
    try act(
      .askOpinions(
        DossierID("SP03"), sent: CalendarDay(year: 2026, month: 11, day: 1) ?? now.day,
        due: now.day.adding(days: 5)), by: desk)
    for seat in [m1, m2, m3] { try act(.seal(DossierID("SP03"), try draft(set: 1, [:]), reason: ""), by: .seat(seat)) }
    try act(.closeScoring(DossierID("SP03")), by: desk)
    try act(.reveal(DossierID("SP03")), by: desk)
    try act(.conclude(DossierID("SP03")), by: desk)
    try act(.postpone(DossierID("SP04"), reason: "chờ kết quả kiểm nghiệm"), by: desk)
    let note = MeetingNote(kind: .presentation, product: DossierID("SP01"), text: "Chủ thể giới thiệu quy trình")
    try act(.note(note), by: desk)
    try judgeVegetablesOnPaper()
    try act(.adjourn(reason: "hết giờ làm việc"), by: desk)
  }

  /// M2's sheet comes on paper: M1 types it, M3 types it blind.
  private mutating func judgeVegetablesOnPaper() throws {
    let (m1, m2, m3) = (Self.m1, Self.m2, Self.m3)
    let id = DossierID("SP01")
    let sheet = try draft(set: 1, ["4.1": 3])
    try act(.openScoring(id), by: desk)
    for seat in [m1, m3] { try act(.seal(id, sheet, reason: ""), by: .seat(seat)) }
    let paper = PaperEntry(product: id, seat: m2, content: sheet)
    let slip = PaperEntry(product: id, seat: m2, content: try draft(set: 1, ["4.1": 2]))
    try act(.typePaper(paper), by: .seat(m1))
    try act(.typePaper(slip), by: .seat(m3))
    try act(.typePaper(paper), by: .seat(m3))
    try act(.sealPaper(id, m2, confirming: false), by: .seat(m3))
    try act(.closeScoring(id), by: desk)
    try act(.reveal(id), by: desk)
    // 99 points, but 4.1 is below its minimum of 5 stars: the council takes 4, and later sends it up.
    try vote(on: .cap, id, "Chưa đạt sàn 5 sao ở 4.1")
    try act(.conclude(id), by: desk)
    try vote(on: .reopen, id, "Xem lại minh chứng 4.1")
    try act(.reopen(id, reason: "Bổ sung minh chứng tiêu chí 4.1"), by: desk)
    try act(
      .note(MeetingNote(kind: .discussion, product: id, text: "Hội đồng xem minh chứng, giữ phiếu")), by: desk)
    try vote(on: .cap, id, "Trình Bộ xem xét 5 sao", .against)
    try act(.conclude(id), by: desk)
  }

  private mutating func secondDay() throws {
    let (m1, m2, m3) = (Self.m1, Self.m2, Self.m3)
    let id = DossierID("SP02")
    now = Timestamp(seconds: now.seconds + 86_400)
    try act(.takeAttendance(present: [m1, m2, m3], online: [], presiding: m2), by: desk)
    try act(.seatSubstitute(m3, person: "Người Thay", reason: "đi công tác"), by: desk)
    try act(.recuse(id, m2, reason: "cổ đông của chủ thể"), by: .seat(m2))
    try act(.note(MeetingNote(kind: .inspection, product: id, text: "Đã kiểm tra ngày 20/11/2026")), by: desk)
    try act(.openScoring(id), by: desk)
    for seat in [m1, m3] { try act(.seal(id, try draft(set: 26, [:]), reason: ""), by: .seat(seat)) }
    try act(.closeScoring(id), by: desk)
    try act(.reveal(id), by: desk)
    try act(.conclude(id), by: desk)
    try act(
      .resolve(
        nil, .other, Votes(names: [m1: .inFavour, m2: .inFavour, m3: .abstaining], chair: m2),
        question: "Đề nghị UBND tỉnh tổ chức thêm một đợt", reason: "nhiều hồ sơ"), by: desk)
    try vote(on: .list, nil, "Thư ký đọc toàn bộ kết quả")
    try note(.absence, "M1 đi công tác từ chiều ngày thứ hai")
    try note(.closing, "Giao cơ quan tham mưu trình kết quả trong tháng")
  }

  private mutating func note(_ kind: MeetingNote.Kind, _ text: String) throws {
    try act(.note(MeetingNote(kind: kind, product: nil, text: text)), by: desk)
  }

  private mutating func vote(
    on subject: Resolution.Subject, _ id: DossierID?, _ reason: String, _ choice: Resolution.Choice = .inFavour
  ) throws {
    let voters = session.voters(on: id.flatMap { session.product($0) })
    let votes = Votes(
      names: voters.reduce(into: [:]) { $0[$1] = choice }, chair: session.attendance?.presiding)
    try act(.resolve(id, subject, votes, reason: reason), by: desk)
  }

  /// A day later the council takes the closed session up again for the product that was put off, and closes it.
  package mutating func takenUpAgain() throws {
    now = Timestamp(seconds: now.seconds + 86_400)
    try act(.takeAttendance(present: session.info.seats.map(\.id), presiding: Self.m2), by: desk)
    try vote(on: .reopenSession, nil, "Có kết quả kiểm nghiệm của SP04")
    try act(.reopenSession(reason: "Đánh giá SP04"), by: desk)
    try act(.resume(DossierID("SP04"), reason: "có kết quả kiểm nghiệm"), by: desk)
    try act(.openScoring(DossierID("SP04")), by: desk)
    for seat in [Self.m1, Self.m2, Self.m3] {
      try act(.seal(DossierID("SP04"), try draft(set: 1, [:]), reason: ""), by: .seat(seat))
    }
    try act(.closeScoring(DossierID("SP04")), by: desk)
    try act(.reveal(DossierID("SP04")), by: desk)
    try act(.conclude(DossierID("SP04")), by: desk)
    try vote(on: .list, nil, "Thư ký đọc lại toàn bộ kết quả")
    try close()
  }
}
