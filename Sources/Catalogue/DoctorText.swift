/// What `hoidong doctor` says, one line a check.
package enum DoctorText: Hashable, Sendable, Worded {
  // Terminal
  case noTerminal
  case size(columns: Int, rows: Int), sizeUnknown
  case tooSmall(columns: Int, rows: Int)
  case colours(Int), noColours, colourUnknown(String)
  case localeUTF8, localeOther
  case widthRight, widthWrong(found: Int, expected: Int), widthUnknown
  case fontWhole, fontLacks(String), fontUnknown
  // The machine
  case clock(String), clockBefore2026(String), clockBeforeEvent(String, session: String, event: String)
  case clockSynchronised, clockAlone, clockUnknown
  case room(String, megabytes: Int), roomLow(String, megabytes: Int), roomGone(String, megabytes: Int)
  case sync(String, milliseconds: Int), syncSlow(String, milliseconds: Int)
  case folderOpen(String, mode: String), folderPrivate(String), folderNotYet(String), folderUnwritable(String)
  case folderOfOther(String)
  case copyMissing(String), copyUnwritable(String)
  // Sessions
  case papersWhole, paperLacks(String)
  case noSessions
  case session(String, String)
  case leftover(String)
  case logHead(String)
  // The end
  case allGood, failures(Int)
}
