extension Word {
  /// What a key of the hook does: ư, ơ, ă; `false` where it is a letter.
  mutating func takeHook(_ hook: KeyMeaning.Hook, _ key: UInt8) -> Bool {
    guard let shape, shape.takesMarks else { return false }
    if hook != .breve, let place = pair(in: shape.vowels) { return takeHook(pairAt: place, shape, key) }
    let isUndo = !hooked(hook, shape.vowels).isEmpty
    if let place = placeForHook(hook, shape) ?? (isUndo ? nil : lastLetterForHook(hook, shape)) {
      let letter = letters[place]
      // "ua" becomes "ưa", and "uă" as soon as a final follows that "ưa" never has.
      let isGuess = letter.base == UInt8(ascii: "u") && place < letters.count - 1
      mark(place, letter.base == UInt8(ascii: "a") ? .breve : .horn, tentative: isGuess)
      note(key, changed: place)
      placeTone()
      return true
    }
    if hook == .any, letters[shape.vowels].map(\.vowel) == [7, 7], shape.final == .none {
      // "oo" after an undone "ô": Pơơ.
      for place in shape.vowels { mark(place, .horn) }
      note(key, changed: shape.vowels.upperBound - 1)
      placeTone()
      return true
    }
    return undoHook(hook, shape.vowels, key)
  }

  /// "uo" alone takes the horn on its o (thuở); before a final, i or u both take it. A second key gives the u its horn,
  /// then one that finds both undoes them, unless only the u's was asked for (ưo, whose o followed by itself).
  private mutating func takeHook(pairAt place: Int, _ shape: Shape, _ key: UInt8) -> Bool {
    let (u, o) = (letters[place], letters[place + 1])
    if u.mark == .horn && o.mark == .horn {
      if o.isTentative {
        mark(place + 1, .horn)
        note(key, changed: place + 1)
        return true
      }
      mark(place, .none)
      mark(place + 1, .none)
      placeTone()
      return finishUndo(key, undone: markKey(of: [place, place + 1], like: key))
    }
    let isAlone = shape.final == .none && place + 2 == shape.vowels.upperBound
    if o.mark == .horn || u.mark == .horn || !isAlone { mark(place, .horn) }
    mark(place + 1, .horn)
    note(key, changed: place + 1)
    placeTone()
    return true
  }

  private func takes(_ hook: KeyMeaning.Hook, _ letter: Letter) -> Bool {
    if letter.mark == .horn || letter.mark == .breve { return false }
    switch letter.base {
    case UInt8(ascii: "u"), UInt8(ascii: "o"): return hook != .breve
    case UInt8(ascii: "a"): return hook != .horn
    default: return false
    }
  }

  /// The first letter with which the vowels are a group that is known.
  private func placeForHook(_ hook: KeyMeaning.Hook, _ shape: Shape) -> Int? {
    shape.vowels.first { place in
      let mark = letters[place].base == UInt8(ascii: "a") ? Mark.breve : .horn
      return takes(hook, letters[place]) && vowels(shape.vowels, with: mark, at: place).fits(shape.final)
    }
  }

  /// The letter just typed takes its mark whatever stands before it.
  private func lastLetterForHook(_ hook: KeyMeaning.Hook, _ shape: Shape) -> Int? {
    let last = shape.vowels.upperBound - 1
    return shape.final == .none && takes(hook, letters[last]) && letters[last].mark == .none ? last : nil
  }

  private func hooked(_ hook: KeyMeaning.Hook, _ vowels: Range<Int>) -> [Int] {
    vowels.filter {
      (letters[$0].mark == .horn && hook != .breve) || (letters[$0].mark == .breve && hook != .horn)
    }
  }

  private mutating func undoHook(_ hook: KeyMeaning.Hook, _ vowels: Range<Int>, _ key: UInt8) -> Bool {
    let hooked = hooked(hook, vowels)
    guard let place = hooked.first else { return false }
    if letters[place].isBare && place == letters.count - 1 && !key.isDigit {
      // `ww`: the w that was "ư" is a w again, the second is gone.
      makePlain(place, UInt8(ascii: "w"))
      note(key, changed: place)
      undoneW = place
      return true
    }
    for place in hooked { mark(place, .none) }
    placeTone()
    return finishUndo(key, undone: markKey(of: hooked, like: key))
  }

  /// `w` where nothing takes its hook: "ư", unless vowels stand before it.
  mutating func takeBareW(_ key: UInt8) -> Bool {
    let isGI = letters.map(\.base) == Array("gi".utf8)
    if undoneW != nil || !(isGI || letters.allSatisfy { !$0.isVowel && $0.base != UInt8(ascii: "f") }) { return false }
    append(Letter(base: UInt8(ascii: "u"), mark: .horn, isUpper: key.isUpper, isBare: true), key)
    return true
  }

  /// What a letter does to the horns before it: "uơ" and "ưo" become "ươ" before i, u and finals, "ưa" whose hook came
  /// behind the a becomes "uă" before finals.
  mutating func completeHorns(before next: Letter) {
    guard next.mark == .none, let shape, shape.final == .none else { return }
    let isFinal = Final.begins(with: next.base)
    guard isFinal || next.base == UInt8(ascii: "i") || next.base == UInt8(ascii: "u") else { return }
    let last = shape.vowels.upperBound - 1
    if pair(in: shape.vowels) == last - 1 {
      let (u, o) = (letters[last - 1].mark, letters[last].mark)
      if u == .none && o == .horn { mark(last - 1, .horn) }
      if u == .horn && o == .none { mark(last, .horn, tentative: true) }
    } else if isFinal && letters[shape.vowels].map(\.vowel) == [11, 1] && letters[last - 1].isTentative {
      mark(last - 1, .none)
      mark(last, .breve)
    }
  }
}
