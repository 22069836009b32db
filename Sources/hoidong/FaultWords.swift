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

extension JSONFault.Problem {
  var words: FaultText {
    switch self {
    case .notUTF8: .notUTF8
    case .unexpectedEnd: .unexpectedEnd
    case .unexpected(let text): .unexpected(text)
    case .notAnInteger: .notAnInteger
    case .badEscape: .badEscape
    case .controlCharacter: .controlCharacter
    case .duplicateKey(let key): .duplicateKey(key)
    case .tooDeep(let limit): .tooDeep(limit)
    case .tooLarge(let limit): .tooLarge(limit)
    case .tooManyValues: .tooManyValues
    case .trailingText: .trailingText
    }
  }
}

extension CriteriaFault.Problem {
  var words: FaultText {
    switch self {
    case .unreadable: .unreadable
    case .notJSON(let problem): problem.words
    case .missingKey(let key): .missingKey(key)
    case .unknownKey(let key): .unknownKey(key)
    case .expectedText: .expectedText
    case .expectedNumber: .expectedNumber
    case .expectedList: .expectedList
    case .expectedObject: .expectedObject
    case .expectedFlag: .expectedFlag
    case .notADay(let text): .notADay(text)
    case .daysFall: .daysFall
    case .emptyText: .emptyText
    case .textTooLong(let count, let limit): .textTooLong(count: count, limit: limit)
    case .unknownName(let name): .unknownName(name)
    case .numberOutOfRange(let value, let range): .outOfRange(value, low: range.lowerBound, high: range.upperBound)
    case .unknownLadder(let name): .unknownLadder(name)
    case .unknownNote(let name): .unknownNote(name)
    case .noteOfWrongKind(let kind): .noteOfWrongKind(kind)
    case .pointsDoNotFitLevels(let points, let levels): .pointsDoNotFitLevels(points: points, levels: levels)
    case .pointsDoNotRise: .pointsDoNotRise
    case .bestLevelIsNotMaximum(let best, let max): .bestLevelIsNotMaximum(best: best, max: max)
    case .starMarkOnNoLevel(let star, let points): .starMarkOnNoLevel(star: star, points: points)
    case .starMarksFall: .starMarksFall
    case .sameWording: .sameWording
    case .sumDiffers(let what, let sum, let max): what.words(sum: sum, max: max)
    case .partsDiffer(let expected, let found): .partsDiffer(expected: expected, found: found)
    case .duplicate(let name): .duplicate(name)
    case .unknownCriterion(let key): .unknownCriterion(key)
    case .noSuchGap(let place): .noSuchGap(place)
    case .wrongRegime(let name): .wrongRegime(name)
    case .unknownRegime(let name): .unknownRegime(name)
    case .altered: .altered
    case .pairing(let fault): fault.words
    case .hostileText: .hostileText
    case .bandsDoNotFall: .bandsDoNotFall
    case .conditionOnConditional(let key): .conditionOnConditional(key)
    case .nothingToImport: .nothingToImport
    case .unknownSet(let number): .unknownSet(number)
    case .structureDiffers(let what, let expected, let found):
      .structureDiffers(what.term, expected: expected, found: found)
    }
  }
}

extension CriteriaFault.Structure {
  fileprivate var term: StructureText {
    switch self {
    case .parts: .parts
    case .sections: .sections
    case .groups: .groups
    case .criteria: .criteria
    case .maximum: .maximum
    case .mark: .mark
    case .condition: .condition
    case .alternatives: .alternatives
    case .levels: .levels
    case .knockouts: .knockouts
    case .disqualifiers: .disqualifiers
    }
  }
}

extension PairingFault {
  fileprivate var words: FaultText {
    switch self {
    case .setMissing(let regime, let set): .pairingLacksSet(regime: regime.rawValue, set: set)
    case .unknownSet(let regime, let set): .pairingUnknownSet(regime: regime.rawValue, set: set)
    case .setTwice(let regime, let set): .pairingSetTwice(regime: regime.rawValue, set: set)
    case .criterionMissing(let regime, let set, let key):
      .pairingLacksCriterion(place: "\(regime)/\(set)/\(key)")
    case .unknownCriterion(let regime, let set, let key):
      .pairingUnknownCriterion(place: "\(regime)/\(set)/\(key)")
    case .criterionTwice(let regime, let set, let key):
      .pairingCriterionTwice(place: "\(regime)/\(set)/\(key)")
    }
  }
}

