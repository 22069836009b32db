/// What can be done in a session, as a label in the menu of acts.
package enum ActText: Hashable, Sendable, CaseIterable, Worded {
  // The meeting
  case attendance, arrive, arriveOnline, leave, authorise, substitute, adjourn, clearAll, note
  case guests, absence, report, closing
  // Products
  case open, openAll, close, reveal, rescore, closeRound, conclude, excuse, recuse, clear
  case move, postpone, resume, withdraw, notEvaluated
  case presentation, inspection, discussion, feedback
  case askOpinions, askMeeting, callMeeting
  // Votes
  case vote, voteList, motion, voteReopen, reopen, voteReopenSession, reopenSession
  // Sheets
  case seal, typePaper, confirmPaper, sealPaper

  package var explanation: ActExplanation { ActExplanation(act: self) }
}

/// What an act does, in a sentence or two.
package struct ActExplanation: Hashable, Sendable, Worded {
  package let act: ActText
}

/// What an act must be told.
package enum ActFieldText: Hashable, Sendable, CaseIterable, Worded {
  case product, subject, seat, ownSeat, present, online, presiding, person, document, reason, text, question, place
  case sent, due, returned, correction, motionProduct
  case inFavour, against, abstaining, chairsSide, names
  case ticks, opinion, eliminate
}

/// What is wrong with what an act was told.
package enum ActFaultText: Hashable, Sendable, Worded {
  case missing, unknownSeat(String), seatTwice(String), unknownProduct(String), notADay, notANumber, yesOrNo
  case chairNeeded, chairNotInFavour
  case unknownName(String), namesMissing(seats: String)
  case nothingToVote, unknownSubject(String, known: String)
  case badTick(String), hostile, tooLong
  /// Why it is not possible now, where the engine has no word for it.
  case nothingLeft, unfinished
  /// Of the command line.
  case unknownAct(String), unknownField(String, known: String), fieldTwice(String), at(field: String, what: String)
}
