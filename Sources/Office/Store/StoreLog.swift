internal import Catalogue
package import Council
internal import Disk
internal import Glibc
internal import Ledger
internal import PlainText

/// `nhat-ky.txt` in the data folder: what was found and put right, one line each, only ever added to.
/// "2026-11-22T08:05:09+07:00  tap-huan  …"; "-" where it is about no session.
package struct StoreLog: Sendable {
  package let path: String

  /// The last lines, the latest last.
  package func lines(_ count: Int = 20) -> [String] { Array(entries.suffix(count)) }

  /// When the newest line about that session says just this; `nil` where it says something else.
  package func since(_ words: String, of id: SessionID) -> String? {
    guard let last = entries.last(where: { Self.parts($0)?.session == id.rawValue }), let parts = Self.parts(last),
      parts.words == visible(words)
    else { return nil }
    return parts.time
  }

  func note(_ findings: [StoreFinding], of id: SessionID?, at now: Timestamp) {
    for finding in findings { note(finding.words.vietnamese, of: id, at: now, isAgain: finding.isRepair) }
  }

  func note(_ error: LedgerError, of id: SessionID, at now: Timestamp) {
    guard error.isOfTheStore, let words = error.words else { return }
    note(words.vietnamese, of: id, at: now, isAgain: false)
  }

  /// A log that cannot be written keeps nobody from a session: what it would say is said on the screen as well.
  /// - Parameter isAgain: written also where the newest line says the same.
  private func note(_ words: String, of id: SessionID?, at now: Timestamp, isAgain: Bool) {
    if !isAgain, let id, since(words, of: id) != nil { return }
    let line = Array("\(now)  \(id?.rawValue ?? "-")  \(visible(words))\n".utf8)
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // One write: lines of several processes do not mix.
    _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    fsync(descriptor)
  }

  private var entries: [String] {
    let bytes = ((try? FolderListing.bytes(of: path)) ?? nil) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func parts(_ line: String) -> (time: String, session: String, words: String)? {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count == 3 else { return nil }
    return (String(parts[0]), String(parts[1]), String(parts[2].drop { $0 == " " }))
  }
}
