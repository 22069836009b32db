import Acts
import Catalogue
import Council
import Criteria
import TestWorld
import Testing

/// What is typed into a field: what is taken, and what is said about the rest.
@Suite("Fields of acts") struct FieldTests {
  private static func scene(_ change: (inout Rules) -> Void = { _ in }) throws -> Scene {
    var rules = Rules()
    change(&rules)
    var scene = try Scene(rules)
    try scene.meeting.act(.queue(Meeting.dossier("SP01")))
    try scene.meeting.rollCall()
    return scene
  }

  private func fault(_ name: String, _ texts: [String: String], _ scene: Scene, product: String? = nil) -> ActFault? {
    do {
      _ = try #require(Act.named(name)).commands(texts, in: scene.scene(product))
      return nil
    } catch { return error as? ActFault }
  }

  @Test(
    arguments: [
      ("adjourn", [:], "reason", ActFaultText.missing), ("adjourn", ["reason": "  "], "reason", .missing),
      ("adjourn", ["reason": "a\u{1B}[2J"], "reason", .hostile),
      ("adjourn", ["reason": "a\u{202E}b"], "reason", .hostile),
      ("adjourn", ["reason": String(repeating: "x", count: 2001)], "reason", .tooLong),
      ("arrive", ["seat": "XX"], "seat", .unknownSeat("XX")), ("arrive", [:], "seat", .missing),
      ("attendance", ["present": "M1 M1", "presiding": "M1"], "present", .seatTwice("M1")),
      ("attendance", ["present": "M1, ?", "presiding": "M1"], "present", .unknownSeat("?")),
      ("motion", ["question": "Q", "for": "x", "reason": "r"], "for", .notANumber),
      ("motion", ["question": "Q", "for": "-1", "reason": "r"], "for", .notANumber),
      ("motion", ["question": "Q", "for": "99999999999999999999", "reason": "r"], "for", .notANumber),
      ("motion", ["question": "Q", "for": "5", "chair": "hmm", "reason": "r"], "chair", .yesOrNo),
      ("motion", ["question": "Q", "for": "2", "against": "2", "reason": "r"], "chair", .chairNeeded),
      (
        "motion", ["question": "Q", "for": "0", "against": "5", "chair": "có", "reason": "r"], "chair",
        .chairNotInFavour
      ),
      ("motion", ["question": "Q", "for": "5"], "reason", .missing),
      ("motion", ["for": "5", "reason": "r"], "question", .missing),
      ("motion", ["product": "SP99", "question": "Q", "for": "5", "reason": "r"], "product", .unknownProduct("SP99")),
      ("open", [:], "product", .missing),
    ] as [(String, [String: String], String, ActFaultText)])
  func whatCannotBeReadIsNamed(_ name: String, _ texts: [String: String], _ field: String, _ problem: ActFaultText)
    throws
  {
    let found = fault(name, texts, try Self.scene())
    #expect(found?.field.name == field)
    #expect(found?.problem == problem)
  }

