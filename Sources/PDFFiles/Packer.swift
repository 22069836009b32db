internal import CPango

/// Packs streams with zlib, its memory taken once.
final class Packer {
  private let handle: OpaquePointer?

  init() {
    var made: OpaquePointer?
    handle = pg_packer_open(&made) == PG_OK ? made : nil
  }

  deinit { if let handle { pg_packer_close(handle) } }

  /// `nil` where it does not get shorter, or cannot be packed.
  func packed(_ bytes: [UInt8]) -> [UInt8]? {
    guard let handle else { return nil }
    var made = pg_buffer()
    guard pg_pack(handle, bytes, bytes.count, &made) == PG_OK else { return nil }
    defer { pg_buffer_free(&made) }
    return made.count < bytes.count ? Array(UnsafeBufferPointer(start: made.bytes, count: made.count)) : nil
  }
}
