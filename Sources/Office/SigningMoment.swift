internal import Council
internal import Trust

extension Certificate {
  /// What a signature says of when it was made: what the clock shows, right or wrong, as in the event beside it
  /// (docs/decisions/0031). Only the certificates of sessions made before have an end and a beginning; there it is the one
  /// nearest to the clock: nobody shall be kept from sealing by a dead battery.
  func moment(near now: Timestamp) -> Int64 { min(max(now.seconds, facts.notBefore), facts.notAfter - 1) }
}
