internal import CanonicalJSON
package import Council
internal import Evidence
package import Papers

extension SessionOffice {
  /// What can be written of the session now, as that viewer may see it, and what is wrong with the office's templates.
  package func papers(
    for viewer: Viewer = .hall
  ) throws(OfficeError) -> (shelf: PaperShelf, faults: [String: [TemplateFault]]) {
    let (words, faults) = try TemplateFolder.read(templates)
    let concluded = concluded(session) ?? ConcludedSession(soFar: session, law: law, digest: Self.digest)
    return (PaperShelf(concluded, templates: words, for: viewer), faults)
  }

  /// - Parameter session: as it is, or as it would be.
  func concluded(_ session: Session) -> ConcludedSession? {
    let code = ShortCode(resultFile: session.resultDocument(law: law).canonicalBytes)
    return ConcludedSession(session: session, law: law, shortCode: code.description, digest: Self.digest)
  }

  private static let digest: @Sendable ([UInt8]) -> String = { Digest(of: $0).hex }
}
