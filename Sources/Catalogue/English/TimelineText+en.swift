extension TimelineText {
  package var english: String {
    switch self {
    case .sessionOpened: "session made"
    case .sessionClosed: "session closed"
    case .sessionReopened: "session reopened"
    case .queued: "entered the queue"
    case .postponed: "put off"
    case .moved(let place): "called as number \(place) from now on"
    case .resumed: "back in the queue"
    case .withdrawn: "withdrawn"
    case .notEvaluated: "not evaluated"
    case .authorised(let seat): "seat \(seat) authorised to preside"
    case .adjourned: "adjourned"
    case .rollCall(let present, let presiding): "roll call: present \(present); seat \(presiding) presides"
    case .rollCallOnline(let present, let online, let presiding):
      "roll call: present \(present); online \(online); seat \(presiding) presides"
    case .arrived(let seat): "seat \(seat) arrives"
    case .arrivedOnline(let seat): "seat \(seat) joins online"
    case .left(let seat): "seat \(seat) leaves"
    case .substitute(let seat, let person): "\(person) sits in for seat \(seat)"
    case .cleared(let seat): "seat \(seat) declares no conflict of interest"
    case .recused(let seat): "seat \(seat) is recused"
    case .excused(let seat): "seat \(seat) is excused"
    case .discussion: "discussion"
    case .presentation: "the producer presents"
    case .inspection: "site inspection"
    case .feedback: "provisional result to the producer"
    case .note: "note"
    case .guests: "who attends without a seat"
    case .absence: "why a seat is absent"
    case .report: "report of the office and the advisers"
    case .closing: "closing words of the chair"
    case .scoringOpened: "scoring opens"
    case .scoringClosed: "scoring closes"
    case .revealed: "revealed in the council"
    case .opinionsAsked(let sent, let due): "opinions in writing asked for on \(sent), last day \(due)"
    case .meetingAsked(let seat): "seat \(seat) asks for a live meeting"
    case .meetingCalled: "goes over to a live meeting"
    case .paperTyped(let seat): "types the paper of seat \(seat)"
    case .sealed(let seat, let version): "seat \(seat) seals its sheet, version \(version)"
    case .sealedPaper(let seat, let version, let first, let second):
      "seals the paper of seat \(seat), version \(version) (typed by \(first) and \(second))"
    case .confirmedPaper(let seat, let version, let first, let second):
      "seals the paper of seat \(seat), version \(version) (typed by \(first), confirmed by \(second))"
    case .rescoring: "to be scored again"
    case .roundClosed: "round 1 closed"
    case .voted(let number, let subject, let inFavour, let against, let abstaining, let adopted):
      "resolution \(number) on \(subject.english): \(inFavour)/\(against)/\(abstaining), "
        + (adopted ? "adopted" : "not adopted")
    case .votedOn(let number, let question, let inFavour, let against, let abstaining, let adopted):
      "resolution \(number), “\(question)”: \(inFavour)/\(against)/\(abstaining), "
        + (adopted ? "adopted" : "not adopted")
    case .concluded: "concluded (reopened later)"
    case .concludedAs(let outcome): "concluded: \(outcome.english)"
    case .reopened: "product reopened"
    case .pinFailed(let seat): "wrong PIN of seat \(seat)"
    case .pinAccepted(let seat): "right PIN of seat \(seat) after a wrong one"
    case .pinUnlocked(let seat, let witnesses): "PIN of seat \(seat) unlocked (by \(witnesses) together)"
    case .pinReset(let seat, let witnesses): "PIN of seat \(seat) set anew, with a new key (allowed by \(witnesses))"
    case .recountAgreed: "second computation agrees"
    case .clockJumped(let from, let to, let passed):
      "the machine's clock was set from \(from) to \(to)" + (passed.map { "; \(Passed.english($0)) had passed" } ?? "")
    case .byProgram: "program"
    }
  }
}
