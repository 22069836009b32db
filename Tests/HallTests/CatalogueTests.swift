import Catalogue
import PlainText
import Testing

@Suite("Catalogue") struct CatalogueTests {
  private func check<Words: Worded & CaseIterable & Hashable>(_ type: Words.Type) {
    for language in Language.allCases {
      let texts = Words.allCases.map { $0.text(in: language) }
      #expect(texts.allSatisfy { !$0.isEmpty && $0 == nfc($0) && $0 == visible($0) }, "\(type)")
      let twice = Dictionary(grouping: Words.allCases) { $0.text(in: language) }.filter { $0.value.count > 1 }
      #expect(twice.isEmpty, "\(type) \(language): \(twice)")
    }
    for words in Words.allCases {
      #expect(words.vietnamese != words.english, "\(type).\(words)")
      expectNoEnglish(words.vietnamese)
    }
  }

  @Test func everyCaseHasItsOwnWordsInBothLanguages() {
    check(FieldTerm.self)
    check(ColumnText.self)
    check(KeyText.self)
    check(VerifyCheckTitle.self)
    check(CompareTitle.self)
    check(RuleLabel.self)
    check(RuleBasis.self)
    check(RuleOrigin.self)
    check(MeetingReason.self)
    check(DossierColumnNote.self)
    check(MemberColumnNote.self)
    check(TemplateText.self)
    check(DecidingBody.self)
    check(FilePapers.self)
    check(ActText.self)
    check(ActFieldText.self)
    check(SetupLabel.self)
    check(TypingNote.self)
  }

