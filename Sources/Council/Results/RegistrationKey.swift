/// What registration numbers are sorted by: numbers in them by their value ("2" before "10", "7/SNN" as "07/SNN"), words
/// without regard to case; a dossier without a number comes last.
struct RegistrationKey: Hashable, Comparable {
  private enum Piece: Hashable {
    /// Digits without zeros in front: any length, so no integer.
    case number(String)
    case word(String)
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    while let first = rest.first {
      let digits = first.isASCIIDigit
      let run = rest.prefix { $0.isASCIIDigit == digits }
      pieces.append(digits ? .number(String(run.drop { $0 == "0" })) : .word(String(run)))
      rest = rest.dropFirst(run.count)
    }
    self.pieces = pieces
  }

  static func < (left: RegistrationKey, right: RegistrationKey) -> Bool {
    if left.pieces.isEmpty || right.pieces.isEmpty { return !left.pieces.isEmpty }
    for (one, other) in zip(left.pieces, right.pieces) where one != other {
      switch (one, other) {
      case (.number(let a), .number(let b)): return a.utf8.count != b.utf8.count ? a.utf8.count < b.utf8.count : a < b
      case (.word(let a), .word(let b)): return a < b
      case (.number, .word): return true
      case (.word, .number): return false
      }
    }
    return left.pieces.count < right.pieces.count
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
