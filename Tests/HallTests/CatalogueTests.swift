import Catalogue
import PlainText
import Testing

@Suite("Catalogue") struct CatalogueTests {
  private func check<Words: Worded & CaseIterable & Hashable>(_ type: Words.Type) {
    for language in Language.allCases {
      let texts = Words.allCases.map { $0.text(in: language) }
      #expect(texts.allSatisfy { !$0.isEmpty && $0 == nfc($0) && $0 == visible($0) }, "\(type)")
      let twice = Dictionary(grouping: Words.allCases) { $0.text(in: language) }.filter { $0.value.count > 1 }
      #expect(twice.isEmpty, "\(type) \(language): \(twice)")
    }
    for words in Words.allCases {
      #expect(words.vietnamese != words.english, "\(type).\(words)")
      expectNoEnglish(words.vietnamese)
    }
  }

  @Test func everyCaseHasItsOwnWordsInBothLanguages() {
    check(FieldTerm.self)
    check(ColumnText.self)
    check(KeyText.self)
    check(VerifyCheckTitle.self)
    check(CompareTitle.self)
    check(RuleLabel.self)
    check(RuleBasis.self)
    check(RuleOrigin.self)
    check(MeetingReason.self)
    check(DossierColumnNote.self)
    check(MemberColumnNote.self)
    check(TemplateText.self)
    check(DecidingBody.self)
    check(FilePapers.self)
    check(ActText.self)
    check(ActFieldText.self)
    check(SetupLabel.self)
    check(TypingNote.self)
  }

  /// A label of a form is one line of the smallest screen; an explanation two.
  @Test(arguments: Language.allCases) func formsHaveRoomForTheirWords(_ language: Language) {
    for words in ActFieldText.allCases { #expect(displayWidth(words.text(in: language)) <= 68, "\(words)") }
    for act in ActText.allCases {
      let explanation = act.explanation.text(in: language)
      #expect(explanation.wrapped(width: 68).count <= 2, "\(act)")
      #expect(explanation.hasSuffix("."))
      if language == .vietnamese { expectNoEnglish(explanation) }
    }
  }

  /// Words of English screens that would be a slip in a Vietnamese text.
  private static let english: Set = [
    "press", "key", "quit", "back", "open", "close", "closed", "seal", "sealed", "score", "scoring", "session", "seat",
    "member", "error", "file", "please", "sheet", "vote", "result", "product", "points", "stars", "the", "not", "is",
    "of", "and", "reason", "remark", "wrong", "failed", "missing", "needed", "present", "absent", "help", "total",
  ]

  private func expectNoEnglish(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let words = text.lowercased().split { !$0.isLetter && $0 != "_" }.map(String.init)
    let found = words.filter(Self.english.contains)
    #expect(found.isEmpty, "\(text)", sourceLocation: location)
  }

  /// No two values of a setting read the same.
  @Test(arguments: Language.allCases) func everySentenceOfAQuyCheIsItsOwn(_ language: Language) {
    let texts = CatalogueSamples.ruleWords.map { $0.text(in: language) }
    #expect(Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.isEmpty)
    #expect(texts.allSatisfy { !$0.isEmpty && $0 == visible($0) })
  }

  @Test func vietnameseScreensSpeakVietnamese() {
    var all: [any Worded] = CatalogueSamples.hallWords + CatalogueSamples.refusals + CatalogueSamples.actFaults
    all += CatalogueSamples.ruleWords
    all += CatalogueSamples.ruleForms
    all += CatalogueSamples.regulationWords
    all += CatalogueSamples.findings
    all += CatalogueSamples.intake
    all += CatalogueSamples.nextSteps
    all += CatalogueSamples.deadlines
    all += CatalogueSamples.statistics
    all += CatalogueSamples.meetingWords
    all += CatalogueSamples.deskWords
    all += CatalogueSamples.shelfWords
    all += CatalogueSamples.backupWords
    all += CatalogueSamples.paperWords
    all += CatalogueSamples.dossierWords
    all += CatalogueSamples.sheetWords
    all += CatalogueSamples.timelineWords
    all += CatalogueSamples.adviceWords
    all += CatalogueSamples.displayWords
    all += CatalogueSamples.spokenWords
    all += CatalogueSamples.setupWords
    all += CatalogueSamples.typingWords
    all += CatalogueSamples.productCodes
    for words in all {
      #expect(words.vietnamese != words.english || words.vietnamese.allSatisfy { !$0.isLetter })
      #expect(words.vietnamese == nfc(words.vietnamese))
      expectNoEnglish(words.vietnamese)
    }
  }

  /// A member reads them on 80 columns: messages, and lines that no screen breaks.
  @Test(arguments: Language.allCases) func wordsOfTheSheetFitTheSmallestScreen(_ language: Language) {
    for words in CatalogueSamples.sheetWords {
      // These are broken into lines.
      if case .floorMeaning = words { continue }
      if words == .eliminateNote { continue }
      let width = displayWidth(words.text(in: language))
      #expect(width <= 78, "\(width): \(words.text(in: language))")
    }
  }

  /// A message at the foot has one line; on 80 columns it must say what to do before it is cut.
  @Test(arguments: Language.allCases) func messagesFitTheSmallestScreen(_ language: Language) {
    for words in CatalogueSamples.refusals {
      let width = displayWidth(words.text(in: language))
      #expect(width <= 78, "\(width): \(words.text(in: language))")
    }
  }
}
