/// What stands in a write-ahead log (`-wal`), read without SQLite: how far it holds, and what lies behind.
///
/// SQLite passes over whatever follows the last whole transaction, and says nothing. That is right for a write that the
/// power cut, and wrong where a disk has lost something that was written before: there are then further transactions
/// behind the spoilt place, for each begins only when the one before it is on the disk.
/// Layout: https://www.sqlite.org/fileformat2.html, section 4.
package struct WriteAheadLog: Hashable, Sendable {
  /// Frames up to the end of the last whole transaction: what SQLite reads.
  package private(set) var frames = 0
  /// Frames behind it that belong to the log as it is now, whole or not.
  package private(set) var torn = 0
  /// Ends of transactions among them. One may be the write that was cut; more are a loss.
  package private(set) var lostWrites = 0
  /// Where the last version of each page stands that they wrote, by the page's number from 1.
  package private(set) var lostPages: [Int: Range<Int>] = [:]

  private static let headerSize = 32
  private static let frameHeaderSize = 24

  /// - Parameter pageSize: of the database file, where the log's own header cannot be read.
  package init(_ bytes: [UInt8], pageSize fallback: Int = 4096) {
    guard bytes.count > Self.headerSize else {
      torn = bytes.isEmpty ? 0 : 1
      return
    }
    bytes.withUnsafeBytes { read($0, fallback) }
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer, _ fallback: Int) {
    let magic = Self.word(bytes, 0)
    var sum = Checksum(isBigEndian: magic & 1 == 1)
    sum.add(bytes[0..<24])
    let isSound =
      magic & ~1 == 0x377f_0682 && sum.first == Self.word(bytes, 24) && sum.second == Self.word(bytes, 28)
    let pageSize = isSound ? Int(Self.word(bytes, 8)) : fallback
    guard pageSize >= 512, pageSize <= 65536, pageSize & (pageSize - 1) == 0 else { return }
    // Without a header to trust, the log is what its first frame belongs to.
    let salt = Self.salt(bytes, isSound ? 16 : Self.headerSize + 8)
    var holds = isSound
    var (place, number) = (Self.headerSize, 0)
    while place < bytes.count {
      number += 1
      guard place + Self.frameHeaderSize + pageSize <= bytes.count else {
        // Cut off in the middle of a frame; what is left of an earlier, longer log is none of this one.
        let isOurs = place + 16 > bytes.count || Self.salt(bytes, place + 8) == salt
        if isOurs { torn += 1 }
        return
      }
      let isOurs = Self.salt(bytes, place + 8) == salt
      let endsWrite = Self.word(bytes, place + 4) != 0
      if holds {
        sum.add(bytes[place..<place + 8])
        sum.add(bytes[place + 24..<place + 24 + pageSize])
        holds = isOurs && sum.first == Self.word(bytes, place + 16) && sum.second == Self.word(bytes, place + 20)
      }
      if holds && endsWrite {
        (frames, torn, lostPages) = (number, 0, [:])
      } else if isOurs {
        torn += 1
        if endsWrite { lostWrites += 1 }
        lostPages[Int(Self.word(bytes, place))] = place + Self.frameHeaderSize..<place + Self.frameHeaderSize + pageSize
      }
      place += Self.frameHeaderSize + pageSize
    }
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
    UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  private static func salt(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(word(bytes, place)) << 32 | UInt64(word(bytes, place + 4))
  }

  /// SQLite's running sum over words of 32 bits, in the byte order that the log's first word names.
  private struct Checksum {
    let isBigEndian: Bool
    private(set) var first: UInt32 = 0
    private(set) var second: UInt32 = 0

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    mutating func add(_ part: Slice<UnsafeRawBufferPointer>) {
      let bytes = UnsafeRawBufferPointer(rebasing: part)
      for place in stride(from: 0, to: bytes.count, by: 8) {
        first &+= word(bytes, place) &+ second
        second &+= word(bytes, place + 4) &+ first
      }
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
    }
  }
}
