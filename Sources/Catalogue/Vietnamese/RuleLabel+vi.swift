extension RuleLabel {
  package var vietnamese: String {
    switch self {
    case .quorum: "Túc số"
    case .presiding: "Người chủ trì"
    case .sheetsPerProduct: "Số phiếu hợp lệ ít nhất của một sản phẩm"
    case .onlineCounts: "Dự họp trực tuyến"
    case .substitutesScore: "Người dự thay"
    case .documentsAhead: "Gửi hồ sơ trước phiên họp"
    case .rounds: "Số vòng chấm"
    case .firstRound: "Mục đích vòng 1"
    case .secondRound: "Mục đích vòng 2"
    case .scoringMode: "Cách chấm"
    case .trimming: "Cách tính điểm trung bình"
    case .comparison: "So điểm với thang hạng"
    case .decimals: "Số chữ số thập phân khi hiện điểm"
    case .rounding: "Cách làm tròn khi hiện điểm"
    case .showsPartMeans: "Trung bình từng phần A, B, C"
    case .absence: "Thành viên vắng hoặc về trước"
    case .spreadLimit: "Chênh lệch tối đa giữa các phiếu"
    case .spreadAction: "Khi chênh lệch vượt mức"
    case .rescoringTurns: "Số lượt chấm lại"
    case .personalWarning: "Nhắc phiếu lệch xa trung bình"
    case .rescoringScope: "Ai được sửa phiếu khi chấm lại"
    case .floorRule: "Khi nào một yêu cầu tối thiểu là đạt"
    case .floorEffect: "Khi thiếu yêu cầu tối thiểu"
    case .elimination: "Loại hồ sơ"
    case .secrecy: "Khi nào thành viên thấy điểm của nhau"
    case .adviserReport: "Báo cáo của Tổ tư vấn trước khi niêm phong"
    case .memberNames: "Tên thành viên trong bảng kèm biên bản"
    case .conflictDeclaration: "Khai báo xung đột lợi ích"
    case .resultVote: "Biểu quyết thông qua kết quả"
    case .voteThreshold: "Mức tán thành để thông qua"
    case .tie: "Khi hai bên bằng phiếu"
    case .ballot: "Hình thức biểu quyết"
    case .presentations: "Chủ thể trình bày sản phẩm"
    case .siteInspection: "Kiểm tra thực địa sản phẩm du lịch"
    case .writtenOpinions: "Lấy ý kiến bằng văn bản"
    case .writtenDays: "Hạn trả lời ý kiến"
    case .writtenReplies: "Số ý kiến ít nhất"
    case .writtenTriggers: "Khi nào phải họp trực tiếp"
    case .writtenClock: "Thời hạn đánh giá lại"
    case .producerFeedback: "Thông báo kết quả dự kiến cho chủ thể"
    case .ordering: "Thứ tự khi bằng hạng, bằng điểm"
    case .ranks: "Thứ hạng khi bằng điểm"
    case .minutesSigners: "Người ký biên bản"
    case .numbering: "Số của biên bản"
    case .retention: "Thời hạn lưu trữ"
    case .batchYear: "Năm của đợt"
    case .batchNumber: "Số của đợt"
    case .filedBefore: "Hạn đề nghị của đợt"
    case .finishedBefore: "Hạn hoàn thành của đợt"
    }
  }
}

extension RuleOrigin {
  package var vietnamese: String {
    switch self {
    case .regulation: "theo quy chế"
    case .program: "mặc định của chương trình"
    }
  }
}

extension MeetingReason {
  package var vietnamese: String {
    switch self {
    case .differentStars: "các phiếu cho hạng sao khác nhau"
    case .spread: "chênh lệch vượt mức"
    case .request: "có thành viên yêu cầu"
    case .splitFloors: "các phiếu không thống nhất về yêu cầu tối thiểu"
    }
  }
}

