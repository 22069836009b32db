extension RefusalText {
  package var vietnamese: String {
    switch self {
    case .sessionIsClosed: "Phiên họp đã khép lại, không ghi thêm được."
    case .notAtTheDesk(let seat): "Ghế \(seat) không làm việc này; chỉ chủ tọa hoặc thư ký."
    case .unknownSeat(let seat): "Không có ghế \(seat) trong Hội đồng."
    case .unknownDossier(let id): "Không có hồ sơ \(id) trong phiên họp."
    case .unknownSet(let number): "Bộ sản phẩm \(number) không có trong phiên họp này."
    case .dossierExists(let id): "Hồ sơ \(id) đã có trong danh sách."
    case .badName(let name): "Tên “\(name)” không dùng được: chữ không dấu, số, gạch nối, tối đa 40 ký tự."
    case .rollCallFirst: "Chưa điểm danh: nhấn d để điểm danh trước."
    case .noOneToPreside: "Chưa có người chủ trì: Chủ tịch hoặc Phó Chủ tịch phải có mặt."
    case .quorumMissing(let present, let needed): "Chưa đủ số người dự: có \(present), cần \(needed)."
    case .wrongStage(let product, let stage):
      "Hồ sơ \(product) đang ở bước “\(stage.vietnamese)”, chưa làm được việc này."
    case .doesNotScore(let seat): "Ghế \(seat) không chấm điểm."
    case .notPresent(let seat): "Ghế \(seat) không có mặt."
    case .isPresent(let seat): "Ghế \(seat) đã có mặt."
    case .isRecused(let seat): "Ghế \(seat) không chấm sản phẩm này (đã khai báo xung đột lợi ích)."
    case .alreadySealed(let seat): "Ghế \(seat) đã niêm phong phiếu; chỉ sửa được khi có lượt chấm lại."
    case .badTick(let key): "Mức chọn ở tiêu chí \(key) không có trong thang điểm."
    case .dependsOn(let key, let other): "Tiêu chí \(key) chỉ chấm khi tiêu chí \(other) có điểm."
    case .incomplete(let count, let first): "Còn \(count) tiêu chí chưa chấm, bắt đầu từ \(first)."
    case .reasonNeeded: "Cần ghi lý do."
    case .waitingFor(let seats): "Chưa niêm phong: \(seats)."
    case .tooFewSheets(let count, let needed): "Không đủ phiếu: có \(count), cần ít nhất \(needed)."
    case .blocked(let count): "Chưa kết luận được: còn \(count) việc phải giải quyết."
    case .turnsUsedUp(let turns): "Đã hết \(turns) lượt chấm lại; Hội đồng biểu quyết (phím b)."
    case .turnsLeft(let turns): "Còn \(turns) lượt chấm lại; chấm lại trước khi biểu quyết (phím r)."
    case .nothingToResolve(let subject): "Không có gì phải biểu quyết về \(subject.vietnamese)."
    case .votesDoNotAddUp(let votes, let present): "Số phiếu biểu quyết là \(votes), số người có quyền là \(present)."
    case .unfinished(let products): "Chưa xong: \(products)."
    case .nothingConcluded: "Chưa sản phẩm nào được kết luận."
    case .recountMissing: "Chưa tính lại kết quả lần thứ hai."
    case .pinLocked(let seat): "Ghế \(seat) bị khóa: sai mã PIN quá nhiều; thư ký miễn chấm ghế này (x)."
    case .pinWait(let seconds): "Nhập sai nhiều lần: chờ \(seconds) giây rồi thử lại."
    case .rescore(let spread, let limit, let turn, let of):
      "Chênh lệch \(spread) điểm (tối đa \(limit)): thảo luận, chấm lại (phím r), lượt \(turn)/\(of)."
    case .spreadNeedsVote(let spread, let limit):
      "Chênh lệch \(spread) điểm (tối đa \(limit)), hết lượt chấm lại: biểu quyết (phím b)."
    case .splitFloorsNeedVote(let keys):
      "Biểu quyết xác nhận (phím b): yêu cầu tối thiểu chưa thống nhất ở \(keys)."
    case .eliminationNeedsVote(let seats): "Có phiếu đề nghị loại (\(seats)): Hội đồng biểu quyết (phím b)."
    case .votedAgainst(let subject):
      "Không thông qua “\(subject.vietnamese)”: chấm lại (r) hoặc biểu quyết (b)."
    case .tooFewValidSheets(let count, let needed):
      "Chỉ có \(count) phiếu hợp lệ, cần ít nhất \(needed): chấm lại (phím r)."
    }
  }
}
