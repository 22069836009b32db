internal import CanonicalJSON
package import Council
package import Criteria
internal import Disk
internal import Glibc
internal import Regulation
package import Setup

// Sessions that are being set up: `dang-lap/<name>/phien.json`, a session file as far as it is typed, and the Quy chế file
// that goes with it, as it was. No PIN is ever among them.

extension DataFolder {
  package var setupsPath: String { path + "/dang-lap" }
  private func folder(ofSetup id: SessionID) -> String { setupsPath + "/" + id.rawValue }
  private func plan(ofSetup id: SessionID) -> String { folder(ofSetup: id) + "/phien.json" }
  private func regulation(ofSetup id: SessionID) -> String { folder(ofSetup: id) + "/quy-che.txt" }

  /// Names of what is being set up, in the order of their names.
  package func setups() throws(OfficeError) -> [SessionID] {
    try inOffice { try FolderListing.names(in: setupsPath) }.compactMap(SessionID.init).filter {
      Self.exists(plan(ofSetup: $0))
    }
  }

  /// An empty set-up under the first free name of the day.
  package func newSetup(on day: CalendarDay) throws(OfficeError) -> SetupDraft {
    let base = day.description
    let free = (1...9999).lazy.compactMap { SessionID($0 == 1 ? base : "\(base)-\($0)") }.first { id in
      !Self.exists(folder(of: id)) && !Self.exists(folder(ofSetup: id))
    }
    guard let free else { throw .machine(path: setupsPath, errno: EEXIST) }
    return SetupDraft(id: free)
  }

  /// On the disk when this returns.
  package func keep(_ draft: SetupDraft) throws(OfficeError) {
    try Self.make(folder(ofSetup: draft.id))
    try inOffice {
      try FileReplacement.write(Array(draft.json.prettyText.utf8), to: plan(ofSetup: draft.id), mode: 0o600)
    }
  }

  /// A set-up as it was left.
  package func setup(_ id: SessionID, law: LawShelf) throws(OfficeError) -> SetupDraft {
    let path = plan(ofSetup: id)
    guard let bytes = try inOffice({ try FolderListing.bytes(of: path) }) else {
      throw .machine(path: path, errno: ENOENT)
    }
    guard var draft = SetupDraft(try PlanReader.root(bytes).value), draft.id == id else {
      throw .plan([PlanFault(line: 1, key: "id", problem: .wrongKind)])
    }
    do throws(OfficeError) { draft.adopted = try adopted(in: draft, law: law)?.summary } catch {
      // A file that this program no longer takes can still be dropped; the check says what is wrong with it.
      guard case .regulation = error else { throw error }
      draft.adopted = SetupDraft.Adopted(says: [:], settings: [:], seats: 0)
    }
    return draft
  }

  package func removeSetup(_ id: SessionID) throws(OfficeError) {
    for file in [regulation(ofSetup: id), plan(ofSetup: id)] where unlink(file) != 0 && errno != ENOENT {
      throw .machine(path: file, errno: errno)
    }
    if rmdir(folder(ofSetup: id)) != 0 && errno != ENOENT { throw .machine(path: folder(ofSetup: id), errno: errno) }
  }

  // MARK: The Quy chế

  /// Takes a Quy chế file into the set-up, byte by byte; or leaves it out again.
  package func adopt(_ bytes: [UInt8]?, in draft: SetupDraft, law: LawShelf) throws(OfficeError) -> SetupDraft.Adopted?
  {
    try keep(draft)
    let path = regulation(ofSetup: draft.id)
    guard let bytes else {
      if unlink(path) != 0 && errno != ENOENT { throw .machine(path: path, errno: errno) }
      return nil
    }
    let adopted: AdoptedRegulation
    do { adopted = try AdoptedRegulation(bytes, law: law) } catch { throw .regulation(error) }
    try inOffice { try FileReplacement.write(bytes, to: path, mode: 0o600) }
    return adopted.summary
  }

  func adopted(in draft: SetupDraft, law: LawShelf) throws(OfficeError) -> AdoptedRegulation? {
    guard let bytes = try inOffice({ try FolderListing.bytes(of: regulation(ofSetup: draft.id)) }) else { return nil }
    do { return try AdoptedRegulation(bytes, law: law) } catch { throw .regulation(error) }
  }
}

extension AdoptedRegulation {
  var summary: SetupDraft.Adopted {
    var says: [SessionField: String] = [
      .body: file.body, .council: file.council, .councilDecision: file.councilDecision, .regulation: file.citation,
      .regime: file.regime?.rawValue ?? "", .authority: file.authority?.rawValue ?? "",
    ]
    if file.isRehearsal { says[.rehearsal] = "true" }
    return SetupDraft.Adopted(
      says: says.filter { !$0.value.isEmpty }, settings: file.settings, seats: file.seats.count)
  }
}
