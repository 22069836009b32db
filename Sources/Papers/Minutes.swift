internal import Catalogue
internal import Council
internal import Criteria
internal import Documents

/// `docs/bien-ban.*`: the minutes, in the order of Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP.
///
/// Number and handwritten parts stay blank: văn thư gives the number, and what the program was not told it does not say.
struct Minutes {
  let concluded: ConcludedSession
  var page = Composer()

  init(_ concluded: ConcludedSession) { self.concluded = concluded }

  var session: Session { concluded.session }
  var info: SessionInfo { concluded.info }

  var document: Document {
    var minutes = self
    minutes.writeHead()
    minutes.writeBasis()
    minutes.writeTimeAndPlace()
    minutes.writeAttendance()
    minutes.writeConflicts()
    minutes.writeReports()
    minutes.writeMethod()
    minutes.writeCourse()
    minutes.writeResults()
    minutes.writeConclusion()
    minutes.writeClosing()
    return Document(
      title: "Biên bản: \(info.title)", banners: concluded.banners, parts: [PaperPart(.portrait, minutes.page.blocks)])
  }

  private mutating func writeHead() {
    let series = info.rules.numbering.isEmpty ? "/BB-HĐ" : Words.entered(info.rules.numbering)
    page.add(
      Heads.head(above: Words.entered(info.body), agency: Words.entered(info.council), series: series, place: nil))
    page.add(
      Heads.title(
        "Biên bản",
        ["Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP", Words.entered(info.title)]
          + (info.rehearsal ? ["(\(Words.rehearsal))"] : [])))
  }

  private mutating func writeBasis() {
    let decision = concluded.law.regime.decision
    page.paragraph("Căn cứ \(Words.cited(decision));", .basis)
    page.paragraph("Căn cứ \(Words.enteredOrBlank(info.councilDecision)) (thành lập Hội đồng);", .basis)
    page.paragraph("Căn cứ \(Words.enteredOrBlank(info.regulation)) (Quy chế làm việc của Hội đồng).", .basis)
  }

  private mutating func writeTimeAndPlace() {
    page.heading("I. THỜI GIAN, ĐỊA ĐIỂM")
    page.item("Thời gian bắt đầu: \(session.openedAt.clock), \(session.openedAt.date).")
    page.item("Địa điểm: \(Words.enteredOrBlank(info.place)).")
    writeForm()
    writeClock()
    writePINs()
  }

  /// The times in the minutes are the machine's; where it was set, that is said.
  private mutating func writeClock() {
    guard !session.clockJumps.isEmpty else { return }
    page.item("Giờ ghi trong biên bản là giờ của máy chấm điểm; đồng hồ của máy đã bị chỉnh:")
    for jump in session.clockJumps {
      let passed =
        jump.elapsed.map { "thực tế đã qua \(Passed.vietnamese($0))" } ?? "máy khởi động lại, không rõ đã qua bao lâu"
      page.item(
        "từ \(jump.before.clock), \(jump.before.date) sang \(jump.after.clock), \(jump.after.date) (\(passed)).",
        mark: "+ ", level: 1)
    }
  }

  func seatTitle(_ id: SeatID) -> String {
    guard let seat = info.seat(id) else { return id.rawValue }
    return "\(Words.role(seat.role)) \(Words.person(seat))"
  }
}
