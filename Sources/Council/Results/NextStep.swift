package import Criteria

/// What follows from a product's result: who decides, by which document, and what comes then. The table and its sources:
/// docs/law/next-steps.md.
package struct NextStep: Hashable, Sendable {
  /// Who decides, and so how the decision is signed.
  package enum Body: Hashable, Sendable {
    /// Chủ tịch UBND cấp tỉnh in person: 26/2026.
    case provinceChair
    /// UBND cấp tỉnh, UBND cấp huyện as bodies: before.
    case province
    case district
    /// The Minister in person: 26/2026.
    case minister(Ministry)
    case ministry(Ministry)

    package var signature: Signature {
      switch self {
      case .provinceChair: .chair
      case .province, .district: .committee
      case .minister, .ministry: .minister
      }
    }
  }

  package enum Signature: Hashable, Sendable, CaseIterable {
    /// "CHỦ TỊCH", or "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH".
    case chair
    /// "TM. ỦY BAN NHÂN DÂN".
    case committee
    /// "BỘ TRƯỞNG", or "KT. BỘ TRƯỞNG, THỨ TRƯỞNG".
    case minister
  }

  package enum Ministry: Hashable, Sendable, CaseIterable {
    case agricultureAndEnvironment
    /// Until 28/02/2025.
    case ruralDevelopment
  }

  package enum Act: Hashable, Sendable {
    /// The result is recognised and a certificate issued.
    case recognise(Star, by: Body)
    /// The result is approved and a certificate issued: 1048/2019.
    case approveAndCertify(Star, by: Body)
    /// The result is approved, not recognised: 90 points and more, before it is sent up.
    case approve(by: Body)
    /// No decision here: the dossier goes to the level above.
    case forward
    /// No decision here: the result goes back to the province.
    case handBack
    /// No decision and no certificate.
    case nothing(Why)
  }

  package enum Why: Hashable, Sendable, CaseIterable {
    case belowThreeStars
    case minimumMissed
    case eliminated
    case withdrawn
    case postponed
    case unfinished
  }

  package enum Then: Hashable, Sendable {
    /// Published; the commune and the producer are told in writing.
    case publish
    /// Published; the province is told.
    case publishAndTellProvince
    /// The dossier goes to the Ministry, before the last day of the centre's next batch where the regime has batches.
    case sendToMinistry(Ministry, Papers, before: BatchDays?)
    case sendToProvince(Papers)
    /// Told in writing to the commune and the producer: also what is not recognised.
    case tellInWriting
    /// The province is told; it goes on from there.
    case tellProvince
    case laterSession
  }

  /// What goes with the dossier to the level above.
  package enum Papers: Hashable, Sendable, CaseIterable {
    /// Điều 6 khoản 3 điểm a, Quyết định 26/2026/QĐ-TTg.
    case reportsAndApproval
    /// Re-evaluation: Điều 6 khoản 3 điểm b.
    case reportOnRenewal
    /// Before 26/2026: a letter, the council's minutes, the product's file.
    case minutesAndFile
  }

  /// What the law leaves to people, or our sources do not say: it is confirmed and stands in the minutes.
  package enum Choice: Hashable, Sendable {
    /// Chủ tịch UBND cấp tỉnh recognises on the centre's result or has it evaluated again (Điều 7 khoản 4 điểm g).
    case centralResultOrOwnEvaluation
    /// 148/2023 while there were district councils: three stars were theirs to recognise, and the source does not say
    /// who does so where the province's council finds three.
    case districtOrProvince
  }

  package var act: Act
  package var then: Then
  package var choice: Choice?
  /// Months for which the certificate is valid, where there is one.
  package var months: Int?
  /// The article, as it is cited; empty where no decision says it.
  package var basis: String
  /// A regime that an office loaded: who decides is taken over from 26/2026 and must be held against its text.
  package var isByAnalogy = false

  package var body: Body? {
    switch act {
    case .recognise(_, let body), .approveAndCertify(_, let body), .approve(let body): body
    case .forward, .handBack, .nothing: nil
    }
  }
}
