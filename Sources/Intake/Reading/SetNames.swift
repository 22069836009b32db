package import Criteria

/// The sets of a regime by number and name, as people name them in tables.
package struct SetNames: Hashable, Sendable {
  let numbers: [Int]
  private let byName: [String: [Int]]

  package init(_ sets: [ProductSet]) {
    numbers = sets.map(\.number).sorted()
    byName = sets.reduce(into: [:]) { names, set in
      for name in [set.name] + set.aliases where !(names[Heading.key(name)] ?? []).contains(set.number) {
        names[Heading.key(name), default: []].append(set.number)
      }
    }
  }

  /// "1", "Bộ 1", "Bộ số 01", a name, or "1. Rau, củ": then the number counts, and the name must be its own.
  func number(_ text: String) -> Result<Int, IntakeFault.Problem> {
    var words = Heading.key(text).split(separator: " ").map(String.init)
    if let known = byName[words.joined(separator: " ")] {
      return known.count == 1 ? .success(known[0]) : .failure(.severalSets(text, numbers: known))
    }
    Self.dropPrefix(&words)
    guard let number = words.first.flatMap(WholeNumber.read), numbers.contains(number),
      words.count == 1 || byName[words.dropFirst().joined(separator: " ")]?.contains(number) ?? false
    else { return .failure(.unknownSet(text, numbers: numbers)) }
    return .success(number)
  }

  /// Without the names of a regime: numbers alone.
  static func plainNumber(_ text: String) -> Result<Int, IntakeFault.Problem> {
    var words = Heading.key(text).split(separator: " ").map(String.init)
    dropPrefix(&words)
    guard words.count == 1, let number = WholeNumber.read(words[0]), number > 0 else {
      return .failure(.setNeedsNumber(text))
    }
    return .success(number)
  }

  private static func dropPrefix(_ words: inout [String]) {
    for prefix in ["bo", "san", "pham", "so", "set"] where words.first == prefix { words.removeFirst() }
  }
}
