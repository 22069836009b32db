package import CanonicalJSON

/// Why a check failed, as a code with its data; `words` gives the sentence.
package enum VerifyReason: Error, Hashable, Sendable {
  // The folder
  case unreadable(errno: Int32)
  case notAFolder
  /// A link, a pipe, a device: only regular files belong to a bundle.
  case notRegular
  /// A name with characters that no bundle has; the report shows it made visible.
  case badName
  case tooManyFiles(limit: Int)
  case fileTooLarge(limit: Int)
  case totalTooLarge(limit: Int)

  // The archive
  /// Not a zip archive, cut short, or with bytes around it; with a file's name, that file in it.
  case damagedArchive
  case encrypted
  case unknownCompression
  case duplicateName
  /// A sound archive, but not the one that is written of these files: some byte of it says something of its own.
  case otherArchive

  // Files and the manifest
  case missing
  case notListed
  /// Not listed, but what a listed file should hold that is missing; or what one does hold.
  case renamed(from: String)
  case copy(of: String)
  /// A listed file with the content of another: two were swapped, or an older version was put in its place.
  case contentOf(String)
  /// Listed, but no bundle of this format has such a file.
  case unexpected
  case notJSON(line: Int, column: Int)
  /// Readable, but not in the one form that is hashed and signed.
  case notCanonical
  case unknownFormat(String)
  case wrongMember(String)
  /// A name that the manifest has twice, or not in the order of the bytes.
  case listedTwice(String)
  case listedOutOfOrder(String)
  case sizeDiffers(expected: Int, found: Int)
  case digestDiffers(expected: String, found: String)

  // Trust
  case badCertificate(String)
  case notAnAuthority
  case notIssuedByAuthority
  /// The certificate names another seat than its file.
  case wrongUnit(seat: String, unit: String)
  case unknownSeat(String)
  case noCertificate(seat: String)
  case notSigned
  case badSignature(String)
  /// Made by somebody whose seat may not sign this, or with another certificate than `trust/` has for the seat.
  case wrongSigner(seats: [String], name: String)

  // Law, chain, session
  case badCriteria(line: Int)
  /// Two files say different things.
  case differs(what: String, expected: String, found: String)
  case brokenChain(line: Int, problem: String)
  case eventRefused(line: Int, event: String, refusal: String)
  case notClosed
  case conclusionDiffers(line: Int, product: String)

  // What is computed again
  /// The file is not what the events give; the place of the first difference.
  case notFromEvents(at: String)
  case recountDigestDiffers
  case badTallyInput(faults: Int)
  case tallyDiffers(product: String)
  case recountFailed(at: String)
  case recountDiffers(product: String)
  case paperDiffers(line: Int)
  /// Words of the office that the program would not have taken.
  case badTemplate(line: Int)
  case stampDiffers

  // Beside an earlier bundle
  case doesNotHold(faults: Int)
  /// A file of the earlier bundle that the later one has not, or has with other bytes.
  case gone
  case rewritten
  /// The first line of the earlier log that the later one has not, or has otherwise.
  case lineRewritten(line: Int)

  /// For scripts.
  package var code: String {
    switch self {
    case .unreadable: "unreadable"
    case .notAFolder: "not-a-folder"
    case .notRegular: "not-regular"
    case .badName: "bad-name"
    case .tooManyFiles: "too-many-files"
    case .fileTooLarge: "file-too-large"
    case .totalTooLarge: "total-too-large"
    case .damagedArchive: "damaged-archive"
    case .encrypted: "encrypted"
    case .unknownCompression: "unknown-compression"
    case .duplicateName: "duplicate-name"
    case .otherArchive: "other-archive"
    case .missing: "missing"
    case .notListed: "not-listed"
    case .renamed: "renamed"
    case .copy: "copy"
    case .contentOf: "content-of"
    case .unexpected: "unexpected"
    case .notJSON: "not-json"
    case .notCanonical: "not-canonical"
    case .unknownFormat: "unknown-format"
    case .wrongMember: "wrong-member"
    case .listedTwice: "listed-twice"
    case .listedOutOfOrder: "listed-out-of-order"
    case .sizeDiffers: "size-differs"
    case .digestDiffers: "digest-differs"
    case .badCertificate: "bad-certificate"
    case .notAnAuthority: "not-an-authority"
    case .notIssuedByAuthority: "not-issued-by-authority"
    case .wrongUnit: "wrong-unit"
    case .unknownSeat: "unknown-seat"
    case .noCertificate: "no-certificate"
    case .notSigned: "not-signed"
    case .badSignature: "bad-signature"
    case .wrongSigner: "wrong-signer"
    case .badCriteria: "bad-criteria"
    case .differs: "differs"
    case .brokenChain: "broken-chain"
    case .eventRefused: "event-refused"
    case .notClosed: "not-closed"
    case .conclusionDiffers: "conclusion-differs"
    case .notFromEvents: "not-from-events"
    case .recountDigestDiffers: "recount-digest-differs"
    case .badTallyInput: "bad-tally-input"
    case .tallyDiffers: "tally-differs"
    case .recountFailed: "recount-failed"
    case .recountDiffers: "recount-differs"
    case .paperDiffers: "paper-differs"
    case .badTemplate: "bad-template"
    case .stampDiffers: "stamp-differs"
    case .doesNotHold: "does-not-hold"
    case .gone: "gone"
    case .rewritten: "rewritten"
    case .lineRewritten: "line-rewritten"
    }
  }

  package var data: JSONValue {
    switch self {
    case .notAFolder, .notRegular, .badName, .missing, .notListed, .unexpected, .notCanonical, .notAnAuthority,
      .notIssuedByAuthority, .notSigned, .notClosed, .recountDigestDiffers, .stampDiffers, .damagedArchive, .encrypted,
      .unknownCompression, .duplicateName, .otherArchive, .gone, .rewritten:
      [:]
    case .renamed(let other), .copy(let other), .contentOf(let other): ["other": .string(other)]
    case .unreadable(let number): ["errno": .integer(Int(number))]
    case .tooManyFiles(let limit), .fileTooLarge(let limit), .totalTooLarge(let limit): ["limit": .integer(limit)]
    case .notJSON(let line, let column): ["line": .integer(line), "column": .integer(column)]
    case .unknownFormat(let format): ["format": .string(format)]
    case .wrongMember(let key): ["key": .string(key)]
    case .listedTwice(let name), .listedOutOfOrder(let name): ["name": .string(name)]
    case .sizeDiffers(let expected, let found): ["expected": .integer(expected), "found": .integer(found)]
    case .digestDiffers(let expected, let found): ["expected": .string(expected), "found": .string(found)]
    case .badCertificate(let problem), .badSignature(let problem): ["problem": .string(problem)]
    case .wrongUnit(let seat, let unit): ["seat": .string(seat), "unit": .string(unit)]
    case .unknownSeat(let seat), .noCertificate(let seat): ["seat": .string(seat)]
    case .wrongSigner(let seats, let name): ["seats": .strings(seats), "name": .string(name)]
    case .badCriteria(let line), .paperDiffers(let line), .badTemplate(let line), .lineRewritten(let line):
      ["line": .integer(line)]
    case .differs(let what, let expected, let found):
      ["what": .string(what), "expected": .string(expected), "found": .string(found)]
    case .brokenChain(let line, let problem): ["line": .integer(line), "problem": .string(problem)]
    case .eventRefused(let line, let event, let refusal):
      ["line": .integer(line), "event": .string(event), "refusal": .string(refusal)]
    case .conclusionDiffers(let line, let product): ["line": .integer(line), "product": .string(product)]
    case .notFromEvents(let place), .recountFailed(let place): ["at": .string(place)]
    case .badTallyInput(let faults), .doesNotHold(let faults): ["faults": .integer(faults)]
    case .tallyDiffers(let product), .recountDiffers(let product): ["product": .string(product)]
    }
  }
}
