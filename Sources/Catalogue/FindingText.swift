/// What a dossier lacks before it enters the queue, and what somebody should look at.
package enum FindingText: Hashable, Sendable, Worded {
  case productEmpty, producerEmpty, placeMissing, communeMissing, addressMissing
  case previousMissing, certificateMissing, expiryMissing
  case filingDayMissing, receivedDayMissing
  case filedEarly(from: String), filedLate(until: String)
  case badCode(String)
  case noSelfAssessment, noCommuneReport, noAdvisersReport, noEvidence
  case evidenceExpired(paper: String, on: String), evidenceExpiring(paper: String, on: String)
  case selfUnknownCriterion(String), advisersUnknownCriterion(String)
  case evidenceUnknownCriterion(paper: String, key: String)
  case selfNoSuchLevel(key: String, points: Int, allowed: String)
  case advisersNoSuchLevel(key: String, points: Int, allowed: String)
  case fewSamples(Int, needed: Int)
  /// A finding of each severity, as a line under its dossier.
  case blocking(String), warning(String)
}
