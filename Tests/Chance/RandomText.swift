/// Texts of every kind: Vietnamese in both forms, marks in towers, wide, hostile, anything.
package func randomText(_ random: inout SeededNumbers) -> String {
  let pieces = [
    "a", " ", "  ", "ế", "e\u{302}\u{301}", "Đ", "\u{301}", "\u{323}", "中", "🍯", "🇻🇳", "👩‍🌾", "👍🏽", "\n", "\r\n", "\t",
    "\u{1B}[2J", "\u{202E}", "\u{200B}", "\u{9B}", "\u{FEFF}", "\u{2028}", "\u{E000}", "각", "\u{1112}\u{1161}\u{11AB}",
    "क्षि", "❤️", "ngườiquádàikhôngngắt", "…",
  ]
  var out = ""
  for _ in 0..<Int.random(in: 0...14, using: &random) {
    if Int.random(in: 0...3, using: &random) == 0 {
      out.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0...0x2_FFFF, using: &random)) ?? "x")
    } else {
      out += pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
  }
  return out
}
