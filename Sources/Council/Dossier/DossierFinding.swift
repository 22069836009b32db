package import Criteria

/// One thing that a dossier lacks, or that somebody should look at before it enters the queue.
package struct DossierFinding: Hashable, Sendable {
  package enum Severity: Hashable, Sendable {
    /// It does not enter the queue, unless somebody gives the reason (`Dossier.acceptedBecause`).
    case blocking
    case warning
  }

  /// Who gives points to a criterion before the council does.
  package enum Voice: Hashable, Sendable, CaseIterable {
    case producer
    case advisers
  }

  package enum Kind: Hashable, Sendable {
    case productEmpty
    case producerEmpty
    /// Neither commune nor address.
    case placeMissing
    /// An upgrade or a renewal does not say what the product holds now.
    case previousMissing
    case certificateMissing

    case communeMissing
    case addressMissing
    case filingDayMissing
    /// The 45 days of a renewal run from the day on which the full dossier was received.
    case receivedDayMissing
    case expiryMissing
    case filedEarly(from: CalendarDay)
    case filedLate(until: CalendarDay)
    case badCode(String)
    case noSelfAssessment
    case noCommuneReport
    case noAdvisersReport
    case noEvidence
    case evidenceExpired(paper: String, on: CalendarDay)
    case evidenceExpiring(paper: String, on: CalendarDay)
    case unknownCriterion(Voice, CriterionKey)
    case evidenceForUnknown(paper: String, CriterionKey)
    case noSuchLevel(Voice, CriterionKey, points: Int, allowed: [Int])
    case fewSamples(Int, needed: Int)
  }

  package let kind: Kind

  package var severity: Severity {
    switch kind {
    case .productEmpty, .producerEmpty, .placeMissing, .previousMissing, .certificateMissing: .blocking
    case .communeMissing, .addressMissing, .filingDayMissing, .receivedDayMissing, .expiryMissing, .filedEarly,
      .filedLate, .badCode, .noSelfAssessment, .noCommuneReport, .noAdvisersReport, .noEvidence, .evidenceExpired,
      .evidenceExpiring, .unknownCriterion, .evidenceForUnknown, .noSuchLevel, .fewSamples:
      .warning
    }
  }
}

extension DossierFinding.Kind {
  /// It speaks of the advisers' report, which not everybody may see yet.
  package var isOfAdvisers: Bool {
    switch self {
    case .noAdvisersReport, .unknownCriterion(.advisers, _), .noSuchLevel(.advisers, _, _, _): true
    default: false
    }
  }
}
