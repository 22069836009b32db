internal import Catalogue
internal import Council
internal import Criteria
internal import Documents
internal import PlainText
internal import Terms

extension ConcludedSession {
  /// Every setting that the session was held by, in words, and who says it.
  var ruleLines: [RuleLine] {
    info.rules.lines(countingSeats: session.countingSeats.count, authority: info.authority)
  }
}

extension RuleLine {
  /// "… (theo quy chế)", "… (mặc định của chương trình)": a setting that nobody chose must not look as if the Quy chế said
  /// it.
  var withOrigin: String { "\(Words.entered(sentence.vietnamese)) (\(origin.vietnamese))" }
}

extension Minutes {
  /// What the meeting is judged by; the whole list is a paper of its own.
  private static let keysOfTheMinutes: Set<RuleKey> = [
    .quorum, .presiding, .rounds, .scoringMode, .trimming, .decimals, .rounding, .spreadLimit, .spreadAction,
    .rescoringTurns, .floorRule, .floorEffect, .elimination, .secrecy, .conflictDeclaration, .resultVote,
    .voteThreshold, .tie, .ballot, .writtenOpinions,
  ]

  mutating func writeRules() {
    page.item("Thang điểm và so sánh: \(Words.entered(concluded.law.regime.bandsBasis)), bằng giá trị chính xác.")
    for line in concluded.ruleLines where Self.keysOfTheMinutes.contains(line.key) { page.item("\(line.withOrigin).") }
    let digest = info.regulationDigest.isEmpty ? "" : "; SHA-256 của tệp quy chế: \(info.regulationDigest)"
    page.item("Toàn bộ quy tắc của phiên: tệp quy-tac.txt kèm theo\(digest).")
  }
}

/// `docs/quy-tac.txt`: every setting of the session in words, who says it, and on what ground the default stands.
struct RulesPaper {
  let concluded: ConcludedSession

  var document: Document {
    var page = Composer()
    let info = concluded.info
    page.add(Heads.title("Quy tắc của phiên họp", [Words.entered(info.title)]))
    page.paragraph("Quy chế: \(Words.enteredOrBlank(info.regulation)).")
    if !info.regulationDigest.isEmpty { page.paragraph("SHA-256 của tệp quy chế: \(info.regulationDigest)") }
    for line in concluded.ruleLines {
      page.item("\(line.key.rawValue): \(line.withOrigin).")
      if line.origin == .program { page.item("Căn cứ của mặc định: \(line.basis.vietnamese).", mark: "", level: 1) }
    }
    return Document(
      title: "Quy tắc của phiên họp: \(info.title)", banners: concluded.banners,
      parts: [PaperPart(.portrait, page.blocks)])
  }
}
