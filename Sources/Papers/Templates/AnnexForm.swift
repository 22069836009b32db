/// How the annex of a decision is laid out: published lists differ (An Giang 2022, Kế hoạch lists of other provinces).
package struct AnnexForm: Hashable, Sendable {
  package enum Column: String, Hashable, Sendable, CaseIterable {
    case number = "stt"
    case code = "ma_san_pham"
    case product = "san_pham"
    case set = "bo_san_pham"
    case producer = "chu_the"
    case producerType = "loai_hinh"
    case address = "dia_chi"
    case commune = "xa"
    case kind = "loai_dang_ky"
    case formerStar = "hang_cu"
    case partA = "diem_a"
    case partB = "diem_b"
    case partC = "diem_c"
    case mean = "diem"
    case star = "hang"
    case until = "thoi_han"
    case certificate = "so_gcn"
    case note = "ghi_chu"
  }

  package enum Groups: String, Hashable, Sendable, CaseIterable {
    case none = "khong"
    case byStar = "sao"
    case byCommune = "xa"
    case byKind = "loai"
  }

  package enum Order: String, Hashable, Sendable, CaseIterable {
    /// Grade, then exact mean.
    case byResult = "ket_qua"
    /// As the dossiers came before the council.
    case byQueue = "ho_so"
  }

  /// From left to right. The usual ones are those of An Giang, QĐ 2497/QĐ-UBND, 10/10/2022.
  package var columns: [Column] = [.number, .product, .producer, .address, .mean, .star]
  package var groups = Groups.byStar
  package var order = Order.byResult
  /// An annex for every grade.
  package var perStar = false
  /// Cells of one producer whose products follow each other become one.
  package var merged = true
  /// "(Kèm theo …)" stays unfilled on electronic documents (Phụ lục I, mục II.9, Nghị định 30/2020/NĐ-CP).
  package var electronic = true

  package init() {}
}
