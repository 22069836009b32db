internal import CCrypto

/// Bytes on pages that are neither swapped out nor dumped, where the system allows it; wiped when the last owner lets go.
final class SecretBytes: Sendable {
  // Written once, before anybody else sees it.
  private nonisolated(unsafe) let start: UnsafeMutablePointer<UInt8>
  let count: Int

  /// - Throws: ``TrustError/internalFailure(_:)`` where there is no memory left.
  init(_ bytes: [UInt8]) throws(TrustError) {
    guard let copy = cc_secret_copy(bytes, bytes.count) else { throw .internalFailure("no memory for a secret") }
    (start, count) = (copy, bytes.count)
  }

  deinit { cc_secret_free(start, count) }

  /// Calls with the bytes, which are valid only meanwhile.
  func with<Value>(_ use: (UnsafePointer<UInt8>) -> Value) -> Value { use(UnsafePointer(start)) }

  func isEqual(to other: SecretBytes) -> Bool {
    count == other.count && cc_secret_equal(start, other.start, count)
  }
}

/// What the system gave this process for keeping secrets.
package struct Secrecy: Hashable, Sendable {
  /// No core file is written, and no debugger of the same user can attach.
  package let isNotDumpable: Bool
  /// PINs and private keys stand on pages that are not swapped out.
  package let locksMemory: Bool

  /// To be called once, before the first secret is typed.
  @discardableResult
  package static func guardProcess() -> Secrecy {
    let got = cc_guard_process()
    return Secrecy(isNotDumpable: got.not_dumpable && got.no_core, locksMemory: got.locks_memory)
  }

  /// To be called before somebody types a secret: copies of it do not stay in memory that was given back.
  package static func wipeFreed() { _ = cc_wipe_freed() }
}
