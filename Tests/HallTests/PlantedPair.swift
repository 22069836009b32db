import Hall
import TerminalKit
import Testing

/// Two visits to meetings that differ in what one seat planted there, walked with the same keys: nobody else may see a
/// difference, or the planted words.
struct PlantedPair {
  static let words = "Bí mật gieo 87531"

  var one: Visit
  var other: Visit
  /// Every screen that was looked at.
  private(set) var seen: Set<ScreenName> = []
  private(set) var frames = 0

  /// - Parameter one: has the planted words.
  init(_ one: Visit, _ other: Visit) { (self.one, self.other) = (one, other) }

  var place: ScreenName { one.hall.place.name }

  /// Presses without looking: on the way into the seat that planted them, too.
  mutating func press(_ keys: String) {
    one.press(keys)
    other.press(keys)
  }

  mutating func type(_ text: String) {
    one.type(text)
    other.type(text)
  }

  mutating func sit(_ seat: String) {
    one.sit(seat)
    other.sit(seat)
  }

  mutating func take(_ key: Key) {
    one.take(.key(key))
    other.take(.key(key))
  }

  /// Compares what both show now.
  mutating func look(_ sizes: [Size] = [Visit.wide], _ location: SourceLocation = #_sourceLocation) {
    for size in sizes {
      let (mine, theirs) = (one.screen(size), other.screen(size))
      if mine != theirs { Issue.record("\(place) differs:\n\(mine)\n\(theirs)", sourceLocation: location) }
      if mine.contains("Bí mật") || mine.contains("87531") {
        Issue.record("\(place) shows what was planted:\n\(mine)", sourceLocation: location)
      }
      frames += 2
    }
    if one.hall.form == nil && !one.hall.isSearching { seen.insert(place) }
  }

  /// From here everywhere that keys lead: every key of every screen is pressed once, what it opens is looked at.
  /// - Parameter skipping: what must not happen to the meeting on this walk.
  mutating func walk(skipping: Set<Action> = []) {
    var known: Set<ScreenName> = []
    var waiting = [(one, other)]
    while let (first, second) = waiting.popLast() {
      guard known.insert(first.hall.place.name).inserted else { continue }
      for binding in KeyTable.bindings(for: first.hall.place.name) where !skipping.contains(binding.action) {
        (one, other) = (first, second)
        guard binding.action != .back, let key = binding.keys.first else { continue }
        take(key)
        look(known.contains(place) ? [Visit.wide] : [Visit.small, Visit.wide])
        if one.hall.form != nil || one.hall.isSearching {
          type("5")
          press("⏎")
          look()
          for _ in 0..<3 where one.hall.form != nil { press("⏎") }
          look()
          if one.hall.form != nil || one.hall.isSearching { press("⎋") }
        }
        if one.hall.showsHelp { press("?") }
        if !known.contains(place) && ![.seats, .sessions].contains(place) { waiting.append((one, other)) }
      }
    }
  }
}

/// Which walk holds two planted meetings against each other on a screen. A new screen does not compile until it is said,
/// and the walk fails until it gets there.
enum PlantedWalk: CaseIterable {
  /// Before anything is revealed.
  case beforeTheReveal
  /// Sheets on paper that one person typed.
  case papers
  /// One product revealed, the planted ones not; up to the signature.
  case afterAnotherReveal
  /// Before there is a session, or while a bundle is worked on: a number there is no member's of a meeting in hand.
  case outsideTheMeeting

  static func of(_ screen: ScreenName) -> PlantedWalk {
    switch screen {
    case .sessions, .seats, .member, .scoring, .detail, .review, .desk, .attendance, .ranking, .rules, .acts, .matters,
      .resolutions, .timeline, .dossier, .handOver, .map, .criterionDossier, .agenda, .numbers, .fields, .regimes,
      .regime, .lawSets, .lawSet, .applies, .papers, .paperText, .paperWork:
      .beforeTheReveal
    case .paper, .paperReview: .papers
    case .result, .subjects, .signed, .talk, .criterion: .afterAnotherReveal
    case .progress, .bundles, .setupSteps, .setupFields, .setupSeats, .setupDossiers, .setupRules, .setupFiles,
      .setupPreview, .setupEnrol:
      .outsideTheMeeting
    }
  }

  var screens: Set<ScreenName> { Set(ScreenName.allCases.filter { Self.of($0) == self }) }
}
