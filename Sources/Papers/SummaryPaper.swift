internal import Council
internal import Criteria
internal import Documents

/// Bảng tổng hợp điểm of the whole session: products by seats, across. With many seats the columns bear numbers of seats,
/// and a legend below says whose they are.
struct SummaryPaper {
  let concluded: ConcludedSession
  /// More seats than that, and their agencies do not fit above the columns.
  private static let mostNames = 6

  var document: Document {
    var page = Composer()
    let info = concluded.info
    page.add(Heads.head(above: info.body, agency: info.council, series: nil, place: nil))
    page.add(
      Heads.title("Bảng tổng hợp điểm", ["Kết quả đánh giá, phân hạng sản phẩm OCOP", Words.entered(info.title)]))
    page.add(.table(grid))
    if usesLegend { page.paragraph("Chú giải: \(legend).", .note) }
    for line in Words.numbers(SessionStatistics(of: concluded.summaries)) { page.item(line) }
    page.paragraph("Mã đối chiếu: \(concluded.shortCode)", .note)
    let secretary = info.seats.first(where: \.role.keepsMinutes).map(Words.person) ?? ""
    let presiding = (concluded.session.attendance?.presiding).flatMap { info.seat($0) }.map(Words.person) ?? ""
    page.add(
      .beside(
        Beside(
          Heads.signature(["THƯ KÝ"], note: "(Ký, ghi rõ họ tên)", name: secretary),
          Heads.signature(["CHỦ TỌA"], note: "(Ký, ghi rõ họ tên)", name: presiding), leftShare: 500)))
    return Document(
      title: "Bảng tổng hợp điểm: \(info.title)", banners: concluded.banners,
      parts: [PaperPart(.landscape, page.blocks)])
  }

  private var seats: [Seat] { concluded.scoringSeats }
  private var usesLegend: Bool { seats.count > Self.mostNames || concluded.info.rules.memberNames != .full }

  private var legend: String {
    seats.map { seat in
      let who = [concluded.shownName(seat), concluded.shownAgency(seat)].filter { !$0.isEmpty }
      return "\(seat.id): \((who.isEmpty ? [Words.role(seat.role)] : who).map(Words.entered).joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private var grid: Grid {
    let parts = concluded.law.regime.parts.map(\.code)
    // The more seats, the smaller the letters; NĐ 30 sets no size for tables.
    let size = seats.count > 12 ? 9 : 10
    let columns: [(String, Grid.Column)] =
      [
        ("STT", Grid.Column(55, .centre)), ("Mã sản phẩm", Grid.Column(110)), ("Tên sản phẩm", Grid.Column(170)),
        ("Chủ thể", Grid.Column(150)), ("Xã, phường", Grid.Column(100)),
      ]
      + seats.map { seat in
        let agency = concluded.shownAgency(seat)
        return (usesLegend || agency.isEmpty ? seat.id.rawValue : agency, Grid.Column(usesLegend ? 38 : 70, .centre))
      }
      + parts.map { ("TB \($0)", Grid.Column(55, .centre)) }
      + [("Điểm TB", Grid.Column(60, .centre)), ("Hạng", Grid.Column(70, .centre)), ("Đề nghị", Grid.Column(120))]
    let rows = concluded.inOrderOfResult.enumerated().map { row($0.offset + 1, $0.element.record, parts) }
    return Grid(columns, rows, size: size)
  }

  private func row(_ number: Int, _ record: ProductRecord, _ parts: [String]) -> [String] {
    let (dossier, rules) = (record.dossier, concluded.info.rules)
    let scored = concluded.scored(record)
    let points = seats.map { seat -> String in
      if record.recusals[seat.id] != nil { return "–" }
      guard let sheet = record.current(seat.id) else { return "" }
      return sheet.content.eliminate == nil ? String(concluded.total(of: sheet, record)) : "loại"
    }
    let means = parts.map { code in
      scored?.partsMean.first { $0.code == code }.map {
        Display.plain($0.mean, decimals: rules.decimals, rounding: rules.rounding)
      } ?? ""
    }
    let conclusion = concluded.conclusion(of: record)
    return [String(number), dossier.code, dossier.product, dossier.producer, dossier.commune] + points + means
      + [
        scored?.meanDisplay ?? "", conclusion?.star.map(Words.stars) ?? "",
        conclusion.map { Words.outcome($0.outcome) } ?? "không đánh giá",
      ]
  }
}
