extension TimelineText {
  package var vietnamese: String {
    switch self {
    case .sessionOpened: "lập phiên họp"
    case .sessionClosed: "khép phiên họp"
    case .sessionReopened: "mở lại phiên họp"
    case .queued: "nhận vào danh sách"
    case .postponed: "hoãn"
    case .moved(let place): "chuyển đến chỗ thứ \(place) trong thứ tự gọi"
    case .resumed: "đưa trở lại hàng chờ"
    case .withdrawn: "rút hồ sơ"
    case .notEvaluated: "không đánh giá"
    case .authorised(let seat): "ủy quyền ghế \(seat) chủ trì"
    case .adjourned: "tạm nghỉ"
    case .rollCall(let present, let presiding): "điểm danh: có mặt \(present); ghế \(presiding) chủ trì"
    case .rollCallOnline(let present, let online, let presiding):
      "điểm danh: có mặt \(present); trực tuyến \(online); ghế \(presiding) chủ trì"
    case .arrived(let seat): "ghế \(seat) đến"
    case .arrivedOnline(let seat): "ghế \(seat) vào họp trực tuyến"
    case .left(let seat): "ghế \(seat) rời phiên họp"
    case .substitute(let seat, let person): "\(person) dự thay ghế \(seat)"
    case .cleared(let seat): "ghế \(seat) khai không có xung đột lợi ích"
    case .recused(let seat): "ghế \(seat) không chấm vì xung đột lợi ích"
    case .excused(let seat): "miễn chấm ghế \(seat)"
    case .discussion: "thảo luận"
    case .presentation: "chủ thể trình bày"
    case .inspection: "kiểm tra thực địa"
    case .feedback: "gửi kết quả tạm cho chủ thể"
    case .note: "ghi chú"
    case .guests: "ghi khách mời, người cùng dự"
    case .absence: "ghi lý do vắng"
    case .report: "ghi báo cáo của cơ quan tham mưu, Tổ tư vấn"
    case .closing: "ghi ý kiến kết luận của người chủ trì"
    case .scoringOpened: "mở chấm"
    case .scoringClosed: "đóng phiếu"
    case .revealed: "công khai trong Hội đồng"
    case .opinionsAsked(let sent, let due): "gửi lấy ý kiến bằng văn bản ngày \(sent), hạn \(due)"
    case .meetingAsked(let seat): "ghế \(seat) yêu cầu họp trực tiếp"
    case .meetingCalled: "chuyển sang họp trực tiếp"
    case .paperTyped(let seat): "nhập phiếu giấy ghế \(seat)"
    case .sealed(let seat, let version): "ghế \(seat) niêm phong phiếu lần \(version)"
    case .sealedPaper(let seat, let version, let first, let second):
      "niêm phong phiếu giấy ghế \(seat) lần \(version) (\(first), \(second) nhập)"
    case .confirmedPaper(let seat, let version, let first, let second):
      "niêm phong phiếu giấy ghế \(seat) lần \(version) (\(first) nhập, \(second) xác nhận)"
    case .rescoring: "chấm lại"
    case .roundClosed: "khép vòng 1"
    case .voted(let number, let subject, let inFavour, let against, let abstaining, let adopted):
      "nghị quyết \(number) về \(subject.vietnamese): \(inFavour)/\(against)/\(abstaining), "
        + (adopted ? "thông qua" : "không thông qua")
    case .votedOn(let number, let question, let inFavour, let against, let abstaining, let adopted):
      "nghị quyết \(number), “\(question)”: \(inFavour)/\(against)/\(abstaining), "
        + (adopted ? "thông qua" : "không thông qua")
    case .concluded: "kết luận (sau đó mở lại)"
    case .concludedAs(let outcome): "kết luận: \(outcome.vietnamese)"
    case .reopened: "mở lại sản phẩm"
    case .pinFailed(let seat): "sai mã PIN ghế \(seat)"
    case .pinAccepted(let seat): "đúng mã PIN ghế \(seat) sau khi sai"
    case .pinUnlocked(let seat, let witnesses): "mở khóa mã PIN ghế \(seat) (\(witnesses) cùng mở)"
    case .pinReset(let seat, let witnesses): "đặt lại mã PIN ghế \(seat), khóa mới (\(witnesses) cùng cho phép)"
    case .recountAgreed: "tính lại lần hai: khớp"
    case .clockJumped(let from, let to, let passed):
      "giờ của máy bị chỉnh từ \(from) sang \(to)" + (passed.map { "; thực tế đã qua \(Passed.vietnamese($0))" } ?? "")
    case .byProgram: "máy"
    }
  }
}
