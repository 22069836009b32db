import Bundle
import CanonicalJSON
import Catalogue
import Council
import Foundation
import PlayedSession
import Testing

/// Two bundles of one session: the later one may only add.
@Suite struct ComparisonTests {
  private static let pair = Result {
    var played = try PlayedSession.wholeMeeting()
    var old = try Insider(played)
    old.chair = "M2"
    try played.takenUpAgain()
    var new = try Insider(played)
    new.chair = "M2"
    return (old: old, new: new)
  }

  private func compare(_ old: [String: [UInt8]], _ new: [String: [UInt8]]) -> BundleComparison {
    BundleComparison(old: BundleFolder(files: old), new: BundleFolder(files: new))
  }

  private func failed(_ comparison: BundleComparison) -> [String] {
    comparison.outcomes.flatMap { outcome in
      outcome.failures.map { "\(outcome.check.rawValue):\($0.file):\($0.reason.code)" }
    }
  }

  @Test func takenUpAgainOnlyAdds() throws {
    let (old, new) = try Self.pair.get()
    let comparison = compare(try old.signed(), try new.signed())
    #expect(failed(comparison) == [])
    #expect(comparison.onlyAdds)
    #expect(comparison.addedEvents > 0)
    #expect(comparison.addedFiles.contains { $0.hasPrefix("sheets/SP04/") })
    #expect(comparison.decisions.map(\.product) == ["SP04"])
    for language in Language.allCases {
      #expect(comparison.json(in: language)["only_adds"]?.bool == true)
    }
  }

  @Test func theSameTwiceAddsNothing() throws {
    let files = try Self.pair.get().old.signed()
    let comparison = compare(files, files)
    #expect(comparison.onlyAdds && comparison.addedEvents == 0 && comparison.addedFiles == [])
  }

  @Test func theOtherWayRoundSomethingIsGone() throws {
    let (old, new) = try Self.pair.get()
    let found = failed(compare(try new.signed(), try old.signed()))
    #expect(found.contains { $0.hasPrefix("events:events.jsonl:line-rewritten") })
    #expect(found.contains { $0.hasPrefix("sheets:sheets/SP04/") && $0.hasSuffix(":gone") })
  }

  @Test func anotherSessionIsNoLaterState() throws {
    let found = failed(compare(try Shared.bundle.get(), try TamperRows.other.get()))
    #expect(found.contains("session:events.jsonl:differs"))
    #expect(found.contains("events:events.jsonl:line-rewritten"))
  }

  /// Chair and secretary sign a whole new history: each bundle holds, together they do not.
  @Test func anotherHistoryWithTheSameKeys() throws {
    var options = PlayedSession.Options()
    options.keys = try Shared.played.get().keys
    options.extra = 1
    let other = try Insider(try PlayedSession.small(options)).signed()
    let comparison = compare(try Shared.bundle.get(), other)
    #expect(comparison.reports.old.holds && comparison.reports.new.holds)
    let found = failed(comparison)
    #expect(found.contains("events:events.jsonl:line-rewritten"))
    #expect(found.contains("sheets:sheets/SP01/M1-1.json:rewritten"))
    #expect(!comparison.onlyAdds)
  }

  @Test func aNewSignatureOverAnOldSheet() throws {
    let (old, new) = try Self.pair.get()
    var later = new
    let name = "sheets/SP01/M1-1"
    let content = later.files[name + ".json"] ?? []
    later.files[name + ".p7s"] = try later.keys.sign(content, as: SeatID("M1"), at: later.played.now.seconds)
    #expect(failed(compare(try old.signed(), try later.signed())) == ["sheets:\(name).p7s:rewritten"])
  }

  @Test func aBundleThatDoesNotHoldIsNoLaterState() throws {
    let (old, new) = try Self.pair.get()
    var files = try new.signed()
    files["docs/bien-ban.txt"] = [120]
    #expect(failed(compare(try old.signed(), files)) == ["new::does-not-hold"])
  }

  @Test func withoutNewEventsTheResultStays() throws {
    var insider = try Insider(try Shared.played.get())
    try insider.files.replace("result.json", "\"star\":3", "\"star\":4")
    let found = failed(compare(try Shared.bundle.get(), try insider.signed()))
    #expect(found == ["new::does-not-hold", "results:result.json:rewritten"])
  }
}
