package import Catalogue
package import TerminalKit

/// What a key can ask for. The same action has the same key on every screen.
package enum Action: Hashable, Sendable {
  case help, back, up, down, left, right, pageUp, pageDown, top, bottom, enter, redraw, settings, typing
  case find, findNext, findPrevious
  // Scoring
  case pick(Int)
  case detail, untick, remark, opinion, nextUnanswered, previousUnanswered, nextPart, previousPart, otherCase,
    proposeElimination, undo, seal, map, criterionDossier
  // The desk
  case attendance, openScoring, openAll, closeScoring, reveal, conclude, rescore, vote, excuse, recuse, withdraw
  case result, ranking, sign, otherRole
  // The meeting
  case acts, declare, resolutions, rules, timeline, dossier, ofProduct, ofSeat
  // Roll call
  case toggle, online, allPresent, preside, confirm
  // Around the desk
  case page(DeskAction)
  // The law
  case library, search, applies, lawPage, otherRegime, nextSet, previousSet, regimeNotes
  // Setting up a session
  case setup(SetupAction)
}

package enum SetupAction: Hashable, Sendable, CaseIterable {
  case begin, enrol, add, remove, moveUp, moveDown, importFile, nextValue, reset, dropRegulation, typePath, parent
  case append, unlockPIN, newPIN
}

/// One row of a key table: it binds, it is the help, and it is what the bar at the foot shows.
package struct Binding: Hashable, Sendable {
  package let keys: [Key]
  package let action: Action
  package let words: KeyText
  /// Whether the bar at the foot of the screen has room for it first.
  package let inBar: Bool

  /// Help and the way back, which every screen has.
  var isStanding: Bool { action == .help || action == .back }

  /// The function key that does the same.
  var functionKey: Key? { keys.first { if case .function = $0 { true } else { false } } }

  init(_ keys: [Key], _ action: Action, _ words: KeyText, inBar: Bool = false) {
    self.keys = keys
    self.action = action
    self.words = words
    self.inBar = inBar
  }
}
