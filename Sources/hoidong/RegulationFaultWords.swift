internal import Catalogue
internal import Council
internal import Criteria
internal import Regulation
internal import Terms

// Faults of Quy chế files to the catalogue's words.

extension RegulationFault.Problem {
  var words: RegulationText {
    switch self {
    case .tooLarge(let limit): .tooLarge(limit: limit)
    case .notUTF8: .notUTF8
    case .hostileText: .hostileText
    case .tooLong(let limit): .tooLong(limit: limit)
    case .noEqualsSign: .noEqualsSign
    case .noValue: .noValue
    case .commentBehindValue: .commentBehindValue
    case .unknownKey(let meant): meant.map(RegulationText.unknownKeyMeant) ?? .unknownKey
    case .twice(let line): .twice(firstLine: line)
    case .missing: .missing
    case .badValue(let key): .badValue(key.form)
    case .fixed(.absence): .absenceIsFixed
    case .fixed(.elimination): .eliminationIsFixed
    case .fixed: .comparisonIsFixed
    case .notADay: .notADay
    case .unknownLevel(let allowed): .unknownLevel(allowed: list(allowed))
    case .unknownRegime(let allowed): .unknownRegime(allowed: list(allowed))
    case .badSeatName: .badSeatName
    case .reservedName(let name): .reservedName(name)
    case .seatParts: .seatParts
    case .unknownRole(let allowed): .unknownRole(allowed: list(allowed))
    case .unknownOption(let meant): meant.map(RegulationText.unknownOptionMeant) ?? .unknownOption
    case .optionTwice(let name): .optionTwice(name)
    case .badFlag(let name): .badFlag(name)
    case .badSubstitute: .badSubstitute
    case .seating(let fault): fault.words
    case .contradiction(let contradiction): contradiction.words
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension SeatingFault {
  fileprivate var words: RegulationText {
    switch self {
    case .noChair: .noChair
    case .twoChairs: .twoChairs
    case .noSecretary: .noSecretary
    case .noScorer: .noScorer
    }
  }
}

extension Contradiction {
  fileprivate var words: RegulationText {
    switch self {
    case .trimmingWithConsensus: .trimmingWithConsensus
    case .sheetsWithConsensus: .sheetsWithConsensus
    case .detailsWithoutOpinions: .detailsWithoutOpinions
    case .purposeWithoutRound: .purposeWithoutRound
    case .turnsWithoutVote: .turnsWithoutVote
    case .answersAfterClock: .answersAfterClock
    case .batchDaysFall: .batchDaysFall
    case .moreThanSeats(let count): .moreThanSeats(count)
    }
  }
}

extension Stop {
  init(_ faults: RegulationFaults, file: String, _ language: Language) {
    self.init(
      .input,
      faults.faults.map {
        CommandText.faultAt(file: file, line: $0.line, key: $0.key, what: $0.problem.words.text(in: language))
          .text(in: language)
      } + [CommandText.faultsFound(faults.faults.count).text(in: language)])
  }
}
