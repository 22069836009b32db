package import Council

/// Names of the files of a bundle, ASCII, with `/` between folders.
package enum BundleNames {
  package static let manifest = "manifest.json"
  package static let chairSignature = "manifest.chair.p7s"
  package static let secretarySignature = "manifest.secretary.p7s"
  package static let criteria = "criteria.json"
  package static let result = "result.json"
  package static let tallyInput = "tally-input.json"
  package static let events = "events.jsonl"
  package static let readme = "README.txt"
  package static let authority = "trust/council-ca.pem"

  /// What the manifest cannot list.
  package static let outsideManifest: Set<String> = [manifest, chairSignature, secretarySignature]

  /// Whether people read it; the rest follows from the events and the keys.
  package static func isPaper(_ name: String) -> Bool { name.hasPrefix("docs/") || name == readme }

  /// "trust/UV1.pem"; after a forgotten PIN "trust/UV1.2.pem" beside it.
  package static func certificate(_ seat: SeatID, number: Int = 1) -> String {
    number == 1 ? "trust/\(seat).pem" : "trust/\(seat).\(number).pem"
  }

  /// "sheets/SP01/M1-2.json".
  package static func sheet(_ product: DossierID, _ seat: SeatID, version: Int) -> String {
    "sheets/\(product)/\(seat)-\(version).json"
  }

  /// "sheets/SP01/M1-2.p7s", beside the sheet and in the ledger.
  package static func sheetSignature(_ product: DossierID, _ seat: SeatID, version: Int) -> String {
    "sheets/\(product)/\(seat)-\(version).p7s"
  }

  /// Whether it is a sealed sheet, not the signature over one.
  package static func isSheet(_ name: String) -> Bool { name.hasPrefix("sheets/") && name.hasSuffix(".json") }

  package static func sheet(_ sheet: SealedSheet) -> String {
    Self.sheet(sheet.content.product, sheet.seat, version: sheet.version)
  }

  package static func sheetSignature(_ sheet: SealedSheet) -> String {
    sheetSignature(sheet.content.product, sheet.seat, version: sheet.version)
  }

  /// The same files as one archive, beside the folder.
  package static func archive(besideFolder path: String) -> String { path + ".zip" }

  private static let prefix = "ket-qua-"
  private static let unsigned = "-chua-ky"

  /// Whether a folder of that name is a bundle's: of that session, or of any.
  package static func isFolder(_ name: String, of session: SessionID?) -> Bool {
    guard name.hasPrefix(prefix), !name.hasSuffix(".new"), !name.hasSuffix(".zip") else { return false }
    guard let session else { return true }
    let start = "\(prefix)\(session)-"
    guard name.hasPrefix(start) else { return false }
    // Behind all else: a bundle that nobody has signed.
    if name.hasSuffix(unsigned) { return isFolder(String(name.dropLast(unsigned.count)), of: session) }
    // "20261121" or "20261121-lan-2": another session may have a name that begins with this one's.
    let rest = name.dropFirst(start.count)
    let again = rest.dropFirst(8)
    return rest.prefix(8).count == 8 && rest.prefix(8).allSatisfy(\.isNumber)
      && (again.isEmpty || again.hasPrefix("-lan-") && again.dropFirst(5).allSatisfy(\.isNumber))
  }

  /// "ket-qua-2026-dot2-01-20261121": the day is that of the close, in Vietnam. Of a session that was taken up again:
  /// "…-lan-2", so that the earlier result stays where it is; one without signatures "…-chua-ky", so that it is in nobody's way
  /// once it is signed.
  package static func folder(
    _ session: SessionID, closed: Timestamp, reopenings: Int = 0, signed: Bool = true
  ) -> String {
    let day = closed.parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let again = reopenings == 0 ? "" : "-lan-\(reopenings + 1)"
    return "\(prefix)\(session)-\(day.year)\(two(day.month))\(two(day.day))\(again)" + (signed ? "" : unsigned)
  }
}
