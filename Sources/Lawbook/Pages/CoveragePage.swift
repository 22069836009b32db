package import Catalogue
package import Criteria

/// What each grade needs in a set, as lines.
package struct CoveragePage: Sendable {
  package let set: ProductSet
  package let coverage: Coverage
  package let language: Language

  private let gaps: [String]

  /// - Parameter regime: of the set; what its source leaves open is said before anything is said of floors.
  package init(set: ProductSet, in regime: Regime, language: Language) {
    self.set = set
    coverage = Coverage(of: set, in: regime)
    gaps = regime.gaps
    self.language = language
  }

  private func text(_ words: any Worded) -> String { words.text(in: language) }

  /// - Parameter star: that grade alone; all where it is `nil`.
  package func lines(star: Int? = nil) -> [LawLine] {
    var lines = [LawLine(text(HallText.set(number: set.number, name: set.name)), .title)]
    if let wording = set.wording {
      lines.append(
        LawLine(
          text(LawText.wordingOfSet(name: wording.name, source: wording.source, digest: wording.digest)), .muted))
    }
    lines += set.gaps.map { LawLine(text(CommandText.gap(place: $0.place, why: $0.why)), .warning) }
    if !gaps.isEmpty { lines.append(LawLine(text(LawText.sourceHasGaps(regime: set.regime.rawValue)), .warning)) }
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
    let knockouts = set.knockouts
    if !knockouts.isEmpty { lines.append(LawLine("")) }
    lines += knockouts.map { LawLine(text(LawText.requires(note: $0.text)), .warning) }
    if !gaps.isEmpty { lines.append(LawLine("")) }
    lines += gaps.map { LawLine(text(CommandText.regimeGap($0)).trimmedOfBlanks, .warning) }
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
      // A title that brings its own number is not numbered again.
      .lossByAlternative(
        key: loss.key.rawValue, title: loss.title, number: number,
        alternative: title.lowercased().hasPrefix("trường hợp") ? "" : title, points: loss.points)
    case .condition: .lossByCondition(key: loss.key.rawValue, title: loss.title, points: loss.points)
    }
  }
}

extension String {
  var trimmedOfBlanks: String { String(drop { $0 == " " }) }
}
