internal import PlainText

/// A word of a text or of a question, as a search compares it.
struct SearchWord: Hashable, Sendable {
  /// Without tone and letter marks, in lower case.
  let folded: [UInt8]
  /// The same with its marks, in an order that does not depend on where the tone is written ("hòa", "hoà").
  let marked: [Unicode.Scalar]
  /// Whether it has marks at all: then they must agree.
  let hasMarks: Bool

  init(_ text: String) {
    folded = Array(foldedForSearch(text).utf8)
    let scalars = nfdScalars(text.lowercased())
    let marks = scalars.filter { $0.properties.canonicalCombiningClass != .notReordered }
    marked = scalars.filter { $0.properties.canonicalCombiningClass == .notReordered } + marks.sorted()
    hasMarks = !marks.isEmpty || scalars.contains("đ")
  }

  static func words(of text: String) -> [SearchWord] {
    nfc(text).split { !$0.isLetter && !$0.isNumber }.map { SearchWord(String($0)) }
  }

  /// Whether a word of a text begins with this one: letter for letter where this has marks, else without marks.
  func begins(_ word: SearchWord) -> Bool {
    guard word.folded.starts(with: folded) else { return false }
    if !hasMarks { return true }
    if marked == word.marked { return true }
    let letters = marked.filter { $0.properties.canonicalCombiningClass == .notReordered }
    let marks = marked.filter { $0.properties.canonicalCombiningClass != .notReordered }
    return word.marked.starts(with: letters) && marks.allSatisfy(word.marked.contains) && word.folded != folded
  }
}
