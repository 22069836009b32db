internal import Council
internal import Criteria
internal import Documents

// Coming and going, days, substitutes, declarations: sessions of the second edition have them on the record.
extension Minutes {
  mutating func writeForm() {
    guard !info.rules.isFirstEdition else {
      page.item("Hình thức họp (Thư ký ghi): \(Words.blank)")
      return
    }
    let inWriting = session.products.filter(\.isInWriting).count
    let online = session.movements.contains { movement in
      switch movement.kind {
      case .rollCall(_, let online, _): !online.isEmpty
      case .arrived(_, let online): online
      case .left, .substitute, .authorised, .adjourned: false
      }
    }
    var forms: [String] = []
    if session.attendance != nil { forms.append(online ? "trực tiếp, có thành viên dự trực tuyến" : "trực tiếp") }
    if inWriting > 0 { forms.append("lấy ý kiến bằng văn bản \(inWriting) hồ sơ đánh giá lại") }
    page.item("Hình thức: \(forms.joined(separator: "; ")).")
    if let sent = info.documentsSent { page.item("Hồ sơ gửi đến thành viên: \(sent.vietnamese).") }
  }

  /// "có mặt", or how.
  func presence(of seat: SeatID) -> String {
    guard let attendance = session.attendance else { return "" }
    if attendance.substitutes[seat] != nil { return "người thay" }
    return attendance.online.contains(seat) ? "trực tuyến" : "có mặt"
  }

  /// From the record, in order, each with its time.
  mutating func writeMovements() {
    guard !info.rules.isFirstEdition, !session.movements.isEmpty else { return }
    page.item("Diễn biến dự họp:")
    for movement in session.movements {
      page.item("\(movement.time.clock), \(movement.time.date): \(words(movement.kind)).", mark: "+ ", level: 1)
    }
  }

  private func words(_ kind: Movement.Kind) -> String {
    switch kind {
    case .rollCall(let present, let online, let presiding):
      let list = present.map(\.rawValue).joined(separator: ", ")
      let far = online.isEmpty ? "" : "; trực tuyến: \(online.map(\.rawValue).joined(separator: ", "))"
      return "điểm danh, có mặt \(present.count) ghế (\(list))\(far); chủ trì: \(seatTitle(presiding))"
    case .arrived(let seat, let online): return "\(seatTitle(seat)) đến\(online ? " (trực tuyến)" : "")"
    case .left(let seat, let reason): return "\(seatTitle(seat)) về; lý do: \(Words.entered(reason))"
    case .substitute(let seat, let person, let reason):
      return
        "\(Words.entered(person)) dự thay ghế \(seat)\(standing(of: person, seat)); lý do: \(Words.entered(reason))"
    case .authorised(let seat, let reason): return "\(seatTitle(seat)) được ủy quyền chủ trì: \(Words.entered(reason))"
    case .adjourned(let reason): return "tạm nghỉ; lý do: \(Words.entered(reason))"
    }
  }

  private func standing(of person: String, _ seat: SeatID) -> String {
    if info.seat(seat)?.substitute == person { return " (có tên trong quyết định)" }
    return info.rules.substitutesScore ? "" : " (chỉ dự, không chấm, không biểu quyết)"
  }

  /// Who declared that there is no conflict of interest, product by product.
  mutating func writeDeclarations() {
    guard info.rules.conflictDeclaration else { return }
    for record in session.products where !record.cleared.isEmpty {
      let seats = info.seats.filter { record.cleared.contains($0.id) }.map(\.id.rawValue)
      page.item("\(title(record)): đã khai báo không có xung đột: \(seats.joined(separator: ", ")).")
    }
  }
}
