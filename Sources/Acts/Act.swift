package import Catalogue
package import Council
package import Criteria

/// Something that people do in a session: what it must be told, whether it is possible now, and the commands it comes to.
/// The terminal's menu, its forms and the command line all read the same table (`Act.table`).
package struct Act: Sendable {
  package enum Scope: String, Hashable, Sendable {
    case session
    case product
  }

  /// Who does it.
  package enum Doer: Hashable, Sendable {
    /// The chair, whoever presides, the secretary.
    case desk
    /// A seat for itself; the desk may record it for a seat.
    case own
    /// Any seat but an observer's.
    case anySeat
  }

  /// Where the terminal does it, where a form is not enough.
  package enum Screen: Hashable, Sendable {
    case rollCall
    /// The scoring screen on the own sheet.
    case sheet
    /// The scoring screen on somebody's paper.
    case typePaper
    case confirmPaper
    case sealPaper
  }

  /// For scripts: ASCII, small letters and hyphens.
  package let name: String
  package let words: ActText
  package let scope: Scope
  package let doer: Doer
  package let screen: Screen?
  let asks: [Ask]
  let needs: [ActCondition]
  let build: @Sendable (ActInput) throws(ActFault) -> [Command]

  init(
    _ name: String, _ words: ActText, _ scope: Scope, doer: Doer = .desk, screen: Screen? = nil, asks: [Ask] = [],
    needs: [ActCondition] = [], _ build: @escaping @Sendable (ActInput) throws(ActFault) -> [Command]
  ) {
    self.name = name
    self.words = words
    self.scope = scope
    self.doer = doer
    self.screen = screen
    self.asks = asks
    self.needs = needs
    self.build = build
  }

  /// A field, or what becomes one or more by the session.
  enum Ask: Sendable {
    case field(ActField)
    /// As the rules take votes (`bieu_quyet.hinh_thuc`).
    case votes
    /// The day on which a paper came back, of opinions in writing.
    case dayOfReturn
    /// Why there is another version, where there is a sheet of that seat.
    case correction
  }

  /// What it asks for in that scene, the product first.
  package func fields(in scene: ActScene) -> [ActField] {
    let asked: [ActField] = asks.flatMap { ask -> [ActField] in
      switch ask {
      case .field(let field): [field]
      case .votes: ActField.votes(in: scene)
      case .dayOfReturn: scene.product?.isInWriting ?? false ? [.returned] : []
      case .correction: scene.product?.maySealAgain ?? false ? [.correction] : []
      }
    }
    return scope == .product ? [.product] + asked : asked
  }

  /// Everything that it may ask for in some session.
  package var everyField: [ActField] {
    let asked: [ActField] = asks.flatMap { ask -> [ActField] in
      switch ask {
      case .field(let field): [field]
      case .votes: [.inFavour, .against, .abstaining, .chairsSide, .names]
      case .dayOfReturn: [.returned]
      case .correction: [.correction]
      }
    }
    return scope == .product ? [.product] + asked : asked
  }

  /// What stands in the way, as far as the stages and what everybody knows say it; the engine has the last word.
  package func obstacle(in scene: ActScene) -> ActObstacle? {
    if !(needs.contains { $0.isAfterClose }) && scene.session.isClosed { return .refused(.sessionIsClosed) }
    for need in needs {
      if let obstacle = need.obstacle(scene) { return obstacle }
    }
    return nil
  }

  /// The commands, in order.
  /// - Parameter texts: what was filled in, by the field's name.
  package func commands(_ texts: [String: String], in scene: ActScene) throws(ActFault) -> [Command] {
    try build(ActInput(texts: texts, scene: scene))
  }

  package static func named(_ name: String) -> Act? { table.first { $0.name == name } }

  /// Every act, in the order of a meeting. Adding one is adding a row.
  package static let table: [Act] = meeting + paper + products + votes
}

/// Where an act happens: what the acting seat sees, and the product in hand.
package struct ActScene: Sendable {
  package let session: VisibleSession
  package let product: VisibleProduct?
  package let today: CalendarDay?

  package init(session: VisibleSession, product: VisibleProduct?, today: CalendarDay?) {
    self.session = session
    self.product = product
    self.today = today
  }

  var rules: Rules { session.info.rules }

  /// The acting seat.
  var seat: SeatID? { if case .seat(let seat) = session.viewer { seat } else { nil } }

  var voters: [SeatID] { product?.voters ?? session.voters }
}

extension VisibleProduct {
  /// In a turn of re-scoring: somebody has a sheet, and not yet another.
  fileprivate var maySealAgain: Bool { !sealed.subtracting(sealedInTurn).isEmpty }
}

/// Why an act is not possible now.
package enum ActObstacle: Hashable, Sendable {
  case refused(Refusal)
  case said(ActFaultText)
}

/// What is wrong with a field.
package struct ActFault: Error, Hashable, Sendable {
  package let field: ActField
  package let problem: ActFaultText
}
