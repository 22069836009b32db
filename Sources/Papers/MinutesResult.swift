internal import Council
internal import Criteria
internal import Documents
internal import PlainText

// The result, the conclusion, the signatures.
extension Minutes {
  private var concludedRecords: [(ProductRecord, Conclusion)] {
    // A plain loop: the optimiser of Swift 6.3.1 fails on the same thing said with compactMap and map.
    var records: [(ProductRecord, Conclusion)] = []
    for record in session.products {
      if let conclusion = concluded.conclusion(of: record) { records.append((record, conclusion)) }
    }
    return records
  }

  mutating func writeResults() {
    page.heading("VII. KẾT QUẢ")
    page.table(
      [
        Composer.Column(title: "STT", width: 3, alignment: .trailing), Composer.Column(title: "Hồ sơ", width: 8),
        Composer.Column(title: "Sản phẩm (chủ thể)"), Composer.Column(title: "Điểm TB", width: 7, alignment: .trailing),
        Composer.Column(title: "Hạng", width: 5), Composer.Column(title: "Đề nghị", width: 20),
      ],
      concluded.inOrderOfResult.enumerated().map { index, item in
        let dossier = item.record.dossier
        let conclusion = concluded.conclusion(of: item.record)
        return [
          String(index + 1), dossier.id.rawValue,
          "\(Words.entered(dossier.product)) (\(Words.entered(dossier.producer)))",
          concluded.scored(item.record)?.meanDisplay ?? "", conclusion?.star.map(Words.stars) ?? "",
          conclusion.map { Words.outcome($0.outcome) } ?? "không đánh giá",
        ]
      })
    if concluded.hasNextSteps { writeNumbers() } else { writeCounts() }
  }

  private mutating func writeCounts() {
    let records = concludedRecords
    let withdrawn = session.products.count - records.count
    let stars = Star.allCases.reversed().compactMap { star -> String? in
      let count = records.count { $0.1.star == star }
      return count == 0 ? nil : "\(Words.stars(star)) \(count)"
    }
    let eliminated = records.count { $0.1.star == nil }
    let parts = stars + (eliminated > 0 ? ["bị loại \(eliminated)"] : [])
    page.item(
      "Đã đánh giá \(records.count) sản phẩm: \(parts.joined(separator: "; ")). Không đánh giá: \(withdrawn).")
    let producers = Set(records.map { Words.entered($0.0.dossier.producer) }).count
    page.item("Số chủ thể có sản phẩm được đánh giá: \(producers).")
  }

  mutating func writeConclusion() {
    page.heading("VIII. KẾT LUẬN CỦA HỘI ĐỒNG")
    if concluded.hasNextSteps { writeNextSteps() } else { writeOutcomes() }
    writeCommonVotes()
    writeCommonNotes()
    for reason in session.reopenings {
      page.item("Phiên họp được mở lại theo biểu quyết; lý do: \(Words.entered(reason)).")
    }
    let closing = noted(.closing)
    for words in closing { page.item("Ý kiến kết luận và giao việc của người chủ trì: \(words).") }
    if closing.isEmpty {
      page.item("Ý kiến kết luận và giao việc của người chủ trì (Thư ký ghi):")
      page.handwriting()
      page.handwriting()
    }
  }

  private mutating func writeOutcomes() {
    for outcome in Outcome.allCases {
      let names = concludedRecords.filter { $0.1.outcome == outcome }.map { title($0.0) }
      if !names.isEmpty {
        page.item("\(Words.capital(Words.outcome(outcome))) (\(names.count)): \(names.joined(separator: "; ")).")
      }
    }
    let withdrawn = session.products.filter { concluded.conclusion(of: $0) == nil }.map(title)
    if !withdrawn.isEmpty {
      page.item("Không đánh giá trong phiên này (\(withdrawn.count)): \(withdrawn.joined(separator: "; ")).")
    }
  }

  mutating func writeClosing() {
    if let closed = session.closedAt {
      page.paragraph(
        "Phiên họp kết thúc vào \(closed.clock), \(closed.date). Biên bản được lập thành ...... bản, đọc trước Hội đồng "
          + "và được người có tên dưới đây ký./.")
    }
    page.add(concluded.meetingSignatures)
    writeMembersToSign()
    let kept = info.rules.retention.isEmpty ? "" : " (thời hạn lưu: \(Words.entered(info.rules.retention)))"
    page.add(Heads.recipients([Words.blank, "Lưu: VT, hồ sơ phiên họp\(kept)"]))
    page.paragraph("Phụ lục kèm theo: bảng tổng hợp điểm; bảng điểm và danh mục phiếu của từng sản phẩm.", .note)
    page.paragraph("Mã đối chiếu: \(concluded.shortCode)", .note)
    page.paragraph("Chữ ký nội bộ phục vụ kiểm tra toàn vẹn – chưa có giá trị như chữ ký số.", .note)
  }

  /// `bien_ban.ky`: by Mẫu 1.9 secretary and chair sign; a Quy chế may want all members.
  private mutating func writeMembersToSign() {
    guard info.rules.minutesSigners == .allMembers else { return }
    page.paragraph("CÁC THÀNH VIÊN HỘI ĐỒNG", .signerTitle)
    page.table(
      [
        Composer.Column(title: "Ghế", width: 5), Composer.Column(title: "Họ và tên"),
        Composer.Column(title: "Chữ ký", width: 30),
      ],
      info.seats.filter(\.counts).map { [$0.id.rawValue, Words.person($0), Words.blank] })
  }
}
