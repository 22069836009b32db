/// A place of a frame that does something when it is clicked.
package struct Spot: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    /// The key whose name stands there.
    case key(Key)
    /// A row of the list that the arrows move in: a click goes there, one on the selected row is this key.
    case row(isSelected: Bool, again: Key)
  }

  package let area: Area
  package let meaning: Meaning
}

extension Frame {
  /// Lets a place be clicked.
  package mutating func addSpot(_ area: Area, _ meaning: Spot.Meaning) {
    spots.append(Spot(area: area, meaning: meaning))
  }

  /// Nothing can be clicked any more: something else takes the keys.
  package mutating func clearSpots() { spots = [] }

  /// What an input means on this frame: a click is the keys that do the same, anything else is itself.
  package func inputs(for input: Input) -> [Input] {
    guard case .click(let point) = input else { return [input] }
    guard let spot = spots.last(where: { $0.area.contains(point) }) else { return [] }
    switch spot.meaning {
    case .key(let key): return [.key(key)]
    case .row(true, let again): return [.key(again)]
    case .row(false, _): return steps(to: spot)
    }
  }

  /// The arrows from the selected row to this one.
  private func steps(to spot: Spot) -> [Input] {
    let rows = spots.filter { if case .row = $0.meaning { true } else { false } }
    let selected = rows.firstIndex { if case .row(true, _) = $0.meaning { true } else { false } }
    guard let selected, let wanted = rows.firstIndex(of: spot) else { return [] }
    return Array(repeating: .key(wanted < selected ? .up : .down), count: abs(wanted - selected))
  }
}

extension Area {
  func contains(_ point: Point) -> Bool {
    let (row, column) = (point.row - origin.row, point.column - origin.column)
    return (0..<size.rows).contains(row) && (0..<size.columns).contains(column)
  }
}