extension CriteriaFault.Sum {
  fileprivate func words(sum: Int, max: Int) -> FaultText {
    switch self {
    case .criteriaOfSection: .sumOfCriteria(sum: sum, max: max)
    case .criteriaOfGroup: .sumOfGroup(sum: sum, max: max)
    case .sectionsOfPart: .sumOfSections(sum: sum, max: max)
    case .partsOfSet: .sumOfParts(sum: sum, max: max)
    }
  }
}

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
    case .ruleOutOfRange(let rule): .ruleOutOfRange(rule)
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
  var words: (text: FaultText, reason: Stop.Reason) {
    switch self {
    case .exists(let path): (.sessionExists(path), .input)
    case .notFound(let path): (.sessionNotFound(path), .input)
    case .cannotOpen(let path): (.cannotOpen(path), .machine)
    case .notALedger(let path): (.notALedger(path), .input)
    case .newerFormat(let path, let format): (.newerFormat(path: path, format: format), .input)
    case .damaged(let path): (.damaged(path), .input)
    case .brokenChain(let path, let at): (.brokenChain(path: path, event: at.line), .input)
    case .lawDiffers(let path): (.lawDiffers(path), .input)
    case .readOnly(let path): (.readOnly(path), .machine)
    case .diskFull(let path): (.diskFull(path), .machine)
    case .busy(let path): (.busy(path), .machine)
    case .stale: (.stale, .machine)
    case .system(let path, let number): (.system(path: path, number: number), .machine)
    case .other(let path, let message): (.other(path: path, message: message), .machine)
    }
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
    case .regimeDiffers(let id, let basis): .regimeDiffers(applies: id.rawValue, basis: basis)
    case .regimeAsked(let question, let proposed): .regimeAsked(question.words, proposed: proposed.rawValue)
    case .regimeNotFound: .regimeNotFound
    case .twoRegimes(let first, let here): .twoRegimes(first: first.rawValue, here: here.rawValue)
    case .noSuchWording(let name): .noSuchWording(name: name, regime: "…")
    case .filedAfterEvaluation: .filedAfterEvaluation
    case .noRegimeOn(let day): .noRegimeOn(day.vietnamese)
    case .evaluatedEarlier: .evaluatedEarlier
    case .councilEnded(let authority, let until): .councilEnded(authority.term, until: until.vietnamese)
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
      case .diskFull(let path): (.diskFull(path), .machine)
      case .system(let path, let number): (.system(path: path, number: number), .machine)
      }
    self.init(reason, [text.text(in: language)])
  }

  init(_ error: DiskError, _ language: Language) {
    self.init(.machine, [FaultText.system(path: error.path, number: error.errno).text(in: language)])
  }

  init(_ error: LedgerError, _ language: Language) {
    let (text, reason) = error.words
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

  init(_ error: OfficeError, file: String = "", _ language: Language) {
    switch error {
    case .refused(let refusal): self.init(.no, [refusal.words.text(in: language)])
    case .wrongPIN(let seat, let failures):
      let words = HallText.wrongPIN(seat: seat.rawValue, failures: failures, free: PINRecord.freeTries)
      self.init(.no, [words.text(in: language)])
    case .badPIN(_, let error): self.init(.input, [error.words.text(in: language)])
    case .ledger(let error): self.init(error, language)
    case .trust(let error): self.init(.machine, [error.words.text(in: language)])
    case .criteria(let faults): self.init(faults, language)
    case .bundle(let error):
      let (text, reason) = error.words
      self.init(reason, [text.text(in: language)])
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
          CommandText.faultAt(file: file, line: $0.line, key: $0.key, what: $0.words.text(in: language))
            .text(in: language)
        })
    }
  }
}
