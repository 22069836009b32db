extension Word {
  /// What a key of the bar does: đ; `false` where it is a letter.
  ///
  /// Right behind a d that no vowel precedes (abbreviations too: QĐ, HĐND), or from anywhere in a syllable that begins
  /// with d.
  mutating func takeBar(_ key: UInt8) -> Bool {
    if undoneBar != nil { return false }
    guard let place = placeForBar() else { return false }
    if letters[place].mark == .bar {
      mark(place, .none)
      if !key.isDigit { undoneBar = letters.count }
      return finishUndo(key, undone: markKey(of: [place], like: key))
    }
    put(.bar, at: place, key)
    return true
  }

  private func placeForBar() -> Int? {
    guard let last = letters.last else { return nil }
    let isAfterVowel = letters.dropLast().last?.isVowel ?? false
    if last.base == UInt8(ascii: "d") && !isAfterVowel { return letters.count - 1 }
    guard letters[0].base == UInt8(ascii: "d"), let shape, shape.isComplete else { return nil }
    return 0
  }
}
