extension StepText {
  package var vietnamese: String {
    switch self {
    case .rollCall(let present): "điểm danh: \(present) người có mặt"
    case .recused(let seat, let product): "ghế \(seat) không chấm \(product) vì xung đột lợi ích"
    case .opened(let id, let product): "\(id): mở chấm \(product)"
    case .sealed(let id, let count): "\(id): \(count) phiếu đã niêm phong"
    case .revealed(let id, let mean): "\(id): công khai trong Hội đồng, điểm trung bình \(mean)"
    case .rescored(let id, let spread): "\(id): chênh lệch \(spread) điểm, chấm lại"
    case .voted(let id, let subject, let inFavour, let against):
      "\(id): biểu quyết về \(subject.vietnamese), \(inFavour) tán thành, \(against) không"
    case .votedOnList(let inFavour): "Biểu quyết thông qua toàn bộ kết quả: \(inFavour) tán thành"
    case .concluded(let id, let product, let star, let outcome):
      "\(id): \(product) — \(star == 0 ? "" : "\(star) sao, ")\(outcome.vietnamese)"
    }
  }
}
