/// What `verify` says of a bundle: what is wrong, where, and what to do.
package enum VerifyText: Hashable, Sendable, Worded {
  case holds(code: String)
  case doesNotHold(count: Int)
  /// The first thing that is wrong, in words of its own.
  case firstWrong(check: VerifyCheckTitle, words: String)
  case compareFingerprint(fingerprint: String)
  /// What the signatures are worth, and that there are none.
  case signatureMeaning, unsigned
  case notPossible(without: VerifyCheckTitle)
  case notCompared(version: Int)

  case unreadable(file: String, errno: Int32)
  /// The library that opens archives is not on this machine.
  case libraryMissing(file: String)
  case notAFolder
  case notRegular(file: String)
  case badName(file: String)
  case tooManyFiles(limit: Int)
  case fileTooLarge(file: String, mebibytes: Int)
  case totalTooLarge(file: String, mebibytes: Int)
  case damagedArchive(file: String)
  case encrypted(file: String)
  case unknownCompression(file: String)
  case duplicateName(file: String)
  case otherArchive
  case missing(file: String)
  case notListed(file: String)
  case renamed(file: String, from: String)
  case copy(file: String, of: String)
  case contentOf(file: String, other: String)
  case unexpected(file: String)
  case notJSON(file: String, line: Int, column: Int)
  case notCanonical(file: String)
  case unknownFormat(file: String, format: String)
  case wrongMember(file: String, key: String)
  case listedTwice(file: String, name: String)
  case listedOutOfOrder(file: String, name: String)
  case sizeDiffers(file: String, expected: Int, found: Int)
  case digestDiffers(file: String)
  case badCertificate(file: String, problem: String)
  case notAnAuthority(file: String)
  case notIssuedByAuthority(file: String)
  case wrongUnit(file: String, seat: String, unit: String)
  case unknownSeat(file: String, seat: String)
  case noCertificate(file: String, seat: String)
  case notSigned(file: String)
  case badSignature(file: String, problem: String)
  case wrongSigner(file: String, seats: String, name: String)
  case badCriteria(file: String, line: Int)
  case differs(file: String, what: String, expected: String, found: String)
  case brokenChain(file: String, line: Int, problem: String)
  case eventRefused(file: String, line: Int, event: String, refusal: String)
  case notClosed(file: String)
  case conclusionDiffers(file: String, line: Int, product: String)
  case notFromEvents(file: String, place: String)
  case recountDigestDiffers(file: String)
  case badTallyInput(file: String, faults: Int)
  case tallyDiffers(file: String, product: String)
  case recountFailed(file: String, place: String)
  case recountDiffers(file: String, product: String)
  case paperDiffers(file: String, line: Int)
  case badTemplate(file: String, line: Int)
  case stampDiffers(file: String)
  /// Beside an earlier bundle: a file or a line of it that is not there, or reads otherwise.
  case gone(file: String)
  case rewritten(file: String)
  case lineRewritten(file: String, line: Int)
}

/// The checks of a bundle by name, in the order in which they are made.
package enum VerifyCheckTitle: Hashable, Sendable, CaseIterable, Worded {
  case folder, manifest, files, authority, criteria, chain, certificates, chairSignature, secretarySignature
  case sheets, sheetSignatures, replay, conclusions, result, tallyInput, tally, recount, rehearsal, papers
}
