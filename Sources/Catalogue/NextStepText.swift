/// What follows from a product's result, and what holds its grade down. Sources: docs/law/next-steps.md.
package enum NextStepText: Hashable, Sendable, Worded {
  // Who decides, by which document
  case recognise(DecidingBody, star: Int, months: Int?)
  case approveAndCertify(DecidingBody, star: Int, months: Int?)
  case approve(DecidingBody)
  case forward, handBack
  case belowThreeStars, minimumMissed, eliminated, withdrawn, postponed, unfinished

  // What comes then
  case publish, publishAndTellProvince
  case sendToMinistry(DecidingBody, papers: FilePapers)
  case sendBefore(day: String, batch: Int, year: Int)
  case sendToProvince(papers: FilePapers)
  case tellInWriting, tellProvince, laterSession

  // What people choose or confirm
  case centralResultOrOwnEvaluation
  case districtOrProvince
  case byAnalogy

  // How it is signed
  case signedByChair, signedForCommittee, signedByMinister

  /// "72,30 điểm nhưng chưa đạt sàn 4 sao ở 1.5 Liên kết: xếp 3 sao".
  case capped(points: String, missed: Int, at: String, star: Int)
  case notRecognised(points: String, missed: Int, at: String)
}

/// Who decides.
package enum DecidingBody: Hashable, Sendable, CaseIterable, Worded {
  case provinceChair, province, district
  case minister, ministry, formerMinister, formerMinistry
}

/// What goes with a dossier to the level above.
package enum FilePapers: Hashable, Sendable, CaseIterable, Worded {
  case reportsAndApproval, reportOnRenewal, minutesAndFile
}
