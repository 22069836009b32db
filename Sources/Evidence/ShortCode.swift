/// The code that is read aloud in the hall and written into the minutes: twelve digits made from `result.json`.
package struct ShortCode: Hashable, Sendable, CustomStringConvertible {
  /// "0412 7730 9921".
  package let description: String

  /// The first 8 bytes of the SHA-256 of the file, as an unsigned big-endian number, modulo 10^12.
  package init(resultFile bytes: [UInt8]) {
    let head = Digest(of: bytes).hex.prefix(16)
    let number = (UInt64(head, radix: 16) ?? 0) % 1_000_000_000_000
    let digits = String(number)
    let padded = String(repeating: "0", count: 12 - digits.count) + digits
    let groups = stride(from: 0, to: 12, by: 4).map { start in String(padded.dropFirst(start).prefix(4)) }
    description = groups.joined(separator: " ")
  }
}
