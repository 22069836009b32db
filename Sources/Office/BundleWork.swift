package import Bundle
internal import Council

/// What takes long around a bundle, in steps, so that whoever waits can see how far it is and stop in between: closing and
/// signing, another copy, verifying. A step happens whole or not at all.
package struct BundleWork {
  package enum Step: Hashable, Sendable, CaseIterable {
    /// The second computation.
    case recount
    /// All papers are made for a trial.
    case papers
    /// The session is closed: nothing leads back behind this but a vote of the council.
    case close
    case sign
    /// A bundle is read.
    case read
    case write
    case readBack
    case verify
  }

  private enum Task {
    case signing(SessionOffice, SeatID, SessionOffice.Signers?)
    case copying(from: String)
    case verifying
  }

  package let steps: [Step]
  /// How many of them are done.
  package private(set) var done = 0
  /// The bundle's folder, once it is known.
  package private(set) var place: String
  /// Whether the signatures are those that were made before: the bundle is the same, byte for byte.
  package private(set) var usesKeptSignatures = false
  private let task: Task
  private let parent: String
  private var folder: BundleFolder?
  private var content: BundleContent?
  private var signatures: ManifestSignatures?
  private var writing: BundleWriting?
  private var verification: Verification?

  init(signing office: SessionOffice, by desk: SeatID, signers: SessionOffice.Signers?, into parent: String) {
    let isOpen = office.session.phase == .open
    steps = (isOpen ? [.recount, .papers, .close] : [.papers]) + [.sign, .write, .readBack, .verify]
    task = .signing(office, desk, signers)
    (place, self.parent) = ("", parent)
  }

  init(closing office: SessionOffice, by desk: SeatID, into parent: String) {
    steps = [.recount, .papers, .close]
    task = .signing(office, desk, nil)
    (place, self.parent) = ("", parent)
  }

  /// Another copy of a bundle, in a folder that is there: a memory stick that is not must not become a folder of the disk.
  package init(copying source: String, into parent: String) throws(OfficeError) {
    try DataFolder.checkIsFolder(parent)
    steps = [.read, .write, .readBack, .verify]
    task = .copying(from: source)
    (place, self.parent) = (source, parent)
  }

  package init(verifying path: String) {
    steps = [.read, .verify]
    task = .verifying
    (place, parent) = (path, "")
  }

  /// `nil` when all is done.
  package var next: Step? { done < steps.count ? steps[done] : nil }

  /// Whether it is about the open session, which is another afterwards.
  package var isSigning: Bool { if case .signing = task { true } else { false } }

  /// Whether it ends with the close.
  package var isClosing: Bool { steps.last == .close }

  /// The step after which stopping is no more possible; `nil` where it always is.
  package var pointOfNoReturn: Step? { steps.contains(.close) ? .close : steps.contains(.write) ? .write : nil }

  package var mayStop: Bool {
    guard let point = pointOfNoReturn, let index = steps.firstIndex(of: point) else { return true }
    return done <= index
  }

  /// Checks of the last step that were made, of how many; `nil` before.
  package var checks: (made: Int, of: Int)? { verification.map { ($0.made, VerifyCheck.allCases.count) } }

  /// What the verifier said.
  package var report: VerificationReport {
    var report = verification?.report ?? VerificationReport()
    report.lawOrigin = folder?.files[BundleNames.criteria].map(LawOrigin.of)
    return report
  }

  /// Files for people to read, by their paths.
  package var papers: [String] {
    (folder?.files.keys.filter { $0.hasPrefix("docs/") }.sorted() ?? []).map { "\(place)/\($0)" }
  }

  /// Does the next step, or the next check of the last. After an error it is over; what was done stays done.
  package mutating func goOn() throws(OfficeError) {
    guard let step = next else { return }
    switch step {
    case .verify:
      if verification == nil {
        let read = folder ?? BundleFolder.read(place)
        (folder, verification) = (read, Verification(of: read))
      } else {
        verification?.makeNext()
      }
      if verification?.next != nil { return }
    case .read: folder = BundleFolder.read(place)
    case .write: try write()
    case .readBack:
      if let writing { try inOffice { try BundleWriter.readBack(writing) } }
      // What is verified is what stands on the disk now.
      folder = nil
    case .recount, .papers, .close, .sign: try signing(step)
    }
    done += 1
  }

  private mutating func signing(_ step: Step) throws(OfficeError) {
    guard case .signing(let office, let desk, let signers) = task else { return }
    switch step {
    case .recount: try office.recount()
    case .papers:
      let draft = try office.draftBundle(by: desk, isSigned: signers != nil)
      try inOffice { try BundleWriter.checkFree("\(parent)/\(draft.folderName)") }
    case .close: try office.perform(.closeSession, by: .seat(desk))
    case .sign:
      if signers == nil, let before = try office.signedBefore() {
        (content, signatures, usesKeptSignatures) = (before.content, before.signatures, true)
        return
      }
      let made = try office.draftBundle(by: desk, isSigned: signers != nil)
      let height = office.session.height
      (content, signatures) = (made, try office.sign(made.manifest, signers))
      if let signatures { try office.keep(signatures, of: made, at: height) }
    case .read, .write, .readBack, .verify: break
    }
  }

  private mutating func write() throws(OfficeError) {
    let made: BundleWriting? = try inOffice {
      switch task {
      case .signing: try content.map { try BundleWriting($0, signatures: signatures, into: parent) }
      case .copying(let source): try folder.map { try BundleWriting(copyOf: $0, at: source, into: parent) }
      case .verifying: nil
      }
    }
    guard let made else { return }
    try inOffice { try BundleWriter.write(made, replacingHalfMade: true) }
    (writing, place) = (made, made.place)
  }
}
