internal import CanonicalJSON
package import Council
internal import Criteria
package import Evidence
package import Papers

/// What a bundle is made from, all of it known before a byte is written.
package struct BundleSource: Sendable {
  package var session: Session
  package var law: Law
  /// The criteria stored with the session: canonical export.
  package var criteria: [UInt8]
  /// The lines of the log, and the hash of the last.
  package var lines: [String]
  package var head: Digest
  /// Members' signatures over their sheets, by `BundleNames.sheetSignature`; a sheet may have none.
  package var sheetSignatures: [String: [UInt8]]
  /// Certificates by seat, and the council's, as PEM.
  package var certificates: [SeatID: String]
  package var authority: String
  /// Those that came after a forgotten PIN, in their order.
  package var laterCertificates: [SeatID: [String]]
  /// The office's words for the papers.
  package var templates = PaperTemplates.builtIn
  /// Makes the files of a paper that a verifier does not write again: DOCX, PDF, XLSX. By default none.
  package var press: @Sendable () -> (SessionPaper) throws -> [Paper] = { { _ in [] } }

  package init(
    session: Session, law: Law, criteria: [UInt8], lines: [String], head: Digest, sheetSignatures: [String: [UInt8]],
    certificates: [SeatID: String], authority: String, laterCertificates: [SeatID: [String]] = [:]
  ) {
    self.session = session
    self.law = law
    self.criteria = criteria
    self.lines = lines
    self.head = head
    self.sheetSignatures = sheetSignatures
    self.certificates = certificates
    self.authority = authority
    self.laterCertificates = laterCertificates
  }
}

/// Why there is no bundle of this session.
package enum BundleRefusal: Error, Hashable, Sendable {
  /// Only a closed session has a result.
  case notConcluded
  /// The criteria are not those that the session's opening names.
  case criteriaDiffer
  /// No certificate was given for the council.
  case noAuthority
  /// A seat with the name of a file of ours ("council-ca").
  case reservedSeat(SeatID)
  /// Numbers of the papers that must be the same are not.
  case faults([PaperFault])
  /// A signature for a sheet that the session does not have.
  case strayNames([String])
}

/// The files of a bundle by name, and the manifest that lists them. Deterministic: the same session gives the same bytes.
package struct BundleContent: Sendable {
  /// "ket-qua-2026-dot2-01-20261121".
  package let folderName: String
  /// Every file but the manifest and its signatures.
  package let files: [String: [UInt8]]
  /// The bytes that chair and secretary sign.
  package let manifest: [UInt8]
  package let shortCode: ShortCode
  /// Whether the manifest is to be signed: the README says which.
  package let isToBeSigned: Bool

  /// - Parameter signed: whether signatures of chair and secretary will be written; a bundle without them is possible,
  ///   but says so and does not verify.
  /// - Throws: `BundleRefusal`, and what making a paper's file throws.
  package init(_ source: BundleSource, signed: Bool) throws {
    try Self.check(source)
    let session = source.session
    let result = session.resultDocument(law: source.law).canonicalBytes
    shortCode = ShortCode(resultFile: result)
    guard let closed = session.closedAt,
      let concluded = ConcludedSession(
        session: session, law: source.law, shortCode: shortCode.description, digest: { Digest(of: $0).hex })
    else { throw BundleRefusal.notConcluded }
    var files: [String: [UInt8]] = [
      BundleNames.result: result,
      BundleNames.tallyInput: session.tallyInput(law: source.law).document().canonicalBytes,
      BundleNames.criteria: source.criteria, BundleNames.authority: Array(source.authority.utf8),
      BundleNames.events: Array(source.lines.map { $0 + "\n" }.joined().utf8),
      BundleNames.readme: Readme.bytes(session: session, shortCode: shortCode, signed: signed),
    ]
    for (seat, pem) in source.certificates { files[BundleNames.certificate(seat)] = Array(pem.utf8) }
    for (seat, later) in source.laterCertificates {
      for (index, pem) in later.enumerated() {
        files[BundleNames.certificate(seat, number: index + 2)] = Array(pem.utf8)
      }
    }
    for sheet in session.products.flatMap(\.sheets) {
      files[BundleNames.sheet(sheet)] = sheet.json.canonicalBytes
      files[BundleNames.sheetSignature(sheet)] = source.sheetSignatures[BundleNames.sheetSignature(sheet)]
    }
    for paper in SessionPapers.all(of: concluded, templates: source.templates, signed: signed) {
      files[paper.name] = paper.bytes
    }
    let press = source.press()
    let shelf = PaperShelf(concluded, templates: source.templates)
    // One after the other: not all documents at once.
    for entry in shelf.entries {
      guard let paper = shelf.paper(entry.kind) else { continue }
      for file in try press(signed ? paper : paper.unsigned) { files[file.name] = file.bytes }
    }
    self.files = files
    isToBeSigned = signed
    folderName = BundleNames.folder(
      session.info.id, closed: closed, reopenings: session.reopenings.count, signed: signed)
    manifest = Manifest(session: session, head: source.head, files: files).json.canonicalBytes
  }

  private static func check(_ source: BundleSource) throws(BundleRefusal) {
    let info = source.session.info
    guard info.criteriaDigest == Digest(of: source.criteria).hex else { throw .criteriaDiffer }
    guard !source.authority.isEmpty else { throw .noAuthority }
    if let seat = info.seats.first(where: { BundleNames.certificate($0.id) == BundleNames.authority }) {
      throw .reservedSeat(seat.id)
    }
    let known = Set(source.session.products.flatMap(\.sheets).map(BundleNames.sheetSignature))
    let strays =
      source.sheetSignatures.keys.filter { !known.contains($0) }
      + source.certificates.keys.filter { info.seat($0) == nil }.map { BundleNames.certificate($0) }
    if !strays.isEmpty { throw .strayNames(strays.sorted()) }
  }
}
