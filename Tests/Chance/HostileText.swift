/// Bytes that somebody might type, paste or put into a table to steer a terminal, to hide, or to break a reader: the same
/// for the same seed. One in five is no valid UTF-8.
package func hostileTexts(seed: UInt64, count: Int = 300) -> [[UInt8]] {
  var random = SeededNumbers(seed: seed)
  return (0..<count).map { index in
    var bytes = Array("chữ \(index) ".utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      bytes += HostileKind.allCases.randomElement(using: &random)?.bytes(&random) ?? []
      if random.oneIn(3) { bytes += Array("và ".utf8) }
    }
    return bytes
  }
}

private enum HostileKind: CaseIterable {
  case csi, osc, stringSequence, shortEscape, c1, rawC1, bidi, hidden, tower, loneMark, decomposed, overlong, invalid
  case long, breaks, control, privateUse, wide, formula, quotes

  func bytes(_ random: inout SeededNumbers) -> [UInt8] {
    func number(_ most: Int) -> Int { Int.random(in: 0...most, using: &random) }
    func scalar(_ values: [UInt32]) -> [UInt8] {
      values.randomElement(using: &random).flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
    }
    func repeated(_ text: String, _ count: Int) -> [UInt8] { Array(String(repeating: text, count: count).utf8) }
    switch self {
    case .csi:
      let final = Array("ABCDHJKLMPSTXZbcdfghlmnrstu@`q".utf8).randomElement(using: &random) ?? 0x6D
      return Array("\u{1B}[\(number(1) == 0 ? "?" : "")\(number(2000));\(number(99))".utf8) + [final]
    case .osc: return Array("\u{1B}]\(number(52));c;bMOibQ==\(number(1) == 0 ? "\u{7}" : "\u{1B}\\")".utf8)
    case .stringSequence:
      let opener = ["P", "_", "^", "X"].randomElement(using: &random) ?? "P"
      return Array("\u{1B}\(opener)1$r0m\(number(1) == 0 ? "\u{1B}\\" : "")".utf8)
    case .shortEscape: return [0x1B, UInt8(0x30 + number(0x4E))]
    case .c1: return scalar(Array(0x80...0x9F))
    case .rawC1: return [UInt8(0x80 + number(0x1F)), UInt8(0x30 + number(9)), 0x6D]
    case .bidi: return scalar([0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069)) + [0x78]
    case .hidden:
      return [0x61]
        + scalar([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x34F, 0x180E, 0x115F, 0x3164, 0xFE0F, 0xE0041])
        + [0x62]
    case .tower: return [0x65] + repeated("\u{301}", 5 + number(60)) + repeated("\u{323}", number(5))
    case .loneMark: return scalar([0x300, 0x323, 0x20DD, 0x5B0])
    case .decomposed: return Array("Ho\u{323}\u{302}i đo\u{302}\u{300}ng u\u{31B}\u{301}ng".utf8)
    case .overlong: return [[0xC0, 0xAF], [0xC1, 0x9B], [0xE0, 0x80, 0x9B], [0xF0, 0x80, 0x80, 0x9B]][number(3)]
    case .invalid:
      return [[0xFF], [0xFE, 0xFE], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBB], [0xF5]][number(5)]
    case .long: return repeated("ngườiquádài", 20 + number(300))
    case .breaks:
      return [[0x0A], [0x0D, 0x0A], [0x0D], [0x0B], [0x0C], [0xE2, 0x80, 0xA8], [0xC2, 0x85], [0x09]][number(7)]
    case .control: return [UInt8([0, 7, 8, 0x0E, 0x0F, 0x11, 0x18, 0x1A, 0x7F].randomElement(using: &random) ?? 0)]
    case .privateUse: return scalar([0xE000, 0xF8FF, 0xFFFE, 0xFDD0, 0x10FFFF, 0x378])
    case .wide: return repeated(["中", "👩‍🌾", "🇻🇳", "각", "ﬁ"][number(4)], 1 + number(60))
    case .formula: return Array(["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3"][number(3)].utf8)
    case .quotes: return Array(["\"", ";", ",", "\"\"", "';--"][number(4)].utf8)
    }
  }
}
