extension FindingText {
  package var vietnamese: String {
    switch self {
    case .productEmpty: "chưa có tên sản phẩm"
    case .producerEmpty: "chưa có tên chủ thể"
    case .placeMissing: "chưa có xã, phường và địa chỉ"
    case .communeMissing: "chưa có xã, phường nơi nộp hồ sơ"
    case .addressMissing: "chưa có địa chỉ của chủ thể (Mẫu 01)"
    case .previousMissing: "nâng hạng, đánh giá lại phải ghi hạng sao và giấy chứng nhận đang giữ"
    case .certificateMissing: "chưa có số giấy chứng nhận (hoặc quyết định) đang giữ"
    case .expiryMissing: "chưa có ngày hết hạn của giấy chứng nhận: không xét được thời hạn nộp"
    case .filingDayMissing: "chưa có ngày nộp hồ sơ"
    case .receivedDayMissing: "chưa có ngày nhận đủ hồ sơ: thời hạn đánh giá lại tính từ ngày đó (Điều 7 khoản 6)"
    case .filedEarly(let from): "nộp sớm: với ngày hết hạn này, chỉ nộp từ \(from) (Điều 7 khoản 6)"
    case .filedLate(let until): "nộp muộn: với ngày hết hạn này, nộp chậm nhất \(until) (Điều 7 khoản 6)"
    case .badCode(let code):
      "mã số “\(code)” không đúng dạng mã tỉnh-mã xã-số thứ tự-năm, ví dụ 15-02905-1-2026"
    case .noSelfAssessment: "chưa có phiếu tự đánh giá của chủ thể (Mẫu 02)"
    case .noCommuneReport: "chưa có báo cáo của UBND xã (Mẫu 03)"
    case .noAdvisersReport: "chưa có báo cáo của Tổ tư vấn"
    case .noEvidence: "chưa có tài liệu minh chứng nào"
    case .evidenceExpired(let paper, let day): "“\(paper)” đã hết hiệu lực ngày \(day)"
    case .evidenceExpiring(let paper, let day): "“\(paper)” sắp hết hiệu lực: ngày \(day)"
    case .selfUnknownCriterion(let key): "tự đánh giá ghi tiêu chí \(key), bộ sản phẩm này không có"
    case .advisersUnknownCriterion(let key): "Tổ tư vấn ghi tiêu chí \(key), bộ sản phẩm này không có"
    case .evidenceUnknownCriterion(let paper, let key):
      "“\(paper)” ghi tiêu chí \(key), bộ sản phẩm này không có"
    case .selfNoSuchLevel(let key, let points, let allowed):
      "tự đánh giá \(points) điểm ở tiêu chí \(key), không phải mức của thang điểm (\(allowed))"
    case .advisersNoSuchLevel(let key, let points, let allowed):
      "Tổ tư vấn cho \(points) điểm ở tiêu chí \(key), không phải mức của thang điểm (\(allowed))"
    case .fewSamples(let count, let needed): "nhận \(count) mẫu, cần \(needed) mẫu (Điều 7 khoản 2)"
    case .blocking(let what): "CHƯA ĐƯỢC: \(what)"
    case .warning(let what): "lưu ý: \(what)"
    }
  }
}
