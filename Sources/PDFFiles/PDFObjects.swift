/// The objects of a PDF file, numbered as they are reserved, and where each begins.
struct PDFObjects {
  private var ink = Ink()
  private var offsets: [Int] = []

  private let packer: Packer

  init(_ packer: Packer) {
    self.packer = packer
    ink.add("%PDF-1.7\n%")
    ink.bytes += [0xE2, 0xE3, 0xCF, 0xD3, 10]
  }

  /// A number for an object that is written later.
  mutating func reserve() -> Int {
    offsets.append(0)
    return offsets.count
  }

  mutating func write(_ number: Int, _ body: (inout Ink) -> Void) {
    begin(number)
    body(&ink)
    ink.add("\nendobj\n")
  }

  mutating func add(_ body: (inout Ink) -> Void) -> Int {
    let number = reserve()
    write(number, body)
    return number
  }

  /// Below this a stream hardly gets shorter.
  private static let packedFrom = 128

  /// - Parameters:
  ///   - entries: of its dictionary, besides the length.
  ///   - isPlain: stays readable without a PDF reader: the metadata (ISO 19005-2, 6.6.2).
  mutating func stream(_ number: Int, entries: String, _ bytes: [UInt8], isPlain: Bool = false) {
    if !isPlain, bytes.count >= Self.packedFrom, let packed = packer.packed(bytes) {
      return write(number, entries: entries + "/Filter/FlateDecode", packed)
    }
    write(number, entries: entries, bytes)
  }

  private mutating func write(_ number: Int, entries: String, _ bytes: [UInt8]) {
    begin(number)
    ink.add("<<\(entries)/Length ")
    ink.add(bytes.count)
    ink.add(">>stream\n")
    ink.bytes += bytes
    ink.add("\nendstream\nendobj\n")
  }

  private mutating func begin(_ number: Int) {
    offsets[number - 1] = ink.bytes.count
    ink.add(number)
    ink.add(" 0 obj\n")
  }

  /// The whole file. Its identifier is made from what stands in it.
  mutating func file(root: Int, info: Int) -> [UInt8] {
    let name = Fingerprint.of(ink.bytes)
    let start = ink.bytes.count
    ink.add("xref\n0 ")
    ink.add(offsets.count + 1)
    ink.add("\n0000000000 65535 f \n")
    for offset in offsets {
      let digits = String(offset)
      ink.add(String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits + " 00000 n \n")
    }
    ink.add("trailer\n<</Size \(offsets.count + 1)/Root \(root) 0 R/Info \(info) 0 R/ID[<")
    for _ in 0..<2 {
      for word in name { ink.digits(word, 8) }
      ink.add("><")
    }
    ink.bytes.removeLast()
    ink.add("]>>\nstartxref\n")
    ink.add(start)
    ink.add("\n%%EOF\n")
    return ink.bytes
  }
}

/// 128 bits that differ where bytes do, by all that is likely: a name, not a proof.
enum Fingerprint {
  static func of(_ bytes: [UInt8]) -> [UInt32] {
    // FNV-1a, twice from different beginnings.
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second: UInt64 = 0x9AE1_6A3B_2F90_404F
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
        second = (second ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return [first, second].flatMap { [UInt32(truncatingIfNeeded: $0 >> 32), UInt32(truncatingIfNeeded: $0)] }
  }
}
