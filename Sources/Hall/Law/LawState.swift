package import Criteria
internal import Lawbook
internal import TerminalKit

/// The law as the browser knows it: regimes at once, sets and comparisons when they are looked at.
package struct LibraryView: Sendable {
  package var regimes: [Regime]
  package var loaded: Set<RegimeID>
  package var today: CalendarDay
  /// What could not be read, in words.
  package var faults: [String]
  /// In the wording in use.
  package internal(set) var sets: [RegimeID: [ProductSet]] = [:]
  package internal(set) var comparisons: [Comparison.Key: Comparison] = [:]
  /// Made when a search first needs them.
  var indexes: [RegimeID: LawIndex] = [:]

  package init(regimes: [Regime], loaded: Set<RegimeID>, today: CalendarDay, faults: [String] = []) {
    self.regimes = regimes
    self.loaded = loaded
    self.today = today
    self.faults = faults
  }

  /// A set of one regime beside its counterparts in another.
  package struct Comparison: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
      package var regime: RegimeID
      package var number: Int
      package var other: RegimeID

      package init(regime: RegimeID, number: Int, other: RegimeID) {
        self.regime = regime
        self.number = number
        self.other = other
      }
    }

    package var differences: [SetDifference]
    /// Why there is no counterpart.
    package var why: String

    package init(differences: [SetDifference], why: String) {
      self.differences = differences
      self.why = why
    }
  }

  func regime(_ id: RegimeID) -> Regime? { regimes.first { $0.id == id } }

  func set(_ number: Int, of id: RegimeID) -> ProductSet? { sets[id]?.first { $0.number == number } }

  /// The other regimes, from the one nearest in time on; where one is later, the earlier stands first.
  func others(than id: RegimeID) -> [RegimeID] {
    guard let own = regime(id) else { return [] }
    return regimes.filter { $0.id != id }.sorted { first, second in
      let (a, b) = (distance(own, first), distance(own, second))
      return a == b ? first.inForceFrom < second.inForceFrom : a < b
    }.map(\.id)
  }

  private func distance(_ own: Regime, _ other: Regime) -> Int {
    abs(own.inForceFrom.number - other.inForceFrom.number)
  }
}

/// Where the browser stands in a set.
package struct LawSetPlace: Hashable, Sendable {
  /// What is shown of the set; Tab goes round.
  package enum Page: Hashable, Sendable, CaseIterable {
    case form, floors, differences
  }

  package var regime: RegimeID
  package var number: Int
  package var page = Page.form
  /// The regime to compare with; the nearest where it is `nil`.
  package var other: RegimeID?
  package var scroll = 0
  /// The set of the session in hand, in the session's own words.
  package var isOfSession = false

  package init(regime: RegimeID, number: Int, isOfSession: Bool = false) {
    self.regime = regime
    self.number = number
    self.isOfSession = isOfSession
  }
}

/// The lines of the page in hand, made once and not at every key.
struct LawPage: Sendable {
  var place: LawSetPlace
  var lines: [LawLine]
}

/// A question of which regime applies.
package struct AppliesQuestion: Hashable, Sendable {
  package var kind: RegistrationKind
  package var filed: CalendarDay?
  package var evaluated: CalendarDay
  package var expires: CalendarDay?
}

/// A search while typing: letters are text here, never commands.
struct LawSearch: Sendable {
  var question = SearchField()
  var selected = 0
  /// Newest regime first.
  var indexes: [LawIndex] = []
  var hits: [LawIndex.Hit] = []

  var field: TextField { question.field }

  mutating func look() {
    hits = []
    for words in question.wordings where hits.isEmpty { hits = indexes.flatMap { $0.hits(for: words) } }
    selected = 0
  }
}