  @Test(arguments: ["05/8/2026", "5/8/2026", "2026-08-05"]) func daysAreTypedAsPeopleWriteThem(_ text: String) throws {
    let scene = try Self.scene()
    let commands = try #require(Act.named("ask-opinions")).commands(["sent": text], in: scene.scene("SP01"))
    #expect(
      commands == [.askOpinions(DossierID("SP01"), sent: try #require(CalendarDay("2026-08-05")), due: nil)])
  }

  @Test(arguments: ["", "31/02/2026", "5.8.2026", "2026-8-5", "hôm nay"]) func otherDaysAreNot(_ text: String) throws {
    let found = fault("ask-opinions", ["sent": text], try Self.scene(), product: "SP01")
    #expect(found?.field == .sent)
    #expect(found?.problem == (text.isEmpty ? .missing : .notADay))
  }

  @Test(arguments: [
    ("t", 5, 0, 0), ("t, M3 k", 4, 1, 0), ("T, m3 K, M4 o", 3, 1, 1), ("M1 t, M2 t, M3 t, M4 k, M5 k", 3, 2, 0),
    ("M1=k, t", 4, 1, 0), ("k", 0, 5, 0),
  ]) func namesAreQuickToType(_ text: String, _ inFavour: Int, _ against: Int, _ abstaining: Int) throws {
    let scene = try Self.scene { $0.ballot = .named }
    let texts = ["question": "Q", "names": text, "reason": "r"]
    let commands = try #require(Act.named("motion")).commands(texts, in: scene.scene(nil))
    guard case .resolve(nil, .other, let votes, _, _) = commands.first else {
      Issue.record("\(commands)")
      return
    }
    #expect((votes.inFavour, votes.against, votes.abstaining) == (inFavour, against, abstaining))
    #expect(Set(votes.names.keys) == Set(Meeting.scorers))
    #expect(scene.meeting.refusal(commands[0]) == nil)
  }

  @Test(arguments: [
    ("M1 t", ActFaultText.namesMissing(seats: "M2, M3, M4, M5")), ("t, M9 k", .unknownSeat("M9")),
    ("t, M3 k, M3 t", .seatTwice("M3")), ("t, M3 x", .unknownName("M3 x")), ("t, M3 k k", .unknownName("M3 k k")),
    ("t, k", .unknownName("k")),
  ]) func namesThatAreNot(_ text: String, _ problem: ActFaultText) throws {
    let scene = try Self.scene { $0.ballot = .named }
    let found = fault("motion", ["question": "Q", "names": text, "reason": "r"], scene)
    #expect(found?.problem == problem)
  }

  /// A seat that is recused has no vote on the product, and is not asked for one.
  @Test func theRecusedAreNotAsked() throws {
    var scene = try Self.scene { $0.ballot = .named }
    try scene.meeting.act(.recuse(DossierID("SP01"), SeatID("M4"), reason: "Người nhà"))
    let texts = ["product": "sp01", "question": "Q", "names": "t", "reason": "r"]
    let commands = try #require(Act.named("motion")).commands(texts, in: scene.scene(nil))
    guard case .resolve(_, _, let votes, _, _) = commands.first else { return }
    #expect(votes.inFavour == 4)
    #expect(scene.meeting.refusal(try #require(commands.first)) == nil)
  }

  /// Of a secret ballot the chair's side is said in a tie only.
  @Test func theChairOfASecretBallot() throws {
    let scene = try Self.scene { $0.ballot = .secret }
    #expect(ActField.chairsSide.initial(in: scene.scene(nil), .vietnamese) == "")
    func side(_ inFavour: String, _ against: String, _ chair: String) throws -> Bool? {
      let texts = ["question": "Q", "for": inFavour, "against": against, "chair": chair, "reason": "r"]
      let commands = try #require(Act.named("motion")).commands(texts, in: scene.scene(nil))
      guard case .resolve(_, _, let votes, _, _) = commands.first else { return nil }
      return votes.chairInFavour
    }
    #expect(try side("5", "0", "") == true)
    #expect(try side("3", "2", "") == false)
    #expect(try side("2", "2", "có") == true)
    #expect(throws: ActFault.self) { try side("2", "2", "") }
  }

  /// Where the presiding seat has no vote on the product, or a tie is lost anyway, the side is not asked.
  @Test func theSideIsAskedWhereItCounts() throws {
    var scene = try Self.scene()
    let act = try #require(Act.named("vote"))
    #expect(act.fields(in: scene.scene("SP01")).contains(.chairsSide))
    try scene.meeting.act(.recuse(DossierID("SP01"), SeatID("M1"), reason: "Người nhà"))
    #expect(!act.fields(in: scene.scene("SP01")).contains(.chairsSide))
    let lost = try Self.scene { $0.tie = .notAdopted }
    #expect(!act.fields(in: lost.scene("SP01")).contains(.chairsSide))
  }

  @Test(arguments: ["1.1", "1.1=", "=3", "1.1=x", "1.1=-1", "1.1=3=3", "1.1=3,1.1=2", "8=2:3:4", "8=:3", "1.1=9999"])
  func ticksThatAreNot(_ text: String) throws {
    #expect(fault("seal", ["ticks": text], try Self.scene(), product: "SP01")?.field == .ticks)
  }

  @Test func ticksAreRead() throws {
    let scene = try Self.scene()
    let texts = ["ticks": "1.1=3, 8=2:3 1.2=0", "opinion": " Tốt "]
    let commands = try #require(Act.named("seal")).commands(texts, in: scene.scene("SP01"))
    var draft = Draft()
    draft.choices = [
      CriterionKey("1.1"): .points(3), CriterionKey("1.2"): .points(0), CriterionKey("8"): .alternative(2, points: 3),
    ]
    draft.opinion = "Tốt"
    #expect(commands == [.seal(DossierID("SP01"), draft, reason: "")])
  }
}
