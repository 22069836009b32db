internal import Catalogue
package import Council
package import Criteria

/// Screens around the desk: the order of calling, what members disagree on, numbers, what the minutes still want, and
/// result bundles.
package enum DeskPage: Hashable, Sendable {
  case agenda(AgendaPlace)
  /// Criteria x members after the reveal.
  case talk(TalkPlace)
  /// Who gave what on one of them.
  case criterion(TalkPlace, CriterionKey, scroll: Int)
  case numbers(scroll: Int)
  case fields(selected: Int)
  case progress(WorkProgress)
  /// Bundles of one session, or of all; after the last a path may be typed.
  case bundles(SessionID?, selected: Int)
  /// Papers of the session, or of one group of them.
  case papers(PaperGroup?, selected: Int)
  case paperText(PaperTextPlace)
  case paperWork(PaperProgress)

  package var name: ScreenName {
    switch self {
    case .agenda: .agenda
    case .talk: .talk
    case .criterion: .criterion
    case .numbers: .numbers
    case .fields: .fields
    case .progress: .progress
    case .bundles: .bundles
    case .papers: .papers
    case .paperText: .paperText
    case .paperWork: .paperWork
    }
  }

  var title: HallText {
    switch self {
    case .progress(let progress): .desk(progress.title)
    case .agenda, .talk, .criterion, .numbers, .fields, .bundles, .papers, .paperText, .paperWork: name.title
    }
  }

  /// The row under the cursor of a list; `nil` where the page is none.
  var selectedRow: Int? {
    switch self {
    case .agenda(let place): place.selected
    case .talk(let place): place.selected
    case .fields(let selected), .bundles(_, let selected), .papers(_, let selected): selected
    case .criterion, .numbers, .progress, .paperText, .paperWork: nil
    }
  }

  /// Where its cursor stands, or its first line, on pages that can be searched.
  var index: Int? {
    get {
      switch self {
      case .papers(_, let selected): selected
      case .paperText(let place): place.scroll
      case .agenda, .talk, .criterion, .numbers, .fields, .progress, .bundles, .paperWork: nil
      }
    }
    set {
      guard let index = newValue else { return }
      switch self {
      case .papers(let group, _): self = .papers(group, selected: index)
      case .paperText(var place):
        place.scroll = index
        self = .paperText(place)
      case .agenda, .talk, .criterion, .numbers, .fields, .progress, .bundles, .paperWork: break
      }
    }
  }

  /// The product that it is about.
  var product: DossierID? {
    switch self {
    case .talk(let place), .criterion(let place, _, _): place.product
    case .agenda, .numbers, .fields, .progress, .bundles, .papers, .paperText, .paperWork: nil
    }
  }
}

package struct AgendaPlace: Hashable, Sendable {
  package var selected = 0
  /// The product that is being moved; it stands at `selected` then.
  package var moving: DossierID?

  package init(selected: Int = 0, moving: DossierID? = nil) {
    self.selected = selected
    self.moving = moving
  }
}

package struct TalkPlace: Hashable, Sendable {
  package var product: DossierID
  package var selected = 0
  /// All criteria in the order of the form; else those on which members differ, the widest first.
  package var isInFormOrder = false
  /// The first member that is shown, where not all fit.
  package var firstMember = 0

  package init(product: DossierID) { self.product = product }
}

/// What keys ask for on these screens.
package enum DeskAction: Hashable, Sendable, CaseIterable {
  case agenda, lift, earlier, later
  case talk, otherOrder, previousMembers, nextMembers
  case numbers, fields, verify, copy, secondCopy
  case papers, exportPaper, exportAllPapers, printPaper, openFolder, charts
}
