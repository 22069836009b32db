internal import CanonicalJSON
package import Council
internal import Evidence
internal import Recount

/// The gate before signing: the engine's result and the recount's must be the same text.
package enum RecountGate {
  /// - Returns: the digest of the tally input on which both agree.
  package static func agree(session: Session, law: Law, criteria: [UInt8]) throws(OfficeError) -> String {
    let input = session.tallyInput(law: law).document().canonicalBytes
    let second: [RecountedProduct]
    do { second = try Recount.run(tallyInput: input, criteria: criteria) } catch { throw .recountFailed("\(error)") }
    let concluded = session.products.filter { $0.stage.name == .concluded }
    for (index, record) in concluded.enumerated() {
      let first =
        ConclusionGate(session: session, record: record, law: law).tally?.json(id: record.id.rawValue).canonicalText
        ?? "-"
      let other = second.indices.contains(index) ? second[index].canonicalJSON() : "-"
      if first != other { throw .recountDiffers(product: record.id.rawValue, first: first, second: other) }
    }
    return Digest(of: input).hex
  }
}
