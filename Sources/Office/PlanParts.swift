internal import CanonicalJSON
package import Council
package import Trust

/// Parts of a session plan that come from files of their own: tables, or JSON with that part alone.
package struct PlanParts: Sendable {
  /// With the line of each in its own file.
  package struct Given<Value: Sendable>: Sendable {
    package var value: Value
    package var line: Int

    package init(_ value: Value, line: Int) {
      self.value = value
      self.line = line
    }
  }

  package var seats: [Given<Seat>]?
  /// PINs that come with those seats: for rehearsals.
  package var pins: [SeatID: PIN]
  package var dossiers: [Given<Dossier>]?

  package init(seats: [Given<Seat>]? = nil, pins: [SeatID: PIN] = [:], dossiers: [Given<Dossier>]? = nil) {
    self.seats = seats
    self.pins = pins
    self.dossiers = dossiers
  }

  /// The dossiers of a JSON file: a list, or an object with a member `dossiers` (a session file has one).
  /// - Parameter sets: numbers that there are; `nil` where the regime is not known yet.
  package static func dossiers(in bytes: [UInt8], sets: [Int]?) throws(OfficeError) -> [Given<Dossier>] {
    var reader = PlanReader()
    let dossiers = reader.part("dossiers", of: try PlanReader.root(bytes)).map { reader.dossiers(in: $0) } ?? []
    for (index, dossier) in dossiers.enumerated() where !(sets?.contains(dossier.value.set) ?? true) {
      let key = "dossiers[\(index)].set"
      if reader.faults.contains(where: { $0.key == key }) { continue }
      let line = reader.lines[key] ?? dossier.line
      reader.faults.append(PlanFault(line: line, key: key, problem: .unknownSet(dossier.value.set)))
    }
    guard reader.faults.isEmpty else { throw .plan(reader.faults) }
    return dossiers
  }

  /// The seats of a JSON file: a list, or an object with a member `seats`.
  package static func seats(in bytes: [UInt8]) throws(OfficeError) -> PlanParts {
    var reader = PlanReader()
    var parts = PlanParts(seats: [])
    if let node = reader.part("seats", of: try PlanReader.root(bytes)) {
      parts.seats = reader.seats(in: node, &parts.pins)
    }
    guard reader.faults.isEmpty else { throw .plan(reader.faults) }
    return parts
  }
}

extension SessionPlan {
  /// The regime that a session file names; `nil` where it names none.
  package static func regime(namedIn bytes: [UInt8]) throws(OfficeError) -> String? {
    let name = try PlanReader.root(bytes)["regime"]?.string
    return name == "" ? nil : name
  }
}
