internal import Council
internal import Criteria
internal import Tables

/// `docs/phieu-<product>.csv`: one row a scoring seat, points of the parts, then one column a criterion.
struct SheetTable {
  private let concluded: ConcludedSession
  private let record: ProductRecord
  private let isChecked: Bool

  /// - Parameter isChecked: with the column of formulas, which only a workbook can have.
  init(_ concluded: ConcludedSession, _ record: ProductRecord, isChecked: Bool = false) {
    self.concluded = concluded
    self.record = record
    self.isChecked = isChecked
  }

  var table: Table {
    let set = concluded.law.set(of: record)
    let criteria = set?.criteria ?? []
    let parts = set?.parts.map(\.code) ?? []
    var header = ["STT", "Ghế", "Thành viên", "Chức danh", "Cơ quan"] + parts
    header += ["Tổng"] + (isChecked ? ["Kiểm tra: cộng các phần"] : [])
    header += ["Đề nghị loại", "Lần chấm", "Lý do chấm lại"]
    header += criteria.map { "\($0.code) \($0.title) (tối đa \($0.max))" }
    header += ["Ý kiến của người đánh giá", "Ghi chú"]
    var table = Table(name: "Phiếu \(record.id)", columns: header.map { Table.Column($0) })
    for (index, seat) in concluded.scoringSeats.enumerated() {
      var cells: [Table.Cell] = [
        .number(index + 1), .text(seat.id.rawValue), .text(concluded.shownName(seat)), .text(Words.role(seat.role)),
        .text(concluded.shownAgency(seat)),
      ]
      if let sheet = countedSheet(of: seat.id) {
        cells += self.cells(of: sheet, criteria)
      } else {
        cells += Array(repeating: .empty, count: parts.count + (isChecked ? 5 : 4) + criteria.count + 1)
      }
      table.rows.append(cells + [note(on: seat.id)])
    }
    return table
  }

  private func countedSheet(of seat: SeatID) -> SealedSheet? {
    record.recusals[seat] == nil ? record.current(seat) : nil
  }

  private func cells(of sheet: SealedSheet, _ criteria: [Criterion]) -> [Table.Cell] {
    let proposal = sheet.content.eliminate
    let totals = concluded.points(of: sheet, record).map(\.points) + [concluded.total(of: sheet, record)]
    let points = totals.map { proposal == nil ? Table.Cell.number($0) : .empty }
    let parts = points.count - 1
    let check: Table.Cell =
      proposal == nil
      ? .formula(.sum(columns: Self.firstPart...(Self.firstPart + parts - 1), by: 1), places: 0) : .empty
    return points + (isChecked ? [check] : []) + [
      .text(proposal ?? ""), .number(sheet.version), .text(sheet.content.reason),
    ]
      + criteria.map { tick(sheet.content.choices[$0.key]) } + [.text(sheet.content.opinion)]
  }

  /// The parts stand behind number, seat, member, title and agency.
  private static let firstPart = 5

  private func tick(_ choice: Choice?) -> Table.Cell {
    switch choice {
    case .none: .empty
    case .points(let points): .number(points)
    case .alternative(let number, let points): .text("\(points) (trường hợp \(number))")
    }
  }

  private func note(on seat: SeatID) -> Table.Cell {
    let notes = [Self.note(on: seat, record), concluded.info.rehearsal ? Words.rehearsal : ""].filter { !$0.isEmpty }
    return notes.isEmpty ? .empty : .text(notes.joined(separator: "; "))
  }

  /// Why a seat has no sheet, or what is to be said of it.
  static func note(on seat: SeatID, _ record: ProductRecord) -> String {
    var notes: [String] = []
    if let reason = record.recusals[seat] { notes.append("không tham gia: \(reason)") }
    if let reason = record.excuses[seat] { notes.append("vắng phiếu: \(reason)") }
    if notes.isEmpty && record.current(seat) == nil { notes.append("không có phiếu") }
    return notes.joined(separator: "; ")
  }
}
