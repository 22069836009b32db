extension FindingText {
  package var english: String {
    switch self {
    case .productEmpty: "no name of the product"
    case .producerEmpty: "no name of the producer"
    case .placeMissing: "neither commune nor address"
    case .communeMissing: "no commune that it was filed with"
    case .addressMissing: "no address of the producer (Mẫu 01)"
    case .previousMissing: "an upgrade or a renewal must say which star and certificate the product holds"
    case .certificateMissing: "no number of the certificate (or decision) that the product holds"
    case .expiryMissing: "no last day of the certificate: the time of filing cannot be checked"
    case .filingDayMissing: "no day of filing"
    case .receivedDayMissing: "no day of the full dossier: the time for a renewal runs from it (Điều 7 khoản 6)"
    case .filedEarly(let from): "filed early: with this last day, from \(from) on (Điều 7 khoản 6)"
    case .filedLate(let until): "filed late: with this last day, until \(until) (Điều 7 khoản 6)"
    case .badCode(let code): "code “\(code)” is not province-commune-number-year, for example 15-02905-1-2026"
    case .noSelfAssessment: "no self-assessment of the producer (Mẫu 02)"
    case .noCommuneReport: "no report of the commune (Mẫu 03)"
    case .noAdvisersReport: "no report of the advisers"
    case .noEvidence: "no evidence at all"
    case .evidenceExpired(let paper, let day): "“\(paper)” ended on \(day)"
    case .evidenceExpiring(let paper, let day): "“\(paper)” ends soon: on \(day)"
    case .selfUnknownCriterion(let key): "the self-assessment names criterion \(key), which the set does not have"
    case .advisersUnknownCriterion(let key): "the advisers name criterion \(key), which the set does not have"
    case .evidenceUnknownCriterion(let paper, let key):
      "“\(paper)” names criterion \(key), which the set does not have"
    case .selfNoSuchLevel(let key, let points, let allowed):
      "the self-assessment gives \(points) for criterion \(key), which is no level (\(allowed))"
    case .advisersNoSuchLevel(let key, let points, let allowed):
      "the advisers give \(points) for criterion \(key), which is no level (\(allowed))"
    case .fewSamples(let count, let needed): "\(count) samples received, \(needed) needed (Điều 7 khoản 2)"
    case .blocking(let what): "NOT YET: \(what)"
    case .warning(let what): "note: \(what)"
    }
  }
}
