extension CompareTitle {
  package var vietnamese: String {
    switch self {
    case .old: "Hồ sơ cũ tự nó đúng"
    case .new: "Hồ sơ mới tự nó đúng"
    case .session: "Cùng một phiên họp"
    case .criteria: "Cùng bộ tiêu chí"
    case .council: "Cùng chứng thư của Hội đồng"
    case .events: "Sự kiện cũ còn nguyên"
    case .sheets: "Phiếu và chữ ký cũ còn nguyên"
    case .certificates: "Chứng thư cũ còn nguyên"
    case .results: "Không có sự kiện mới thì kết quả như cũ"
    }
  }
}

extension CompareText {
  package var vietnamese: String {
    switch self {
    case .onlyAdds(let events, let files): "Chỉ thêm, không sửa: thêm \(events) sự kiện, \(files) tệp."
    case .changed(let count): "KHÔNG phải chỉ thêm: \(count) chỗ khác hồ sơ cũ. Hỏi Thư ký trước khi dùng hồ sơ mới."
    case .decision(let product, let before, let after):
      before.isEmpty ? "\(product): mới có \(after)" : "\(product): trước \(before), nay \(after)"
    }
  }
}
