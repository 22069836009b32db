extension Word {
  /// What a key of a tone does; `false` where it is a letter.
  mutating func take(_ wanted: Tone, _ key: UInt8) -> Bool {
    if undoneTone != nil { return false }
    guard let shape, shape.isComplete else { return takeInsteadOfDisplaced(wanted, key) }
    if wanted == tone {
      if wanted == .level { return false }
      tone = .level
      if !key.isDigit { undoneTone = letters.count }
      return finishUndo(key, undone: keys.indices.filter { keys[$0].owner == nil })
    }
    if wanted != .level && shape.final == .stop && !wanted.goesWithStops { return false }
    tone = wanted
    note(key, changed: nil)
    placeTone()
    return true
  }

  /// "caft" and then `s`: the tone that the final refused gives way to one that goes with it.
  private mutating func takeInsteadOfDisplaced(_ wanted: Tone, _ key: UInt8) -> Bool {
    guard let displaced, wanted != .level else { return false }
    var other = self
    other.removeLetter(at: displaced)
    other.displaced = nil
    guard other.take(wanted, key) else { return false }
    self = other
    return true
  }

  /// Puts the tone where it belongs; a word that is no syllable keeps it where it stood.
  mutating func placeTone() {
    guard tone != .level, let shape, shape.isComplete else { return }
    tonePlace = shape.vowels.lowerBound + placeAmong(letters[shape.vowels], hasFinal: shape.final != .none)
  }

  /// The last letter with a mark of its own; of three vowels the second; of two the second before a final, and in oa, oe, uy
  /// of the modern style; else the first.
  private func placeAmong(_ vowels: ArraySlice<Letter>, hasFinal: Bool) -> Int {
    if let marked = vowels.lastIndex(where: { $0.mark != .none }) { return marked - vowels.startIndex }
    switch vowels.count {
    case 1: return 0
    case 2: return hasFinal || (style == .modern && Vowels(vowels).dependsOnStyle) ? 1 : 0
    default: return 1
    }
  }

  /// A final that came after a tone it does not go with: the key of the tone was a letter then (craft, next).
  mutating func displaceTone() {
    guard !tone.goesWithStops, let shape, shape.isComplete, shape.final == .stop,
      let key = keys.lastIndex(where: { $0.owner == nil })
    else { return }
    let character = keys[key].character
    let place = (keys[..<key].compactMap(\.owner).max() ?? -1) + 1
    tone = .level
    insert(Letter(base: character.lowercased, isUpper: character.isUpper), at: place, keyAt: key)
    displaced = place
  }
}
