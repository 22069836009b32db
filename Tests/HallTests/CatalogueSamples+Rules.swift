import Catalogue

/// Words of rules, dossiers and faults.
extension CatalogueSamples {
  static let refusals: [RefusalText] =
    [
      RefusalText.sessionIsClosed, .notAtTheDesk(seat: "M"), .unknownSeat("M"), .unknownDossier("S"), .unknownSet(9),
      .dossierExists("S"), .badName("x"), .rollCallFirst, .noOneToPreside, .quorumMissing(present: 1, needed: 4),
      .wrongStage(product: "S", stage: .queued), .doesNotScore(seat: "M"), .notPresent(seat: "M"),
      .isPresent(seat: "M"), .isRecused(seat: "M"), .alreadySealed(seat: "M"), .badTick(key: "1"),
      .dependsOn(key: "5.2", other: "5.1"), .incomplete(count: 3, first: "1.1"), .reasonNeeded,
      .waitingFor(seats: "M"), .tooFewSheets(count: 1, needed: 4), .blocked(count: 1), .turnsUsedUp(2), .turnsLeft(1),
      .nothingToResolve(.spread), .votesDoNotAddUp(votes: 1, present: 5), .unfinished(products: "S"),
      .nothingConcluded, .recountMissing, .pinLocked(seat: "M"), .pinWait(seconds: 15), .pinIsFree(seat: "M"),
      .needsChairAndSecretary(seat: "M"), .keyOfChair(seat: "M"),
      .rescore(spread: 12, limit: 10, turn: 1, of: 2), .spreadNeedsVote(spread: 12, limit: 10),
      .splitFloorsNeedVote(keys: "1.5"), .eliminationNeedsVote(seats: "M"), .votedAgainst(.spread),
      .tooFewValidSheets(count: 2, needed: 4),
      .sessionIsOpen, .isAdjourned, .notAuthorised(seat: "M"), .notADeputy(seat: "M"), .attendsOnly(seat: "M"),
      .declareFirst(seat: "M"), .alreadyDeclared(seat: "M"), .notInThisTurn(seat: "M"), .ballotDiffers(named: true),
      .ballotDiffers(named: false), .questionNeeded, .listVoteMissing, .listVotedAgainst,
      .incompleteDossier("S", what: .productEmpty),
      .notAPlace(9), .presentationsAreOff, .inspectionFirst("S"), .notInThisSession, .noClockJump, .onlyRenewals("S"),
      .isInWriting("S"),
      .notInWriting("S"), .dueBeforeSent, .waitUntil(day: "30/11/2026"), .dayNeeded, .ownPaper(seat: "M"),
      .nothingTyped(seat: "M"), .sameTypist(seat: "M"), .papersDiffer(keys: "1.1, 2.3"), .noSecondRound,
      .notVotedFor(.reopen), .rescoreOnly(spread: 12, limit: 10),
      .liveMeeting([.triggerStars, .triggerSpread, .triggerRequest, .triggerFloors]), .agreedSheetNeedsVote,
      .capNeedsVote, .secondRound, .feedbackMissing, .feedbackUntil(day: "30/11/2026"), .resultNeedsVote,
    ]

  /// Every sentence of a Quy chế, also those of other values.
  static let ruleWords: [RuleText] =
    [
      RuleText.quorum("3/4", seats: 9, needed: 7), .quorumShare("3/4"), .presidingChair, .presidingAuthorised,
      .presidingAnyDeputy, .sheetsAsQuorum, .sheetsAtLeast(5), .online(counts: true), .online(counts: false),
      .substitutes(score: true), .substitutes(score: false), .documentsAhead(days: 0), .documentsAhead(days: 1),
      .rounds(1), .rounds(2), .roundPurpose(1, ""), .roundPurpose(2, "A"), .independent, .consensus, .plainMean,
      .trimmedMean(count: 1, from: 7), .exactComparison, .decimals(0), .decimals(2), .halfUp, .truncate,
      .partMeans(shown: true), .partMeans(shown: false), .absence, .presentations(true), .presentations(false),
      .siteInspection(true), .siteInspection(false), .spreadRescore(10), .spreadWarn(10), .spreadBlock(10), .spreadFree,
      .actionRescore, .actionWarn, .actionBlock, .turns(0), .turns(2), .turnsWithoutEnd, .turnsAreFree(2),
      .personalWarning(6), .noPersonalWarning, .scopeAll, .scopeOutliers, .floorMajority, .floorAll, .floorResolution,
      .floorCap, .floorFail, .elimination, .secrecyProduct, .secrecySession, .adviserText, .adviserTextAndScores,
      .adviserNothing, .namesFull, .namesSeats, .conflict(declared: true), .conflict(declared: false), .noResultVote,
      .voteEachProduct, .voteWholeList, .moreThan("1/2"), .atLeast("2/3"), .everybody, .tieChair, .tieNotAdopted,
      .ballotCounted, .ballotSecret, .ballotNamed, .written, .notWritten, .writtenUnused, .writtenDays(10),
      .repliesAsQuorum, .replies(5), .triggers([.spread, .request]), .noTriggers, .clock(45), .feedback(days: 5),
      .noFeedback, .orderRegistration, .orderQueue, .ranksSkipping, .ranksDense, .signersTwo, .signersAll,
      .numbering("/BB"), .noNumbering, .retention("A"), .noRetention, .batchYear(2026), .noBatchYear, .batchNumber(2),
      .noBatchNumber, .filedBefore("1/1"), .filedByLaw, .finishedBefore("1/1"), .finishedByLaw,
    ]

