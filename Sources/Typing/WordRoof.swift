extension Word {
  /// What a key of the roof does: â, ê, ô; `false` where it is a letter.
  /// - Parameter base: the letter that it doubles (Telex), `nil` for any of a, e, o (VNI).
  mutating func takeRoof(_ base: UInt8?, _ key: UInt8) -> Bool {
    guard let shape, shape.takesMarks else { return false }
    let vowels = shape.vowels
    if base == nil || base == UInt8(ascii: "o"), let place = pair(in: vowels), takeRoof(pairAt: place, shape, key) {
      return true
    }
    if let place = placeForRoof(base, shape) {
      put(.roof, at: place, key)
      placeTone()
      return true
    }
    if base == UInt8(ascii: "e"), letters[vowels].map(\.vowel) == [4, 4], shape.final == .none {
      // "ee" after an undone "ê", and `e` again: the one doubled vowel of place names (La Êê).
      mark(vowels.lowerBound, .roof)
      mark(vowels.lowerBound + 1, .roof)
      note(key, changed: vowels.lowerBound + 1)
      placeTone()
      return true
    }
    return undoRoof(base, vowels, key)
  }

  /// uo, ưo, uơ, ươ become uô.
  private mutating func takeRoof(pairAt place: Int, _ shape: Shape, _ key: UInt8) -> Bool {
    if letters[place + 1].mark == .roof { return false }
    mark(place, .none)
    mark(place + 1, .roof)
    note(key, changed: place + 1)
    placeTone()
    return true
  }

  /// The letter that the roof goes to: one that makes a group of vowels that is known, else the letter just typed.
  private func placeForRoof(_ base: UInt8?, _ shape: Shape) -> Int? {
    func takes(_ place: Int) -> Bool {
      let letter = letters[place]
      return letter.mark != .roof && (base.map { $0 == letter.base } ?? "aeo".utf8.contains(letter.base))
    }
    let vowels = shape.vowels
    if let place = vowels.reversed().first(where: {
      takes($0) && self.vowels(vowels, with: .roof, at: $0).fits(shape.final)
    }) {
      return place
    }
    // A letter that was just doubled and undone stays undone.
    let last = vowels.upperBound - 1
    let isDoubled = last > vowels.lowerBound && letters[last - 1].base == letters[last].base
    let isPlain = letters[last].mark == .none && !(base != nil && isDoubled)
    return shape.final == .none && takes(last) && isPlain ? last : nil
  }

  private mutating func undoRoof(_ base: UInt8?, _ vowels: Range<Int>, _ key: UInt8) -> Bool {
    let roofed = vowels.filter { letters[$0].mark == .roof && (base == nil || letters[$0].base == base) }
    if roofed.isEmpty { return false }
    for place in roofed { mark(place, .none) }
    placeTone()
    return finishUndo(key, undone: markKey(of: roofed, like: key))
  }

  /// The last key that changed one of these letters.
  func markKey(of places: [Int], like key: UInt8) -> [Int] {
    let found = keys.lastIndex {
      $0.character.lowercased == key.lowercased && ($0.owner.map(places.contains) ?? false)
    }
    return found.map { [$0] } ?? []
  }
}
