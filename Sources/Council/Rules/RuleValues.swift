package import Criteria

/// When a minimum ("sàn") of a grade counts as met. The law is silent: a setting of the Quy chế (`san.cach_xac_dinh`).
package enum FloorRule: String, Hashable, Sendable, CaseIterable {
  /// More than half of the valid sheets; where they are split the council confirms the reading by a vote.
  case majority
  case all
  /// All valid sheets; where they are split the council's vote alone says whether it is met.
  case resolution

  /// - Parameter confirmed: what the council's vote says of a split minimum; meant for `resolution` only.
  package func isMet(reached: Int, of count: Int, confirmed: Bool = false) -> Bool {
    switch self {
    case .majority: 2 * reached > count
    case .all: reached == count
    case .resolution: reached == count || (reached > 0 && confirmed)
    }
  }
}

/// Who may preside (`tuc_so.chu_tri`).
package enum PresidingRule: String, Hashable, Sendable, CaseIterable {
  case chairOnly = "chu_tich"
  /// The chair, or a deputy whose authorisation is on the record.
  case authorisedDeputy = "pho_chu_tich_uy_quyen"
  /// Any deputy, without a record: only in sessions of the first edition, no value of a Quy chế.
  case anyDeputy = "pho_chu_tich"
}

package enum ScoringMode: String, Hashable, Sendable, CaseIterable {
  case independent = "doc_lap"
  /// One sheet that the council agrees on by vote.
  case consensus = "dong_thuan"
}

/// The `count` highest and the `count` lowest totals are left out of the mean where there are at least `from` sheets.
package struct Trimming: Hashable, Sendable {
  package var count: Int
  package var from: Int

  package init(count: Int, from: Int) {
    self.count = count
    self.from = from
  }

  /// At least one sheet must remain.
  package var isPossible: Bool { count >= 1 && count <= 10 && from > 2 * count && from <= 100 }

  /// The places, among so many totals in rising order, of those that count; `nil` where there are too few to leave any
  /// out.
  package func kept(of totals: Int) -> Range<Int>? {
    totals >= max(from, 2 * count + 1) ? count..<(totals - count) : nil
  }
}

package enum Rounding: String, Hashable, Sendable, CaseIterable {
  case halfUp = "nua_len"
  case truncate = "cat_bo"
}

package enum SpreadAction: String, Hashable, Sendable, CaseIterable {
  /// Discuss and score again; after the last turn a vote may accept the difference.
  case rescore = "cham_lai"
  /// Only said.
  case warn = "canh_bao"
  /// Score again until it is within the limit; no vote accepts it.
  case block = "chan"
}

package enum RescoringScope: String, Hashable, Sendable, CaseIterable {
  case all = "tat_ca"
  /// Only the seats with the highest or the lowest total, and those without a valid sheet.
  case outliers = "chenh_nhat"
}

package enum FloorEffect: String, Hashable, Sendable, CaseIterable {
  /// The highest grade whose minimums are all met.
  case cap = "ha_hang"
  /// A product that misses a minimum of the grade of its points has no grade to be recognised.
  case fail = "khong_dat"
}

package enum SecrecyEnd: String, Hashable, Sendable, CaseIterable {
  case product = "sau_san_pham"
  case session = "sau_phien"
}

package enum AdviserReport: String, Hashable, Sendable, CaseIterable {
  case textOnly = "nhan_xet"
  case textAndScores = "nhan_xet_va_diem"
  case nothing = "khong"
}

package enum MemberNames: String, Hashable, Sendable, CaseIterable {
  case full = "ho_ten"
  case seats = "ghe"
}

package enum ResultVote: String, Hashable, Sendable, CaseIterable {
  case none = "khong"
  case perProduct = "tung_san_pham"
  case wholeList = "ca_danh_sach"
}

/// How many of those present must vote in favour.
package struct VoteThreshold: Hashable, Sendable, CustomStringConvertible {
  package var share: Fraction
  /// More than the share, not exactly it.
  package var isStrict: Bool

  package static let moreThanHalf = VoteThreshold(share: Fraction(1, 2), isStrict: true)

  package init(share: Fraction, isStrict: Bool) {
    self.share = share
    self.isStrict = isStrict
  }

  /// Reads ">1/2" or ">=2/3"; between a half and everybody.
  package init?(_ text: String) {
    let strict = !text.hasPrefix(">=")
    guard text.hasPrefix(">"), let share = Fraction(String(text.dropFirst(strict ? 1 : 2))),
      share.denominator <= 100, !(share < Fraction(1, 2)), share < Fraction(1) || (share == Fraction(1) && !strict)
    else { return nil }
    self.init(share: share, isStrict: strict)
  }

  package var description: String { (isStrict ? ">" : ">=") + share.description }

  package func isReached(_ inFavour: Int, of present: Int) -> Bool {
    let (left, right) = (inFavour * share.denominator, present * share.numerator)
    return present > 0 && (isStrict ? left > right : left >= right)
  }
}

package enum TieRule: String, Hashable, Sendable, CaseIterable {
  case chairsSide = "theo_chu_tri"
  case notAdopted = "khong_thong_qua"
}

package enum Ballot: String, Hashable, Sendable, CaseIterable {
  /// Hands are counted.
  case counted = "gio_tay"
  /// Papers are counted; nobody's vote is on the record.
  case secret = "phieu_kin"
  /// Every seat's vote is on the record.
  case named = "ghi_ten"
}

/// Opinions in writing for renewals (Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg).
package struct WrittenOpinions: Hashable, Sendable {
  /// Days from sending to the last day for an answer.
  package var days = 10
  /// Fewest answers; `nil`: as many as the quorum.
  package var replies: Int?
  /// What calls for a live meeting.
  package var triggers: Set<LiveMeetingTrigger> = Set(LiveMeetingTrigger.allCases)
  /// Days from the full dossier to the result: Điều 7 khoản 6 điểm g, Quyết định 26/2026/QĐ-TTg.
  package var clock = 45

  package init() {}
}

package enum LiveMeetingTrigger: String, Hashable, Sendable, CaseIterable {
  case differentStars = "khac_hang"
  case spread = "chenh_lech"
  case request = "yeu_cau"
  case splitFloors = "san"
}

package enum ProductOrder: String, Hashable, Sendable, CaseIterable {
  case registration = "so_dang_ky"
  case queue = "thu_tu"
}

package enum SharedRanks: String, Hashable, Sendable, CaseIterable {
  /// 1, 2, 2, 4.
  case skipping = "chung_hang"
  /// 1, 2, 2, 3.
  case dense = "lien_tiep"
}

package enum MinutesSigners: String, Hashable, Sendable, CaseIterable {
  case secretaryAndChair = "thu_ky_chu_tri"
  case allMembers = "tat_ca"
}

/// The batch of the year and its days; what is not given follows the law (Điều 5).
package struct Batch: Hashable, Sendable {
  package var year: Int?
  package var number: Int?
  package var filedBefore: CalendarDay?
  package var finishedBefore: CalendarDay?

  package init() {}
}
