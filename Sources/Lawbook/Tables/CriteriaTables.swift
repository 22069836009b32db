package import Catalogue
package import Criteria
package import Tables

/// Criteria as tables for spreadsheets: a row a level, so that an official can sort, filter and print.
package struct CriteriaTables: Sendable {
  private let regime: Regime
  private let sets: [ProductSet]
  private let language: Language

  package init(regime: Regime, sets: [ProductSet], language: Language) {
    self.regime = regime
    self.sets = sets
    self.language = language
  }

  private func text(_ words: any Worded) -> String { words.text(in: language) }

  private func column(_ column: LawColumn, _ width: Int, wraps: Bool = false) -> Table.Column {
    Table.Column(text(column), width: width, wraps: wraps)
  }

  private var ownColumns: [Table.Column] {
    [
      column(.part, 6), column(.section, 6), column(.sectionTitle, 24, wraps: true), column(.group, 14, wraps: true),
      column(.key, 8), column(.criterion, 28, wraps: true), column(.maximum, 8), column(.condition, 10),
      column(.alternative, 20, wraps: true), column(.points, 6), column(.level, 60, wraps: true), column(.mark, 9),
      column(.notes, 40, wraps: true),
    ]
  }

  /// One table of all rows, with the set in front: for CSV and for filters.
  package var whole: Table {
    Table(
      name: regime.id.rawValue, columns: [column(.set, 5), column(.setName, 30, wraps: true)] + ownColumns,
      rows: sets.flatMap { set in
        rows(of: set).map { [Table.Cell.number(set.number), .text(set.name)] + $0 }
      })
  }

  /// A table a set, after a list of the sets.
  package var book: [Table] { [contents] + sets.map(table) }

  private var title: String { "\(regime.decision.number) (\(regime.decision.date)): \(regime.decision.title)" }

  private var contents: Table {
    Table(
      name: regime.id.rawValue,
      columns: [
        column(.set, 5), column(.setName, 60, wraps: true), column(.criterion, 10), column(.level, 10),
        column(.notes, 60, wraps: true),
      ],
      rows: sets.map { set in
        [
          .number(set.number), .text(set.name), .number(set.criteria.count),
          .number(set.criteria.flatMap(\.cases).flatMap(\.levels).count),
          .text(set.gaps.map { text(CommandText.gap(place: $0.place, why: $0.why)) }.joined(separator: "\n")),
        ]
      }, notes: [title] + regime.gaps)
  }

  private func table(_ set: ProductSet) -> Table {
    var notes = [text(HallText.set(number: set.number, name: set.name)), title]
    if let wording = set.wording {
      notes.append(text(LawText.wordingOfSet(name: wording.name, source: wording.source, digest: wording.digest)))
    }
    notes += set.gaps.map { text(CommandText.gap(place: $0.place, why: $0.why)) }
    if !set.disqualifiers.isEmpty {
      notes.append(text(CommandText.disqualifiers) + " " + set.disqualifiers.map(\.text).joined(separator: " "))
    }
    return Table(
      name: "\(text(LawColumn.set)) \(set.number < 10 ? "0" : "")\(set.number)", columns: ownColumns,
      rows: rows(of: set), notes: notes)
  }

  private func rows(of set: ProductSet) -> [[Table.Cell]] {
    var rows: [[Table.Cell]] = []
    for part in set.parts {
      for section in part.sections {
        for criterion in section.criteria {
          let group = section.groups.first { $0.criteria.contains(criterion.key) }
          let head: [Table.Cell] = [
            .text(part.code), .text(section.code), .text(section.title),
            group.map { .text("\($0.code) \($0.title)") } ?? .empty, .text(criterion.key.rawValue),
            .text(criterion.title), .number(criterion.max),
            criterion.appliesIf.map { .text($0.rawValue) } ?? .empty,
          ]
          let notes = (section.notes + criterion.notes).map(\.text).joined(separator: "\n")
          let last: Table.Cell = notes.isEmpty ? .empty : .text(notes)
          rows += levels(of: criterion).map { head + $0 + [last] }
        }
      }
    }
    return rows
  }

  private func levels(of criterion: Criterion) -> [[Table.Cell]] {
    criterion.cases.flatMap { ladder -> [[Table.Cell]] in
      let alternative: Table.Cell = ladder.title.map { .text($0) } ?? .empty
      if ladder.levels.isEmpty {
        return [[alternative, .number(criterion.max), .text(text(HallText.met)), mark(criterion.star)]]
      }
      return ladder.levels.map { level in
        [alternative, .number(level.points), .text(level.text), mark(level.star ?? criterion.markedStar(at: level))]
      }
    }
  }

  private func mark(_ star: Star?) -> Table.Cell { star.map { .text(text(HallText.stars($0.rawValue))) } ?? .empty }
}

extension Criterion {
  /// A mark on the criterion stands for its lowest level above 0.
  fileprivate func markedStar(at level: Level) -> Star? {
    guard let star, floor(for: star) == level.points else { return nil }
    return star
  }
}
