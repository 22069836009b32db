/// What a text is sorted by in a Vietnamese dictionary: make it once for each text, then compare keys.
///
/// Syllables are compared from the left; in a syllable first the letters (a ă â b c d đ e ê …), then the tone (ngang,
/// huyền, hỏi, ngã, sắc, nặng); a text that ends first stands first. Where the tone mark is written (hòa, hoà) makes no
/// difference, nor does punctuation, which only parts syllables. What is equal until then goes lower case first, then by
/// code points, so that the order is total and the same on every machine.
package struct VietnameseKey: Hashable, Sendable, Comparable {
  private let syllables: [UInt32]
  private let capitals: [Bool]
  private let scalars: [UInt32]

  /// The key of a word, a name of a place or any text, from its first syllable on.
  package init(_ text: String) {
    var reader = SyllableReader()
    for scalar in nfdScalars(text) { reader.take(scalar) }
    reader.endSyllable()
    syllables = reader.keys
    capitals = reader.capitals
    scalars = nfc(text).unicodeScalars.map(\.value)
  }

  /// The key of a person's name: the given name, which is the last word, goes first, then the rest from the left.
  package init(person name: String) {
    var words = name.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).map { String($0) }
    if let given = words.popLast() { words.insert(given, at: 0) }
    self.init(words.joined(separator: " "))
  }

  package static func < (left: VietnameseKey, right: VietnameseKey) -> Bool {
    if left.syllables != right.syllables { return left.syllables.lexicographicallyPrecedes(right.syllables) }
    if left.capitals != right.capitals {
      return left.capitals.lexicographicallyPrecedes(right.capitals) { !$0 && $1 }
    }
    return left.scalars.lexicographicallyPrecedes(right.scalars)
  }
}

/// Whether `a` stands before `b` in a Vietnamese dictionary: for `sort(by:)` on short lists.
package func vietnameseOrder(_ a: String, _ b: String) -> Bool {
  VietnameseKey(a) < VietnameseKey(b)
}

/// Whether the person `a` stands before `b`, by given name first.
package func vietnamesePersonOrder(_ a: String, _ b: String) -> Bool {
  VietnameseKey(person: a) < VietnameseKey(person: b)
}

/// Turns decomposed scalars into: letter ranks, 1, tone ranks, 0 for each syllable. Ranks begin at 2, so that a
/// shorter row of letters comes first, and a syllable without a tone before the same with one.
private struct SyllableReader {
  private(set) var keys: [UInt32] = []
  private(set) var capitals: [Bool] = []
  private var letters: [Unicode.Scalar] = []
  private var tones: [UInt32] = []

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.properties.canonicalCombiningClass != .notReordered {
      takeMark(scalar)
      return
    }
    // Lower case may itself be a letter and a mark (İ): only its letters count.
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.filter {
      $0.properties.canonicalCombiningClass == .notReordered
    }
    guard let letter = lower.first, VietnameseLetters.rank(letter) != nil else {
      if !Hostile.contains(scalar) || scalar.properties.isWhitespace { endSyllable() }
      return
    }
    letters.append(letter)
    capitals.append(letter != scalar)
  }

  private mutating func takeMark(_ mark: Unicode.Scalar) {
    guard let last = letters.last else { return }
    if let letter = VietnameseLetters.modified(last, by: mark) {
      letters[letters.count - 1] = letter
    } else if let tone = VietnameseLetters.toneRank(mark) {
      tones.append(tone)
    }
  }

  mutating func endSyllable() {
    if letters.isEmpty { return }
    keys += letters.compactMap(VietnameseLetters.rank)
    keys.append(1)
    keys += tones
    keys.append(0)
    letters = []
    tones = []
  }
}
