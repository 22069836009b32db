package import CanonicalJSON
package import Catalogue
internal import Council
internal import Glibc

extension VerificationReport {
  /// The answer of `hoidong verify --json`. Keys and codes stay; `message` is for people.
  package func json(in language: Language) -> JSONValue {
    [
      "holds": .bool(holds), "first_wrong": firstWrong(in: language),
      "rehearsal": .optional(rehearsal.map { .bool($0) }),
      "session": [
        "id": .optional(session.map { .string($0) }), "title": .optional(title.map { .string($0) }),
        "closed": .optional(closedAt.map { .string($0.description) }),
      ],
      "regime": .optional(regime.map { .string($0) }),
      "criteria": [
        "sha256": .optional(criteriaDigest.map { .string($0) }),
        "built_in": .optional(lawOrigin.map { .bool($0 == .builtIn) }),
        "structure_built_in": .optional(lawOrigin.map { .bool($0 != .other) }),
        "wordings": .strings(lawOrigin?.wordings ?? []),
      ],
      "short_code": .optional(shortCode.map { .string($0) }),
      "chain": ["head": .optional(head.map { .string($0) }), "height": .integer(height)],
      "authority": [
        "name": .optional(authorityName.map { .string($0) }),
        "sha256": .optional(authorityFingerprint.map { .string($0) }),
      ],
      "signers": .array(
        signers.map {
          [
            "role": .string($0.role), "seat": .string($0.seat.rawValue), "name": .string($0.name),
            "unit": .string($0.unit), "time": .string($0.time.description),
          ]
        }),
      "unsigned_sheets": .strings(unsignedSheets), "checks": .array(checks.map { $0.json(in: language) }),
    ]
  }
}

extension VerificationReport {
  private func firstWrong(in language: Language) -> JSONValue {
    guard let first else { return .null }
    guard case .object(var object) = first.failure.json(in: language) else { return .null }
    object["check"] = .string(first.check.rawValue)
    return .object(object)
  }
}

extension LawOrigin {
  fileprivate var wordings: [String] {
    switch self {
    case .wording(let names): names
    case .builtIn, .other: []
    }
  }
}

extension VerificationReport.Check {
  fileprivate func json(in language: Language) -> JSONValue {
    var object: JSONObject = ["check": .string(check.rawValue), "title": .string(check.title.text(in: language))]
    switch outcome {
    case .passed: object["outcome"] = "passed"
    case .notPossible(let other):
      object["outcome"] = "not-possible"
      object["without"] = .string(other.rawValue)
    case .notCompared(let version):
      object["outcome"] = "not-compared"
      object["version"] = .integer(version)
    case .failed(let failures):
      object["outcome"] = "failed"
      object["failures"] = .array(
        failures.map { $0.json(in: language) })
    }
    return .object(object)
  }

  /// A line for people where the check was not simply passed or failed.
  package var remark: VerifyText? {
    switch outcome {
    case .passed, .failed: nil
    case .notPossible(let other): .notPossible(without: other.title)
    case .notCompared(let version): .notCompared(version: version)
    }
  }
}

extension VerifyCheck {
  package var title: VerifyCheckTitle {
    switch self {
    case .folder: .folder
    case .manifest: .manifest
    case .files: .files
    case .authority: .authority
    case .criteria: .criteria
    case .chain: .chain
    case .certificates: .certificates
    case .chairSignature: .chairSignature
    case .secretarySignature: .secretarySignature
    case .sheets: .sheets
    case .sheetSignatures: .sheetSignatures
    case .replay: .replay
    case .conclusions: .conclusions
    case .result: .result
    case .tallyInput: .tallyInput
    case .tally: .tally
    case .recount: .recount
    case .rehearsal: .rehearsal
    case .papers: .papers
    }
  }
}

extension VerificationReport.Failure {
  func json(in language: Language) -> JSONValue {
    [
      "file": .string(file), "code": .string(reason.code), "data": reason.data,
      "message": .string(words.text(in: language)),
    ]
  }

