// The program's own words of the papers, in the language of docs/mau-van-ban.md: what an office starts from.
extension TemplateName {
  package var builtInText: String {
    switch self {
    case .report: Self.reportText
    case .submission: Self.submissionText
    case .recognition: Self.recognitionText
    case .approval: Self.approvalText
    case .producerNotice: Self.producerNoticeText
    case .communeNotice: Self.communeNoticeText
    case .opinion: Self.opinionText
    }
  }

  /// They are tested: a fault in them would leave the paper empty.
  var builtIn: Template { (try? Template(Array(builtInText.utf8))) ?? Template(nodes: []) }

  private static let reportText = """
    # Báo cáo kết quả của Hội đồng (Mẫu 1.4 Nghị định 30/2020/NĐ-CP)
    @co-quan-tren {co_quan}
    @co-quan {hoi_dong}
    @so-hieu /BC-HĐ
    @dia-danh {dia_danh}
    @ten-loai Báo cáo
    @trich-yeu Kết quả đánh giá, phân hạng sản phẩm OCOP
    @trich-yeu {ten_phien}
    @kinh-gui Kính gửi: {noi_quyet_dinh}
    @can-cu Căn cứ {can_cu_bo_tieu_chi};
    @can-cu Căn cứ {quyet_dinh_hoi_dong} (thành lập Hội đồng);
    @can-cu Căn cứ {quy_che} (Quy chế làm việc của Hội đồng).
    Hội đồng báo cáo kết quả phiên họp {ngay_hop} tại {dia_diem} như sau:
    @muc I. TỔ CHỨC ĐÁNH GIÁ
    @gach Chủ trì: {chu_tri}; Thư ký: {thu_ky}; dự họp {so_du_hop}/{so_ghe} thành viên.
    @gach Hồ sơ đưa ra phiên họp: {so_dang_ky}; đã đánh giá {so_danh_gia}; không đánh giá {so_khong_danh_gia}.
    @gach Đã đánh giá theo loại đăng ký: lần đầu {so_lan_dau}; nâng hạng {so_nang_hang}; đánh giá lại {so_danh_gia_lai}.
    @gach Chủ thể: {so_chu_the}; xã, phường: {so_xa}.
    @neu ket_qua_bieu_quyet
    @gach Biểu quyết thông qua danh sách kết quả: {ket_qua_bieu_quyet}.
    @het
    @muc II. KẾT QUẢ
    @bang theo_hang
    @neu diem_thap_nhat
    @gach Điểm trung bình thấp nhất {diem_thap_nhat}, cao nhất {diem_cao_nhat}.
    @het
    @gach {doi_chieu}
    @lap ha_hang
    @gach {ten_san_pham}: {ly_do}.
    @het
    @neu phe_duyet
    Sản phẩm đạt từ 90 điểm, đề nghị phê duyệt kết quả và trình trung ương:
    @lap phe_duyet
    @gach {ten_san_pham}, {chu_the} ({xa}): {diem} điểm.
    @het
    @het
    @neu khong_cong_nhan
    Sản phẩm không được đề nghị công nhận:
    @bang khong_cong_nhan
    @het
    @neu khong_danh_gia
    Sản phẩm không đánh giá trong phiên này:
    @lap khong_danh_gia
    @gach {ten_san_pham}, {chu_the} ({xa}): {ly_do}.
    @het
    @het
    Kết quả từng sản phẩm:
    @bang ket_qua
    @bang bieu_do
    @muc III. NHẬN XÉT, KIẾN NGHỊ
    @gach Nhận xét của Hội đồng: ................................................................
    @neu so_cong_nhan
    @gach Đề nghị {noi_quyet_dinh} {dong_tu_cong_nhan} cho {so_cong_nhan} sản phẩm.
    @het
    @neu so_phe_duyet
    @gach Đề nghị {noi_quyet_dinh} phê duyệt kết quả đánh giá của {so_phe_duyet} sản phẩm đạt từ 90 điểm để trình trung ương.
    @het
    Mã đối chiếu kết quả: {ma_doi_chieu}./.
    @ky TM. HỘI ĐỒNG
    @ky CHỦ TỊCH
    @nguoi-ky {chu_tri}
    @noi-nhan Như trên
    @lap noi_nhan_chung
    @noi-nhan {noi_nhan}
    @het
    @noi-nhan Lưu: VT, hồ sơ phiên họp
    """

