/// Why there is no archive, or nothing can be read of one.
package enum ArchiveError: Error, Hashable, Sendable {
  /// Not a zip archive, cut short, or with bytes before, behind or between what belongs to it (a comment, too).
  case damaged
  case tooManyEntries(limit: Int)
  case outOfMemory
  /// No file at all, or a name that is not `ArchiveName.isSafe`.
  case cannotHold
  /// The library failed in a way that none of its inputs explains.
  case internalFailure
  /// libzip is not on this machine.
  case libraryMissing
}

/// What an archive may hold before it is refused. Sizes are of the unpacked files, so that they also bound what a small
/// archive can unpack to.
package struct ArchiveLimits: Sendable {
  package var entries: Int
  /// Bytes of one file, and of all.
  package var fileSize: Int
  package var total: Int

  package init(entries: Int, fileSize: Int, total: Int) {
    self.entries = entries
    self.fileSize = fileSize
    self.total = total
  }
}

/// The files of an archive that anybody may have made, in memory: nothing is ever unpacked onto a disk.
package struct ArchiveContent: Sendable {
  /// An entry that was not taken, by the bytes of its name.
  package struct Fault: Hashable, Sendable {
    package let name: [UInt8]
    package let reason: Reason
  }

  package enum Reason: Hashable, Sendable {
    /// Absolute, with `..`, with anything but visible ASCII, or below a name that is a file.
    case badName
    case duplicateName
    /// A link, a device, a pipe.
    case notRegular
    case encrypted
    case unknownCompression
    case fileTooLarge(limit: Int)
    case totalTooLarge(limit: Int)
    /// Its bytes cannot be unpacked, or their size or CRC-32 is not what the archive says.
    case damaged
  }

  package internal(set) var files: [String: [UInt8]] = [:]
  package internal(set) var faults: [Fault] = []
  /// Whether `ArchiveWriter` makes exactly these bytes of `files`. Then no byte of the archive says anything of its own.
  package internal(set) var isCanonical = false
}

/// Names inside an archive.
package enum ArchiveName {
  /// Visible ASCII without `\` and `:`; levels between `/`, none of them empty, `.` or `..`. So it is relative, and stays
  /// below the folder that it is unpacked into, on any system.
  package static func isSafe(_ name: [UInt8]) -> Bool {
    let levels = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
      && levels.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}
