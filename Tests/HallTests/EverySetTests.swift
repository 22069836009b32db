import Catalogue
import Council
import Criteria
import Hall
import PlainText
import TerminalKit
import Testing

/// The scoring screen with every set of every regime inside the program.
@Suite("Every set on the scoring screen") struct EverySetTests {
  private static let regimes = CriteriaLibrary.builtIn.regimeIDs

  /// From the list of products to the sealed sheet, without a remark: at most 50 keys, the six of the PIN included.
  @Test(arguments: regimes) func aSheetTakesAtMost50Keys(_ id: RegimeID) throws {
    var visit = try Visit.everySet(of: id)
    visit.openTheMeeting()
    visit.sit("UV1")
    var most = 0
    for set in visit.sets {
      let keys = "⏎" + bestDigits(of: set) + "s⏎" + MemoryShell.pin + "⏎"
      visit.press(keys)
      let sheet = visit.session.product(visit.product(of: set))?.current(SeatID("UV1"))
      #expect(sheet?.content.choices.count == set.criteria.count, "\(id) \(set.number)")
      #expect(keys.count <= 50, "\(id) \(set.number): \(keys.count)")
      most = max(most, keys.count)
    }
    // Set 13 has 34 criteria; where a criterion asks for its case, one key more.
    #expect(most == [RegimeID.qd26: 45, .qd148: 46, .qd781: 46][id])
  }

  /// The digits of the best levels, each case chosen first.
  private func bestDigits(of set: ProductSet) -> String {
    set.criteria.map { criterion in
      let best = String(criterion.points(inCase: 0).count - 1)
      return criterion.hasAlternatives ? "1" + best : best
    }.joined()
  }

  /// No ladder has more levels than there are digits.
  @Test(arguments: regimes) func everyLevelHasADigit(_ id: RegimeID) throws {
    for set in try Visit.everySet(of: id).sets {
      for criterion in set.criteria {
        for index in criterion.cases.indices { #expect(criterion.points(inCase: index).count <= 10) }
        #expect(criterion.cases.count <= 9)
      }
    }
  }

  /// Every criterion is a whole cell of the map on the smallest screen, also with all its signs.
  @Test(arguments: regimes) func theMapShowsEveryCriterion(_ id: RegimeID) throws {
    var visit = try Visit.everySet(of: id)
    visit.openTheMeeting()
    visit.sit("UV1")
    for set in visit.sets {
      visit.press("⏎b")
      #expect(visit.hall.place.name == .map)
      let fresh = visit.screen()
      for criterion in set.criteria {
        let mark = criterion.appliesIf == nil ? "?/\(criterion.max)" : "–"
        #expect(fresh.contains("\(criterion.key) \(mark)"), "\(id) \(set.number) \(criterion.key)")
      }
      // The lowest ticks and a remark everywhere: the widest cells.
      let draft = Draft.lowest(in: set)
      visit.hall.receive(.draftKept(visit.product(of: set), draft))
      for size in [Visit.small, Visit.wide] {
        let full = visit.screen(size)
        for criterion in set.criteria {
          let points = draft.choices[criterion.key]?.points ?? 0
          let missed = Star.withFloors.first { star in criterion.floor(for: star).map { points < $0 } ?? false }
          let floor = missed.map { "▼\($0.rawValue)" } ?? ""
          #expect(
            full.contains("\(criterion.key) \(points)/\(criterion.max)\(floor)*"),
            "\(id) \(set.number) \(criterion.key)")
        }
        #expect(!full.contains(" dòng phía "), "\(id) \(set.number)")
        expectFits(visit.hall.view(size))
      }
      visit.press("qq" + "j")
    }
  }

