internal import Catalogue
internal import Council
internal import Criteria
internal import Places
internal import PlainText
internal import Setup

/// Something that can be taken over instead of typing it.
struct SetupSuggestion: Hashable {
  /// What stands in the cell then.
  var value: String
  /// What is shown of it.
  var line: String
  /// Another cell that follows from it, where that is empty.
  var also: String?
}

extension HallState {
  /// What the text in hand may mean, the likeliest first.
  func suggestions(for row: SetupRow, _ text: String) -> [SetupSuggestion] {
    switch row.kind {
    case .province: Places.of2025.provinces(matching: text).map { SetupSuggestion(value: $0.name, line: $0.name) }
    case .commune: communes(text, row)
    case .set: sets(text)
    case .code: codes(text, row)
    case .text, .day, .choice: []
    }
  }

  private func communes(_ text: String, _ row: SetupRow) -> [SetupSuggestion] {
    if text.isEmpty { return [] }
    return Places.of2025.communes(matching: text, in: province(besides: row)).map {
      SetupSuggestion(value: $0.name, line: "\($0.name), \($0.province.name)", also: $0.province.name)
    }
  }

  /// The province that the same dossier names.
  private func province(besides row: SetupRow) -> Province? {
    guard case .dossier(let index, _) = row.cell, let draft = setup?.draft else { return nil }
    return Places.of2025.province(named: draft.text(.dossier(index, .province)))
  }

  /// By number, or by the words of the name without marks.
  private func sets(_ text: String) -> [SetupSuggestion] {
    let words = foldedForSearch(text).split(separator: " ")
    return setupSets.filter { set in
      let name = foldedForSearch(set.name)
      return words.isEmpty || String(set.number) == text || words.allSatisfy { name.contains($0) }
    }.map { SetupSuggestion(value: String($0.number), line: "\($0.number) – \($0.name)") }
  }

  /// The number of the product, to the whole code of its commune in the year of the evaluation.
  private func codes(_ text: String, _ row: SetupRow) -> [SetupSuggestion] {
    guard case .dossier(let index, _) = row.cell, let draft = setup?.draft, let number = Int(text),
      let province = province(besides: row),
      let commune = Places.of2025.commune(named: draft.text(.dossier(index, .commune)), in: province)
    else { return [] }
    let day = CalendarDay(draft.session[.evaluatedOn]) ?? today
    guard let year = day?.parts.year, let code = ProductCode(commune: commune, number: number, year: year) else {
      return []
    }
    return [SetupSuggestion(value: "\(code)", line: "\(code) – \(commune.name)")]
  }
}
