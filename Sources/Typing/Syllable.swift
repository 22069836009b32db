extension Word {
  /// Whether the word is a syllable that Vietnamese could have, or a name of a place made of one.
  ///
  /// Initials are not checked but for letters that Vietnamese lacks: Krông and Blá are names of communes.
  var isSyllable: Bool {
    guard let shape, shape.isOnly else { return false }
    let group = Vowels(letters[shape.vowels])
    let initial = letters[..<shape.vowels.lowerBound]
    if initial.contains(where: { "fjwz".utf8.contains($0.base) }) { return false }
    switch shape.final {
    case .none: return group.isOpen
    case .unknown: return false
    case .stop: return group.isClosed && tone != .level && tone.goesWithStops && palatalFits(group)
    case .voiced: return group.isClosed && palatalFits(group)
    }
  }

  private func palatalFits(_ group: Vowels) -> Bool {
    let isPalatal =
      letters.count > 2 && letters[letters.count - 1].base == UInt8(ascii: "h") && !letters[letters.count - 2].isVowel
    return !isPalatal || group.takesPalatal
  }
}
