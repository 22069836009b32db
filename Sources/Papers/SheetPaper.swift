internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Documents

/// Phiếu đánh giá: one member's sheet on one product, the boxes ticked as on the form of Phụ lục II, Quyết định
/// 26/2026/QĐ-TTg, in the wording of the session. Below the form stand points by part, serial, version and hash.
struct SheetPaper {
  private let concluded: ConcludedSession
  private let record: ProductRecord
  private let sheet: SealedSheet
  private let form: SheetForm

  init(_ concluded: ConcludedSession, _ record: ProductRecord, _ sheet: SealedSheet, _ form: SheetForm) {
    self.concluded = concluded
    self.record = record
    self.sheet = sheet
    self.form = form
  }

  var part: PaperPart {
    return PaperPart(
      .portrait, [head, identity, grounds, [.table(form.grid(sheet))], totals, opinion, end].flatMap { $0 })
  }

  private var info: SessionInfo { concluded.info }
  private var set: ProductSet { form.set }

  private var head: [Block] {
    let above: [Block] = [
      .paragraph(Paragraph(info.council.uppercased(), .agency)), .paragraph(Paragraph("Phiếu số: \(serial)", .number)),
    ]
    var subject = ["\(set.number). Bộ sản phẩm: \(Words.entered(set.name))"]
    let group = [("Ngành", set.industry), ("Nhóm", set.group)].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
    if !group.isEmpty { subject.append("(\(group.joined(separator: ". ")))") }
    return [.beside(Beside(above, [.paragraph(Paragraph(info.title, .centred))], leftShare: 500))]
      + [.paragraph(Paragraph("PHIẾU ĐÁNH GIÁ SẢN PHẨM", .kind))] + subject.map { .paragraph(Paragraph($0, .subject)) }
  }

  /// "SP01/M1-2": product, seat, version; the name of the sealed file.
  private var serial: String { "\(record.id)/\(sheet.seat)-\(sheet.version)" }

  private var identity: [Block] {
    let dossier = record.dossier
    var lines = [
      "Tên sản phẩm: \(dossier.product)", "Mã số sản phẩm: \(Words.enteredOrBlank(dossier.code))",
      "Tên chủ thể sản xuất: \(dossier.producer)", "Số điện thoại: \(Words.enteredOrBlank(dossier.phone))",
      "Địa chỉ: \(Words.fullAddress(dossier))",
    ]
    if record.round > 1 { lines.append("Vòng chấm: \(record.round)") }
    lines.append("Người đánh giá: \(evaluator)")
    if sheet.version > 1 { lines.append("Chấm lại, lần \(sheet.version). Lý do: \(sheet.content.reason)") }
    if let paper = sheet.content.paper {
      let how = paper.isConfirmed ? "xác nhận" : "nhập độc lập lần hai"
      lines.append("Nhập từ phiếu giấy: ghế \(paper.first) nhập lần đầu, ghế \(paper.second) \(how)")
    }
    if let day = sheet.content.returned { lines.append("Ý kiến bằng văn bản, nhận ngày \(day.vietnamese)") }
    return lines.map { .paragraph(Paragraph($0)) }
  }

  private var evaluator: String {
    if sheet.content.isAgreed { return "Hội đồng thống nhất một phiếu, ghế \(sheet.seat) ghi" }
    guard let seat = info.seat(sheet.seat) else { return sheet.seat.rawValue }
    return [Words.person(seat), Words.role(seat.role), seat.agency].filter { !$0.isEmpty }.joined(separator: ", ")
      + " (ghế \(seat.id))"
  }

  /// "Hồ sơ bị loại khi …", with what this member proposes.
  private var grounds: [Block] {
    var blocks: [Block] = []
    if !set.disqualifiers.isEmpty {
      blocks.append(.paragraph(Paragraph([Run("Hồ sơ bị loại khi:", bold: true)])))
      blocks += set.disqualifiers.map { .paragraph(Paragraph($0.text, mark: "- ")) }
    }
    if let reason = sheet.content.eliminate {
      blocks.append(.paragraph(Paragraph([Run("☒ Đề nghị loại. Lý do: ", bold: true), Run(reason)])))
    }
    return blocks
  }

  private var totals: [Block] {
    if sheet.content.eliminate != nil {
      return [.paragraph(Paragraph("Phiếu đề nghị loại hồ sơ: không tính điểm.", .note))]
    }
    let points = concluded.points(of: sheet, record)
    let columns = points.map { ("Phần \($0.code)", Grid.Column(1, .centre)) } + [("Tổng cộng", Grid.Column(1, .centre))]
    return [
      .paragraph(Paragraph("Điểm chấm theo từng phần", .caption)),
      .table(Grid(columns, [points.map { String($0.points) } + [String(concluded.total(of: sheet, record))]])),
      .paragraph(
        Paragraph("Dấu ***, ****, ***** cạnh một mức: mức thấp nhất phải đạt để được xếp 3, 4, 5 sao.", .note)),
    ]
  }

  private var opinion: [Block] {
    let words = sheet.content.opinion
    let title = Block.paragraph(Paragraph([Run("Ý kiến của người đánh giá:", bold: true)]))
    return [title, words.isEmpty ? .paragraph(Paragraph("Không có ý kiến khác.")) : .paragraph(Paragraph(words))]
  }

  private var end: [Block] {
    let person = sheet.content.isAgreed ? "" : info.seat(sheet.seat).map(Words.person) ?? ""
    let day: [Block] = [.paragraph(Paragraph("........., \(Heads.blankDay)", .placeAndDate))]
    let digest = concluded.digest(sheet.json.canonicalBytes)
    return [
      .beside(
        Beside(
          [
            .code(
              payload: "hoidong:\(info.id):\(serial):\(digest.prefix(32))",
              caption: ["Phiếu \(serial)", "SHA-256:", "\(digest.prefix(16))…", "tệp sheets/\(serial).json"])
          ],
          day + Heads.signature(["NGƯỜI ĐÁNH GIÁ"], note: "(Ký và ghi rõ họ tên)", name: person), leftShare: 480))
    ]
  }
}
