internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Evidence
internal import Trust

/// Checks a bundle with nothing but the bundle.
///
/// What it cannot see: a council that somebody made up, with keys of its own, signs a bundle of its own. Only another
/// source (the code read aloud, the minutes signed by hand, the fingerprint) tells the two apart.
package enum BundleVerifier {
  /// - Parameter path: the bundle's folder or its .zip.
  package static func verify(folder path: String) -> VerificationReport { verify(BundleFolder.read(path)) }

  package static func verify(_ folder: BundleFolder) -> VerificationReport {
    var verification = Verification(of: folder)
    while verification.next != nil { verification.makeNext() }
    return verification.report
  }
}

/// The checks of one bundle, one after the other, for whoever wants to show how far they are.
package struct Verification {
  private var examination: Examination
  private var left = VerifyCheck.allCases[...]

  package init(of folder: BundleFolder) { examination = Examination(folder) }

  /// `nil` when all were made.
  package var next: VerifyCheck? { left.first }
  package var made: Int { VerifyCheck.allCases.count - left.count }
  package var report: VerificationReport { examination.report }

  package mutating func makeNext() {
    guard let check = left.popFirst() else { return }
    examination.make(check)
  }
}

/// What is known so far of a bundle; a check that needs what an earlier one did not yield is not possible.
struct Examination {
  let files: [String: [UInt8]]
  let problems: [VerificationReport.Failure]
  var report = VerificationReport()
  var manifest: Manifest?
  var authority: Certificate?
  /// By the number of the certificate, from 1.
  var certificates: [SeatID: [Int: Certificate]] = [:]
  var law: Law?
  var log: [LoggedEvent]?
  var session: Session?
  var result: JSONValue?
  var head: Digest?
  /// Conclusions that the events do not bear out, found while the log is decided again.
  var wrongConclusions: [VerificationReport.Failure] = []

  init(_ folder: BundleFolder) {
    files = folder.files
    problems = folder.problems
  }

  /// How a check ends early.
  enum Stop: Error {
    case without(VerifyCheck)
    case notCompared(version: Int)
  }

  mutating func make(_ check: VerifyCheck) {
    var found: [VerificationReport.Failure] = []
    do {
      try run(check, &found)
      report.checks.append(
        VerificationReport.Check(check: check, outcome: found.isEmpty ? .passed : .failed(found)))
    } catch {
      let outcome: VerificationReport.Outcome =
        switch error {
        case .without(let other): found.isEmpty ? .notPossible(without: other) : .failed(found)
        case .notCompared(let version): found.isEmpty ? .notCompared(version: version) : .failed(found)
        }
      report.checks.append(VerificationReport.Check(check: check, outcome: outcome))
    }
  }

  private mutating func run(_ check: VerifyCheck, _ found: inout [VerificationReport.Failure]) throws(Stop) {
    switch check {
    case .folder: found += problems
    case .manifest: readManifest(&found)
    case .files: try compareFiles(&found)
    case .authority: readAuthority(&found)
    case .criteria: readCriteria(&found)
    case .chain: try readChain(&found)
    case .certificates: try readCertificates(&found)
    case .chairSignature: try checkSignature(.chair, &found)
    case .secretarySignature: try checkSignature(.secretary, &found)
    case .sheets: try compareSheets(&found)
    case .sheetSignatures: try checkSheetSignatures(&found)
    case .replay: try decideAgain(&found)
    case .conclusions: try compareConclusions(&found)
    case .result: try compareResult(&found)
    case .tallyInput: try compareTallyInput(&found)
    case .tally: try computeAgain(&found)
    case .recount: try countAgain(&found)
    case .rehearsal: try compareRehearsal(&found)
    case .papers: try comparePapers(&found)
    }
  }

  // MARK: What several checks need

  func need<Value>(_ value: Value?, from check: VerifyCheck) throws(Stop) -> Value {
    guard let value else { throw .without(check) }
    return value
  }

  /// The bytes of a file that must be there.
  func bytes(_ name: String, _ found: inout [VerificationReport.Failure]) -> [UInt8]? {
    guard let bytes = files[name] else {
      found.append(VerificationReport.Failure(file: name, reason: .missing))
      return nil
    }
    return bytes
  }
}

extension [VerificationReport.Failure] {
  mutating func add(_ file: String, _ reason: VerifyReason) {
    append(VerificationReport.Failure(file: file, reason: reason))
  }
}
