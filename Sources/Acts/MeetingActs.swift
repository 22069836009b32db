internal import Catalogue
internal import Council

extension Act {
  /// The council itself: who is there, days, notes.
  static let meeting: [Act] = [
    Act(
      "clear-all", .clearAll, .session, needs: [.secondEdition, .together, .undeclared]
    ) { input throws(ActFault) in
      input.session.presentUndeclared.map { .clearConflict($0.seat, $0.products) }
    },
    Act(
      "attendance", .attendance, .session, screen: .rollCall,
      asks: [.field(.present), .field(.online), .field(.presiding)], needs: [.alsoClosed]
    ) { input throws(ActFault) in
      [
        .takeAttendance(
          present: try input.seats(.present), online: try input.seats(.online), presiding: try input.seat(.presiding))
      ]
    },
    Act("arrive", .arrive, .session, asks: [.field(.seat)], needs: [.together]) { input throws(ActFault) in
      [.arrive(try input.seat(.seat))]
    },
    Act(
      "arrive-online", .arriveOnline, .session, asks: [.field(.seat)], needs: [.secondEdition, .together]
    ) { input throws(ActFault) in [.arrive(try input.seat(.seat), online: true)] },
    Act(
      "leave", .leave, .session, asks: [.field(.seat), .field(.reason)], needs: [.together]
    ) { input throws(ActFault) in [.leave(try input.seat(.seat), reason: try input.text(.reason))] },
    Act(
      "authorise", .authorise, .session, asks: [.field(.seat), .field(.document)], needs: [.secondEdition]
    ) { input throws(ActFault) in [.authorise(try input.seat(.seat), reason: try input.text(.document))] },
    Act(
      "substitute", .substitute, .session, asks: [.field(.seat), .field(.person), .field(.document)],
      needs: [.secondEdition, .together]
    ) { input throws(ActFault) in
      [
        .seatSubstitute(
          try input.seat(.seat), person: try input.text(.person), reason: try input.text(.document))
      ]
    },
    Act(
      "adjourn", .adjourn, .session, asks: [.field(.reason)], needs: [.secondEdition, .together]
    ) { input throws(ActFault) in [.adjourn(reason: try input.text(.reason))] },
    note("note", .note, .other), note("guests", .guests, .guests), note("absence", .absence, .absence),
    note("report", .report, .report),
    note("closing", .closing, .closing),
  ]

  /// Something of the meeting for its own place in the minutes.
  private static func note(_ name: String, _ words: ActText, _ kind: MeetingNote.Kind) -> Act {
    Act(name, words, .session, asks: [.field(.text)], needs: [.secondEdition]) { input throws(ActFault) in
      [.note(MeetingNote(kind: kind, product: nil, text: try input.text(.text)))]
    }
  }
}
