extension NextStepText {
  package var english: String {
    switch self {
    case .recognise(let body, let star, let months):
      "\(body.english) recognises the result and issues a \(star)-star certificate\(term(months))"
    case .approveAndCertify(let body, let star, let months):
      "\(body.english) approves the result and issues a \(star)-star certificate\(term(months))"
    case .approve(let body): "\(body.english) approves the result (which is no recognition yet)"
    case .forward: "the district decides nothing: the dossier goes to the province"
    case .handBack: "not passed at the centre: the result goes back to the province"
    case .belowThreeStars: "below 3 stars: no decision and no certificate; a new dossier may be filed in a later batch"
    case .minimumMissed: "a minimum is missed: no decision and no certificate; the notice names what is missing"
    case .eliminated: "no points, no grade, no decision; the reason stands in the minutes"
    case .withdrawn: "no result in this session; the reason stands in the minutes"
    case .postponed: "no result yet: postponed"
    case .unfinished: "no result yet in this session"
    case .publish: "published; the commune and the producer are told in writing"
    case .publishAndTellProvince: "published; the province is told"
    case .sendToMinistry(let body, let papers):
      "the province sends the dossier to \(body.english), with \(papers.english)"
    case .sendBefore(let day, let batch, let year): "sent before \(day) for batch \(batch) of \(year) at the centre"
    case .sendToProvince(let papers): "sent to the province, with \(papers.english)"
    case .tellInWriting: "the commune and the producer are told in writing"
    case .tellProvince: "the province is told in writing"
    case .laterSession: "goes to a later session"
    case .centralResultOrOwnEvaluation:
      "the chair of the province chooses, on record: recognise 3 or 4 stars on the centre's result, or evaluate again"
    case .districtOrProvince:
      "to be confirmed: while there were districts they recognised 3 stars; the source does not say who does where the "
        + "province's council finds 3 stars"
    case .byAnalogy:
      "a law that the office loaded: who decides is taken from 26/2026 and must be checked against its text"
    case .signedByChair: "signed as CHỦ TỊCH, or KT. CHỦ TỊCH - PHÓ CHỦ TỊCH"
    case .signedForCommittee: "signed as TM. ỦY BAN NHÂN DÂN"
    case .signedByMinister: "signed as BỘ TRƯỞNG, or KT. BỘ TRƯỞNG - THỨ TRƯỞNG"
    case .capped(let points, let missed, let places, let star):
      "\(points) points, but below the \(missed)-star minimum in \(places): \(star) stars"
    case .notRecognised(let points, let missed, let places):
      "\(points) points, but below the \(missed)-star minimum in \(places): not recognised"
    }
  }

  private func term(_ months: Int?) -> String { months.map { ", valid for \($0) months" } ?? "" }
}

extension DecidingBody {
  package var english: String {
    switch self {
    case .provinceChair: "the chair of the provincial People's Committee"
    case .province: "the provincial People's Committee"
    case .district: "the district People's Committee"
    case .minister: "the Minister of Agriculture and Environment"
    case .ministry: "the Ministry of Agriculture and Environment"
    case .formerMinister: "the Minister of Agriculture and Rural Development"
    case .formerMinistry: "the Ministry of Agriculture and Rural Development"
    }
  }
}

extension FilePapers {
  package var english: String {
    switch self {
    case .reportsAndApproval:
      "the province's letter, the advisers' report, the council's report, the decision that approves the result, the "
        + "product's file, further test results, 5 samples (not of tourism)"
    case .reportOnRenewal:
      "the province's letter, the report of the office for OCOP, the product's file, further test results, 5 samples (not of "
        + "tourism)"
    case .minutesAndFile: "a letter, the council's minutes, the product's file"
    }
  }
}
