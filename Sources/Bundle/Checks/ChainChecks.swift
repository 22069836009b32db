internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Evidence

extension Examination {
  mutating func readCriteria(_ found: inout [VerificationReport.Failure]) {
    let file = BundleNames.criteria
    guard let bytes = bytes(file, &found) else { return }
    let digest = Digest(of: bytes).hex
    report.criteriaDigest = digest
    if let manifest, manifest.criteriaDigest != digest {
      found.add(file, .differs(what: "criteria_sha256", expected: manifest.criteriaDigest, found: digest))
    }
    do {
      let (regime, sets) = try ExportFile.read(bytes, file: file)
      law = Law(regime: regime, sets: sets)
      if let manifest, manifest.regime != regime.id.rawValue {
        found.add(file, .differs(what: "regime", expected: manifest.regime, found: regime.id.rawValue))
      }
    } catch {
      found.add(file, .badCriteria(line: error.faults.first?.line ?? 1))
    }
  }

  /// The chain is whole, its head is the manifest's, and it ends in a closed session that names these criteria.
  mutating func readChain(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let file = BundleNames.events
    guard let bytes = bytes(file, &found) else { return }
    let law = try need(law, from: .criteria)
    guard bytes.last == UInt8(ascii: "\n"), let text = String(validating: bytes.dropLast(), as: UTF8.self) else {
      return found.add(file, .notCanonical)
    }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String($0) ?? ""
    }
    let chain: (log: [LoggedEvent], head: Digest)
    do { chain = try EventChain.read(lines) { law.sets[$0] } } catch {
      return found.add(file, .brokenChain(line: error.line, problem: "\(error.problem)"))
    }
    guard let session = Session(chain.log) else {
      return found.add(file, .brokenChain(line: 1, problem: "\(EventChain.Break.Problem.noOpening)"))
    }
    (log, head, self.session) = (chain.log, chain.head, session)
    report.head = chain.head.hex
    report.height = chain.log.count
    report.session = session.info.id.rawValue
    report.title = session.info.title
    report.regime = session.info.regime
    report.rehearsal = session.info.rehearsal
    report.closedAt = session.closedAt
    if session.phase != .closed { found.add(file, .notClosed) }
    compare("criteria_sha256", report.criteriaDigest, session.info.criteriaDigest, &found)
    compare("regime", law.regime.id.rawValue, session.info.regime, &found)
    compare("chain_head", manifest?.head, chain.head.hex, &found)
    compare("session", manifest?.session, session.info.id.rawValue, &found)
  }

  private func compare(
    _ what: String, _ expected: String?, _ value: String, _ found: inout [VerificationReport.Failure]
  ) {
    guard let expected, expected != value else { return }
    found.add(BundleNames.events, .differs(what: what, expected: expected, found: value))
  }

  /// Every sealed sheet of the log has its file, byte for byte, and there is no further one.
  func compareSheets(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let sheets = try need(session, from: .chain).products.flatMap(\.sheets)
    var expected: Set<String> = []
    for sheet in sheets {
      let name = BundleNames.sheet(sheet)
      expected.formUnion([name, BundleNames.sheetSignature(sheet)])
      guard let bytes = bytes(name, &found) else { continue }
      if bytes != sheet.json.canonicalBytes {
        found.add(name, .notFromEvents(at: JSONDifference.place(bytes, sheet.json)))
      }
    }
    for name in files.keys.sorted() where name.hasPrefix("sheets/") && !expected.contains(name) {
      found.add(name, .unexpected)
    }
  }

  /// Every event but the opening is what the engine decides for the same command, actor and time in the state before.
  mutating func decideAgain(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let log = try need(log, from: .chain)
    let law = try need(law, from: .criteria)
    guard let opening = log.first, var state = Session(opening: opening) else { throw .without(.chain) }
    for logged in log.dropFirst() {
      let refusal = Replay.refusal(of: logged, in: state, law: law)
      if case .productConcluded(let id, let conclusion) = logged.event,
        !Replay.isComputed(conclusion, of: id, in: state, law: law, at: logged.time)
      {
        wrongConclusions.add(
          BundleNames.events, .conclusionDiffers(line: logged.height, product: id.rawValue))
      }
      if let refusal {
        found.add(
          BundleNames.events, .eventRefused(line: logged.height, event: logged.event.kind.rawValue, refusal: refusal))
      }
      state.apply(logged)
    }
  }

  func compareConclusions(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    _ = try need(log, from: .chain)
    found += wrongConclusions
  }
}
