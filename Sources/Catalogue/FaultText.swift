/// What is wrong with a file, a folder or the machine: what, where, what to do.
package enum FaultText: Hashable, Sendable, Worded {
  // Files of criteria and other JSON
  case unreadable, notUTF8, unexpectedEnd
  case unexpected(String)
  case notAnInteger, badEscape, controlCharacter
  case duplicateKey(String)
  case tooDeep(Int), tooLarge(Int), tooManyValues
  case trailingText
  case missingKey(String), unknownKey(String)
  case expectedText, expectedNumber, expectedList, expectedObject, expectedFlag, emptyText
  case notADay(String), notAYearDay(String), daysFall, wrongDay
  case textTooLong(count: Int, limit: Int)
  case unknownName(String)
  case outOfRange(Int, low: Int, high: Int)
  case unknownLadder(String), unknownNote(String), noteOfWrongKind(String)
  case pointsDoNotFitLevels(points: Int, levels: Int)
  case pointsDoNotRise
  case bestLevelIsNotMaximum(best: Int, max: Int)
  case starMarkOnNoLevel(star: Int, points: Int)
  case starMarksFall, sameWording
  case sumOfCriteria(sum: Int, max: Int), sumOfGroup(sum: Int, max: Int), sumOfSections(sum: Int, max: Int)
  case sumOfParts(sum: Int, max: Int)
  case partsDiffer(expected: String, found: String)
  case duplicate(String)
  case unknownCriterion(String)
  case noSuchGap(String)
  case wrongRegime(String)
  case structureDiffers(StructureText, expected: String, found: String)
  // The office's shelf
  case noSource, nothingToImport, conditionOnConditional(String), workbookCannotHold
  case pairingLacksSet(regime: String, set: Int), pairingUnknownSet(regime: String, set: Int)
  case pairingSetTwice(regime: String, set: Int), pairingLacksCriterion(place: String)
  case pairingUnknownCriterion(place: String), pairingCriterionTwice(place: String)
  case badWordingName(String), badRegimeName(String), noSuchWording(name: String, regime: String)
  case wordingExists(String), regimeExists(String), regimeIsBuiltIn(String)
  case wordingAltered(String), altered, brokenChoice(path: String, regime: String), hostilePlanText

  // Tally input
  case wrongShape(String)
  case unknownRegime(String), unknownAuthority(String), noSuchCouncil(FieldTerm), unknownKind(String)
  case unknownSet(Int), setUnreadable(Int), ruleOutOfRange(String, allowed: String)
  case splitFloorsWithoutRule
  case twoProducts, twoSheets, noSheets, emptyReason
  case missingTick
  case surplusTick(dependsOn: String)
  case alternativeNeeded(count: Int), noAlternatives, unknownAlternative(Int, count: Int)
  case noSuchLevel(Int, allowed: String)

  // Session plan
  case absent, notInLayout, wrongValue, givenTwice
  case outsideRange(low: Int, high: Int)
  case reserved(String)
  case sessionIsOpen
  case regimeDiffers(applies: String, basis: String), regimeAsked(LawQuestion, proposed: String), regimeNotFound
  case twoRegimes(first: String, here: String)
  case noSuchPath(String), noPermission(String), notAFolder(String), isAFolder(String), pathExists(String), notAFile(
    String)
  case hostileText, bandsDoNotFall, noSuchCriterion(String), missingSet(Int, why: String)
  case filedAfterEvaluation, noRegimeOn(String), evaluatedEarlier, councilEnded(FieldTerm, until: String)
  case noChair, noSecretary, noScorer, twice(String)
  case pinTooShort, pinTooLong, pinNotDigits
  case regulation(RegulationText)

  // The store and the machine
  case sessionExists(String), sessionNotFound(String)
  case cannotOpen(String), notALedger(String), newerFormat(path: String, format: String), damaged(String)
  case lawDiffers(String)
  case readOnly(String), diskFull(String), busy(String), stale
  case system(path: String, reason: String)
  /// A library that only papers and workbooks need; the path is what was to be made of it.
  case libraryMissing(String)
  case other(path: String, message: String)
  case bundleExists(String)
  case bundleRefused(String)
  case readBackDiffers(String)
  case damagedBundle(String)
  case recountDiffers(product: String, first: String, second: String)
  case recountFailed(String)
  case trust(String)
  case noTerminal, unknownTerminal(String)
}
