internal import Criteria

/// Something in the minutes that only people can give: the program knows whether it was said, never what it should say.
package struct MinutesField: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    // From the plan of the session, which nobody changes afterwards.
    case councilDecision, regulation, place, documentsSent
    // Said in the meeting.
    case rollCall, guests
    /// Why these seats are absent.
    case absence([SeatID])
    /// These seats have still to declare whether they have a conflict of interest (`xung_dot.khai_bao`).
    case declarations(DossierID, [SeatID])
    case report
    case presentation(DossierID), inspection(DossierID), discussion(DossierID), feedback(DossierID)
    case listVote
    case closing
    // Written on the print: by Văn thư, and by those who sign.
    case number, copies, signatures
  }

  package enum State: Hashable, Sendable {
    /// The last of what was said; "" where there is nothing to quote.
    case filled(String)
    case missing
    /// Left out without harm: the minutes leave room for a hand.
    case optional
    /// Never through the program.
    case byHand
  }

  package let subject: Subject
  package let state: State
}

extension VisibleSession {
  /// In the order of the minutes (Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP). Empty for sessions of the first edition,
  /// whose minutes take nothing but what is written by hand.
  package func minutesFields(law: Law) -> [MinutesField] {
    if info.rules.isFirstEdition { return [] }
    return planFields + meetingFields + products.flatMap { fields(of: $0, law) }
      + [listVoteField].compactMap { $0 } + [field(.closing, said(.closing), else: .missing)]
      + [.number, .copies, .signatures].map { MinutesField(subject: $0, state: .byHand) }
  }

  /// How many of them are missing. A warning: the session may be closed without them.
  package func minutesMissing(law: Law) -> Int { minutesFields(law: law).count { $0.state == .missing } }

  private var planFields: [MinutesField] {
    func given(_ text: String) -> String? { text.allSatisfy(\.isWhitespace) ? nil : text }
    return [
      field(.councilDecision, given(info.councilDecision), else: .missing),
      field(.regulation, given(info.regulation), else: .missing), field(.place, given(info.place), else: .missing),
      field(.documentsSent, info.documentsSent?.description, else: .optional),
    ]
  }

  private var meetingFields: [MinutesField] {
    var fields: [MinutesField] = []
    let needsMeeting = products.contains { ![.withdrawn, .postponed].contains($0.stage) && !$0.isInWriting }
    if needsMeeting || attendance != nil {
      fields.append(field(.rollCall, attendance?.presiding.rawValue, else: .missing))
    }
    let absent = info.seats.map(\.id).filter { !(attendance?.attended.contains($0) ?? true) }
    if !absent.isEmpty { fields.append(field(.absence(absent), said(.absence), else: .missing)) }
    fields.append(field(.guests, said(.guests), else: .optional))
    fields.append(field(.report, said(.report), else: .missing))
    return fields
  }

  private func fields(of product: VisibleProduct, _ law: Law) -> [MinutesField] {
    if [.withdrawn, .postponed].contains(product.stage) { return [] }
    let (id, rules) = (product.id, info.rules)
    var fields: [MinutesField] = []
    let undeclared = undeclared(on: id)
    if rules.conflictDeclaration, !undeclared.isEmpty {
      fields.append(field(.declarations(id, undeclared), nil, else: .missing))
    }
    if product.isInWriting { return fields }
    if rules.presentations {
      fields.append(field(.presentation(id), said(.presentation, on: id), else: .optional))
    }
    if rules.siteInspection, law.sets[product.dossier.set]?.isTourism ?? false {
      fields.append(field(.inspection(id), said(.inspection, on: id), else: .missing))
    }
    fields.append(field(.discussion(id), said(.discussion, on: id), else: .optional))
    if rules.producerFeedbackDays > 0 {
      let isAwaited = product.stage == .revealed
      fields.append(field(.feedback(id), said(.feedback, on: id), else: isAwaited ? .missing : .optional))
    }
    return fields
  }

  private var listVoteField: MinutesField? {
    switch listVote {
    case .notNeeded: nil
    case .missing, .against: MinutesField(subject: .listVote, state: .missing)
    case .adopted: MinutesField(subject: .listVote, state: .filled(""))
    }
  }

  /// The last note of that kind.
  private func said(_ kind: MeetingNote.Kind, on product: DossierID? = nil) -> String? {
    notes.last { $0.note.kind == kind && $0.note.product == product }?.note.text
  }

  private func field(
    _ subject: MinutesField.Subject, _ text: String?, else state: MinutesField.State
  ) -> MinutesField {
    MinutesField(subject: subject, state: text.map { .filled($0) } ?? state)
  }
}
