/// A recorded vote of the council.
package struct Resolution: Hashable, Sendable {
  /// What the vote settles.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Take the product out (clause of the form, Phụ lục II, Quyết định 26/2026/QĐ-TTg).
    case elimination
    /// The reading of a floor that some sheets reach and some do not.
    case splitFloors = "split-floors"
    /// Accept a difference above the limit after the last turn of re-scoring.
    case spread
    /// The sheet on which the council agrees (`che_do_cham = dong_thuan`).
    case agreedSheet = "agreed-sheet"
    /// 90 points or more, a minimum of 5 stars missed: recognise 4 stars; where it is not adopted the result goes up.
    case cap
    /// The result of one product (`bieu_quyet.thong_qua = tung_san_pham`).
    case result
    /// All results (`bieu_quyet.thong_qua = ca_danh_sach`).
    case list
    /// Take a concluded product up again.
    case reopen
    /// Take a closed session up again.
    case reopenSession = "reopen-session"
    /// Anything else, in the question's words.
    case other
  }

  /// A vote that is on the record with its seat.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    case inFavour = "for"
    case against
    case abstaining = "abstain"
  }

  package var number: Int
  /// `nil` for a vote on the session as a whole.
  package var product: DossierID?
  /// The scoring it speaks of: 0 for the first, n after n re-scorings, rounds and re-openings. It does not carry over to
  /// new sheets. Of a vote on the list: how often a result had come or gone.
  package var turn: Int
  package var subject: Subject
  /// The motion in words, where the subject does not say it.
  package var question: String
  package var inFavour: Int
  package var against: Int
  package var abstaining: Int
  package var reason: String
  /// The presiding seat voted in favour: decides where the votes are equal (`bieu_quyet.hoa`).
  package var chairInFavour: Bool
  /// By which rules it was taken.
  package var threshold: VoteThreshold
  package var tie: TieRule
  package var ballot: Ballot
  /// Every seat's vote, of a named ballot only.
  package var names: [SeatID: Choice]

  package init(
    number: Int, product: DossierID?, turn: Int, subject: Subject, question: String = "", inFavour: Int, against: Int,
    abstaining: Int, reason: String, chairInFavour: Bool, threshold: VoteThreshold = .moreThanHalf,
    tie: TieRule = .chairsSide, ballot: Ballot = .counted, names: [SeatID: Choice] = [:]
  ) {
    self.number = number
    self.product = product
    self.turn = turn
    self.subject = subject
    self.question = question
    self.inFavour = inFavour
    self.against = against
    self.abstaining = abstaining
    self.reason = reason
    self.chairInFavour = chairInFavour
    self.threshold = threshold
    self.tie = tie
    self.ballot = ballot
    self.names = names
  }

  package var present: Int { inFavour + against + abstaining }

  /// Enough of those present vote in favour; exactly half, with the chair, too where the rules say so
  /// (`bieu_quyet.nguong`, `bieu_quyet.hoa`: settings, the law is silent).
  package var isAdopted: Bool {
    if threshold.isReached(inFavour, of: present) { return true }
    let isTie = threshold == .moreThanHalf && 2 * inFavour == present && present > 0
    return isTie && tie == .chairsSide && chairInFavour
  }
}
