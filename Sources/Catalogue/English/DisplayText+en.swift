extension DisplayText {
  package var english: String {
    switch self {
    case .title: "Display of the hall"
    case .readsOnly: "This screen only shows and follows by itself; it writes nothing into the session."
    case .noSession: "There is no session yet. Once one is made, it shows here by itself."
    case .rollCallComes: "The session is about to begin: the roll is called first."
    case .adjourned: "The session is adjourned; when it goes on the roll is called again."
    case .pause: "No product is open for scoring."
    case .allDone: "All products are done; the session is about to close."
    case .next(let product): "Next: \(product)"
    case .scored: "BEING SCORED"
    case .scoredAgain(let turn): "BEING SCORED AGAIN, TURN \(turn)"
    case .closed: "SHEETS CLOSED, TO BE REVEALED TO THE COUNCIL"
    case .discussed: "THE COUNCIL DISCUSSES, NOT CONCLUDED YET"
    case .sealed: "sealed"
    case .awaited: "awaited"
    case .alsoOpen(let list): "Also open for scoring: \(list)"
    case .quorum(let present, let needed): "Present \(present), needed \(needed)"
    case .noQuorum(let present, let needed): "NO QUORUM: present \(present), needed \(needed)"
    case .page(let from, let to, let of): "rows \(from)–\(to) of \(of)"
    case .trouble(let why): "The session cannot be read just now, trying again: \(why)"
    }
  }
}
