// The names that templates may use. What each means: docs/mau-van-ban.md.
extension TemplateName {
  package var vocabulary: TemplateVocabulary {
    var vocabulary = TemplateVocabulary(
      fields: Self.common,
      lists: Dictionary(uniqueKeysWithValues: Self.lists.map { ($0, Self.productFields) }), blocks: [])
    vocabulary.lists["hang_sao"] = ["sao", "so_san_pham_hang", "so_chu_the_hang"]
    vocabulary.lists["noi_nhan_chung"] = ["noi_nhan"]
    vocabulary.lists["can_cu_them"] = ["can_cu"]
    vocabulary.lists["dong_so_lieu"] = ["so_lieu"]
    switch self {
    case .report: vocabulary.blocks = ["theo_hang", "ket_qua", "khong_cong_nhan", "bieu_do"]
    case .submission: vocabulary.blocks = ["theo_hang", "ket_qua", "khong_cong_nhan"]
    case .recognition, .approval: vocabulary.fields.formUnion(Self.decisionFields)
    case .producerNotice:
      vocabulary.fields.formUnion(["noi_nhan_ten", "noi_nhan_dia_chi", "noi_nhan_xa"])
      vocabulary.blocks = ["san_pham_nhan"]
    case .communeNotice:
      vocabulary.fields.formUnion(["noi_nhan_ten", "noi_nhan_dia_chi"])
      vocabulary.blocks = ["san_pham_nhan"]
    case .opinion:
      vocabulary.fields.formUnion(Self.productFields.union(["han_tra_loi", "gcn_so", "gcn_hang", "gcn_het_han"]))
      vocabulary.blocks = ["phieu_cham"]
    }
    return vocabulary
  }

  static let common: Set<String> = [
    "ten_phien", "co_quan", "co_quan_day_du", "hoi_dong", "quyet_dinh_hoi_dong", "quy_che", "can_cu_bo_tieu_chi",
    "so_bo_tieu_chi", "ngay_hop", "dia_diem", "chu_tri", "thu_ky", "so_ghe", "so_du_hop", "dia_danh", "tap_huan",
    "co_quan_tham_muu", "co_quan_chu_quan", "ky_hieu_tham_muu", "chuc_vu_tham_muu", "nguoi_ky_tham_muu",
    "noi_quyet_dinh", "ma_doi_chieu", "so_dang_ky", "so_danh_gia", "so_khong_danh_gia", "so_bi_loai", "so_chu_the",
    "so_xa", "so_lan_dau", "so_nang_hang", "so_danh_gia_lai", "so_5_sao", "so_4_sao", "so_3_sao", "so_2_sao",
    "so_1_sao", "so_cong_nhan", "so_phe_duyet", "so_khong_cong_nhan", "diem_thap_nhat", "diem_cao_nhat",
    "dong_tu_cong_nhan", "ky_hieu_hoi_dong", "dot_tiep_theo", "ket_qua_bieu_quyet",
    "doi_chieu",
  ]

  static let decisionFields: Set<String> = [
    "tham_quyen", "co_quan_quyet_dinh", "ky_hieu_quyet_dinh", "dong_tu", "so_san_pham", "so_chu_the_quyet_dinh",
    "theo_hang_chu", "thoi_han_thang", "chuc_vu_1", "chuc_vu_2", "nguoi_ky_quyet_dinh", "so_phu_luc", "noi_gui",
  ]

  /// All products; those of a recognition, of an approval, of neither; those that were not evaluated; those with a lower
  /// grade than their points.
  static let lists = ["san_pham", "cong_nhan", "phe_duyet", "khong_cong_nhan", "khong_danh_gia", "ha_hang"]

  static let productFields: Set<String> = [
    "stt", "ho_so", "ma_san_pham", "ten_san_pham", "bo_san_pham", "chu_the", "dia_chi", "xa", "loai_dang_ky", "diem",
    "hang", "ket_luan", "ly_do",
  ]
}
