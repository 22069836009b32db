/// What a paragraph is. How it looks follows from that: `Style.form`, the one place for the sizes and faces of Phụ lục I,
/// Nghị định 30/2020/NĐ-CP.
package enum Style: Hashable, Sendable, CaseIterable {
  /// Quốc hiệu and tiêu ngữ.
  case nation, motto
  /// Cơ quan chủ quản and cơ quan ban hành.
  case agencyAbove, agency
  /// Số, ký hiệu; địa danh, thời gian.
  case number, placeAndDate
  /// Tên loại and trích yếu.
  case kind, subject
  /// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" above the căn cứ of a decision, "QUYẾT ĐỊNH:".
  case authority
  /// Kính gửi.
  case addressee
  /// Căn cứ.
  case basis
  case body
  /// "I. …": a heading of the text.
  case heading
  /// "Điều 1.": bold, then the text.
  case article
  /// In the middle, upright.
  case centred
  /// Quyền hạn, chức vụ of who signs; "(Ký, ghi rõ họ tên)"; họ và tên.
  case signerTitle, signerNote, signerName
  /// "Nơi nhận:" and its lines.
  case recipientsHead, recipients
  /// "Phụ lục I", its title, "(Kèm theo …)".
  case annexNumber, annexTitle, annexNote
  /// Of a chart, of a code; under a table.
  case caption, note
}

/// How a style looks. Sizes in points, lengths in twentieths of a point.
package struct TextForm: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable { case leading, centre, trailing, justified }

  package var size: Int
  package var bold = false
  package var italic = false
  package var alignment = Alignment.centre
  /// First line of a paragraph without a mark.
  package var indent = 0
  package var before = 0
  package var after = 0
  /// Stays on the page of what follows.
  package var keepsWithNext = false
}

extension Style {
  package var form: TextForm {
    switch self {
    case .nation: TextForm(size: 13, bold: true)
    case .motto: TextForm(size: 14, bold: true)
    case .agencyAbove: TextForm(size: 13)
    case .agency: TextForm(size: 13, bold: true)
    case .number: TextForm(size: 13, before: 120)
    case .placeAndDate: TextForm(size: 14, italic: true, before: 120)
    case .kind: TextForm(size: 14, bold: true, before: 240, keepsWithNext: true)
    case .subject: TextForm(size: 14, bold: true, keepsWithNext: true)
    case .authority: TextForm(size: 14, bold: true, before: 120, after: 120, keepsWithNext: true)
    case .addressee: TextForm(size: 14, before: 120, after: 120)
    case .basis: TextForm(size: 14, italic: true, alignment: .justified, indent: PageForm.step, after: 120)
    case .body: TextForm(size: 14, alignment: .justified, indent: PageForm.step, after: 120)
    case .heading: TextForm(size: 14, bold: true, alignment: .leading, before: 120, after: 120, keepsWithNext: true)
    case .article: TextForm(size: 14, alignment: .justified, indent: PageForm.step, after: 120)
    case .centred: TextForm(size: 14, after: 60)
    case .signerTitle: TextForm(size: 14, bold: true, keepsWithNext: true)
    case .signerNote: TextForm(size: 13, italic: true, keepsWithNext: true)
    case .signerName: TextForm(size: 14, bold: true)
    case .recipientsHead: TextForm(size: 12, bold: true, italic: true, alignment: .leading, keepsWithNext: true)
    case .recipients: TextForm(size: 11, alignment: .leading)
    case .annexNumber: TextForm(size: 14, bold: true, keepsWithNext: true)
    case .annexTitle: TextForm(size: 14, bold: true, keepsWithNext: true)
    case .annexNote: TextForm(size: 14, italic: true, after: 120, keepsWithNext: true)
    case .caption: TextForm(size: 11, bold: true, alignment: .leading, before: 120, after: 60, keepsWithNext: true)
    case .note: TextForm(size: 11, italic: true, alignment: .leading, before: 60, after: 60)
    }
  }
}

/// The page of Phụ lục I, mục I, Nghị định 30/2020/NĐ-CP. Lengths in twentieths of a point (1 mm = 56,69).
package enum PageForm {
  package enum Orientation: Hashable, Sendable { case portrait, landscape }

  /// A4.
  package static let short = 11906
  package static let long = 16838
  /// 20 mm above and below, 30 mm on the left, 15 mm on the right: the page is then bound on the left.
  package static let top = 1134
  package static let bottom = 1134
  package static let left = 1701
  package static let right = 850
  /// The page number, in the middle of the upper margin.
  package static let numberSize = 14
  package static let numberAt = 567
  /// 1 cm: first line of a paragraph, and a step of a list.
  package static let step = 567
  package static let fontName = "Times New Roman"

  package static func width(_ orientation: Orientation) -> Int { orientation == .portrait ? short : long }
  package static func height(_ orientation: Orientation) -> Int { orientation == .portrait ? long : short }
  /// Between the margins.
  package static func textWidth(_ orientation: Orientation) -> Int { width(orientation) - left - right }
}
