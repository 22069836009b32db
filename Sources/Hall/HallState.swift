package import Catalogue
package import Council
package import Criteria
package import TerminalKit

/// Everything the terminal shows, as a value: `update` turns an input into the next state and intents, `view` turns it into
/// a frame. It holds a projection of the session for the viewer at hand, never the session itself.
package struct HallState: Sendable {
  /// A screen with what it remembers.
  package enum Place: Hashable, Sendable {
    case sessions(selected: Int)
    case seats(selected: Int)
    /// Whose turn it is at the terminal.
    case handOver(SeatID)
    case member(selected: Int)
    case scoring(ScoringPlace)
    /// The criterion of the scoring screen below, in full.
    case detail(ScoringPlace, scroll: Int)
    case review(ReviewPlace)
    case beside(ScoringPlace, BesidePage)
    case desk(selected: Int)
    case attendance(AttendancePlace)
    case result(DossierID, scroll: Int)
    case ranking(scroll: Int)
    case rules(scroll: Int)
    case signed(SignedReport, scroll: Int)
    // The meeting.
    case acts(ActsPlace)
    /// Which of several votes.
    case subjects(DossierID, selected: Int)
    /// What stands before the close.
    case matters(selected: Int)
    case resolutions(scroll: Int)
    case timeline(TimelinePlace)
    case dossier(DossierID, scroll: Int)
    /// Somebody's typing, beside the paper.
    case paper(TypedPaper, scroll: Int)
    /// Around the desk.
    case page(DeskPage)
    // The law.
    case regimes(selected: Int)
    case regime(RegimeID, scroll: Int)
    case lawSets(RegimeID, selected: Int)
    case lawSet(LawSetPlace)
    case applies(AppliesQuestion, scroll: Int)
    /// A session being set up, and the PINs of a new one.
    case setup(SetupPlace)

    package var name: ScreenName {
      switch self {
      case .sessions: .sessions
      case .seats: .seats
      case .handOver: .handOver
      case .member: .member
      case .scoring: .scoring
      case .detail: .detail
      case .review(let review): review.sheet.isPaper ? .paperReview : .review
      case .beside(_, let page): page == .map ? .map : .criterionDossier
      case .desk: .desk
      case .attendance: .attendance
      case .result: .result
      case .ranking: .ranking
      case .rules: .rules
      case .signed: .signed
      case .acts: .acts
      case .subjects: .subjects
      case .matters: .matters
      case .resolutions: .resolutions
      case .timeline: .timeline
      case .dossier: .dossier
      case .paper: .paper
      case .page(let page): page.name
      case .regimes: .regimes
      case .regime: .regime
      case .lawSets: .lawSets
      case .lawSet: .lawSet
      case .applies: .applies
      case .setup(let place): place.name
      }
    }
  }

  package struct AttendancePlace: Hashable, Sendable {
    package var selected = 0
    package var present: Set<SeatID>
    package var online: Set<SeatID> = []
    package var presiding: SeatID?
    /// A deputy whose authorisation is being written down, to preside then.
    package var authorising: SeatID?
  }

  /// One line at the foot: what happened, or why not.
  package struct Message: Hashable, Sendable {
    package var text: String
    package var style: Style
    /// Whether it goes with the next key, also in a form.
    var isBrief = false

    init(text: String, style: Style) {
      self.text = text
      self.style = style
    }
  }

  package var language: Language
  package internal(set) var sessions: [SessionLine]
  package internal(set) var session: VisibleSession?
  package internal(set) var law: Law?
  /// Drafts of the seat at the terminal, of nobody else.
  package internal(set) var drafts: [DossierID: Draft] = [:]
  /// The paper that the seat at the terminal is typing, with what it has of it.
  package internal(set) var paper: PaperEntry?
  /// What happened, as far as the viewer may know it; read when it is looked at.
  package internal(set) var timeline: [TimelineEntry] = []
  /// Paths of result bundles, as last listed.
  package internal(set) var bundles: [String] = []
  /// Papers of the session, as last listed for the seat at the terminal.
  package internal(set) var shelf: PaperList?
  /// What is being set up.
  package internal(set) var setup: SetupState?
  /// Seats of the session in hand that have typed no PIN yet.
  package internal(set) var withoutPIN: [SeatID] = []
  /// The day in the hall.
  package var today: CalendarDay?
  package internal(set) var places: [Place]
  package internal(set) var form: Form?
  /// Of this machine.
  package var settings = Settings()
  /// Of the session in hand.
  package var secondCopy = SecondCopy.off
  package internal(set) var showsHelp = false
  /// Above whatever is being typed, which stays as it is.
  var showsTypingHelp = false
  /// Counted on without end; the view knows how many pages there are.
  var helpPage = 0
  package internal(set) var message: Message?
  /// The short code of a session that is closed.
  package internal(set) var shortCode: String?
  /// The law, once somebody looked at it.
  package internal(set) var library: LibraryView?
  var search: LawSearch?
  var lastQuestion = ""
  /// The search that the set in hand was opened from, and how deep its place lies: going back leads to the other hits.
  var leftSearch: (search: LawSearch, depth: Int)?
  var lawPage: LawPage?
  /// A line that stays on the seats screen: the demonstration's guide.
  package var guide: String?
  /// What is looked for on the screen at hand, while it is typed.
  package internal(set) var find: Find?
  var lastFind = ""
  /// Where members were when the lock took the screen from them.
  var parked: [Parked.Owner: Parked] = [:]

  package init(language: Language, sessions: [SessionLine]) {
    self.language = language
    self.sessions = sessions
    places = [.sessions(selected: 0)]
  }

  /// The session as it is now, for the same viewer.
  package mutating func show(_ view: VisibleSession, code: String? = nil) {
    session = view
    shortCode = code ?? shortCode
  }

  /// The sessions that there are.
  package mutating func list(_ lines: [SessionLine]) { sessions = lines }

  /// Whether letters are text now.
  package var isSearching: Bool { search != nil || find != nil }

  package var place: Place { places.last ?? .sessions(selected: 0) }

  func text(_ words: any Worded) -> String { words.text(in: language) }

  /// The seat at the terminal.
  package var seat: Seat? {
    guard let session, case .seat(let id) = session.viewer else { return nil }
    return session.info.seat(id)
  }

  /// Whether that seat works at the desk.
  var isAtDesk: Bool {
    guard let seat, let session else { return false }
    return seat.role == .chair || seat.role.keepsMinutes || session.attendance?.presiding == seat.id
  }

  func product(_ id: DossierID) -> VisibleProduct? { session?.product(id) }

  func set(of product: VisibleProduct) -> ProductSet? { law?.sets[product.dossier.set] }

  func draft(_ sheet: SheetPlace) -> Draft { sheet.isPaper ? paper?.content ?? Draft() : draft(sheet.product) }

  func draft(_ id: DossierID) -> Draft { drafts[id] ?? product(id).map(draft) ?? Draft() }

  func draft(_ product: VisibleProduct) -> Draft {
    drafts[product.id] ?? product.ownSheet.map(Draft.init(from:)) ?? Draft()
  }

  mutating func replace(_ place: Place) {
    if places.isEmpty { places.append(place) } else { places[places.count - 1] = place }
  }

  mutating func say(_ words: any Worded, _ style: Style = .accent) {
    message = Message(text: text(words), style: style)
  }
}
