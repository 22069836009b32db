/// What a key does to the text before the cursor.
package struct Edit: Hashable, Sendable {
  /// How many shown letters go, counted back from the cursor.
  package var removed: Int
  /// What comes in their place, in form C.
  package var inserted: String

  package init(removed: Int, inserted: String) {
    self.removed = removed
    self.inserted = inserted
  }
}

/// Keys in, edits out: the Vietnamese word that is being typed, as a value.
package struct Composer: Hashable, Sendable {
  package let rules: TypingRules

  package init(_ rules: TypingRules = TypingRules()) { self.rules = rules }

  /// A typed character: a key of the method, a letter, or what ends a word.
  package mutating func type(_ character: Character) -> Edit { Edit(removed: 0, inserted: String(character)) }

  /// One shown letter goes, and the tone stands where it belongs again. `nil` where nothing of what was typed is left:
  /// the character before the cursor is not the composer's.
  package mutating func backspace() -> Edit? { nil }

  /// The cursor moved, something was pasted: what stands there is never touched again.
  package mutating func endWord() {}

  /// The keys of the current word as they were typed.
  package var keys: String { "" }
}

/// A line of keys as text; `<` is Backspace.
package func composed(_ keys: String, _ rules: TypingRules = TypingRules()) -> String { keys }
