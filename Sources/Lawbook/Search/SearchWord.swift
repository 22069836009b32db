internal import PlainText

/// A word of a text or of a question, as a search compares it.
struct SearchWord: Hashable, Sendable {
  /// A letter with the marks over, through and under it.
  private struct Letter: Hashable, Sendable {
    var base: Unicode.Scalar
    var marks: [Unicode.Scalar] = []
  }

  /// Without tone and letter marks, in lower case.
  let folded: [UInt8]
  private let letters: [Letter]
  /// All marks, in an order that does not depend on where the tone is written ("hòa", "hoà").
  private let marks: [Unicode.Scalar]
  /// Whether it has marks at all: then they must agree.
  private let hasMarks: Bool

  init(_ text: String) {
    folded = Array(foldedForSearch(text).utf8)
    var letters: [Letter] = []
    for scalar in nfdScalars(text.lowercased()) {
      if scalar.properties.canonicalCombiningClass == .notReordered || letters.isEmpty {
        letters.append(Letter(base: scalar))
      } else {
        letters[letters.count - 1].marks.append(scalar)
      }
    }
    self.letters = letters
    marks = letters.flatMap(\.marks).sorted()
    hasMarks = !marks.isEmpty || letters.contains { $0.base == "đ" }
  }

  static func words(of text: String) -> [SearchWord] {
    nfc(text).split { !$0.isLetter && !$0.isNumber }.map { SearchWord(String($0)) }
  }

  /// Whether a word of a text begins with this one. Without marks only letters count. With marks a whole word must have
  /// the same ones, wherever the tone is written; of a word that goes on, every letter must have those typed so far.
  func begins(_ word: SearchWord) -> Bool {
    guard word.folded.starts(with: folded) else { return false }
    if !hasMarks { return true }
    if letters.count == word.letters.count {
      return marks == word.marks && letters.map(\.base) == word.letters.map(\.base)
    }
    return zip(letters, word.letters).allSatisfy { mine, theirs in
      mine.base == theirs.base && mine.marks.allSatisfy(theirs.marks.contains)
    }
  }
}
