internal import Catalogue
internal import Criteria
internal import Lawbook
internal import TerminalKit

// The search: letters are text, arrows choose, Enter shows, Escape goes back.
extension HallState {
  /// In the regime at hand, or in all of them.
  mutating func openSearch() -> [Intent] {
    // The last question comes back: the next answer to it is two keys away.
    search = LawSearch(question: SearchField(lastQuestion))
    let needed = searched.filter { library?.sets[$0] == nil }
    if needed.isEmpty { fillIndexes() }
    if needed.isEmpty { return [] }
    // From a scoring screen nobody has opened the library yet.
    return (library == nil ? [.openLibrary] : []) + [.readSets(needed)]
  }

  private var searched: [RegimeID] {
    switch place {
    case .lawSets(let id, _): [id]
    case .lawSet(let place): [place.regime]
    default: library?.regimes.map(\.id) ?? []
    }
  }

  mutating func fillIndexes() {
    guard var library else { return }
    for id in searched where library.indexes[id] == nil {
      if let sets = library.sets[id] { library.indexes[id] = LawIndex(sets, of: id) }
    }
    self.library = library
    let indexes = searched.compactMap { library.indexes[$0] }
    search?.indexes = indexes
    search?.look()
  }

  mutating func updateSearch(_ input: Input) -> [Intent] {
    guard var search else { return [] }
    switch input {
    case .key(.escape):
      lastQuestion = ""
      self.search = nil
      return []
    case .key(.enter): return show(search)
    case .key(.down): search.selected = min(search.selected + 1, max(0, search.hits.count - 1))
    case .key(.up): search.selected = max(0, search.selected - 1)
    case .key(.pageDown): search.selected = min(search.selected + 10, max(0, search.hits.count - 1))
    case .key(.pageUp): search.selected = max(0, search.selected - 10)
    default:
      let before = search.field.text
      _ = search.question.take(input, typing: typingRules(in: search.field))
      if search.field.text != before { search.look() }
    }
    self.search = search
    return []
  }

  /// The criterion under the cursor, in the first set that has it.
  private mutating func show(_ search: LawSearch) -> [Intent] {
    guard search.hits.indices.contains(search.selected), let first = search.hits[search.selected].places.first else {
      return []
    }
    let hit = search.hits[search.selected]
    lastQuestion = search.field.text
    self.search = nil
    var here = LawSetPlace(regime: hit.regime, number: first.set)
    if let set = library?.set(first.set, of: hit.regime) {
      here.scroll = SetPage(set: set, language: language).line(of: first.key)
    }
    if case .lawSet = place { places.removeLast() }
    places.append(.lawSet(here))
    leftSearch = (search, places.count)
    return []
  }

  /// After the place at a depth was left: back to the hits where it was one of them.
  mutating func returnToSearch(from depth: Int) {
    guard let left = leftSearch, depth == left.depth else { return }
    search = left.search
    leftSearch = nil
  }
}
