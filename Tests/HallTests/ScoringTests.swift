import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

@Suite("Scoring") struct ScoringTests {
  private func atTheSheet(_ product: Int = 0) throws -> Visit {
    var visit = try Visit()
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press(String(repeating: "j", count: product) + "⏎")
    #expect(visit.hall.place.name == .scoring)
    return visit
  }

  private func index(_ visit: Visit) -> Int? {
    if case .scoring(let scoring) = visit.hall.place { scoring.index } else { nil }
  }

  @Test func digitsPickALevelAndGoOn() throws {
    var visit = try atTheSheet()
    visit.press("30")
    #expect(visit.draft("UV1", "SP01")?.choices == ["1.1": .points(3), "1.2": .points(0)].keyed)
    #expect(index(visit) == 2)
    // No level of 1.3 has 0 points: 0 means that none is met.
    visit.press("0")
    #expect(visit.draft("UV1", "SP01")?.choices[CriterionKey("1.3")] == .points(0))
    // 1.7 has a printed level of 0 points: 0 picks it.
    visit.go(to: "1.7")
    visit.press("0")
    #expect(visit.draft("UV1", "SP01")?.choices[CriterionKey("1.7")] == .points(0))
    visit.go(to: "1.7")
    visit.press("3")
    #expect(visit.hall.message?.text == HallText.noSuchLevel(highest: 1).vietnamese)
    #expect(visit.hall.screenHasFocus(on: "1.7"))
  }

