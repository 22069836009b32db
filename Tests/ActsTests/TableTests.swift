import Acts
import Catalogue
import Council
import Criteria
import TestWorld
import Testing

/// The table of acts, as data and over a whole meeting.
@Suite("Table of acts") struct TableTests {
  @Test func namesAreForScripts() {
    let names = Act.table.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(!name.isEmpty && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }, "\(name)")
    }
    // No words without an act, no act without words.
    #expect(Set(Act.table.map(\.words)) == Set(ActText.allCases))
  }

  @Test func everythingHasWords() throws {
    let scene = try Scene().scene(nil)
    for act in Act.table {
      for language in Language.allCases {
        #expect(!act.words.text(in: language).isEmpty)
        #expect(!act.words.explanation.text(in: language).isEmpty)
      }
      let fields = act.fields(in: scene)
      #expect(Set(fields.map(\.name)).count == fields.count, "\(act.name)")
      #expect(fields.first == .product || act.scope == .session)
    }
  }

  /// A form on 80x24 has room for eight entries.
  @Test(arguments: [Ballot.counted, .secret, .named]) func formsFitTheSmallestScreen(_ ballot: Ballot) throws {
    var rules = Rules()
    rules.ballot = ballot
    let scene = try Scene(rules).scene(nil)
    for act in Act.table {
      let entries = act.fields(in: scene).filter { !$0.isChosen && !$0.isOnSheet }
      #expect(entries.count <= 8, "\(act.name)")
    }
  }

  /// What the first edition did not know is not possible in its sessions, and the engine agrees.
  @Test func theFirstEditionIsLeftAlone() throws {
    var scene = try Scene(.firstEdition)
    try scene.meeting.open("SP01")
    let here = scene.scene("SP01")
    let second: Set = [
      "authorise", "arrive-online", "substitute", "adjourn", "clear-all", "note", "guests", "absence", "report",
      "closing", "move", "clear", "postpone", "motion",
      "type-paper", "confirm-paper", "seal-paper", "ask-opinions", "discussion", "vote-reopen", "reopen",
    ]
    for act in Act.table where second.contains(act.name) {
      #expect(act.obstacle(in: here) == .refused(.notInThisSession), "\(act.name)")
    }
    for name in ["close", "excuse", "recuse", "leave", "not-evaluated"] {
      #expect(try #require(Act.named(name)).obstacle(in: here) == nil, "\(name)")
    }
  }

  /// The menu is simple, the engine has the last word; but what the menu greys out the engine must refuse too.
  @Test func whatIsGreyedOutIsRefused() throws {
    var scene = try Scene()
    try scene.meeting.act(.queue(Meeting.dossier("SP01")))
    var checked = 0
    func check(_ place: String) throws {
      let here = scene.scene("SP01")
      for act in Act.table {
        guard let obstacle = act.obstacle(in: here), case .refused(let refusal) = obstacle else { continue }
        let texts = scene.texts(for: act)
        guard let command = try? act.commands(texts, in: here).first else { continue }
        let answer = scene.meeting.refusal(command)
        #expect(answer != nil, "\(place): \(act.name) is greyed out by \(refusal), and possible")
        checked += 1
      }
    }
    try check("before the roll call")
    try scene.meeting.rollCall()
    try check("after the roll call")
    for seat in Meeting.scorers { try scene.meeting.act(.clearConflict(seat, [DossierID("SP01")])) }
    try scene.meeting.act(.openScoring(DossierID("SP01")))
    try check("scoring")
    try scene.meeting.act(.adjourn(reason: "Nghỉ"))
    try check("adjourned")
    try scene.meeting.rollCall()
    try scene.meeting.seal("SP01", totals: [80, 80, 80, 80, 80], meeting: .four)
    try scene.meeting.reveal("SP01")
    try check("revealed")
    try scene.meeting.act(.conclude(DossierID("SP01")))
    try check("concluded")
    #expect(checked > 60)
  }

  /// A whole meeting by acts alone, as a script would do it.
  @Test func aScriptDoesAWholeMeeting() throws {
    var scene = try Scene()
    try scene.meeting.act(.queue(Meeting.dossier("SP01")))
    try scene.act("authorise", ["seat": "m2", "document": "Văn bản 1"])
    try scene.act("attendance", ["present": "M2, M3 M4,M5", "presiding": "M2"])
    try scene.act("arrive-online", ["seat": "M1"])
    #expect(scene.meeting.session.attendance?.online == [SeatID("M1")])
    try scene.act("leave", ["seat": "M1", "reason": "Mạng hỏng"])
    try scene.act("arrive", ["seat": "M1"])
    try scene.act("clear-all", [:])
    #expect(scene.meeting.session.products.first?.cleared == Set(Meeting.scorers))
    try scene.act("discussion", ["text": "Hỏi về vùng trồng"], product: "SP01")
    try scene.act("open", [:], product: "SP01")
    for (index, seat) in Meeting.scorers.enumerated() {
      let ticks = try Ticks.choices(total: 80 + index, in: try scene.meeting.set(), meeting: .four)
      let words = ticks.map { "\($0.key.rawValue)=\($0.value.points)" }.joined(separator: ",")
      // The last sheet comes on paper, typed by two.
      if index < 4 {
        try scene.act("seal", ["ticks": words], product: "SP01", by: seat)
      } else {
        try scene.act("type-paper", ["seat": "M5", "ticks": words], product: "SP01", by: SeatID("S1"))
        try scene.act("type-paper", ["seat": "M5", "ticks": words], product: "SP01", by: SeatID("M1"))
        try scene.act("seal-paper", ["seat": "M5"], product: "SP01", by: SeatID("M1"))
      }
    }
    try scene.act("close", [:], product: "SP01")
    try scene.act("reveal", [:], product: "SP01")
    while let subject = try scene.meeting.gate("SP01").subjectsToVote.first {
      try scene.act(
        "vote", ["subject": subject.rawValue, "for": "5", "reason": "Thống nhất"], product: "SP01")
    }
    try scene.act("conclude", [:], product: "SP01")
    try scene.act("vote-list", ["for": "3", "against": "2", "reason": "Nghe đọc kết quả"])
    #expect(scene.meeting.session.listVote == .adopted)
    try scene.act("vote-reopen", ["for": "5", "reason": "Sai số"], product: "SP01")
    try scene.act("reopen", ["reason": "Sai số"], product: "SP01")
    #expect(scene.meeting.session.products.first?.stage.name == .revealed)
    try scene.act("postpone", ["reason": "Kỳ sau"], product: "SP01")
    try scene.act("resume", ["reason": "Kịp bổ sung"], product: "SP01")
    #expect(scene.meeting.session.products.first?.stage.name == .queued)
  }
}
