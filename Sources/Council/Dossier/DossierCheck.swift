package import Criteria

/// Whether a dossier is complete enough for the queue, by the forms of Quyết định 26/2026/QĐ-TTg (Mẫu 01-03) and by the
/// regime it is judged by.
package enum DossierCheck {
  /// Samples that come with a product (Điều 7 khoản 2, 26/2026).
  package static let samplesNeeded = 5
  /// A paper that ends within so many days is named: the program's own choice.
  package static let soonDays = 60

  /// Everything found, in the order of the forms.
  /// - Parameters:
  ///   - set: the product's; `nil` where the regime does not have it: then nothing is said of its criteria.
  ///   - day: of the evaluation, by which papers are valid or not; `nil` where nobody knows it yet.
  package static func findings(
    of dossier: Dossier, set: ProductSet?, regime: Regime, on day: CalendarDay?
  ) -> [DossierFinding] {
    var kinds = registration(dossier)
    kinds += codeAndDays(dossier, regime)
    kinds += reports(dossier, set, regime)
    kinds += evidence(dossier, day)
    if let set { kinds += criteria(dossier, set) }
    return kinds.map(DossierFinding.init)
  }

  /// What keeps the dossier out of the queue: the blocking findings, none where somebody said why it is taken all the same.
  package static func obstacles(to dossier: Dossier, among findings: [DossierFinding]) -> [DossierFinding] {
    isBlank(dossier.acceptedBecause) ? findings.filter { $0.severity == .blocking } : []
  }

  /// Mẫu 01: who, what, from where, and what the product holds now.
  private static func registration(_ dossier: Dossier) -> [DossierFinding.Kind] {
    var kinds: [DossierFinding.Kind] = []
    if isBlank(dossier.product) { kinds.append(.productEmpty) }
    if isBlank(dossier.producer) { kinds.append(.producerEmpty) }
    switch (isBlank(dossier.commune), isBlank(dossier.address)) {
    case (true, true): kinds.append(.placeMissing)
    case (true, false): kinds.append(.communeMissing)
    case (false, true): kinds.append(.addressMissing)
    case (false, false): break
    }
    if dossier.kind != .first {
      if let previous = dossier.previous {
        if isBlank(previous.certificate) { kinds.append(.certificateMissing) }
      } else {
        kinds.append(.previousMissing)
      }
    }
    return kinds
  }

  private static func codeAndDays(_ dossier: Dossier, _ regime: Regime) -> [DossierFinding.Kind] {
    var kinds: [DossierFinding.Kind] = []
    if !dossier.code.isEmpty && !isProductCode(dossier.code, regime) { kinds.append(.badCode(dossier.code)) }
    if dossier.filed == nil { kinds.append(.filingDayMissing) }
    guard dossier.kind == .renewal, let renewal = regime.renewal else { return kinds }
    // Điều 7 khoản 6, 26/2026: 45 days from the full dossier; filed 180 to 120 days before the certificate ends.
    if dossier.received == nil { kinds.append(.receivedDayMissing) }
    guard let previous = dossier.previous else { return kinds }
    guard let expires = previous.expires else { return kinds + [.expiryMissing] }
    let window = renewal.window(expiry: expires)
    if let filed = dossier.filed, filed < window.from { kinds.append(.filedEarly(from: window.from)) }
    if let filed = dossier.filed, filed > window.until { kinds.append(.filedLate(until: window.until)) }
    return kinds
  }

  /// Mẫu 02, Mẫu 03, the advisers' report, the samples.
  private static func reports(_ dossier: Dossier, _ set: ProductSet?, _ regime: Regime) -> [DossierFinding.Kind] {
    var kinds: [DossierFinding.Kind] = []
    if dossier.selfAssessment.isEmpty { kinds.append(.noSelfAssessment) }
    if hasForms2026(regime) && dossier.communeReport?.isEmpty ?? true { kinds.append(.noCommuneReport) }
    if dossier.advisers?.isEmpty ?? true { kinds.append(.noAdvisersReport) }
    let samples = dossier.samples?.count ?? 0
    if hasForms2026(regime), let set, !set.isTourism, samples < samplesNeeded {
      kinds.append(.fewSamples(samples, needed: samplesNeeded))
    }
    return kinds
  }

  private static func evidence(_ dossier: Dossier, _ day: CalendarDay?) -> [DossierFinding.Kind] {
    if dossier.evidence.isEmpty { return [.noEvidence] }
    guard let day else { return [] }
    return dossier.evidence.compactMap { paper in
      guard let last = paper.validUntil else { return nil }
      if last < day { return .evidenceExpired(paper: paper.paper, on: last) }
      return last <= day.adding(days: soonDays) ? .evidenceExpiring(paper: paper.paper, on: last) : nil
    }
  }

  private static func criteria(_ dossier: Dossier, _ set: ProductSet) -> [DossierFinding.Kind] {
    notes(dossier.selfAssessment, .producer, set) + notes(dossier.advisers?.notes ?? [], .advisers, set)
      + dossier.evidence.flatMap { paper in
        paper.criteria.filter { set.criterion($0) == nil }.map { .evidenceForUnknown(paper: paper.paper, $0) }
      }
  }

  /// Points without an alternative are right where any alternative has them.
  private static func notes(
    _ notes: [Dossier.CriterionNote], _ voice: DossierFinding.Voice, _ set: ProductSet
  ) -> [DossierFinding.Kind] {
    notes.compactMap { note in
      guard let criterion = set.criterion(note.key) else { return .unknownCriterion(voice, note.key) }
      let allowed = Set(criterion.cases.indices.flatMap(criterion.points(inCase:))).sorted()
      guard let points = note.points, !allowed.contains(points) else { return nil }
      return .noSuchLevel(voice, note.key, points: points, allowed: allowed)
    }
  }

  /// "(T)-(X)-(STT)-20..": province, commune by Quyết định 19/2025/QĐ-TTg, number, year (form of Phụ lục II, 26/2026).
  /// Codes of earlier regimes have the district between province and commune.
  package static func isProductCode(_ code: String, _ regime: Regime) -> Bool {
    var parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return false }
    if !hasForms2026(regime) && parts.count == 5 && parts[1].utf8.count == 3 { parts.remove(at: 1) }
    guard parts.count == 4 else { return false }
    return parts[0].utf8.count == 2 && parts[1].utf8.count == 5 && parts[3].utf8.count == 4
      && parts[3].hasPrefix("20")
  }

  /// Mẫu 03 and the five samples came with 26/2026, in force from 22/5/2026 (Điều 11).
  package static func hasForms2026(_ regime: Regime) -> Bool {
    regime.inForceFrom.parts >= (2026, 5, 22)
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
