/// What always holds in a sound store. The raw value is its name in `--json`.
package enum InvariantText: String, Hashable, Sendable, CaseIterable, Worded {
  case structure, format, schema, durable, heights, hashes, chain
  case place, law, headline, replay, conclusions, signatures
  case files, drafts, sealed = "drafts-gone"
  case keys, tallies, rights
}

/// One of them that does not hold.
package enum InvariantFaultText: Hashable, Sendable, Worded {
  /// - since: when the last event before it was recorded; empty where that does not matter.
  case broken(InvariantText, what: String, event: Int, since: String)
  case brokenAnywhere(InvariantText, what: String)
  case notPossible(InvariantText)
  case allHold(events: Int, checks: Int)
}
