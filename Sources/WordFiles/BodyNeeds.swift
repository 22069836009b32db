/// What the text of a file refers to, found while it is written: pictures of codes, and sizes of letters in tables.
final class BodyNeeds {
  /// PNG files.
  private(set) var pictures: [[UInt8]] = []
  private(set) var cellSizes: Set<Int> = []
  private var numbers: [String: Int] = [:]
  private var drawings = 0
  private let codes: [String: WordFile.Code]

  /// - Parameter codes: by their payloads.
  init(codes: [String: WordFile.Code]) { self.codes = codes }

  /// The style of a table's cells.
  /// - Parameter size: in points.
  func cell(_ size: Int) -> String {
    cellSizes.insert(size)
    return WordStyles.cell(size)
  }

  /// The picture of a payload and the number of this drawing of it; `nil` where there is no code of it.
  func drawing(of payload: String) -> (picture: Int, drawing: Int)? {
    guard let number = numbers[payload] ?? picture(of: payload) else { return nil }
    drawings += 1
    return (number, drawings)
  }

  private func picture(of payload: String) -> Int? {
    guard let code = codes[payload], code.size > 0, code.isDark.count == code.size * code.size else { return nil }
    pictures.append(CodePicture.png(size: code.size, isDark: code.isDark))
    numbers[payload] = pictures.count - 1
    return pictures.count - 1
  }
}
