internal import Council
internal import Documents

extension Minutes {
  /// Whoever compares signatures later must find here why a seat has two keys.
  mutating func writePINs() {
    for reset in session.keyResets {
      page.item(
        "\(reset.time.clock), \(reset.time.date): ghế \(reset.seat) quên mã PIN, được cấp khóa và chứng thư mới trước "
          + "sự chứng kiến của ghế \(reset.witnesses.map(\.rawValue).joined(separator: " và ghế ")); lý do: "
          + "\(Words.entered(reset.reason)). Phiếu đã niêm phong trước đó giữ nguyên.")
    }
  }
}
