package import Catalogue
package import Council
internal import Criteria

extension DossierFinding {
  /// As a line under its dossier.
  package func line(in language: Language) -> String {
    let what = kind.words.text(in: language)
    switch severity {
    case .blocking: return FindingText.blocking(what).text(in: language)
    case .warning: return FindingText.warning(what).text(in: language)
    }
  }
}

extension DossierFinding.Kind {
  package var words: FindingText {
    switch self {
    case .productEmpty: .productEmpty
    case .producerEmpty: .producerEmpty
    case .placeMissing: .placeMissing
    case .previousMissing: .previousMissing
    case .certificateMissing: .certificateMissing
    case .communeMissing: .communeMissing
    case .addressMissing: .addressMissing
    case .filingDayMissing: .filingDayMissing
    case .receivedDayMissing: .receivedDayMissing
    case .expiryMissing: .expiryMissing
    case .filedEarly(let day): .filedEarly(from: day.vietnamese)
    case .filedLate(let day): .filedLate(until: day.vietnamese)
    case .badCode(let code): .badCode(code)
    case .noSelfAssessment: .noSelfAssessment
    case .noCommuneReport: .noCommuneReport
    case .noAdvisersReport: .noAdvisersReport
    case .noEvidence: .noEvidence
    case .evidenceExpired(let paper, let day): .evidenceExpired(paper: paper, on: day.vietnamese)
    case .evidenceExpiring(let paper, let day): .evidenceExpiring(paper: paper, on: day.vietnamese)
    case .unknownCriterion(.producer, let key): .selfUnknownCriterion(key.rawValue)
    case .unknownCriterion(.advisers, let key): .advisersUnknownCriterion(key.rawValue)
    case .evidenceForUnknown(let paper, let key): .evidenceUnknownCriterion(paper: paper, key: key.rawValue)
    case .noSuchLevel(let voice, let key, let points, let allowed):
      voice.noSuchLevel(key.rawValue, points, allowed.map(String.init).joined(separator: ", "))
    case .fewSamples(let count, let needed): .fewSamples(count, needed: needed)
    }
  }
}

extension DossierFinding.Voice {
  fileprivate func noSuchLevel(_ key: String, _ points: Int, _ allowed: String) -> FindingText {
    switch self {
    case .producer: .selfNoSuchLevel(key: key, points: points, allowed: allowed)
    case .advisers: .advisersNoSuchLevel(key: key, points: points, allowed: allowed)
    }
  }
}
