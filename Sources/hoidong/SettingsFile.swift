internal import Disk
internal import Hall
internal import Office

/// What an office sets for a machine: a text file in the data folder, one setting a line.
enum SettingsFile {
  private static let idle = "khoa_man_hinh"
  private static let copy = "ban_sao"

  static func path(in folder: DataFolder) -> String { folder.path + "/cai-dat.txt" }

  /// What cannot be read is left as the program sets it: a spoilt line must not keep a council from its session.
  static func read(_ folder: DataFolder) -> Settings {
    var settings = Settings()
    guard let bytes = InputFile.read(path(in: folder)) else { return settings }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let sides = line.split(separator: "=", maxSplits: 1)
      let parts = sides.map { String($0.filter { !$0.isWhitespace }) }
      guard parts.count == 2 else { continue }
      // A path may hold blanks.
      if parts[0] == copy { settings.secondCopy = Settings.path(sides[1]) }
      if parts[0] == idle, let minutes = Int(parts[1]), (0...240).contains(minutes) { settings.idleMinutes = minutes }
    }
    return settings
  }

  static func text(_ settings: Settings) -> String {
    "# Số phút không ai gõ phím thì khóa màn hình; 0: không khóa.\n\(idle) = \(settings.idleMinutes)\n"
      + "# Thư mục ghi bản sao thứ hai sau mỗi kết luận; để trống: không ghi.\n\(copy) = \(settings.secondCopy)\n"
  }
}
