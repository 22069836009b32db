internal import CZip

/// Makes the one archive that there is of some files: in the order of the bytes of their names, not compressed, one fixed
/// time, mode 0644, no comment, no folders of their own.
///
/// Not compressed, because every version of a compressor packs otherwise: the bytes of the archive would then depend on
/// the machine, and nobody could write them again to compare.
package enum ArchiveWriter {
  /// - Throws: `cannotHold`, `outOfMemory`, `libraryMissing` or `internalFailure`.
  package static func write(_ files: [String: [UInt8]]) throws(ArchiveError) -> [UInt8] {
    try withArchive(of: files) { Array($0) }
  }

  static func withArchive<Value>(
    of files: [String: [UInt8]], _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) throws(ArchiveError) -> Value {
    let sorted = files.map { (name: Array($0.key.utf8), bytes: $0.value) }
      .sorted { $0.name.lexicographicallyPrecedes($1.name) }
    guard !sorted.isEmpty, sorted.allSatisfy({ ArchiveName.isSafe($0.name) }) else { throw .cannotHold }
    // The library borrows names and bytes until the archive is complete: they all lie in one piece of memory.
    let arena = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: sorted.reduce(0) { $0 + $1.name.count + 1 + $1.bytes.count })
    defer { arena.deallocate() }
    var end = 0
    func place(_ bytes: [UInt8]) -> UnsafeMutablePointer<UInt8>? {
      let start = end
      end = arena[start...].initialize(fromContentsOf: bytes)
      return arena.baseAddress?.advanced(by: start)
    }
    var entries: [cz_file] = []
    for (name, bytes) in sorted {
      let name = place(name + [0])
      let start = place(bytes)
      entries.append(
        cz_file(name: UnsafeRawPointer(name)?.assumingMemoryBound(to: CChar.self), bytes: start, count: bytes.count))
    }
    var archive = cz_buffer()
    defer { cz_buffer_free(&archive) }
    switch cz_write(entries, entries.count, &archive) {
    case CZ_OK: return body(UnsafeBufferPointer(start: archive.bytes, count: archive.count))
    case CZ_NO_MEMORY: throw .outOfMemory
    case CZ_NO_LIBRARY: throw .libraryMissing
    case CZ_BAD_ARGUMENT: throw .cannotHold
    default: throw .internalFailure
    }
  }
}
