extension DisplayText {
  package var vietnamese: String {
    switch self {
    case .title: "Màn hình hội trường"
    case .readsOnly: "Màn hình này chỉ để xem, tự cập nhật; không ghi gì vào phiên họp."
    case .noSession: "Chưa có phiên họp nào. Lập phiên xong, màn hình này tự hiện."
    case .rollCallComes: "Phiên họp chuẩn bị bắt đầu: chờ điểm danh."
    case .adjourned: "Phiên họp tạm nghỉ; họp tiếp sẽ điểm danh lại."
    case .pause: "Chưa mở chấm sản phẩm nào."
    case .allDone: "Mọi sản phẩm đã xong; chờ khép phiên họp."
    case .next(let product): "Tiếp theo: \(product)"
    case .scored: "ĐANG CHẤM ĐIỂM"
    case .scoredAgain(let turn): "ĐANG CHẤM LẠI, LƯỢT \(turn)"
    case .closed: "ĐÃ ĐÓNG PHIẾU, CHỜ CÔNG KHAI TRONG HỘI ĐỒNG"
    case .discussed: "HỘI ĐỒNG ĐANG THẢO LUẬN, CHƯA KẾT LUẬN"
    case .sealed: "đã niêm phong"
    case .awaited: "đang chờ"
    case .alsoOpen(let list): "Cũng đang mở chấm: \(list)"
    case .quorum(let present, let needed): "Có mặt \(present), cần \(needed)"
    case .noQuorum(let present, let needed): "CHƯA ĐỦ TÚC SỐ: có mặt \(present), cần \(needed)"
    case .page(let from, let to, let of): "dòng \(from)–\(to) trong \(of)"
    case .trouble(let why): "Tạm thời không đọc được phiên họp, đang thử lại: \(why)"
    }
  }
}