  /// Every level that can be picked is a level the law knows, and every level of the law can be picked.
  @Test(arguments: [(0, 1), (1, 11), (2, 26)]) func digitsReachEveryLevel(product: Int, set number: Int) throws {
    let set = try #require(try FiveSeats.law().sets[number])
    var visit = try atTheSheet(product)
    for (place, criterion) in set.criteria.enumerated() {
      for ladder in criterion.cases.indices {
        var reached: Set<Int> = []
        for digit in 0...9 {
          visit.press("g" + String(repeating: "j", count: place))
          if visit.shownCase(of: criterion.key) == nil { visit.press("1") }
          while visit.shownCase(of: criterion.key) != ladder { visit.press("t") }
          visit.press("-\(digit)")
          if let choice = visit.draft("UV1", "SP0\(product + 1)")?.choices[criterion.key] {
            reached.insert(choice.points)
            if criterion.hasAlternatives { #expect(choice == .alternative(ladder + 1, points: choice.points)) }
          }
        }
        #expect(reached == Set(criterion.points(inCase: ladder)), "\(number) \(criterion.key) case \(ladder)")
        // Others may count only where this one has points.
        visit.press("2")
      }
    }
  }

  @Test func undoGoesBackStepByStep() throws {
    var visit = try atTheSheet()
    visit.press("123")
    visit.press("m")
    visit.type("x")
    visit.press("⏎")
    visit.press("zzz")
    #expect(visit.draft("UV1", "SP01")?.choices == ["1.1": .points(1)].keyed)
    #expect(visit.draft("UV1", "SP01")?.remarks.isEmpty == true)
    visit.press("zz")
    #expect(visit.draft("UV1", "SP01") == Draft())
    #expect(visit.hall.message?.text == HallText.nothingToUndo.vietnamese)
  }

  @Test func untickTakesTheTickAway() throws {
    for key in ["-", "⌫"] {
      var visit = try atTheSheet()
      visit.press("3k\(key)")
      #expect(visit.draft("UV1", "SP01")?.choices.isEmpty == true)
      #expect(index(visit) == 0)
    }
  }

  @Test func tabGoesRoundTheUnansweredOnes() throws {
    var visit = try atTheSheet()
    visit.press(try FiveSeats.digits(set: 1, 1))
    visit.go(to: "1.4")
    visit.press("-")
    visit.go(to: "8")
    visit.press("-")
    visit.press("⇥")
    #expect(visit.hall.screenHasFocus(on: "1.4"))
    visit.press("⇥")
    #expect(visit.hall.screenHasFocus(on: "8"))
    visit.press("u")
    #expect(visit.hall.screenHasFocus(on: "1.4"))
    visit.press("3u3u")
    #expect(visit.hall.message?.text == HallText.allAnswered.vietnamese)
  }

  /// The digits of a PIN typed too soon tick nothing: an unfinished sheet is shown for review, and the way back leads to
  /// what is missing.
  @Test func anUnfinishedSheetCannotBeSealedAndSaysWhatIsMissing() throws {
    var visit = try atTheSheet()
    visit.press(try FiveSeats.digits(set: 1, 1))
    visit.go(to: "5.2")
    visit.press("-Gs")
    #expect(visit.hall.place.name == .review)
    #expect(visit.screen().words.contains(SheetText.notSealable(count: 1).vietnamese.words))
    let before = visit.draft("UV1", "SP01")
    visit.press("⏎" + MemoryShell.pin)
    #expect(visit.hall.form == nil)
    #expect(visit.draft("UV1", "SP01") == before)
    #expect(visit.session.product(DossierID("SP01"))?.sheets.isEmpty == true)
    visit.press("⏎")
    #expect(visit.hall.message?.text == RefusalText.incomplete(count: 1, first: "5.2").vietnamese)
    visit.press("q")
    #expect(visit.hall.screenHasFocus(on: "5.2"))
  }

  @Test func aStoryWithoutPointsSkipsItsTelling() throws {
    var visit = try atTheSheet()
    visit.go(to: "5.1")
    visit.press("2")
    #expect(visit.hall.screenHasFocus(on: "5.2"))
    visit.press("2")
    visit.go(to: "5.1")
    // The story is gone, and with it the points for how it is told.
    visit.press("0")
    #expect(visit.hall.screenHasFocus(on: "5.3"))
    #expect(visit.draft("UV1", "SP01")?.choices[CriterionKey("5.2")] == nil)
    visit.press("k1")
    #expect(visit.hall.message?.text == RefusalText.dependsOn(key: "5.2", other: "5.1").vietnamese)
    visit.press("z")
    #expect(visit.draft("UV1", "SP01")?.choices[CriterionKey("5.2")] == .points(2))
  }

  /// First the case that applies, then its level: no digit ticks anything before.
  @Test func alternativesAreChosenFirst() throws {
    var visit = try atTheSheet(2)
    visit.go(to: "8")
    for key in ["0", "3", "9", "t"] {
      visit.press(key)
      #expect(visit.hall.message?.text == SheetText.casesOnly(count: 2).vietnamese, "\(key)")
      #expect(visit.shownCase(of: CriterionKey("8")) == nil)
    }
    #expect(visit.hall.drafts.isEmpty)
    visit.press("2")
    #expect(visit.shownCase(of: CriterionKey("8")) == 1)
    #expect(visit.hall.drafts.isEmpty)
    visit.press("2")
    #expect(visit.draft("UV1", "SP03")?.choices[CriterionKey("8")] == .alternative(2, points: 3))
    // Coming back shows the alternative that was ticked, also after leaving the seat.
    visit.press("qq")
    visit.sit("UV1")
    visit.press("gjj⏎")
    visit.go(to: "8")
    #expect(visit.shownCase(of: CriterionKey("8")) == 1)
    // The other one is looked at without a change, and its level takes the place.
    visit.press("t")
    #expect(visit.screen().words.contains(SheetText.tickedInCase(number: 2, points: 3).vietnamese.words))
    #expect(visit.draft("UV1", "SP03")?.choices[CriterionKey("8")] == .alternative(2, points: 3))
    visit.press("1")
    #expect(visit.draft("UV1", "SP03")?.choices[CriterionKey("8")] == .alternative(1, points: 1))
    visit.go(to: "10")
    visit.press("t")
    #expect(visit.hall.message?.text == HallText.noOtherCase.vietnamese)
  }

  /// Ticks, remarks, opinion and the proposal to eliminate, each with where it was and what is said.
  @Test func undoCoversEverythingOnTheSheet() throws {
    var visit = try atTheSheet()
    visit.press("3")
    visit.press("m")
    visit.type("x")
    visit.press("⏎o")
    visit.type("y")
    visit.press("⏎e")
    visit.type("z")
    visit.press("⏎")
    #expect(visit.hall.message?.text == SheetText.proposed.vietnamese)
    visit.press("e")
    #expect(visit.hall.message?.text == SheetText.proposalWithdrawn.vietnamese)
    #expect(visit.draft("UV1", "SP01")?.eliminate == nil)
    visit.press("Gz")
    #expect(visit.draft("UV1", "SP01")?.eliminate == "z")
    #expect(visit.hall.message?.text == SheetText.undoneProposal.vietnamese)
    visit.press("z")
    #expect(visit.draft("UV1", "SP01")?.eliminate == nil)
    visit.press("z")
    #expect(visit.draft("UV1", "SP01")?.opinion == "")
    #expect(visit.hall.message?.text == SheetText.undoneOpinion.vietnamese)
    visit.press("z")
    #expect(visit.draft("UV1", "SP01")?.remarks.isEmpty == true)
    #expect(visit.hall.screenHasFocus(on: "1.2"))
    #expect(visit.hall.message?.text == SheetText.undone(key: "1.2").vietnamese)
    visit.press("z")
    #expect(visit.draft("UV1", "SP01") == Draft())
    #expect(visit.hall.screenHasFocus(on: "1.1"))
    // What was undone is undone on the disk too.
    #expect(visit.intents.last == .keepDraft(DossierID("SP01"), Draft()))
  }

  @Test func theWayBackAndTheParts() throws {
    var visit = try atTheSheet()
    visit.go(to: "4.2")
    visit.press("U")
    #expect(visit.hall.screenHasFocus(on: "4.1"))
    visit.press("gU")
    #expect(visit.hall.screenHasFocus(on: "12"))
    visit.take(.key(.backTab))
    #expect(visit.hall.screenHasFocus(on: "11"))
    visit.press("g]")
    #expect(visit.hall.screenHasFocus(on: "4.1"))
    visit.press("]")
    #expect(visit.hall.screenHasFocus(on: "6.1"))
    visit.press("]")
    #expect(visit.hall.screenHasFocus(on: "6.1"))
    #expect(visit.hall.message?.text == SheetText.noPartAfter.vietnamese)
    visit.press("j[")
    #expect(visit.hall.screenHasFocus(on: "6.1"))
    visit.press("[[")
    #expect(visit.hall.screenHasFocus(on: "1.1"))
    visit.press("[")
    #expect(visit.hall.message?.text == SheetText.noPartBefore.vietnamese)
  }

  @Test func theEndOfTheFormSaysWhatIsLeft() throws {
    var visit = try atTheSheet()
    visit.press("G3")
    #expect(visit.hall.message?.text == SheetText.endReached(left: 30).vietnamese)
    visit.press("g" + (try FiveSeats.digits(set: 1, 1)))
    #expect(visit.hall.message?.text == SheetText.completed.vietnamese)
  }

  @Test(arguments: ["m", "o", "e"]) func escapeInAFormKeepsNothing(_ key: String) throws {
    var visit = try atTheSheet()
    visit.press("3")
    let before = visit.hall.drafts
    visit.press(key)
    visit.type("Không được giữ")
    visit.press("⎋")
    #expect(visit.hall.form == nil)
    #expect(visit.hall.drafts == before)
    #expect(visit.hall.place.name == .scoring)
  }

  @Test func keysInATextFieldAreText() throws {
    var visit = try atTheSheet()
    visit.press("m")
    visit.take(.key(.function(9)))
    let text = "q?s123-zteO m:wKx"
    visit.type(text)
    visit.press("⏎")
    #expect(visit.draft("UV1", "SP01")?.remarks == [CriterionKey("1.1"): text])
    #expect(visit.draft("UV1", "SP01")?.choices.isEmpty == true)
    #expect(visit.hall.place.name == .scoring)
  }

  @Test func aPasteIsTextAndNeverACommand() throws {
    var visit = try atTheSheet()
    let before = visit.hall.place
    visit.paste("333s\nq\u{1B}[Aq")
    #expect(visit.hall.place == before)
    #expect(visit.hall.drafts.isEmpty)
    visit.press("m")
    visit.paste("dòng một\ndòng hai\tq")
    #expect(visit.hall.form != nil)
    visit.press("⏎")
    #expect(visit.draft("UV1", "SP01")?.remarks == [CriterionKey("1.1"): "dòng một dòng hai q"])
  }

  @Test func anEmptiedRemarkIsNoRemark() throws {
    var visit = try atTheSheet()
    visit.press("m")
    visit.type("ab")
    visit.press("⏎m⌫⌫⏎")
    #expect(visit.draft("UV1", "SP01")?.remarks.isEmpty == true)
  }

  /// Vietnamese as two keyboards send it: whole letters, or a letter and its mark.
  @Test func remarksAreInFormC() throws {
    var visit = try atTheSheet()
    visit.press("m")
    visit.type("Bưởi e\u{302}\u{301}")
    visit.press("⏎")
    #expect(
      visit.draft("UV1", "SP01")?.remarks[CriterionKey("1.1")]?.unicodeScalars.elementsEqual("Bưởi ế".unicodeScalars)
        == true)
  }

