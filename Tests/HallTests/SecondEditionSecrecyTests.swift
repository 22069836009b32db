import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// Two meetings of the second edition that differ only in what one member ticked and wrote look the same to everybody
/// else, screen by screen, in every phase before the reveal; the hall and observers never see it.
@Suite("Secrecy on the screens of the second edition") struct SecondEditionSecrecyTests {
  private static let secret = "Bí mật của UV1 87531"
  private static let (p1, p2) = (DossierID("SP01"), DossierID("SP02"))

  enum Phase: String, CaseIterable {
    case sealed, typed, inWriting, closed, rescoring
    /// From here on the council sees it, the hall and observers do not.
    case revealed, reopened, closedSession
  }

  /// Every role: the chair, a deputy, members, who keeps the minutes with a vote and without, an expert, an adviser, an
  /// observer.
  private static let seats =
    FiveSeats.seats + [
      Seat(id: SeatID("TK2"), role: .secretary, person: "Đại biểu 6", agency: "Văn phòng"),
      Seat(id: SeatID("CG"), role: .expert, person: "Đại biểu 7", agency: "Viện"),
      Seat(id: SeatID("TTV"), role: .adviser, person: "Đại biểu 8", agency: "Tổ tư vấn"),
      Seat(id: SeatID("QS"), role: .observer, person: "Đại biểu 9", agency: "Mặt trận Tổ quốc"),
    ]
  private static let scorers = seats.filter(\.scores).map(\.id)

