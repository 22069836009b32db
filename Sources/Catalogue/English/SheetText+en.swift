extension SheetText {
  package var english: String {
    switch self {
    case .mapTitle: "The whole sheet"
    case .dossierTitle: "The dossier on this criterion"
    case .criterion(let code, let title, let max): "\(code) \(title) (at most \(max) points)"
    case .place(let part, let section, let number, let of): "Part \(part) · \(section) · criterion \(number)/\(of)"
    case .chooseCase(let count): "First choose the case that applies (keys 1–\(count)), then the level:"
    case .casesOnly(let count): "Choose the case first: keys 1–\(count)."
    case .tickedInCase(let number, let points):
      "The sheet says case \(number): \(points) points; a level picked here replaces it."
    case .notApplicable(let key, let title): "Not to be scored: counts only where criterion \(key) \(title) has points."
    case .onlyIf(let key): "only if \(key) has points"
    case .elimination(let reason): "ELIMINATION PROPOSED (e to withdraw): \(reason)"
    case .eliminateNote: "Such a sheet need not be complete and counts in no mean. Until it is sealed: e to withdraw."
    case .needNotBeComplete: "need not be complete"
    case .completed: "All answered: press s to review and seal."
    case .endReached(let left): "The end of the sheet, \(left) criteria unanswered: press u to get there."
    case .proposed: "Elimination proposed: s to review and seal, e to withdraw."
    case .proposalWithdrawn: "Proposal withdrawn: the sheet must answer every criterion."
    case .undone(let key): "Undone at criterion \(key)."
    case .undoneOpinion: "The opinion is undone."
    case .undoneProposal: "The proposal to eliminate is undone."
    case .noPartAfter: "This is the last part of the sheet."
    case .noPartBefore: "This is the first part of the sheet."
    case .partState(let code, let title, let points, let max, let left):
      left == 0
        ? "Part \(code). \(title): \(points)/\(max), all answered"
        : "Part \(code). \(title): \(points)/\(max), \(left) criteria left"
    case .legend: "?/5 unanswered   – not scored   * remark   ▼4 below the minimum for 4 stars"
    case .rowsHidden(0, let below): "… \(below) more rows below"
    case .rowsHidden(let above, 0): "… \(above) more rows above"
    case .rowsHidden(let above, let below): "… \(above) more rows above, \(below) below"
    case .ticked(let points, let max): "ticked \(points)/\(max) points"
    case .open: "unanswered"
    case .noted: "with a remark"
    case .below(let star, let needs): "below the minimum for \(star) stars (needs \(needs) points)"
    case .nothingOnCriterion: "The dossier says nothing on this criterion by itself."
    case .ofProduct: "On the product as a whole"
    case .evidenceForCriterion: "Evidence for this criterion"
    case .evidenceForAll: "Papers that name no criterion"
    case .readAll: "… more: press h to read all"
    case .sealRow: "Seal this sheet: Enter or s, then the PIN"
    case .sealProposalRow: "Seal this PROPOSAL TO ELIMINATE: Enter or s, then the PIN"
    case .recordRow: "Done with this paper: Enter or s"
    case .notSealable(let count): "Cannot be sealed yet: \(count) criteria left. Choose below, Enter goes there."
    case .sheetOfRecord: "A sealed sheet: to be read only"
    case .complete(let count): "All \(count) criteria are answered."
    case .missing(let count): "\(count) criteria unanswered:"
    case .proposalChange(let before?, let after?): "Why eliminate: “\(before)” → “\(after)”"
    case .proposalChange(nil, let after?): "Elimination now proposed: “\(after)”"
    case .proposalChange(let before?, nil): "Proposal to eliminate withdrawn: “\(before)”"
    case .proposalChange(nil, nil): "No proposal to eliminate"
    case .noChange(let version): "Nothing changed since version \(version)."
    case .change(let code, let title, let from, let to):
      "\(code) \(title): \(from.map { String($0) } ?? "–") → \(to.map { String($0) } ?? "–") points"
    case .changeOfCase(let code, let title, let from, let to):
      "\(code) \(title): case \(from) → case \(to), the same points"
    case .remarkChange(let code, let before?, let after?): "Remark \(code): “\(before)” → “\(after)”"
    case .remarkChange(let code, nil, let after?): "New remark \(code): “\(after)”"
    case .remarkChange(let code, let before?, nil): "Remark \(code) taken out: “\(before)”"
    case .remarkChange(let code, nil, nil): "No remark \(code)"
    case .opinionChange(let before?, let after?): "Opinion: “\(before)” → “\(after)”"
    case .opinionChange(nil, let after?): "New opinion: “\(after)”"
    case .opinionChange(let before?, nil): "Opinion taken out: “\(before)”"
    case .opinionChange(nil, nil): "No opinion"
    case .belowFloor(let star, let count): "Below the minimum for \(star) stars at \(count) criteria:"
    case .floorItem(let code, let title, let points, let needs):
      "\(code) \(title): \(points) ticked, \(needs) points needed"
    case .floorMeaning(.majority, false, let star):
      "Where half of the sheets or more are below it too, the product cannot have \(star) stars, whatever its points."
    case .floorMeaning(.majority, true, let star):
      "Where half of the sheets or more are below it too, a product with points for \(star) stars fails."
    case .floorMeaning(.all, false, let star):
      "One sheet below it is enough: the product cannot have \(star) stars, whatever its points."
    case .floorMeaning(.all, true, let star):
      "One sheet below it is enough: a product with points for \(star) stars fails."
    case .floorMeaning(.resolution, false, let star):
      "Where sheets differ the council votes; if the minimum is missed the product cannot have \(star) stars."
    case .floorMeaning(.resolution, true, let star):
      "Where sheets differ the council votes; if it is missed a product with points for \(star) stars fails."
    case .nothingOnLine: "This line leads to no criterion; press s to seal."
    }
  }
}
