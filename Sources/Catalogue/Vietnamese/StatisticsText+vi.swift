extension StatisticsText {
  package var vietnamese: String {
    switch self {
    case .counted(let registered, let evaluated, let notEvaluated):
      "Đăng ký \(registered) sản phẩm; đã đánh giá \(evaluated); không đánh giá \(notEvaluated)."
    case .kinds(let first, let upgrade, let renewal):
      "Đã đánh giá, theo loại đăng ký: lần đầu \(first); nâng hạng \(upgrade); đánh giá lại \(renewal)."
    case .ofStar(let star, let products, let producers): "\(star) sao: \(products) sản phẩm của \(producers) chủ thể."
    case .eliminated(let products, let producers): "Bị loại: \(products) sản phẩm của \(producers) chủ thể."
    case .producers(let count): "Số chủ thể có sản phẩm được đánh giá: \(count)."
    case .severalStars(let names):
      "Chủ thể có sản phẩm ở nhiều hạng (nên cộng theo hạng lớn hơn số chủ thể): \(names)."
    case .communes(let count, let each): "Số xã, phường: \(count) (\(each))."
    case .ofCommune(let name, let products): "\(name) \(products)"
    case .communeMissing(let products): "hồ sơ không ghi xã \(products)"
    case .sets(let each): "Theo bộ sản phẩm: \(each)."
    case .ofSet(let number, let products): "bộ \(number): \(products)"
    case .means(let lowest, let highest): "Điểm trung bình thấp nhất \(lowest), cao nhất \(highest)."
    case .check(let check, let left, let sign, let right): check.vietnamese("\(left) \(sign)", right)
    case .checksHold(let each): "Đối chiếu: \(each): khớp."
    case .checksFail(let each): "Đối chiếu KHÔNG KHỚP: \(each)."
    }
  }
}

extension CheckText {
  /// - Parameter left: the first number and the sign, "12 =".
  fileprivate func vietnamese(_ left: String, _ right: Int) -> String {
    switch self {
    case .stars: "theo hạng và bị loại \(left) đã đánh giá \(right)"
    case .outcomes: "theo kết luận \(left) đã đánh giá \(right)"
    case .kinds: "theo loại đăng ký \(left) đã đánh giá \(right)"
    case .communes: "theo xã \(left) đã đánh giá \(right)"
    case .registered: "đã đánh giá và không đánh giá \(left) đăng ký \(right)"
    case .kindsRegistered: "đăng ký theo loại \(left) đăng ký \(right)"
    case .producersEvaluated: "chủ thể \(left) sản phẩm đã đánh giá \(right)"
    case .producersStars: "chủ thể \(left) cộng chủ thể theo hạng \(right)"
    case .producersLargest: "chủ thể \(left) chủ thể của hạng nhiều nhất \(right)"
    case .producersOfStar(let star): "chủ thể \(star) sao \(left) sản phẩm \(star) sao \(right)"
    case .named(let star): "chủ thể \(star) sao có tên \(left) chủ thể \(star) sao \(right)"
    case .namedProducts(let star): "sản phẩm \(star) sao theo từng chủ thể \(left) sản phẩm \(star) sao \(right)"
    case .registeredAgain: "đăng ký \(left) đăng ký ở nơi khác \(right)"
    case .evaluatedAgain: "đã đánh giá \(left) đã đánh giá ở nơi khác \(right)"
    case .producersAgain: "chủ thể \(left) chủ thể ở nơi khác \(right)"
    }
  }
}
