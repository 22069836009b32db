import Catalogue
import Hall
import TerminalKit
import Testing

/// The tables are what binds, what the help shows and what stands at the foot; so they are checked as data.
@Suite("Key tables") struct KeyTableTests {
  @Test(arguments: ScreenName.allCases) func noKeyHasTwoMeaningsOnOneScreen(_ screen: ScreenName) {
    let keys = KeyTable.bindings(for: screen).flatMap(\.keys)
    let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty, "\(screen): \(twice.map(\.label))")
  }

  @Test func everyActionHasAKeySomewhere() {
    let bound = Set(ScreenName.allCases.flatMap { KeyTable.bindings(for: $0).map(\.action) })
    let missing = Action.all.filter { !bound.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
    #expect(bound.isSubset(of: Set(Action.all)))
  }

  /// What is learnt on one screen holds on the others: an action shares a key wherever it is bound.
  @Test func anActionKeepsItsKey() {
    var known: [Action: Set<Key>] = [:]
    for screen in ScreenName.allCases {
      for binding in KeyTable.bindings(for: screen) {
        let keys = known[binding.action]?.intersection(binding.keys) ?? Set(binding.keys)
        #expect(!keys.isEmpty, "\(binding.action) on \(screen)")
        known[binding.action] = keys
      }
    }
  }

  @Test(arguments: ScreenName.allCases) func everyScreenHasHelpAndAWayBack(_ screen: ScreenName) {
    #expect(KeyTable.action(for: .character("?"), on: screen) == .help)
    #expect(KeyTable.action(for: .escape, on: screen) == .back)
    #expect(KeyTable.action(for: .character("q"), on: screen) == .back)
    #expect(KeyTable.action(for: .character("%"), on: screen) == nil)
  }

  @Test(arguments: Language.allCases) func everyBindingHasWords(_ language: Language) {
    for binding in ScreenName.allCases.flatMap(KeyTable.bindings) {
      #expect(!binding.words.text(in: language).isEmpty)
      #expect(binding.keys.allSatisfy { !$0.label.isEmpty })
    }
    // No words without a key either.
    let used = Set(ScreenName.allCases.flatMap { KeyTable.bindings(for: $0).map(\.words) })
    #expect(KeyText.allCases.filter { !used.contains($0) }.isEmpty)
  }

  @Test(arguments: Language.allCases) func helpShowsEveryBindingWhole(_ language: Language) throws {
    for screen in ScreenName.allCases {
      var visit = try Visit.at(screen, language)
      #expect(visit.hall.place.name == screen)
      visit.press("?")
      for size in [Visit.small, Visit.wide] {
        var pages = visit
        var help = ""
        for _ in 0..<3 {
          help += pages.screen(size)
          pages.press("⇟")
        }
        // The digits are one line, with the words of the general one.
        for binding in KeyTable.bindings(for: screen) where binding.words != .pickLevel {
          let words = binding.words.text(in: language)
          #expect(help.contains(words), "\(screen) \(size.columns): \(words)")
          if case .pick(1...) = binding.action { continue }
          for key in binding.keys {
            #expect(help.contains(key.label), "\(screen) \(size.columns): \(key.label) \(words)")
          }
        }
      }
    }
  }

  /// What a screen is for, in the order in which it is done.
  private static let essential: [ScreenName: [KeyText]] = [
    .sessions: [.open, .newSetup, .library, .removeRow], .seats: [.sit], .handOver: [.enterPIN, .otherSeat],
    .member: [.scoreOrSee, .declare],
    .scoring: [.pickLevel, .nextUnanswered, .remark, .review], .detail: [], .map: [.goToCriterion],
    .criterionDossier: [], .review: [.chooseLine, .seal], .paper: [.seal], .paperReview: [.chooseLine, .record],
    .desk: [.attendance, .openScoring, .closeScoring, .acts], .attendance: [.confirm, .toggle, .preside],
    .acts: [.perform], .subjects: [.choose], .matters: [.mend], .resolutions: [], .rules: [],
    .timeline: [.ofProduct, .ofSeat],
    .dossier: [],
    .result: [.conclude, .rescore, .vote], .ranking: [.numbers], .signed: [.verifyBundle, .copyBundle],
    .agenda: [.settle, .lift], .talk: [.whoGaveWhat, .otherOrder], .criterion: [], .numbers: [],
    .fields: [.fill], .progress: [], .bundles: [.verifyBundle, .copyBundle],
    .papers: [.openPaper, .exportPaper, .exportAllPapers, .printPaper], .paperText: [.exportPaper, .printPaper],
    .paperWork: [.replaceFiles, .openFolder],
    .regimes: [.openLaw, .search, .applies, .regimeNotes],
    .regime: [], .lawSets: [.openLaw, .search], .lawSet: [.lawPage, .otherRegime, .search], .applies: [],
    .setupSteps: [.choose], .setupFields: [.editField, .nextValue],
    .setupSeats: [.editField, .addRow, .importFile, .removeRow],
    .setupDossiers: [.editField, .addRow, .importFile, .removeRow],
    .setupRules: [.editField, .nextValue, .importFile], .setupFiles: [.choose, .parentFolder, .typePath],
    .setupPreview: [.takeFile, .appendFile], .setupEnrol: [.setPIN],
  ]

  /// On 80 columns the bar names what the screen is for, and cuts no word.
  @Test(arguments: Language.allCases) func theBarHasRoomForWhatTheScreenIsFor(_ language: Language) throws {
    for screen in ScreenName.allCases {
      let visit = try Visit.at(screen, language)
      let bar = visit.screen().split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      let standing: [KeyText] = [.sessions, .handOver].contains(screen) ? [.help] : [.help, .back]
      for words in (Self.essential[screen] ?? []) + standing {
        #expect(bar.contains(words.text(in: language)), "\(screen): \(words) is not in “\(bar)”")
      }
      #expect(!bar.contains("…"))
      #expect(KeyTable.bindings(for: screen).filter(\.inBar).map(\.words).starts(with: Self.essential[screen] ?? []))
    }
  }

  @Test func aKeyWithoutMeaningSaysSo() throws {
    for screen in ScreenName.allCases {
      var visit = try Visit.at(screen, .vietnamese)
      let before = visit.hall.place
      visit.press("%")
      #expect(visit.hall.message?.text == HallText.keyUnused("%").vietnamese)
      #expect(visit.hall.place == before)
    }
  }
}

