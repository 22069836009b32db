extension DossierColumnNote {
  package var vietnamese: String {
    switch self {
    case .id: "Chữ không dấu, số, gạch nối; để trống thì chương trình đặt SP01, SP02, …"
    case .product: "Tên như in trên giấy chứng nhận"
    case .set: "Số của bộ, hoặc đúng tên bộ trong văn bản"
    case .kind: "lần đầu, nâng hạng hoặc đánh giá lại"
    case .producer: "Tên chủ thể"
    case .producerType: "Hợp tác xã, doanh nghiệp, hộ kinh doanh, …"
    case .commune: "Xã, phường, đặc khu nơi nộp hồ sơ"
    case .province: "Tỉnh, thành phố"
    case .address: "Địa chỉ của chủ thể (Mẫu 01)"
    case .phone: "Số điện thoại của chủ thể; định dạng ô là chữ để giữ số 0 đầu"
    case .code: "Mã tỉnh-mã xã-số thứ tự-năm, khi đã có"
    case .registration: "Số vào sổ của cơ quan; xếp thứ tự khi bằng điểm"
    case .filed: "Ngày nộp ở xã: 05/8/2026, 2026-08-05 hoặc ô dạng ngày"
    case .received: "Ngày cấp tỉnh nhận đủ hồ sơ; cần khi đánh giá lại"
    case .star: "Hạng sao đang giữ, 1 đến 5; cần khi nâng hạng, đánh giá lại"
    case .certificate: "Số giấy chứng nhận hoặc quyết định đang giữ"
    case .issued: "Ngày cấp giấy chứng nhận đang giữ"
    case .expires: "Ngày cuối còn hiệu lực của giấy chứng nhận"
    case .communeDocument: "Số, ngày của báo cáo Mẫu 03"
    case .materials: "Mẫu 03: nguồn gốc, nguyên liệu địa phương"
    case .labour: "Mẫu 03: lao động địa phương"
    case .idea: "Mẫu 03: nguồn gốc ý tưởng"
    case .identity: "Mẫu 03: bản sắc, tri thức địa phương"
    case .advisers: "Nhận xét chung của Tổ tư vấn"
    case .evidence: "Mỗi giấy một dòng, hoặc cách nhau bằng |: tên; số; ngày; hiệu lực đến; tiêu chí 1.1, 2.3"
    case .samples: "Số mẫu đã nhận"
    case .samplesReceived: "Ngày nhận các mẫu"
    case .acceptedBecause: "Vì sao vẫn nhận khi hồ sơ còn thiếu; để trống khi đủ"
    case .ownCriterion: "Chủ thể tự đánh giá ở tiêu chí này: điểm, hoặc “điểm; lời”, hoặc lời"
    case .advisersCriterion: "Tổ tư vấn cho tiêu chí này: điểm, hoặc “điểm; lời”, hoặc lời"
    }
  }
}

extension MemberColumnNote {
  package var vietnamese: String {
    switch self {
    case .id: "Chữ không dấu, số, gạch nối; để trống thì chương trình đặt CT, PCT, UV1, TK, …"
    case .role: "Chủ tịch, Phó Chủ tịch, Ủy viên, Ủy viên kiêm Thư ký, Thư ký, Chuyên gia, Tổ tư vấn, Quan sát"
    case .person: "Họ và tên như in trong văn bản"
    case .agency: "Cơ quan, đơn vị"
    case .scores: "có hoặc không; để trống: theo vai trò"
    case .counts: "có hoặc không; để trống: như cột Chấm điểm"
    case .votes: "có hoặc không; để trống: như cột Tính túc số"
    case .substitute: "Người được cử dự thay theo quyết định thành lập; thường để trống"
    }
  }
}

extension TemplateText {
  package var vietnamese: String {
    switch self {
    case .dossiers: "Hồ sơ"
    case .members: "Thành viên"
    case .guide: "Hướng dẫn"
    case .column: "Cột"
    case .needed: "Bắt buộc"
    case .otherNames: "Tên khác"
    case .content: "Nội dung"
    case .yes: "có"
    case .no: "không"
    }
  }
}
