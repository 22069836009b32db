internal import CZip
internal import Glibc

/// Reads archives that anybody may have made: nothing is trusted but the bytes of files, each within its limits.
package enum ArchiveReader {
  /// - Returns: what could be read, and for the rest why not. A folder's entry without a fault of its own is passed over;
  ///   no canonical archive has one.
  /// - Throws: `damaged`, `tooManyEntries`, `outOfMemory` or `libraryMissing` where nothing can be read at all.
  package static func read(_ bytes: [UInt8], limits: ArchiveLimits) throws(ArchiveError) -> ArchiveContent {
    try checkFrame(bytes, limits)
    let raw = try bytes.withUnsafeBufferPointer { bytes throws(ArchiveError) in
      var opened: OpaquePointer?
      let status = cz_open(bytes.baseAddress, bytes.count, &opened)
      switch status {
      case CZ_OK: break
      case CZ_NO_MEMORY: throw .outOfMemory
      case CZ_NO_LIBRARY: throw .libraryMissing
      default: throw .damaged
      }
      guard let opened else { throw .damaged }
      defer { cz_close(opened) }
      var reading = EntryReading(archive: opened, limits: limits)
      try reading.readAll()
      return reading
    }
    var content = raw.content
    if raw.isPlain && content.faults.isEmpty && !content.files.isEmpty {
      content.isCanonical = try ArchiveWriter.withArchive(of: content.files) { again in
        guard let start = again.baseAddress else { return false }
        return again.count == bytes.count && memcmp(start, bytes, bytes.count) == 0
      }
    }
    return content
  }

  /// An archive begins with its first entry and ends with its end record, which begins where the directory ends. A zip of
  /// more than 65,535 entries or 4 GiB has further records there; none of ours is one.
  private static func checkFrame(_ bytes: [UInt8], _ limits: ArchiveLimits) throws(ArchiveError) {
    let end = bytes.count - 22
    guard end > 0, bytes.starts(with: [0x50, 0x4B, 3, 4]), bytes[end...].starts(with: [0x50, 0x4B, 5, 6]) else {
      throw .damaged
    }
    func number(_ offset: Int, _ size: Int) -> Int {
      (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[end + offset + $1]) }
    }
    let (entries, size, start) = (number(10, 2), number(12, 4), number(16, 4))
    guard number(4, 4) == 0, number(8, 2) == entries, number(20, 2) == 0, start + size == end, entries * 46 <= size
    else { throw .damaged }
    guard entries <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
  }
}

/// One pass over the entries of an open archive.
private struct EntryReading {
  let archive: OpaquePointer
  let limits: ArchiveLimits
  var content = ArchiveContent()
  /// No entry of a folder, none compressed: else writing the archive again, to compare, can be spared.
  var isPlain = true
  private var names: Set<[UInt8]> = []
  private var total = 0

  init(archive: OpaquePointer, limits: ArchiveLimits) {
    self.archive = archive
    self.limits = limits
  }

  mutating func readAll() throws(ArchiveError) {
    let count = cz_count(archive)
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    for index in 0..<count {
      var entry = cz_entry()
      guard cz_entry_at(archive, index, &entry) == CZ_OK, let start = entry.name else { throw .damaged }
      let name = Array(UnsafeRawBufferPointer(start: start, count: Self.length(start)))
      if let reason = try read(entry, index, name) {
        content.faults.append(ArchiveContent.Fault(name: name, reason: reason))
      }
    }
    // A file cannot also be the folder of another.
    for name in content.files.keys.sorted() where Self.folders(of: name).contains(where: { content.files[$0] != nil }) {
      content.faults.append(ArchiveContent.Fault(name: Array(name.utf8), reason: .badName))
    }
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }

  private static func folders(of name: String) -> [String] {
    let levels = name.split(separator: "/")
    return levels.indices.dropFirst().map { levels[..<$0].joined(separator: "/") }
  }

  /// - Returns: why the entry was not taken.
  private mutating func read(
    _ entry: cz_entry, _ index: UInt64, _ name: [UInt8]
  ) throws(ArchiveError) -> ArchiveContent.Reason? {
    guard names.insert(name).inserted else { return .duplicateName }
    let isFolder = entry.kind == CZ_FOLDER
    guard ArchiveName.isSafe(isFolder && name.last == UInt8(ascii: "/") ? name.dropLast() : name) else {
      return .badName
    }
    if isFolder {
      isPlain = false
      return entry.size == 0 ? nil : .notRegular
    }
    if entry.kind != CZ_REGULAR { return .notRegular }
    if entry.is_encrypted { return .encrypted }
    guard entry.size <= UInt64(limits.fileSize) else { return .fileTooLarge(limit: limits.fileSize) }
    let size = Int(entry.size)
    guard total + size <= limits.total else { return .totalTooLarge(limit: limits.total) }
    total += size
    if !entry.is_stored { isPlain = false }
    var bytes = [UInt8](repeating: 0, count: size)
    let status = bytes.withUnsafeMutableBufferPointer { cz_read(archive, index, $0.baseAddress, $0.count) }
    switch status {
    case CZ_OK: content.files[String(decoding: name, as: UTF8.self)] = bytes
    case CZ_NO_MEMORY: throw .outOfMemory
    case CZ_ENCRYPTED: return .encrypted
    case CZ_COMPRESSION: return .unknownCompression
    default: return .damaged
    }
    return nil
  }
}
