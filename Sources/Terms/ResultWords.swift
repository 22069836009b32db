package import Catalogue
package import Council
internal import Criteria

// What follows from results, in the catalogue's words.

extension NextStep {
  /// Who decides and by which document, what comes then, and what is left to people: a sentence each, without a full
  /// stop. The article is `basis`.
  package var words: [NextStepText] {
    var words = [act.words(months: months)] + then.words
    if let choice { words.append(choice.words) }
    if isByAnalogy { words.append(.byAnalogy) }
    return words
  }
}

extension NextStep.Act {
  fileprivate func words(months: Int?) -> NextStepText {
    switch self {
    case .recognise(let star, let body): .recognise(body.words, star: star.rawValue, months: months)
    case .approveAndCertify(let star, let body): .approveAndCertify(body.words, star: star.rawValue, months: months)
    case .approve(let body): .approve(body.words)
    case .forward: .forward
    case .handBack: .handBack
    case .nothing(let why):
      switch why {
      case .belowThreeStars: .belowThreeStars
      case .minimumMissed: .minimumMissed
      case .eliminated: .eliminated
      case .withdrawn: .withdrawn
      case .postponed: .postponed
      case .unfinished: .unfinished
      }
    }
  }
}

extension NextStep.Then {
  fileprivate var words: [NextStepText] {
    switch self {
    case .publish: [.publish]
    case .publishAndTellProvince: [.publishAndTellProvince]
    case .sendToMinistry(let ministry, let papers, let batch):
      [.sendToMinistry(NextStep.Body.ministry(ministry).words, papers: papers.words)]
        + (batch.map { [.sendBefore(day: $0.fileBefore.vietnamese, batch: $0.number, year: $0.year)] } ?? [])
    case .sendToProvince(let papers): [.sendToProvince(papers: papers.words)]
    case .tellInWriting: [.tellInWriting]
    case .tellProvince: [.tellProvince]
    case .laterSession: [.laterSession]
    }
  }
}

extension NextStep.Choice {
  package var words: NextStepText {
    switch self {
    case .centralResultOrOwnEvaluation: .centralResultOrOwnEvaluation
    case .districtOrProvince: .districtOrProvince
    }
  }
}

extension NextStep.Body {
  package var words: DecidingBody {
    switch self {
    case .provinceChair: .provinceChair
    case .province: .province
    case .district: .district
    case .minister(.agricultureAndEnvironment): .minister
    case .minister(.ruralDevelopment): .formerMinister
    case .ministry(.agricultureAndEnvironment): .ministry
    case .ministry(.ruralDevelopment): .formerMinistry
    }
  }
}

extension NextStep.Signature {
  package var words: NextStepText {
    switch self {
    case .chair: .signedByChair
    case .committee: .signedForCommittee
    case .minister: .signedByMinister
    }
  }
}

extension NextStep.Papers {
  fileprivate var words: FilePapers {
    switch self {
    case .reportsAndApproval: .reportsAndApproval
    case .reportOnRenewal: .reportOnRenewal
    case .minutesAndFile: .minutesAndFile
    }
  }
}

extension CapExplanation {
  package var words: NextStepText {
    let places = missing.map { "\($0.code) \($0.title)" }.joined(separator: "; ")
    return star < .three
      ? .notRecognised(points: meanDisplay, missed: missed.rawValue, at: places)
      : .capped(points: meanDisplay, missed: missed.rawValue, at: places, star: star.rawValue)
  }
}
