/// What happened, one line each, for the timeline.
package enum TimelineText: Hashable, Sendable, Worded {
  case sessionOpened, sessionClosed, sessionReopened
  case queued, moved(Int), postponed, resumed, withdrawn, notEvaluated
  case authorised(String), adjourned
  case rollCall(present: String, presiding: String), rollCallOnline(present: String, online: String, presiding: String)
  case arrived(String), arrivedOnline(String), left(String), substitute(String, person: String)
  case cleared(String), recused(String), excused(String)
  case discussion, presentation, inspection, feedback, note, guests, absence, report, closing
  case scoringOpened, scoringClosed, revealed
  case opinionsAsked(sent: String, due: String), meetingAsked(String), meetingCalled
  case paperTyped(String)
  case sealed(String, version: Int), sealedPaper(String, version: Int, first: String, second: String)
  case confirmedPaper(String, version: Int, first: String, second: String)
  case rescoring, roundClosed
  case voted(Int, FieldTerm, inFavour: Int, against: Int, abstaining: Int, adopted: Bool)
  case votedOn(Int, question: String, inFavour: Int, against: Int, abstaining: Int, adopted: Bool)
  case concluded, concludedAs(FieldTerm), reopened
  case pinFailed(String), pinAccepted(String)
  case pinUnlocked(String, witnesses: String), pinReset(String, witnesses: String)
  case recountAgreed
  /// Seconds; `nil` where nobody can say.
  case clockJumped(from: String, to: String, passed: Int64?)
  case byProgram
}
