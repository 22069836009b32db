internal import Council
internal import Criteria
internal import Documents
internal import PlainText

// The course of the session, product by product.
extension Minutes {
  mutating func writeCourse() {
    page.heading("VI. DIỄN BIẾN ĐÁNH GIÁ TỪNG SẢN PHẨM")
    writeReorderings()
    for (index, record) in session.products.enumerated() {
      page.item(title(record), mark: "\(index + 1). ")
      writeDossier(record)
      switch record.stage {
      case .withdrawn(let reason): page.item("Không đánh giá; lý do: \(Words.entered(reason)).", level: 1)
      case .concluded(let conclusion): writeCourse(of: record, conclusion)
      case .postponed(let reason): page.item("Hoãn, chưa đánh giá; lý do: \(Words.entered(reason)).", level: 1)
      case .queued, .inWriting, .scoring, .closed, .revealed: page.item("Chưa kết luận.", level: 1)
      }
    }
  }

  private mutating func writeDossier(_ record: ProductRecord) {
    let dossier = record.dossier
    let code = dossier.code.isEmpty ? "chưa có" : Words.entered(dossier.code)
    page.item("Mã sản phẩm: \(code); bộ \(dossier.set); đăng ký \(Words.kind(dossier.kind)).", level: 1)
    let producer = [Words.entered(dossier.producer), Words.address(dossier)].filter { !$0.isEmpty }
    if let filed = dossier.filed { page.item("Ngày nộp hồ sơ: \(filed.vietnamese).", level: 1) }
    page.item("Chủ thể: \(producer.joined(separator: ", ")).", level: 1)
  }

  private mutating func writeCourse(of record: ProductRecord, _ conclusion: Conclusion) {
    writeNotes(on: record)
    writeRounds(record)
    writeOpinions(record)
    writeSheets(record)
    writeOrigins(record)
    writeRescoring(record)
    writeVotes(session.resolutions.filter { $0.product == record.id })
    for reason in record.reopenings { page.item("Mở lại để xem xét; lý do: \(Words.entered(reason)).", level: 1) }
    page.item("Kết luận: \(verdict(record, conclusion)).", level: 1)
  }

  private mutating func writeSheets(_ record: ProductRecord) {
    let sheets = record.currentSheets(of: info.seats)
    let valid = sheets.count { $0.content.eliminate == nil }
    page.item("Số phiếu: \(sheets.count); hợp lệ: \(valid).", level: 1)
    let parts = concluded.law.set(of: record)?.parts.map(\.code) ?? []
    page.table(
      [Composer.Column(title: "Ghế", width: 5), Composer.Column(title: "Thành viên")]
        + (parts + ["Tổng"]).map { Composer.Column(title: $0, width: 6, alignment: .trailing) },
      sheets.map { sheet in
        let name = info.seat(sheet.seat).map(Words.person) ?? ""
        if sheet.content.eliminate != nil {
          return [sheet.seat.rawValue, "\(name) (đề nghị loại)"] + Array(repeating: "", count: parts.count + 1)
        }
        let points = concluded.points(of: sheet, record).map { String($0.points) }
        return [sheet.seat.rawValue, name] + points + [String(concluded.total(of: sheet, record))]
      })
    for sheet in sheets {
      guard let reason = sheet.content.eliminate else { continue }
      page.item("\(seatTitle(sheet.seat)) đề nghị loại; lý do: \(Words.entered(reason)).", level: 1)
    }
    for seat in info.seats {
      guard let reason = record.excuses[seat.id] else { continue }
      page.item("\(seatTitle(seat.id)) vắng phiếu; lý do: \(Words.entered(reason)).", level: 1)
    }
    guard let scored = concluded.scored(record) else { return }
    let (decimals, rounding) = (info.rules.decimals, info.rules.rounding)
    let means = scored.partsMean.map {
      "\($0.code) \(Display.plain($0.mean, decimals: decimals, rounding: rounding))"
    }
    page.item("Điểm trung bình: \(scored.meanDisplay) (\(means.joined(separator: "; "))).", level: 1)
    let judged = scored.spreadExceeded ? "vượt" : "trong"
    page.item(
      "Cao nhất \(scored.max), thấp nhất \(scored.min), chênh lệch \(scored.spread) điểm: \(judged) mức cho phép "
        + "\(info.rules.spreadLimit) điểm.", level: 1)
  }

  private mutating func writeRescoring(_ record: ProductRecord) {
    for (index, reason) in record.turns.enumerated() {
      page.item("Chấm lại lần \(index + 1); lý do: \(Words.entered(reason)).", level: 1)
    }
    for seat in info.seats {
      let versions = record.sheets.filter { $0.seat == seat.id }
      for (old, new) in zip(versions, versions.dropFirst()) {
        page.item(
          "\(seatTitle(seat.id)) nộp phiếu lần \(new.version): \(figure(old, record)) thành \(figure(new, record)); "
            + "lý do: \(Words.entered(new.content.reason)).", mark: "+ ", level: 2)
      }
    }
  }

  private func figure(_ sheet: SealedSheet, _ record: ProductRecord) -> String {
    sheet.content.eliminate == nil ? "\(concluded.total(of: sheet, record)) điểm" : "đề nghị loại"
  }

  mutating func writeVotes(_ votes: [Resolution], level: Int = 1) {
    for vote in votes {
      let result = vote.isAdopted ? "thông qua" : "không thông qua"
      let isTie = 2 * vote.inFavour == vote.present && vote.tie == .chairsSide
      let chair = isTie && vote.threshold == .moreThanHalf ? ", theo bên có người chủ trì" : ""
      page.item(
        "Biểu quyết số \(vote.number) (\(motion(of: vote))\(terms(of: vote))): tán thành \(vote.inFavour), không tán "
          + "thành \(vote.against), ý kiến khác \(vote.abstaining): \(result)\(chair); lý do: "
          + "\(Words.entered(vote.reason)).", level: level)
      writeNames(of: vote, level: level + 1)
    }
  }

  /// The conclusion in a sentence; a grade below that of the points names what was missed.
  func verdict(_ record: ProductRecord, _ conclusion: Conclusion) -> String {
    guard let scored = concluded.scored(record), let set = concluded.law.set(of: record) else {
      return Words.outcome(conclusion.outcome)
    }
    let points = "\(scored.meanDisplay) điểm"
    let grade =
      switch conclusion.outcome {
      case .none1, .none2, .noneFloor, .eliminated: "không công nhận"
      case .recognise3, .recognise4, .approve5, .central5, .returnToProvince, .districtTransfer:
        "xếp \(Words.stars(scored.star))"
      }
    guard scored.star < scored.band, scored.band >= .three else {
      return scored.band >= .three
        ? "\(points), đạt các yêu cầu tối thiểu \(Words.stars(scored.band)): \(grade)" : "\(points): \(grade)"
    }
    let missed = scored.floors.first { !$0.met && $0.star <= scored.band }
    let keys = (missed?.missing ?? []).map { missing in Words.criterion(missing.key, in: set) }
    let star = (missed?.star).map(Words.stars) ?? ""
    let sentUp = conclusion.outcome == .approve5 ? ", Hội đồng biểu quyết trình trung ương" : ""
    return "\(points) nhưng chưa đạt yêu cầu tối thiểu \(star) ở \(keys.joined(separator: "; ")): \(grade)\(sentUp)"
  }
}
