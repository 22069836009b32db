/// A seat of the council, "M3". Not a person: who sits there is a fact of the session.
package struct SeatID: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package var description: String { rawValue }

}

/// A dossier (one product in one session), "SP01". ASCII, fit for a file's name.
package struct DossierID: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package var description: String { rawValue }
}

/// A session, "2026-dot2-01". ASCII letters, digits and hyphens, at most 40, fit for a file's name.
package struct SessionID: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  /// `nil` where the text is no such name.
  package init?(_ rawValue: String) {
    guard isFileName(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  package var description: String { rawValue }
}

/// Names of seats, dossiers and sessions become parts of file names: ASCII letters, digits, hyphens, 1 to 40 characters,
/// no hyphen in front.
package func isFileName(_ text: String) -> Bool {
  (1...40).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
    && text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
    }
}
