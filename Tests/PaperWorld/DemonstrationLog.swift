internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Evidence
internal import Foundation
package import Papers
package import PlayedSession

package struct NoSession: Error {}

/// Papers only print what they are given.
package let codeOfNoSession = "0412 7730 9921"

package let hex: @Sendable ([UInt8]) -> String = { Digest(of: $0).hex }

package func concluded(_ played: PlayedSession) throws -> ConcludedSession {
  try concluded(played.session, played.law)
}

private func concluded(_ session: Session, _ law: Law) throws -> ConcludedSession {
  guard let concluded = ConcludedSession(session: session, law: law, shortCode: codeOfNoSession, digest: hex) else {
    throw NoSession()
  }
  return concluded
}

/// The demonstration session as it was played once: events and criteria of its bundle.
package enum DemonstrationLog {
  package static func read() throws -> ConcludedSession {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("PapersTests/Fixtures")
    let lines = try String(contentsOf: folder.appendingPathComponent("tap-huan-events.jsonl"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let criteria = [UInt8](try Data(contentsOf: folder.appendingPathComponent("tap-huan-criteria.json")))
    let (regime, sets) = try ExportFile.read(criteria, file: "criteria.json")
    let law = Law(regime: regime, sets: sets)
    let log = try EventChain.read(lines, law: { law.sets[$0] }).log
    guard let session = Session(log) else { throw NoSession() }
    return try concluded(session, law)
  }
}
