/// The settings of a Quy chế. Every one has a default and its basis (`RuleKey`); the frozen values stand in the session's
/// first event. What the law leaves open is here and nowhere else.
package struct Rules: Hashable, Sendable {
  // The five that the first sessions knew.

  /// Largest difference (max - min of totals) that needs no discussion: 10 is allowed, 11 is not (`chenh_lech.toi_da`).
  package var spreadLimit = 10
  /// When a minimum of a grade counts as met (`san.cach_xac_dinh`).
  package var floorRule = FloorRule.majority
  /// Decimals shown, 0 to 2 (`hien_thi.so_thap_phan`).
  package var decimals = 2
  /// Share of the seats that count; at least that many must be present (`tuc_so.ti_le`).
  package var quorum = Fraction(3, 4)
  /// Turns of re-scoring before the council may accept a wide spread by vote (`chenh_lech.so_lan`).
  package var rescoringTurns = 2

  // Presence.

  /// Who may preside (`tuc_so.chu_tri`).
  package var presiding = PresidingRule.authorisedDeputy
  /// Fewest valid sheets for a product; `nil`: the quorum over the seats that are not recused (`tuc_so.moi_san_pham`).
  package var sheetsPerProduct: Int?
  /// Whether a seat that attends online counts for the quorum, votes and scores (`du_hop.truc_tuyen`).
  package var onlineCounts = false
  /// Whether a substitute scores and votes who is not named in the decision on the council (`du_hop.thay_the`).
  package var substitutesScore = false
  /// Working days before the session by which the dossiers go to the members; a warning only (`tai_lieu.gui_truoc`).
  package var documentsAhead = 1

  // Scoring.

  /// 1 or 2 (`vong.so`).
  package var rounds = 1
  /// What the first and the second round are for, in words for the minutes (`vong.muc_dich_1`, `vong.muc_dich_2`).
  package var roundPurposes = ["", ""]
  /// `che_do_cham`.
  package var scoringMode = ScoringMode.independent
  /// The highest and lowest totals that are left out; `nil`: plain mean (`tong_hop.cach`).
  package var trimming: Trimming?
  /// `hien_thi.lam_tron`; a shown value never crosses a limit that the exact one does not reach.
  package var rounding = Rounding.halfUp
  /// Whether papers and screens show the means of the parts (`hien_thi.tong_phan`).
  package var showsPartMeans = true
  /// Whether the producer may present the product (`trinh_bay.chu_the`).
  package var presentations = true
  /// Whether a tourism product needs a site inspection before it is scored (`du_lich.thuc_dia`).
  package var siteInspection = true

  // Differences between members.

  /// `chenh_lech.hanh_dong`.
  package var spreadAction = SpreadAction.rescore
  /// Distance from the mean above which a sheet is pointed out after the reveal; `nil`: never
  /// (`chenh_lech.canh_bao_ca_nhan`).
  package var personalWarning: Int?
  /// Who may change a sheet in a turn of re-scoring (`chenh_lech.pham_vi_mo_lai`).
  package var rescoringScope = RescoringScope.all
  /// What a missed minimum does (`san.hieu_luc`).
  package var floorEffect = FloorEffect.cap

  // Secrecy.

  /// When members see each other's points (`bao_mat.diem`).
  package var secrecy = SecrecyEnd.product
  /// What a member sees of the advisers' report before sealing (`bao_mat.to_tu_van`).
  package var adviserReport = AdviserReport.textOnly
  /// How members stand in the tables that go with the minutes (`bao_mat.cong_khai`).
  package var memberNames = MemberNames.full
  /// Whether a member declares before scoring that there is no conflict of interest (`xung_dot.khai_bao`).
  package var conflictDeclaration = true

  // Votes.

  /// On which results the council votes (`bieu_quyet.thong_qua`).
  package var resultVote = ResultVote.wholeList
  /// `bieu_quyet.nguong`.
  package var voteThreshold = VoteThreshold.moreThanHalf
  /// `bieu_quyet.hoa`.
  package var tie = TieRule.chairsSide
  /// `bieu_quyet.hinh_thuc`.
  package var ballot = Ballot.counted

  // Renewals and what follows.

  /// Opinions in writing for renewals; `nil`: they are scored in the meeting (`lay_y_kien.*`).
  package var writtenOpinions: WrittenOpinions? = WrittenOpinions()
  /// Days for which a provisional result is shown to the producer before the conclusion; 0: it is not
  /// (`phan_hoi.chu_the`).
  package var producerFeedbackDays = 0

  // Papers.

  /// Order of products with equal grade and mean (`sap_xep`).
  package var ordering = ProductOrder.registration
  /// `dong_hang`.
  package var ranks = SharedRanks.skipping
  /// Who signs the minutes (`bien_ban.ky`).
  package var minutesSigners = MinutesSigners.secretaryAndChair
  /// The council's own series of numbers, "/BB-HĐOCOP"; empty: left to the office (`so_van_ban`).
  package var numbering = ""
  /// How long the papers are kept, in the agency's words; empty: for ever (`luu_tru.thoi_han`).
  package var retention = ""
  /// The batch and its days (`dot.*`).
  package var batch = Batch()

  /// What the Quy chế itself says; everything else is a default of the program. `nil` in sessions of the first edition,
  /// which knew five settings and none of the others' rules.
  package var given: Set<RuleKey>? = []

  package init() {}

  /// The rules of the sessions that were made before the other settings were there: what they did must come out again.
  package static var firstEdition: Rules {
    var rules = Rules()
    rules.presiding = .anyDeputy
    rules.siteInspection = false
    rules.conflictDeclaration = false
    rules.resultVote = .none
    rules.writtenOpinions = nil
    rules.ordering = .queue
    rules.given = nil
    return rules
  }

  package var isFirstEdition: Bool { given == nil }

  /// Whether the Quy chế says it, and not the program.
  package func isGiven(_ key: RuleKey) -> Bool { given?.contains(key) ?? false }
}