  /// A label of a form is one line of the smallest screen; an explanation two.
  @Test(arguments: Language.allCases) func formsHaveRoomForTheirWords(_ language: Language) {
    for words in ActFieldText.allCases { #expect(displayWidth(words.text(in: language)) <= 68, "\(words)") }
    for act in ActText.allCases {
      let explanation = act.explanation.text(in: language)
      #expect(explanation.wrapped(width: 68).count <= 2, "\(act)")
      #expect(explanation.hasSuffix("."))
      if language == .vietnamese { expectNoEnglish(explanation) }
    }
  }

  /// Words of English screens that would be a slip in a Vietnamese text.
  private static let english: Set = [
    "press", "key", "quit", "back", "open", "close", "closed", "seal", "sealed", "score", "scoring", "session", "seat",
    "member", "error", "file", "please", "sheet", "vote", "result", "product", "points", "stars", "the", "not", "is",
    "of", "and", "reason", "remark", "wrong", "failed", "missing", "needed", "present", "absent", "help", "total",
  ]

  private func expectNoEnglish(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let words = text.lowercased().split { !$0.isLetter && $0 != "_" }.map(String.init)
    let found = words.filter(Self.english.contains)
    #expect(found.isEmpty, "\(text)", sourceLocation: location)
  }

  /// Topics whose cases carry values: one of each that a screen shows.
  private static let hallWords: [HallText] =
    [
      HallText.sessionsTitle, .seatsTitle, .memberTitle, .deskTitle, .attendanceTitle, .resultTitle, .rankingTitle,
      .signedTitle, .reviewTitle, .helpTitle, .rehearsalBanner, .quorum(present: 4, needed: 4), .noRollCall,
      .inviteNext, .chooseSeat, .sealedOf(sealed: 1, open: 5), .progress(concluded: 1, products: 2),
      .sessionClosed, .total(points: 9), .unanswered(3), .allAnswered, .points(3), .noneMet, .met, .notMet,
      .minimumFor(star: 3), .caseOf(number: 1, of: 2, title: "A"), .conditionOn(key: "5.1"), .ownRemark("A"),
      .eliminationProposed("A"), .knockout("A"), .requirement("A"), .evidence("A"), .scope("A"),
      .set(number: 1, name: "A"), .part(code: "A", title: "A"), .version(2), .rescoringTurn(1, reason: "A"),
      .reviewWarning, .reviewFloorsNote, .changedSince(1),
      .toScore(left: 0), .toScore(left: 3), .sealedVersion(1), .notOpen,
      .recusedMark, .excusedMark, .legend, .mean("70,25"), .spread(11, limit: 10),
      .bandAndStar(band: 4, star: 3),
      .floorMissed(star: 4, key: "1.5", title: "A", needs: 2, reached: 1, of: 3), .floorsMet(star: 3), .validSheets(5),
      .eliminatedByProposals, .decided(.recognise3), .stars(3), .noStar, .openMatters, .nothingOpen, .notRanked,
      .shortCode("0"), .bundleAt("/"), .verified, .notVerified, .onlyUnsigned, .chairPIN(seat: "CT"),
      .secretaryPIN(seat: "TK"),
      .shortCodeOf("0"),
      .resolution(1, .spread, votes: "5/0/0", reason: "A"), .leaveTitle(seats: "A"),
      .moreToRead, .allSealed(product: "A"),
      .nextRescore(sealed: 1), .nextRollCall, .nextOpen, .nextClose, .nextReveal, .nextConclude, .nextSign, .reason,
      .remark, .opinion, .reasonForNewVersion, .sealTitle("A"),
      .remarkTitle(key: "1"), .opinionTitle, .eliminateTitle, .signTitle, .yes,
      .pinOf(seat: "CT"), .wrongPIN(seat: "CT", failures: 1, free: 5), .wrongPIN(seat: "CT", failures: 6, free: 5),
      .keyUnused("x"), .noOtherCase,
      .noSuchLevel(highest: 3), .nothingToUndo, .sealed(product: "A"), .recorded, .resultHidden, .nothingToVote,
      .cannotPreside, .onlyOneRole, .present, .absent, .presides, .tooSmall(columns: 1, rows: 1),
    ]

  private static let refusals: [RefusalText] =
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
  private static let ruleWords: [RuleText] =
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

  private static let ruleForms: [RuleForm] =
    [
      .oneOf("a"), .listOf("a", none: "b"), .number(1, 2), .numberOr("a", 1, 2), .share, .threshold, .trimming, .day,
      .line(9),
    ]

  private static let regulationWords: [RegulationText] =
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

  /// No two values of a setting read the same.
  @Test(arguments: Language.allCases) func everySentenceOfAQuyCheIsItsOwn(_ language: Language) {
    let texts = Self.ruleWords.map { $0.text(in: language) }
    #expect(Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.isEmpty)
    #expect(texts.allSatisfy { !$0.isEmpty && $0 == visible($0) })
  }

  private static let findings: [FindingText] =
    [
      .productEmpty, .producerEmpty, .placeMissing, .communeMissing, .addressMissing, .previousMissing,
      .certificateMissing, .expiryMissing, .filingDayMissing, .receivedDayMissing, .filedEarly(from: "1"),
      .filedLate(until: "1"), .badCode("1"), .noSelfAssessment, .noCommuneReport, .noAdvisersReport, .noEvidence,
      .evidenceExpired(paper: "A", on: "1"), .evidenceExpiring(paper: "A", on: "1"), .selfUnknownCriterion("1"),
      .advisersUnknownCriterion("1"), .evidenceUnknownCriterion(paper: "A", key: "1"),
      .selfNoSuchLevel(key: "1", points: 9, allowed: "1"), .advisersNoSuchLevel(key: "1", points: 9, allowed: "1"),
      .fewSamples(1, needed: 5), .blocking("A"), .warning("A"),
    ]

  private static let intake: [IntakeText] =
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

  private static let nextSteps: [NextStepText] =
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

  private static let deadlines: [DeadlineText] =
    [
      .proposedAfterBatch(day: "1", batch: 1, year: 2026, before: "2"), .fallsIn(batch: 1, year: 2027),
      .sessionAfterBatch(day: "1", batch: 1, year: 2026, before: "2"),
      .renewalOutsideWindow(filed: "1", from: "2", until: "3"), .renewalLate(session: "1", due: "2"),
      .certificate(issued: "1", expires: "2"), .renewalWindow(from: "1", until: "2"),
      .documentsLate(sent: "1", due: "2"),
    ]

  private static let statistics: [StatisticsText] =
    [
      .counted(registered: 3, evaluated: 2, notEvaluated: 1), .kinds(first: 1, upgrade: 2, renewal: 3),
      .ofStar(star: 4, products: 2, producers: 1), .eliminated(products: 2, producers: 1), .producers(3),
      .severalStars(names: "A"), .communes(count: 1, each: "A 2"), .communeMissing(products: 1), .sets(each: "1"),
      .ofSet(number: 1, products: 2), .means(lowest: "50", highest: "90"), .checksHold(each: "1"),
      .checksFail(each: "1"),
    ] + checks.map { .check($0, left: 1, sign: "=", right: 1) }

  private static let checks: [CheckText] = [
    .stars, .outcomes, .kinds, .communes, .registered, .kindsRegistered, .producersEvaluated, .producersStars,
    .producersLargest, .producersOfStar(3), .named(3), .namedProducts(3), .registeredAgain, .evaluatedAgain,
    .producersAgain,
  ]

  private static let actFaults: [ActFaultText] = [
    .missing, .unknownSeat("A"), .seatTwice("A"), .unknownProduct("A"), .notADay, .notANumber, .yesOrNo, .chairNeeded,
    .chairNotInFavour, .unknownName("A"), .namesMissing(seats: "A"), .nothingToVote, .unknownSubject("A", known: "B"),
    .badTick("A"), .hostile, .tooLong, .nothingLeft, .unfinished, .unknownField("A", known: "B"),
    .fieldTwice("A"),
  ]

  private static let meetingWords: [MeetingText] = [
    .actsTitle, .subjectsTitle, .resolutionsTitle, .timelineTitle, .mattersTitle, .adjourned,
    .quorumOf(product: "SP01", present: 4, needed: 3), .clockEnds(days: 45, day: "05/12/2026"),
    .clockMissed(days: 45, day: "05/12/2026"), .opinionsOut(sent: "1", due: "2"), .opinionsBack(count: 1, of: 5),
    .meetingAskedBy(seats: "UV1"), .agreedSheet, .agreedSheetBy(seat: "CT"), .ofSession, .notPossible("A"),
    .actTitle(.open, product: "A"), .voteTitle(.spread, product: "A"), .online, .substitutedBy("A"), .authorised,
    .mustBePresent, .declareTitle, .declareWords, .declareMore(3), .declareKeys, .nothingToDeclare, .notDeclared,
    .declared(2), .noResolutions, .motionOn(product: "A"), .counts(inFavour: 1, against: 2, abstaining: 3), .adopted,
    .notAdopted, .chairDecided, .reason("A"), .names("A"), .nameInFavour("A"), .nameAgainst("A"), .nameAbstaining("A"),
    .nothingInTheWay, .unfinished(product: "A", stage: .queued), .mendQueued, .mendInWriting, .mendScoring, .mendClosed,
    .mendRevealed, .nothingConcluded, .listVoteMissing, .listVotedAgainst, .nobodyPresided, .nobodyKeepsMinutes,
    .mattersHint, .timelineEmpty, .filteredBy("A"),
  ]

  private static let paperWords: [PaperText] = [
    .mark(seat: "UV1", typing: 1), .returnedOn("1"), .correction("A"), .reviewTitle, .reviewNote(typing: 1),
    .reviewNote(typing: 2), .late, .typedOnce(seat: "A"), .typedTwice(seat: "A"), .differs(count: 2),
    .differsElsewhere, .lookAgain, .same, .waiting(seats: "A"), .confirmTitle, .typedBy(seat: "A", typist: "B"),
    .confirmNote, .sealTitle(seat: "A"), .sealed(seat: "A"), .remarkAt(key: "1", text: "A"), .opinion("A"),
    .eliminate("A"),
  ]

  private static let sheetWords: [SheetText] =
    [
      .mapTitle, .dossierTitle, .criterion(code: "1.1", title: "A", max: 3),
      .place(part: "A", section: "A", number: 1, of: 32),
      .chooseCase(count: 2), .casesOnly(count: 2), .tickedInCase(number: 2, points: 3),
      .notApplicable(key: "5.1", title: "A"), .onlyIf(key: "5.1"), .elimination("A"), .eliminateNote,
      .needNotBeComplete,
      .completed, .endReached(left: 2), .proposed, .proposalWithdrawn, .undone(key: "1.1"), .undoneOpinion,
      .undoneProposal, .noPartAfter, .noPartBefore, .partState(code: "A", title: "A", points: 3, max: 40, left: 0),
      .partState(code: "A", title: "A", points: 3, max: 40, left: 2), .legend, .rowsHidden(above: 1, below: 2),
      .rowsHidden(above: 0, below: 2), .rowsHidden(above: 1, below: 0),
      .ticked(points: 1, max: 3), .open, .noted, .below(star: 4, needs: 3), .nothingOnCriterion, .ofProduct,
      .evidenceForCriterion, .evidenceForAll, .readAll, .sealRow, .sealProposalRow, .recordRow, .notSealable(count: 2),
      .sheetOfRecord, .complete(count: 32), .missing(count: 2), .noChange(version: 1),
      .change(code: "1", title: "A", from: nil, to: 3),
      .changeOfCase(code: "1", title: "A", from: 1, to: 2), .belowFloor(star: 4, count: 2),
      .floorItem(code: "1", title: "A", points: 1, needs: 2), .nothingOnLine,
    ]
    + [(nil, nil), ("A", nil), (nil, "B"), ("A", "B")].flatMap { before, after -> [SheetText] in
      [
        .proposalChange(before: before, after: after), .remarkChange(code: "1", before: before, after: after),
        .opinionChange(before: before, after: after),
      ]
    }
    + SheetText.FloorReading.allCases.flatMap { reading in
      [true, false].map { .floorMeaning(reading, fails: $0, star: 4) }
    }

  private static let dossierWords: [DossierText] = [
    .title, .set(number: 1, name: "A"), .kind(.renewal), .registration("A"), .code("A"), .producer("A"),
    .producerType("A"), .address("A"), .phone("A"), .place("A"), .filed("1"), .received("1"),
    .previous(star: 3, certificate: "A"), .issued("1"), .expires("1"), .expired("1"), .acceptedBecause("A"),
    .samples(5), .samplesReceived("1"), .selfHead, .selfTotal(70), .criterion(key: "1", title: "A"), .points(3),
    .communeHead, .document("A"), .materials("A"), .labour("A"), .idea("A"), .identity("A"), .advisersHead,
    .pointsHidden, .evidenceHead, .number("A"), .validUntil("1"), .noLongerValid("1"), .serves(keys: "1.1"), .none,
  ]

  private static let timelineWords: [TimelineText] = [
    .sessionOpened, .sessionClosed, .sessionReopened, .queued, .moved(2), .guests, .absence, .report, .closing,
    .postponed, .resumed, .withdrawn, .notEvaluated,
    .authorised("A"), .adjourned, .rollCall(present: "A", presiding: "B"),
    .rollCallOnline(present: "A", online: "B", presiding: "C"), .arrived("A"), .arrivedOnline("A"), .left("A"),
    .substitute("A", person: "B"), .cleared("A"), .recused("A"), .excused("A"), .discussion, .presentation, .inspection,
    .feedback, .note, .scoringOpened, .scoringClosed, .revealed, .opinionsAsked(sent: "1", due: "2"),
    .meetingAsked("A"),
    .meetingCalled, .paperTyped("A"), .sealed("A", version: 1), .sealedPaper("A", version: 1, first: "B", second: "C"),
    .confirmedPaper("A", version: 1, first: "B", second: "C"), .rescoring, .roundClosed,
    .voted(1, .spread, inFavour: 3, against: 2, abstaining: 0, adopted: true),
    .votedOn(1, question: "A", inFavour: 1, against: 2, abstaining: 0, adopted: false), .concluded,
    .concludedAs(.recognise3), .reopened, .pinFailed("A"), .pinAccepted("A"), .recountAgreed, .byProgram,
    .pinUnlocked("A", witnesses: "B, C"), .pinReset("A", witnesses: "B, C"),
    .clockJumped(from: "A", to: "B", passed: nil), .clockJumped(from: "A", to: "B", passed: 100_000),
  ]

  private static let backupWords: [BackupText] = [
    .done(path: "A", events: 3, head: "b"), .readBack(files: 1, drafts: 2, keys: 3), .mediumMissing("A"),
    .notAFolder("A"), .readOnly("A"), .noPermission("A"), .full("A"), .mediumFailed("A"), .differs("A"), .backupAlone,
    .restored(id: "A", path: "B"), .withoutKeys, .wasHere(id: "A"), .neither("A"), .foreign("A"), .doesNotHold("A"),
    .otherStateHere(id: "A", here: 1, there: 2), .keyElsewhere(seat: "A"), .sameSignatures, .resultDiffers, .copyNone,
    .copyWorking, .copyDone(events: 3, time: "14:05", folder: "A"), .copyMissing("A"), .copyFailed("A"), .noCopyFolder,
    .copyFolder, .copyFolderNotWhole,
  ]

  private static let deskWords: [DeskText] = [
    .agendaTitle, .talkTitle, .criterionTitle, .numbersTitle, .fieldsTitle, .bundlesTitle, .signingTitle,
    .copyingTitle, .verifyingTitle, .presides("A"), .onlineSeats("A"), .nobodyThere, .noProducts, .nextResume,
    .nextWriting(due: "1"), .nextOther(product: "A"), .nextBundles, .nextInvite, .nextDeclare(seats: "A"), .nextVote,
    .columnPlace, .columnProducer, .callNext("A"), .nothingToCall, .moving(product: "A", from: 3, to: 1), .movingKeys,
    .agendaKeys, .onlyWaiting, .noFurther, .nothingMoved, .part("A"), .columnMedian, .columnRange, .spreadExceeded,
    .nothingToCompare, .someMembers(shown: 3, of: 5), .inFormOrder, .byRange(3), .talkLegend,
    .spreadOf(lowest: 1, highest: 3, spread: 2, max: 5), .middle(median: "3", mean: "3,20"), .farAbove, .above, .below,
    .farBelow, .notTicked, .alternative(2), .remark("A"), .byStar(products: 5), .byPart, .inNumbers, .eliminated,
    .notEvaluated, .postponed, .unfinished, .fieldFilled, .fieldMissing, .fieldOptional, .fieldByHand, .fieldsHint,
    .fieldsOfFirstEdition, .nothingMissing, .fieldsMissing(2), .minutesMissing(2), .formMissing(2),
    .closeTitle, .closeNote, .readCodeAloud, .fromPlan,
    .writtenByHand,
    .fieldCouncilDecision,
    .fieldRegulation, .fieldPlace, .fieldDocumentsSent, .fieldRollCall, .fieldGuests, .fieldAbsence(seats: "A"),
    .fieldDeclarations(product: "A", seats: "B"), .fieldReport, .fieldPresentation(product: "A"),
    .fieldInspection(product: "A"), .fieldDiscussion(product: "A"), .fieldFeedback(product: "A"), .fieldListVote,
    .fieldClosing, .fieldNumber, .fieldCopies, .fieldSignatures, .stepRecount, .stepPapers, .stepClose, .stepSign,
    .stepRead, .stepWrite, .stepReadBack, .stepVerify, .stepDone, .stepNow, .stepWaits, .stepFailed, .pointOfNoReturn,
    .steps(done: 1, of: 7), .checks(made: 3, of: 19), .mayStop, .mayNotStop, .cannotStop, .stopped, .brokeBefore,
    .brokeAfter, .brokeReading, .noBundles, .otherPath, .otherPathHint, .bundleKeys, .chooseBundle, .signingIsOfDesk,
    .pathTitle,
    .path, .pathHint, .copyTitle("A"), .folder, .copyHint, .papersHead,
  ]

  private static let adviceWords: [AdviceText] = [
    .head, .allAgree, .criterion(code: "1.1", title: "A", lowest: 1, highest: 2, max: 3), .more(2),
    .farFromMean(seat: "CT", total: 70, distance: "6,50"), .basis("A"), .rulesTitle,
  ]

  private static let displayWords: [DisplayText] = [
    .title, .readsOnly, .noSession, .rollCallComes, .adjourned, .pause, .allDone, .next("A"), .scored,
    .scoredAgain(turn: 2), .closed, .discussed, .sealed, .awaited, .alsoOpen("A"), .quorum(present: 4, needed: 4),
    .noQuorum(present: 1, needed: 4), .page(from: 1, to: 2, of: 3), .trouble("A"),
  ]

  private static let spokenWords: [SpokenText] = [
    .choose(count: 1), .choose(count: 5), .chooseKey, .agree, .searchFor,
    .level(code: "1.1", title: "A", highest: 3, left: 4), .level(code: "1.1", title: "A", highest: 3, left: 0),
    .entryNow(label: "A", text: "B"), .choiceNow(label: "A", choices: "B", text: "C"), .more(3),
    .criterion(code: "1.1", title: "A", points: 1, max: 3),
    .criterionOpen(code: "1.1", title: "A"), .criterionOff(code: "1.1", title: "A"),
    .levelLine(digit: 1, points: 1, words: "A"), .chosen(points: 2), .sealedAt(products: "A"),
    .awaitedAt(products: "A"), .inHand("A"), .handOver, .simpleTerminal, .helpHead, .helpEmpty, .helpAll,
    .helpRow(count: 3), .helpRowKey, .helpCriteria, .helpForm, .helpClear, .or("A", "B"), .notUnderstood("A"),
    .noSuchRow(0), .noSuchRow(3),
  ]

  /// Names of methods and examples of tones are the same in both languages.
  private static let typingWords: [TypingText] = [
    .off, .on("A"), .switchedOff, .fieldOn("A"), .fieldOff, .notInSecrets, .helpTitle, .helpHead, .helpExample,
    .helpKeys,
    .method, .style, .bareW, .restoresKeys, .settingsNote, .understood("A"), .spokenHelp("A"),
  ]

  private static let productCodes: [ProductCodeText] = [
    .form, .province("1"), .commune("1"), .elsewhere(code: "1", province: "A"), .number("1"), .year("1"),
  ]

  private static let setupWords: [SetupText] = [
    .stepsTitle, .seatsTitle, .rulesTitle, .dossiersTitle, .sessionPage, .seatPage("A"), .dossierPage("A"), .filesTitle,
    .previewTitle, .enrolTitle, .beingSetUp, .untitled, .stepSession, .stepSeats, .stepRules, .stepDossiers,
    .stepCreate, .seats(3, scoring: 2), .dossiers(1), .defaults(changed: 0), .defaults(changed: 2),
    .fromRegulation(given: 1), .nothingYet, .seatsOfRegulation(3), .checking, .complete, .pageComplete, .faults(2),
    .faultsBelow, .faultIs(2, "A"), .seatNumber(1, ""), .seatNumber(1, "A"), .dossierNumber(1, ""),
    .dossierNumber(1, "A"), .byRole(true), .byRole(false), .no, .findRegime, .saidByRegulation("A"),
    .suggestionsMore(2), .dayHint, .evaluatedHint, .sentHint, .nameHint, .codeHint, .freeTextHint, .rehearsalHint,
    .reasonHint, .acceptedHint, .chooseWithSpace, .typeWithEnter, .takenAnyway, .notADay, .wrongValue, .differs("A"),
    .seatsDiffer, .regimeNotFound, .evaluatedEarlier,
    .regimeDiffers(applies: "a", basis: "A"), .regimeAsked(.filingDayMissing, proposed: "a"),
    .councilEnded(.district, until: "1"), .incomplete(.productEmpty), .noSeats, .noDossiers, .noChair,
    .twoChairs, .noSecretary, .noScorer, .emptyCell, .isScoring, .isNotScoring, .counting, .voting, .folder("/"),
    .noFiles, .pathTitle, .path, .drive("A"), .filesOf("a"), .previewOf("a"), .replaces(0), .replaces(2), .nothingTaken,
    .previewGood(given: 1), .previewGoodDropsOwn(given: 1, own: 2), .taken(2), .regulationTaken, .regulationDropped,
    .noRegulation, .byDefault, .rulesFromFile, .settingTitle, .notAValue, .settingFixed, .settingForm(.share),
    .settingValue, .removeTitle, .removeRow("A"), .removeSetup("A"), .removed, .onlySetUps, .createTitle,
    .createNote(seat: "CT"), .again, .pinsDiffer, .weakPIN, .permitTitle, .permitNote, .chairPIN,
    .enrolSeat(seat: "A", person: "B"), .enrolNote, .hasPIN, .hasNoPIN, .noPINMark, .enrolled(seat: "A"), .allEnrolled,
    .leftWithoutPIN(2), .noPINYet(seat: "A"), .hasPINAlready(seat: "A"), .lockedMark, .unlockNote,
    .unlockTitle(seat: "A", person: "B"), .pinUnlocked(seat: "A"), .newPINTitle(seat: "A", person: "B"), .newPINNote,
    .pinReset(seat: "A"), .made(id: "a"), .editKeys, .choiceKeys,
    .lookupKeys,
  ]

  @Test func vietnameseScreensSpeakVietnamese() {
    var all: [any Worded] = Self.hallWords + Self.refusals + Self.actFaults
    all += Self.ruleWords
    all += Self.ruleForms
    all += Self.regulationWords
    all += Self.findings
    all += Self.intake
    all += Self.nextSteps
    all += Self.deadlines
    all += Self.statistics
    all += Self.meetingWords
    all += Self.deskWords
    all += Self.backupWords
    all += Self.paperWords
    all += Self.dossierWords
    all += Self.sheetWords
    all += Self.timelineWords
    all += Self.adviceWords
    all += Self.displayWords
    all += Self.spokenWords
    all += Self.setupWords
    all += Self.typingWords
    all += Self.productCodes
    for words in all {
      #expect(words.vietnamese != words.english || words.vietnamese.allSatisfy { !$0.isLetter })
      #expect(words.vietnamese == nfc(words.vietnamese))
      expectNoEnglish(words.vietnamese)
    }
  }

  /// A member reads them on 80 columns: messages, and lines that no screen breaks.
  @Test(arguments: Language.allCases) func wordsOfTheSheetFitTheSmallestScreen(_ language: Language) {
    for words in Self.sheetWords {
      // These are broken into lines.
      if case .floorMeaning = words { continue }
      if words == .eliminateNote { continue }
      let width = displayWidth(words.text(in: language))
      #expect(width <= 78, "\(width): \(words.text(in: language))")
    }
  }

  /// A message at the foot has one line; on 80 columns it must say what to do before it is cut.
  @Test(arguments: Language.allCases) func messagesFitTheSmallestScreen(_ language: Language) {
    for words in Self.refusals {
      let width = displayWidth(words.text(in: language))
      #expect(width <= 78, "\(width): \(words.text(in: language))")
    }
  }
}
