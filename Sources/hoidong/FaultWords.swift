internal import Bundle
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Disk
internal import Evidence
internal import Glibc
internal import Hall
internal import Ledger
internal import Office
internal import Tables
internal import TerminalKit
internal import Terms
internal import Trust

// Faults of the rooms to the catalogue's words: one place.

extension TallyFault {
  var words: FaultText {
    switch problem {
    case .notJSON(let fault): fault.problem.words
    case .missing(let key): .missingKey(key)
    case .wrongShape(let shape): .wrongShape(shape)
    case .unknownMember(let key): .unknownKey(key)
    case .unknownRegime(let name): .unknownRegime(name)
    case .unknownAuthority(let name): .unknownAuthority(name)
    case .noSuchCouncil(let authority): .noSuchCouncil(authority.term)
    case .unknownKind(let name): .unknownKind(name)
    case .unknownSet(let number): .unknownSet(number)
    case .setUnreadable(let number): .setUnreadable(number)
    case .ruleOutOfRange(let rule): .ruleOutOfRange(rule, allowed: TallyRulesReader.allowed[rule] ?? "")
    case .splitFloorsWithoutRule: .splitFloorsWithoutRule
    case .twoProducts: .twoProducts
    case .twoSheets: .twoSheets
    case .noSheets: .noSheets
    case .emptyReason: .emptyReason
    case .tick(let problem): problem.words(key ?? "")
    }
  }
}

extension TickFault.Problem {
  fileprivate func words(_ key: String) -> FaultText {
    switch self {
    case .unknownCriterion: .unknownName(key)
    case .missing: .missingTick
    case .surplus(let key): .surplusTick(dependsOn: key.rawValue)
    case .alternativeNeeded(let count): .alternativeNeeded(count: count)
    case .noAlternatives: .noAlternatives
    case .unknownAlternative(let number, let count): .unknownAlternative(number, count: count)
    case .noSuchLevel(let points, let allowed):
      .noSuchLevel(points, allowed: allowed.map(String.init).joined(separator: ", "))
    }
  }
}

extension LedgerError {
  /// The words, and whether the input or the machine is to blame.
  var told: (text: any Worded, reason: Stop.Reason) {
    if case .system(let path, let number) = self { return (FaultText.system(path: path, number: number), .machine) }
    return (words ?? FaultText.stale, isOfTheMachine ? .machine : .input)
  }
}

extension FaultText {
  /// What the system says of an error number, in words where it is a usual one.
  static func system(path: String, number: Int32) -> FaultText {
    switch number {
    case ENOSPC, EDQUOT: .diskFull(path)
    case EROFS: .readOnly(path)
    case ENOENT: .noSuchPath(path)
    case EACCES, EPERM: .noPermission(path)
    case ENOTDIR: .notAFolder(path)
    case EISDIR: .isAFolder(path)
    case EEXIST, ENOTEMPTY: .pathExists(path)
    case EINVAL: .notAFile(path)
    case ELIBACC: .libraryMissing(path)
    default: .system(path: path, reason: strerror(number).map { String(cString: $0) } ?? "\(number)")
    }
  }
}

extension PlanFault {
  var words: FaultText {
    switch problem {
    case .notJSON(let problem): problem.words
    case .missing: .absent
    case .unknownMember: .notInLayout
    case .reserved(let name): .reserved(name)
    case .unknownSet(let number): .unknownSet(number)
    case .noSuchCouncil(let authority): .noSuchCouncil(authority.term)
    case .unknownRegime(let name): .unknownRegime(name)
    case .wrongKind: .wrongValue
    case .unknownName(let name): .unknownName(name)
    case .twice(let name): .twice(name)
    case .noChair: .noChair
    case .noSecretary: .noSecretary
    case .noScorer: .noScorer
    case .pin(let error): error.words
    case .notADay: .wrongDay
    case .outside(let range): .outsideRange(low: range.lowerBound, high: range.upperBound)
    case .givenTwice: .givenTwice
    case .regimeDiffers(let id, let basis): .regimeDiffers(applies: id.rawValue, basis: basis)
    case .regimeAsked(let question, let proposed): .regimeAsked(question.words, proposed: proposed.rawValue)
    case .regimeNotFound: .regimeNotFound
    case .twoRegimes(let first, let here): .twoRegimes(first: first.rawValue, here: here.rawValue)
    case .noSuchWording(let name, let regime): .noSuchWording(name: name, regime: regime)
    case .hostileText: .hostilePlanText
    case .filedAfterEvaluation: .filedAfterEvaluation
    case .noRegimeOn(let day): .noRegimeOn(day.vietnamese)
    case .evaluatedEarlier: .evaluatedEarlier
    case .councilEnded(let authority, let until): .councilEnded(authority.term, until: until.vietnamese)
    case .setting(let problem): .regulation(problem.words)
    case .settingTwice(let member): .regulation(.settingsTwice(member))
    case .rulesTwice: .regulation(.rulesTwice)
    case .differsFromRegulation(let text): .regulation(.differs(text))
    case .seatsDifferFromRegulation: .regulation(.seatsDiffer)
    }
  }
}

extension RegimeRemark {
  var words: LawText {
    switch self {
    case .found(let id, let basis): .appliesFound(id: id.rawValue, basis: basis)
    case .notChecked: .appliesNotChecked
    case .otherwise(let id, let basis): .appliesOtherwise(id: id.rawValue, basis: basis)
    }
  }
}

