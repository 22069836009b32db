internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import Terms

/// Words that several papers share. Papers of the council are always Vietnamese.
enum Words {
  static let rehearsal = FieldTerm.rehearsal.vietnamese
  static let rehearsalNote = "\(rehearsal) - không có giá trị công nhận"
  static let programDefault = "mặc định của chương trình"
  static let blank = String(repeating: ".", count: 30)

  static func role(_ role: Role) -> String { role.term.vietnamese }
  static func kind(_ kind: RegistrationKind) -> String { kind.term.vietnamese }
  static func outcome(_ outcome: Outcome) -> String { outcome.term.vietnamese }
  static func subject(_ subject: Resolution.Subject) -> String { subject.term.vietnamese }
  static func choice(_ choice: Resolution.Choice) -> String {
    switch choice {
    case .inFavour: "tán thành"
    case .against: "không tán thành"
    case .abstaining: "ý kiến khác"
    }
  }

  static func note(_ kind: MeetingNote.Kind) -> String {
    switch kind {
    case .discussion: "Hỏi, đáp và thảo luận"
    case .presentation: "Chủ thể trình bày"
    case .inspection: "Kiểm tra thực địa"
    case .feedback: "Phản hồi của chủ thể về kết quả tạm"
    case .other: "Ghi nhận"
    case .guests: "Khách mời, chủ thể sản xuất, Tổ tư vấn"
    case .absence: "Lý do vắng"
    case .report: "Báo cáo"
    case .closing: "Ý kiến kết luận"
    }
  }

  static func stars(_ star: Star) -> String { "\(star.rawValue) sao" }

  /// Who decides, what comes then and the article, a sentence each.
  static func nextStep(_ step: NextStep) -> [String] {
    step.words.map { "\(capital($0.vietnamese))." } + (step.basis.isEmpty ? [] : ["Căn cứ: \(entered(step.basis))."])
  }

  /// Why a grade is lower than the points.
  static func cap(_ cap: CapExplanation) -> String { entered(cap.words.vietnamese) }

  static func numbers(_ statistics: SessionStatistics) -> [String] {
    statistics.words(in: .vietnamese, shown: entered).map(\.vietnamese)
  }

  static func means(lowest: String, highest: String) -> String {
    StatisticsText.means(lowest: lowest, highest: highest).vietnamese
  }

  /// Type, number, day, agency, subject: how a decision of the regime is cited first.
  static func cited(_ decision: Regime.Decision) -> String {
    let issuer = decision.number.hasSuffix("QĐ-TTg") ? " của Thủ tướng Chính phủ" : ""
    return
      "Quyết định số \(entered(decision.number)) \(dateOfDecision(decision.date))\(issuer): \(entered(decision.title))"
  }

  static func capital(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// A text as entered, on one line, fit to be shown.
  static func entered(_ text: String) -> String { visible(nfc(text)) }

  /// The same, or a dotted line to fill in by hand.
  static func enteredOrBlank(_ text: String) -> String { text.allSatisfy(\.isWhitespace) ? blank : entered(text) }

  /// "Sở Y tế - Nguyễn Văn A": how a seat stands in a list.
  static func person(_ seat: Seat) -> String { entered(seat.person) }

  /// "1.5 Liên kết sản xuất".
  static func criterion(_ key: CriterionKey, in set: ProductSet) -> String {
    guard let criterion = set.criterion(key) else { return key.rawValue }
    return "\(entered(criterion.code)) \(entered(criterion.title))"
  }

  /// Commune and province, without empty parts.
  static func address(_ dossier: Dossier) -> String {
    [dossier.commune, dossier.province].filter { !$0.isEmpty }.map(entered).joined(separator: ", ")
  }
}

extension Words {
  /// Address, commune and province as entered; a dotted line where nothing is known.
  static func fullAddress(_ dossier: Dossier) -> String {
    let known = [dossier.address, dossier.commune, dossier.province].filter { !$0.isEmpty }.map(entered)
    return known.isEmpty ? blank : known.joined(separator: ", ")
  }
}

extension Words {
  /// "Ủy ban nhân dân xã Mẫu, tỉnh Mẫu": what kind of unit it is stands in small letters within a name (Phụ lục II, Nghị
  /// định 30/2020/NĐ-CP).
  static func committee(of dossier: Dossier) -> String {
    let units = [dossier.commune, dossier.province].filter { !$0.isEmpty }.map { unit -> String in
      let unit = entered(unit)
      let isNamed = ["Xã ", "Phường ", "Thị trấn ", "Đặc khu ", "Tỉnh ", "Thành phố "].contains { unit.hasPrefix($0) }
      return isNamed ? unit.lowercasedFirst : unit
    }
    return "Ủy ban nhân dân \(units.joined(separator: ", "))"
  }
}

extension Timestamp {
  /// The day in Vietnam, in words: "ngày 05 tháng 01 năm 2026".
  var date: String { day.inWords }

  /// "08 giờ 05 phút".
  var clock: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(parts.hour)) giờ \(two(parts.minute)) phút"
  }
}

/// The date of a decision, "2026-05-22", in the words of a căn cứ; any other text as it is.
func dateOfDecision(_ iso: String) -> String {
  Timestamp("\(iso)T00:00:00+07:00")?.date ?? Words.entered(iso)
}
