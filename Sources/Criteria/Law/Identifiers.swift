/// A regime of criteria, for example `qd26-2026`: one decision with its amendments.
package struct RegimeID: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package var description: String { rawValue }

  package static let qd26 = RegimeID("qd26-2026")
  package static let qd148 = RegimeID("qd148-2023")
  package static let qd781 = RegimeID("qd781-2020")
}

/// The key of a criterion, unique in its set: its code on the official form ("1.5", "6.1.2"), or a corrected one.
package struct CriterionKey: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package var description: String { rawValue }
}

/// A grade, one to five stars.
package enum Star: Int, Hashable, Sendable, CaseIterable, Comparable {
  case one = 1
  case two, three, four, five

  package static func < (left: Star, right: Star) -> Bool { left.rawValue < right.rawValue }

  /// The grades that have floors (star marks) on the form.
  package static let withFloors: [Star] = [.three, .four, .five]
}
