package import Council
internal import Disk
package import PaperFiles
package import Papers

/// Papers written into a folder one file after the other, so that whoever waits can see how far it is and stop in between.
/// A file is written whole or not at all, and nothing that says something else is overwritten unless it is asked for.
package struct PaperExport {
  package enum Fate: Hashable, Sendable {
    case written
    /// These bytes stood there already.
    case same
    /// Something else stands there, and was left.
    case differs
    /// The paper has no such form.
    case noSuchForm
    case failed(PaperFailure)
  }

  package struct Item: Hashable, Sendable {
    package let kind: PaperKind
    package let format: PaperFormat
    /// "bien-ban.docx".
    package var name: String { "\(kind.name).\(format.rawValue)" }
  }

  package let folder: String
  package let items: [Item]
  /// What became of the items so far, in their order.
  package private(set) var fates: [Fate] = []
  private let office: SessionOffice
  private let shelf: PaperShelf
  private let isSigned: Bool
  private let replaces: Bool
  private let press = PaperPress()
  /// The paper that was made last: it has several files.
  private var made: SessionPaper?

  init(_ office: SessionOffice, _ shelf: PaperShelf, _ items: [Item], isSigned: Bool, folder: String, replaces: Bool) {
    (self.office, self.shelf, self.items, self.isSigned) = (office, shelf, items, isSigned)
    (self.folder, self.replaces) = (folder, replaces)
  }

  /// `nil` when all is done.
  package var next: Item? { fates.count < items.count ? items[fates.count] : nil }

  package func items(_ matches: (Fate) -> Bool) -> [Item] { zip(items, fates).filter { matches($0.1) }.map(\.0) }

  /// Writes the next file. After an error it is over; what was written stays.
  package mutating func goOn() throws(OfficeError) {
    guard let item = next else { return }
    fates.append(try write(item))
  }

  private mutating func write(_ item: Item) throws(OfficeError) -> Fate {
    if made?.kind != item.kind {
      made = shelf.paper(item.kind).map { office.marked($0, isSigned: isSigned) }
    }
    guard let made else { return .noSuchForm }
    let file: Paper
    do throws(PaperFailure) {
      guard let form = try press.file(made, item.format) else { return .noSuchForm }
      file = form
    } catch { return .failed(error) }
    let path = "\(folder)/\(item.name)"
    do throws(DiskError) {
      if let before = try Self.bytes(at: path) {
        if before == file.bytes { return .same }
        if !replaces { return .differs }
      }
      try FileReplacement.write(file.bytes, to: path)
    } catch { throw .machine(path: error.path, errno: error.errno) }
    return .written
  }

  /// What is too large to be a paper is none of ours.
  private static func bytes(at path: String) throws(DiskError) -> [UInt8]? {
    try FolderListing.bytes(of: path, limit: 1 << 30)
  }
}

extension SessionOffice {
  /// - Parameters:
  ///   - kinds: only what is ready is written.
  ///   - formats: by default those that each paper is given out in.
  ///   - files: only these of them, by their names.
  ///   - folder: must be there.
  ///   - replaces: whether files that say something else are overwritten.
  package func exportPapers(
    _ kinds: [PaperKind], _ formats: [PaperFormat]? = nil, files: Set<String>? = nil, for viewer: Viewer = .hall,
    into folder: String, replaces: Bool = false
  ) throws(OfficeError) -> PaperExport {
    try DataFolder.checkIsFolder(folder)
    let (shelf, _) = try papers(for: viewer)
    let ready = Set(shelf.entries.filter { $0.obstacle == nil }.map(\.kind))
    let items = kinds.filter(ready.contains).flatMap { kind in
      (formats ?? kind.formats).map { PaperExport.Item(kind: kind, format: $0) }
    }
    return PaperExport(
      self, shelf, items.filter { files?.contains($0.name) ?? true }, isSigned: try papersSigned() != nil,
      folder: folder, replaces: replaces)
  }
}
