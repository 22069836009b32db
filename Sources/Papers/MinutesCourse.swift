internal import Council
internal import Criteria
internal import Documents

// What the course of one product has besides sheets: notes, rounds, opinions in writing, paper.
extension Minutes {
  mutating func writeNotes(on record: ProductRecord) {
    let notes = session.notes.filter { $0.note.product == record.id }
    for taken in notes {
      page.item(
        "\(Words.note(taken.note.kind)) (\(moment(taken.time))): \(Words.entered(taken.note.text)).", level: 1)
    }
    if notes.contains(where: { $0.note.kind == .discussion }) { return }
    page.item("Hỏi, đáp và thảo luận (Thư ký ghi):", level: 1)
    page.handwriting(level: 2)
  }

  /// With the day where the session has several.
  private func moment(_ time: Timestamp) -> String {
    session.openedAt.day == session.closedAt?.day ? time.clock : "\(time.clock), \(time.date)"
  }

  /// Of the meeting as a whole; what has a place of its own in the minutes stands there.
  mutating func writeCommonNotes() {
    for taken in session.notes where taken.note.product == nil && taken.note.kind == .other {
      page.item("\(moment(taken.time)): \(Words.entered(taken.note.text)).")
    }
  }

  /// What was written down for this place of the minutes; where nothing was, the secretary writes by hand.
  func noted(_ kind: MeetingNote.Kind) -> [String] {
    session.notes.filter { $0.note.kind == kind && $0.note.product == nil }.map { Words.entered($0.note.text) }
  }

  /// Products that were given another place in the order of calling.
  mutating func writeReorderings() {
    for change in session.reorderings {
      let name = session.product(change.product).map(title) ?? change.product.rawValue
      page.item(
        "\(moment(change.time)): \(name) được chuyển từ chỗ thứ \(change.from) đến chỗ thứ \(change.place) trong thứ tự "
          + "gọi; lý do: \(Words.entered(change.reason)).")
    }
  }

  mutating func writeRounds(_ record: ProductRecord) {
    for reason in record.postponements { page.item("Hoãn; lý do: \(Words.entered(reason)).", level: 1) }
    for reason in record.resumptions { page.item("Đưa trở lại; lý do: \(Words.entered(reason)).", level: 1) }
    guard let first = record.firstRound else { return }
    // A mean, so it never shows a grade that it does not reach.
    let mean =
      first.conclusion.mean.map { mean in
        let shown = Display.mean(
          sum: mean.numerator, count: mean.denominator, decimals: info.rules.decimals, rounding: info.rules.rounding,
          regime: concluded.law.regime)
        return " \(shown) điểm"
      } ?? ""
    page.item("Vòng 1:\(mean), \(Words.outcome(first.conclusion.outcome)); \(Words.entered(first.reason)).", level: 1)
  }

  /// Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg.
  mutating func writeOpinions(_ record: ProductRecord) {
    guard let opinions = record.opinions else { return }
    let replies = record.currentSheets(of: info.seats).count
    let late = info.seats.filter { record.current($0.id).map(record.isLate) ?? false }.map(\.id.rawValue)
    var words = "Lấy ý kiến bằng văn bản: gửi \(opinions.sent.vietnamese), hạn trả lời \(opinions.due.vietnamese)"
    if !opinions.isOver { words += "; \(replies) ý kiến đúng hạn" }
    if !late.isEmpty { words += "; trả lời muộn, không tính: \(late.joined(separator: ", "))" }
    page.item(words + ".", level: 1)
    for seat in info.seats {
      guard let reason = opinions.asked[seat.id] else { continue }
      page.item("\(seatTitle(seat.id)) yêu cầu họp trực tiếp; lý do: \(Words.entered(reason)).", level: 1)
    }
    if let reason = record.meetingReason {
      page.item("Chuyển sang họp trực tiếp; lý do: \(Words.entered(reason)).", level: 1)
    }
    if let end = session.clockEnds(for: record) {
      let days = info.rules.writtenOpinions?.clock ?? 0
      page.item("Thời hạn có kết quả: \(end.vietnamese) (\(days) ngày từ khi nhận đủ hồ sơ).", level: 1)
    }
  }

  /// Sheets that did not come from the member's own hands at the terminal.
  mutating func writeOrigins(_ record: ProductRecord) {
    for sheet in record.currentSheets(of: info.seats) {
      if sheet.content.isAgreed { page.item("Phiếu chung do Hội đồng thống nhất.", level: 1) }
      guard let paper = sheet.content.paper else { continue }
      let second = paper.isConfirmed ? "\(paper.second) đối chiếu, xác nhận" : "\(paper.second) nhập độc lập lần hai"
      page.item("Phiếu giấy của ghế \(sheet.seat): \(paper.first) nhập lần đầu, \(second).", level: 1)
    }
  }
}
