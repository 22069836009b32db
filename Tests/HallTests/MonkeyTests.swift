import Chance
import Council
import Criteria
import Foundation
import Hall
import TerminalKit
import Testing

/// Sixty thousand random inputs, among them right and wrong PINs, pastes and resizes: no crash, no wrong state, nothing of
/// another seat. `HOIDONG_MANY=1000000` gives a million of them on top.
@Suite("Monkey") struct MonkeyTests {
  private static let many = ProcessInfo.processInfo.environment["HOIDONG_MANY"].flatMap(Int.init)

  /// Every twenty thousand inputs another meeting, by the first edition or by the rules of today.
  @Test(.enabled(if: many != nil)) func manyInputs() throws {
    let rounds = UInt64(max(1, (Self.many ?? 0) / 20_000))
    for seed in 101..<101 + rounds {
      var visit = seed % 4 == 0 ? try Visit() : try Visit.meeting { $0.ballot = seed % 3 == 0 ? .named : $0.ballot }
      if seed % 2 == 0 {
        if seed % 4 == 0 { visit.openTheMeeting() } else { visit.beginMeeting() }
        if seed % 4 != 0 { visit.press("Oq") }
      }
      try letLoose(seed, &visit, steps: 20_000)
    }
    print("HOIDONG_MANY \(rounds * 20_000) inputs in \(rounds) meetings")
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as [UInt64]) func threeThousandInputs(_ seed: UInt64) throws {
    var visit = try Visit()
    if seed % 2 == 0 { visit.openTheMeeting() }
    if seed % 4 == 0 { try visit.everybodyScores() }
    try letLoose(seed, &visit)
  }

  /// By the rules of today, with their menus, papers, declarations and votes; some by name, one in consensus.
  @Test(arguments: [11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as [UInt64]) func inAMeetingOfToday(_ seed: UInt64) throws {
    var visit = try Visit.meeting {
      if seed % 3 == 0 { $0.ballot = .named }
      if seed == 14 { $0.scoringMode = .consensus }
      if seed == 16 { $0.rounds = 2 }
      if seed % 5 == 0 { $0.resultVote = .perProduct }
    }
    if seed % 2 == 0 {
      visit.beginMeeting()
      visit.press("Oq")
    }
    let places = try letLoose(seed, &visit)
    #expect(places.contains(.acts), "seed \(seed)")
  }

  @discardableResult
  private func letLoose(_ seed: UInt64, _ visit: inout Visit, steps: Int = 3_000) throws -> Set<ScreenName> {
    var monkey = Monkey(seed)
    var places: Set<ScreenName> = []
    let begun = visit.session.height
    for step in 0..<steps {
      let seals = visit.shell.seals
      let pins = visit.shell.sealingPINs
      let count = visit.intents.count
      monkey.act(on: &visit)
      let did = visit.intents[count...]
      let isSane = visit.problem == nil && visit.shell.seals - seals <= visit.shell.sealingPINs - pins
      #expect(isSane, "seed \(seed), step \(step): \(visit.problem ?? "sealed without a PIN") after \(did)")
      places.insert(visit.hall.place.name)
      if !isSane { return places }
      if step % 10 == 0 {
        let frame = visit.hall.view(monkey.size())
        #expect(frame.cells.count == frame.size.rows * frame.size.columns)
        #expect(frame.cursor.map { frame[$0] != nil } ?? true)
        if let leak = visit.leak { Issue.record("seed \(seed), step \(step): \(leak) on \(visit.hall.place.name)") }
        if step % 50 == 0 {
          expectFits(frame)
          expectFits(visit.display.view(monkey.size()))
        }
      }
    }
    let sheets = visit.session.products.reduce(0) { $0 + $1.sheets.count }
    #expect(sheets == visit.shell.seals, "seed \(seed)")
    // A monkey that gets nowhere tests nothing.
    #expect(visit.session.height > begun + 1, "seed \(seed)")
    return places
  }
}

private struct Monkey {
  private var random: SeededNumbers

  init(_ seed: UInt64) { random = SeededNumbers(seed: seed) }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  mutating func size() -> Size {
    chance(50)
      ? pick([Visit.small, Visit.wide])
      : Size(rows: Int.random(in: 0...60, using: &random), columns: Int.random(in: 0...150, using: &random))
  }

