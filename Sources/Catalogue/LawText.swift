/// Words of the criteria library: commands and screens.
package enum LawText: Hashable, Sendable, Worded {
  // Regimes
  case inForce(from: String)
  case inForceUntil(from: String, to: String)
  case lapsed(on: String)
  case notYet(from: String)
  case loadedByOffice
  case regimeLine(id: String, number: String, sets: Int, status: String, digest: String)
  case amendedBy(number: String, date: String, changes: String)
  case wordingLine(name: String, sets: Int, source: String, digest: String)
  case wordingInUse(name: String, sets: Int, source: String, digest: String)
  case builtInWording(isInUse: Bool)
  case wordingOfSet(name: String, source: String, digest: String)

  // Checking and forms of files
  case checkedAll(regimes: Int, sets: Int, criteria: Int, levels: Int)
  case checkedWording(file: String, sets: Int, criteria: Int)
  case notCanonical(file: String, line: Int)
  case formatted(String), formattedAlready(String), notOfAFolder(String)
  case written(String), filesWritten(Int, folder: String)
  case outputNeeded

  // Importing
  case imported(name: String, regime: String, sets: Int, digest: String)
  case importedAlready(name: String, source: String)
  case nowInUse(name: String, regime: String)
  case correctionApplied(key: String, source: String, reading: String, why: String)
  case setSkipped(number: Int, name: String)
  case notesKept(Int)
  case correctionKept(place: String, source: String, why: String)
  case disqualifiersDiffer(set: Int, ours: Int, theirs: Int)
  case mended(name: String)
  case disqualifiersKept(set: Int, count: Int), notesSurplus(Int)
  case leftOut(product: String, regime: String), sameDecision(number: String, regime: String), evaluatedOn(String)
  case tallyByBundle
  case notImported(Int)
  case regimeLoaded(id: String, sets: Int, criteria: Int)
  case regimeUse(id: String)

  // Applicability
  case applies(id: String, number: String, basis: String)
  case proposed(id: String, number: String)
  case asked(LawQuestion)
  case alsoPossible(String)
  case basisOf(String), outsideWindow(filed: String)
  case evaluateBy(String)
  case councilsThen(String)
  case renewalWindow(from: String, until: String, certificateUntil: String, basis: String)
  case filedAfterEvaluation, noRegime(on: String)
  case appliesFound(id: String, basis: String), appliesNotChecked, appliesOtherwise(id: String, basis: String)

  // Differences
  case differenceHead(older: String, olderSet: String, newer: String, newerSet: String)
  case notReviewed
  case sourceHasGaps(regime: String)
  case noCounterpart(set: Int, regime: String, why: String)
  case changedCount(changed: Int, gone: Int, added: Int, same: Int)
  case added, gone
  case pointsOf(Int)
  case floorsOf(String)
  case noFloors
  case remark(String)
  case change(LawChange)
  case movedPart(from: String, to: String)

  // Search and coverage
  case found(Int), nothingFound(String), tooManyFound(shown: Int, of: Int)
  case setsOf(String)
  case coverageHead(star: Int, from: Int, floors: Int, points: Int)
  case floorLine(code: String, title: String, needs: Int, of: Int, level: String)
  case noFloorsAt(star: Int)
  case bestPoints(best: Int, nominal: Int, parts: String)
  case notReachable(star: Int)
  case lossByAlternative(key: String, title: String, number: Int, alternative: String, points: Int)
  case lossByCondition(key: String, title: String, points: Int)
  case requires(note: String)

  // The browser
  case lawTitle, regimeTitle, setsTitle, setTitle, floorsTitle, differenceTitle, appliesTitle, searchTitle
  case moreBelow
  case judgedBy(regime: String, number: String), regimeReason(String)
  case chooseRegime, searchHint, searchAll, noHits
  case criteriaCount(criteria: Int, levels: Int)
  case gapMark
  case notTwoRegimes, notOfSession
  case filed, kind, evaluated, expires
  case appliesForm
  case badDay(String), badKind(String)
}

/// What the law leaves to the secretary.
package enum LawQuestion: Hashable, Sendable, Worded {
  case filingDayMissing
  case deadlineMissed(String)
  case transitionUnknown(from: String, to: String)
  case filedUnderNoRegime
}

/// What changed in a criterion, as a short label.
package enum LawChange: Hashable, Sendable, CaseIterable, Worded {
  case title, maximum, place, alternatives, points, words, floors, condition, notes
}

/// What belongs to the structure of a set.
package enum StructureText: Hashable, Sendable, CaseIterable, Worded {
  case parts, sections, groups, criteria, maximum, mark, condition, alternatives, levels, knockouts
  case disqualifiers
}

/// Heads of the table that `criteria export` writes for spreadsheets.
package enum LawColumn: Hashable, Sendable, CaseIterable, Worded {
  case set, setName, part, section, sectionTitle, group, key, criterion, maximum, condition, alternative, points, level
  case mark, notes
}
