extension DoctorText {
  package var vietnamese: String {
    switch self {
    case .noTerminal: "màn hình: lệnh này không chạy trên màn hình dòng lệnh nên không kiểm tra được màn hình"
    case .size(let columns, let rows): "khổ màn hình: \(columns)x\(rows)"
    case .sizeUnknown: "khổ màn hình: không hỏi được"
    case .tooSmall(let columns, let rows):
      "khổ màn hình: \(columns)x\(rows), cần từ 80x24; phóng to cửa sổ hoặc giảm cỡ chữ"
    case .colours(let count): "màu: \(count)"
    case .noColours: "màu: không có; chương trình vẫn chạy, dùng chữ đậm và đảo màu"
    case .colourUnknown(let term): "màu: không biết loại màn hình “\(term)”; đặt TERM=linux hoặc TERM=xterm-256color"
    case .localeUTF8: "bảng mã: UTF-8"
    case .localeOther: "bảng mã: không phải UTF-8; đặt LANG=C.UTF-8 hoặc vi_VN.UTF-8 rồi mở lại màn hình"
    case .widthRight: "chữ Việt: hiện đúng bề rộng"
    case .widthWrong(let found, let expected):
      "chữ Việt: chiếm \(found) cột thay vì \(expected); bật UTF-8 cho màn hình này, hoặc dùng màn hình khác"
    case .widthUnknown: "chữ Việt: màn hình không trả lời nên không kiểm tra được bề rộng"
    case .fontWhole: "phông chữ: đủ chữ Việt"
    case .fontLacks(let letters):
      "phông chữ: thiếu \(letters); chạy setfont Vietnamese-Fixed16 (gói console-setup-linux) rồi mở lại"
    case .fontUnknown: "phông chữ: do cửa sổ chọn, không kiểm tra được từ đây; nhìn thử: ẳ ỗ ợ ử Đ"
    case .clock(let time): "đồng hồ: \(time)"
    case .clockBefore2026(let time):
      "đồng hồ: \(time) là sai, có thể hết pin; đặt lại bằng sudo date -s 'NĂM-THÁNG-NGÀY GIỜ:PHÚT'"
    case .clockBeforeEvent(let time, let session, let event):
      "đồng hồ: \(time), chậm hơn sự kiện cuối của phiên \(session) (\(event)); đặt lại bằng sudo date -s 'NĂM-THÁNG-NGÀY GIỜ:PHÚT'"
    case .clockSynchronised: "chỉnh giờ qua mạng: có"
    case .clockAlone: "chỉnh giờ qua mạng: không; trước phiên họp so đồng hồ với điện thoại"
    case .clockUnknown: "chỉnh giờ qua mạng: không hỏi được"
    case .room(let path, let megabytes): "đĩa: còn \(megabytes) MB ở \(path)"
    case .roomLow(let path, let megabytes):
      "đĩa: chỉ còn \(megabytes) MB ở \(path); nên xóa bớt tệp khác trước phiên họp"
    case .roomGone(let path, let megabytes):
      "đĩa: còn \(megabytes) MB ở \(path), không đủ cho một phiên họp; xóa bớt tệp khác"
    case .sync(let path, let milliseconds): "ghi chắc xuống đĩa: \(milliseconds) ms ở \(path)"
    case .syncSlow(let path, let milliseconds):
      "ghi chắc xuống đĩa: \(milliseconds) ms ở \(path), chậm; chuyển thư mục dữ liệu sang đĩa trong máy"
    case .folderOpen(let path, let mode):
      "thư mục: \(path) mở cho người khác trên máy (quyền \(mode)); chạy chmod go-rwx cho nơi này"
    case .folderPrivate(let path): "thư mục: \(path) chỉ chủ dùng được"
    case .folderNotYet(let path): "thư mục: \(path) chưa có, sẽ được tạo khi lập phiên đầu tiên"
    case .folderUnwritable(let path):
      "thư mục: không ghi được vào \(path); cấp quyền ghi, hoặc chọn nơi khác bằng --home"
    case .folderOfOther(let path):
      "thư mục: \(path) thuộc người dùng khác của máy; đăng nhập đúng người dùng, hoặc chạy chown"
    case .copyMissing(let path):
      "bản sao: không thấy \(path); cắm thẻ nhớ, USB hoặc đổi thư mục ở phần cài đặt (phím c)"
    case .copyUnwritable(let path):
      "bản sao: không ghi được vào \(path); xem khóa chống ghi của USB, quyền của thư mục"
    case .papersWhole: "văn bản: lập được DOCX, PDF, XLSX"
    case .paperLacks(let what): "văn bản: \(what) Phiên họp vẫn khép được; hồ sơ chỉ thiếu các tệp dạng này."
    case .noSessions: "phiên họp: chưa có"
    case .session(let id, let words): "phiên \(id): \(words)"
    case .leftover(let path): "tệp tạm: \(path) còn lại của một lần ghi dở; chương trình tự dọn khi mở"
    case .logHead(let path): "Nhật ký (\(path)), các dòng cuối:"
    case .allGood: "Không thấy điều gì sai."
    case .failures(let count): "\(count) điều sai."
    }
  }
}
