extension RuleText {
  package var vietnamese: String {
    switch self {
    case .quorum(let share, let seats, let needed): "Túc số \(share) của \(seats) ghế: cần \(needed)"
    case .quorumShare(let share): "Túc số \(share) số ghế tính túc số, làm tròn lên"
    case .presidingChair: "Chỉ Chủ tịch chủ trì"
    case .presidingAuthorised: "Chủ tịch chủ trì, hoặc Phó Chủ tịch có ủy quyền ghi vào biên bản"
    case .presidingAnyDeputy: "Chủ tịch hoặc một Phó Chủ tịch chủ trì"
    case .sheetsAsQuorum:
      "Mỗi sản phẩm cần số phiếu hợp lệ bằng túc số, tính trên các ghế không phải tránh vì xung đột lợi ích"
    case .sheetsAtLeast(let count): "Mỗi sản phẩm cần ít nhất \(count) phiếu hợp lệ: \(count) được, \(count - 1) không"
    case .online(let counts):
      counts
        ? "Ghế dự trực tuyến được tính túc số, biểu quyết, chấm điểm"
        : "Ghế dự trực tuyến không tính túc số, không biểu quyết, không chấm điểm"
    case .substitutes(let score):
      score
        ? "Người dự thay được chấm điểm và biểu quyết, dù quyết định thành lập không ghi tên"
        : "Người dự thay chỉ dự; chấm điểm, biểu quyết khi quyết định thành lập ghi tên"
    case .documentsAhead(let days):
      days == 0
        ? "Không định số ngày gửi hồ sơ trước phiên họp"
        : "Gửi hồ sơ trước phiên họp ít nhất \(days) ngày làm việc; gửi muộn thì chương trình chỉ nhắc"
    case .rounds(let count): count == 1 ? "Chấm một vòng" : "Chấm \(count) vòng"
    case .roundPurpose(let round, let text):
      text.isEmpty ? "Vòng \(round): không ghi mục đích" : "Vòng \(round): \(text)"
    case .independent: "Mỗi thành viên chấm độc lập một phiếu"
    case .consensus: "Hội đồng biểu quyết thống nhất một phiếu chung"
    case .plainMean: "Điểm của sản phẩm là trung bình cộng mọi phiếu hợp lệ, không bỏ phiếu nào"
    case .trimmedMean(let count, let from):
      "Từ \(from) phiếu thì bỏ \(count) phiếu cao nhất, \(count) phiếu thấp nhất; \(from - 1) phiếu thì giữ cả"
    case .exactComparison: "Hạng xét theo giá trị chính xác, không theo số đã làm tròn: 69,9 chưa tới 70"
    case .decimals(let count):
      count == 0 ? "Hiện điểm không có số thập phân" : "Hiện điểm với \(count) chữ số thập phân"
    case .halfUp:
      "Làm tròn nửa lên, nhưng không bao giờ hiện tới mốc mà giá trị chính xác chưa tới: 89,996 không thành 90"
    case .truncate: "Cắt bỏ phần thừa, không làm tròn lên: 89,996 không thành 90"
    case .partMeans(let shown):
      shown
        ? "Hiện trung bình từng phần A, B, C; điểm chung tính từ tổng của các phiếu"
        : "Chỉ hiện điểm chung, không hiện trung bình từng phần"
    case .absence: "Người vắng, người về trước không có phiếu: chia cho số phiếu hợp lệ, biên bản ghi tên"
    case .presentations(let may): may ? "Chủ thể được trình bày sản phẩm" : "Chủ thể không trình bày sản phẩm"
    case .siteInspection(let needed):
      needed
        ? "Sản phẩm du lịch phải được kiểm tra thực địa trước khi chấm"
        : "Không bắt buộc kiểm tra thực địa sản phẩm du lịch"
    case .spreadRescore(let limit): "Chênh lệch tối đa \(limit) điểm: \(limit) được, \(limit + 1) phải chấm lại"
    case .spreadWarn(let limit): "Chênh lệch tối đa \(limit) điểm: \(limit) không nhắc, \(limit + 1) được nhắc"
    case .spreadBlock(let limit): "Chênh lệch tối đa \(limit) điểm: \(limit) được, \(limit + 1) thì chưa kết luận được"
    case .spreadFree: "Không giới hạn chênh lệch giữa các phiếu"
    case .actionRescore: "Vượt mức thì thảo luận, chấm lại; hết lượt thì Hội đồng biểu quyết chấp nhận, ghi lý do"
    case .actionWarn: "Vượt mức thì chỉ nhắc, vẫn kết luận được"
    case .actionBlock: "Vượt mức thì chấm lại cho đến khi trong mức; không biểu quyết chấp nhận được"
    case .turns(let count):
      count == 0
        ? "Không có lượt chấm lại: vượt mức thì biểu quyết" : "Chấm lại nhiều nhất \(count) lượt rồi mới biểu quyết"
    case .turnsWithoutEnd: "Chấm lại bao nhiêu lượt cũng được"
    case .turnsAreFree(let count): "Không bắt buộc chấm lại; nếu chấm lại thì nhiều nhất \(count) lượt"
    case .personalWarning(let distance): "Nhắc phiếu cách trung bình hơn \(distance) điểm: đúng \(distance) không nhắc"
    case .noPersonalWarning: "Không nhắc riêng phiếu nào"
    case .scopeAll: "Mọi ghế được sửa phiếu khi chấm lại; phiếu trước vẫn được giữ"
    case .scopeOutliers:
      "Chỉ ghế có tổng cao nhất, thấp nhất và ghế chưa có phiếu hợp lệ chấm lại; phiếu trước vẫn được giữ"
    case .floorMajority:
      "Yêu cầu tối thiểu đạt khi quá nửa phiếu hợp lệ đạt: 3/5 đạt, 2/4 không; phiếu không thống nhất thì biểu quyết xác nhận"
    case .floorAll: "Yêu cầu tối thiểu đạt khi mọi phiếu hợp lệ đạt: 5/5 đạt, 4/5 không"
    case .floorResolution: "Yêu cầu tối thiểu đạt khi mọi phiếu hợp lệ đạt; phiếu không thống nhất thì theo biểu quyết"
    case .floorCap: "Thiếu yêu cầu tối thiểu thì xuống hạng cao nhất đủ mọi yêu cầu"
    case .floorFail: "Thiếu yêu cầu tối thiểu của hạng theo điểm thì không đạt"
    case .elimination: "Một phiếu đề nghị loại là đủ để Hội đồng biểu quyết; bị loại thì không có điểm, không có hạng"
    case .secrecyProduct: "Thành viên thấy điểm của nhau khi sản phẩm đã được công khai trong Hội đồng"
    case .secrecySession: "Thành viên thấy điểm của nhau khi phiên họp đã khép"
    case .adviserText: "Trước khi niêm phong thấy nhận xét của Tổ tư vấn, không thấy điểm"
    case .adviserTextAndScores: "Trước khi niêm phong thấy cả nhận xét và điểm của Tổ tư vấn"
    case .adviserNothing: "Trước khi niêm phong không thấy gì của Tổ tư vấn"
    case .namesFull: "Bảng kèm biên bản ghi họ tên thành viên"
    case .namesSeats: "Bảng kèm biên bản chỉ ghi tên ghế"
    case .conflict(let declared):
      declared
        ? "Phải khai báo trước khi chấm; ai có xung đột thì không chấm, không tính vào túc số của sản phẩm đó"
        : "Không bắt buộc khai báo; ai có xung đột vẫn tự xin không chấm được"
    case .noResultVote: "Không biểu quyết về kết quả"
    case .voteEachProduct: "Biểu quyết thông qua kết quả của từng sản phẩm"
    case .voteWholeList: "Biểu quyết thông qua cả danh sách kết quả"
    case .moreThan(let share): "Thông qua khi hơn \(share) số ghế có quyền, có mặt, tán thành: đúng \(share) chưa đủ"
    case .atLeast(let share): "Thông qua khi ít nhất \(share) số ghế có quyền, có mặt, tán thành: đúng \(share) là đủ"
    case .everybody: "Thông qua khi mọi ghế có quyền, có mặt, tán thành"
    case .tieChair: "Hai bên bằng phiếu thì theo bên có người chủ trì"
    case .tieNotAdopted: "Hai bên bằng phiếu thì không thông qua"
    case .ballotCounted: "Biểu quyết giơ tay, ghi số phiếu"
    case .ballotSecret: "Bỏ phiếu kín, chỉ ghi số phiếu"
    case .ballotNamed: "Biểu quyết ghi tên, lưu ý kiến của từng ghế"
    case .written: "Hồ sơ đánh giá lại được lấy ý kiến bằng văn bản"
    case .notWritten: "Hồ sơ đánh giá lại được chấm tại phiên họp"
    case .writtenUnused: "Không dùng đến: không lấy ý kiến bằng văn bản"
    case .writtenDays(let days):
      "Trả lời trong \(days) ngày kể từ ngày gửi: ngày thứ \(days) còn kịp, ngày thứ \(days + 1) là muộn"
    case .repliesAsQuorum: "Cần số ý kiến bằng túc số; không trả lời thì không được tính"
    case .replies(let count):
      "Cần ít nhất \(count) ý kiến: \(count) được, \(count - 1) không; không trả lời thì không được tính"
    case .triggers(let reasons): "Họp trực tiếp khi: \(reasons.map(\.vietnamese).joined(separator: "; "))"
    case .noTriggers: "Không trường hợp nào bắt buộc họp trực tiếp"
    case .clock(let days):
      "Có kết quả trong \(days) ngày kể từ khi nhận đủ hồ sơ: ngày thứ \(days) còn kịp, ngày thứ \(days + 1) là quá hạn"
    case .feedback(let days): "Kết quả dự kiến được thông báo cho chủ thể \(days) ngày trước khi kết luận"
    case .noFeedback: "Không thông báo kết quả dự kiến cho chủ thể"
    case .orderRegistration: "Bằng hạng, bằng điểm thì xếp theo số đăng ký"
    case .orderQueue: "Bằng hạng, bằng điểm thì xếp theo thứ tự đưa ra phiên họp"
    case .ranksSkipping: "Bằng điểm thì chung thứ hạng, bỏ số tiếp theo: 1, 2, 2, 4"
    case .ranksDense: "Bằng điểm thì chung thứ hạng, số tiếp theo liền ngay: 1, 2, 2, 3"
    case .signersTwo: "Thư ký và người chủ trì ký biên bản"
    case .signersAll: "Thư ký, người chủ trì và mọi thành viên ký biên bản"
    case .numbering(let series): "Biên bản lấy số của Hội đồng: \(series)"
    case .noNumbering: "Số của biên bản để trống cho văn thư"
    case .retention(let text): "Lưu trữ: \(text)"
    case .noRetention: "Lưu trữ không thời hạn, không xóa"
    case .batchYear(let year): "Đợt của năm \(year)"
    case .noBatchYear: "Không ghi năm của đợt"
    case .batchNumber(let number): "Đợt \(number)"
    case .noBatchNumber: "Không ghi số của đợt"
    case .filedBefore(let day): "Đề nghị đánh giá trước ngày \(day)"
    case .filedByLaw: "Hạn đề nghị của đợt theo quy định của pháp luật"
    case .finishedBefore(let day): "Hoàn thành đánh giá trước ngày \(day)"
    case .finishedByLaw: "Hạn hoàn thành của đợt theo quy định của pháp luật"
    }
  }
}

extension RuleForm {
  package var vietnamese: String {
    switch self {
    case .oneOf(let values): "một trong: \(values)"
    case .listOf(let values, let none): "một hay nhiều từ, cách nhau bằng dấu phẩy, trong: \(values); hoặc \(none)"
    case .number(let low, let high): "số nguyên từ \(low) đến \(high), không kèm chữ"
    case .numberOr(let word, let low, let high): "\(word), hoặc số nguyên từ \(low) đến \(high), không kèm chữ"
    case .share: "phân số tối giản lớn hơn 0, không quá 1: 3/4 (thay cho 75%), 2/3, 1"
    case .threshold: "dấu > (hơn) hoặc >= (ít nhất) rồi phân số tối giản từ 1/2 đến 1: >1/2, >=2/3"
    case .trimming:
      "trung_binh, hoặc bo_1_tu_7: bỏ 1 phiếu cao nhất, 1 phiếu thấp nhất khi có từ 7 phiếu (phải còn ít nhất 1 phiếu)"
    case .day: "một ngày, viết như 15/5/2026 hoặc 2026-05-15"
    case .line(let length): "chữ một dòng, tối đa \(length) ký tự"
    }
  }
}
