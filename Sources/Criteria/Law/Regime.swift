/// A regime: the decision, how points make a grade, and which sets it holds.
package struct Regime: Hashable, Sendable {
  package struct Decision: Hashable, Sendable {
    /// "26/2026/QĐ-TTg".
    package var number: String
    /// ISO date, "2026-05-22".
    package var date: String
    package var title: String
  }

  /// A grade begins at `from` points of the exact mean and ends below the next one.
  package struct Band: Hashable, Sendable {
    package var star: Star
    package var from: Int
  }

  package struct PartMaximum: Hashable, Sendable {
    package var code: String
    package var max: Int
  }

  /// A decision that amends this one and belongs to the same regime.
  package struct Amendment: Hashable, Sendable {
    package var number: String
    /// ISO date, also the day from which it applies.
    package var date: String
    /// What it changes, in words; empty where the data do not say.
    package var changes = ""
  }

  /// A council that the regime knows.
  package struct Council: Hashable, Sendable {
    package var authority: Authority
    /// Of the district alone: whether it recognises three stars itself (148/2023), or sends the dossier up.
    package var recognisesThree = false
    /// The last day on which there was such a council.
    package var until: CalendarDay?
    package var basis = ""
  }

  /// Dossiers of an earlier regime that are still judged by it.
  package struct Transition: Hashable, Sendable {
    package var from: RegimeID
    package var filedBefore: CalendarDay
    package var kinds: [RegistrationKind]
    /// The last day for the evaluation.
    package var evaluateBy: CalendarDay
    package var basis: String
  }

  /// When a recognition that runs out is evaluated again, in days before and after its last day.
  package struct Renewal: Hashable, Sendable {
    package var fileFromDays: Int
    package var fileUntilDays: Int
    /// How long a certificate may run on where the filing window could not be met.
    package var extensionDays: Int
    package var basis: String
  }

  /// A set of the decision that the source does not hold.
  package struct MissingSet: Hashable, Sendable {
    package var number: Int
    package var name: String
    package var why: String
  }

  package var id: RegimeID
  package var decision: Decision
  package var amendments: [Amendment] = []
  /// The first day on which the regime applies, and the last; `nil` while it is in force.
  package var inForceFrom: CalendarDay
  package var inForceTo: CalendarDay?
  /// The article that says so.
  package var inForceBasis = ""
  package var transitions: [Transition] = []
  package var renewal: Renewal?
  package var calendar: Calendar?
  package var councils: [Council]
  /// The parts and their points: 40/25/35 in 26/2026 and 148/2023, 35/25/40 before.
  package var parts: [PartMaximum]
  /// From the highest to the lowest; the last begins at 0.
  package var bands: [Band]
  /// The article that sets the bands.
  package var bandsBasis: String
  /// Numbers of the sets that the data hold.
  package var sets: [Int]
  /// Loaded by an office; not one of those inside the program.
  package var isOffices = false
  /// What the source of the data leaves open, in words, for whoever judges by it.
  package var gaps: [String] = []
  package var missingSets: [MissingSet] = []

  /// The councils that an export without `councils` means: 26/2026 knows no district, 148/2023 lets it recognise three
  /// stars, 1048/2019 lets it send dossiers up only.
  static func councilsOfFirstExports(_ id: RegimeID) -> [Council] {
    let district =
      id == .qd26 ? [] : [Council(authority: .district, recognisesThree: id == .qd148)]
    return district + [Council(authority: .province), Council(authority: .central)]
  }

  /// The regime's council of that level; `nil` where it has none: 26/2026 knows no district.
  package func council(_ authority: Authority) -> Council? { councils.first { $0.authority == authority } }

  /// The grade for a mean of `sum` points over `count` sheets, compared exactly, never on a rounded value
  /// (Điều 3 khoản 3, Quyết định 26/2026/QĐ-TTg: half-open bands).
  package func band(sum: Int, count: Int) -> Star {
    bands.first { sum >= $0.from * count }?.star ?? .one
  }
}
