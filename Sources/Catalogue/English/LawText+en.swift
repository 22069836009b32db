extension LawText {
  package var english: String {
    switch self {
    case .inForce(let from): "in force from \(from)"
    case .inForceUntil(let from, let to): "in force from \(from) to \(to)"
    case .lapsed(let day): "lapsed on \(day)"
    case .notYet(let from): "not yet in force, from \(from)"
    case .loadedByOffice: "loaded by the office"
    case .regimeLine(let id, let number, let sets, let status, let digest):
      "\(id)  decision \(number)  \(sets) sets  \(status)  sha256 \(digest)"
    case .amendedBy(let number, let date, let changes):
      "  Amended by \(number) (\(date))\(changes.isEmpty ? "" : ". \(changes)")"
    case .wordingLine(let name, let sets, let source, let digest):
      "  Wording \(name): \(sets) sets, \(source)  sha256 \(digest)"
    case .wordingInUse(let name, let sets, let source, let digest):
      "* Wording \(name) (in use): \(sets) sets, \(source)  sha256 \(digest)"
    case .builtInWording(let isInUse):
      isInUse ? "* The program's wording (built-in, in use)" : "  The program's wording (built-in)"
    case .wordingOfSet(let name, let source, let digest): "Wording: \(name) (\(source)), sha256 \(digest)"
    case .checkedAll(let regimes, let sets, let criteria, let levels):
      "good: \(regimes) regimes, \(sets) sets, \(criteria) criteria, \(levels) levels"
    case .checkedWording(let file, let sets, let criteria):
      "\(file): the structure agrees (\(sets) sets, \(criteria) criteria); put it to use with: hoidong criteria import"
    case .notCanonical(let file, let line):
      "\(file), line \(line): not in the canonical form; mend it with: hoidong criteria format"
    case .formatted(let file): "\(file): written in the canonical form"
    case .formattedAlready(let file): "\(file): is in the canonical form"
    case .notOfAFolder(let file): "\(file): an export, not a file of a regime's folder"
    case .written(let file): "Wrote \(file)"
    case .filesWritten(let count, let folder): "Wrote \(count) files into \(folder)"
    case .outputNeeded: "An XLSX table needs the name of a file: add --output FILE.xlsx"
    case .imported(let name, let regime, let sets, let digest):
      "Kept the wording \(name) of \(regime): \(sets) sets, sha256 \(digest)"
    case .importedAlready(let name, let source):
      "This file is kept already, as \(name), source “\(source)”; nothing was written."
    case .nowInUse(let name, let regime):
      "Sessions made from now on by \(regime) show this wording. Back again: hoidong criteria wording \(regime) built-in (chosen: \(name))"
    case .correctionApplied(let key, let source, let reading, let why):
      "Read \(key) otherwise: “\(source)” as “\(reading)” (\(why))"
    case .setSkipped(let number, let name): "Left out set \(number) (\(name)): the file holds no criteria of it."
    case .notesKept(let count):
      "\(count) grounds of elimination were not found in the file: they stay in the program's words."
    case .correctionKept(let place, let source, let why):
      "Left \(place) as it is: the source has “\(source)” (\(why)), and there is no reading yet"
    case .disqualifiersDiffer(let set, let ours, let theirs):
      "Set \(set): the file has \(theirs) grounds of elimination, the program \(ours); the file's words are used, read them again"
    case .mended(let name): "The wording \(name) had been changed on the disk; this file was written again."
    case .notOfSession:
      "This is the set of the session at hand; to compare, open the library from the list of sessions."
    case .disqualifiersKept(let set, let count):
      "Set \(set): the file has no grounds of elimination; the program's \(count) stay."
    case .notesSurplus(let count):
      "\(count) notes of the file speak of elimination or of stopping where the program knows no such ground; they are shown as plain notes, read them again."
    case .leftOut(let product, let regime): "\(regime) has no set for “\(product)”: this session is without it."
    case .sameDecision(let number, let regime):
      "Note: the decision number \(number) is that of \(regime) inside the program; change regime.json where this is another law."
    case .evaluatedOn(let day): "Day of the evaluation by which the regime was found: \(day)"
    case .tallyByBundle: "To count by the criteria of the bundle add --criteria criteria.json"
    case .notImported(let count): "Faults: \(count); nothing was kept."
    case .regimeLoaded(let id, let sets, let criteria): "Loaded the regime \(id): \(sets) sets, \(criteria) criteria."
    case .regimeUse(let id):
      "Try it in a rehearsal: in the file for session new write \"regime\": \"\(id)\" and \"rehearsal\": true."
    case .applies(let id, let number, let basis): "\(id) applies (decision \(number)). Basis: \(basis)."
    case .proposed(let id, let number):
      "Proposed: \(id) (decision \(number)); the secretary decides and gives the reason."
    case .asked(let question): question.english
    case .alsoPossible(let ids): "Also possible: \(ids)"
    case .basisOf(let basis): "Basis: \(basis)."
    case .outsideWindow(let filed): "The day of filing, \(filed), lies outside the window for a re-evaluation."
    case .evaluateBy(let day): "To be evaluated by \(day) at the latest."
    case .councilsThen(let names): "Councils on that day: \(names)"
    case .renewalWindow(let from, let until, let certificateUntil, let basis):
      "File for re-evaluation from \(from) to \(until); where that window cannot be met the certificate runs on until \(certificateUntil) at the latest. Basis: \(basis)."
    case .filedAfterEvaluation: "The day of filing stands after the day of the evaluation: look at both again."
    case .noRegime(let day): "No regime was in force on \(day)."
    case .appliesFound(let id, let basis): "The regime by the days of filing: \(id) (\(basis))."
    case .appliesNotChecked: "The dossiers have no day of filing (filed): which regime applies was not checked."
    case .appliesOtherwise(let id, let basis):
      "Note: by the days of filing the regime that applies, or is proposed, is \(id) (\(basis))."
    case .differenceHead(let older, let olderSet, let newer, let newerSet):
      "\(older), \(olderSet)  →  \(newer), \(newerSet) (from, to)"
    case .notReviewed: "No reviewed pairing table: paired by the titles of the criteria."
    case .sourceHasGaps(let regime):
      "\(regime): its source has gaps (see the end); what is missing there may well be in the law."
    case .noCounterpart(let set, let regime, let why):
      "Set \(set) has no counterpart in \(regime)\(why.isEmpty ? "." : ": \(why)")"
    case .changedCount(let changed, let gone, let added, let same):
      "\(changed) criteria changed, \(gone) gone, \(added) new, \(same) as they were"
    case .added: "NEW"
    case .gone: "GONE"
    case .pointsOf(let points): "\(points) points"
    case .floorsOf(let floors): "minimum \(floors)"
    case .noFloors: "no minimum"
    case .remark(let text): "Note on the pair: \(text)"
    case .change(let change): change.english
    case .movedPart(let from, let to): "moved from part \(from) to part \(to)"
    case .found(let count): "\(count) criteria"
    case .nothingFound(let words): "No criterion has “\(words)”."
    case .tooManyFound(let shown, let all): "\(shown) of \(all) answers shown; add words to narrow it down, or --all."
    case .setsOf(let sets): "sets \(sets)"
    case .coverageHead(let star, let from, let floors, let points):
      "\(star) stars: from \(from) points, \(floors) minimum levels (\(points) points together)"
    case .floorLine(let code, let title, let needs, let of, let level):
      level.isEmpty
        ? "\(code) \(title): met (\(needs)/\(of) points)" : "\(code) \(title): at least \(needs)/\(of) points: \(level)"
    case .noFloorsAt(let star): "The data of this set hold no minimum levels for \(star) stars: points alone count."
    case .bestPoints(let best, let nominal, let parts):
      best == nominal
        ? "The most that can be reached: \(best) points (\(parts))"
        : "The most that can be reached: \(best) of the form's \(nominal) points (\(parts)): the source is \(nominal - best) short"
    case .notReachable(let star): "\(star) stars cannot be reached: the highest total is below the limit."
    case .lossByAlternative(let key, let title, let number, let alternative, let points):
      "\(key) \(title): alternative \(number)\(alternative.isEmpty ? "" : " (\(alternative))") is \(points) points short"
    case .lossByCondition(let key, let title, let points):
      "\(key) \(title): at 0 points what depends on it is not scored, \(points) points short in all"
    case .requires(let note): "To avoid: \(note)"
    case .lawTitle: "Criteria library"
    case .setsTitle: "Product sets"
    case .setTitle: "Criteria of a set"
    case .floorsTitle: "What each grade needs"
    case .differenceTitle: "Two regimes compared"
    case .appliesTitle: "Which regime applies"
    case .searchTitle: "Search"
    case .moreBelow: "▼ more below"
    case .judgedBy(let regime, let number): "Regime: \(regime) (decision \(number))"
    case .regimeReason(let reason): "Reason for this regime: \(reason)"
    case .regimeTitle: "Regime"
    case .chooseRegime: "Choose a regime; a: which regime applies to a dossier"
    case .searchHint: "Type words, with or without marks; Enter shows, Esc goes back"
    case .searchAll: "Search for"
    case .noHits: "No criteria."
    case .criteriaCount(let criteria, let levels): "\(criteria) criteria, \(levels) levels"
    case .gapMark: "has gaps"
    case .notTwoRegimes: "At least two regimes are needed to compare."
    case .filed: "Day of filing (for example 15/5/2026; empty where it is not known)"
    case .kind: "Kind of registration: 1 first (or empty), 2 upgrade, 3 renewal"
    case .evaluated: "Day of the evaluation"
    case .expires: "Last day of the recognition, for a renewal (may be empty)"
    case .appliesForm: "Which regime applies?"
    case .badDay(let text): "“\(text)” is no day; write it like 15/5/2026 or 2026-05-15"
    case .badKind(let text): "“\(text)” is no kind of registration; use first, upgrade or renewal (1, 2, 3)"
    }
  }
}

