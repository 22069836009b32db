import Catalogue
import Council
import Criteria
import Regulation
import Terms
import Testing

@Suite("Quy chế in words") struct WordsTests {
  private func words(_ key: RuleKey, _ seats: Int? = nil, _ change: (inout Rules) -> Void = { _ in }) -> String {
    var rules = Rules()
    change(&rules)
    return rules.sentence(of: key, countingSeats: seats).vietnamese
  }

  @Test func theBoundaryIsPlain() {
    #expect(words(.spreadLimit) == "Chênh lệch tối đa 10 điểm: 10 được, 11 phải chấm lại")
    #expect(words(.quorum, 9) == "Túc số 3/4 của 9 ghế: cần 7")
    #expect(words(.quorum, 7) == "Túc số 3/4 của 7 ghế: cần 6")
    #expect(words(.quorum, 8) { $0.quorum = Fraction(3, 4) } == "Túc số 3/4 của 8 ghế: cần 6")
    #expect(words(.quorum, 7) { $0.quorum = Fraction(5, 7) } == "Túc số 5/7 của 7 ghế: cần 5")
    #expect(words(.spreadLimit) { $0.spreadAction = .block }.contains("11 thì chưa kết luận được"))
    #expect(words(.spreadLimit) { $0.spreadAction = .warn }.contains("10 không nhắc, 11 được nhắc"))
    #expect(words(.spreadLimit) { $0.spreadLimit = 0 }.contains("0 được, 1 phải chấm lại"))
    #expect(words(.spreadLimit) { $0.spreadLimit = 99 }.contains("99 được, 100 phải chấm lại"))
    #expect(words(.spreadLimit) { $0.spreadLimit = 100 } == "Không giới hạn chênh lệch giữa các phiếu")
    #expect(words(.voteThreshold).contains("đúng 1/2 chưa đủ"))
    #expect(
      words(.voteThreshold) { $0.voteThreshold = VoteThreshold(share: Fraction(2, 3), isStrict: false) }.contains(
        "đúng 2/3 là đủ"))
    #expect(
      words(.voteThreshold) { $0.voteThreshold = VoteThreshold(share: Fraction(1), isStrict: false) }.contains(
        "mọi ghế"))
    #expect(words(.trimming) { $0.trimming = Trimming(count: 1, from: 7) }.contains("6 phiếu thì giữ cả"))
    #expect(words(.rescoringTurns) { $0.spreadAction = .block } == "Chấm lại bao nhiêu lượt cũng được")
  }

  /// What the sentences say of numbers is what the rules do.
  @Test func theWordsAreTrue() {
    let half = VoteThreshold.moreThanHalf
    #expect(!half.isReached(4, of: 8) && half.isReached(5, of: 8))
    let thirds = VoteThreshold(share: Fraction(2, 3), isStrict: false)
    #expect(thirds.isReached(6, of: 9) && !thirds.isReached(5, of: 9))
    #expect(FloorRule.majority.isMet(reached: 3, of: 5) && !FloorRule.majority.isMet(reached: 2, of: 4))
    #expect(FloorRule.all.isMet(reached: 5, of: 5) && !FloorRule.all.isMet(reached: 4, of: 5))
    for seats in 1...40 {
      let needed = Rules().quorum.ceiling(of: seats)
      #expect(4 * needed >= 3 * seats && 4 * (needed - 1) < 3 * seats)
    }
  }

  @Test func everyLineSaysWhoSaysIt() throws {
    let rules = try read("chenh_lech.toi_da = 10", "cap = trung_uong").rules
    let lines = rules.lines(countingSeats: 9, authority: .central)
    #expect(lines.map(\.key) == RuleKey.allCases)
    #expect(lines.filter { $0.origin == .regulation }.map(\.key) == [.spreadLimit], "said, though it is the default")
    #expect(lines.first { $0.key == .floorEffect }?.basis == .floorsFail)
    #expect(RuleKey.floorEffect.basis(for: .province) == .floorsCap)
    #expect(lines.first?.sentence == .quorum("3/4", seats: 9, needed: 7))
    #expect(
      RuleOrigin.regulation.vietnamese == "theo quy chế" && RuleOrigin.program.vietnamese == "mặc định của chương trình"
    )
  }

  /// A session of the first edition did not record who said it: what differs from the default was said.
  @Test func theFirstEditionHasFive() {
    var rules = Rules.firstEdition
    rules.decimals = 1
    let lines = rules.lines(countingSeats: 5, authority: .province)
    #expect(lines.map(\.key) == [.quorum, .decimals, .spreadLimit, .rescoringTurns, .floorRule])
    #expect(lines.filter { $0.origin == .regulation }.map(\.key) == [.decimals])
  }

  /// Every value of a closed list has a sentence of its own.
  @Test func everyValueReadsOtherwise() {
    for key in RuleKey.allCases where Rules.values(of: key).count > 1 {
      for language in Language.allCases {
        let texts = Rules.values(of: key).map { value -> String in
          var rules = Rules()
          let isTaken = rules.set(key, value)
          #expect(isTaken)
          return rules.sentence(of: key).text(in: language)
        }
        #expect(Set(texts).count == texts.count, "\(key): \(texts)")
      }
    }
  }

  @Test func opinionsThatAreNotAskedForSaySo() throws {
    let rules = try read("lay_y_kien.ap_dung = không").rules
    for key in [RuleKey.writtenDays, .writtenReplies, .writtenTriggers, .writtenClock] {
      #expect(rules.sentence(of: key) == .writtenUnused)
    }
    #expect(rules.sentence(of: .writtenOpinions) == .notWritten)
  }
}
