internal import Catalogue
internal import Council
package import Criteria
internal import PlainText
internal import Terms

/// The commented file that officials start from: every setting with its values, its default and where that comes from.
/// The settings stand behind "#", so that what nobody touches stays a default of the program. Always Vietnamese, as all
/// papers of the council.
package enum RegulationTemplate {
  package static func text(for authority: Authority) -> String {
    var page = Page()
    writeHead(&page, authority)
    page.heading("Văn bản ban hành Quy chế (bắt buộc; biên bản ghi làm căn cứ)")
    page.comment("Điền sau dấu =. Phiên tập huấn (cap = thu) thì bỏ trống được: thêm # ở đầu dòng.")
    page.field(.number, example: "757/QĐ-BNN-VPĐP")
    page.field(.day, example: "02/3/2023")
    page.field(.agency, example: agency(authority))
    page.field(.subject, example: "Quy chế hoạt động của Hội đồng đánh giá, phân hạng sản phẩm OCOP …")
    writeCouncil(&page, authority)
    writeSeats(&page)
    for key in RuleKey.allCases {
      if let heading = headings[key] { page.heading(heading) }
      write(key, authority, &page)
    }
    return page.text
  }

  private static func agency(_ authority: Authority) -> String {
    switch authority {
    case .province: "UBND tỉnh …"
    case .central: "Bộ Nông nghiệp và Môi trường"
    case .district: "UBND huyện …"
    }
  }

  private static func writeHead(_ page: inout Page, _ authority: Authority) {
    page.comment("QUY CHẾ CỦA HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP (\(authority.term.vietnamese))")
    page.comment("")
    page.comment(
      "Mỗi dòng: khóa = giá trị. Dòng bắt đầu bằng # là chú thích, chương trình bỏ qua. Chú thích đứng riêng một dòng.")
    page.comment(
      "Dòng “#khóa = giá trị” là mặc định của chương trình. Quy chế có quy định điểm đó (kể cả khi trùng mặc định) thì bỏ dấu # "
        + "ở đầu dòng và sửa giá trị: biên bản ghi “theo quy chế”. Để nguyên dấu # thì biên bản ghi “mặc định của chương trình”."
    )
    page.comment("Lưu tệp dạng UTF-8. Kiểm tra: hoidong rules check TỆP. Đọc bằng lời: hoidong rules show TỆP.")
    page.comment("Lập phiên họp theo tệp này: hoidong session new PHIÊN --rules TỆP.")
  }

  private static func writeCouncil(_ page: inout Page, _ authority: Authority) {
    page.heading("Hội đồng (không ghi ở đây thì ghi trong tệp phiên họp)")
    page.field(.councilDecision, example: "Quyết định số …/QĐ-… ngày … của …", isCommented: true)
    page.field(.council, example: "Hội đồng đánh giá, phân hạng sản phẩm OCOP …", isCommented: true)
    page.field(.body, example: agency(authority), isCommented: true)
    page.blank()
    page.comment("Cấp: tinh, trung_uong, huyen (chỉ ở văn bản cũ), thu (tập huấn, không có giá trị công nhận).")
    page.line("\(RegulationFile.Field.level.rawValue) = \(RegulationFile.Level(authority).rawValue)")
    page.comment("Bộ tiêu chí: qd26-2026, qd148-2023, qd781-2020. Không ghi thì chương trình tìm theo ngày nộp hồ sơ.")
    let regime: RegimeID = authority == .district ? .qd148 : .qd26
    page.line("#\(RegulationFile.Field.regime.rawValue) = \(regime)")
  }

  private static func writeSeats(_ page: inout Page) {
    page.heading("Các ghế, theo thứ tự trong biên bản (không ghi ở đây thì ghi trong tệp phiên họp)")
    page.comment("ghe.TÊN-GHẾ = vai trò | Họ và tên | Cơ quan | tùy chọn | tùy chọn …")
    page.comment(
      "Vai trò: \(SeatLine.roles.map { "\($0.name) (\($0.role.term.vietnamese))" }.joined(separator: ", ")).")
    page.comment(
      "Mặc định chấm điểm: mọi vai trò, trừ thu_ky, to_tu_van, quan_sat; ghế chấm điểm thì tính túc số và biểu quyết. Tùy chọn: "
        + "cham_diem=khong, tinh_tuc_so=khong, bieu_quyet=khong, thay_the=Họ tên (người dự thay mà quyết định ghi tên)."
    )
    page.comment("Đúng một chu_tich; ít nhất một uy_vien_thu_ky hoặc thu_ky.")
    page.line("#ghe.CT = chu_tich | Họ và tên | Cơ quan")
    page.line("#ghe.PCT = pho_chu_tich | Họ và tên | Cơ quan")
    page.line("#ghe.UV1 = uy_vien | Họ và tên | Cơ quan | thay_the=Họ và tên")
    page.line("#ghe.TK = uy_vien_thu_ky | Họ và tên | Cơ quan")
  }

  private static func write(_ key: RuleKey, _ authority: Authority, _ page: inout Page) {
    let usual = Rules.defaults(for: authority)
    let value = usual.text(of: key)
    page.blank()
    page.comment(key.label.vietnamese)
    let values = Rules.values(of: key)
    let isClosed = !values.isEmpty && key != .writtenTriggers
    if values.count == 1 {
      page.comment("Không đổi được.", indent: 2)
    } else if !isClosed {
      page.comment("Giá trị: \(key.form.vietnamese)", indent: 2)
    }
    if key == .writtenTriggers {
      for trigger in LiveMeetingTrigger.allCases {
        page.comment("\(trigger.rawValue): \(trigger.words.vietnamese)", indent: 2)
      }
    }
    let isText = if case .line = key.form { true } else { false }
    let shown = isClosed ? values : (value.isEmpty ? [] : [value]) + (examples[key] ?? [])
    for shown in shown {
      var rules = usual
      guard rules.set(key, shown) else { continue }
      page.comment(isText ? "Ví dụ: \(shown)" : "\(shown): \(rules.sentence(of: key).vietnamese)", indent: 2)
    }
    let basis = key.basis(for: authority).vietnamese
    page.comment(
      value.isEmpty
        ? "Mặc định: để trống (\(usual.sentence(of: key).vietnamese)). Căn cứ: \(basis)."
        : "Mặc định: \(value). Căn cứ: \(basis).", indent: 2)
    page.line(value.isEmpty ? "#\(key.rawValue) =" : "#\(key.rawValue) = \(value)")
  }

  /// Values beside the default that show what else there is.
  private static let examples: [RuleKey: [String]] = [
    .quorum: ["2/3"], .sheetsPerProduct: ["5"], .rounds: ["2"], .firstRound: ["Chấm sơ bộ theo hồ sơ"],
    .secondRound: ["Chấm chính thức sau khi bổ sung kiểm nghiệm"], .trimming: ["bo_1_tu_7"], .spreadLimit: ["8"],
    .rescoringTurns: ["0"], .personalWarning: ["6"], .voteThreshold: [">=2/3"], .writtenReplies: ["5"],
    .producerFeedback: ["5"], .numbering: ["/BB-HĐOCOP"], .retention: ["10 năm, theo danh mục hồ sơ của cơ quan"],
    .batchYear: ["2026"], .batchNumber: ["2"], .filedBefore: ["30/10/2026"], .finishedBefore: ["30/12/2026"],
  ]

  private static let headings: [RuleKey: String] = [
    .quorum: "Dự họp, túc số", .rounds: "Chấm điểm, tính điểm", .spreadLimit: "Chênh lệch giữa các phiếu",
    .floorRule: "Yêu cầu tối thiểu, loại hồ sơ", .secrecy: "Bảo mật, xung đột lợi ích", .resultVote: "Biểu quyết",
    .presentations: "Chủ thể, thực địa", .writtenOpinions: "Đánh giá lại bằng ý kiến văn bản",
    .producerFeedback: "Sau khi chấm, văn bản", .batchYear: "Đợt đánh giá",
  ]
}

/// Lines of the file, comments wrapped.
private struct Page {
  private(set) var text = ""

  mutating func line(_ line: String) { text += line + "\n" }
  mutating func blank() { line("") }

  mutating func heading(_ title: String) {
    blank()
    comment("== \(title) ==")
  }

  mutating func comment(_ words: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    for part in words.wrapped(width: 100 - indent) { line(part.isEmpty ? "#" : "# \(margin)\(part)") }
  }

  mutating func field(_ field: RegulationFile.Field, example: String, isCommented: Bool = false) {
    comment("Ví dụ: \(example)")
    line("\(isCommented ? "#" : "")\(field.rawValue) =")
  }
}
