import Bundle
import CanonicalJSON
import Council
import Foundation
import Ledger
import MeetingAtHand
import Office
import RunningProgram
import Testing
import Trust

/// A whole session on a machine whose clock is set again and again: its battery is empty.
@Suite("A clock that jumps") struct ClockTests {
  /// The time of the machine, by turns right, in 1970 and years ahead, and the clock that nobody sets.
  private final class Machine {
    private let start = MeetingAtHand.now().seconds
    private var readings: Int64 = 0
    var shift: Int64 = 0

    func now() -> Timestamp {
      readings += 1
      return Timestamp(seconds: start + readings + shift)
    }

    func steady() -> SteadyReading? { SteadyReading(boot: "1", milliseconds: readings * 1000) }
  }

  @Test func nothingDependsOnItAndTheMinutesTell() throws {
    let program = try Program()
    try MeetingAtHand.make(from: fixture("plan.json"), in: program) { $0.dossiers = Array($0.dossiers.prefix(2)) }
    let id = try #require(SessionID(MeetingAtHand.id))
    let machine = Machine()
    let start = MeetingAtHand.now().seconds
    let folder = DataFolder(option: program.home) { _ in nil }
    let office = try folder.open(id, clock: machine.now, steady: machine.steady)
    var steps = 0
    try Rehearsal(office: office, pin: MeetingAtHand.pin) { _ in
      steps += 1
      // Right, in 1970, decades ahead, right again.
      machine.shift = [0, -start, 1_500_000_000, 0][steps % 4]
    }.play()
    machine.shift = 0
    let signed = try office.closeAndSign(
      by: SeatID("TK"), chairPIN: MeetingAtHand.pin, secretaryPIN: MeetingAtHand.pin)
    #expect(signed.report.holds)
    // Each signature says what the clock said, and the event beside it says the same.
    let authority = try Certificate(
      pem: String(contentsOfFile: signed.path + "/trust/council-ca.pem", encoding: .utf8))
    for case (let time, .sheetSealed(let sheet)) in office.ledger.log.map({ ($0.time, $0.event) }) {
      let signature = try #require(try office.ledger.file(BundleNames.sheetSignature(sheet)))
      let signer = try verifyDetached(sheet.json.canonicalBytes, signature: signature, authority: authority)
      #expect(signer.signingTime == time.seconds)
    }
    #expect(office.ledger.log.contains { $0.time.parts.year < 1980 })
    let jumps = office.session.clockJumps
    #expect(jumps.count >= 4)
    #expect(jumps.contains { $0.after < $0.before } && jumps.contains { $0.after > $0.before })
    #expect(office.ledger.log.map(\.height) == Array(1...office.ledger.log.count))
    #expect(office.ledger.log.suffix(10).allSatisfy { $0.elapsed != nil })
    let minutes = try String(contentsOfFile: signed.path + "/docs/bien-ban.txt", encoding: .utf8)
    let text = minutes.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("đồng hồ của máy đã bị chỉnh"))
    #expect(text.components(separatedBy: "thực tế đã qua chưa đến 1 phút").count - 1 == jumps.count)
    // What was written is read and verified by the program alone.
    let run = try program.run("verify", signed.path)
    #expect(run.code == 0, "\(run.output)")
  }
}
