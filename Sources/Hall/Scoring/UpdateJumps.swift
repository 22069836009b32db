internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit

// Going about on the sheet: the next gap, the next part, a cell of the map.
extension HallState {
  /// To an unanswered criterion or another part, on the scoring screen and on the map.
  mutating func jump(_ action: Action, from focus: Focus) {
    let (here, set) = (focus.scoring.index, focus.set)
    let next: Int?
    switch action {
    case .nextPart, .previousPart:
      next = action == .nextPart ? partStart(after: here, in: set) : partStart(before: here, in: set)
      if next == nil { say(action == .nextPart ? SheetText.noPartAfter : .noPartBefore, .muted) }
    default:
      let open = Set(set.unanswered(in: draft(focus.sheet).choices))
      let places = set.criteria.indices.filter { open.contains(set.criteria[$0].key) }
      // Round the form, the criterion in hand last.
      next =
        action == .nextUnanswered
        ? places.first { $0 > here } ?? places.first : places.last { $0 < here } ?? places.last
      if next == nil { say(HallText.allAnswered, .good) }
    }
    if let next { go(to: next) }
  }

  /// Moves the cursor on the scoring screen or the map.
  mutating func go(to index: Int) {
    switch place {
    case .scoring(var scoring):
      scoring.index = index
      replace(.scoring(scoring))
    case .beside(var scoring, let page):
      scoring.index = index
      replace(.beside(scoring, page))
    default: break
    }
  }

  /// The first criterion of the next part; `nil` in the last.
  func partStart(after index: Int, in set: ProductSet) -> Int? { partStarts(of: set).first { $0 > index } }

  /// The first criterion of this part, or where the cursor stands there of the one before; `nil` at the very first.
  func partStart(before index: Int, in set: ProductSet) -> Int? { partStarts(of: set).last { $0 < index } }

  private func partStarts(of set: ProductSet) -> [Int] {
    var (starts, next): ([Int], Int) = ([], 0)
    for part in set.parts {
      starts.append(next)
      next += part.sections.reduce(0) { $0 + $1.criteria.count }
    }
    return starts
  }

  /// Enter on a page beside the sheet: from the map to the criterion under the cursor.
  mutating func enterBeside(_ chosen: ScoringPlace, _ page: BesidePage) {
    guard page == .map else { return }
    places.removeLast()
    go(to: chosen.index)
  }

  /// Where the cursor of the map goes from a cell.
  func movedOnMap(from index: Int, _ action: Action, in set: ProductSet) -> Int {
    let last = set.criteria.count - 1
    switch action {
    case .left: return max(0, index - 1)
    case .right: return min(last, index + 1)
    case .top: return 0
    case .bottom: return last
    case .pageUp: return partStart(before: index, in: set) ?? 0
    case .pageDown: return partStart(after: index, in: set) ?? last
    case .up, .down:
      let rows = mapRows(of: set).compactMap { if case .cells(_, let range) = $0 { range } else { nil } }
      guard let row = rows.firstIndex(where: { $0.contains(index) }) else { return index }
      let next = action == .up ? row - 1 : row + 1
      guard rows.indices.contains(next) else { return index }
      return min(rows[next].lowerBound + index - rows[row].lowerBound, rows[next].upperBound - 1)
    default: return index
    }
  }
}