  private static let submissionText = """
    # Tờ trình của cơ quan tham mưu (Mẫu 1.4 Nghị định 30/2020/NĐ-CP)
    @co-quan-tren {co_quan_chu_quan}
    @co-quan {co_quan_tham_muu}
    @so-hieu /TTr-{ky_hieu_tham_muu}
    @dia-danh {dia_danh}
    @ten-loai Tờ trình
    @trich-yeu Về kết quả đánh giá, phân hạng sản phẩm OCOP
    @trich-yeu {ten_phien}
    @kinh-gui Kính gửi: {noi_quyet_dinh}
    @can-cu Căn cứ {can_cu_bo_tieu_chi};
    @can-cu Căn cứ {quyet_dinh_hoi_dong} (thành lập Hội đồng);
    @can-cu Căn cứ Biên bản họp và Báo cáo kết quả của {hoi_dong}.
    {co_quan_tham_muu} tổng hợp và trình kết quả đánh giá, phân hạng như sau:
    @muc I. QUÁ TRÌNH ĐÁNH GIÁ
    Hội đồng họp {ngay_hop} tại {dia_diem}, dự họp {so_du_hop}/{so_ghe} thành viên; xem xét {so_dang_ky} hồ sơ, đánh giá {so_danh_gia} sản phẩm của {so_chu_the} chủ thể.
    @muc II. KẾT QUẢ
    @bang theo_hang
    @neu so_khong_cong_nhan
    Không đề nghị công nhận {so_khong_cong_nhan} sản phẩm:
    @bang khong_cong_nhan
    @het
    @muc III. ĐỀ NGHỊ
    @neu so_cong_nhan
    @gach Xem xét, {dong_tu_cong_nhan} cho {so_cong_nhan} sản phẩm (danh sách kèm dự thảo Quyết định).
    @het
    @neu so_phe_duyet
    @gach Phê duyệt kết quả đánh giá của {so_phe_duyet} sản phẩm đạt từ 90 điểm và ký văn bản gửi hồ sơ lên cơ quan trung ương.
    @het
    Kính trình xem xét, quyết định./.
    Tài liệu kèm theo:
    @gach Biên bản họp Hội đồng; bảng tổng hợp điểm
    @gach Báo cáo kết quả của Hội đồng; báo cáo của Tổ tư vấn
    @gach Dự thảo Quyết định và Phụ lục
    @ky {chuc_vu_tham_muu}
    @nguoi-ky {nguoi_ky_tham_muu}
    @noi-nhan Như trên
    @lap noi_nhan_chung
    @noi-nhan {noi_nhan}
    @het
    @noi-nhan Lưu: VT
    """

