internal import Catalogue
internal import Council

extension Act {
  /// One product, from the queue to its conclusion.
  static let products: [Act] = [
    Act("open", .open, .product, needs: [.stage(.queued), .quorum]) { input throws(ActFault) in
      [.openScoring(try input.product().id)]
    },
    Act("open-all", .openAll, .session, needs: [.quorum, .somethingQueued]) { input throws(ActFault) in
      input.session.products.filter { $0.stage == .queued }.map { .openScoring($0.id) }
    },
    Act("close", .close, .product, needs: [.stage(.scoring, .inWriting)]) { input throws(ActFault) in
      [.closeScoring(try input.product().id)]
    },
    Act("reveal", .reveal, .product, needs: [.stage(.closed)]) { input throws(ActFault) in
      [.reveal(try input.product().id)]
    },
    Act(
      "rescore", .rescore, .product, asks: [.field(.reason)], needs: [.stage(.revealed), .quorum]
    ) { input throws(ActFault) in
      [.orderRescoring(try input.product().id, reason: try input.text(.reason))]
    },
    Act(
      "close-round", .closeRound, .product, asks: [.field(.reason)],
      needs: [.stage(.revealed), .firstOfTwoRounds, .quorum]
    ) { input throws(ActFault) in [.closeRound(try input.product().id, reason: try input.text(.reason))] },
    Act("conclude", .conclude, .product, needs: [.stage(.revealed)]) { input throws(ActFault) in
      [.conclude(try input.product().id)]
    },
    Act(
      "excuse", .excuse, .product, asks: [.field(.seat), .field(.reason)], needs: [.stage(.scoring)]
    ) { input throws(ActFault) in
      [.excuse(try input.product().id, try input.seat(.seat), reason: try input.text(.reason))]
    },
    Act(
      "recuse", .recuse, .product, doer: .own, asks: [.field(.ownSeat), .field(.reason)],
      needs: [.stage(.queued, .inWriting, .scoring)]
    ) { input throws(ActFault) in
      [.recuse(try input.product().id, try input.seat(.ownSeat), reason: try input.text(.reason))]
    },
    Act(
      "clear", .clear, .product, doer: .own, asks: [.field(.ownSeat)],
      needs: [.secondEdition, .stage(.queued, .postponed, .inWriting, .scoring)]
    ) { input throws(ActFault) in [.clearConflict(try input.seat(.ownSeat), [try input.product().id])] },
    Act(
      "move", .move, .product, asks: [.field(.place), .field(.reason)], needs: [.secondEdition, .stage(.queued)]
    ) { input throws(ActFault) in
      [.move(try input.product().id, to: try input.count(.place), reason: try input.text(.reason))]
    },
    Act(
      "postpone", .postpone, .product, asks: [.field(.reason)],
      needs: [.secondEdition, .stage(.queued, .inWriting, .scoring, .closed, .revealed)]
    ) { input throws(ActFault) in [.postpone(try input.product().id, reason: try input.text(.reason))] },
    Act(
      "resume", .resume, .product, asks: [.field(.reason)], needs: [.stage(.postponed)]
    ) { input throws(ActFault) in [.resume(try input.product().id, reason: try input.text(.reason))] },
    Act(
      "withdraw", .withdraw, .product, asks: [.field(.reason)],
      needs: [.secondEdition, .stage(.queued, .postponed, .inWriting, .scoring, .closed, .revealed)]
    ) { input throws(ActFault) in [.withdraw(try input.product().id, reason: try input.text(.reason))] },
    Act(
      "not-evaluated", .notEvaluated, .product, asks: [.field(.reason)],
      needs: [.stage(.queued, .postponed, .inWriting, .scoring, .closed, .revealed)]
    ) { input throws(ActFault) in
      // The first edition had one word for both.
      let kind: WithdrawalKind = input.scene.rules.isFirstEdition ? .withdrawn : .notEvaluated
      return [.withdraw(try input.product().id, kind: kind, reason: try input.text(.reason))]
    },
    note("presentation", .presentation, .presentation, needs: [.presentations]),
    note("inspection", .inspection, .inspection),
    note("discussion", .discussion, .discussion),
    note("feedback", .feedback, .feedback, needs: [.stage(.revealed)]),
    Act(
      "ask-opinions", .askOpinions, .product, asks: [.field(.sent), .field(.due)],
      needs: [.secondEdition, .renewal, .stage(.queued, .inWriting)]
    ) { input throws(ActFault) in
      [.askOpinions(try input.product().id, sent: try input.neededDay(.sent), due: try input.day(.due))]
    },
    Act(
      "ask-meeting", .askMeeting, .product, doer: .own, asks: [.field(.ownSeat), .field(.reason)],
      needs: [.secondEdition, .inWriting, .stage(.inWriting, .closed, .revealed)]
    ) { input throws(ActFault) in
      [.askForMeeting(try input.product().id, try input.seat(.ownSeat), reason: try input.text(.reason))]
    },
    Act(
      "call-meeting", .callMeeting, .product, asks: [.field(.reason)],
      needs: [.secondEdition, .inWriting, .stage(.inWriting, .closed, .revealed)]
    ) { input throws(ActFault) in [.callMeeting(try input.product().id, reason: try input.text(.reason))] },
  ]

  /// Something to write down about a product.
  private static func note(
    _ name: String, _ words: ActText, _ kind: MeetingNote.Kind, needs: [ActCondition] = []
  ) -> Act {
    let known = ActCondition.stage(.queued, .postponed, .inWriting, .scoring, .closed, .revealed, .concluded)
    return Act(
      name, words, .product, asks: [.field(.text)], needs: [.secondEdition, known] + needs
    ) { input throws(ActFault) in
      [.note(MeetingNote(kind: kind, product: try input.product().id, text: try input.text(.text)))]
    }
  }
}
