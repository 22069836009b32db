/// The word that is being typed: its letters, its one tone, and the keys they came of.
struct Word: Hashable, Sendable {
  /// Words grow no longer than this: what goes on is no Vietnamese.
  static let limit = 40

  struct Key: Hashable, Sendable {
    let character: UInt8
    /// The place of the letter it made or changed; `nil` for a key of the tone.
    var owner: Int?
  }

  let style: ToneStyle
  private(set) var letters: [Letter] = []
  var tone = Tone.level
  /// The place of the letter that carries the tone.
  var tonePlace = 0
  var keys: [Key] = []
  /// Where the tone, a `w` alone or a bar was undone: the place of the letter that the key became. The key stays a letter
  /// for as long as that letter stands.
  var undoneTone: Int?
  var undoneW: Int?
  var undoneBar: Int?
  /// The place of a tone key that became a letter because the final that followed does not go with the tone.
  var displaced: Int?

  /// The last key, where it marked a letter from behind the final: the letter that follows tells whether it was meant so.
  private var afar: Afar?

  private struct Afar: Hashable, Sendable {
    let key: Int
    let place: Int
    let former: Mark
  }

  init(_ style: ToneStyle) { self.style = style }

  var isEmpty: Bool { letters.isEmpty }

  var shown: [Unicode.Scalar] {
    letters.indices.map { letters[$0].shown(tone != .level && $0 == tonePlace ? tone : .level) }
  }

  var typed: [Unicode.Scalar] { keys.map { Unicode.Scalar($0.character) } }

  /// A key that is a letter and nothing else.
  mutating func append(_ key: UInt8) {
    append(Letter(base: key.lowercased, isUpper: key.isUpper), key)
  }

  mutating func append(_ letter: Letter, _ key: UInt8) {
    completeHorns(before: letter)
    letters.append(letter)
    keys.append(Key(character: key, owner: letters.count - 1))
    placeTone()
    displaceTone()
    displaceMark()
  }

  /// "ôc" and then `p`: nothing ends so, and the second `o` was a letter (OCOP, banana).
  private mutating func displaceMark() {
    guard let mark = afar else { return }
    afar = nil
    let character = keys[mark.key].character
    guard mark.key == keys.count - 2, !character.isDigit, !(shape?.isComplete ?? false) else { return }
    letters[mark.place].mark = mark.former
    insert(
      Letter(base: character.lowercased, isUpper: character.isUpper), at: letters.count - 1, keyAt: mark.key)
    placeTone()
  }

  /// The last letter goes; a tone on it goes with it, else it stands where it belongs now.
  mutating func removeLast() {
    guard !letters.isEmpty else { return }
    afar = nil
    letters.removeLast()
    let place = letters.count
    let losesTone = tone != .level && tonePlace == place
    if losesTone { tone = .level }
    keys.removeAll { $0.owner == place || (losesTone && $0.owner == nil) }
    if undoneTone == place { undoneTone = nil }
    if undoneW == place { undoneW = nil }
    if undoneBar == place { undoneBar = nil }
    if displaced == place { displaced = nil }
    placeTone()
  }

  /// A mark that a key put on a letter; from behind the final, it is remembered as one that may yet turn out a letter.
  mutating func put(_ mark: Mark, at place: Int, _ key: UInt8) {
    let former = letters[place].mark
    self.mark(place, mark)
    note(key, changed: place)
    if let last = letters.last, !last.isVowel, place < letters.count - 1 {
      afar = Afar(key: keys.count - 1, place: place, former: former)
    }
  }

  mutating func mark(_ place: Int, _ mark: Mark, tentative: Bool = false) {
    letters[place].mark = mark
    letters[place].isTentative = tentative
  }

  /// The letter becomes a plain one.
  mutating func makePlain(_ place: Int, _ base: UInt8) {
    letters[place] = Letter(base: base, isUpper: letters[place].isUpper)
  }

  /// A key that changed a letter that was there.
  mutating func note(_ key: UInt8, changed place: Int?) { keys.append(Key(character: key, owner: place)) }

  /// A mark or tone was undone by its own key: a letter is put behind, and the keys undone are the letter's too; a digit
  /// is left to the caller, `false`.
  mutating func finishUndo(_ key: UInt8, undone: [Int]) -> Bool {
    afar = nil
    if key.isDigit {
      for index in undone.reversed() { keys.remove(at: index) }
      return false
    }
    for index in undone { keys[index].owner = letters.count }
    append(key)
    return true
  }

  /// Puts a letter where a tone key stood among the keys.
  mutating func insert(_ letter: Letter, at place: Int, keyAt index: Int) {
    letters.insert(letter, at: place)
    for key in keys.indices {
      if let owner = keys[key].owner, owner >= place { keys[key].owner = owner + 1 }
    }
    keys[index].owner = place
  }

  mutating func removeLetter(at place: Int) {
    letters.remove(at: place)
    for key in keys.indices {
      guard let owner = keys[key].owner else { continue }
      // The key of the letter is a key of the tone again.
      if owner == place { keys[key].owner = nil } else if owner > place { keys[key].owner = owner - 1 }
    }
  }
}

extension UInt8 {
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isLetter: Bool { isUpper || (0x61...0x7A).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var lowercased: UInt8 { isUpper ? self + 0x20 : self }
}
