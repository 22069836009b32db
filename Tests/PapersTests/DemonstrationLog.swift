import CanonicalJSON
import Council
import Criteria
import Evidence
import Foundation
import Papers
import Testing

/// The demonstration session as it was played once: events and criteria of its bundle.
enum DemonstrationLog {
  static func read() throws -> ConcludedSession {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Fixtures")
    let lines = try String(contentsOf: folder.appendingPathComponent("tap-huan-events.jsonl"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let criteria = [UInt8](try Data(contentsOf: folder.appendingPathComponent("tap-huan-criteria.json")))
    let (regime, sets) = try ExportFile.read(criteria, file: "criteria.json")
    let law = Law(regime: regime, sets: sets)
    let log = try EventChain.read(lines, law: { law.sets[$0] }).log
    let session = try #require(Session(log))
    let concluded = ConcludedSession(session: session, law: law, shortCode: "0412 7730 9921", digest: hex)
    return try #require(concluded)
  }
}