extension ShelfFault {
  var words: FaultText {
    switch self {
    case .badName(let name): .badWordingName(name)
    case .badRegimeName(let name): .badRegimeName(name)
    case .noSource: .noSource
    case .noSuchWording(let name, let regime): .noSuchWording(name: name, regime: regime)
    case .wordingExists(let name): .wordingExists(name)
    case .regimeExists(let name): .regimeExists(name)
    case .regimeIsBuiltIn(let name): .regimeIsBuiltIn(name)
    case .altered(let path): .wordingAltered(path)
    case .brokenChoice(let path, let regime): .brokenChoice(path: path, regime: regime)
    }
  }
}

extension TrustError {
  var words: FaultText {
    switch self {
    case .pinTooShort: .pinTooShort
    case .pinTooLong: .pinTooLong
    case .pinNotDigits: .pinNotDigits
    default: .trust("\(self)")
    }
  }
}

extension BundleWriteError {
  var words: (text: FaultText, reason: Stop.Reason) {
    switch self {
    case .exists(let path), .halfMade(let path): (.bundleExists(path), .input)
    case .diskFull(let path): (.diskFull(path), .machine)
    case .system(let path, let number): (.system(path: path, number: number), .machine)
    case .readBackDiffers(let path): (.readBackDiffers(path), .machine)
    case .damagedSource(let path): (.damagedBundle(path), .input)
    case .signaturesDoNotFit: (.bundleRefused("\(self)"), .input)
    }
  }
}

extension Stop {
  init(_ faults: CriteriaFaults, _ language: Language) {
    self.init(
      .input,
      faults.faults.map {
        CommandText.faultAt(file: $0.file, line: $0.line, key: $0.key, what: $0.problem.words.text(in: language))
          .text(in: language)
      })
  }

  init(_ error: WorkbookError, path: String, _ language: Language) {
    let (text, reason): (FaultText, Reason) =
      switch error {
      case .cannotHold: (.workbookCannotHold, .input)
      case .outOfMemory: (.system(path: path, number: ENOMEM), .machine)
      case .internalFailure: (.other(path: path, message: "libxlsxwriter"), .machine)
      case .libraryMissing: (.libraryMissing(path), .machine)
      case .diskFull(let path): (.diskFull(path), .machine)
      case .system(let path, let number): (.system(path: path, number: number), .machine)
      }
    self.init(reason, [text.text(in: language)])
  }

  init(_ error: DiskError, _ language: Language) {
    self.init(.machine, [FaultText.system(path: error.path, number: error.errno).text(in: language)])
  }

  init(_ error: LedgerError, _ language: Language) {
    let (text, reason) = error.told
    self.init(reason, [text.text(in: language)])
  }

  init(_ error: DriverError, _ language: Language) {
    switch error {
    case .notATerminal, .noUTF8, .noResources, .alreadyStarted:
      self.init(.machine, [FaultText.noTerminal.text(in: language)])
    case .unknownTerminal(let name), .tooSimple(let name):
      self.init(.machine, [FaultText.unknownTerminal(name).text(in: language)])
    }
  }

  /// - Parameters:
  ///   - file: of the session plan.
  ///   - regulation: of the Quy chế that it adopts.
  ///   - dossiers: the file that its dossiers come from, where they do not stand in the plan.
  init(
    _ error: OfficeError, file: String = "", regulation: String = "", dossiers: String? = nil, _ language: Language
  ) {
    switch error {
    case .refused(let refusal):
      var lines = [refusal.words.text(in: language)]
      if case .blocked(let blockers) = refusal { lines += blockers.map { "• " + $0.words.text(in: language) } }
      self.init(.no, lines)
    case .wrongPIN(let seat, let failures):
      let words = HallText.wrongPIN(seat: seat.rawValue, failures: failures, free: PINRecord.freeTries)
      self.init(.no, [words.text(in: language)])
    case .badPIN(_, let error): self.init(.input, [error.words.text(in: language)])
    case .noPIN(let seat): self.init(.no, [SetupText.noPINYet(seat: seat.rawValue).text(in: language)])
    case .hasPIN(let seat): self.init(.no, [SetupText.hasPINAlready(seat: seat.rawValue).text(in: language)])
    case .keyElsewhere(let seat):
      self.init(.no, [BackupText.keyElsewhere(seat: seat.rawValue).text(in: language)])
    case .backup(let fault): self.init(fault, language)
    case .regulation(let faults): self.init(faults, file: "quy-che.txt", language)
    case .ledger(let error): self.init(error, language)
    case .trust(let error): self.init(.machine, [error.words.text(in: language)])
    case .criteria(let faults): self.init(faults, language)
    case .bundle(let error):
      let (text, reason) = error.words
      self.init(reason, [text.text(in: language)])
    case .paper(let failure): self.init(.machine, [failure.words.text(in: language)])
    case .noBundle(.faults(let faults)): self.init(.no, faults.map { $0.words.text(in: language) })
    case .noBundle(let refusal): self.init(.input, [FaultText.bundleRefused("\(refusal)").text(in: language)])
    case .machine(let path, let number):
      self.init(.machine, [FaultText.system(path: path, number: number).text(in: language)])
    case .recountDiffers(let product, let first, let second):
      self.init(.no, [FaultText.recountDiffers(product: product, first: first, second: second).text(in: language)])
    case .recountFailed(let reason): self.init(.no, [FaultText.recountFailed(reason).text(in: language)])
    case .shelf(let fault): self.init(.input, [fault.words.text(in: language)])
    case .plan(let faults):
      self.init(
        .input,
        faults.map {
          let source = $0.isInRegulation ? regulation : $0.key.hasPrefix("dossiers[") ? dossiers ?? file : file
          return CommandText.faultAt(file: source, line: $0.line, key: $0.key, what: $0.words.text(in: language))
            .text(in: language)
        })
    }
  }
}
