package import Council
internal import Disk
package import Papers

/// How far a paper is: what stands in its way, where it was written, whether it was signed.
package struct PaperStanding: Hashable, Sendable {
  package enum Signing: Hashable, Sendable {
    case none
    /// In the bundle that was signed last, made of the templates there are now.
    case signed
    /// In it, but the office has changed its templates since.
    case otherTemplates
  }

  package let kind: PaperKind
  package let title: String
  /// `nil`: it can be written.
  package let obstacle: PaperObstacle?
  /// Formats in which a file of its name stands in the folder for papers.
  package let written: [PaperFormat]
  /// The latest bundle that holds it.
  package let bundle: String?
  package let signing: Signing
}

extension SessionOffice {
  /// What there is of papers, as that viewer may see it.
  /// - Parameter folder: for papers; it need not be there.
  package func paperList(
    for viewer: Viewer = .hall, in folder: String
  ) throws(OfficeError) -> (standings: [PaperStanding], faults: [String: [TemplateFault]]) {
    let (shelf, faults) = try papers(for: viewer)
    let signed = try papersSigned()
    // The same session and the same words give the same papers: none is made to know it.
    let words = try? SessionPapers.templates(in: signed ?? [:])
    let names = Set((try? FolderListing.names(in: folder)) ?? [])
    let bundles = DataFolder.bundles(in: results, of: session.info.id).map { path in
      (path, Set(((try? FolderListing.names(in: "\(path)/\(SessionPapers.folder)")) ?? [])))
    }
    let standings = shelf.entries.map { entry in
      let files = PaperFormat.allCases.map { ($0, "\(entry.kind.name).\($0.rawValue)") }
      let isSigned = files.contains { signed?["\(SessionPapers.folder)/\($0.1)"] != nil }
      return PaperStanding(
        kind: entry.kind, title: entry.title, obstacle: entry.obstacle,
        written: files.filter { names.contains($0.1) }.map(\.0),
        bundle: bundles.first { bundle in files.contains { bundle.1.contains($0.1) } }?.0,
        signing: !isSigned ? .none : shelf.says(entry.kind, asIn: words) ? .signed : .otherTemplates)
    }
    return (standings, faults)
  }

  /// A paper as it is given out now; `nil` where it is not on the shelf, or not ready.
  package func paper(_ kind: PaperKind, from shelf: PaperShelf) throws(OfficeError) -> SessionPaper? {
    guard let paper = shelf.paper(kind) else { return nil }
    return try marked(paper, isSigned: papersSigned() != nil)
  }

  /// What chair and secretary have not signed says so; a form that is filled in by hand before the close needs no
  /// signature of theirs.
  func marked(_ paper: SessionPaper, isSigned: Bool) -> SessionPaper {
    if isSigned { return paper }
    switch paper.kind {
    case .attendance where session.phase == .open, .opinionForm where session.phase == .open: return paper
    default: return paper.unsigned
    }
  }
}

extension PaperShelf {
  /// Whether a paper has the same words by other templates: always where it has none.
  fileprivate func says(_ kind: PaperKind, asIn other: PaperTemplates?) -> Bool {
    guard let template = kind.template else { return true }
    guard let other else { return false }
    return other.settings == templates.settings && other.template(template) == templates.template(template)
  }
}
