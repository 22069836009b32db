extension StoreText {
  package var vietnamese: String {
    switch self {
    case .link(let path):
      "\(path) là đường liên kết, không mở: chuyển thư mục thật của phiên họp vào đây"
    case .folderInPlace(let path):
      "\(path) là thư mục, không phải sổ phiên họp: chép lại đúng tệp, hoặc khôi phục từ bản sao lưu"
    case .notAFile(let path): "\(path) không phải tệp thường: chép lại đúng tệp, hoặc khôi phục từ bản sao lưu"
    case .missing(let path):
      "thiếu \(path): chép lại tệp từ nơi cũ, hoặc khôi phục từ bản sao lưu (hoidong session restore)"
    case .empty(let path):
      "\(path) rỗng (0 byte), thường do đĩa đầy hoặc chép dở: khôi phục từ bản sao lưu (hoidong session restore)"
    case .truncated(let path, let bytes, let whole):
      "\(path) bị cắt cụt, còn \(bytes) trên \(whole) byte: khôi phục từ bản sao lưu (hoidong session restore)"
    case .foreign(let path):
      "\(path) là cơ sở dữ liệu của chương trình khác, giữ nguyên không đụng đến: chuyển tệp đi, chép lại đúng tệp"
    case .otherSession(let path, let found):
      "\(path) là sổ của phiên “\(found)”, đặt nhầm thư mục: chuyển về sessions/\(found), chép lại đúng tệp vào đây"
    case .readOnlyFile(let path): "\(path) chỉ cho đọc: chạy chmod u+w cho tệp này rồi mở lại"
    case .readOnlyFolder(let path): "thư mục chứa \(path) chỉ cho đọc: chạy chmod u+w cho thư mục rồi mở lại"
    case .readOnlyMedium(let path):
      "\(path) nằm trên đĩa chỉ cho đọc (khóa ghi hoặc đĩa lỗi): mở khóa ghi, hoặc chép cả thư mục dữ liệu sang đĩa khác"
    case .noPermission(let path):
      "không có quyền đọc \(path): đăng nhập đúng người dùng đã lập phiên, hoặc sửa quyền của thư mục và tệp"
    case .logMissing(let path):
      "thiếu \(path)-wal, trong đó có sự kiện đã ghi: chép lại tệp này từ nơi cũ; không còn thì khôi phục từ bản sao lưu"
    case .logDamaged(let path, let writes, let event, let since):
      "\(path)-wal hỏng giữa chừng, mất \(writes) lần ghi: tin được đến sự kiện \(event)\(Self.at(since)); khôi phục từ bản sao lưu"
    case .partDamaged(let path, let events):
      "\(path): chuỗi \(events) sự kiện nguyên vẹn nhưng phần khác của tệp hỏng: khôi phục từ bản sao lưu"
    case .trustEnds(let path, let event, let since):
      event <= 1
        ? "\(path): hỏng từ sự kiện 1, không tin được gì trong tệp: khôi phục từ bản sao lưu (hoidong session restore)"
        : "\(path): hỏng ở sự kiện \(event), chỉ tin được đến sự kiện \(event - 1)\(Self.at(since)): khôi phục từ bản sao lưu (hoidong session restore)"
    case .tornTail:
      "máy tắt đúng lúc đang ghi: lần ghi dở dang cuối cùng, chưa được báo là xong, đã được bỏ; các sự kiện trước đó nguyên vẹn"
    case .rightsTightened(let path, let was):
      "\(path) mở cho người khác trên máy (quyền \(was)): đã thu lại, chỉ chủ tệp dùng được"
    case .othersMayWrite(let path, let mode):
      "\(path) mở cho người khác trên máy (quyền \(mode)): chạy chmod go-rwx cho nơi này"
    case .otherOwner(let path):
      "\(path) thuộc người dùng khác của máy: đăng nhập đúng người dùng đã lập, hoặc chạy chown"
    case .leftoverRemoved(let path): "\(path) là tệp tạm còn lại của một lần ghi dở: đã dọn"
    case .draftDamaged(let product, let seat):
      "phiếu nháp của ghế \(seat) cho \(product) bị hỏng, không dùng: ghế này chấm lại"
    case .draftsLost(let kept, let found):
      "phiếu nháp không còn đúng như đã ghi (đã ghi \(kept), còn \(found)): sổ bị hỏng ở phần nháp; các ghế đang chấm "
        + "xem lại phiếu của mình và chấm lại phần thiếu. Phiếu đã niêm phong không bị ảnh hưởng"
    case .notedSince(let what, let time): "\(what) (ghi nhận từ \(time))"
    case .upgraded(let from, let to): "sổ đã được nâng từ \(from) lên \(to); bản cũ giữ bên cạnh"
    }
  }

  private static func at(_ time: String) -> String { time.isEmpty ? "" : " (ghi lúc \(time))" }
}
