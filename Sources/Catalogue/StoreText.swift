/// The files of a session on the disk: what is wrong with them, since when, what to do; what was found and put right.
package enum StoreText: Hashable, Sendable, Worded {
  // What keeps a store from being opened
  case link(String), folderInPlace(String), notAFile(String), missing(String), empty(String)
  case truncated(String, bytes: Int, of: Int)
  case foreign(String)
  case otherSession(String, found: String)
  case readOnlyFile(String), readOnlyFolder(String), readOnlyMedium(String), noPermission(String)
  case logMissing(String)
  case logDamaged(String, writes: Int, event: Int, since: String)
  case partDamaged(String, events: Int)
  /// - since: when the last good event was recorded; empty where there is none.
  case trustEnds(String, event: Int, since: String)

  // What was found when it was opened
  case tornTail
  case rightsTightened(String, was: String)
  case othersMayWrite(String, mode: String)
  case otherOwner(String)
  case leftoverRemoved(String)
  case draftDamaged(product: String, seat: String)
  case draftsLost(kept: Int, found: Int)
  /// Since when the log knows of it.
  case notedSince(String, time: String)
  case upgraded(from: String, to: String)
}
