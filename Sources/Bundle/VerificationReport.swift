package import Council

/// The checks of a bundle, in the order in which they are made and shown.
package enum VerifyCheck: String, Hashable, Sendable, CaseIterable {
  case folder
  case manifest
  case files
  case authority
  case criteria
  case chain
  case certificates
  case chairSignature = "chair-signature"
  case secretarySignature = "secretary-signature"
  case sheets
  case sheetSignatures = "sheet-signatures"
  case replay
  case conclusions
  case result
  case tallyInput = "tally-input"
  case tally
  case recount
  case rehearsal
  case papers
}

/// What `verify` found. `holds` only where every check was made and passed.
package struct VerificationReport: Hashable, Sendable {
  package struct Failure: Hashable, Sendable {
    /// The name below the bundle's folder; empty for the folder or archive itself.
    package let file: String
    package let reason: VerifyReason
  }

  package enum Outcome: Hashable, Sendable {
    case passed
    case failed([Failure])
    /// Not made, because that check has already failed. The bundle does not hold.
    case notPossible(without: VerifyCheck)
    /// The papers were written by another version of the program; hashes still cover them. The bundle may hold.
    case notCompared(version: Int)
  }

  package struct Check: Hashable, Sendable {
    package let check: VerifyCheck
    package let outcome: Outcome
  }

  package struct Signer: Hashable, Sendable {
    /// "chair" or "secretary".
    package let role: String
    package let seat: SeatID
    /// As the certificate has them.
    package let name: String
    package let unit: String
    /// By the signer's own clock.
    package let time: Timestamp
  }

  /// `nil` where neither manifest nor events can be read.
  package internal(set) var rehearsal: Bool?
  package internal(set) var session: String?
  package internal(set) var title: String?
  package internal(set) var regime: String?
  package internal(set) var shortCode: String?
  package internal(set) var closedAt: Timestamp?
  /// Hash of the last line of events.jsonl, and how many lines there are.
  package internal(set) var head: String?
  package internal(set) var height = 0
  package internal(set) var authorityName: String?
  /// SHA-256 of the council's certificate in hexadecimal. To be compared with another source: somebody who makes keys
  /// of his own can sign a bundle of his own.
  package internal(set) var authorityFingerprint: String?
  package internal(set) var signers: [Signer] = []
  /// Sheets without a signature, which is allowed.
  package internal(set) var unsignedSheets: [String] = []
  /// SHA-256 of criteria.json, so that the caller can compare it with that of the program's own.
  package internal(set) var criteriaDigest: String?
  /// How the criteria stand to those inside the program; the caller fills it in. Never a failure.
  package var lawOrigin: LawOrigin?
  package internal(set) var checks: [Check] = []

  /// Of nothing yet.
  package init() {}

  package var holds: Bool {
    checks.map(\.check) == VerifyCheck.allCases
      && checks.allSatisfy { check in
        switch check.outcome {
        case .passed, .notCompared: true
        case .failed, .notPossible: false
        }
      }
  }

  /// The first thing that is wrong, in the order of the checks.
  package var first: (check: VerifyCheck, failure: Failure)? {
    for check in checks {
      if case .failed(let failures) = check.outcome, let failure = failures.first { return (check.check, failure) }
    }
    return nil
  }

  package var failures: [Failure] {
    checks.flatMap { check -> [Failure] in
      guard case .failed(let failures) = check.outcome else { return [] }
      return failures
    }
  }
}

/// Where the criteria of a bundle come from, as far as this program can tell.
package enum LawOrigin: Hashable, Sendable {
  /// To the byte those inside the program.
  case builtIn
  /// The structure, points and marks are those inside the program; the words are an office's, with these names.
  case wording([String])
  case other
}
