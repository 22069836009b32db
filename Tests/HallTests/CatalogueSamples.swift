import Catalogue

/// Words of the screens, one or more of every case that has values in it.
enum CatalogueSamples {
  /// Topics whose cases carry values: one of each that a screen shows.
  static let hallWords: [HallText] =
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

  static let meetingWords: [MeetingText] = [
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

  static let paperWords: [PaperText] = [
    .mark(seat: "UV1", typing: 1), .returnedOn("1"), .correction("A"), .reviewTitle, .reviewNote(typing: 1),
    .reviewNote(typing: 2), .late, .typedOnce(seat: "A"), .typedTwice(seat: "A"), .differs(count: 2),
    .differsElsewhere, .lookAgain, .same, .waiting(seats: "A"), .confirmTitle, .typedBy(seat: "A", typist: "B"),
    .confirmNote, .sealTitle(seat: "A"), .sealed(seat: "A"), .remarkAt(key: "1", text: "A"), .opinion("A"),
    .eliminate("A"),
  ]

  static let sheetWords: [SheetText] =
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

  static let timelineWords: [TimelineText] = [
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

  static let backupWords: [BackupText] = [
    .done(path: "A", events: 3, head: "b"), .readBack(files: 1, drafts: 2, keys: 3), .mediumMissing("A"),
    .notAFolder("A"), .readOnly("A"), .noPermission("A"), .full("A"), .mediumFailed("A"), .differs("A"), .backupAlone,
    .restored(id: "A", path: "B"), .withoutKeys, .wasHere(id: "A"), .neither("A"), .foreign("A"), .doesNotHold("A"),
    .otherStateHere(id: "A", here: 1, there: 2), .keyElsewhere(seat: "A"), .sameSignatures, .resultDiffers, .copyNone,
    .copyWorking, .copyDone(events: 3, time: "14:05", folder: "A"), .copyMissing("A"), .copyFailed("A"), .noCopyFolder,
    .copyFolder, .copyFolderNotWhole,
  ]

  static let deskWords: [DeskText] = [
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

  static let shelfWords: [ShelfText] = [
    .listTitle, .textTitle, .workTitle, .meetingHead, .decisionsHead, .noticesGroup, .productsGroup,
    .groupState(ready: 1, blocked: 2, written: 3), .groupState(ready: 1, blocked: 0, written: 0), .ready,
    .blocked(.sessionNotClosed), .written("docx"), .inBundle, .signed, .otherTemplates, .place(folder: "A"),
    .bundle("A"), .formats("A"), .faultsHead(2), .faultAt(file: "a", line: 3, .brace), .moreFaults(2), .opensGroup,
    .ofDesk, .nothingReady, .noCharts, .chartsTitle, .columns(from: 1, to: 78, of: 118), .exportTitle("A"),
    .exportAllTitle(3), .exportHint, .folder, .format, .asGiven, .word, .pdf, .text, .workbook, .csv, .writing("A"),
    .progress(done: 1, of: 2), .into("A"), .countWritten(1), .countSame(1), .countDiffering(1), .noSuchForm(1),
    .mayStop, .stopped(done: 1, of: 2), .broke(done: 1, of: 2), .askReplace, .replaceTitle(1), .replaceHint, .allDone,
    .nothingWritten, .printing("A"), .printed(title: "A", answer: "B"), .noPrintProgram, .notPrinted("A"),
    .printingAlready, .opened("A"), .notOpened("A"), .noFolderYet("A"), .unknownFormat("A"),
    .blockedPaper(name: "A", .nothingToDecide), .fileWritten("A"), .fileSame("A"), .fileNoForm(name: "A", format: "B"),
    .templatesWritten("A"), .templatesGood(folder: "A", own: 1), .notATemplate("A"), .unknownTemplate("A", near: "B"),
    .unknownTemplate("A", near: nil), .notInSession("A"),
  ]

  static let displayWords: [DisplayText] = [
    .title, .readsOnly, .noSession, .rollCallComes, .adjourned, .pause, .allDone, .next("A"), .scored,
    .scoredAgain(turn: 2), .closed, .discussed, .sealed, .awaited, .alsoOpen("A"), .quorum(present: 4, needed: 4),
    .noQuorum(present: 1, needed: 4), .page(from: 1, to: 2, of: 3), .trouble("A"),
  ]

  static let spokenWords: [SpokenText] = [
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
  static let typingWords: [TypingText] = [
    .off, .on("A"), .switchedOff, .fieldOn("A"), .fieldOff, .notInSecrets, .helpTitle, .helpHead, .helpExample,
    .helpKeys,
    .method, .style, .bareW, .restoresKeys, .settingsNote, .understood("A"), .spokenHelp("A"),
  ]

  static let setupWords: [SetupText] = [
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
}
