/// The secret of a person at the table: 6 to 12 ASCII digits.
///
/// Nothing that prints, dumps or interpolates a PIN shows its digits. It is short, so a sealed key that leaves the
/// machine can be opened by trying: see ``SealedKey``.
package struct PIN: Sendable, Equatable {
  /// How many digits a PIN may have.
  package static let lengths = 6...12

  /// Not among the strings and arrays of the program: these are copied about, swapped out and dumped.
  private let secret: SecretBytes
  /// Known of it without its digits.
  package let isTrivial: Bool

  /// - Throws: ``TrustError/pinNotDigits``, ``TrustError/pinTooShort`` or ``TrustError/pinTooLong``, in this order.
  package init(_ text: String) throws(TrustError) {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ (48...57).contains($0) }) else { throw .pinNotDigits }
    guard bytes.count >= Self.lengths.lowerBound else { throw .pinTooShort }
    guard bytes.count <= Self.lengths.upperBound else { throw .pinTooLong }
    secret = try SecretBytes(bytes)
    isTrivial = Pattern(digits: bytes).isTrivial
  }

  /// Calls with the digits, which are valid only meanwhile, and their number.
  func with<Value>(_ use: (UnsafePointer<UInt8>, Int) -> Value) -> Value {
    secret.with { use($0, secret.count) }
  }

  package static func == (left: PIN, right: PIN) -> Bool { left.secret.isEqual(to: right.secret) }
}

private struct Pattern {
  let digits: [UInt8]

  /// Whether the digits are a pattern that is tried first: every step between neighbours is the same (111111, 123456,
  /// 987654, 246802, counted round the clock of ten), or a shorter block is repeated (121212, 123123).
  ///
  /// The caller decides whether to refuse or to warn.
  var isTrivial: Bool { hasEvenSteps || repeatsBlock }

  private var hasEvenSteps: Bool {
    let steps = zip(digits, digits.dropFirst()).map { (Int($1) - Int($0) + 10) % 10 }
    return Set(steps).count == 1
  }

  private var repeatsBlock: Bool {
    (1...(digits.count / 2)).contains { length in
      digits.count % length == 0 && digits.dropFirst(length).elementsEqual(digits.dropLast(length))
    }
  }
}

extension PIN: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "PIN(…)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
