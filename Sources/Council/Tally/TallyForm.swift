package import Criteria

/// A set laid out for counting: parts and minimums by the place of a criterion on the form, worked out once for all
/// sheets.
package struct TallyForm: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    let code: String
    /// The places of its criteria.
    let places: Range<Int>
  }

  /// What a criterion needs for a grade.
  struct Floor: Hashable, Sendable {
    let star: Star
    let place: Int
    let needs: Int
  }

  let keys: [CriterionKey]
  let parts: [Part]
  /// By grade from three stars up, within a grade in the order of the form.
  let floors: [Floor]

  package init(_ set: ProductSet) {
    let criteria = set.criteria
    keys = criteria.map(\.key)
    var end = 0
    parts = set.parts.map { part in
      let start = end
      end += part.sections.reduce(0) { $0 + $1.criteria.count }
      return Part(code: part.code, places: start..<end)
    }
    floors = Star.withFloors.flatMap { star in
      criteria.enumerated().compactMap { place, criterion in
        criterion.floor(for: star).map { Floor(star: star, place: place, needs: $0) }
      }
    }
  }
}

/// The sheets of one product laid out by the form: what is counted.
package struct TickTable: Hashable, Sendable {
  let form: TallyForm
  /// Of the valid sheets.
  let members: [String]
  /// Sheets that propose to eliminate; they are not counted.
  let proposals: Int
  /// Points of the valid sheets, sheet after sheet, each in the order of the form.
  private let points: [Int]

  /// - Parameter sheets: complete (`ProductSet.faults` is empty for each).
  package init(_ sheets: [TallySheet], form: TallyForm) {
    let valid = sheets.filter { $0.eliminate == nil }
    self.form = form
    members = valid.map(\.member)
    proposals = sheets.count - valid.count
    var points: [Int] = []
    points.reserveCapacity(valid.count * form.keys.count)
    for sheet in valid {
      for key in form.keys { points.append(sheet.choices[key]?.points ?? 0) }
    }
    self.points = points
  }

  /// The points of every valid sheet, by part.
  func sheets() -> [ProductTally.Sheet] {
    members.indices.map { index in
      let start = index * form.keys.count
      var total = 0
      let parts = form.parts.map { part in
        var sum = 0
        for place in part.places { sum += points[start + place] }
        total += sum
        return PartPoints(code: part.code, points: sum)
      }
      return ProductTally.Sheet(member: members[index], parts: parts, total: total)
    }
  }

  /// How many of the valid sheets reach that minimum of the form.
  func reached(_ floor: TallyForm.Floor) -> Int {
    stride(from: floor.place, to: points.count, by: form.keys.count).count { points[$0] >= floor.needs }
  }
}
