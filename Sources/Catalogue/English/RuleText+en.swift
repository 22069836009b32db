extension RuleText {
  package var english: String {
    switch self {
    case .quorum(let share, let seats, let needed): "Quorum \(share) of \(seats) seats: \(needed) are needed"
    case .quorumShare(let share): "Quorum \(share) of the seats that count, rounded up"
    case .presidingChair: "Only the chair presides"
    case .presidingAuthorised: "The chair presides, or a deputy whose authorisation is in the minutes"
    case .presidingAnyDeputy: "The chair or any deputy presides"
    case .sheetsAsQuorum: "A product needs as many valid sheets as the quorum of the seats that are not recused"
    case .sheetsAtLeast(let count):
      "A product needs \(many(count, "valid sheet")): \(count) will do, \(count - 1) will not"
    case .online(let counts):
      counts
        ? "A seat that attends online counts for the quorum, votes and scores"
        : "A seat that attends online does not count, vote or score"
    case .substitutes(let score):
      score
        ? "A substitute scores and votes, named in the decision on the council or not"
        : "A substitute only attends; scores and votes where the decision on the council names one"
    case .documentsAhead(let days):
      days == 0
        ? "No days are set for sending the dossiers"
        : "Dossiers go out at least \(many(days, "working day")) ahead; if later, the program only says so"
    case .rounds(let count): count == 1 ? "One round of scoring" : "\(count) rounds of scoring"
    case .roundPurpose(let round, let text):
      text.isEmpty ? "Round \(round): no purpose given" : "Round \(round): \(text)"
    case .independent: "Every member scores a sheet alone"
    case .consensus: "The council agrees by vote on one sheet"
    case .plainMean: "A product's points are the mean of all valid sheets; none is left out"
    case .trimmedMean(let count, let from):
      "From \(from) sheets on, the \(count) highest and \(count) lowest are left out; \(from - 1) are all kept"
    case .exactComparison: "Grades are judged on the exact value, never a rounded one: 69.9 is below 70"
    case .decimals(let count):
      count == 0 ? "Points are shown without decimals" : "Points are shown with \(many(count, "decimal"))"
    case .halfUp: "Rounded half up, but never shown at a limit that the exact value does not reach: 89.996 is not 90"
    case .truncate: "Cut, never rounded up: 89.996 is not 90"
    case .partMeans(let shown):
      shown
        ? "Means of parts A, B, C are shown; the overall mean comes from the sheets' totals"
        : "Only the overall mean is shown"
    case .absence: "Who is absent or gone has no sheet: divided by the valid sheets, named in the minutes"
    case .presentations(let may): may ? "Producers may present their product" : "Producers do not present their product"
    case .siteInspection(let needed):
      needed
        ? "A tourism product must be inspected on site before it is scored"
        : "Tourism products need no inspection on site"
    case .spreadRescore(let limit):
      "At most \(many(limit, "point")) between sheets: \(limit) will do, \(limit + 1) means scoring again"
    case .spreadWarn(let limit):
      "At most \(many(limit, "point")) between sheets: \(limit) is quiet, \(limit + 1) is pointed out"
    case .spreadBlock(let limit):
      "At most \(many(limit, "point")) between sheets: \(limit) will do, \(limit + 1) bars the conclusion"
    case .spreadFree: "No limit to the difference between sheets"
    case .actionRescore:
      "Beyond it: discuss, score again; after the last turn the council may accept by vote, with reasons"
    case .actionWarn: "Beyond it: only said; the product can be concluded"
    case .actionBlock: "Beyond it: score again until it is within; no vote accepts it"
    case .turns(let count):
      count == 0
        ? "No turn of re-scoring: beyond the limit the council votes"
        : "At most \(many(count, "turn")) of re-scoring before a vote"
    case .turnsWithoutEnd: "As many turns of re-scoring as it takes"
    case .turnsAreFree(let count): "Scoring again is not required; at most \(many(count, "turn"))"
    case .personalWarning(let distance):
      "A sheet more than \(many(distance, "point")) from the mean is pointed out: exactly \(distance) is not"
    case .noPersonalWarning: "No sheet is pointed out"
    case .scopeAll: "All seats may change their sheet when re-scoring; earlier sheets are kept"
    case .scopeOutliers:
      "Only the highest, the lowest and seats without a valid sheet score again; earlier sheets are kept"
    case .floorMajority:
      "A minimum is met when more than half of the valid sheets meet it: 3/5 yes, 2/4 no; where split, a vote confirms"
    case .floorAll: "A minimum is met when all valid sheets meet it: 5/5 yes, 4/5 no"
    case .floorResolution: "A minimum is met when all valid sheets meet it; where split, the council's vote decides"
    case .floorCap: "A missed minimum brings the highest grade whose minimums are all met"
    case .floorFail: "A missed minimum of the grade of its points means no grade"
    case .elimination: "One sheet that proposes it brings a vote; a product taken out has no points and no grade"
    case .secrecyProduct: "Members see each other's points once the product is revealed in the council"
    case .secrecySession: "Members see each other's points once the session is closed"
    case .adviserText: "Before sealing, the advisers' remarks are shown, not their points"
    case .adviserTextAndScores: "Before sealing, the advisers' remarks and points are shown"
    case .adviserNothing: "Before sealing, nothing of the advisers is shown"
    case .namesFull: "Tables of the minutes have the members' names"
    case .namesSeats: "Tables of the minutes have seats only"
    case .conflict(let declared):
      declared
        ? "Declared before scoring; who has one does not score or count for that product"
        : "No declaration is required; a member may still step aside"
    case .noResultVote: "No vote on the results"
    case .voteEachProduct: "A vote on the result of every product"
    case .voteWholeList: "A vote on the whole list of results"
    case .moreThan(let share):
      "Adopted by more than \(share) of the seats with a vote that are present: exactly \(share) is too few"
    case .atLeast(let share):
      "Adopted by at least \(share) of the seats with a vote that are present: exactly \(share) is enough"
    case .everybody: "Adopted when every seat with a vote that is present is in favour"
    case .tieChair: "Equal votes: the side of whoever presides"
    case .tieNotAdopted: "Equal votes: not adopted"
    case .ballotCounted: "Hands are counted; the numbers are recorded"
    case .ballotSecret: "Secret papers; only the numbers are recorded"
    case .ballotNamed: "By name; every seat's vote is recorded"
    case .written: "Renewals are decided by opinions in writing"
    case .notWritten: "Renewals are scored in the meeting"
    case .writtenUnused: "Not used: no opinions in writing"
    case .writtenDays(let days):
      "Answers within \(many(days, "day")) of sending: day \(days) is in time, day \(days + 1) is late"
    case .repliesAsQuorum: "As many opinions as the quorum; silence does not count"
    case .replies(let count):
      "At least \(many(count, "opinion")): \(count) will do, \(count - 1) will not; silence does not count"
    case .triggers(let reasons): "A live meeting when: \(reasons.map(\.english).joined(separator: "; "))"
    case .noTriggers: "Nothing calls for a live meeting"
    case .clock(let days):
      "A result within \(many(days, "day")) of the full dossier: day \(days) is in time, day \(days + 1) is late"
    case .feedback(let days): "The provisional result is shown to producers \(many(days, "day")) before the conclusion"
    case .noFeedback: "No provisional result is shown to producers"
    case .orderRegistration: "Equal grade and mean: by registration number"
    case .orderQueue: "Equal grade and mean: in the order of the session"
    case .ranksSkipping: "Equal means share a rank and the next is skipped: 1, 2, 2, 4"
    case .ranksDense: "Equal means share a rank and the next follows: 1, 2, 2, 3"
    case .signersTwo: "Secretary and presiding member sign the minutes"
    case .signersAll: "Secretary, presiding member and all members sign the minutes"
    case .numbering(let series): "The minutes have the council's own number: \(series)"
    case .noNumbering: "The number of the minutes is left to the office"
    case .retention(let text): "Kept: \(text)"
    case .noRetention: "Kept for ever, never deleted"
    case .batchYear(let year): "Batch of \(year)"
    case .noBatchYear: "No year of the batch"
    case .batchNumber(let number): "Batch \(number)"
    case .noBatchNumber: "No number of the batch"
    case .filedBefore(let day): "Proposals before \(day)"
    case .filedByLaw: "Proposals of the batch by the day that the law sets"
    case .finishedBefore(let day): "Evaluation finished before \(day)"
    case .finishedByLaw: "Evaluation of the batch finished by the day that the law sets"
    }
  }
}

private func many(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

extension RuleForm {
  package var english: String {
    switch self {
    case .oneOf(let values): "one of: \(values)"
    case .listOf(let values, let none): "one or more, with commas between, of: \(values); or \(none)"
    case .number(let low, let high): "a whole number from \(low) to \(high), nothing behind it"
    case .numberOr(let word, let low, let high): "\(word), or a whole number from \(low) to \(high), nothing behind it"
    case .share: "a fraction in lowest terms above 0, at most 1: 3/4 (for 75%), 2/3, 1"
    case .threshold: "> (more than) or >= (at least), then a fraction in lowest terms from 1/2 to 1: >1/2, >=2/3"
    case .trimming:
      "trung_binh, or bo_1_tu_7: the highest and the lowest left out from 7 sheets on (at least 1 must remain)"
    case .day: "a day, written 15/5/2026 or 2026-05-15"
    case .line(let length): "one line of text, at most \(length) characters"
    }
  }
}
