extension CommandText {
  package var vietnamese: String {
    switch self {
    case .notUnderstood(let word): "Sai cách dùng: không hiểu “\(word)”."
    case .missingArgument(let word): "Sai cách dùng: thiếu \(word)."
    case .wrongUsage: "Sai cách dùng."
    case .usageHint:
      "Cách dùng: hoidong [demo | criteria | rules | session | import | tally | verify | type | keys | bench] …; xem hoidong --help"
    case .faultAt(let file, let line, let key, let what):
      key.isEmpty ? "\(file), dòng \(line): \(what)" : "\(file), dòng \(line), \(key): \(what)"
    case .fault(let file, let what): "\(file): \(what)"
    case .faultsFound(let count): "\(count) lỗi."
    case .nothingComputed: "Chưa tính gì: sửa các lỗi trên rồi chạy lại."
    case .tallyPlace(let product, let member, let key):
      [
        product.isEmpty ? "" : "sản phẩm \(product)", member.isEmpty ? "" : "thành viên \(member)",
        key.isEmpty ? "" : "tiêu chí \(key)",
      ]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    case .criteriaGood(let file, let sets, let criteria): "\(file): đúng (\(sets) bộ, \(criteria) tiêu chí)"
    case .regimeLine(let id, let number, let sets, let digest):
      "\(id)  Quyết định \(number)  \(sets) bộ  sha256 \(digest)"
    case .setLine(let number, let name, let criteria, let digest):
      "  \(number). \(name)  \(criteria) tiêu chí  sha256 \(digest)"
    case .disqualifiers: "Hồ sơ bị loại khi:"
    case .floorsHead: "Yêu cầu tối thiểu:"
    case .correctionsHead: "Chỗ văn bản nguồn được đọc lại:"
    case .correction(let place, let source, let reading, let why):
      "\(place): nguồn “\(source)”, đọc là “\(reading)” (\(why))"
    case .gap(let place, let why): place == "set" ? "LƯU Ý: \(why)" : "LƯU Ý ở \(place): \(why)"
    case .regimeGap(let why): "  Lưu ý: \(why)"
    case .missingSet(let number, let name, let why): "  \(number). \(name): chưa có. \(why)"
    case .setHasGap(let number, let place, let why): "Lưu ý, bộ \(number)\(place == "set" ? "" : " (\(place))"): \(why)"
    case .maximum(let max): "tối đa \(max) điểm"
    case .sessionMade(let id, let path): "Đã lập phiên họp \(id) ở \(path)"
    case .pinsHead: "Mã PIN của từng ghế (chỉ hiện một lần, trao riêng cho từng người):"
    case .pinLine(let seat, let person, let pin): "  \(seat)  \(pin)  \(person)"
    case .pinFromFile: "theo tệp"
    case .noSessions: "Chưa có phiên họp nào."
    case .sessionState(let title, let closed, let concluded, let products, let events):
      "\(title): \(closed ? "đã khép lại" : "đang họp"), kết luận \(concluded)/\(products) sản phẩm, \(events) sự kiện"
    case .storeGood(let id, let events): "\(id): chuỗi \(events) sự kiện nguyên vẹn"
    case .unsignedWarning: "Hồ sơ này còn thiếu chữ ký."
    case .terminalGone: "Mất kết nối với màn hình. Những gì đã ghi vẫn còn nguyên: mở lại chương trình để làm tiếp."
    case .demoMade(let id): "Đã lập phiên tập huấn \(id)."
    case .demoExists(let id): "Mở lại phiên tập huấn \(id)."
    case .demoGuide(let pin):
      "Phiên tập huấn: mọi ghế dùng mã PIN \(pin). Vào ghế TK (thư ký) để điểm danh (d), mở chấm (o); rồi từng ghế vào chấm. Phím ? xem trợ giúp."
    case .demoStep(let number, let what): "[\(number)] \(what)"
    case .demoDone: "Đã chạy trọn phiên tập huấn; hồ sơ kết quả đã ký và kiểm tra:"
    case .lawBuiltIn: "Bộ tiêu chí: đúng bản có trong chương trình này."
    case .lawWorded(let names):
      "Bộ tiêu chí: cơ cấu, điểm, dấu sao đúng bản trong chương trình; lời văn của cơ quan: \(names)."
    case .lawDiffers: "Bộ tiêu chí: khác bản có trong chương trình này; đã kiểm tra theo bản đi kèm hồ sơ."
    }
  }
}
