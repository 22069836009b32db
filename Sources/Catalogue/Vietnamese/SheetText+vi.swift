extension SheetText {
  package var vietnamese: String {
    switch self {
    case .mapTitle: "Cả phiếu"
    case .dossierTitle: "Hồ sơ về tiêu chí này"
    case .criterion(let code, let title, let max): "\(code) \(title) (tối đa \(max) điểm)"
    case .place(let part, let section, let number, let of): "Phần \(part) · \(section) · tiêu chí \(number)/\(of)"
    case .chooseCase(let count): "Trước hết chọn trường hợp áp dụng (phím 1–\(count)), rồi chọn mức:"
    case .casesOnly(let count): "Chọn trường hợp trước: phím 1–\(count)."
    case .tickedInCase(let number, let points):
      "Phiếu đang ghi trường hợp \(number): \(points) điểm; chọn mức ở đây thì thay."
    case .notApplicable(let key, let title): "Không phải chấm: chỉ chấm khi tiêu chí \(key) \(title) có điểm."
    case .onlyIf(let key): "chỉ khi \(key) có điểm"
    case .elimination(let reason): "ĐỀ NGHỊ LOẠI (e để rút lại): \(reason)"
    case .eliminateNote:
      "Phiếu đề nghị loại không phải chấm đủ, không tính vào điểm. Trước khi niêm phong: e để rút lại."
    case .needNotBeComplete: "không phải chấm đủ"
    case .completed: "Đã chấm đủ: nhấn s để soát phiếu rồi niêm phong."
    case .endReached(let left): "Đã đến cuối phiếu, còn \(left) tiêu chí chưa chấm: nhấn u để đến."
    case .proposed: "Đã ghi đề nghị loại: s để soát và niêm phong, e để rút lại."
    case .proposalWithdrawn: "Đã rút đề nghị loại: phiếu phải chấm đủ các tiêu chí."
    case .undone(let key): "Đã hoàn tác ở tiêu chí \(key)."
    case .undoneOpinion: "Đã hoàn tác ý kiến chung."
    case .undoneProposal: "Đã hoàn tác đề nghị loại."
    case .noPartAfter: "Đây là phần cuối của phiếu."
    case .noPartBefore: "Đây là phần đầu của phiếu."
    case .partState(let code, let title, let points, let max, let left):
      left == 0
        ? "Phần \(code). \(title): \(points)/\(max), đã chấm đủ"
        : "Phần \(code). \(title): \(points)/\(max), còn \(left) tiêu chí"
    case .legend: "?/5 chưa chấm   – không phải chấm   * có ghi chú   ▼4 dưới mức tối thiểu 4 sao"
    case .rowsHidden(0, let below): "… còn \(below) dòng phía dưới"
    case .rowsHidden(let above, 0): "… còn \(above) dòng phía trên"
    case .rowsHidden(let above, let below): "… còn \(above) dòng phía trên, \(below) dòng phía dưới"
    case .ticked(let points, let max): "đã chấm \(points)/\(max) điểm"
    case .open: "chưa chấm"
    case .noted: "có ghi chú"
    case .below(let star, let needs): "dưới mức tối thiểu \(star) sao (cần \(needs) điểm)"
    case .nothingOnCriterion: "Hồ sơ không nói gì riêng về tiêu chí này."
    case .ofProduct: "Nói chung về sản phẩm"
    case .evidenceForCriterion: "Minh chứng cho tiêu chí này"
    case .evidenceForAll: "Giấy tờ không ghi tiêu chí"
    case .readAll: "… còn nữa: nhấn h để đọc đủ"
    case .sealRow: "Niêm phong phiếu này: Enter hoặc s, rồi mã PIN"
    case .sealProposalRow: "Niêm phong phiếu ĐỀ NGHỊ LOẠI này: Enter hoặc s, rồi mã PIN"
    case .recordRow: "Xong phiếu giấy này: Enter hoặc s"
    case .notSealable(let count): "Chưa niêm phong được: còn \(count) tiêu chí. Chọn ở dưới, Enter để đến."
    case .sheetOfRecord: "Phiếu đã niêm phong: chỉ để xem lại"
    case .complete(let count): "Đã chấm đủ \(count) tiêu chí."
    case .missing(let count): "Còn \(count) tiêu chí chưa chấm:"
    case .proposalChange(let before?, let after?): "Lý do đề nghị loại: “\(before)” → “\(after)”"
    case .proposalChange(nil, let after?): "Thêm đề nghị loại: “\(after)”"
    case .proposalChange(let before?, nil): "Rút đề nghị loại: “\(before)”"
    case .proposalChange(nil, nil): "Không đề nghị loại"
    case .noChange(let version): "Chưa đổi gì so với phiếu lần \(version)."
    case .change(let code, let title, let from, let to):
      "\(code) \(title): \(from.map { String($0) } ?? "–") → \(to.map { String($0) } ?? "–") điểm"
    case .changeOfCase(let code, let title, let from, let to):
      "\(code) \(title): trường hợp \(from) → trường hợp \(to), cùng số điểm"
    case .remarkChange(let code, let before?, let after?): "Ghi chú \(code): “\(before)” → “\(after)”"
    case .remarkChange(let code, nil, let after?): "Thêm ghi chú \(code): “\(after)”"
    case .remarkChange(let code, let before?, nil): "Bỏ ghi chú \(code): “\(before)”"
    case .remarkChange(let code, nil, nil): "Không có ghi chú \(code)"
    case .opinionChange(let before?, let after?): "Ý kiến chung: “\(before)” → “\(after)”"
    case .opinionChange(nil, let after?): "Thêm ý kiến chung: “\(after)”"
    case .opinionChange(let before?, nil): "Bỏ ý kiến chung: “\(before)”"
    case .opinionChange(nil, nil): "Không có ý kiến chung"
    case .belowFloor(let star, let count): "Dưới mức tối thiểu \(star) sao ở \(count) tiêu chí:"
    case .floorItem(let code, let title, let points, let needs):
      "\(code) \(title): chọn \(points), cần \(needs) điểm"
    case .floorMeaning(.majority, false, let star):
      "Từ nửa số phiếu trở lên cũng dưới mức đó thì sản phẩm không xếp được \(star) sao, dù tổng điểm cao."
    case .floorMeaning(.majority, true, let star):
      "Từ nửa số phiếu trở lên cũng dưới mức đó thì sản phẩm đủ điểm \(star) sao cũng không đạt."
    case .floorMeaning(.all, false, let star):
      "Chỉ một phiếu dưới mức đó là sản phẩm không xếp được \(star) sao, dù tổng điểm cao."
    case .floorMeaning(.all, true, let star):
      "Chỉ một phiếu dưới mức đó là sản phẩm đủ điểm \(star) sao cũng không đạt."
    case .floorMeaning(.resolution, false, let star):
      "Các phiếu khác nhau thì Hội đồng biểu quyết; không đạt mức đó thì sản phẩm không xếp được \(star) sao."
    case .floorMeaning(.resolution, true, let star):
      "Các phiếu khác nhau thì Hội đồng biểu quyết; không đạt mức đó thì đủ điểm \(star) sao cũng không đạt."
    case .nothingOnLine: "Dòng này không dẫn đến tiêu chí nào; nhấn s để niêm phong."
    }
  }
}