  /// What is wrong, where, and what to do.
  package var words: VerifyText {
    switch reason {
    case .unreadable(ELIBACC): .libraryMissing(file: file)
    case .unreadable(let number): .unreadable(file: file, errno: number)
    case .notAFolder: .notAFolder
    case .notRegular: .notRegular(file: file)
    case .badName: .badName(file: file)
    case .tooManyFiles(let limit): .tooManyFiles(limit: limit)
    case .fileTooLarge(let limit): .fileTooLarge(file: file, mebibytes: limit >> 20)
    case .totalTooLarge(let limit): .totalTooLarge(file: file, mebibytes: limit >> 20)
    case .damagedArchive: .damagedArchive(file: file)
    case .encrypted: .encrypted(file: file)
    case .unknownCompression: .unknownCompression(file: file)
    case .duplicateName: .duplicateName(file: file)
    case .otherArchive: .otherArchive
    case .missing: .missing(file: file)
    case .notListed: .notListed(file: file)
    case .renamed(let other): .renamed(file: file, from: other)
    case .copy(let other): .copy(file: file, of: other)
    case .contentOf(let other): .contentOf(file: file, other: other)
    case .unexpected: .unexpected(file: file)
    case .notJSON(let line, let column): .notJSON(file: file, line: line, column: column)
    case .notCanonical: .notCanonical(file: file)
    case .unknownFormat(let format): .unknownFormat(file: file, format: format)
    case .wrongMember(let key): .wrongMember(file: file, key: key)
    case .listedTwice(let name): .listedTwice(file: file, name: name)
    case .listedOutOfOrder(let name): .listedOutOfOrder(file: file, name: name)
    case .sizeDiffers(let expected, let found): .sizeDiffers(file: file, expected: expected, found: found)
    case .digestDiffers: .digestDiffers(file: file)
    case .badCertificate(let problem): .badCertificate(file: file, problem: problem)
    case .notAnAuthority: .notAnAuthority(file: file)
    case .notIssuedByAuthority: .notIssuedByAuthority(file: file)
    case .wrongUnit(let seat, let unit): .wrongUnit(file: file, seat: seat, unit: unit)
    case .unknownSeat(let seat): .unknownSeat(file: file, seat: seat)
    case .noCertificate(let seat): .noCertificate(file: file, seat: seat)
    case .notSigned: .notSigned(file: file)
    case .badSignature(let problem): .badSignature(file: file, problem: problem)
    case .wrongSigner(let seats, let name):
      .wrongSigner(file: file, seats: seats.joined(separator: ", "), name: name)
    case .badCriteria(let line): .badCriteria(file: file, line: line)
    case .differs(let what, let expected, let found):
      .differs(file: file, what: what, expected: expected, found: found)
    case .brokenChain(let line, let problem): .brokenChain(file: file, line: line, problem: problem)
    case .eventRefused(let line, let event, let refusal):
      .eventRefused(file: file, line: line, event: event, refusal: refusal)
    case .notClosed: .notClosed(file: file)
    case .conclusionDiffers(let line, let product): .conclusionDiffers(file: file, line: line, product: product)
    case .notFromEvents(let place): .notFromEvents(file: file, place: place)
    case .recountDigestDiffers: .recountDigestDiffers(file: file)
    case .badTallyInput(let faults): .badTallyInput(file: file, faults: faults)
    case .tallyDiffers(let product): .tallyDiffers(file: file, product: product)
    case .recountFailed(let place): .recountFailed(file: file, place: place)
    case .recountDiffers(let product): .recountDiffers(file: file, product: product)
    case .paperDiffers(let line): .paperDiffers(file: file, line: line)
    case .badTemplate(let line): .badTemplate(file: file, line: line)
    case .stampDiffers: .stampDiffers(file: file)
    case .doesNotHold(let faults): .doesNotHold(count: faults)
    case .gone: .gone(file: file)
    case .rewritten: .rewritten(file: file)
    case .lineRewritten(let line): .lineRewritten(file: file, line: line)
    }
  }
}
