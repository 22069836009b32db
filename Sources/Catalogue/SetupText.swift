/// Words of setting up a session at the terminal.
package enum SetupText: Hashable, Sendable, Worded {
  // Titles
  case stepsTitle, seatsTitle, rulesTitle, dossiersTitle, sessionPage, seatPage(String), dossierPage(String)
  case filesTitle, previewTitle, enrolTitle
  // The list of sessions
  case beingSetUp, untitled
  // The steps
  case stepSession, stepSeats, stepRules, stepDossiers, stepCreate
  case seats(Int, scoring: Int), dossiers(Int), defaults(changed: Int), fromRegulation(given: Int)
  case nothingYet, seatsOfRegulation(Int)
  case checking, complete, pageComplete, faults(Int), faultsBelow, faultIs(Int, String)
  case seatNumber(Int, String), dossierNumber(Int, String)
  // Pages of fields
  case byRole(Bool), no, findRegime, saidByRegulation(String), suggestionsMore(Int)
  case dayHint, evaluatedHint, sentHint, nameHint, decisionHint, codeHint, freeTextHint, rehearsalHint, reasonHint
  case acceptedHint, takenAnyway, chooseWithSpace, typeWithEnter
  // Lists
  case noSeats, noDossiers
  case noChair, twoChairs, noSecretary, noScorer, emptyCell
  // What is wrong, as people read it who know no member of a file
  case notADay, wrongValue, differs(String), seatsDiffer, regimeNotFound, evaluatedEarlier
  case regimeDiffers(applies: String, basis: String), regimeAsked(LawQuestion, proposed: String)
  case councilEnded(FieldTerm, until: String)
  case incomplete(FindingText)
  case isScoring, isNotScoring, counting, voting
  // Files
  case folder(String), noFiles, pathTitle, path, drive(String), filesOf(String)
  case previewOf(String), replaces(Int), nothingTaken, previewGood(given: Int), previewGoodDropsOwn(
    given: Int, own: Int)
  case taken(Int), regulationTaken, regulationDropped, noRegulation
  // Rules
  case given, byDefault, rulesFromFile, settingTitle, notAValue, settingFixed
  case settingSentence(RuleText), settingForm(RuleForm), settingValue
  // Deleting
  case removeTitle, removeRow(String), removeSetup(String), removed, onlySetUps
  // PINs
  case createTitle, createNote(seat: String), again, pinsDiffer, weakPIN
  case permitTitle, permitNote, chairPIN, enrolSeat(seat: String, person: String), enrolNote
  case hasPIN, hasNoPIN, noPINMark, enrolled(seat: String), allEnrolled, leftWithoutPIN(Int), noPINYet(seat: String)
  case hasPINAlready(seat: String)
  case unlockTitle(seat: String, person: String), unlockNote, pinUnlocked(seat: String)
  case newPINTitle(seat: String, person: String), newPINNote, pinReset(seat: String), lockedMark
  case made(id: String)
  case editKeys, choiceKeys, lookupKeys
}

/// What is asked for on the pages of fields; short, for the left column.
package enum SetupLabel: Hashable, Sendable, CaseIterable, Worded {
  case title, body, council, councilDecision, regulation, place, authority, rehearsal, evaluatedOn, documentsSent
  case regime, regimeReason
  case seatID, role, person, agency, scores, counts, votes, substitute
  case dossierID, product, set, kind, producer, producerType, province, commune, address, phone, code, filed
  case registration, received, star, certificate, issued, expires, samples, samplesReceived, acceptedBecause
}
