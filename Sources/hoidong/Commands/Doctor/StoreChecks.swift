internal import Catalogue
internal import Council
internal import Disk
internal import Hall
internal import Ledger
internal import Office

/// Every session of a data folder, or copies of ledgers; nothing is changed.
struct StoreChecks {
  private let folder: DataFolder
  private let stores: [(id: SessionID, store: Result<StoreUnderCheck, LedgerError>)]

  init(folder: DataFolder) {
    self.folder = folder
    stores = folder.sessions().map { id in
      (id, Result { () throws(LedgerError) in try folder.storeUnderCheck(id) })
    }
  }

  func lines() -> [DoctorLine] {
    let leftovers = Leftovers.find(folder, at: Clock.now())
    return (stores.isEmpty ? [DoctorLine("store", .good, DoctorText.noSessions)] : stores.map(line))
      + leftovers.map { DoctorLine("leftover", .remark, DoctorText.leftover($0)) }
  }

  /// The latest event of all that can be read, and whose it is.
  var latestEvent: (session: SessionID, time: Timestamp)? {
    stores.compactMap { id, store in (try? store.get())?.lastEvent.map { (id, $0) } }.max { $0.1 < $1.1 }
  }

  private func line(_ id: SessionID, _ store: Result<StoreUnderCheck, LedgerError>) -> DoctorLine {
    let (state, words) = Self.outcome(store)
    let since = state == .wrong ? folder.log.since(words.vietnamese, of: id) : nil
    let told: any Worded = since.map { NotedSince(words: words, time: $0) } ?? words
    return DoctorLine("store", state, Labelled(name: id.rawValue, words: told))
  }

  static func line(ofCopy path: String) -> DoctorLine {
    let file = InputFile.isFolder(path) ? DiskPath.trimmed(path) + "/ledger.db" : path
    let (state, words) = outcome(Result { () throws(LedgerError) in try StoreUnderCheck(path: file) })
    return DoctorLine("store", state, Labelled(name: path, words: words))
  }

  private static func outcome(_ store: Result<StoreUnderCheck, LedgerError>) -> (DoctorLine.State, any Worded) {
    do throws(LedgerError) {
      let store = try store.get()
      let outcomes = store.check()
      guard let worst = outcomes.first(where: \.isBroken) else {
        return (.good, InvariantFaultText.allHold(events: store.events, checks: outcomes.count))
      }
      let isRemark = outcomes.filter(\.isBroken).allSatisfy { $0.name == .headline }
      return (isRemark ? .remark : .wrong, worst.words ?? .allHold(events: 0, checks: 0))
    } catch { return (.wrong, error.told.text) }
  }
}

/// Words of one session.
private struct Labelled: Worded {
  let name: String
  let words: any Worded
  var vietnamese: String { DoctorText.session(name, words.vietnamese).vietnamese }
  var english: String { DoctorText.session(name, words.english).english }
}

/// Words that the log knows since a while.
private struct NotedSince: Worded {
  let words: any Worded
  let time: String
  var vietnamese: String { StoreText.notedSince(words.vietnamese, time: time).vietnamese }
  var english: String { StoreText.notedSince(words.english, time: time).english }
}
