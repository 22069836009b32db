/// Words of the display of the hall.
package enum DisplayText: Hashable, Sendable, Worded {
  case title, readsOnly
  // Nothing in hand
  case noSession, rollCallComes, adjourned, pause, allDone
  case next(String)
  // A product in hand
  case scored, scoredAgain(turn: Int), closed, discussed
  case sealed, awaited
  case alsoOpen(String)
  // Standing facts
  case quorum(present: Int, needed: Int), noQuorum(present: Int, needed: Int)
  case page(from: Int, to: Int, of: Int)
  /// The session cannot be read just now, and why.
  case trouble(String)
}
