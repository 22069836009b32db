import Chance
import Foundation
import MeetingAtHand
import RunningProgram
import Testing

/// Random keys at the real program: a thousand with every run, `HOIDONG_MANY=10000` of them when it is set (or more).
@Suite("A monkey at a real terminal") struct MonkeyTerminalTests {
  private static let keys =
    ProcessInfo.processInfo.environment["HOIDONG_MANY"].flatMap(Int.init).map { min($0, 10_000) } ?? 1_000

  @Test func randomKeys() throws {
    let walker = try Walker()
    var random = SeededNumbers(seed: 26)
    var starts = 0
    for step in 0..<Self.keys {
      if step % 200 == 0 {
        try walker.startAgainIfLeft()
        try walker.goToScoring(listIsEnough: true)
      }
      walker.terminal.send(key(&random))
      if random.oneIn(4) { walker.terminal.read(quiet: 3, first: 40) }
      if random.oneIn(60) {
        try walker.terminal.resize(
          columns: Int.random(in: 1...200, using: &random), rows: Int.random(in: 1...60, using: &random))
      }
      if random.oneIn(20) { try walker.terminal.resize(columns: 80, rows: 24) }
      if !walker.terminal.isRunning { starts += 1 }
      try walker.startAgainIfLeft()
    }
    try walker.terminal.resize(columns: 80, rows: 24)
    try walker.goToScoring(listIsEnough: true)
    #expect(throws: Never.self) { try TerminalStream(walker.output) }
    // Whatever it did is in a chain that holds, and nobody's sheet was sealed without that seat's PIN.
    #expect(try walker.program.run("session", "check").code == 0)
    if Self.keys > 1_000 { print("HOIDONG_MANY \(Self.keys) keys, \(starts) starts, \(walker.output.count) bytes") }
  }

  private func key(_ random: inout SeededNumbers) -> String {
    let special = [
      "\r", "\t", "\u{1B}", "\u{7F}", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[H", "\u{1B}[F",
      "\u{1B}[5~",
      "\u{1B}[6~", "\u{1B}[3~", "\u{1B}OP", "\u{1B}[21~", "\u{1B}[Z", "\u{C}", "\u{1}", "\u{3}", "\u{1A}", "\u{0}",
      "\u{1B}[200~dán\u{1B}[2J\u{1B}[201~", "ế", "e\u{302}\u{301}", "中", "\u{9B}", "\u{1B}[999;999R", "\u{1B}]0;x\u{7}",
      MeetingAtHand.pin + "\r",
    ]
    if random.oneIn(2) { return special.randomElement(using: &random) ?? "\r" }
    return String(Character(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))))
  }
}