extension RuleBasis {
  package var vietnamese: String {
    switch self {
    case .program: "pháp luật không quy định, chưa thấy Quy chế nào quy định; chương trình chọn"
    case .quorum:
      "pháp luật không quy định; Quy chế của Hội đồng tỉnh Tây Ninh: 3/4. Trung ương: 5/7 (Quyết định 757/QĐ-BNN-VPĐP), 3/4 cũng đủ"
    case .presiding:
      "Điều 7 khoản 3 điểm b, Quyết định 26/2026/QĐ-TTg (lãnh đạo UBND tỉnh, ủy quyền được); Phó Chủ tịch chủ trì ở An Giang, Bến Tre, Cà Mau; Quy chế Tây Ninh đòi có Chủ tịch"
    case .online: "pháp luật không quy định; ở Cà Mau huyện dự trực tuyến, không chấm"
    case .documentsAhead:
      "148/QĐ-TTg năm 2023: 1 ngày làm việc; theo 1048/QĐ-TTg là 2 (hướng dẫn của Bến Tre); Quyết định 26/2026/QĐ-TTg để Quy chế định"
    case .rounds: "trình tự của Quyết định 26/2026/QĐ-TTg có một vòng; hai vòng thường gặp theo 1048/QĐ-TTg"
    case .independent: "pháp luật không quy định; Tây Ninh, Cà Mau chấm độc lập; có huyện thống nhất một điểm chung"
    case .mean:
      "Điều 3 khoản 3, Quyết định 26/2026/QĐ-TTg (tổng điểm trung bình); chưa thấy Quy chế nào bỏ phiếu cao nhất, thấp nhất"
    case .exact: "Điều 3 khoản 3, Quyết định 26/2026/QĐ-TTg; một bảng điểm mẫu từng in 69,9 thành 70 rồi xếp 4 sao"
    case .decimals: "pháp luật không quy định; kết quả đã công bố của An Giang, trung ương có hai chữ số"
    case .spread: "pháp luật không quy định; Quy chế của Tây Ninh, Đồng Tháp: quá 10 điểm thì thảo luận, chấm lại"
    case .warning: "pháp luật không quy định; phần mềm đang dùng ở nhiều tỉnh nhắc từ 6 điểm"
    case .floors:
      "ghi chú của Phụ lục II, Quyết định 26/2026/QĐ-TTg đặt yêu cầu; pháp luật không nói khi các phiếu khác nhau; chương trình chọn"
    case .floorsCap: "suy từ ghi chú của Phụ lục II, Quyết định 26/2026/QĐ-TTg; không điều nào nói rõ"
    case .floorsFail: "kết quả đánh giá của trung ương năm 2020, 2023 (“Không đạt”)"
    case .elimination:
      "Phụ lục II, Quyết định 26/2026/QĐ-TTg nêu trường hợp bị loại; ai quyết định thì chương trình chọn"
    case .secrecy: "pháp luật không quy định; Quy chế của Tây Ninh: không để lộ kết quả trước khi xong"
    case .names: "pháp luật không quy định; các tỉnh làm khác nhau"
    case .conflict: "chưa thấy văn bản nào đòi; chương trình chọn"
    case .vote: "pháp luật không quy định; trung ương bỏ phiếu về kết quả"
    case .majority: "pháp luật không quy định; Quy chế của Trà Vinh: biểu quyết theo đa số"
    case .ballot: "pháp luật không quy định; chương trình chọn"
    case .presentations: "trình tự của 148/QĐ-TTg năm 2023 (chủ thể có thể trình bày); hướng dẫn của Bến Tre"
    case .siteInspection: "trình tự của 148/QĐ-TTg năm 2023: kiểm tra tại chỗ trước khi chấm"
    case .written: "Điều 7 khoản 6 điểm d, Quyết định 26/2026/QĐ-TTg: đánh giá lại bằng lấy ý kiến"
    case .triggers:
      "Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg: họp khi ý kiến khác nhau nhiều hoặc nội dung phức tạp; chương trình nói rõ thành bốn trường hợp"
    case .clock: "Điều 7 khoản 6 điểm g, Quyết định 26/2026/QĐ-TTg: không quá 45 ngày từ khi nhận đủ hồ sơ"
    case .feedback: "pháp luật không quy định; Nam Định từng thông báo trước cho chủ thể"
    case .minutes: "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9: thư ký và chủ tọa ký"
    case .numbering: "Nghị định 30/2020/NĐ-CP: văn thư cấp số"
    case .retention: "chưa thấy quy định riêng; để trống là không xóa"
    case .batch: "Điều 5, Quyết định 26/2026/QĐ-TTg: các đợt trong năm"
    }
  }
}
