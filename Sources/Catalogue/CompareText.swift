/// What `verify --diff` looks at, in the order in which it is shown.
package enum CompareTitle: Hashable, Sendable, CaseIterable, Worded {
  case old, new, session, criteria, council, events, sheets, certificates, results
}

/// What `verify --diff` says besides.
package enum CompareText: Hashable, Sendable, Worded {
  case onlyAdds(events: Int, files: Int)
  case changed(count: Int)
  /// A decision that was not there before, or reads otherwise now.
  case decision(product: String, before: String, after: String)
}
