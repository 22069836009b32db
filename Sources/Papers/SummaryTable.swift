internal import Council
internal import Criteria
internal import Tables

/// `docs/bang-tong-hop.csv`: one row a product, one column a scoring seat (the wide table that goes with the minutes). In a
/// workbook the mean is computed once more beside ours.
struct SummaryTable {
  private let concluded: ConcludedSession
  private let isChecked: Bool

  /// - Parameter isChecked: with the column of formulas, which only a workbook can have.
  init(_ concluded: ConcludedSession, isChecked: Bool = false) {
    self.concluded = concluded
    self.isChecked = isChecked
  }

  var table: Table {
    let parts = concluded.law.regime.parts.map(\.code)
    let seats = concluded.scoringSeats
    var header = ["STT", "Hồ sơ", "Mã sản phẩm", "Tên sản phẩm", "Bộ", "Chủ thể", "Địa chỉ", "Loại đăng ký"]
    header += seats.map { seat in
      let (agency, name) = (concluded.shownAgency(seat), concluded.shownName(seat))
      return [seat.id.rawValue, Words.entered(agency.isEmpty ? name : agency)].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    header += parts.map { "TB \($0)" } + ["Điểm trung bình"]
    if isChecked { header.append("Kiểm tra: cộng các phiếu, chia số phiếu") }
    header += ["Hạng", "Đề nghị"]
    if concluded.hasNextSteps { header += ["Thứ tự", "Vì sao thấp hơn điểm", "Việc tiếp theo"] }
    if concluded.info.rehearsal { header.append("Ghi chú") }
    var table = Table(name: "Bảng tổng hợp", columns: header.map { Table.Column($0) })
    for (index, item) in concluded.inOrderOfResult.enumerated() {
      table.rows.append(row(index + 1, item.record, rank: item.rank, parts, seats))
    }
    if concluded.hasNextSteps {
      table.rows += Words.numbers(SessionStatistics(of: concluded.summaries)).map { foot($0, width: header.count) }
    }
    return table
  }

  /// A line of numbers below the products: it has no number of its own and stands in the column of names.
  private func foot(_ line: String, width: Int) -> [Table.Cell] {
    var cells = Array(repeating: Table.Cell.empty, count: width)
    cells[3] = .text(line)
    if concluded.info.rehearsal { cells[width - 1] = .text(Words.rehearsal) }
    return cells
  }

  private func row(
    _ number: Int, _ record: ProductRecord, rank: Int?, _ parts: [String], _ seats: [Seat]
  ) -> [Table.Cell] {
    let dossier = record.dossier
    let scored = concluded.scored(record)
    var cells: [Table.Cell] = [
      .number(number), .text(dossier.id.rawValue), .text(dossier.code), .text(dossier.product),
      .number(dossier.set), .text(dossier.producer), .text(Words.address(dossier)), .text(Words.kind(dossier.kind)),
    ]
    cells += seats.map { seatCell($0, record) }
    cells += parts.map { code in
      let mean = scored?.partsMean.first { $0.code == code }?.mean
      let rules = concluded.info.rules
      return .value(mean, shown: mean.map { Display.plain($0, decimals: rules.decimals, rounding: rules.rounding) })
    }
    cells.append(.value(scored?.mean, shown: scored?.meanDisplay))
    if isChecked { cells.append(check(scored, seats.map { seatCell($0, record) })) }
    cells += [grade(record), decision(record)]
    if concluded.hasNextSteps {
      cells += [
        rank.map { .number($0) } ?? .empty, .optional(concluded.cap(of: record).map(Words.cap)),
        .text(Words.nextStep(concluded.nextStep(of: record)).joined(separator: " ")),
      ]
    }
    if concluded.info.rehearsal { cells.append(.text(Words.rehearsal)) }
    return cells
  }

  private func seatCell(_ seat: Seat, _ record: ProductRecord) -> Table.Cell {
    if record.recusals[seat.id] != nil { return .text("không tham gia") }
    guard let sheet = record.current(seat.id) else { return .empty }
    if sheet.content.eliminate != nil { return .text("đề nghị loại") }
    return .number(concluded.total(of: sheet, record))
  }

  /// Only where the sheets in the row are those that the mean is of.
  private func check(_ scored: ProductTally.Scored?, _ points: [Table.Cell]) -> Table.Cell {
    let totals = points.compactMap { if case .number(let total) = $0 { total } else { nil } }
    guard let scored, scored.kept == nil, !totals.isEmpty, totals.reduce(0, +) == scored.sum,
      totals.count == scored.sheets.count
    else { return .empty }
    return .formula(.sum(columns: Self.firstSeat...(Self.firstSeat + points.count - 1), by: totals.count), places: 4)
  }

  /// The seats stand behind number, dossier, code, product, set, producer, address and kind.
  private static let firstSeat = 8

  private func grade(_ record: ProductRecord) -> Table.Cell {
    concluded.conclusion(of: record)?.star.map { .text(Words.stars($0)) } ?? .empty
  }

  private func decision(_ record: ProductRecord) -> Table.Cell {
    if let conclusion = concluded.conclusion(of: record) { return .text(Words.outcome(conclusion.outcome)) }
    if case .withdrawn(let reason) = record.stage { return .text("không đánh giá: \(reason)") }
    return .empty
  }
}
