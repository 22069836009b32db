internal import Catalogue
internal import Council
internal import Criteria
internal import Hall
internal import Office
internal import Setup
internal import Terms

// What is wrong with a set-up, for people at the screen.

extension PlanFault {
  /// As people at the screen read it, who know no member of a file.
  var setupWords: any Worded {
    switch problem {
    case .missing: SetupText.emptyCell
    case .notADay: SetupText.notADay
    case .wrongKind: SetupText.wrongValue
    case .differsFromRegulation(let text): SetupText.differs(text)
    case .seatsDifferFromRegulation: SetupText.seatsDiffer
    case .regimeNotFound: SetupText.regimeNotFound
    case .evaluatedEarlier: SetupText.evaluatedEarlier
    case .regimeDiffers(let id, let basis): SetupText.regimeDiffers(applies: id.rawValue, basis: basis)
    case .regimeAsked(let question, let proposed):
      SetupText.regimeAsked(question.words, proposed: proposed.rawValue)
    case .councilEnded(let authority, let until):
      SetupText.councilEnded(authority.term, until: until.vietnamese)
    case .noChair: SetupText.noChair
    case .twice("chair"): SetupText.twoChairs
    case .noSecretary: SetupText.noSecretary
    case .noScorer: SetupText.noScorer
    default: words
    }
  }
}

extension DossierFinding.Kind {
  /// Where somebody mends it.
  var field: DossierField? {
    switch self {
    case .productEmpty: .product
    case .producerEmpty: .producer
    case .placeMissing, .communeMissing: .commune
    case .addressMissing: .address
    case .previousMissing: .star
    case .certificateMissing: .certificate
    default: nil
    }
  }
}

extension SetupSpot {
  var step: Int {
    switch self {
    case .session: 0
    case .seats, .seat: 1
    case .rules: 2
    case .dossiers, .dossier: 3
    }
  }
}
