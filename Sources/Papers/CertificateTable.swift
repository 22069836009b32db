internal import Council
internal import Criteria
internal import Tables

/// Data for printing certificates: the official form of 26/2026 was not found, so none is made up. Number and day stay empty
/// until the decision is signed.
struct CertificateTable {
  let concluded: ConcludedSession
  let decisions: [Decision]

  var table: Table {
    let header = [
      "STT", "Cơ quan cấp", "Mã sản phẩm", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Số quyết định",
      "Ngày quyết định", "Số Giấy chứng nhận", "Có giá trị từ", "Có giá trị đến", "Thời hạn (tháng)",
    ]
    var table = Table(name: "Giấy chứng nhận", columns: header.map { Table.Column($0, width: 18, wraps: true) })
    if concluded.info.rehearsal { table.columns.append(Table.Column("Ghi chú", width: 14)) }
    for decision in decisions where decision.isRecognition {
      let agency = DecidingAgency(body: decision.body, council: concluded.info.body)
      for record in decision.records {
        let dossier = record.dossier
        var row: [Table.Cell] = [
          .number(table.rows.count + 1), .text(agency.decider), .text(dossier.code), .text(dossier.product),
          .text(dossier.producer), .text(Words.fullAddress(dossier)),
          concluded.conclusion(of: record)?.star.map { .number($0.rawValue) } ?? .empty, .empty, .empty, .empty, .empty,
          .empty, decision.months.map { .number($0) } ?? .empty,
        ]
        if concluded.info.rehearsal { row.append(.text(Words.rehearsal)) }
        table.rows.append(row)
      }
    }
    return table
  }
}
