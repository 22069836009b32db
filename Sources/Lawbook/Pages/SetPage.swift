package import Catalogue
package import Criteria
internal import Terms

/// A set as lines of text, in the order of the official form.
package struct SetPage: Sendable {
  package let set: ProductSet
  package let language: Language

  package init(set: ProductSet, language: Language) {
    self.set = set
    self.language = language
  }

  private func text(_ words: any Worded) -> String { words.text(in: language) }

  package func lines() -> [LawLine] {
    var lines = head()
    for part in set.parts {
      lines.append(LawLine(""))
      lines.append(LawLine("\(text(HallText.part(code: part.code, title: part.title))) (\(part.max))", .title))
      for section in part.sections {
        lines.append(LawLine("\(section.code). \(section.title) (\(section.max))", .head))
        lines += section.notes.map { line(of: $0, indent: 2) }
        for criterion in section.criteria {
          if let group = section.groups.first(where: { $0.criteria.first == criterion.key }) {
            lines.append(LawLine("\(group.code) \(group.title) (\(group.max))", .accent))
          }
          lines += self.lines(of: criterion)
        }
      }
    }
    return lines + foot()
  }

  /// Where a criterion stands among the lines; 0 where it is none of the set.
  package func line(of key: CriterionKey) -> Int {
    guard let criterion = set.criterion(key), let head = lines(of: criterion).first else { return 0 }
    return lines().firstIndex(of: head) ?? 0
  }

  /// Whose words the page shows, where they are not the program's.
  package var wordingLine: [LawLine] {
    guard let wording = set.wording else { return [] }
    return [
      LawLine(text(LawText.wordingOfSet(name: wording.name, source: wording.source, digest: wording.digest)), .accent)
    ]
  }

  private func head() -> [LawLine] {
    var lines = [LawLine(text(HallText.set(number: set.number, name: set.name)), .title)]
    // An earlier source may not name these.
    lines += ["\(set.industry) / \(set.group)", set.managingAgency].filter { $0 != " / " && !$0.isEmpty }
      .map { LawLine($0, .muted) }
    lines += wordingLine
    lines += set.gaps.map { LawLine(text(CommandText.gap(place: $0.place, why: $0.why)), .warning) }
    if !set.disqualifiers.isEmpty {
      // An official text brings its own "Hồ sơ bị loại khi:".
      let isWhole = set.disqualifiers.allSatisfy { $0.text.lowercased().contains("bị loại khi") }
      if !isWhole { lines.append(LawLine(text(CommandText.disqualifiers), .warning)) }
      lines += set.disqualifiers.map { LawLine(isWhole ? $0.text : "- " + $0.text, isWhole ? .warning : .plain) }
    }
    return lines
  }

  private func foot() -> [LawLine] {
    var lines: [LawLine] = []
    if set.criteria.contains(where: { $0.floor(for: .five) != nil }) {
      lines += [LawLine(""), LawLine(text(CommandText.floorsHead), .head)]
    }
    for star in Star.withFloors {
      let floors = set.criteria.compactMap { criterion in criterion.floor(for: star).map { "\(criterion.code) ≥ \($0)" }
      }
      if !floors.isEmpty { lines.append(LawLine("★\(star.rawValue): " + floors.joined(separator: ", "))) }
    }
    if !set.corrections.isEmpty {
      lines += [LawLine(""), LawLine(text(CommandText.correctionsHead), .head)]
      lines += set.corrections.map {
        LawLine(
          text(CommandText.correction(place: $0.place, source: $0.source, reading: $0.reading, why: $0.why)), .muted)
      }
    }
    return lines
  }

  package func lines(of criterion: Criterion) -> [LawLine] {
    let mark = criterion.star.map { " ★\($0.rawValue)" } ?? ""
    var lines = [
      LawLine("\(criterion.code) \(criterion.title)\(mark) (\(text(CommandText.maximum(criterion.max))))", .head)
    ]
    if let condition = criterion.appliesIf {
      lines.append(LawLine(text(HallText.conditionOn(key: condition.rawValue)), .warning, indent: 2))
    }
    lines += criterion.notes.map { line(of: $0, indent: 2) }
    for ladder in criterion.cases {
      if let title = ladder.title { lines.append(LawLine(title, .accent, indent: 2)) }
      if ladder.levels.isEmpty { lines.append(LawLine("□ \(criterion.max)  \(text(HallText.met))", indent: 2)) }
      for level in ladder.levels {
        let star = level.star.map { " [\(text(HallText.minimumFor(star: $0.rawValue)))]" } ?? ""
        lines.append(LawLine("□ \(level.points)  \(level.text)\(star)", indent: 2))
      }
    }
    return lines
  }

  private func line(of note: Note, indent: Int) -> LawLine {
    let isOut = note.kind.isKnockout || note.kind == .disqualifier
    return LawLine(note.text(in: language), isOut ? .warning : .muted, indent: indent)
  }
}
