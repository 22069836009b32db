package import Criteria

/// A product and what became of it: what statistics and next steps are made from.
package struct ResultSummary: Hashable, Sendable {
  package var dossier: Dossier
  /// The group of products to which its set belongs; empty where the law's source does not name it.
  package var group: String
  package var standing: Standing

  package init(dossier: Dossier, group: String = "", standing: Standing) {
    self.dossier = dossier
    self.group = group
    self.standing = standing
  }

  package var conclusion: Conclusion? {
    if case .evaluated(let conclusion) = standing { conclusion } else { nil }
  }

  /// The dossier with its conclusion, where there is one.
  var result: (dossier: Dossier, Conclusion)? { conclusion.map { (dossier, $0) } }
}

/// What became of a product.
package enum Standing: Hashable, Sendable {
  case evaluated(Conclusion)
  case notEvaluated(NotEvaluated, reason: String)
}

/// Why there is no result.
package enum NotEvaluated: String, Hashable, Sendable, CaseIterable {
  /// Taken out of the session by the council, or by the producer's wish.
  case withdrawn
  /// Left to a later session.
  case postponed
  /// The session has not come to it.
  case unfinished
}

extension Session {
  /// All products of the session, in the order of the queue.
  package func summaries(law: Law) -> [ResultSummary] {
    products.map { record in
      ResultSummary(
        dossier: record.dossier, group: law.set(of: record)?.group ?? "", standing: record.standing)
    }
  }
}

extension VisibleSession {
  /// What of it the viewer knows, in the order of the queue.
  package func summaries(law: Law) -> [ResultSummary] {
    products.sorted { $0.queueNumber < $1.queueNumber }.map { product in
      ResultSummary(
        dossier: product.dossier, group: law.sets[product.dossier.set]?.group ?? "", standing: product.standing)
    }
  }

  /// Places of what is concluded, as the papers have them.
  package var ranking: [Ranking.Place] {
    let entries = products.compactMap { product in
      product.conclusion.map {
        Ranking.Entry(
          order: product.queueNumber, product: product.id, registration: product.dossier.registration, conclusion: $0)
      }
    }
    return Ranking.places(entries, by: info.rules)
  }
}

extension VisibleProduct {
  package var standing: Standing {
    if let conclusion { return .evaluated(conclusion) }
    switch stage {
    case .withdrawn: return .notEvaluated(.withdrawn, reason: withdrawnReason ?? "")
    case .postponed: return .notEvaluated(.postponed, reason: withdrawnReason ?? "")
    case .queued, .inWriting, .scoring, .closed, .revealed, .concluded:
      return .notEvaluated(.unfinished, reason: "")
    }
  }
}

extension ProductRecord {
  package var standing: Standing {
    switch stage {
    case .concluded(let conclusion): .evaluated(conclusion)
    case .withdrawn(let reason): .notEvaluated(.withdrawn, reason: reason)
    case .postponed(let reason): .notEvaluated(.postponed, reason: reason)
    case .queued, .inWriting, .scoring, .closed, .revealed: .notEvaluated(.unfinished, reason: "")
    }
  }
}

extension Regime {
  /// The grade of the points alone for an exact mean (Điều 3 khoản 3, Quyết định 26/2026/QĐ-TTg). Safe for any fraction,
  /// also one that stands in a file from elsewhere.
  package func band(of mean: Fraction) -> Star { bands.first { !(mean < Fraction($0.from)) }?.star ?? .one }
}