  /// Arrows reach every cell of the map and Enter goes to it.
  @Test(arguments: regimes) func theMapLeadsToEveryCriterion(_ id: RegimeID) throws {
    var visit = try Visit.everySet(of: id)
    visit.openTheMeeting()
    visit.sit("UV1")
    for set in visit.sets {
      visit.press("⏎b")
      for index in set.criteria.indices {
        #expect(visit.hall.indexInHand == index)
        visit.press("→")
      }
      visit.press("g")
      var (seen, last): (Set<Int>, Int) = ([], -1)
      while let here = visit.hall.indexInHand, here != last {
        seen.insert(here)
        last = here
        visit.press("↓")
      }
      #expect(seen.count >= (set.criteria.count + 3) / 4, "\(id) \(set.number)")
      while let here = visit.hall.indexInHand, here != 0 {
        visit.press("↑")
        if visit.hall.indexInHand == here { break }
      }
      #expect(visit.hall.indexInHand == 0)
      visit.press("↓→⏎")
      #expect(visit.hall.place.name == .scoring)
      #expect((visit.hall.indexInHand ?? 0) > 1)
      visit.press("qj")
    }
  }

  /// A set of an office's own regime may be longer than the screen: the map says what is above and below, and the cell under
  /// the cursor is always on it.
  @Test func aMapThatDoesNotFitSaysSo() throws {
    var visit = try Visit.everySet(of: .qd26) { sets in
      for copy in 1...3 {
        let sections = sets[0].parts[0].sections.map { section in
          var section = section
          for index in section.criteria.indices {
            section.criteria[index].key = CriterionKey("\(copy).\(section.criteria[index].key)")
          }
          return section
        }
        sets[0].parts[0].sections += sections
      }
    }
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎b")
    let count = try #require(visit.sets.first).criteria.count
    #expect(count > 70)
    for index in 0..<count {
      #expect(visit.hall.indexInHand == index)
      let screen = visit.screen()
      #expect(screen.contains("▶"), "\(index)")
      #expect(screen.contains(" dòng phía "), "\(index)")
      visit.press("→")
    }
    #expect(!visit.screen().contains("phía dưới"))
    visit.press("g")
    #expect(!visit.screen().contains("phía trên"))
  }

  /// A mark on the criterion itself is a minimum at its lowest level above 0 (148/2023, 3.e): it stands beside that level.
  @Test func aMarkOnTheCriterionStandsAtItsLowestLevel() throws {
    var visit = try Visit.everySet(of: .qd148)
    visit.openTheMeeting()
    visit.sit("UV1")
    visit.press("⏎")
    visit.go(to: "3.e")
    let lines = visit.screen().split(separator: "\n").map(String.init)
    let mark = "[" + HallText.minimumFor(star: 4).vietnamese + "]"
    let first = try #require(lines.firstIndex { $0.hasPrefix(" 1 ( ) 1 ") })
    let second = try #require(lines.firstIndex { $0.hasPrefix(" 2 ( ) 2 ") })
    #expect(lines[first..<second].joined(separator: " ").words.contains(mark))
    #expect(!lines[second...].joined(separator: " ").words.contains(mark))
  }

  /// On the smallest screen: every level with its points and its grade in words, or the line that says where it is.
  /// - Parameter proposed: with a proposal to eliminate above it, which takes a line.
  @Test(arguments: regimes, [false, true]) func everyLevelCanBeRead(_ id: RegimeID, proposed: Bool) throws {
    var visit = try Visit.everySet(of: id)
    visit.openTheMeeting()
    visit.sit("UV1")
    // Many sets say the same of a criterion.
    var seen: Set<[String]> = []
    for set in visit.sets {
      visit.press("⏎")
      if proposed {
        var draft = Draft()
        draft.eliminate = "Thiếu giấy phép"
        visit.hall.receive(.draftKept(visit.product(of: set), draft))
      }
      for criterion in set.criteria {
        if seen.insert([criterion.title, "\(criterion.cases)", "\(criterion.notes)"]).inserted {
          if criterion.hasAlternatives {
            check(criterion, criterion.cases, &visit, "\(id) \(set.number) \(criterion.key)")
            visit.press("1")
          }
          for ladder in criterion.cases {
            check(criterion, [ladder], &visit, "\(id) \(set.number) \(criterion.key)")
            if criterion.hasAlternatives { visit.press("t") }
          }
        }
        visit.press("j")
      }
      visit.press("qj")
    }
  }

