internal import Council
internal import Trust

extension Certificate {
  /// What a signature says of when it was made: what the clock shows, or the end of the validity that is nearest to it. A
  /// machine with a dead battery believes in 1970, before the certificates of today; nobody shall be kept from sealing by
  /// it. The time is the signer's word either way; a clock that jumped is told by the events.
  func moment(near now: Timestamp) -> Int64 { min(max(now.seconds, facts.notBefore), facts.notAfter - 1) }
}
