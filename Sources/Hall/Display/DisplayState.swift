package import Catalogue
package import Council
package import TerminalKit

/// The display of the hall: what the council is doing, for everybody to see. It takes a projection for the hall and nothing
/// else, asks for no PIN and writes nothing.
package struct DisplayState: Sendable {
  /// What stands in the middle.
  enum Scene: Hashable {
    case noSession
    case between(DisplayText)
    case product(DossierID)
    case ranking
  }

  package let language: Language
  private(set) var session: VisibleSession?
  private(set) var law: Law?
  /// The code of the result, once the session is closed.
  private(set) var code: String?
  /// Why the session cannot be read just now; what was read last stays.
  package var trouble: String?
  /// The product that something was decided on last.
  private var inHand: DossierID?
  private(set) var showsHelp = false
  private(set) var message: String?
  /// Rows of the list that have been paged over.
  private(set) var scroll = 0

  package init(language: Language) { self.language = language }

  /// The session as it is now. A view for a seat is none for the hall: it is not taken.
  package mutating func show(_ view: VisibleSession, _ law: Law, code: String?) {
    guard view.viewer == .hall else { return }
    let before = scene
    inHand = nextInHand(view)
    (session, self.law, self.code) = (view, law, code)
    if scene != before { scroll = 0 }
  }

  package mutating func update(_ input: Input) -> [Intent] {
    switch input {
    case .terminate, .hangup: return [.quit]
    case .resumed: return [.redraw]
    case .resize, .tick, .wake, .ready, .paste, .click: return []
    case .key(let key):
      message = nil
      if showsHelp {
        showsHelp = false
        return []
      }
      return perform(key)
    }
  }

  private mutating func perform(_ key: Key) -> [Intent] {
    switch KeyTable.action(for: key, among: KeyTable.display) {
    case .help: showsHelp = true
    case .back: return [.quit]
    case .redraw: return [.redraw]
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll = min(listCount, scroll + 1)
    case .pageUp: scroll = max(0, scroll - Self.page)
    case .pageDown: scroll = min(listCount, scroll + Self.page)
    default: message = text(HallText.keyUnused(key.label))
    }
    return []
  }

  /// The fewest rows that a list has, on the smallest screen: paging skips none.
  private static let page = 7

  /// The most rows that the list of this scene can have, less one.
  private var listCount: Int { max(session?.info.seats.count ?? 1, session?.products.count ?? 1) - 1 }

  func text(_ words: any Worded) -> String { words.text(in: language) }

  // MARK: What is in hand

  var scene: Scene {
    guard let session else { return .noSession }
    if session.isClosed { return .ranking }
    guard session.attendance != nil else { return .between(.rollCallComes) }
    if session.isAdjourned { return .between(.adjourned) }
    if let inHand { return .product(inHand) }
    return .between(session.products.allSatisfy(\.stage.isFinished) ? .allDone : .pause)
  }

  /// A product stays in hand from its opening to the opening of another, so that its result can be read. Where several are
  /// open at once it is the one that something happened to last, else the one that is furthest.
  private func nextInHand(_ view: VisibleSession) -> DossierID? {
    let moved = view.products.filter { product in
      let before = session?.product(product.id)
      return before.map { $0.stage != product.stage || $0.turn != product.turn } ?? false
    }
    if let last = moved.last(where: { [.closed, .revealed, .concluded].contains($0.stage) || $0.turn > 0 }) {
      return last.id
    }
    let isOpening = moved.contains { $0.stage == .scoring }
    if let inHand, let product = view.product(inHand) {
      if product.isBeforeTheCouncil || product.stage == .concluded && !isOpening { return inHand }
    }
    let open = view.products.filter(\.isBeforeTheCouncil)
    return
      (open.first { $0.stage == .revealed } ?? open.first { $0.stage == .closed }
      ?? open.first { !$0.waitingFor.isEmpty } ?? open.first)?.id
  }
}

extension VisibleProduct {
  /// Between the opening of its scoring and its conclusion.
  var isBeforeTheCouncil: Bool { [.scoring, .closed, .revealed].contains(stage) }
}

extension KeyTable {
  /// The display of the hall can be paged, and left.
  package static let display = scrolling + [quit] + common
}