  mutating func act(on visit: inout Visit) {
    if let form = visit.hall.form {
      actOnForm(form, &visit)
    } else if visit.hall.isSearching {
      actOnSearch(&visit)
    } else if visit.hall.isTypingSetup {
      actOnField(&visit)
    } else if chance(3) {
      visit.take(pick([.resize(size()), .tick, .wake, .ready(3), .paste(pick(Hostile.texts)), .terminate, .hangup]))
    } else if visit.hall.place.name == .acts, chance(40) {
      visit.press("g" + String(repeating: "j", count: Int.random(in: 0...22, using: &random)) + "⏎")
    } else if !visit.session.rules.isFirstEdition, [.desk, .member].contains(visit.hall.place.name), chance(8) {
      visit.press("a")
    } else if visit.hall.paper != nil, visit.hall.place.name == .scoring, chance(10) {
      // A whole paper at once, else none would ever be finished.
      for _ in 0..<50 { visit.press(pick(["1u", "2u", "1u"])) }
    } else if visit.hall.place.name == .scoring, chance(70) {
      visit.press(pick(["1", "2", "3", "1", "2", "u", "0", "4", "s", "t", "z", "-"]))
    } else if chance(85) {
      // The library is wide: not every other step shall lead into it.
      let bindings = KeyTable.bindings(for: visit.hall.place.name).filter { binding in
        switch binding.action {
        case .back: chance(isAside(visit) ? 90 : 30)
        case .library, .search, .applies, .setup(.begin): chance(20)
        case .acts, .resolutions, .timeline, .dossier: chance(40)
        default: true
        }
      }
      visit.take(.key(pick(pick(bindings).keys)))
    } else {
      visit.take(.key(anyKey()))
    }
  }

  /// Where there is much to look at and little to do.
  private func isAside(_ visit: Visit) -> Bool {
    [
      .regimes, .regime, .lawSets, .lawSet, .applies, .acts, .resolutions, .timeline, .dossier, .matters, .agenda,
      .talk, .criterion, .numbers, .fields, .progress, .bundles, .signed,
      .setupSteps, .setupFields, .setupSeats, .setupDossiers, .setupRules, .setupFiles, .setupPreview,
    ].contains(visit.hall.place.name)
  }

  private mutating func actOnSearch(_ visit: inout Visit) {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<25: visit.type(pick(["liên kết", "moi truong", "mùi", "75%", "x"]))
    case 25..<35: visit.paste(pick(Hostile.texts))
    case 35..<50: visit.press("⏎")
    case 50..<70: visit.press(pick(["↓", "↑", "⇟", "⇞", "⌫"]))
    case 70..<90: visit.press("⎋")
    default: visit.take(.key(anyKey()))
    }
  }

  private mutating func actOnField(_ visit: inout Visit) {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<30: visit.type(pick(["dak lak", "xa", "trà", "13", "31/02/2026", "Hội đồng", "x"]))
    case 30..<38: visit.paste(pick(Hostile.texts))
    case 38..<60: visit.press(pick(["⏎", "⇥", "↓", "↑", "→", "←", "␣", "⌫"]))
    case 60..<85: visit.press("⎋")
    default: visit.take(.key(anyKey()))
    }
  }

  private mutating func actOnForm(_ form: Form, _ visit: inout Visit) {
    let isSecret = form.entries.indices.contains(form.focus) && form.entries[form.focus].field.isSecret
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<50 where isSecret:
      visit.type(MemoryShell.pin)
      visit.press("⏎")
    case 0..<50 where form.isOnOwnSheet(of: visit):
      visit.type(visit.ownMark)
      visit.press("⏎")
    case 0..<50:
      visit.type(pick(["5", "3", "Lý do", "UV1", "PCT", "không", "có", "t", "SP01", "22/11/2026"]))
      visit.press("⏎")
    case 50..<58: visit.press("⎋")
    // A wrong PIN locks the seat in the end, so it is rare.
    case 58..<60: visit.press("⏎")
    case 60..<70: visit.paste(pick(Hostile.texts))
    case 70..<78 where !isSecret: visit.press("⏎")
    case 78..<84: visit.press(pick(["⇥", "↓", "↑"]))
    default: visit.take(.key(anyKey()))
    }
  }

  private mutating func anyKey() -> Key {
    let keys: [Key] = [
      .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(1), .function(10), .function(20), .control("l"), .control("c"), .control("z"), .control(" "),
      .character("\u{FFFD}"), .character("ế"), .character("\u{301}"), .character("中"), .character("9"),
    ]
    return chance(50)
      ? pick(keys) : .character(Character(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))))
  }
}