extension Action {
  /// Every action, by a chain that the compiler keeps complete.
  fileprivate static var all: [Action] {
    Array(sequence(first: .help) { $0.next })
  }

  private var next: Action? {
    switch self {
    case .help: .back
    case .back: .up
    case .up: .down
    case .down: .left
    case .left: .right
    case .right: .pageUp
    case .pageUp: .pageDown
    case .pageDown: .top
    case .top: .bottom
    case .bottom: .enter
    case .enter: .redraw
    case .redraw: .settings
    case .settings: .typing
    case .typing: .find
    case .find: .findNext
    case .findNext: .findPrevious
    case .findPrevious: .pick(0)
    case .pick(let digit): digit < 9 ? .pick(digit + 1) : .untick
    case .untick: .detail
    case .detail: .remark
    case .remark: .opinion
    case .opinion: .nextUnanswered
    case .nextUnanswered: .previousUnanswered
    case .previousUnanswered: .nextPart
    case .nextPart: .previousPart
    case .previousPart: .otherCase
    case .otherCase: .proposeElimination
    case .proposeElimination: .undo
    case .undo: .map
    case .map: .criterionDossier
    case .criterionDossier: .seal
    case .seal: .attendance
    case .attendance: .openScoring
    case .openScoring: .openAll
    case .openAll: .closeScoring
    case .closeScoring: .reveal
    case .reveal: .conclude
    case .conclude: .rescore
    case .rescore: .vote
    case .vote: .excuse
    case .excuse: .recuse
    case .recuse: .withdraw
    case .withdraw: .result
    case .result: .ranking
    case .ranking: .sign
    case .sign: .otherRole
    case .otherRole: .acts
    case .acts: .declare
    case .declare: .resolutions
    case .resolutions: .rules
    case .rules: .timeline
    case .timeline: .dossier
    case .dossier: .ofProduct
    case .ofProduct: .ofSeat
    case .ofSeat: .toggle
    case .toggle: .online
    case .online: .allPresent
    case .allPresent: .preside
    case .preside: .confirm
    case .confirm: .library
    case .library: .search
    case .search: .applies
    case .applies: .lawPage
    case .lawPage: .otherRegime
    case .otherRegime: .nextSet
    case .nextSet: .previousSet
    case .previousSet: .regimeNotes
    case .regimeNotes: .page(DeskAction.allCases[0])
    case .page(let action):
      DeskAction.allCases.drop { $0 != action }.dropFirst().first.map { .page($0) } ?? .setup(.begin)
    case .setup(let action):
      SetupAction.allCases.firstIndex(of: action).flatMap { index in
        SetupAction.allCases.dropFirst(index + 1).first.map { .setup($0) }
      }
    }
  }
}

