package import Catalogue
internal import Council
internal import Criteria

/// One thing that an act is told.
package struct ActField: Hashable, Sendable {
  /// For scripts: "reason" in "reason=…".
  package let name: String
  package let words: ActFieldText
  package let isOptional: Bool

  private init(_ name: String, _ words: ActFieldText, optional: Bool = false) {
    self.name = name
    self.words = words
    isOptional = optional
  }

  package static let product = ActField("product", .product)
  package static let subject = ActField("subject", .subject, optional: true)
  package static let motionProduct = ActField("product", .motionProduct, optional: true)
  package static let seat = ActField("seat", .seat)
  package static let ownSeat = ActField("seat", .ownSeat, optional: true)
  package static let present = ActField("present", .present)
  package static let online = ActField("online", .online, optional: true)
  package static let presiding = ActField("presiding", .presiding)
  package static let person = ActField("person", .person)
  package static let document = ActField("document", .document)
  package static let reason = ActField("reason", .reason)
  package static let correction = ActField("reason", .correction, optional: true)
  package static let text = ActField("text", .text)
  package static let place = ActField("place", .place)
  package static let question = ActField("question", .question)
  package static let sent = ActField("sent", .sent)
  package static let due = ActField("due", .due, optional: true)
  package static let returned = ActField("returned", .returned)
  package static let inFavour = ActField("for", .inFavour)
  package static let against = ActField("against", .against, optional: true)
  package static let abstaining = ActField("abstain", .abstaining, optional: true)
  package static let chairsSide = ActField("chair", .chairsSide, optional: true)
  package static let names = ActField("names", .names)
  package static let ticks = ActField("ticks", .ticks, optional: true)
  package static let opinion = ActField("opinion", .opinion, optional: true)
  package static let eliminate = ActField("eliminate", .eliminate, optional: true)

  /// Chosen by the cursor in the terminal, never typed there.
  package var isChosen: Bool { self == .product || self == .subject }

  /// What the scoring screen asks for in the terminal.
  package var isOnSheet: Bool { self == .ticks || self == .opinion || self == .eliminate }

  /// The most characters of any field.
  package static let longest = 2000

  /// The most characters on the screen.
  package var limit: Int {
    switch self {
    case .seat, .ownSeat, .presiding, .motionProduct: 40
    case .inFavour, .against, .abstaining, .place: 3
    case .chairsSide: 8
    case .sent, .due, .returned: 10
    case .text, .question: Self.longest
    default: 1000
    }
  }

  /// Names of seats and products, counts, days, letters of votes: no Vietnamese is written there.
  package var isPlain: Bool {
    switch self {
    case .product, .subject, .motionProduct, .seat, .ownSeat, .present, .online, .presiding, .place, .sent, .due,
      .returned, .inFavour, .against, .abstaining, .names, .ticks:
      true
    default: false
    }
  }

  /// Counts and the chair's side, or everybody's name (`bieu_quyet.hinh_thuc`); the side where it can decide a tie.
  static func votes(in scene: ActScene) -> [ActField] {
    if scene.rules.ballot == .named { return [.names] }
    let chairVotes = scene.session.attendance.map { scene.voters.contains($0.presiding) } ?? true
    let counts = [inFavour, against, abstaining]
    return scene.rules.tie == .chairsSide && chairVotes ? counts + [.chairsSide] : counts
  }

  /// What stands in the form when it opens.
  package func initial(in scene: ActScene, _ language: Language) -> String {
    switch self {
    case .against, .abstaining: "0"
    // Hands are seen, papers are not: of a secret ballot the side is said in a tie only.
    case .chairsSide: scene.rules.ballot == .secret ? "" : HallText.yes.text(in: language)
    case .names: "t"
    case .sent, .returned: scene.today?.vietnamese ?? ""
    default: ""
    }
  }
}
