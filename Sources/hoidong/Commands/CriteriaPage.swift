internal import Catalogue
internal import Criteria
internal import PlainText

/// A set as lines of text, in the order of the official form.
struct CriteriaPage {
  let set: ProductSet
  let language: Language

  private func text(_ words: any Worded) -> String { words.text(in: language) }

  func whole() -> String {
    var lines = [text(HallText.set(number: set.number, name: set.name))]
    // An earlier source may not name these.
    lines += ["\(set.industry) / \(set.group)", set.managingAgency].filter { $0 != " / " && !$0.isEmpty }
    lines += set.gaps.map { text(CommandText.gap(place: $0.place, why: $0.why)) }
    if !set.disqualifiers.isEmpty {
      lines.append(text(CommandText.disqualifiers))
      lines += set.disqualifiers.map { "- " + $0.text }
    }
    for part in set.parts {
      lines += ["", "\(text(HallText.part(code: part.code, title: part.title))) (\(part.max))"]
      for section in part.sections {
        lines.append("\(section.code). \(section.title) (\(section.max))")
        lines += section.notes.map { "  \(words($0))" }
        for criterion in section.criteria {
          if let group = section.groups.first(where: { $0.criteria.first == criterion.key }) {
            lines.append("\(group.code) \(group.title) (\(group.max))")
          }
          lines += self.lines(of: criterion)
        }
      }
    }
    if set.criteria.contains(where: { $0.floor(for: .five) != nil }) { lines += ["", text(CommandText.floorsHead)] }
    for star in Star.withFloors {
      let floors = set.criteria.compactMap { criterion in criterion.floor(for: star).map { "\(criterion.code) ≥ \($0)" }
      }
      if !floors.isEmpty { lines.append("★\(star.rawValue): " + floors.joined(separator: ", ")) }
    }
    if !set.corrections.isEmpty {
      lines += ["", text(CommandText.correctionsHead)]
      lines += set.corrections.map {
        text(CommandText.correction(place: $0.place, source: $0.source, reading: $0.reading, why: $0.why))
      }
    }
    return lines.joined(separator: "\n")
  }

  func lines(of criterion: Criterion) -> [String] {
    let mark = criterion.star.map { " ★\($0.rawValue)" } ?? ""
    var lines = ["\(criterion.code) \(criterion.title)\(mark) (\(text(CommandText.maximum(criterion.max))))"]
    if let condition = criterion.appliesIf { lines.append("  " + text(HallText.conditionOn(key: condition.rawValue))) }
    lines += criterion.notes.map { "  \(words($0))" }
    for ladder in criterion.cases {
      if let title = ladder.title { lines.append("  \(title)") }
      if ladder.levels.isEmpty { lines.append("  □ \(criterion.max)  \(text(HallText.met))") }
      for level in ladder.levels {
        let star = level.star.map { " [\(text(HallText.minimumFor(star: $0.rawValue)))]" } ?? ""
        lines.append("  □ \(level.points)  \(level.text)\(star)")
      }
    }
    return lines
  }

  private func words(_ note: Note) -> String {
    switch note.kind {
    case .knockout, .disqualifier: text(HallText.knockout(note.text))
    case .requirement: text(HallText.requirement(note.text))
    case .evidence: text(HallText.evidence(note.text))
    case .scope: text(HallText.scope(note.text))
    }
  }
}
