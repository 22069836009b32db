package import Council

/// What a backup's file is called: how it came about, whose it is, up to which event, and when it was made in Vietnam.
/// "sao-luu-dot2-01-118-20261121-193005.db", "tu-dong-dot2-01-118-20261121-193005.db".
package struct BackupName: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case byHand = "sao-luu"
    /// Made by the program after a conclusion; only the last few are kept.
    case automatic = "tu-dong"
  }

  package let kind: Kind
  package let session: SessionID
  package let height: Int
  /// "20261121-193005".
  package let time: String

  private static let ending = ".db"

  package init(_ kind: Kind, _ session: SessionID, height: Int, at time: Timestamp) {
    let parts = time.parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    (self.kind, self.session, self.height) = (kind, session, height)
    self.time =
      "\(parts.year)\(two(parts.month))\(two(parts.day))-\(two(parts.hour))\(two(parts.minute))\(two(parts.second))"
  }

  package var file: String { "\(kind.rawValue)-\(session)-\(height)-\(time)\(Self.ending)" }

  /// `nil` where a file of that name is no backup. Names of sessions may hold hyphens and digits; the last three parts
  /// are always height, day and time.
  package init?(file: String) {
    guard let kind = Kind.allCases.first(where: { file.hasPrefix($0.rawValue + "-") }), file.hasSuffix(Self.ending)
    else { return nil }
    let parts = file.dropFirst(kind.rawValue.count + 1).dropLast(Self.ending.count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 4, let height = Int(parts[parts.count - 3]),
      let session = SessionID(parts.dropLast(3).joined(separator: "-"))
    else { return nil }
    let time = parts.suffix(2).joined(separator: "-")
    guard time.utf8.count >= 15, time.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) })
    else { return nil }
    (self.kind, self.session, self.height, self.time) = (kind, session, height, time)
    guard self.file == file else { return nil }
  }
}
