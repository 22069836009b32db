/// What changed between a set of one regime and its counterpart of another, criterion by criterion.
package struct SetDifference: Hashable, Sendable {
  /// What is not the same any more. Words that say the same otherwise count too: meaning is for people to judge.
  package enum Change: String, Hashable, Sendable, CaseIterable {
    case title, maximum
    /// It stands in another part.
    case place
    case alternatives
    /// The points of the levels, or how many levels there are.
    case points
    /// The words of the levels.
    case words
    /// The least points for three, four or five stars.
    case floors
    case condition
    /// What must be shown, what takes the product out; also what the section says.
    case notes
  }

  /// A criterion on both sides, or on one.
  package struct Row: Hashable, Sendable {
    package var older: Criterion?
    package var newer: Criterion?
    package var olderPart = ""
    package var newerPart = ""
    package var changes: Set<Change> = []
    package var remark: String?

    /// The notes of the sections they stand in.
    package var olderSectionNotes: [Note] = []
    package var newerSectionNotes: [Note] = []

    package var isUnchanged: Bool { changes.isEmpty && older != nil && newer != nil }
  }

  package var older: ProductSet
  package var newer: ProductSet
  /// In the order of the newer form; what is gone stands after the last criterion before it that is still there.
  package var rows: [Row]
  /// Whether the pairs come from a reviewed table.
  package var isReviewed: Bool
  /// The older and the newer one.
  package var regimes: [Regime] = []

  /// Whether the grounds for which a dossier is out are others.
  package var disqualifiersChanged: Bool { older.disqualifiers != newer.disqualifiers }

  package init(from older: ProductSet, to newer: ProductSet, pair: Pairing.SetPair, in pairing: Pairing) {
    self.older = older
    self.newer = newer
    isReviewed = pairing.isReviewed
    var origin: [CriterionKey: Criterion] = [:]
    for criterion in older.criteria {
      if let key = pairing.counterpart(of: criterion.key, in: pair), newer.criterion(key) != nil {
        origin[key] = criterion
      }
    }
    let (oldPlaces, newPlaces) = (Self.places(of: older), Self.places(of: newer))
    rows = newer.criteria.map { criterion in
      let old = origin[criterion.key]
      var row = Row(older: old, newer: criterion)
      row.newerPart = newPlaces[criterion.key]?.part ?? ""
      row.newerSectionNotes = newPlaces[criterion.key]?.notes ?? []
      guard let old else { return row }
      row.olderPart = oldPlaces[old.key]?.part ?? ""
      row.olderSectionNotes = oldPlaces[old.key]?.notes ?? []
      row.remark = pairing.remark(on: old.key, in: pair)
      // A condition names a criterion of its own form.
      let condition = old.appliesIf.flatMap { pairing.counterpart(of: $0, in: pair) }
      row.changes = Self.changes(
        from: old, condition: condition, to: criterion, oldPlaces[old.key], newPlaces[criterion.key])
      return row
    }
    let paired = Set(origin.values.map(\.key))
    var before: CriterionKey?
    for criterion in older.criteria {
      if !paired.contains(criterion.key) {
        let index = rows.lastIndex { $0.older?.key == before && before != nil }
        rows.insert(
          Row(
            older: criterion, olderPart: oldPlaces[criterion.key]?.part ?? "",
            remark: pairing.remark(on: criterion.key, in: pair)),
          at: index.map { $0 + 1 } ?? 0)
      }
      before = criterion.key
    }
  }

  private struct Place: Hashable {
    var part: String
    var notes: [Note]
  }

  private static func places(of set: ProductSet) -> [CriterionKey: Place] {
    var places: [CriterionKey: Place] = [:]
    for part in set.parts {
      for section in part.sections {
        for criterion in section.criteria { places[criterion.key] = Place(part: part.code, notes: section.notes) }
      }
    }
    return places
  }

  private static func changes(
    from old: Criterion, condition: CriterionKey?, to new: Criterion, _ oldPlace: Place?, _ newPlace: Place?
  ) -> Set<Change> {
    var changes: Set<Change> = []
    func note(_ change: Change, where isDifferent: Bool) { if isDifferent { changes.insert(change) } }
    note(.title, where: old.title.lowercased() != new.title.lowercased())
    note(.maximum, where: old.max != new.max)
    note(.place, where: oldPlace?.part != newPlace?.part)
    note(.alternatives, where: old.cases.map(\.title) != new.cases.map(\.title))
    note(.points, where: old.cases.map { $0.levels.map(\.points) } != new.cases.map { $0.levels.map(\.points) })
    note(.words, where: old.cases.map { $0.levels.map(\.text) } != new.cases.map { $0.levels.map(\.text) })
    note(.floors, where: Star.withFloors.map(old.floor) != Star.withFloors.map(new.floor))
    note(.condition, where: condition != new.appliesIf || (old.appliesIf == nil) != (new.appliesIf == nil))
    note(.notes, where: old.notes != new.notes || oldPlace?.notes != newPlace?.notes)
    return changes
  }
}