extension Visit {
  /// A visit that stands on that screen.
  static func at(_ screen: ScreenName, _ language: Language) throws -> Visit {
    if [.agenda, .talk, .criterion, .numbers, .fields, .progress, .bundles, .papers, .paperText, .paperWork].contains(
      screen)
    {
      return try atDeskPage(screen, language)
    }
    if [.acts, .subjects, .matters, .resolutions, .timeline, .dossier, .paper, .paperReview].contains(screen) {
      return try atMeeting(screen, language)
    }
    var visit = try Visit(language: language)
    switch screen {
    case .setupSteps, .setupFields, .setupSeats, .setupDossiers, .setupRules, .setupFiles, .setupPreview, .setupEnrol:
      return try atSetup(screen, language)
    case .acts, .subjects, .matters, .resolutions, .timeline, .dossier, .paper, .paperReview: break
    case .agenda, .talk, .criterion, .numbers, .fields, .progress, .bundles, .papers, .paperText, .paperWork: break
    case .sessions: break
    case .seats: visit.press("⏎")
    case .handOver: visit.press("⏎⏎⎋")
    case .member, .scoring, .detail, .map, .criterionDossier, .review:
      visit.openTheMeeting()
      visit.sit("UV1")
      if screen != .member { visit.press("⏎") }
      if screen == .detail { visit.press("i") }
      if screen == .map { visit.press("b") }
      if screen == .criterionDossier { visit.press("h") }
      if screen == .review {
        visit.press("e")
        visit.type("x")
        visit.press("⏎s")
      }
    case .desk, .attendance, .ranking, .rules:
      visit.press("⏎")
      visit.sit("TK")
      if screen == .attendance { visit.press("d") }
      if screen == .ranking { visit.press("p") }
      if screen == .rules { visit.press("R") }
    case .regimes, .lawSets, .lawSet: visit.press(screen == .regimes ? "L" : screen == .lawSets ? "L⏎" : "L⏎⏎")
    case .regime: visit.press("Li")
    case .applies: visit.press("La⏎⏎⏎⏎")
    case .result, .signed:
      visit.openTheMeeting()
      try visit.everybodyScores()
      visit.sit("TK")
      visit.press("jjcv⏎")
      guard screen == .signed else { break }
      visit.press("lq")
      for _ in 0..<2 {
        visit.press("kw")
        visit.type("x")
        visit.press("⏎")
      }
      visit.press("K⏎⏎⏎")
    }
    return visit
  }
}

@Suite("Key page") struct KeyPageTests {
  /// The page of the manual is what the table says; HOIDONG_WRITE_FIXTURES=1 writes it.
  @Test func thePageOfTheManualIsTheTable() throws {
    try Golden.expectManual("phim.md", KeyPage.markdown(.vietnamese))
  }

  @Test(arguments: Language.allCases) func everyBindingStandsOnBothPages(_ language: Language) {
    let (page, man) = (KeyPage.markdown(language), KeyPage.man(language))
    for screen in ScreenName.allCases {
      #expect(page.contains("## \(screen.title.text(in: language))\n"))
      for binding in KeyTable.bindings(for: screen) where ![.pickLevel, .pickLevelMore].contains(binding.words) {
        let keys = binding.keys.map { "`\($0.label)`" }.joined(separator: " ")
        #expect(page.contains("| \(keys) | \(binding.words.text(in: language)) |"))
      }
    }
    #expect(man.split(separator: "\n").count { $0 == ".TP" } > 100)
    #expect(!man.contains("\n'") && !man.contains("\n.\n"))
  }

  /// No two screens have the same name.
  @Test(arguments: Language.allCases) func everyScreenHasItsOwnTitle(_ language: Language) {
    #expect(Set(ScreenName.allCases.map { $0.title.text(in: language) }).count == ScreenName.allCases.count)
  }
}
