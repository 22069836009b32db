extension ProductCodeText {
  package var vietnamese: String {
    switch self {
    case .form: "Mã số không theo mẫu mã tỉnh-mã xã-số thứ tự-năm."
    case .province(let code): "Không có mã tỉnh \(code) (Quyết định 19/2025/QĐ-TTg)."
    case .commune(let code): "Không có mã xã \(code) (Quyết định 19/2025/QĐ-TTg)."
    case .elsewhere(let code, let province): "Mã xã \(code) thuộc \(province)."
    case .number(let text): "Số thứ tự “\(text)” trong mã không dùng được."
    case .year(let text): "Năm “\(text)” trong mã không phải bốn chữ số của một năm."
    }
  }
}
