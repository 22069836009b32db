extension AdviceText {
  package var vietnamese: String {
    switch self {
    case .head: "Chỗ các phiếu khác nhau (để thảo luận, không quyết định kết quả):"
    case .allAgree: "Các phiếu giống nhau ở mọi tiêu chí."
    case .criterion(let code, let title, let lowest, let highest, let max):
      "  \(code) \(title): từ \(lowest) đến \(highest) (tối đa \(max))"
    case .more(let count): "  … và \(count) tiêu chí khác"
    case .farFromMean(let seat, let total, let distance):
      "Ghế \(seat): \(total) điểm, cách điểm trung bình \(distance) điểm"
    case .basis(let basis): "Căn cứ: \(basis)"
    case .rulesTitle: "Quy tắc của phiên"
    }
  }
}
