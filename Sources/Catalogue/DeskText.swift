/// Words of the screens around the desk: the order of calling, where members disagree, numbers, fields of the minutes,
/// result bundles.
package enum DeskText: Hashable, Sendable, Worded {
  // Heads
  case agendaTitle, talkTitle, criterionTitle, numbersTitle, fieldsTitle, bundlesTitle
  case signingTitle, copyingTitle, verifyingTitle
  // The standing facts
  case presides(String), onlineSeats(String), nobodyThere
  /// No words, where a column is left out.
  case nothing
  // The desk's next step
  case noProducts
  case nextResume, nextWriting(due: String), nextOther(product: String), nextBundles
  case nextInvite, nextDeclare(seats: String), nextVote
  // The order of calling
  case columnPlace, columnProducer
  case callNext(String), nothingToCall
  case moving(product: String, from: Int, to: Int), movingKeys, agendaKeys
  case onlyWaiting, noFurther, nothingMoved
  // Where members disagree
  case part(String), columnMedian, columnRange, spreadExceeded, nothingToCompare
  case someMembers(shown: Int, of: Int)
  case inFormOrder, byRange(Int), talkLegend
  case spreadOf(lowest: Int, highest: Int, spread: Int, max: Int), middle(median: String, mean: String)
  case farAbove, above, below, farBelow, notTicked, alternative(Int), remark(String)
  // Numbers
  case byStar(products: Int), byPart, inNumbers
  case eliminated, notEvaluated, postponed, unfinished
  // Fields of the minutes
  case fieldFilled, fieldMissing, fieldOptional, fieldByHand
  case fieldsHint, fieldsOfFirstEdition, nothingMissing, fieldsMissing(Int), minutesMissing(Int), formMissing(Int),
    closeTitle, closeNote, readCodeAloud,
    fromPlan,
    writtenByHand
  case fieldCouncilDecision, fieldRegulation, fieldPlace, fieldDocumentsSent, fieldRollCall, fieldGuests
  case fieldAbsence(seats: String), fieldDeclarations(product: String, seats: String), fieldReport
  case fieldPresentation(product: String), fieldInspection(product: String), fieldDiscussion(product: String)
  case fieldFeedback(product: String), fieldListVote, fieldClosing, fieldNumber, fieldCopies, fieldSignatures
  // Work in steps
  case stepRecount, stepPapers, stepClose, stepSign, stepRead, stepWrite, stepReadBack, stepVerify
  case stepDone, stepNow, stepWaits, stepFailed
  case pointOfNoReturn, steps(done: Int, of: Int), checks(made: Int, of: Int)
  case mayStop, mayNotStop, cannotStop, stopped, brokeBefore, brokeAfter, brokeReading
  // Bundles
  case noBundles, otherPath, otherPathHint, bundleKeys, chooseBundle, signingIsOfDesk
  case pathTitle, path, pathHint, copyTitle(String), folder, copyHint
  case papersHead
}
