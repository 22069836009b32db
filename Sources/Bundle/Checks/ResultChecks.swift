internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Evidence
internal import Recount

extension Examination {
  /// `result.json` is, byte for byte, what the events give.
  mutating func compareResult(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let file = BundleNames.result
    guard let bytes = bytes(file, &found) else { return }
    report.shortCode = ShortCode(resultFile: bytes).description
    do { result = try JSONReader.read(bytes).value } catch {
      found.add(file, .notJSON(line: error.line, column: error.column))
    }
    let (session, law) = (try need(session, from: .chain), try need(law, from: .criteria))
    let expected = session.resultDocument(law: law)
    if result != nil, bytes != expected.canonicalBytes {
      found.add(file, .notFromEvents(at: JSONDifference.place(bytes, expected)))
    }
  }

  /// `tally-input.json` is what the events give, and what the recorded recount was made on.
  func compareTallyInput(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let file = BundleNames.tallyInput
    guard let bytes = bytes(file, &found) else { return }
    let (session, law) = (try need(session, from: .chain), try need(law, from: .criteria))
    let expected = session.tallyInput(law: law).document()
    if bytes != expected.canonicalBytes {
      found.add(file, .notFromEvents(at: JSONDifference.place(bytes, expected)))
    } else if session.recount != Digest(of: bytes).hex {
      found.add(BundleNames.events, .recountDigestDiffers)
    }
  }

  /// The engine's tally of `tally-input.json` is what `result.json` says of every product.
  func computeAgain(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    guard let bytes = bytes(BundleNames.tallyInput, &found) else { return }
    let law = try need(law, from: .criteria)
    let results = try talliesOfResult()
    do throws(TallyFaults) {
      let checked = try TallyReader.read(bytes, law: .fixed(law.regime, sets: Array(law.sets.values)))
      let computed = checked.results().map { ($0.product.id, $0.tally.json(id: $0.product.id).canonicalText) }
      compare(computed, with: results, &found) { .tallyDiffers(product: $0) }
    } catch {
      found.add(BundleNames.tallyInput, .badTallyInput(faults: error.faults.count))
    }
  }

  /// The second implementation, from the two files alone, says the same.
  func countAgain(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    guard let input = bytes(BundleNames.tallyInput, &found), let criteria = bytes(BundleNames.criteria, &found)
    else { return }
    let results = try talliesOfResult()
    do throws(RecountError) {
      let counted = try Recount.run(tallyInput: input, criteria: criteria).map { ($0.id, $0.canonicalJSON()) }
      compare(counted, with: results, &found) { .recountDiffers(product: $0) }
    } catch {
      found.add(BundleNames.tallyInput, .recountFailed(at: error.place))
    }
  }

  /// Id and canonical text of every tally in result.json.
  private func talliesOfResult() throws(Stop) -> [(id: String, text: String)] {
    let result = try need(result, from: .result)
    return (result["products"]?.array ?? []).compactMap { product in
      guard let tally = product["tally"], let id = tally["id"]?.string else { return nil }
      return (id, tally.canonicalText)
    }
  }

  private func compare(
    _ computed: [(id: String, text: String)], with results: [(id: String, text: String)],
    _ found: inout [VerificationReport.Failure], reason: (String) -> VerifyReason
  ) {
    for (id, text) in computed where results.first(where: { $0.id == id })?.text != text {
      found.add(BundleNames.result, reason(id))
    }
    for (id, _) in results where !computed.contains(where: { $0.id == id }) {
      found.add(BundleNames.result, reason(id))
    }
  }
}

/// Where two documents begin to differ.
enum JSONDifference {
  /// "products[0].tally.star"; empty for a difference in spelling only.
  static func place(_ bytes: [UInt8], _ expected: JSONValue) -> String {
    guard let found = try? JSONReader.read(bytes).value else { return "" }
    return place(found, expected) ?? ""
  }

  private static func place(_ found: JSONValue, _ expected: JSONValue) -> String? {
    switch (found, expected) {
    case (.object(let left), .object(let right)):
      for member in right.members {
        guard let value = left[member.key] else { return ".\(member.key)" }
        if let inner = place(value, member.value) { return ".\(member.key)\(inner)" }
      }
      return left.members.first { right[$0.key] == nil }.map { ".\($0.key)" }
    case (.array(let left), .array(let right)):
      for (index, pair) in zip(left, right).enumerated() {
        if let inner = place(pair.0, pair.1) { return "[\(index)]\(inner)" }
      }
      return left.count == right.count ? nil : "[\(min(left.count, right.count))]"
    default:
      return found == expected ? nil : ""
    }
  }
}
