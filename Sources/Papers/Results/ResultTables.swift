internal import Council
internal import Criteria
internal import Documents

/// Tables of the report and of notices.
struct ResultTables {
  let concluded: ConcludedSession
  let values: SessionValues

  /// Grades by products, producers and kind of registration.
  var byStar: [Block] {
    let summaries = concluded.summaries
    let statistics = SessionStatistics(of: summaries)
    let columns: [(String, Grid.Column)] = [
      ("Kết quả", Grid.Column(260)), ("Số sản phẩm", Grid.Column(120, .centre)),
      ("Số chủ thể", Grid.Column(120, .centre)), ("Lần đầu", Grid.Column(100, .centre)),
      ("Nâng hạng", Grid.Column(100, .centre)), ("Đánh giá lại", Grid.Column(110, .centre)),
    ]
    func row(_ title: String, _ chosen: [ResultSummary], producers: Int) -> [String] {
      [title, String(chosen.count), String(producers)]
        + [RegistrationKind.first, .upgrade, .renewal].map { kind in String(chosen.count { $0.dossier.kind == kind }) }
    }
    var rows = Star.allCases.reversed().compactMap { star -> [String]? in
      let chosen = summaries.filter { $0.conclusion?.star == star }
      return chosen.isEmpty ? nil : row(Words.stars(star), chosen, producers: statistics.producersByStar[star] ?? 0)
    }
    let eliminated = summaries.filter { $0.conclusion != nil && $0.conclusion?.star == nil }
    if !eliminated.isEmpty { rows.append(row("Bị loại", eliminated, producers: statistics.producersEliminated)) }
    let evaluated = summaries.filter { $0.conclusion != nil }
    rows.append(row("Đã đánh giá", evaluated, producers: statistics.producers))
    return [.table(Grid(columns, rows))]
  }

  var all: [Block] {
    let columns: [(String, Grid.Column)] = [
      ("STT", Grid.Column(75, .centre)), ("Sản phẩm", Grid.Column(230)), ("Chủ thể", Grid.Column(220)),
      ("Xã, phường", Grid.Column(150)), ("Lần đăng ký", Grid.Column(100, .centre)), ("Điểm", Grid.Column(100, .centre)),
      ("Hạng", Grid.Column(95, .centre)), ("Đề nghị", Grid.Column(200)),
    ]
    let keys = ["stt", "ten_san_pham", "chu_the", "xa", "loai_dang_ky", "diem", "hang", "ket_luan"]
    return [table(columns, keys, values.values.lists["san_pham"] ?? [], size: 11)]
  }

  var refused: [Block] {
    let columns: [(String, Grid.Column)] = [
      ("STT", Grid.Column(75, .centre)), ("Sản phẩm", Grid.Column(220)), ("Chủ thể", Grid.Column(210)),
      ("Điểm", Grid.Column(100, .centre)), ("Lý do", Grid.Column(400)),
    ]
    let keys = ["stt", "ten_san_pham", "chu_the", "diem", "ly_do"]
    return [table(columns, keys, values.values.lists["khong_cong_nhan"] ?? [], size: 12)]
  }

  /// For those who are told their own results.
  func told(_ records: [ProductRecord]) -> [Block] {
    let columns: [(String, Grid.Column)] = [
      ("STT", Grid.Column(75, .centre)), ("Sản phẩm", Grid.Column(230)), ("Điểm", Grid.Column(100, .centre)),
      ("Hạng", Grid.Column(95, .centre)), ("Kết quả", Grid.Column(220)), ("Lý do", Grid.Column(330)),
    ]
    let keys = ["stt", "ten_san_pham", "diem", "hang", "ket_luan", "ly_do"]
    let rows = records.enumerated().map { values.product($0.element, number: $0.offset + 1) }
    return [table(columns, keys, rows, size: 12)]
  }

  private func table(
    _ columns: [(String, Grid.Column)], _ keys: [String], _ rows: [[String: String]], size: Int
  ) -> Block {
    .table(Grid(columns, rows.map { row in keys.map { row[$0] ?? "" } }, size: size))
  }
}
