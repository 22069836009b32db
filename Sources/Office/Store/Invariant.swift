package import Catalogue
package import Council

/// One thing that holds in every sound store.
package struct Invariant: Sendable {
  /// Where it does not hold.
  package struct Fault: Hashable, Sendable {
    /// The first event that is concerned, where it is one.
    package var event: Int?
    /// A file, a seat, a product, or a few words of a machine's.
    package var what: String

    init(_ what: String, event: Int? = nil) { (self.what, self.event) = (what, event) }
  }

  package let name: InvariantText
  /// `nil` where something that it builds on does not hold.
  let faults: @Sendable (StoreUnderCheck) throws -> [Fault]?

  init(_ name: InvariantText, _ faults: @escaping @Sendable (StoreUnderCheck) throws -> [Fault]?) {
    (self.name, self.faults) = (name, faults)
  }

  /// All of them, in the order in which one builds on another. To add one: a case with its words, and a row here.
  package static let all: [Invariant] = [
    Invariant(.structure) { try $0.structureFaults() },
    Invariant(.format) { $0.formatFaults() },
    Invariant(.schema) { try $0.schemaFaults() },
    Invariant(.durable) { try $0.durabilityFaults() },
    Invariant(.heights) { $0.heightFaults() },
    Invariant(.hashes) { $0.hashFaults() },
    Invariant(.chain) { $0.chainFaults() },
    Invariant(.place) { $0.placeFaults() },
    Invariant(.law) { try $0.lawFaults() },
    Invariant(.headline) { $0.headlineFaults() },
    Invariant(.replay) { $0.replayFaults() },
    Invariant(.conclusions) { $0.conclusionFaults() },
    Invariant(.keys) { try $0.keyFaults() },
    Invariant(.signatures) { try $0.signatureFaults() },
    Invariant(.files) { try $0.fileFaults() },
    Invariant(.drafts) { try $0.draftFaults() },
    Invariant(.sealed) { try $0.sealedDraftFaults() },
    Invariant(.tallies) { $0.tallyFaults() },
    Invariant(.rights) { $0.rightFaults() },
  ]
}

/// What became of one of them.
package struct InvariantOutcome: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    case holds
    case broken([Invariant.Fault])
    case notPossible
  }

  package let name: InvariantText
  package let answer: Answer
  /// When the last event before the first that is concerned was recorded: since then it may be wrong.
  package let since: Timestamp?

  package var words: InvariantFaultText? {
    switch answer {
    case .holds: return nil
    case .notPossible: return .notPossible(name)
    case .broken(let faults):
      guard let first = faults.first else { return nil }
      guard let event = first.event else { return .brokenAnywhere(name, what: first.what) }
      return .broken(name, what: first.what, event: event, since: since?.forPeople ?? "")
    }
  }

  package var isBroken: Bool { if case .broken = answer { true } else { false } }
}

extension StoreUnderCheck {
  /// Asks all of them; what cannot even be asked counts as broken.
  package func check(_ invariants: [Invariant] = Invariant.all) -> [InvariantOutcome] {
    invariants.map { invariant in
      let faults: [Invariant.Fault]?
      do { faults = try invariant.faults(self) } catch { faults = [Invariant.Fault("\(error)")] }
      let first = faults?.first?.event
      return InvariantOutcome(
        name: invariant.name, answer: faults.map { $0.isEmpty ? .holds : .broken($0) } ?? .notPossible,
        since: first.flatMap { time(of: $0 - 1) })
    }
  }
}
