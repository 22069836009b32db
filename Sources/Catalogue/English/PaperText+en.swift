extension PaperText {
  package var english: String {
    switch self {
    case .mark(let seat, let typing): "PAPER of seat \(seat) – typing \(typing)/2"
    case .returnedOn(let day): "came back on \(day)"
    case .late: "LATE, not counted"
    case .correction(let reason): "Correction: \(reason)"
    case .reviewTitle: "Review of a paper"
    case .reviewNote(let typing):
      typing == 1
        ? "Record this typing: a second person types it again or confirms it before it counts."
        : "Record this typing and compare it with the first; where they agree your PIN seals it."
    case .typedOnce(let seat): "Typed once: paper of seat \(seat); a second person is needed."
    case .typedTwice(let seat): "Recorded; the two typings of seat \(seat) differ."
    case .differs(let count): "The two typings differ in \(count) places:"
    case .differsElsewhere: "remarks, opinion, proposal to eliminate, day or reason"
    case .lookAgain:
      "Look at the paper. This typing is wrong: q and mend it. The other is: its typist opens and mends it."
    case .same: "The two typings agree: press s to seal with your PIN."
    case .waiting(let seats): "Papers waiting for a second person: \(seats)."
    case .confirmTitle: "Confirm a paper"
    case .typedBy(let seat, let typist): "Paper of seat \(seat), typed by seat \(typist)"
    case .confirmNote: "Compare each line with the paper. All right: s. Wrong: q, and ask the typist to mend it."
    case .sealTitle(let seat): "Seal the paper of seat \(seat)"
    case .sealed(let seat): "Sealed the paper of seat \(seat)."
    case .remarkAt(let key, let text): "Remark \(key): \(text)"
    case .opinion(let text): "Opinion: \(text)"
    case .eliminate(let text): "Elimination proposed: \(text)"
    }
  }
}
