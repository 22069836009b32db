internal import Catalogue
internal import Council

extension Act {
  /// Votes, and what a vote opens again.
  static let votes: [Act] = [
    Act(
      "vote", .vote, .product, asks: [.field(.subject), .votes, .field(.reason)],
      needs: [.stage(.revealed), .quorum, .somethingToVote]
    ) { input throws(ActFault) in
      let product = try input.product()
      return [
        .resolve(
          product.id, try input.subject(of: product), try input.votes(), reason: try input.text(.reason))
      ]
    },
    Act(
      "vote-list", .voteList, .session, asks: [.votes, .field(.reason)],
      needs: [.wholeListVote, .everythingFinished, .quorum]
    ) { input throws(ActFault) in
      [.resolve(nil, .list, try input.votes(), reason: try input.text(.reason))]
    },
    Act(
      "motion", .motion, .session, asks: [.field(.motionProduct), .field(.question), .votes, .field(.reason)],
      needs: [.secondEdition, .quorum]
    ) { input throws(ActFault) in
      let product = try input.namedProduct(.motionProduct)
      // Who is recused has no vote on what is about that product.
      let scene = ActScene(session: input.session, product: product, today: input.scene.today)
      let votes = try ActInput(texts: input.texts, scene: scene).votes()
      return [
        .resolve(
          product?.id, .other, votes, question: try input.text(.question), reason: try input.text(.reason))
      ]
    },
    Act(
      "vote-reopen", .voteReopen, .product, asks: [.votes, .field(.reason)],
      needs: [.secondEdition, .stage(.concluded), .quorum]
    ) { input throws(ActFault) in
      [.resolve(try input.product().id, .reopen, try input.votes(), reason: try input.text(.reason))]
    },
    Act(
      "reopen", .reopen, .product, asks: [.field(.reason)], needs: [.secondEdition, .stage(.concluded), .quorum]
    ) { input throws(ActFault) in [.reopen(try input.product().id, reason: try input.text(.reason))] },
    Act(
      "vote-reopen-session", .voteReopenSession, .session, asks: [.votes, .field(.reason)],
      needs: [.alsoClosed, .closed, .quorum]
    ) { input throws(ActFault) in
      [.resolve(nil, .reopenSession, try input.votes(), reason: try input.text(.reason))]
    },
    Act(
      "reopen-session", .reopenSession, .session, asks: [.field(.reason)], needs: [.alsoClosed, .closed]
    ) { input throws(ActFault) in [.reopenSession(reason: try input.text(.reason))] },
  ]
}

extension ActInput {
  /// By its name in the record; the first that is open where nothing is said.
  fileprivate func subject(of product: VisibleProduct) throws(ActFault) -> Resolution.Subject {
    let open = product.result?.subjectsToVote ?? []
    let name = try text(.subject)
    if name.isEmpty, let first = open.first { return first }
    if let subject = Resolution.Subject(rawValue: name), name.isEmpty || open.contains(subject) { return subject }
    if open.isEmpty { throw ActFault(field: .subject, problem: .nothingToVote) }
    throw ActFault(
      field: .subject,
      problem: .unknownSubject(name, known: open.map(\.rawValue).joined(separator: ", ")))
  }
}
