internal import Catalogue
internal import PlainText
package import TerminalKit

/// Looking for a row of the screen at hand: what was typed so far, and where the cursor stood before.
package struct Find: Hashable, Sendable {
  var words = SearchField()
  var from: Int

  package var field: TextField { words.field }
}

// `/` asks what to look for, the cursor follows each letter; `n` and `N` go on. Marks, case and Đ make no difference.
extension HallState {
  mutating func performFind(_ action: Action) {
    guard let index = place.index else { return }
    switch action {
    case .find: find = Find(from: index)
    case .findNext, .findPrevious:
      if lastFind.isEmpty { return say(HallText.nothingToFind, .muted) }
      let isBack = action == .findPrevious
      guard let row = row(with: lastFind, from: index + (isBack ? -1 : 1), isBack: isBack) else {
        return say(HallText.notFound(lastFind), .warning)
      }
      place(at: row)
      say(HallText.found(lastFind), .muted)
    default: break
    }
  }

  mutating func updateFind(_ input: Input) -> [Intent] {
    guard var find else { return [] }
    switch input {
    case .key(.escape):
      place(at: find.from)
      self.find = nil
    case .key(.enter):
      let found = found(find)
      lastFind = found?.words ?? find.field.text
      self.find = nil
      if found == nil && !lastFind.isEmpty { say(HallText.notFound(lastFind), .warning) }
    default:
      if find.words.take(input, typing: typingRules(in: find.field)) { place(at: found(find)?.row ?? find.from) }
      self.find = find
    }
    return []
  }

  private func found(_ find: Find) -> (row: Int, words: String)? {
    for words in find.words.wordings {
      if let row = row(with: words, from: find.from, isBack: false) { return (row, words) }
    }
    return nil
  }

  /// From a row on, round the end.
  private func row(with words: String, from start: Int, isBack: Bool) -> Int? {
    let wanted = foldedForSearch(words)
    let rows = rows(of: place).map(foldedForSearch)
    if wanted.isEmpty || rows.isEmpty { return nil }
    return rows.indices.map { step in
      let row = isBack ? start - step : start + step
      return (row % rows.count + rows.count) % rows.count
    }.first { rows[$0].contains(wanted) }
  }

  private mutating func place(at row: Int) {
    var place = place
    place.index = row
    replace(place)
  }
}
