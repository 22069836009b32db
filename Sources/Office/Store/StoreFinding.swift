package import Catalogue
package import Council
internal import Evidence
package import Ledger

/// Something that opening a store noticed or put right.
package enum StoreFinding: Hashable, Sendable {
  /// The power cut a write that nobody was told was done; SQLite passed over it.
  case tornTail(frames: Int)
  case rightsTightened(path: String, mode: UInt32)
  case othersMayWrite(path: String, mode: UInt32)
  case otherOwner(path: String)
  case leftoverRemoved(path: String)
  case draftDamaged(product: String, seat: String)
  case upgraded(from: String)

  /// Whether something was changed; a mere remark is logged once.
  var isRepair: Bool {
    switch self {
    case .tornTail, .rightsTightened, .leftoverRemoved, .upgraded: true
    case .othersMayWrite, .otherOwner, .draftDamaged: false
    }
  }

  package var words: StoreText {
    switch self {
    case .tornTail: .tornTail
    case .rightsTightened(let path, let mode): .rightsTightened(path, was: Self.octal(mode))
    case .othersMayWrite(let path, let mode): .othersMayWrite(path, mode: Self.octal(mode))
    case .otherOwner(let path): .otherOwner(path)
    case .leftoverRemoved(let path): .leftoverRemoved(path)
    case .draftDamaged(let product, let seat): .draftDamaged(product: product, seat: seat)
    case .upgraded(let from): .upgraded(from: from, to: StoreReading.format)
    }
  }

  private static func octal(_ mode: UInt32) -> String { "0" + String(mode & 0o777, radix: 8) }
}

extension Ledger {
  var findings: [StoreFinding] {
    get throws(LedgerError) {
      (tornFrames > 0 ? [.tornTail(frames: tornFrames)] : [])
        + (try damagedDrafts()).map { .draftDamaged(product: $0.product, seat: $0.seat) }
        + (upgradedFrom.map { [.upgraded(from: $0)] } ?? [])
    }
  }
}

extension LedgerError {
  /// Words of their own for the state of a store; `nil` where the fault is of another kind.
  package var storeWords: StoreText? {
    switch self {
    case .brokenChain(let path, let found):
      .trustEnds(path, event: found.line, since: found.lastGood?.forPeople ?? "")
    case .state(let path, let state): state.words(path)
    default: nil
    }
  }
}

extension StoreState {
  fileprivate func words(_ path: String) -> StoreText {
    switch self {
    case .link: .link(path)
    case .folderInPlace: .folderInPlace(path)
    case .notAFile: .notAFile(path)
    case .missing: .missing(path)
    case .empty: .empty(path)
    case .truncated(let bytes, let whole): .truncated(path, bytes: bytes, of: whole)
    case .foreign: .foreign(path)
    case .otherSession(let found): .otherSession(path, found: found)
    case .readOnlyFile: .readOnlyFile(path)
    case .readOnlyFolder: .readOnlyFolder(path)
    case .readOnlyMedium: .readOnlyMedium(path)
    case .noPermission: .noPermission(path)
    case .logMissing: .logMissing(path)
    case .logDamaged(let writes, let end):
      .logDamaged(path, writes: writes, event: end.event, since: end.time?.forPeople ?? "")
    case .partDamaged(let events): .partDamaged(path, events: events)
    }
  }

  /// The machine is to blame, not the file.
  package var isOfTheMachine: Bool {
    switch self {
    case .readOnlyFile, .readOnlyFolder, .readOnlyMedium, .noPermission: true
    default: false
    }
  }
}

extension Timestamp {
  /// "08:05:09 21/11/2026", in Vietnam.
  package var forPeople: String {
    let text = description.utf8.map { UnicodeScalar($0) }
    func part(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }
    return "\(part(11..<19)) \(part(8..<10))/\(part(5..<7))/\(part(0..<4))"
  }
}