extension LawQuestion {
  package var english: String {
    switch self {
    case .filingDayMissing: "The day of filing is not known: the law goes by it."
    case .deadlineMissed(let day):
      "Filed under the earlier regime, but the last day for its evaluation, \(day), has passed; the law does not say what follows."
    case .transitionUnknown(let from, let to):
      "Filed under \(from), evaluated under \(to); the data hold no transition between the two."
    case .filedUnderNoRegime: "No regime that the program holds was in force on the day of filing."
    }
  }
}

extension LawChange {
  package var english: String {
    switch self {
    case .title: "title"
    case .maximum: "maximum"
    case .place: "part"
    case .alternatives: "alternatives"
    case .points: "points of the levels"
    case .words: "words of the levels"
    case .floors: "minimum levels"
    case .condition: "condition"
    case .notes: "notes"
    }
  }
}

extension StructureText {
  package var english: String {
    switch self {
    case .parts: "parts and points"
    case .sections: "sections and points"
    case .groups: "groups of criteria"
    case .criteria: "criteria in order"
    case .maximum: "maximum"
    case .mark: "star mark of the criterion"
    case .condition: "condition"
    case .alternatives: "number of alternatives"
    case .levels: "points and star marks of the levels"
    case .knockouts: "grounds of elimination"
    case .disqualifiers: "grounds of the dossier clause"
    }
  }
}

extension LawColumn {
  package var english: String {
    switch self {
    case .set: "Set"
    case .setName: "Set name"
    case .part: "Part"
    case .section: "Section"
    case .sectionTitle: "Section title"
    case .group: "Group"
    case .key: "Key"
    case .criterion: "Criterion"
    case .maximum: "Maximum"
    case .condition: "Only where points in"
    case .alternative: "Alternative"
    case .points: "Points"
    case .level: "Level"
    case .mark: "Minimum for"
    case .notes: "Notes"
    }
  }
}
