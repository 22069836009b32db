/// Where the parts of the syllable are at which a word is: places of its letters.
struct Shape: Hashable, Sendable {
  /// The vowels; "u" of "qu" and "i" of "gi" before another vowel, and "y" at the head of a word, are no part of them.
  let vowels: Range<Int>
  let final: Final
  let isKnown: Bool
  /// Whether no vowels stand before this syllable: with two syllables in a word (Đakrông, Facebook) only marks typed right
  /// behind their letters count.
  let isOnly: Bool

  /// Whether a tone, or a mark from afar, may go to it.
  var isComplete: Bool { isKnown && isOnly && final != .unknown }
  /// Whether marks may go to letters of it that are not the last.
  var takesMarks: Bool { final == .none || (isOnly && final != .unknown) }
}

extension Word {
  /// The last syllable of the word; `nil` before the first vowel, and in a word that begins with f.
  var shape: Shape? {
    guard let last = letters.lastIndex(where: \.isVowel) else { return nil }
    let run = (letters[...last].lastIndex { !$0.isVowel } ?? -1) + 1
    if letters[..<run].contains(where: { $0.base == UInt8(ascii: "f") }) { return nil }
    let start = run < last && headIsConsonant(at: run) ? run + 1 : run
    return Shape(
      vowels: start..<last + 1, final: Final(letters[(last + 1)...]), isKnown: Vowels(letters[start...last]).isKnown,
      isOnly: !letters[..<run].contains(where: \.isVowel))
  }

  private func headIsConsonant(at run: Int) -> Bool {
    let head = letters[run]
    if run == 0 { return head.base == UInt8(ascii: "y") }
    let before = letters[run - 1].base
    if head.base == UInt8(ascii: "u") && head.mark == .none { return before == UInt8(ascii: "q") }
    return head.base == UInt8(ascii: "i") && before == UInt8(ascii: "g")
      && (run == 1 || letters[run - 2].base != UInt8(ascii: "n"))
  }

  /// "uo" with whatever marks, among the vowels: the place of the u.
  func pair(in vowels: Range<Int>) -> Int? {
    vowels.dropLast().first { letters[$0].base == UInt8(ascii: "u") && letters[$0 + 1].base == UInt8(ascii: "o") }
  }

  func vowels(_ range: Range<Int>, with mark: Mark, at place: Int) -> Vowels {
    var changed = Array(letters[range])
    changed[place - range.lowerBound].mark = mark
    return Vowels(changed)
  }
}
