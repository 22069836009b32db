/// Days that were not kept, and days that follow from a certificate: advice for the secretary.
package enum DeadlineText: Hashable, Sendable, Worded {
  case proposedAfterBatch(day: String, batch: Int, year: Int, before: String)
  case fallsIn(batch: Int, year: Int)
  case sessionAfterBatch(day: String, batch: Int, year: Int, before: String)
  case renewalOutsideWindow(filed: String, from: String, until: String)
  case renewalLate(session: String, due: String)
  case documentsLate(sent: String, due: String)
  /// A certificate of that day.
  case certificate(issued: String, expires: String)
  case renewalWindow(from: String, until: String)
}
