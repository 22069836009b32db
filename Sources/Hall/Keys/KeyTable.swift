internal import Catalogue
package import TerminalKit

/// The keys of every screen: the only place where a key gets a meaning.
package enum KeyTable {
  package static func bindings(for screen: ScreenName) -> [Binding] {
    var bindings = own(screen)
    bindings.insert(typing, at: bindings.firstIndex { $0.action == .up } ?? 0)
    return bindings
  }

  private static func own(_ screen: ScreenName) -> [Binding] {
    switch screen {
    case .sessions:
      [enter(.open), newSetup, library, removeRow, settings] + moving + finding + [quit, verify] + common
    case .seats: [enter(.sit), library, otherPINs, unlockPIN, newPIN] + moving + finding + [back] + common
    case .handOver: [enter(.enterPIN), Binding([.character("q"), .escape], .back, .otherSeat, inBar: true)] + common
    case .member:
      [enter(.scoreOrSee), declare, otherRole, recuse, acts, dossier] + records + [library] + moving + finding
        + [back] + common
    case .scoring: scoring + [library] + moving + finding + [back] + common
    case .map: [enter(.goToCriterion)] + jumps + sideways + moving + finding + [back] + common
    case .criterionDossier: [dossier] + scrolling + [back] + common
    case .review: [enter(.chooseLine), Binding(sealing, .seal, .seal, inBar: true)] + moving + [back] + common
    case .paperReview:
      [enter(.chooseLine), Binding(sealing, .seal, .record, inBar: true)] + moving + [back] + common
    case .paper: [seal] + scrolling + [back] + common
    case .desk: desk + records + [otherRole, library] + moving + finding + [back] + common
    case .acts: [enter(.perform)] + moving + finding + [back] + common
    case .subjects: [enter(.choose)] + moving + [back] + common
    case .matters: [enter(.mend), fields] + moving + finding + [back] + common
    case .timeline: timeline + moving + finding + [back] + common
    case .attendance: attendance + moving + finding + [back] + common
    case .agenda: agenda + moving + [back] + common
    case .talk: talk + moving + [back] + common
    case .fields: [enter(.fill)] + moving + [back] + common
    case .bundles: [enter(.verifyBundle), copy, signAgain, papers] + moving + [back] + common
    case .signed: [verify, copy, papers] + scrolling + [back] + common
    case .papers:
      [enter(.openPaper), exportPaper, exportAllPapers, printPaper, charts, openFolder] + moving + finding + [back]
        + common
    case .paperText: [exportPaper, printPaper] + sideways + scrolling + finding + [back] + common
    case .paperWork: [enter(.replaceFiles), openFolder, back] + common
    case .ranking: [numbers] + scrolling + [back] + common
    case .progress: [back] + common
    case .result: result + [dossier] + scrolling + [back] + common
    case .regimes: [enter(.openLaw), search, applies, regimeNotes] + moving + [back] + common
    case .lawSets: [enter(.openLaw), search] + moving + [back] + common
    case .lawSet: lawSet + [search] + moving + [back] + common
    case .setupSteps: [enter(.choose)] + moving + [back] + common
    case .setupFields: [enter(.editField), nextValue] + moving + [back] + common
    case .setupSeats, .setupDossiers:
      [enter(.editField), addRow, importFile, removeRow] + order + moving + [back] + common
    case .setupRules: [enter(.editField), nextValue, importFile] + rules + moving + [back] + common
    case .setupFiles: [enter(.choose)] + files + moving + [back] + common
    case .setupPreview: [enter(.takeFile), append] + scrolling + [back] + common
    case .setupEnrol: [enter(.setPIN)] + moving + [back] + common
    case .rules, .resolutions, .dossier: scrolling + finding + [back] + common
    case .detail, .regime, .applies, .criterion, .numbers: scrolling + [back] + common
    }
  }

  package static func action(for key: Key, on screen: ScreenName) -> Action? {
    action(for: key, among: bindings(for: screen))
  }

  static func action(for key: Key, among bindings: [Binding]) -> Action? {
    bindings.first { $0.keys.contains(key) }?.action
  }

  static let quit = Binding([.character("q"), .escape], .back, .quit, inBar: true)

  private static func enter(_ words: KeyText) -> Binding { Binding([.enter], .enter, words, inBar: true) }
  private static let back = Binding([.character("q"), .escape], .back, .back, inBar: true)
  static let common = [
    Binding([.character("?"), .function(1)], .help, .help, inBar: true),
    Binding([.control("l")], .redraw, .redraw),
  ]
  /// On every screen, and in every field.
  static let typing = Binding([.function(9), .control(" ")], .typing, .typing)
  private static let moving = [
    Binding([.up, .character("k")], .up, .up), Binding([.down, .character("j")], .down, .down),
    Binding([.pageUp], .pageUp, .pageUp), Binding([.pageDown], .pageDown, .pageDown),
    Binding([.home, .character("g")], .top, .top), Binding([.end, .character("G")], .bottom, .bottom),
  ]
  private static let finding = [
    Binding([.character("/"), .function(3)], .find, .find), Binding([.character("n")], .findNext, .findNext),
    Binding([.character("N")], .findPrevious, .findPrevious),
  ]
  private static let settings = Binding([.character("c")], .settings, .settings, inBar: true)
  static let scrolling = [
    Binding([.up, .character("k")], .up, .scrollUp), Binding([.down, .character("j")], .down, .scrollDown),
    Binding([.pageUp], .pageUp, .pageUp), Binding([.pageDown], .pageDown, .pageDown, inBar: true),
    Binding([.home, .character("g")], .top, .top), Binding([.end, .character("G")], .bottom, .bottom),
  ]
  private static let otherRole = Binding([.tab, .function(6)], .otherRole, .otherRole, inBar: true)
  private static let library = Binding([.character("L")], .library, .library, inBar: true)
  private static let search = Binding([.character("/"), .function(3)], .search, .search, inBar: true)
  private static let applies = Binding([.character("a")], .applies, .applies, inBar: true)
  private static let regimeNotes = Binding([.character("i")], .regimeNotes, .regimeNotes, inBar: true)
  private static let lawSet = [
    Binding([.tab], .lawPage, .lawPage, inBar: true),
    Binding([.character("d")], .otherRegime, .otherRegime, inBar: true),
    Binding([.left, .character("[")], .previousSet, .previousSet),
    Binding([.right, .character("]")], .nextSet, .nextSet),
  ]
  private static let verify = Binding([.character("v")], .page(.verify), .verifyBundle, inBar: true)
  private static let copy = Binding([.character("w")], .page(.copy), .copyBundle, inBar: true)
  private static let signAgain = Binding([.character("K")], .sign, .signAgain, inBar: true)
  private static let papers = Binding([.character("V")], .page(.papers), .papers)
  private static let exportPaper = Binding([.character("x")], .page(.exportPaper), .exportPaper, inBar: true)
  private static let exportAllPapers = Binding(
    [.character("X")], .page(.exportAllPapers), .exportAllPapers, inBar: true)
  private static let printPaper = Binding([.character("i")], .page(.printPaper), .printPaper, inBar: true)
  private static let openFolder = Binding([.character("m")], .page(.openFolder), .openFolder, inBar: true)
  private static let charts = Binding([.character("b")], .page(.charts), .charts, inBar: true)
  private static let numbers = Binding([.character("s")], .page(.numbers), .numbers, inBar: true)
  private static let fields = Binding([.character("i")], .page(.fields), .fields, inBar: true)
  private static let agenda: [Binding] = [
    enter(.settle), Binding([.character(" ")], .page(.lift), .lift, inBar: true),
    Binding([.character("<")], .page(.earlier), .earlier), Binding([.character(">")], .page(.later), .later),
  ]
  private static let talk: [Binding] = [
    enter(.whoGaveWhat), Binding([.tab], .page(.otherOrder), .otherOrder, inBar: true),
    Binding([.left, .character("[")], .page(.previousMembers), .previousMembers),
    Binding([.right, .character("]")], .page(.nextMembers), .nextMembers),
  ]
  private static let recuse = Binding([.character("x")], .recuse, .recuse)
  private static let seal = Binding([.enter, .character("s"), .function(10)], .seal, .seal, inBar: true)
  /// On pages where Enter acts on the line under the cursor.
  private static let sealing: [Key] = [.character("s"), .function(10)]
  private static let declare = Binding([.character("f")], .declare, .declare, inBar: true)
  private static let acts = Binding([.character("a"), .function(2)], .acts, .acts, inBar: true)
  private static let dossier = Binding([.character("h"), .function(7)], .dossier, .dossier)
  private static let records = [
    Binding([.character("y")], .resolutions, .resolutions),
    Binding([.character("t"), .function(8)], .timeline, .timeline),
    Binding([.character("R")], .rules, .rules),
  ]
  private static let timeline = [
    Binding([.character("p")], .ofProduct, .ofProduct, inBar: true),
    Binding([.character("s")], .ofSeat, .ofSeat, inBar: true),
  ]

  // Setting up a session.
  private static let newSetup = Binding([.character("+")], .setup(.begin), .newSetup, inBar: true)
  private static let otherPINs = Binding([.character("+")], .setup(.enrol), .otherPINs)
  private static let unlockPIN = Binding([.character("m")], .setup(.unlockPIN), .unlockPIN)
  private static let newPIN = Binding([.character("p")], .setup(.newPIN), .newPIN)
  private static let addRow = Binding([.character("a")], .setup(.add), .addRow, inBar: true)
  private static let removeRow = Binding([.character("d"), .delete], .setup(.remove), .removeRow, inBar: true)
  private static let importFile = Binding([.character("i")], .setup(.importFile), .importFile, inBar: true)
  private static let nextValue = Binding([.character(" ")], .setup(.nextValue), .nextValue, inBar: true)
  private static let append = Binding([.character("a")], .setup(.append), .appendFile, inBar: true)
  private static let order = [
    Binding([.character("[")], .setup(.moveUp), .rowUp), Binding([.character("]")], .setup(.moveDown), .rowDown),
  ]
  private static let rules = [
    Binding([.character("m"), .delete], .setup(.reset), .resetSetting, inBar: true),
    Binding([.character("x")], .setup(.dropRegulation), .dropRegulation),
  ]
  private static let files = [
    Binding([.left, .backspace], .setup(.parent), .parentFolder, inBar: true),
    Binding([.character("e")], .setup(.typePath), .typePath, inBar: true),
  ]

  private static let scoring: [Binding] =
    (1...9).map { digit in
      Binding(
        [.character(Character(String(digit)))], .pick(digit), digit == 1 ? .pickLevel : .pickLevelMore,
        inBar: digit == 1)
    } + [
      Binding([.character("0")], .pick(0), .pickNone),
      jumps[0],
      Binding([.character("m"), .function(4)], .remark, .remark, inBar: true),
      Binding([.character("s"), .function(10)], .seal, .review, inBar: true),
      Binding([.character("b"), .function(6)], .map, .map, inBar: true),
      Binding([.character("h"), .function(7)], .criterionDossier, .criterionDossier, inBar: true),
      Binding([.character("i")], .detail, .detail),
      Binding([.character("-"), .backspace, .delete], .untick, .untick),
      Binding([.character("z")], .undo, .undo),
      Binding([.character("t")], .otherCase, .otherCase),
      Binding([.character("o")], .opinion, .opinion),
      Binding([.character("e")], .proposeElimination, .proposeElimination),
    ] + jumps.dropFirst()

  private static let jumps = [
    Binding([.character("u"), .tab, .function(5)], .nextUnanswered, .nextUnanswered, inBar: true),
    Binding([.character("U"), .backTab], .previousUnanswered, .previousUnanswered),
    Binding([.character("]")], .nextPart, .nextPart), Binding([.character("[")], .previousPart, .previousPart),
  ]
  private static let sideways = [Binding([.left], .left, .left), Binding([.right], .right, .right)]

  private static let desk: [Binding] = [
    Binding([.character("d")], .attendance, .attendance, inBar: true),
    Binding([.character("o")], .openScoring, .openScoring, inBar: true),
    Binding([.character("O")], .openAll, .openAll),
    Binding([.character("c")], .closeScoring, .closeScoring, inBar: true),
    acts,
    Binding([.character("v")], .reveal, .reveal),
    Binding([.enter], .result, .result, inBar: true),
    Binding([.character("l")], .conclude, .conclude),
    Binding([.character("r")], .rescore, .rescore),
    Binding([.character("b")], .vote, .vote),
    Binding([.character("x")], .excuse, .excuse),
    Binding([.character("w")], .withdraw, .withdraw),
    Binding([.character("p")], .ranking, .ranking),
    Binding([.character("s")], .page(.agenda), .agenda),
    Binding([.character("<")], .page(.earlier), .earlier), Binding([.character(">")], .page(.later), .later),
    Binding([.character("i")], .page(.fields), .fields),
    Binding([.character("S")], .page(.secondCopy), .copyNow),
    papers,
    dossier,
    Binding([.character("K"), .function(10)], .sign, .sign, inBar: true),
  ]

  private static let result: [Binding] = [
    Binding([.character("l")], .conclude, .conclude, inBar: true),
    Binding([.character("r")], .rescore, .rescore, inBar: true),
    Binding([.character("b")], .vote, .vote, inBar: true),
    Binding([.character("s")], .page(.talk), .talk, inBar: true),
    acts,
  ]

  private static let attendance: [Binding] = [
    Binding([.enter, .function(10)], .confirm, .confirm, inBar: true),
    Binding([.character(" ")], .toggle, .toggle, inBar: true),
    Binding([.character("c")], .preside, .preside, inBar: true),
    Binding([.character("o")], .online, .online, inBar: true),
    Binding([.character("a")], .allPresent, .allPresent, inBar: true),
  ]
}

/// The screens by name.
package enum ScreenName: Hashable, Sendable, CaseIterable {
  case sessions, seats, handOver, member, scoring, detail, map, criterionDossier, review, desk, attendance, result,
    ranking, signed
  case acts, subjects, matters, resolutions, rules, timeline, dossier, paper, paperReview
  case regimes, regime, lawSets, lawSet, applies
  case agenda, talk, criterion, numbers, fields, progress, bundles, papers, paperText, paperWork
  case setupSteps, setupFields, setupSeats, setupDossiers, setupRules, setupFiles, setupPreview, setupEnrol
}

extension Key {
  /// What the key is called in help and bars.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(" "): "Ctrl-Space"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    }
  }
}
