internal import CanonicalJSON
internal import Council
internal import Evidence
internal import Papers

extension Examination {
  /// A rehearsal is one everywhere: manifest, events, result, minutes and README.
  func compareRehearsal(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let session = try need(session, from: .chain)
    let rehearsal = session.info.rehearsal
    func compare(_ file: String, _ value: Bool?) {
      guard let value, value != rehearsal else { return }
      found.add(file, .differs(what: "rehearsal", expected: "\(rehearsal)", found: "\(value)"))
    }
    compare(BundleNames.manifest, manifest?.rehearsal)
    compare(BundleNames.result, result?["session"]?["rehearsal"]?.bool)
    for name in [SessionPapers.minutesName, BundleNames.readme] {
      guard let bytes = bytes(name, &found) else { continue }
      let text = String(decoding: bytes.prefix(400), as: UTF8.self)
      let isStamped = text.split(separator: "\n").first?.contains("*** TẬP HUẤN") ?? false
      if isStamped != rehearsal { found.add(name, .stampDiffers) }
    }
  }

  /// The papers that this program writes come out word for word.
  func comparePapers(_ found: inout [VerificationReport.Failure]) throws(Stop) {
    let (session, law) = (try need(session, from: .chain), try need(law, from: .criteria))
    let code = try need(report.shortCode, from: .result)
    let version = try need(manifest, from: .manifest).papersVersion
    if version != SessionPapers.version {
      _ = bytes(SessionPapers.minutesName, &found)
      throw .notCompared(version: version)
    }
    guard
      let concluded = ConcludedSession(
        session: session, law: law, shortCode: code, digest: { Digest(of: $0).hex })
    else {
      throw .without(.chain)
    }
    let isSigned = [BundleNames.chairSignature, BundleNames.secretarySignature].contains { files[$0] != nil }
    let templates: PaperTemplates
    do { templates = try SessionPapers.templates(in: files) } catch {
      for (name, faults) in error.faults.sorted(by: { $0.key < $1.key }) {
        found.add("\(SessionPapers.templatesFolder)/\(name)", .badTemplate(line: faults.first?.line ?? 1))
      }
      return
    }
    for paper in SessionPapers.all(of: concluded, templates: templates, signed: isSigned) {
      guard let bytes = bytes(paper.name, &found), bytes != paper.bytes else { continue }
      let common = zip(bytes, paper.bytes).prefix { $0 == $1 }
      found.add(paper.name, .paperDiffers(line: 1 + common.count { $0.0 == UInt8(ascii: "\n") }))
    }
  }
}