  private static let recognitionText = """
    # Dự thảo Quyết định công nhận, cấp Giấy chứng nhận (Mẫu 1.2 Nghị định 30/2020/NĐ-CP)
    @co-quan {co_quan_quyet_dinh}
    @so-hieu /{ky_hieu_quyet_dinh}
    @dia-danh {dia_danh}
    @ten-loai Quyết định
    @trich-yeu {dong_tu} sản phẩm OCOP
    @trich-yeu {ten_phien}
    @tham-quyen {tham_quyen}
    @neu can_cu_them
    @lap can_cu_them
    @can-cu Căn cứ {can_cu};
    @het
    @khong
    @can-cu Căn cứ .................................................................. (thẩm quyền của cơ quan ban hành);
    @het
    @can-cu Căn cứ {can_cu_bo_tieu_chi};
    @can-cu Căn cứ {quyet_dinh_hoi_dong} (thành lập Hội đồng);
    @can-cu Theo đề nghị của {co_quan_tham_muu} tại Tờ trình số ........./TTr-{ky_hieu_tham_muu} ngày ...... tháng ...... năm .......
    @giua QUYẾT ĐỊNH:
    @dieu Điều 1. {dong_tu} cho {so_san_pham} sản phẩm của {so_chu_the_quyet_dinh} chủ thể: {theo_hang_chu} (Phụ lục kèm theo).
    @neu thoi_han_thang
    Giấy chứng nhận có giá trị {thoi_han_thang} tháng kể từ ngày ký Quyết định này. Chủ thể được dùng nhãn hiệu OCOP trên sản phẩm theo quy định.
    @het
    @dieu Điều 2. {co_quan_tham_muu} công bố kết quả, trao Giấy chứng nhận, hướng dẫn và kiểm tra việc sử dụng nhãn hiệu OCOP.
    @dieu Điều 3. Quyết định này có hiệu lực từ ngày ký.
    @dieu Điều 4. Thủ trưởng các cơ quan liên quan, Chủ tịch Ủy ban nhân dân các xã, phường và các chủ thể có tên trong Phụ lục chịu trách nhiệm thi hành Quyết định này./.
    @ky {chuc_vu_1}
    @ky {chuc_vu_2}
    @nguoi-ky {nguoi_ky_quyet_dinh}
    @noi-nhan Như Điều 4
    @lap noi_nhan_chung
    @noi-nhan {noi_nhan}
    @het
    @noi-nhan Lưu: VT
    """

  private static let approvalText = """
    # Dự thảo Quyết định phê duyệt kết quả đánh giá, sản phẩm đạt từ 90 điểm
    @co-quan {co_quan_quyet_dinh}
    @so-hieu /{ky_hieu_quyet_dinh}
    @dia-danh {dia_danh}
    @ten-loai Quyết định
    @trich-yeu {dong_tu} sản phẩm OCOP đạt từ 90 điểm
    @trich-yeu {ten_phien}
    @tham-quyen {tham_quyen}
    @neu can_cu_them
    @lap can_cu_them
    @can-cu Căn cứ {can_cu};
    @het
    @khong
    @can-cu Căn cứ .................................................................. (thẩm quyền của cơ quan ban hành);
    @het
    @can-cu Căn cứ {can_cu_bo_tieu_chi};
    @can-cu Căn cứ {quyet_dinh_hoi_dong} (thành lập Hội đồng);
    @can-cu Theo đề nghị của {co_quan_tham_muu} tại Tờ trình số ........./TTr-{ky_hieu_tham_muu} ngày ...... tháng ...... năm .......
    @giua QUYẾT ĐỊNH:
    @dieu Điều 1. {dong_tu} của {so_san_pham} sản phẩm của {so_chu_the_quyet_dinh} chủ thể đạt từ 90 điểm (Phụ lục kèm theo). Việc phê duyệt này chưa phải là công nhận hạng 5 sao.
    @dieu Điều 2. {co_quan_tham_muu} hoàn thiện hồ sơ, trình ký văn bản gửi hồ sơ đến {noi_gui}.
    @dieu Điều 3. Quyết định này có hiệu lực từ ngày ký.
    @dieu Điều 4. Thủ trưởng các cơ quan liên quan và các chủ thể có tên trong Phụ lục chịu trách nhiệm thi hành Quyết định này./.
    @ky {chuc_vu_1}
    @ky {chuc_vu_2}
    @nguoi-ky {nguoi_ky_quyet_dinh}
    @noi-nhan Như Điều 4
    @lap noi_nhan_chung
    @noi-nhan {noi_nhan}
    @het
    @noi-nhan Lưu: VT
    """

