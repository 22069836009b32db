internal import Council
internal import Criteria
internal import Documents
internal import PlainText

// Who was there, who stepped aside, how the council worked.
extension Minutes {
  mutating func writeAttendance() {
    page.heading("II. THÀNH PHẦN THAM DỰ")
    let attended = session.attendance?.attended ?? []
    let present = session.attendance?.present ?? []
    page.table(
      [
        Composer.Column(title: "Ghế", width: 5), Composer.Column(title: "Họ và tên", width: 21),
        Composer.Column(title: "Chức danh", width: 17), Composer.Column(title: "Cơ quan"),
        Composer.Column(title: "Dự họp", width: 12),
      ],
      info.seats.map { seat in
        let state =
          !attended.contains(seat.id) ? "vắng" : present.contains(seat.id) ? presence(of: seat.id) : "về trước"
        return [seat.id.rawValue, Words.person(seat), Words.role(seat.role), Words.entered(seat.agency), state]
      })
    let absent = info.seats.filter { !attended.contains($0.id) }
    let reasons = noted(.absence)
    let reason = reasons.isEmpty ? "; lý do: \(Words.blank)" : ""
    for seat in absent { page.item("Vắng: \(seatTitle(seat.id))\(reason)") }
    for reason in reasons { page.item("Lý do vắng: \(reason).") }
    if let presiding = session.attendance?.presiding { page.item("Chủ trì: \(seatTitle(presiding)).") }
    let secretaries = info.seats.filter(\.role.keepsMinutes).map { seatTitle($0.id) }
    page.item("Thư ký: \(secretaries.isEmpty ? Words.blank : secretaries.joined(separator: "; ")).")
    writeQuorum(attended: attended)
    writeMovements()
    let guests = noted(.guests)
    for words in guests { page.item("Khách mời, chủ thể sản xuất, Tổ tư vấn: \(words).") }
    if guests.isEmpty { page.item("Khách mời, chủ thể sản xuất, Tổ tư vấn (Thư ký ghi): \(Words.blank)") }
  }

  private mutating func writeQuorum(attended: Set<SeatID>) {
    let counting = session.countingSeats
    let came = counting.count { attended.contains($0.id) }
    page.item(
      "Hội đồng có \(info.seats.count) ghế; \(concluded.scoringSeats.count) ghế chấm điểm; "
        + "\(counting.count) ghế tính túc số.")
    let ratio = info.rules.quorum == Rules().quorum ? "; \(Words.programDefault)" : ""
    page.item(
      "Túc số: dự họp \(came)/\(counting.count) ghế tính túc số; cần ít nhất \(session.quorumNeeded)/\(counting.count) "
        + "(tỷ lệ \(info.rules.quorum)\(ratio)) và có người chủ trì; khi kết thúc phiên còn "
        + "\(session.quorumPresent)/\(counting.count). Việc mở chấm, biểu quyết và kết luận từng sản phẩm chỉ được thực "
        + "hiện khi đủ túc số.")
  }

  mutating func writeConflicts() {
    page.heading("III. KHAI BÁO XUNG ĐỘT LỢI ÍCH, KHÔNG THAM GIA CHẤM ĐIỂM")
    writeDeclarations()
    var none = true
    for record in session.products {
      for seat in info.seats {
        guard let reason = record.recusals[seat.id] else { continue }
        none = false
        page.item("\(title(record)): \(seatTitle(seat.id)) không tham gia; lý do: \(Words.entered(reason)).")
      }
    }
    if none { page.item(info.rules.isFirstEdition ? "Không có." : "Không có thành viên nào xin không tham gia.") }
  }

  mutating func writeReports() {
    page.heading("IV. BÁO CÁO CỦA CƠ QUAN THAM MƯU QUẢN LÝ OCOP VÀ TỔ TƯ VẤN")
    let kinds = RegistrationKind.allCases.compactMap { kind -> String? in
      let count = session.products.count { $0.dossier.kind == kind }
      return count == 0 ? nil : "\(Words.kind(kind)) \(count)"
    }
    page.item("Số hồ sơ đưa ra phiên họp: \(session.products.count) (\(kinds.joined(separator: "; "))).")
    let reports = noted(.report)
    for words in reports { page.item("Nội dung báo cáo: \(words).") }
    if reports.isEmpty {
      page.item("Nội dung báo cáo (Thư ký ghi):")
      page.handwriting()
    }
  }

