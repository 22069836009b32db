internal import Council
internal import Criteria
internal import Tables

/// `docs/bang-tong-hop.csv`: one row a product, one column a scoring seat (the wide table that goes with the minutes).
struct SummaryTable {
  private let concluded: ConcludedSession

  init(_ concluded: ConcludedSession) { self.concluded = concluded }

  var table: Table {
    let parts = concluded.law.regime.parts.map(\.code)
    let seats = concluded.scoringSeats
    var header = ["STT", "Hồ sơ", "Mã sản phẩm", "Tên sản phẩm", "Bộ", "Chủ thể", "Địa chỉ", "Loại đăng ký"]
    header += seats.map { seat in
      let (agency, name) = (concluded.shownAgency(seat), concluded.shownName(seat))
      return [seat.id.rawValue, Words.entered(agency.isEmpty ? name : agency)].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    header += parts.map { "TB \($0)" } + ["Điểm trung bình", "Hạng", "Đề nghị"]
    if concluded.info.rehearsal { header.append("Ghi chú") }
    var table = Table(name: "Bảng tổng hợp", columns: header.map { Table.Column($0) })
    for (index, item) in concluded.inOrderOfResult.enumerated() {
      table.rows.append(row(index + 1, item.record, parts, seats))
    }
    return table
  }

  private func row(_ number: Int, _ record: ProductRecord, _ parts: [String], _ seats: [Seat]) -> [Table.Cell] {
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
      return .optional(mean.map { Display.plain($0, decimals: rules.decimals, rounding: rules.rounding) })
    }
    cells += [.optional(scored?.meanDisplay), grade(record), decision(record)]
    if concluded.info.rehearsal { cells.append(.text(Words.rehearsal)) }
    return cells
  }

  private func seatCell(_ seat: Seat, _ record: ProductRecord) -> Table.Cell {
    if record.recusals[seat.id] != nil { return .text("không tham gia") }
    guard let sheet = record.current(seat.id) else { return .empty }
    if sheet.content.eliminate != nil { return .text("đề nghị loại") }
    return .number(concluded.total(of: sheet, record))
  }

  private func grade(_ record: ProductRecord) -> Table.Cell {
    concluded.conclusion(of: record)?.star.map { .text(Words.stars($0)) } ?? .empty
  }

  private func decision(_ record: ProductRecord) -> Table.Cell {
    if let conclusion = concluded.conclusion(of: record) { return .text(Words.outcome(conclusion.outcome)) }
    if case .withdrawn(let reason) = record.stage { return .text("không đánh giá: \(reason)") }
    return .empty
  }
}
