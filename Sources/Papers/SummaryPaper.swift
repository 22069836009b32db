internal import Council
internal import Criteria
internal import Documents
internal import PlainText

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
    page.add(concluded.meetingSignatures)
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
    let titles =
      ["STT", "Mã sản phẩm", "Tên sản phẩm", "Chủ thể", "Xã, phường"]
      + seats.map { seat in
        let agency = concluded.shownAgency(seat)
        return usesLegend || agency.isEmpty ? seat.id.rawValue : agency
      } + parts.map { "TB \($0)" } + ["Điểm TB", "Hạng", "Đề nghị"]
    let rows = concluded.inOrderOfResult.enumerated().map { row($0.offset + 1, $0.element.record, parts) }
    // The more seats, the smaller the letters; NĐ 30 sets no size for tables.
    let size = seats.count > 8 ? 9 : 10
    let widths = widths(titles, rows, size)
    let columns = titles.indices.map { index in
      (titles[index], Grid.Column(widths[index], isOfWords(index, titles) ? .leading : .centre))
    }
    return Grid(columns, rows, size: size)
  }

  /// Columns of words, with their parts of what the numbers leave.
  private static let texts = [1: 15, 2: 28, 3: 24, 4: 16]
  private static let decision = 18

  private func isOfWords(_ column: Int, _ titles: [String]) -> Bool {
    Self.texts.keys.contains(column) || column == titles.count - 1
  }

  /// A number has the room that it needs on one line: "40,0" above "0" would be another one.
  private func widths(_ titles: [String], _ rows: [[String]], _ size: Int) -> [Int] {
    let last = titles.count - 1
    var widths = titles.indices.map { column -> Int in
      if isOfWords(column, titles) { return 0 }
      let isSeat = (5..<5 + seats.count).contains(column)
      let numbers = rows.map { TimesWidth.of($0[column], size: size, bold: false) }.max() ?? 0
      let word = titles[column].split(separator: " ").map { TimesWidth.of(String($0), size: size, bold: true) }.max()
      return max(numbers, min(word ?? 0, isSeat && !usesLegend ? 560 : 440)) + 200
    }
    let rest = max(0, PageForm.textWidth(.landscape) - widths.reduce(0, +))
    let all = Self.texts.values.reduce(Self.decision, +)
    for (column, part) in Self.texts { widths[column] = rest * part / all }
    widths[last] = rest * Self.decision / all
    return widths
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
