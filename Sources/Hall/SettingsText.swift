internal import Typing

// The settings of a machine as a text that people can read and change: one setting a line, "#" begins a remark.
extension Settings {
  /// What cannot be read is left as the program sets it: a spoilt line must not keep a council from its session.
  package init(reading text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0.filter { !$0.isWhitespace }) }
      guard parts.count == 2 else { continue }
      take(parts[1].lowercased(), for: parts[0])
    }
  }

  private mutating func take(_ value: String, for name: String) {
    switch name {
    case Name.idle: if let minutes = Int(value), (0...240).contains(minutes) { idleMinutes = minutes }
    case Name.isOn: typing.isOn = Self.flags[value] ?? typing.isOn
    case Name.method: typing.rules.method = TypingMethod(rawValue: value) ?? typing.rules.method
    case Name.style: typing.rules.style = Self.styles[value] ?? typing.rules.style
    case Name.bareW: typing.rules.bareW = Self.flags[value] ?? typing.rules.bareW
    case Name.restoresKeys: typing.rules.restoresKeys = Self.flags[value] ?? typing.rules.restoresKeys
    default: break
    }
  }

  /// What ``init(reading:)`` reads, with remarks.
  package var text: String {
    let rules = typing.rules
    func word(_ flag: Bool) -> String { flag ? "co" : "khong" }
    var lines = [
      "# Số phút không ai gõ phím thì khóa màn hình; 0: không khóa.",
      "\(Name.idle) = \(idleMinutes)",
      "# Gõ tiếng Việt trong ô nhập, bật hay tắt bằng phím F9: co, khong. Không ghi: bật khi màn hình là tiếng Việt.",
    ]
    if let isOn = typing.isOn { lines.append("\(Name.isOn) = \(word(isOn))") }
    lines += [
      "# Kiểu gõ: telex, vni.",
      "\(Name.method) = \(rules.method.rawValue)",
      "# Đặt dấu thanh: cu (hòa, khỏe, thủy), moi (hoà, khoẻ, thuỷ).",
      "\(Name.style) = \(rules.style == .old ? "cu" : "moi")",
      "# Telex: phím w đứng một mình ra ư: co, khong.",
      "\(Name.bareW) = \(word(rules.bareW))",
      "# Hết từ, nếu không phải tiếng Việt thì trả lại các phím đã gõ: co, khong.",
      "\(Name.restoresKeys) = \(word(rules.restoresKeys))",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private enum Name {
    static let idle = "khoa_man_hinh"
    static let isOn = "go_tieng_viet"
    static let method = "kieu_go"
    static let style = "dat_dau"
    static let bareW = "w_thanh_u"
    static let restoresKeys = "tra_lai_phim"
  }

  private static let flags = ["co": true, "có": true, "khong": false, "không": false]
  private static let styles: [String: ToneStyle] = ["cu": .old, "cũ": .old, "moi": .modern, "mới": .modern]
}
