internal import Catalogue
internal import Council
internal import Criteria

/// Something that must be so before an act is possible. Simple on purpose: by stages and settings, for a menu that greys
/// out; the engine checks everything again.
struct ActCondition: Sendable {
  /// Also, or only, once the session is closed.
  var isAfterClose = false
  let obstacle: @Sendable (ActScene) -> ActObstacle?

  private init(isAfterClose: Bool = false, _ obstacle: @escaping @Sendable (ActScene) -> ActObstacle?) {
    self.isAfterClose = isAfterClose
    self.obstacle = obstacle
  }

  /// What the sessions of the first edition did not know.
  static let secondEdition = ActCondition { $0.rules.isFirstEdition ? .refused(.notInThisSession) : nil }

  /// A roll call is possible after the close too, to vote on reopening.
  static let alsoClosed = ActCondition(isAfterClose: true) { scene in
    scene.session.isClosed && scene.rules.isFirstEdition ? .refused(.sessionIsClosed) : nil
  }

  static let closed = ActCondition(isAfterClose: true) { $0.session.isClosed ? nil : .refused(.sessionIsOpen) }

  /// People are together.
  static let together = ActCondition { scene in
    if scene.session.attendance == nil { return .refused(.rollCallFirst) }
    return scene.session.isAdjourned ? .refused(.isAdjourned) : nil
  }

  /// Enough of them, for the product in hand or the meeting, and somebody presides.
  static let quorum = ActCondition { scene in
    if let obstacle = together.obstacle(scene) { return obstacle }
    let session = scene.session
    guard let attendance = session.attendance, attendance.present.contains(attendance.presiding) else {
      return .refused(.noOneToPreside)
    }
    let (present, needed) =
      scene.product.map { ($0.quorum.present, $0.quorum.needed) } ?? (session.quorumPresent, session.quorumNeeded)
    return present < needed ? .refused(.quorumMissing(present: present, needed: needed)) : nil
  }

  static func stage(_ stages: StageName...) -> ActCondition {
    ActCondition { scene in
      guard let product = scene.product, !stages.contains(product.stage) else { return nil }
      return .refused(.wrongStage(product.id, product.stage))
    }
  }

  /// With the members in writing, or the sheets came so.
  static let inWriting = ActCondition { scene in
    guard let product = scene.product, !product.isInWriting else { return nil }
    return .refused(.notInWriting(product.id))
  }

  static let renewal = ActCondition { scene in
    guard let product = scene.product, scene.rules.writtenOpinions == nil || product.dossier.kind != .renewal else {
      return nil
    }
    return .refused(.onlyRenewals(product.id))
  }

  static let presentations = ActCondition { $0.rules.presentations ? nil : .refused(.presentationsAreOff) }

  static let firstOfTwoRounds = ActCondition { scene in
    scene.rules.rounds == 2 && scene.product?.round ?? 1 == 1 ? nil : .refused(.noSecondRound)
  }

  static let wholeListVote = ActCondition { scene in
    scene.session.listVote == .notNeeded ? .refused(.nothingToResolve(.list)) : nil
  }

  static let everythingFinished = ActCondition { scene in
    scene.session.products.allSatisfy(\.stage.isFinished) ? nil : .said(.unfinished)
  }

  static let somethingToVote = ActCondition { scene in
    scene.product?.result?.subjectsToVote.isEmpty ?? true ? .said(.nothingToVote) : nil
  }

  static let somethingQueued = ActCondition { scene in
    scene.session.products.contains { $0.stage == .queued } ? nil : .said(.nothingLeft)
  }

  static let undeclared = ActCondition { scene in
    scene.session.presentUndeclared.isEmpty ? .said(.nothingLeft) : nil
  }

  /// A paper that waits for a second person.
  static let typedPaper = ActCondition { scene in
    scene.product?.typed.isEmpty ?? true ? .said(.nothingLeft) : nil
  }
}

extension VisibleSession {
  /// Scoring seats that are there, with the products on which they have still to declare.
  var presentUndeclared: [(seat: SeatID, products: [DossierID])] {
    scorers.filter(takingPart.contains).map { ($0, undeclared(by: $0)) }.filter { !$0.products.isEmpty }
  }
}