  /// A meeting up to that phase. UV1's sheet is full or poor, with these words.
  private func shell(_ phase: Phase, _ share: Double, _ words: String) throws -> MemoryShell {
    let law = try FiveSeats.law()
    let set = try #require(law.sets[1])
    var rules = Rules()
    (rules.spreadLimit, rules.resultVote, rules.floorRule) = (100, .none, .all)
    let info = SessionInfo(
      id: try #require(SessionID("phien-thu")), title: "Phiên thử", body: "UBND tỉnh", council: "Hội đồng",
      councilDecision: "Quyết định số 1", regulation: "Quy chế số 2", place: "Hội trường", authority: .central,
      regime: law.regime.id.rawValue, criteriaDigest: "", rules: rules, seats: Self.seats, rehearsal: true)
    let opening = LoggedEvent(height: 1, time: FiveSeats.start, actor: .program, event: .sessionOpened(info))
    var shell = MemoryShell(try #require(Session(opening: opening)), opening: opening, law: law, at: FiveSeats.start)
    func act(_ command: Command, by seat: String? = nil) {
      let refusal = shell.act(command, by: seat.map(SeatID.init))
      #expect(refusal == nil, "\(phase) \(command)")
    }
    func draft(_ share: Double, _ words: String) -> Draft {
      var draft = Draft()
      for criterion in set.criteria {
        let points = criterion.points(inCase: 0)
        let chosen = points[min(points.count - 1, Int(Double(points.count) * share))]
        draft.choices[criterion.key] = criterion.hasAlternatives ? .alternative(1, points: chosen) : .points(chosen)
        draft.remarks[criterion.key] = words
      }
      draft.opinion = words
      return draft
    }
    for (id, kind) in [(Self.p1, RegistrationKind.first), (Self.p2, .renewal)] {
      var dossier = Dossier(
        id: id, product: "Sản phẩm", set: 1, kind: kind, producer: "Chủ thể", commune: "Xã Mẫu")
      dossier.previous = Dossier.Recognition(star: 3, certificate: "12/QĐ-UBND")
      act(.queue(dossier))
    }
    for seat in Self.scorers { act(.clearConflict(seat, [Self.p1, Self.p2])) }
    act(.takeAttendance(present: Self.seats.map(\.id), presiding: SeatID("CT")))
    let id = phase == .inWriting ? Self.p2 : Self.p1
    act(phase == .inWriting ? .askOpinions(id, sent: FiveSeats.start.day, due: nil) : .openScoring(id))
    if phase == .typed {
      act(.typePaper(PaperEntry(product: id, seat: SeatID("UV1"), content: draft(share, words))), by: "TK2")
      return shell
    }
    let own = draft(share, words)
    act(.seal(id, own, reason: ""), by: "UV1")
    if phase == .sealed || phase == .inWriting { return shell }
    for seat in Self.scorers where seat.rawValue != "UV1" {
      act(.seal(id, draft(0.8, ""), reason: ""), by: seat.rawValue)
    }
    act(.closeScoring(id))
    if phase == .closed { return shell }
    act(.reveal(id))
    if phase == .revealed { return shell }
    if phase == .rescoring {
      act(.orderRescoring(id, reason: "thảo luận lại"))
      return shell
    }
    act(.conclude(id))
    act(.withdraw(Self.p2, reason: "rút"))
    if phase == .reopened {
      let votes = Votes(inFavour: Self.scorers.count, against: 0, abstaining: 0, chairInFavour: true)
      act(.resolve(id, .reopen, votes, reason: "có khiếu nại"))
      act(.reopen(id, reason: "có khiếu nại"))
      return shell
    }
    act(.recordRecount(digest: "digest"))
    act(.closeSession, by: "CT")
    return shell
  }

  /// What can be seen from these seats and from the hall, whatever is pressed.
  private func everythingSeen(_ shell: MemoryShell, from seats: [String]) -> [String] {
    var visit = Visit(shell)
    var seen: [String] = []
    func look(_ keys: [String]) {
      for keys in keys {
        visit.press(keys)
        seen += [visit.screen(Visit.wide), visit.display.view(Visit.wide).text]
      }
    }
    look(["", "⏎", "?", "?"])
    for seat in seats {
      visit.sit(seat)
      look([
        "", "⇥", "g", "⏎", "?", "x", "G", "q", "j", "⏎", "g", "⇟", "q", "⇥", "g", "⏎", "b", "v", "⏎", "q", "l", "q",
      ])
      var presses = 0
      while visit.hall.place.name != .seats && presses < 20 {
        visit.press(presses.isMultiple(of: 2) ? "q" : "⎋")
        presses += 1
      }
      #expect(visit.hall.place.name == .seats)
    }
    look([""])
    return seen
  }

  @Test("Nothing of one member's sheet shows to the others", arguments: Phase.allCases)
  func nothingShows(_ phase: Phase) throws {
    let isOpen = [.revealed, .reopened, .closedSession].contains(phase)
    // Whoever typed the paper has seen it; the member has made it.
    var outsiders = Self.seats.map(\.id.rawValue).filter { $0 != "UV1" && (phase != .typed || $0 != "TK2") }
    if isOpen { outsiders = ["QS"] }
    let one = everythingSeen(try shell(phase, 0.99, Self.secret), from: outsiders)
    let other = everythingSeen(try shell(phase, 0, "x"), from: outsiders)
    #expect(one.count > 20 && one.count == other.count)
    let words = one.filter { $0.contains("Bí mật") || $0.contains("87531") }.count
    #expect(words == 0, "\(phase)")
    // A conclusion is everybody's, so are its stars; otherwise the screens are the same to the letter.
    if phase == .closedSession { return }
    let differences = zip(one, other).filter { $0 != $1 }.count
    #expect(differences == 0, "\(phase)")
  }

  @Test("The looking can tell: the member sees the words, after the reveal so does the council")
  func canTell() throws {
    func finds(_ phase: Phase, _ seat: String) throws -> Bool {
      let one = everythingSeen(try shell(phase, 0.99, Self.secret), from: [seat])
      return one != everythingSeen(try shell(phase, 0, "x"), from: [seat])
    }
    #expect(try finds(.sealed, "UV1"))
    #expect(try finds(.revealed, "CT"))
    #expect(try finds(.revealed, "TTV"))
  }
}
