/// Words of the screens around the meeting: the menu of acts, declarations, resolutions, what stands before the close.
package enum MeetingText: Hashable, Sendable, Worded {
  // Heads
  case actsTitle, subjectsTitle, resolutionsTitle, timelineTitle, mattersTitle
  // The standing facts
  case adjourned
  case quorumOf(product: String, present: Int, needed: Int)
  case clockEnds(days: Int, day: String), clockMissed(days: Int, day: String)
  case opinionsOut(sent: String, due: String), opinionsBack(count: Int, of: Int), meetingAskedBy(seats: String)
  case agreedSheet, agreedSheetBy(seat: String)
  // The menu
  case ofSession, notPossible(String)
  case actTitle(ActText, product: String), voteTitle(FieldTerm, product: String)
  // Roll call
  case online, substitutedBy(String), authorised, mustBePresent
  // Declarations
  case declareTitle
  case declareWords
  case declareMore(Int)
  case declareKeys, nothingToDeclare, notDeclared, declared(Int)
  // Resolutions
  case noResolutions
  case motionOn(product: String)
  case counts(inFavour: Int, against: Int, abstaining: Int)
  case adopted, notAdopted, chairDecided
  case reason(String), names(String), nameInFavour(String), nameAgainst(String), nameAbstaining(String)
  // Before the close
  case nothingInTheWay
  case unfinished(product: String, stage: FieldTerm)
  case mendQueued, mendInWriting, mendScoring, mendClosed, mendRevealed
  case nothingConcluded, listVoteMissing, listVotedAgainst, nobodyPresided, nobodyKeepsMinutes
  case mattersHint
  // The timeline
  case timelineEmpty, filteredBy(String)
}
