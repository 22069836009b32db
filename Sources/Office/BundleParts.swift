internal import Bundle
internal import Council
internal import Criteria
internal import Evidence
internal import Ledger

/// What of a ledger is in a verified result bundle: everything but private keys and drafts.
struct BundleParts {
  let session: SessionID
  let ledger: LedgerParts

  /// `nil` where a file that the verifier insists on is not there.
  init?(_ folder: BundleFolder) {
    let files = folder.files
    guard let criteria = files[BundleNames.criteria], let events = files[BundleNames.events],
      let authority = files[BundleNames.authority],
      let (regime, sets) = try? ExportFile.read(criteria, file: BundleNames.criteria)
    else { return nil }
    let law = Law(regime: regime, sets: sets)
    let lines = String(decoding: events, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let log = try? EventChain.read(lines, law: { law.sets[$0] }).log, let session = Session(log) else {
      return nil
    }
    self.session = session.info.id
    var keys: [KeyOwner: StoredKey] = [.authority: .withoutKey(authority)]
    for seat in session.info.seats {
      keys[.seat(seat.id)] = files[BundleNames.certificate(seat.id)].map(StoredKey.withoutKey)
      for number in 1...session.certificateNumber(of: seat.id) where number > 1 {
        keys[.later(seat.id, number: number)] =
          files[BundleNames.certificate(seat.id, number: number)].map(StoredKey.withoutKey)
      }
    }
    // What was signed as well, also of a session that was closed before ledgers kept it.
    ledger = LedgerParts(
      criteria: criteria, lines: lines,
      files: Self.signatures(of: log, files) + Self.signed(files, at: lines.count), keys: keys)
  }

  private static func signed(_ files: [String: [UInt8]], at height: Int) -> [LedgerFile] {
    KeptFiles.of(files).map { name, bytes in
      LedgerFile(name: Ledger.name(name, in: KeptFiles.folder, number: 1), height: height, bytes: bytes)
    }
  }

  /// As they were appended with their sheets.
  private static func signatures(of log: [LoggedEvent], _ files: [String: [UInt8]]) -> [LedgerFile] {
    log.compactMap { logged in
      guard case .sheetSealed(let sheet) = logged.event else { return nil }
      let name = BundleNames.sheetSignature(sheet)
      return files[name].map { LedgerFile(name: name, height: logged.height, bytes: $0) }
    }
  }
}

extension StoredKey {
  /// A certificate whose private key is elsewhere.
  fileprivate static func withoutKey(_ certificate: [UInt8]) -> StoredKey {
    StoredKey(key: "", certificate: String(decoding: certificate, as: UTF8.self))
  }

  /// Whether the private key is here.
  var hasKey: Bool { !key.isEmpty }
}