extension Form {
  /// Words that go on the sheet of the seat at the terminal.
  fileprivate func isOnOwnSheet(of visit: Visit) -> Bool {
    switch purpose {
    case .remark, .opinion, .proposeElimination: visit.hall.paper == nil
    default: false
    }
  }
}

extension Visit {
  /// Words that say whose sheet they are on, and of which product.
  fileprivate var ownMark: String {
    let product: DossierID? =
      switch hall.place {
      case .scoring(let scoring), .detail(let scoring, _): scoring.product
      default: nil
      }
    return "kín[\(shell.seat?.rawValue ?? "")/\(product?.rawValue ?? "")]"
  }

  /// Words on the screen from a sheet of another seat, of a product that is not revealed; `nil` where there are none.
  fileprivate var leak: String? {
    let shown = screen(Visit.projector).split(separator: "kín[").dropFirst().compactMap {
      $0.split(separator: "]").first
    }
    for mark in shown {
      let parts = mark.split(separator: "/").map(String.init)
      guard parts.count == 2, parts[0] != shell.seat?.rawValue else { continue }
      let stage = session.product(DossierID(parts[1]))?.stage.name
      if stage != .revealed && stage != .concluded { return "kín[\(mark)] before the reveal" }
    }
    return nil
  }

  /// What is wrong with the state; `nil` where nothing is.
  var problem: String? {
    guard case .sessions = hall.places.first else { return "the first place is not the list" }
    if hall.seat == nil && !hall.drafts.isEmpty { return "drafts without a seat" }
    let ofASeat: Set<ScreenName> = [
      .member, .scoring, .detail, .map, .criterionDossier, .review, .desk, .attendance, .result, .ranking,
      .acts, .subjects, .matters,
      .resolutions, .timeline, .dossier, .paper, .paperReview, .agenda, .talk, .criterion, .numbers, .fields,
      .papers, .paperText, .paperWork,
    ]
    if let paper = hall.paper {
      guard let seat = shell.seat, seat != paper.seat else { return "a paper of nobody, or the own one" }
      let typed = session.product(paper.product)?.typed[paper.seat]?.last { $0.by == seat }?.entry.content
      let key = MemoryShell.PaperKey(typist: seat, product: paper.product, seat: paper.seat)
      if session.obstacle(to: paper.seat, scoring: paper.product) == nil,
        paper.content != shell.papers[key] ?? typed ?? Draft()
      {
        return "a paper that is not kept"
      }
    }
    if ofASeat.contains(hall.place.name) && hall.seat == nil { return "a seat's screen without a seat" }
    if hall.seat?.id != shell.seat { return "the screen and the loop think of different seats" }
    if let session = hall.session {
      let viewer = shell.seat.map(Viewer.seat) ?? .hall
      let now = shell.view(viewer)
      // Wrong PINs are counted in the record; the screen does not show them.
      if session.viewer != now.viewer || session.products != now.products || session.attendance != now.attendance {
        return "the screen shows an old session"
      }
      for product in session.products where ![.revealed, .concluded].contains(product.stage) {
        if !product.sheets.isEmpty || product.result != nil { return "sheets before the reveal" }
      }
      for (id, draft) in hall.drafts where session.product(id)?.ownObstacle == nil {
        let known = session.product(id).flatMap(\.ownSheet).map(Draft.init(from:)) ?? Draft()
        if draft != shell.drafts[shell.seat ?? SeatID("")]?[id] ?? known { return "a draft of \(id) that is not kept" }
      }
    }
    if let form = hall.form, !form.entries.isEmpty, !form.entries.indices.contains(form.focus) {
      return "no field in focus"
    }
    if let form = hall.form, hall.session == nil, hall.setup == nil, !form.isBeforeASession {
      return "a form without a session"
    }
    for product in session.products {
      for sheet in product.sheets {
        guard let set = shell.law.sets[product.dossier.set] else { return "no set" }
        if !set.faults(in: sheet.content.choices, complete: sheet.content.eliminate == nil).isEmpty {
          return "a sealed sheet that is not complete"
        }
      }
    }
    return nil
  }
}

extension Form {
  /// Questions that need no session.
  fileprivate var isBeforeASession: Bool {
    switch purpose {
    case .applies, .settings, .bundlePath, .setup(.removeSetup): true
    default: false
    }
  }
}
