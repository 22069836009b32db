import Catalogue
import PlainText
import Testing

/// Words about stores and machines: Vietnamese but for commands, whole, and each its own.
@Suite struct StoreWordsTests {
  private static let store: [StoreText] = [
    .link("/a"), .folderInPlace("/a"), .notAFile("/a"), .missing("/a"), .empty("/a"),
    .truncated("/a", bytes: 1, of: 2), .foreign("/a"), .otherSession("/a", found: "b"), .readOnlyFile("/a"),
    .readOnlyFolder("/a"), .readOnlyMedium("/a"), .noPermission("/a"), .logMissing("/a"),
    .logDamaged("/a", writes: 2, event: 3, since: "1"), .partDamaged("/a", events: 3),
    .trustEnds("/a", event: 1, since: ""), .trustEnds("/a", event: 3, since: "1"), .tornTail,
    .rightsTightened("/a", was: "0666"), .othersMayWrite("/a", mode: "0666"), .otherOwner("/a"),
    .leftoverRemoved("/a"), .draftDamaged(product: "SP01", seat: "UV1"), .draftsLost(kept: 3, found: 2),
    .notedSince("A", time: "1"),
    .upgraded(from: "a", to: "b"),
  ]

  private static let doctor: [DoctorText] = [
    .noTerminal, .size(columns: 80, rows: 24), .sizeUnknown, .tooSmall(columns: 60, rows: 20), .colours(8), .noColours,
    .colourUnknown("x"), .localeUTF8, .localeOther, .widthRight, .widthWrong(found: 26, expected: 12), .widthUnknown,
    .fontWhole, .fontLacks("ẳ"), .fontUnknown, .clock("1"), .clockBefore2026("1"),
    .clockBeforeEvent("1", session: "a", event: "2"), .clockSynchronised, .clockAlone, .clockUnknown,
    .room("/a", megabytes: 1), .roomLow("/a", megabytes: 1), .roomGone("/a", megabytes: 1),
    .sync("/a", milliseconds: 1), .syncSlow("/a", milliseconds: 1), .folderOpen("/a", mode: "0755"),
    .folderPrivate("/a"), .folderNotYet("/a"), .folderUnwritable("/a"), .folderOfOther("/a"), .copyMissing("/a"),
    .copyUnwritable("/a"), .papersWhole, .paperLacks("x"), .noSessions,
    .session("a", "A"), .leftover("/a"), .logHead("/a"), .allGood, .failures(2),
  ]

  private static let broken: [InvariantFaultText] =
    InvariantText.allCases.flatMap { name -> [InvariantFaultText] in
      [.broken(name, what: "A", event: 3, since: "1"), .brokenAnywhere(name, what: "A"), .notPossible(name)]
    } + [.allHold(events: 3, checks: 19)]

  @Test func wordsAreWholeInBothLanguages() {
    let all: [any Worded] = Self.store + Self.doctor as [any Worded] + Self.broken + InvariantText.allCases
    var seen: [Set<String>] = [[], []]
    for words in all {
      for (index, text) in [words.vietnamese, words.english].enumerated() {
        #expect(!text.isEmpty && text == nfc(text) && text == visible(text), "\(text)")
        #expect(seen[index].insert(text).inserted, "twice: \(text)")
      }
      #expect(words.vietnamese != words.english)
      let plain = words.vietnamese.replacing("hoidong session restore", with: "")
      let english: Set = ["the", "is", "file", "folder", "session", "store", "wrong", "not", "backup", "event", "of"]
      #expect(plain.lowercased().split { !$0.isLetter }.allSatisfy { !english.contains(String($0)) }, "\(plain)")
    }
  }

  /// Whoever reads that a store cannot be used reads as well what to do.
  @Test func everyFaultOfAStoreSaysWhatToDo() {
    let advice = ["chuyển", "chép", "khôi phục", "chạy", "đăng nhập", "mở khóa"]
    for words in Self.store.prefix(17) {
      #expect(advice.contains { words.vietnamese.contains($0) }, "\(words.vietnamese)")
      #expect(words.vietnamese.contains("/a"))
    }
  }
}
