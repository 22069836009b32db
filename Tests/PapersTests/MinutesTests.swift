import Council
import Criteria
import Evidence
import Foundation
import PaperWorld
import Papers
import PlainText
import PlayedSession
import Testing

func papers(_ played: PlayedSession) throws -> [String: String] {
  SessionPapers.all(of: try concluded(played)).reduce(into: [:]) {
    $0[$1.name] = String(decoding: $1.bytes, as: UTF8.self)
  }
}

func played(_ change: (inout PlayedSession.Options) -> Void = { _ in }) throws -> PlayedSession {
  var options = PlayedSession.Options()
  options.withKeys = false
  change(&options)
  return try PlayedSession.small(options)
}

@Suite struct MinutesTests {
  /// The whole text is under review: after a change on purpose, run once with HOIDONG_WRITE_FIXTURES=1 and read the diff.
  @Test(arguments: [false, true])
  func minutesAreTheGoldenText(rehearsal: Bool) throws {
    let text = try #require(try papers(played { $0.rehearsal = rehearsal })[SessionPapers.minutesName])
    let name = rehearsal ? "bien-ban-tap-huan.txt" : "bien-ban.txt"
    if ProcessInfo.processInfo.environment["HOIDONG_WRITE_FIXTURES"] != nil {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      return
    }
    let golden = Bundle.module.bundleURL.appendingPathComponent("Fixtures").appendingPathComponent(name)
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  /// Everything that a meeting may have, in words.
  @Test func aWholeMeetingIsTheGoldenText() throws {
    var session = try PlayedSession.wholeMeeting(withKeys: false)
    try session.takenUpAgain()
    let text = try #require(try papers(session)[SessionPapers.minutesName])
    for line in text.split(separator: "\n") { #expect(displayWidth(String(line)) <= 78, "\(line)") }
    let name = "bien-ban-ca-phien.txt"
    if ProcessInfo.processInfo.environment["HOIDONG_WRITE_FIXTURES"] != nil {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      return
    }
    let golden = Bundle.module.bundleURL.appendingPathComponent("Fixtures").appendingPathComponent(name)
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  @Test func noLineIsWiderThanThePage() throws {
    let text = try #require(try papers(played { $0.rehearsal = true })[SessionPapers.minutesName])
    for line in text.split(separator: "\n") {
      #expect(displayWidth(String(line)) <= 78, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test func aMissedFloorIsSaidInWords() throws {
    let text = try #require(try papers(played())[SessionPapers.minutesName])
    let flowing = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      flowing.contains("71,67 điểm nhưng chưa đạt yêu cầu tối thiểu 4 sao ở 1.5 Liên kết sản xuất: xếp 3 sao"))
  }

  @Test func onlyARuleNobodyChoseIsCalledADefault() throws {
    func count(_ change: (inout Rules) -> Void) throws -> Int {
      let text = try papers(played { change(&$0.rules) })[SessionPapers.minutesName] ?? ""
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .components(separatedBy: "mặc định của chương trình").count - 1
    }
    #expect(try count { _ in } == 5)
    #expect(try count { $0.decimals = 1 } == 4)
    #expect(
      try count {
        $0.decimals = 1; $0.rescoringTurns = 1; $0.spreadLimit = 9
      } == 2)
  }

  @Test func everyPaperOfARehearsalSaysSo() throws {
    for (name, text) in try papers(played { $0.rehearsal = true }) {
      let rows = text.split(separator: "\r\n")
      if name.hasSuffix(".csv") {
        #expect(rows.dropFirst().allSatisfy { $0.contains("TẬP HUẤN") }, "\(name)")
      } else {
        #expect(text.components(separatedBy: "TẬP HUẤN").count >= 4)
      }
    }
    for (name, text) in try papers(played()) { #expect(!text.contains("TẬP HUẤN"), "\(name)") }
  }

  @Test func anOpenSessionHasNoPapers() throws {
    var options = PlayedSession.Options()
    options.withKeys = false
    let open = try PlayedSession.opened(options)
    let concluded = ConcludedSession(session: open.session, law: open.law, shortCode: codeOfNoSession, digest: hex)
    #expect(concluded == nil)
  }

  @Test func whatIsNotEvaluatedAndWhatIsTakenOutAreNamed() throws {
    var options = PlayedSession.Options()
    options.withKeys = false
    var session = try PlayedSession.opened(options)
    try session.judgeBoth()
    for id in ["SP03", "SP04"] {
      try session.act(
        .queue(Dossier(id: DossierID(id), product: "Sản phẩm \(id)", set: 1, kind: .renewal, producer: "Hộ A")),
        by: .program)
    }
    try session.act(.withdraw(DossierID("SP03"), reason: "chủ thể xin rút"), by: session.desk)
    var out = Draft()
    out.eliminate = "hồ sơ có giấy tờ giả mạo"
    let full = try session.draft(set: 1, [:])
    try session.judge(DossierID("SP04"), [SeatID("M1"): out, SeatID("M2"): out, SeatID("M3"): full])
    try session.close()
    let all = try papers(session)
    let minutes = try #require(all[SessionPapers.minutesName])
    #expect(minutes.contains("Không đánh giá; lý do: chủ thể xin rút."))
    #expect(minutes.contains("Bị loại (1): SP04 Sản phẩm SP04."))
    #expect(minutes.contains("bị loại 1. Không đánh giá: 1."))
    let rows = try #require(all[SessionPapers.summaryName]).split(separator: "\r\n")
    #expect(rows[3].hasSuffix(";;;;;;;;không đánh giá: chủ thể xin rút"))
    #expect(rows[4].hasSuffix(";đề nghị loại;đề nghị loại;100;;;;;;bị loại"))
    #expect(all["docs/phieu-SP03.csv"] == nil)
    #expect(all["docs/phieu-SP04.csv"] != nil)
  }
}