  mutating func writeMethod() {
    page.heading("V. CÁCH THỨC ĐÁNH GIÁ")
    let numbers = Set(session.products.map(\.dossier.set)).sorted()
    let sets = numbers.map { "bộ \($0) (\(Words.entered(concluded.law.sets[$0]?.name ?? "")))" }
    page.item("Bộ tiêu chí áp dụng: \(sets.joined(separator: "; ")).")
    writeLaw(numbers.compactMap { concluded.law.sets[$0] })
    guard info.rules.isFirstEdition else { return writeRules() }
    writeFirstRules()
  }

  /// The five settings of the sessions of the first edition.
  private mutating func writeFirstRules() {
    let (rules, usual) = (info.rules, Rules())
    page.item("Thành viên chấm độc lập; điểm chỉ được công khai trong Hội đồng sau khi tất cả đã nộp phiếu.")
    page.item(
      "Điểm của sản phẩm là trung bình cộng các phiếu hợp lệ, so với thang điểm bằng giá trị chính xác "
        + "(\(Words.entered(concluded.law.regime.bandsBasis))); hiển thị \(rules.decimals) số thập phân"
        + "\(note(rules.decimals == usual.decimals)), không làm tròn lên hạng trên.")
    page.item(
      "Chênh lệch giữa phiếu cao nhất và thấp nhất không quá \(rules.spreadLimit) điểm"
        + "\(note(rules.spreadLimit == usual.spreadLimit)); vượt quá thì thảo luận và chấm lại, nhiều nhất "
        + "\(rules.rescoringTurns) lần\(note(rules.rescoringTurns == usual.rescoringTurns)), sau đó Hội đồng biểu quyết."
    )
    let floors =
      switch rules.floorRule {
      case .majority: "quá nửa số phiếu hợp lệ đạt; khi các phiếu không thống nhất thì Hội đồng biểu quyết xác nhận"
      case .all: "tất cả phiếu hợp lệ đạt"
      case .resolution: "tất cả phiếu hợp lệ đạt; khi các phiếu không thống nhất thì theo biểu quyết của Hội đồng"
      }
    page.item(
      "Yêu cầu tối thiểu của từng hạng sao được coi là đạt khi \(floors)\(note(rules.floorRule == usual.floorRule)).")
  }

  /// Whose words the sheets show, what the source of the criteria leaves open, and why this regime.
  private mutating func writeLaw(_ sets: [ProductSet]) {
    var names: [String] = []
    for set in sets {
      guard let wording = set.wording else { continue }
      let name =
        "\(Words.entered(wording.name)) (\(Words.entered(wording.source)); SHA-256 của tệp: \(wording.digest))"
      if !names.contains(name) { names.append(name) }
    }
    if concluded.law.regime.isOffices {
      page.item(
        "Dữ liệu bộ tiêu chí do cơ quan nạp vào chương trình (mã \(Words.entered(info.regime)), SHA-256 "
          + "\(info.criteriaDigest)), không phải bản có sẵn; người chủ trì chịu trách nhiệm đối chiếu với Quyết định.")
    }
    if names.isEmpty {
      page.item("Lời của từng mức trên phiếu: diễn đạt ngắn của chương trình; Quyết định là căn cứ.")
    } else {
      page.item("Lời của từng mức trên phiếu: \(names.joined(separator: "; ")).")
      let others = sets.filter { $0.wording == nil }.map { "bộ \($0.number)" }
      if !others.isEmpty {
        page.item("Diễn đạt ngắn của chương trình: \(others.joined(separator: ", ")).")
      }
    }
    if !info.regimeReason.isEmpty { page.item("Lý do áp dụng Quyết định này: \(Words.entered(info.regimeReason)).") }
    if let day = info.evaluatedOn { page.item("Ngày đánh giá để xét văn bản áp dụng: \(day.vietnamese).") }
    for gap in concluded.law.regime.gaps { page.item("Lưu ý về bộ tiêu chí: \(Words.entered(gap))") }
    for set in sets {
      for gap in set.gaps {
        let place = gap.place == "set" ? "" : ", \(Words.entered(gap.place))"
        page.item("Lưu ý về bộ \(set.number)\(place): \(Words.entered(gap.why))")
      }
    }
  }

  /// A setting that nobody chose must not look as if the Quy chế said it.
  private func note(_ isDefault: Bool) -> String { isDefault ? " (\(Words.programDefault))" : "" }

  func title(_ record: ProductRecord) -> String {
    "\(record.id) \(Words.entered(record.dossier.product))"
  }
}
