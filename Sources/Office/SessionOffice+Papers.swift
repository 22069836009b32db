package import Council
internal import Evidence
package import Papers

extension SessionOffice {
  /// What can be written of the session now, as that viewer may see it, and what is wrong with the office's templates.
  package func papers(
    for viewer: Viewer = .hall
  ) throws(OfficeError) -> (shelf: PaperShelf, faults: [String: [TemplateFault]]) {
    let (words, faults) = try TemplateFolder.read(templates)
    let concluded =
      ConcludedSession(session: session, law: law, shortCode: shortCode ?? "", digest: Self.digest)
      ?? ConcludedSession(soFar: session, law: law, digest: Self.digest)
    return (PaperShelf(concluded, templates: words, for: viewer), faults)
  }

  private static let digest: @Sendable ([UInt8]) -> String = { Digest(of: $0).hex }
}
