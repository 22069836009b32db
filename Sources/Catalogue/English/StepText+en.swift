extension StepText {
  package var english: String {
    switch self {
    case .rollCall(let present): "roll call: \(present) present"
    case .recused(let seat, let product): "seat \(seat) is recused from \(product)"
    case .opened(let id, let product): "\(id): scoring of \(product) is open"
    case .sealed(let id, let count): "\(id): \(count) sheets sealed"
    case .revealed(let id, let mean): "\(id): revealed to the council, mean \(mean)"
    case .rescored(let id, let spread): "\(id): spread \(spread), re-scoring"
    case .voted(let id, let subject, let inFavour, let against):
      "\(id): vote on \(subject.english), \(inFavour) in favour, \(against) against"
    case .votedOnList(let inFavour): "Vote on the list of results: \(inFavour) in favour"
    case .concluded(let id, let product, let star, let outcome):
      "\(id): \(product) — \(star == 0 ? "" : "\(star) stars, ")\(outcome.english)"
    }
  }
}