  @Test(arguments: Hostile.texts) func hostileTextNeverReachesACell(_ text: String) throws {
    var visit = try atTheSheet()
    visit.press("m")
    visit.paste(text)
    expectFits(visit.hall.view(Visit.small))
    visit.press("⏎o")
    visit.type(text)
    visit.press("⏎e")
    visit.paste("x" + text)
    visit.press("⏎")
    for size in [Visit.small, Visit.wide] {
      expectFits(visit.hall.view(size))
      visit.press("s")
      expectFits(visit.hall.view(size))
    }
    // Also from the record, where nothing has cleaned it.
    var draft = Draft()
    draft.remarks[CriterionKey("1.1")] = text
    draft.eliminate = text
    visit.hall.receive(.draftKept(DossierID("SP01"), draft))
    for _ in 0..<2 {
      expectFits(visit.hall.view(Visit.small))
      visit.press("q")
    }
  }
}

enum Hostile {
  static let texts = [
    "\u{1B}[2J\u{1B}[31mđỏ", "\u{1B}]0;tên cửa sổ\u{07}", "\u{9B}31m\u{85}\u{8D}", "abc\u{202E}cba\u{2066}x\u{2069}",
    "a\u{200B}b\u{200D}c\u{FEFF}d\u{AD}e", "e" + String(repeating: "\u{301}", count: 60), "\u{301}\u{323} đầu dòng",
    "\r\n\t\u{0B}\u{0C}\u{00}", "中中中中👩‍🌾🇻🇳", String(repeating: "dài", count: 2_000), "\u{E0041}\u{E000}\u{FFFE}",
  ]
}

extension String {
  /// With single blanks only.
  var words: String { split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
}

extension [String: Choice] {
  fileprivate var keyed: Choices { reduce(into: [:]) { $0[CriterionKey($1.key)] = $1.value } }
}

extension Visit {
  /// The alternative in use for the criterion under the cursor of the scoring screen, from 0; `nil` while none is chosen.
  func shownCase(of key: CriterionKey) -> Int? {
    guard case .scoring(let scoring) = hall.place, let number = hall.session?.product(scoring.product)?.dossier.set,
      hall.law?.sets[number]?.criterion(key)?.hasAlternatives == true
    else { return 0 }
    if let chosen = scoring.cases[key] { return chosen }
    if case .alternative(let number, _) = hall.drafts[scoring.product]?.choices[key] { return number - 1 }
    return nil
  }
}
