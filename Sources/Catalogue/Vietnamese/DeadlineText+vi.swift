extension DeadlineText {
  package var vietnamese: String {
    switch self {
    case .proposedAfterBatch(let day, let batch, let year, let before):
      "Hồ sơ đề nghị ngày \(day); đợt \(batch) năm \(year) nhận hồ sơ trước ngày \(before)."
    case .fallsIn(let batch, let year): "Theo ngày đề nghị, hồ sơ thuộc đợt \(batch) năm \(year)."
    case .sessionAfterBatch(let day, let batch, let year, let before):
      "Phiên họp ngày \(day); đợt \(batch) năm \(year) phải xong trước ngày \(before)."
    case .renewalOutsideWindow(let filed, let from, let until):
      "Hồ sơ đánh giá lại nộp ngày \(filed), ngoài thời gian từ \(from) đến \(until)."
    case .renewalLate(let session, let due): "Đánh giá lại ngày \(session), quá hạn trả kết quả \(due)."
    case .documentsLate(let sent, let due):
      "Tài liệu gửi thành viên ngày \(sent), hạn theo Quy chế là \(due) (tính ngày làm việc từ thứ Hai đến thứ Sáu)."
    case .certificate(let issued, let expires): "nếu cấp ngày \(issued) thì Giấy chứng nhận có giá trị đến \(expires)"
    case .renewalWindow(let from, let until): "hồ sơ đánh giá lại nộp từ \(from) đến \(until)"
    }
  }
}