  private func check(_ criterion: Criterion, _ ladders: [Ladder], _ visit: inout Visit, _ name: String) {
    let levels = ladders.flatMap(\.levels)
    let texts =
      [criterion.title] + ladders.compactMap(\.title)
      + levels.map { level in
        let floor = level.star.map { " [" + HallText.minimumFor(star: $0.rawValue).vietnamese + "]" } ?? ""
        return level.text + floor
      }
    let screen = visit.screen().words
    let hidden = (texts + criterion.notes.map(\.text)).filter { !screen.contains($0.words) }
    // No level is cut off; of two cases to choose from the last words may be.
    if ladders.count == 1 { #expect(texts.allSatisfy { screen.contains($0.words) }, "\(name): \(hidden)") }
    guard !hidden.isEmpty else { return }
    #expect(screen.contains(HallText.moreToRead.vietnamese.words), "\(name)")
    visit.press("i")
    var page = visit.screen().words
    for _ in 0..<4 {
      visit.press("⇟")
      page += " " + visit.screen().words
    }
    for text in hidden { #expect(page.contains(text.words), "\(name): \(text)") }
    visit.press("q")
  }
}

extension Visit {
  /// A session with one product of every set of a regime.
  static func everySet(of id: RegimeID, _ change: (inout [ProductSet]) -> Void = { _ in }) throws -> Visit {
    let regime = try CriteriaLibrary.builtIn.regime(id)
    var sets = try CriteriaLibrary.builtIn.sets(regime.sets, of: regime)
    change(&sets)
    let law = Law(regime: regime, sets: sets)
    let name = try #require(SessionID("moi-bo"))
    let info = SessionInfo(
      id: name, title: "Phiên tập huấn chấm điểm sản phẩm OCOP", body: "UBND tỉnh", council: "Hội đồng OCOP cấp tỉnh",
      councilDecision: "Quyết định số 1", regulation: "Quy chế số 2", place: "Hội trường", authority: .province,
      regime: id.rawValue, criteriaDigest: "", rules: .firstEdition, seats: FiveSeats.seats, rehearsal: true)
    let opening = LoggedEvent(height: 1, time: FiveSeats.start, actor: .program, event: .sessionOpened(info))
    var shell = MemoryShell(
      try #require(Session(opening: opening)), opening: opening, law: law, at: FiveSeats.start)
    for number in regime.sets {
      let dossier = Dossier(
        id: DossierID("SP\(number)"), product: "Sản phẩm của bộ \(number)", set: number, kind: .first,
        producer: "Hợp tác xã \(number)", commune: "Xã Bảo Thắng")
      #expect(shell.act(.queue(dossier), by: nil) == nil)
    }
    return Visit(shell)
  }

  /// In the order of the regime.
  var sets: [ProductSet] { shell.law.regime.sets.compactMap { shell.law.sets[$0] } }

  func product(of set: ProductSet) -> DossierID { DossierID("SP\(set.number)") }
}

extension HallState {
  /// Index of the criterion under the cursor of the scoring screen or the map.
  var indexInHand: Int? {
    switch place {
    case .scoring(let scoring), .beside(let scoring, _): scoring.index
    default: nil
    }
  }
}

extension Draft {
  /// The lowest level above 0 and a remark everywhere.
  static func lowest(in set: ProductSet) -> Draft {
    var draft = Draft()
    for criterion in set.criteria {
      let least = criterion.points(inCase: 0).first { $0 > 0 } ?? 0
      draft.choices[criterion.key] = criterion.hasAlternatives ? .alternative(1, points: least) : .points(least)
      draft.remarks[criterion.key] = "x"
    }
    return draft
  }
}