  static let ruleForms: [RuleForm] =
    [
      .oneOf("a"), .listOf("a", none: "b"), .number(1, 2), .numberOr("a", 1, 2), .share, .threshold, .trimming, .day,
      .line(9),
    ]

  static let regulationWords: [RegulationText] =
    [
      .tooLarge(limit: 1), .notUTF8, .hostileText, .tooLong(limit: 1), .noEqualsSign, .noValue,
      .commentBehindValue, .unknownKey, .unknownKeyMeant("a"), .twice(firstLine: 1), .missing, .badValue(.share),
      .comparisonIsFixed, .absenceIsFixed, .eliminationIsFixed, .notADay, .unknownLevel(allowed: "a"),
      .unknownRegime(allowed: "a"), .badSeatName, .reservedName("a"), .seatParts, .unknownRole(allowed: "a"),
      .unknownOption, .unknownOptionMeant("a"), .optionTwice("a"), .badFlag("a"), .badSubstitute, .noChair, .twoChairs,
      .noSecretary, .noScorer, .trimmingWithConsensus, .sheetsWithConsensus, .detailsWithoutOpinions,
      .purposeWithoutRound, .turnsWithoutVote, .answersAfterClock, .batchDaysFall, .moreThanSeats(1), .rulesTwice,
      .settingsTwice("a"), .differs("a"), .seatsDiffer, .written("a"), .good(file: "a", given: 1, defaults: 2),
      .document, .council, .decision, .body, .level, .regime, .seats, .settings, .rehearsal, .scores(true),
      .scores(false), .votes(true), .votes(false), .counts(true), .counts(false), .substitute("a"),
      .ofRegulation(line: 1), .byRegulation, .byDefault(.program), .fileDigest("a"), .noFileDigest, .rulesDigest("a"),
      .firstEdition, .seatLine(seat: "CT", role: .chair, person: "A", agency: "A"),
    ]

  static let findings: [FindingText] =
    [
      .productEmpty, .producerEmpty, .placeMissing, .communeMissing, .addressMissing, .previousMissing,
      .certificateMissing, .expiryMissing, .filingDayMissing, .receivedDayMissing, .filedEarly(from: "1"),
      .filedLate(until: "1"), .badCode("1"), .noSelfAssessment, .noCommuneReport, .noAdvisersReport, .noEvidence,
      .evidenceExpired(paper: "A", on: "1"), .evidenceExpiring(paper: "A", on: "1"), .selfUnknownCriterion("1"),
      .advisersUnknownCriterion("1"), .evidenceUnknownCriterion(paper: "A", key: "1"),
      .selfNoSuchLevel(key: "1", points: 9, allowed: "1"), .advisersNoSuchLevel(key: "1", points: 9, allowed: "1"),
      .fewSamples(1, needed: 5), .blocking("A"), .warning("A"),
    ]

  static let intake: [IntakeText] =
    [
      .csvCell(file: "a", row: 1, column: 1, heading: "", what: "b"),
      .csvCell(file: "a", row: 1, column: 1, heading: "A", what: "b"),
      .sheetCell(file: "a", address: "A1", heading: "", what: "b"),
      .sheetCell(file: "a", address: "A1", heading: "A", what: "b"), .row(file: "a", row: 1, what: "b"),
      .moreFaults(1), .nothingTaken(1), .quoteNotClosed, .textAfterQuote, .tooManyRows(1), .tooLarge, .oldWorkbook,
      .notAWorkbook, .libraryMissing, .damagedPart("a"), .documentType("a"), .noSuchSheet("a", sheets: "b"), .noSheets,
      .noHeader(needed: "A"), .columnMissing("A"), .unknownColumn("A"), .columnTwice("A"), .noHeading,
      .errorValue("A"), .uncomputed, .notADay("1"), .notANumber("a", low: 1, high: 5), .unknownWord("a", allowed: "b"),
      .unknownSet("a", numbers: "1"), .severalSets("a", numbers: "1"), .setNeedsNumber("a"), .badName("a"),
      .twice("a", row: 1), .inSession("a"), .tooManyParts("a"), .paperMissing, .neededWith("A"), .rowHead, .idHead,
      .productHead, .setHead, .kindHead, .producerHead, .communeHead, .roleHead, .personHead, .agencyHead, .scoresHead,
      .scores, .doesNotScore, .setsOf(regime: "a", number: "1"), .dossiers(1, blocked: 1, findings: 1),
      .seats(1, scoring: 1), .obstacles(1), .confirmFirst(1, session: "a"), .queued(1, session: "a"),
      .templateWritten("a"), .badEnding("a"), .notInFile,
    ]

