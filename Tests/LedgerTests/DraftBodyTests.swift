import CanonicalJSON
import Council
import Criteria
import Foundation
import TestWorld
import Testing

@testable import Ledger

/// No bit of a draft turns over unseen.
@Suite struct DraftBodyTests {
  private var draft: Draft {
    var draft = Draft()
    draft.choices[CriterionKey("1.1")] = .points(3)
    draft.opinion = "Ngon"
    return draft
  }

  @Test func everyOtherTextIsNoDraft() {
    let text = DraftBody.text(draft, product: "P1", seat: "M1")
    #expect(DraftBody.read(text, product: "P1", seat: "M1") == draft)
    #expect(DraftBody.read(text, product: "P2", seat: "M1") == nil)
    #expect(DraftBody.read(text, product: "P1", seat: "M2") == nil)
    let bytes = Array(text.utf8)
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 1
      #expect(DraftBody.read(String(decoding: other, as: UTF8.self), product: "P1", seat: "M1") == nil, "\(place)")
    }
  }

  /// Sessions from before kept the JSON alone.
  @Test func aFormerDraftIsRead() {
    #expect(DraftBody.read(draft.json.canonicalText, product: "P1", seat: "M1") == draft)
  }

  @Test func aDamagedDraftIsNamedAndNotUsed() throws {
    let folder = try Folder()
    let ledger = try folder.ledger()
    try ledger.keep(draft, product: DossierID("P1"), seat: SeatID("M1"))
    #expect(try ledger.damagedDrafts().isEmpty)
    try folder.sql("UPDATE drafts SET body=replace(body, ':3', ':2')")
    #expect(try ledger.damagedDrafts().map(\.seat) == ["M1"])
    #expect(try ledger.draft(product: DossierID("P1"), seat: SeatID("M1")) == nil)
  }
}
