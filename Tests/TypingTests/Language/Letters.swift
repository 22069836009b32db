import PlainText

/// What makes "ô" of "o".
enum Mark {
  case roof, horn, breve, bar
}

/// A letter taken apart: "ặ" is a, breve, nặng.
struct Letter: Hashable {
  /// In its case.
  let base: Character
  let mark: Mark?
  let tone: Tone

  var isVowel: Bool { "aeiouy".contains(base.lowercased()) }
  var lower: String { base.lowercased() }

  init(_ character: Character) {
    let scalars = nfdScalars(String(character))
    mark =
      switch scalars.first {
      case "đ", "Đ": .bar
      default:
        scalars.contains("\u{302}")
          ? .roof : scalars.contains("\u{31B}") ? .horn : scalars.contains("\u{306}") ? .breve : nil
      }
    base =
      switch scalars.first {
      case "đ": "d"
      case "Đ": "D"
      case .some(let first): Character(first)
      case nil: character
      }
    tone = Tone.allCases.first { $0.scalar.map(scalars.contains) ?? false } ?? .level
  }
}
