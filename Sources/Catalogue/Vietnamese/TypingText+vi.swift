extension TypingText {
  package var vietnamese: String {
    switch self {
    case .telex: "TELEX"
    case .vni: "VNI"
    case .off: "không dấu"
    case .on(let method): "Đang gõ tiếng Việt kiểu \(method). F9: tắt. F1 trong ô nhập: cách gõ."
    case .switchedOff: "Không gõ dấu nữa: phím nào ra chữ ấy. F9: bật lại."
    case .fieldOn(let method): "Riêng ô này gõ tiếng Việt kiểu \(method). F9: thôi."
    case .fieldOff: "Ô này lại không gõ dấu: phím nào ra chữ ấy."
    case .notInSecrets: "Mã PIN không gõ dấu."
    case .helpTitle: "Gõ tiếng Việt"
    case .helpHead: "Muốn có"
    case .helpExample: "Ví dụ"
    case .helpKeys: "Phím bất kỳ: trở lại chỗ đang gõ"
    case .method: "Kiểu gõ tiếng Việt"
    case .style: "Đặt dấu thanh"
    case .oldStyle: "hòa, khỏe, thủy"
    case .modernStyle: "hoà, khoẻ, thuỷ"
    case .bareW: "TELEX: phím w đứng một mình ra ư"
    case .restoresKeys: "Hết từ, nếu không phải tiếng Việt thì trả lại các phím đã gõ"
    case .settingsNote: "Mục có ◀ ▶: Space, ←, → hoặc số để đổi. F9 ở mọi màn hình: bật, tắt gõ tiếng Việt."
    case .understood(let text): "Hiểu là: \(text)"
    case .spokenHelp(let method):
      "Dòng chỉ có chữ không dấu thì hiểu theo kiểu \(method), rồi nghe lại chữ đã hiểu; f9: bật, tắt."
    }
  }
}

extension TypingRow {
  package var vietnamese: String {
    switch self {
    case .roof: "â  ê  ô"
    case .breve: "ă"
    case .horn: "ơ  ư"
    case .bar: "đ"
    case .sharp: "dấu sắc"
    case .falling: "dấu huyền"
    case .dipping: "dấu hỏi"
    case .rising: "dấu ngã"
    case .heavy: "dấu nặng"
    case .level: "bỏ dấu thanh"
    }
  }
}

extension TypingNote {
  package var vietnamese: String {
    switch self {
    case .anywhere: "Dấu thanh gõ ngay sau nguyên âm hay ở cuối từ đều được."
    case .undo: "Gõ lặp phím dấu ra chữ: aaa aa, ass as. Ctrl-Z: lấy lại phím đã gõ."
    case .backspace: "Backspace xóa một chữ đang thấy; dấu thanh tự về đúng chỗ."
    case .toggle: "F9 hoặc Ctrl-Space: bật, tắt; góc dưới ghi TELEX, VNI hoặc không dấu."
    case .plainFields: "Ô số, ngày, mã, đường dẫn: gõ dấu khi nhấn F9 ở ô đó; mã PIN: không."
    case .inputMethod: "Chữ có dấu của bộ gõ trong máy giữ nguyên; dùng bộ gõ thì nhấn F9 tắt."
    case .settings: "Kiểu gõ, cách đặt dấu: phím c (cài đặt) ở danh sách phiên họp."
    }
  }
}