  private static let producerNoticeText = """
    # Thông báo kết quả cho chủ thể
    @co-quan-tren {co_quan_chu_quan}
    @co-quan {co_quan_tham_muu}
    @so-hieu /TB-{ky_hieu_tham_muu}
    @dia-danh {dia_danh}
    @ten-loai Thông báo
    @trich-yeu Kết quả đánh giá, phân hạng sản phẩm OCOP
    @kinh-gui Kính gửi: {noi_nhan_ten}
    Địa chỉ: {noi_nhan_dia_chi}.
    Căn cứ kết quả phiên họp {ngay_hop} của {hoi_dong} ({ten_phien}), {co_quan_tham_muu} thông báo kết quả đánh giá sản phẩm của quý đơn vị:
    @bang san_pham_nhan
    Quyết định của cấp có thẩm quyền: số .................... ngày ...... tháng ...... năm ....... (nếu có).
    @neu dot_tiep_theo
    Sản phẩm chưa được công nhận có thể đăng ký lại: {dot_tiep_theo}.
    @het
    {co_quan_tham_muu} thông báo để quý đơn vị biết./.
    @ky {chuc_vu_tham_muu}
    @nguoi-ky {nguoi_ky_tham_muu}
    @noi-nhan Như trên
    @noi-nhan {noi_nhan_xa}
    @noi-nhan Lưu: VT
    """

  private static let communeNoticeText = """
    # Thông báo kết quả cho Ủy ban nhân dân xã, phường
    @co-quan-tren {co_quan_chu_quan}
    @co-quan {co_quan_tham_muu}
    @so-hieu /TB-{ky_hieu_tham_muu}
    @dia-danh {dia_danh}
    @ten-loai Thông báo
    @trich-yeu Kết quả đánh giá, phân hạng sản phẩm OCOP
    @kinh-gui Kính gửi: {noi_nhan_ten}
    Căn cứ kết quả phiên họp {ngay_hop} của {hoi_dong} ({ten_phien}), {co_quan_tham_muu} thông báo kết quả đánh giá các sản phẩm trên địa bàn:
    @bang san_pham_nhan
    Quyết định của cấp có thẩm quyền: số .................... ngày ...... tháng ...... năm ....... (nếu có).
    @neu dot_tiep_theo
    Sản phẩm chưa được công nhận có thể đăng ký lại: {dot_tiep_theo}.
    @het
    Đề nghị thông tin đến các chủ thể trên địa bàn./.
    @ky {chuc_vu_tham_muu}
    @nguoi-ky {nguoi_ky_tham_muu}
    @noi-nhan Như trên
    @noi-nhan Lưu: VT
    """

  private static let opinionText = """
    # Phiếu lấy ý kiến bằng văn bản, hồ sơ đánh giá lại (Điều 7 khoản 6 Quyết định 26/2026/QĐ-TTg)
    @co-quan-tren {co_quan}
    @co-quan {hoi_dong}
    @so-hieu /PLYK-HĐ
    @dia-danh {dia_danh}
    @ten-loai Phiếu lấy ý kiến
    @trich-yeu Đánh giá lại sản phẩm {ten_san_pham}
    @kinh-gui Kính gửi: ............................................., thành viên Hội đồng
    @gach Sản phẩm: {ten_san_pham}; mã sản phẩm: {ma_san_pham}; bộ {bo_san_pham}.
    @gach Chủ thể: {chu_the}, {dia_chi}.
    @gach Giấy chứng nhận đang có: số {gcn_so}, hạng {gcn_hang}, hết hạn {gcn_het_han}.
    @neu han_tra_loi
    @gach Đề nghị gửi lại phiếu trước hết ngày {han_tra_loi}; phiếu đến sau không được tính.
    @het
    Ý kiến của thành viên (đánh dấu một ô):
    @gach ☐ Đồng ý công nhận lại hạng: ..........
    @gach ☐ Không đồng ý công nhận lại
    @gach ☐ Đề nghị Hội đồng họp trực tiếp
    Lý do: ..............................................................................................
    Phiếu chấm kèm theo (đánh dấu một ô ở mỗi tiêu chí):
    @bang phieu_cham
    @ky NGƯỜI CHO Ý KIẾN
    @noi-nhan {hoi_dong} (qua Thư ký)
    """
}
