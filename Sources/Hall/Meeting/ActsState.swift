package import Acts
internal import Catalogue
package import Council
internal import Criteria
internal import Terms

/// The menu of acts: for a product, and for the meeting.
package struct ActsPlace: Hashable, Sendable {
  package var product: DossierID?
  /// Opened at the desk; else by a member, who finds what any seat may do.
  package var isOfDesk: Bool
  package var selected = 0
}

/// An act that is being filled in.
package struct ActCall: Hashable, Sendable {
  package let name: String
  package let product: DossierID?
  package let subject: Resolution.Subject?
  /// What the entries of the form are, in their order.
  package let fields: [ActField]
}

/// A line of the menu.
struct ActRow {
  let act: Act
  let obstacle: ActObstacle?
}

extension HallState {
  func scene(_ product: DossierID?) -> ActScene? {
    session.map { ActScene(session: $0, product: product.flatMap(self.product), today: today) }
  }

  /// What can be done now, then what cannot; what is about the product before what is about the meeting, each in the order
  /// of the table. The declarations of all seats stand first: they come before everything else.
  func rows(of place: ActsPlace) -> [ActRow] {
    guard let scene = scene(place.product) else { return [] }
    let rows = Act.table.filter { act in
      act.screen != .sheet && (place.isOfDesk || act.doer != .desk) && (act.scope == .session || scene.product != nil)
    }.map { ActRow(act: $0, obstacle: $0.obstacle(in: scene)) }
    // What a session of the first edition will never know is not offered.
    let known = rows.filter { $0.obstacle != .refused(.notInThisSession) }
    return [true, false].flatMap { isPossible in
      let rows = known.filter { ($0.obstacle == nil) == isPossible }
      return rows.filter { $0.act.words == .clearAll } + rows.filter { $0.act.scope == .product }
        + rows.filter { $0.act.scope == .session && $0.act.words != .clearAll }
    }
  }

  func text(_ obstacle: ActObstacle) -> String {
    switch obstacle {
    case .refused(let refusal): text(refusal.words)
    case .said(let words): text(words)
    }
  }
}
