package import Catalogue
package import Council
package import Criteria

extension SessionInfo {
  /// What the secretary should know of a dossier before it is judged, each in a few words: what is missing in it, papers
  /// out of date, days that were not kept. Advice; what keeps it out of the queue was said there.
  /// - Parameters:
  ///   - opened: the day to judge by where the plan named none.
  ///   - withAdvice: also what concerns the advisers' report; not where the viewer's dossier lacks it for secrecy.
  package func remarks(
    on dossier: Dossier, law: Law, opened: CalendarDay, withAdvice: Bool, in language: Language
  ) -> [String] {
    let day = evaluatedOn ?? opened
    let findings = DossierCheck.findings(of: dossier, set: law.sets[dossier.set], regime: law.regime, on: day)
    let warnings = Deadlines.warnings(of: dossier, info: self, regime: law.regime, session: day)
    return findings.filter { withAdvice || !$0.kind.isOfAdvisers }.map { $0.kind.words.text(in: language) }
      + warnings.flatMap(\.words).map { $0.text(in: language) }
  }

  /// What concerns all dossiers: when they went to the members (`tai_lieu.gui_truoc`).
  package func remarks(opened: CalendarDay, in language: Language) -> [String] {
    let warning = Deadlines.documentsWarning(info: self, session: evaluatedOn ?? opened)
    return (warning?.words ?? []).map { $0.text(in: language) }
  }
}
