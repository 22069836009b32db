internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Documents

/// Bảng tổng hợp điểm of one product: members by parts, with the means, the spread and the minimum options below.
struct ProductSummaryPaper {
  let concluded: ConcludedSession
  let record: ProductRecord

  var document: Document {
    var page = Composer()
    let info = concluded.info
    page.add(Heads.head(above: info.body, agency: info.council, series: nil, place: nil))
    page.add(
      Heads.title(
        "Bảng tổng hợp điểm", ["Kết quả đánh giá của các thành viên Hội đồng", Words.entered(record.dossier.product)]))
    for line in identity { page.paragraph(line) }
    page.add(.table(grid))
    for line in numbers { page.item(line) }
    page.add(concluded.meetingSignatures)
    return Document(
      title: "Bảng tổng hợp điểm \(record.id): \(record.dossier.product)", banners: concluded.banners,
      parts: [PaperPart(.landscape, page.blocks)])
  }

  private var identity: [String] {
    let dossier = record.dossier
    let set = concluded.law.set(of: record)
    let group = set.map { $0.group.isEmpty ? "" : "; nhóm: \($0.group)" } ?? ""
    return [
      "Mã số sản phẩm: \(Words.enteredOrBlank(dossier.code)); hồ sơ \(record.id); bộ \(dossier.set)\(group); đăng ký "
        + "\(Words.kind(dossier.kind)).",
      "Chủ thể: \(Words.entered(dossier.producer)), \(Words.fullAddress(dossier)).",
    ]
  }

  private var grid: Grid {
    let parts = concluded.law.regime.parts.map(\.code)
    let stars: [Star] = [.three, .four, .five]
    let columns: [(String, Grid.Column)] =
      [
        ("STT", Grid.Column(60, .centre)), ("Thành viên", Grid.Column(190)), ("Chức danh", Grid.Column(120)),
        ("Cơ quan", Grid.Column(150)),
      ] + parts.map { ($0, Grid.Column(50, .centre)) }
      + [("Tổng", Grid.Column(60, .centre)), ("Đề nghị loại", Grid.Column(70, .centre))]
      + stars.map { ("Đủ yêu cầu \($0.rawValue) sao", Grid.Column(65, .centre)) }
      + [
        ("Lần chấm", Grid.Column(55, .centre)), ("Mã băm phiếu", Grid.Column(95, .centre)),
        ("Ghi chú", Grid.Column(110)),
      ]
    let rows = concluded.scoringSeats.enumerated().map { row($0.offset + 1, $0.element, parts, stars) }
    return Grid(columns, rows, size: 11)
  }

  private func row(_ number: Int, _ seat: Seat, _ parts: [String], _ stars: [Star]) -> [String] {
    let who = [String(number), concluded.shownName(seat), Words.role(seat.role), concluded.shownAgency(seat)]
    let note = SheetTable.note(on: seat.id, record)
    guard record.recusals[seat.id] == nil, let sheet = record.current(seat.id) else {
      return who + Array(repeating: "", count: parts.count + stars.count + 4) + [note]
    }
    // The beginning of what sha256sum says of the sealed sheet in the bundle.
    let sealed = [String(sheet.version), String(concluded.digest(sheet.json.canonicalBytes).prefix(12))]
    if sheet.content.eliminate != nil {
      return who + Array(repeating: "", count: parts.count + 1) + ["có"] + stars.map { _ in "" } + sealed + [note]
    }
    let points = concluded.points(of: sheet, record)
    let byPart = parts.map { code in points.first { $0.code == code }.map { String($0.points) } ?? "" }
    let floors = stars.map { meetsFloors(of: $0, sheet) ? "có" : "không" }
    return who + byPart + [String(concluded.total(of: sheet, record)), ""] + floors + sealed + [note]
  }

  private func meetsFloors(of star: Star, _ sheet: SealedSheet) -> Bool {
    guard let set = concluded.law.set(of: record) else { return false }
    return set.criteria.allSatisfy { criterion in
      criterion.floor(for: star).map { (sheet.content.choices[criterion.key]?.points ?? 0) >= $0 } ?? true
    }
  }

  /// Valid sheets, highest, lowest, spread, means by part and of all, grade by points, minimum options, grade.
  private var numbers: [String] {
    let sheets = record.currentSheets(of: concluded.info.seats)
    let valid = sheets.count { $0.content.eliminate == nil }
    var lines = ["Số phiếu: \(sheets.count); hợp lệ: \(valid)."]
    if let scored = concluded.scored(record) {
      let rules = concluded.info.rules
      let means = scored.partsMean.map {
        "\($0.code) \(Display.plain($0.mean, decimals: rules.decimals, rounding: rules.rounding))"
      }
      lines += [
        "Cao nhất \(scored.max); thấp nhất \(scored.min); chênh lệch \(scored.spread).",
        "Điểm trung bình các phần: \(means.joined(separator: "; ")).",
        "Điểm trung bình chung: \(scored.meanDisplay); hạng theo điểm: \(Words.stars(scored.band)).",
      ]
      if let cap = concluded.cap(of: record) { lines.append("\(Words.capital(Words.cap(cap))).") }
      lines.append("Hạng đề nghị: \(Words.stars(scored.star)).")
    }
    if let conclusion = concluded.conclusion(of: record) {
      lines.append("Kết luận: \(Words.outcome(conclusion.outcome)).")
    }
    return lines
  }
}
