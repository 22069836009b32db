extension InvariantText {
  package var vietnamese: String {
    switch self {
    case .structure: "tệp sổ lành lặn từng trang"
    case .format: "dạng sổ là dạng chương trình này biết"
    case .schema: "các bảng và chốt chặn sửa, xóa còn đủ, không bị đổi"
    case .durable: "cách ghi của tệp giữ được dữ liệu khi mất điện"
    case .heights: "sự kiện đánh số liền nhau từ 1"
    case .hashes: "mỗi sự kiện khớp mã băm ghi kèm"
    case .chain: "chuỗi sự kiện nối liền, đọc được"
    case .place: "sổ nằm đúng thư mục của phiên họp"
    case .law: "bộ tiêu chí lưu kèm đúng là bộ tiêu chí lúc mở phiên"
    case .headline: "dòng tóm tắt khớp sự kiện cuối"
    case .replay: "mọi sự kiện đúng quy tắc tại lúc ghi"
    case .conclusions: "kết luận đúng như phiếu"
    case .signatures: "mỗi phiếu niêm phong có chữ ký đúng"
    case .files: "không có tệp đính kèm lạc"
    case .drafts: "phiếu nháp đọc được, thuộc ghế và sản phẩm có thật"
    case .sealed: "phiếu đã niêm phong không còn bản nháp"
    case .keys: "khóa của các ghế lành lặn, do Hội đồng cấp"
    case .tallies: "hai cách tính cho cùng kết quả"
    case .rights: "chỉ chủ tệp đọc và ghi được"
    }
  }
}

extension InvariantFaultText {
  package var vietnamese: String {
    switch self {
    case .broken(let what, let detail, let event, let since):
      "SAI “\(what.vietnamese)” ở sự kiện \(event)\(since.isEmpty ? "" : ", sau \(since)"): \(detail); khôi phục từ bản sao lưu"
    case .brokenAnywhere(.rights, let detail): "SAI “\(InvariantText.rights.vietnamese)”: \(detail)"
    case .brokenAnywhere(.drafts, let detail):
      "SAI “\(InvariantText.drafts.vietnamese)”: \(detail); ghế ấy chấm lại sản phẩm này"
    case .brokenAnywhere(.headline, let detail):
      "SAI “\(InvariantText.headline.vietnamese)”: \(detail); sự kiện kế tiếp sẽ ghi lại dòng này"
    case .brokenAnywhere(let what, let detail): "SAI “\(what.vietnamese)”: \(detail); khôi phục từ bản sao lưu"
    case .notPossible(let what): "chưa kiểm tra được “\(what.vietnamese)” vì điều sai ở trên"
    case .allHold(let events, let checks): "\(events) sự kiện nguyên vẹn, \(checks) điều kiểm tra đều đúng"
    }
  }
}
