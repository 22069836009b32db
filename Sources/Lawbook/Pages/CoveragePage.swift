package import Catalogue
package import Criteria

/// What each grade needs in a set, as lines.
package struct CoveragePage: Sendable {
  package let set: ProductSet
  package let coverage: Coverage
  package let language: Language

  package init(set: ProductSet, coverage: Coverage, language: Language) {
    self.set = set
    self.coverage = coverage
    self.language = language
  }

  private func text(_ words: any Worded) -> String { words.text(in: language) }

  /// - Parameter star: that grade alone; all where it is `nil`.
  package func lines(star: Int? = nil) -> [LawLine] {
    var lines = [LawLine(text(HallText.set(number: set.number, name: set.name)), .title)]
    let parts = coverage.parts.map { part in
      part.best == part.max ? "\(part.code) \(part.best)" : "\(part.code) \(part.best)/\(part.max)"
    }
    lines.append(
      LawLine(
        text(
          LawText.bestPoints(best: coverage.best, nominal: coverage.nominal, parts: parts.joined(separator: ", "))),
        coverage.best == coverage.nominal ? .plain : .warning))
    lines += coverage.losses.map { LawLine(text(words(for: $0)), .muted) }
    for grade in coverage.grades where star == nil || grade.star.rawValue == star {
      lines.append(LawLine(""))
      lines += self.lines(of: grade)
    }
    let knockouts = set.disqualifiers + set.criteria.flatMap(\.notes).filter(\.kind.isKnockout)
    if !knockouts.isEmpty { lines.append(LawLine("")) }
    lines += knockouts.map { LawLine(text(LawText.requires(note: $0.text)), .warning) }
    return lines
  }

  private func lines(of grade: Coverage.Grade) -> [LawLine] {
    var lines = [
      LawLine(
        text(
          LawText.coverageHead(
            star: grade.star.rawValue, from: grade.from, floors: grade.floors.count, points: grade.floorPoints)), .head
      )
    ]
    if !grade.isReachable { lines.append(LawLine(text(LawText.notReachable(star: grade.star.rawValue)), .alert)) }
    if grade.floors.isEmpty {
      lines.append(LawLine(text(LawText.noFloorsAt(star: grade.star.rawValue)), .muted, indent: 2))
    }
    for floor in grade.floors {
      let words = LawText.floorLine(
        code: floor.code, title: floor.title, needs: floor.needs, of: floor.of, level: floor.level)
      // What a lower grade asks for already stands out less.
      lines.append(LawLine(text(words), floor.since == grade.star ? .plain : .muted, indent: 2))
    }
    return lines
  }

  private func words(for loss: Coverage.Loss) -> LawText {
    switch loss.cause {
    case .alternative(let number, let title):
      .lossByAlternative(
        key: loss.key.rawValue, title: loss.title, number: number, alternative: title, points: loss.points)
    case .condition: .lossByCondition(key: loss.key.rawValue, title: loss.title, points: loss.points)
    }
  }
}
