internal import Trust

/// A SHA-256 digest.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits in lower case.
  package let hex: String

  /// The digest of bytes as `sha256sum` has it: for files and documents.
  package init(of bytes: [UInt8]) { hex = hexadecimal(sha256(bytes)) }

  /// `nil` where the text is no such digest.
  package init?(hex: String) {
    guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.hex = hex
  }

  package var description: String { hex }

  /// The parent of the first event of a chain.
  package static let none = Digest(unchecked: String(repeating: "0", count: 64))

  private init(unchecked hex: String) { self.hex = hex }
}
