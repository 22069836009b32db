package import Catalogue
package import Criteria
internal import Terms

/// What changed between a set and its counterpart, as lines: "-" was, "+" is.
package struct DifferencePage: Sendable {
  package let difference: SetDifference
  package let language: Language

  package init(difference: SetDifference, language: Language) {
    self.difference = difference
    self.language = language
  }

  private func text(_ words: any Worded) -> String { words.text(in: language) }

  /// - Parameter all: criteria that did not change too.
  package func lines(all: Bool = false) -> [LawLine] {
    let (older, newer) = (difference.older, difference.newer)
    var lines = [
      LawLine(
        text(
          LawText.differenceHead(
            older: older.regime.rawValue, olderSet: text(HallText.set(number: older.number, name: older.name)),
            newer: newer.regime.rawValue, newerSet: text(HallText.set(number: newer.number, name: newer.name)))),
        .title)
    ]
    if !difference.isReviewed { lines.append(LawLine(text(LawText.notReviewed), .warning)) }
    for set in [older, newer] {
      lines += set.gaps.map {
        LawLine("\(set.regime): " + text(CommandText.gap(place: $0.place, why: $0.why)), .warning)
      }
    }
    // What the source of a regime lacks is no change of the law; the notes in full stand at the end.
    let incomplete = difference.regimes.filter { !$0.gaps.isEmpty }
    lines += incomplete.map { LawLine(text(LawText.sourceHasGaps(regime: $0.id.rawValue)), .warning) }
    lines += parts()
    let rows = difference.rows
    let (gone, added) = (rows.count { $0.newer == nil }, rows.count { $0.older == nil })
    let same = rows.count(where: \.isUnchanged)
    lines.append(
      LawLine(
        text(
          LawText.changedCount(changed: rows.count - gone - added - same, gone: gone, added: added, same: same)),
        .accent))
    if difference.disqualifiersChanged {
      lines += [LawLine(""), LawLine(text(CommandText.disqualifiers), .head)]
      lines += notes(older.disqualifiers.filter { !newer.disqualifiers.contains($0) }, "-")
      lines += notes(newer.disqualifiers.filter { !older.disqualifiers.contains($0) }, "+")
    }
    for row in rows where all || !row.isUnchanged {
      lines.append(LawLine(""))
      lines += self.lines(of: row)
    }
    for regime in incomplete {
      lines.append(LawLine(""))
      lines += regime.gaps.map { LawLine("\(regime.id): \($0)", .warning) }
    }
    return lines
  }

  private func parts() -> [LawLine] {
    zip(difference.older.parts, difference.newer.parts).compactMap { older, newer in
      older.max == newer.max && older.code == newer.code
        ? nil : LawLine("\(text(HallText.part(code: newer.code, title: newer.title))): \(older.max) → \(newer.max)")
    }
  }

  private func lines(of row: SetDifference.Row) -> [LawLine] {
    switch (row.older, row.newer) {
    case (let older?, let newer?): changed(row, from: older, to: newer)
    case (let older?, nil):
      [LawLine("\(text(LawText.gone)) \(title(older))", .alert)] + remark(row) + levels(older, "-")
    case (nil, let newer?):
      [LawLine("\(text(LawText.added)) \(title(newer))", .good)] + levels(newer, "+")
    case (nil, nil): []
    }
  }

  private func changed(_ row: SetDifference.Row, from older: Criterion, to newer: Criterion) -> [LawLine] {
    let changes = SetDifference.Change.allCases.filter(row.changes.contains).map { text($0.words) }
    let names =
      row.changes.contains(.title)
      ? "\(title(older)) → \(title(newer))"
      : "\(older.code) → \(title(newer, was: row.changes.contains(.maximum) ? older.max : nil))"
    var lines = [LawLine(names + (changes.isEmpty ? "" : ": " + changes.joined(separator: ", ")), .head)]
    if row.changes.contains(.place) {
      lines.append(
        LawLine(text(LawText.movedPart(from: row.olderPart, to: row.newerPart)), .accent, indent: 2))
    }
    lines += remark(row)
    if row.changes.contains(.floors) {
      lines.append(LawLine("- \(floors(older))", .muted, indent: 2))
      lines.append(LawLine("+ \(floors(newer))", indent: 2))
    }
    lines += changedLevels(row, from: older, to: newer)
    if row.changes.contains(.notes) {
      let (old, new) = (row.olderSectionNotes + older.notes, row.newerSectionNotes + newer.notes)
      lines += notes(old.filter { !new.contains($0) }, "-") + notes(new.filter { !old.contains($0) }, "+")
    }
    return lines
  }

  /// Where the points are the same, only the levels whose words changed; else both ladders.
  private func changedLevels(_ row: SetDifference.Row, from older: Criterion, to newer: Criterion) -> [LawLine] {
    if row.changes.isDisjoint(with: [.points, .words, .alternatives]) { return [] }
    let (old, new) = (levels(older, "-"), levels(newer, "+"))
    guard row.changes.isDisjoint(with: [.points, .alternatives]), old.count == new.count else { return old + new }
    return zip(old, new).flatMap { old, new in
      old.text.dropFirst() == new.text.dropFirst() ? [] : [old, new]
    }
  }

  private func title(_ criterion: Criterion, was max: Int? = nil) -> String {
    let points = max.map { "\($0) → \(text(LawText.pointsOf(criterion.max)))" } ?? text(LawText.pointsOf(criterion.max))
    return "\(criterion.code) \(criterion.title) (\(points))"
  }

  private func remark(_ row: SetDifference.Row) -> [LawLine] {
    row.remark.map { [LawLine(text(LawText.remark($0)), .accent, indent: 2)] } ?? []
  }

  private func floors(_ criterion: Criterion) -> String {
    let floors = Star.withFloors.compactMap { star in
      criterion.floor(for: star).map { "\(star.rawValue)★ ≥ \($0)" }
    }
    return floors.isEmpty ? text(LawText.noFloors) : text(LawText.floorsOf(floors.joined(separator: ", ")))
  }

  private func levels(_ criterion: Criterion, _ sign: String) -> [LawLine] {
    let tone: LawLine.Tone = sign == "-" ? .muted : .plain
    return criterion.cases.flatMap { ladder -> [LawLine] in
      let head = ladder.title.map { [LawLine("\(sign) \($0)", tone, indent: 2)] } ?? []
      if ladder.levels.isEmpty {
        return head + [LawLine("\(sign) \(criterion.max)  \(text(HallText.met))", tone, indent: 2)]
      }
      return head
        + ladder.levels.map { level in
          LawLine(
            "\(sign) \(level.points)  \(level.text)\(level.star.map { " ★\($0.rawValue)" } ?? "")", tone, indent: 2)
        }
    }
  }

  private func notes(_ notes: [Note], _ sign: String) -> [LawLine] {
    notes.map { LawLine("\(sign) \($0.text)", sign == "-" ? .muted : .plain, indent: 2) }
  }
}
