internal import CanonicalJSON
internal import Catalogue
internal import Criteria

// Faults of files of criteria to the catalogue's words.

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
    case .notAYearDay(let text): .notAYearDay(text)
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
