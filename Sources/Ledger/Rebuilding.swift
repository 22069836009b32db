internal import Council
internal import Criteria
internal import Database
internal import Evidence

/// What a ledger is made of where it is not played but put together.
package struct LedgerParts: Sendable {
  package var criteria: [UInt8]
  /// The lines of events.jsonl.
  package var lines: [String]
  package var files: [LedgerFile]
  package var keys: [KeyOwner: StoredKey]

  package init(
    criteria: [UInt8], lines: [String], files: [LedgerFile] = [], keys: [KeyOwner: StoredKey]
  ) {
    self.criteria = criteria
    self.lines = lines
    self.files = files
    self.keys = keys
  }
}

extension Ledger {
  /// Puts a ledger together of what is left of it elsewhere, complete or not at all. The chain is checked first.
  package static func rebuild(at path: String, of parts: LedgerParts) throws(LedgerError) -> Ledger {
    if FileProbe.exists(path) { throw .exists(path: path) }
    guard let (regime, sets) = try? ExportFile.read(parts.criteria, file: "criteria.json") else {
      throw .lawDiffers(path: path)
    }
    let law = Law(regime: regime, sets: sets)
    let log: [LoggedEvent]
    do { log = try EventChain.read(parts.lines) { law.sets[$0] }.log } catch { throw .brokenChain(path: path, error) }
    guard let session = Session(log), session.info.criteriaDigest == Digest(of: parts.criteria).hex else {
      throw .lawDiffers(path: path)
    }
    return try build(at: path, parts, session)
  }
}
