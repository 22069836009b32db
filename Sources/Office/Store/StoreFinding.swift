package import Catalogue
package import Council
internal import Ledger

/// Something that opening a store noticed or put right.
package enum StoreFinding: Hashable, Sendable {
  /// The power cut a write that nobody was told was done; SQLite passed over it.
  case tornTail(frames: Int)
  case rightsTightened(path: String, mode: UInt32)
  case othersMayWrite(path: String, mode: UInt32)
  case otherOwner(path: String)
  case leftoverRemoved(path: String)
  case draftDamaged(product: String, seat: String)
  /// The drafts are not those that were kept; they were taken as they are.
  case draftsLost(kept: Int, found: Int)
  case upgraded(from: String)

  /// Whether something was changed; a mere remark is logged once.
  var isRepair: Bool {
    switch self {
    case .tornTail, .rightsTightened, .leftoverRemoved, .draftsLost, .upgraded: true
    case .othersMayWrite, .otherOwner, .draftDamaged: false
    }
  }

  var isDraftLoss: Bool { if case .draftsLost = self { true } else { false } }

  package var words: StoreText {
    switch self {
    case .tornTail: .tornTail
    case .rightsTightened(let path, let mode): .rightsTightened(path, was: Self.octal(mode))
    case .othersMayWrite(let path, let mode): .othersMayWrite(path, mode: Self.octal(mode))
    case .otherOwner(let path): .otherOwner(path)
    case .leftoverRemoved(let path): .leftoverRemoved(path)
    case .draftDamaged(let product, let seat): .draftDamaged(product: product, seat: seat)
    case .draftsLost(let kept, let found): .draftsLost(kept: kept, found: found)
    case .upgraded(let from): .upgraded(from: from, to: StoreReading.format)
    }
  }

  private static func octal(_ mode: UInt32) -> String { "0" + String(mode & 0o777, radix: 8) }
}

extension Ledger {
  var findings: [StoreFinding] {
    get throws(LedgerError) {
      let damaged = try damagedDrafts()
      // A row that is damaged spoils the tally as well, and is named.
      let loss = try draftLoss().flatMap { $0.kept == $0.found && !damaged.isEmpty ? nil : $0 }
      return (tornFrames > 0 ? [.tornTail(frames: tornFrames)] : [])
        + damaged.map { .draftDamaged(product: $0.product, seat: $0.seat) }
        + (loss.map { [.draftsLost(kept: $0.kept, found: $0.found)] } ?? [])
        + (upgradedFrom.map { [.upgraded(from: $0)] } ?? [])
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
