internal import Catalogue
internal import Council
internal import Criteria

/// `docs/bien-ban.txt`: the minutes, in the order of Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP.
///
/// Number and handwritten parts stay blank: văn thư gives the number, and what the program was not told it does not say.
struct Minutes {
  let concluded: ConcludedSession
  var page = Page()

  init(_ concluded: ConcludedSession) { self.concluded = concluded }

  var session: Session { concluded.session }
  var info: SessionInfo { concluded.info }

  var text: String {
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
    return minutes.page.text
  }

  private mutating func writeHead() {
    if info.rehearsal {
      page.centred("*** \(Words.rehearsalNote) ***")
      page.blank()
    }
    let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    let motto = "Độc lập - Tự do - Hạnh phúc"
    let left = [Words.entered(info.body).uppercased(), Words.entered(info.council).uppercased(), "──────────"]
    let series = info.rules.numbering.isEmpty ? "/BB-HĐ" : Words.entered(info.rules.numbering)
    let number = ["", "Số: ..........\(series)"]
    page.sideBySide(left + number, [nation, motto, String(repeating: "─", count: motto.count)], leftWidth: 38)
    page.blank()
    page.blank()
    page.centred("BIÊN BẢN")
    page.centred("Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP")
    page.centred(Words.entered(info.title))
    if info.rehearsal { page.centred("(\(Words.rehearsal))") }
    page.centred("──────────")
  }

  private mutating func writeBasis() {
    let decision = concluded.law.regime.decision
    let issuer = decision.number.hasSuffix("QĐ-TTg") ? " của Thủ tướng Chính phủ" : ""
    page.blank()
    page.paragraph(
      "Căn cứ Quyết định số \(Words.entered(decision.number)) \(dateOfDecision(decision.date))\(issuer): "
        + "\(Words.entered(decision.title));", indent: 2
    )
    page.paragraph("Căn cứ \(Words.enteredOrBlank(info.councilDecision)) (thành lập Hội đồng);", indent: 2)
    page.paragraph("Căn cứ \(Words.enteredOrBlank(info.regulation)) (Quy chế làm việc của Hội đồng).", indent: 2)
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
        mark: "+ ", indent: 2)
    }
  }

  func seatTitle(_ id: SeatID) -> String {
    guard let seat = info.seat(id) else { return id.rawValue }
    return "\(Words.role(seat.role)) \(Words.person(seat))"
  }
}