  static let nextSteps: [NextStepText] =
    [
      .recognise(.provinceChair, star: 4, months: 36), .recognise(.district, star: 3, months: nil),
      .approveAndCertify(.province, star: 3, months: 36), .approve(.provinceChair), .forward, .handBack,
      .belowThreeStars, .minimumMissed, .eliminated, .withdrawn, .postponed, .unfinished, .publish,
      .publishAndTellProvince, .sendToMinistry(.ministry, papers: .reportsAndApproval),
      .sendBefore(day: "30/7/2026", batch: 1, year: 2026), .sendToProvince(papers: .minutesAndFile), .tellInWriting,
      .tellProvince, .laterSession, .centralResultOrOwnEvaluation, .districtOrProvince,
      .byAnalogy, .signedByChair, .signedForCommittee, .signedByMinister,
      .capped(points: "72,30", missed: 4, at: "1.5 A", star: 3), .notRecognised(points: "55", missed: 3, at: "1.5 A"),
    ]

  static let deadlines: [DeadlineText] =
    [
      .proposedAfterBatch(day: "1", batch: 1, year: 2026, before: "2"), .fallsIn(batch: 1, year: 2027),
      .sessionAfterBatch(day: "1", batch: 1, year: 2026, before: "2"),
      .renewalOutsideWindow(filed: "1", from: "2", until: "3"), .renewalLate(session: "1", due: "2"),
      .certificate(issued: "1", expires: "2"), .renewalWindow(from: "1", until: "2"),
      .documentsLate(sent: "1", due: "2"),
    ]

  static let statistics: [StatisticsText] =
    [
      .counted(registered: 3, evaluated: 2, notEvaluated: 1), .kinds(first: 1, upgrade: 2, renewal: 3),
      .ofStar(star: 4, products: 2, producers: 1), .eliminated(products: 2, producers: 1), .producers(3),
      .severalStars(names: "A"), .communes(count: 1, each: "A 2"), .communeMissing(products: 1), .sets(each: "1"),
      .ofSet(number: 1, products: 2), .means(lowest: "50", highest: "90"), .checksHold(each: "1"),
      .checksFail(each: "1"),
    ] + checks.map { .check($0, left: 1, sign: "=", right: 1) }

  static let checks: [CheckText] = [
    .stars, .outcomes, .kinds, .communes, .registered, .kindsRegistered, .producersEvaluated, .producersStars,
    .producersLargest, .producersOfStar(3), .named(3), .namedProducts(3), .registeredAgain, .evaluatedAgain,
    .producersAgain,
  ]

  static let actFaults: [ActFaultText] = [
    .missing, .unknownSeat("A"), .seatTwice("A"), .unknownProduct("A"), .notADay, .notANumber, .yesOrNo, .chairNeeded,
    .chairNotInFavour, .unknownName("A"), .namesMissing(seats: "A"), .nothingToVote, .unknownSubject("A", known: "B"),
    .badTick("A"), .hostile, .tooLong, .nothingLeft, .unfinished, .unknownField("A", known: "B"),
    .fieldTwice("A"),
  ]

  static let dossierWords: [DossierText] = [
    .title, .set(number: 1, name: "A"), .kind(.renewal), .registration("A"), .code("A"), .producer("A"),
    .producerType("A"), .address("A"), .phone("A"), .place("A"), .filed("1"), .received("1"),
    .previous(star: 3, certificate: "A"), .issued("1"), .expires("1"), .expired("1"), .acceptedBecause("A"),
    .samples(5), .samplesReceived("1"), .selfHead, .selfTotal(70), .criterion(key: "1", title: "A"), .points(3),
    .communeHead, .document("A"), .materials("A"), .labour("A"), .idea("A"), .identity("A"), .advisersHead,
    .pointsHidden, .evidenceHead, .number("A"), .validUntil("1"), .noLongerValid("1"), .serves(keys: "1.1"), .none,
  ]

  static let adviceWords: [AdviceText] = [
    .head, .allAgree, .criterion(code: "1.1", title: "A", lowest: 1, highest: 2, max: 3), .more(2),
    .farFromMean(seat: "CT", total: 70, distance: "6,50"), .basis("A"), .rulesTitle,
  ]

  static let productCodes: [ProductCodeText] = [
    .form, .province("1"), .commune("1"), .elsewhere(code: "1", province: "A"), .number("1"), .year("1"),
  ]
}
