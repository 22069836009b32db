extension BackupText {
  package var vietnamese: String {
    switch self {
    case .done(let path, let events, let head): "xong: \(path), đến sự kiện \(events), đầu chuỗi \(head)"
    case .readBack(let files, let drafts, let keys):
      "đã đọc lại, giống phiên lúc sao: \(files) tệp chữ ký, \(drafts) phiếu nháp, \(keys) khóa"
    case .mediumMissing(let path): "không thấy nơi lưu \(path): cắm thiết bị hoặc lập thư mục rồi làm lại"
    case .notAFolder(let path): "nơi lưu \(path) không phải thư mục: chọn một thư mục"
    case .readOnly(let path): "nơi lưu \(path) chỉ cho đọc: gạt khóa ghi của thiết bị hoặc chọn nơi khác"
    case .noPermission(let path): "không được phép ghi vào \(path): cấp quyền hoặc chọn nơi khác"
    case .full(let path):
      "nơi lưu \(path) đã đầy: giải phóng dung lượng hoặc dùng thiết bị khác; không còn gì dở dang ở đó"
    case .mediumFailed(let path): "thiết bị hỏng hoặc bị rút khi đang ghi vào \(path): thử thiết bị khác"
    case .differs(let path): "đọc lại \(path) thấy khác lúc ghi: đã bỏ bản này; dùng thiết bị khác"
    case .backupAlone: "--backup không đi cùng --out hay --sign-again"
    case .restored(let id, let path): "đã phục hồi phiên \(id) vào \(path)"
    case .withoutKeys:
      "Phục hồi từ hồ sơ kết quả: không có khóa riêng, nên trên máy này không ghế nào nhập được mã PIN. Phiên xem, kiểm tra và ghi lại hồ sơ được."
    case .wasHere(let id): "phiên \(id) đã có ở đây, đúng trạng thái này: không phải làm gì"
    case .neither(let path): "\(path) không phải bản sao lưu, cũng không phải hồ sơ kết quả"
    case .foreign(let path): "\(path) có những phần mà bản sao lưu không có: không dùng tệp này"
    case .doesNotHold(let path): "hồ sơ \(path) kiểm tra không đạt nên không phục hồi từ đó"
    case .otherStateHere(let id, let here, let there):
      "phiên \(id) đã có ở đây với trạng thái khác (\(here) sự kiện; tệp này có \(there)): dùng --home chọn thư mục dữ liệu khác"
    case .keyElsewhere(let seat):
      "Khóa riêng của ghế \(seat) không có trên máy này: phiên được phục hồi từ hồ sơ kết quả. Nhập mã PIN ở máy đã họp, hoặc phục hồi từ bản sao lưu."
    case .sameSignatures: "Dùng lại chữ ký đã có: hồ sơ giống hệt lần ký trước, không hỏi mã PIN."
    case .resultDiffers:
      "Chương trình này lập kết quả khác với lần ký trước: không dùng lại chữ ký cũ được, phải ký lại."
    case .copyNone: "Bản sao thứ hai: chưa ghi từ khi mở phiên này; nhấn S để ghi"
    case .copyWorking: "Bản sao thứ hai: đang ghi…"
    case .copyDone(let events, let time, let folder):
      "Bản sao thứ hai: xong đến sự kiện \(events) lúc \(time), ở \(folder)"
    case .copyMissing(let folder): "Bản sao thứ hai: KHÔNG THẤY THIẾT BỊ \(folder); cắm vào rồi nhấn S"
    case .copyFailed(let words): "Bản sao thứ hai: KHÔNG GHI ĐƯỢC (S: ghi lại): \(words)"
    case .noCopyFolder: "Chưa chọn nơi ghi bản sao thứ hai: phím c ở danh sách phiên"
    case .copyFolder: "Thư mục ghi bản sao thứ hai, đường dẫn đầy đủ (trống: không ghi)"
    case .copyFolderNotWhole: "Ghi đường dẫn đầy đủ của thư mục, bắt đầu bằng /; hoặc để trống."
    }
  }
}
