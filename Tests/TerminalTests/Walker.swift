import Catalogue
import Foundation
import MeetingAtHand
import Office
import RunningProgram
import Testing

/// The program in a pseudo terminal, and a way to a scoring screen from wherever it stands.
final class Walker {
  let program: Program
  private(set) var terminal: PseudoTerminal
  /// What earlier runs of the program sent.
  private var before: [UInt8] = []

  /// A meeting of two products with the roll taken, nobody in conflict, and scoring open.
  convenience init() throws {
    let program = try Program()
    let plan = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fixtures/demo-session.json")
    try MeetingAtHand.make(from: plan.path, in: program) { $0.dossiers = Array($0.dossiers.prefix(2)) }
    for act in [["attendance", "present=tat-ca", "presiding=CT"], ["clear-all"], ["open-all"]] {
      let run = try program.run(["session", "act", MeetingAtHand.id] + act, input: MeetingAtHand.pin + "\n")
      #expect(run.code == 0, "\(act): \(run.talk)")
    }
    try self.init(program)
  }

  init(_ program: Program) throws {
    self.program = program
    terminal = try PseudoTerminal(program)
    terminal.read()
  }

  /// Everything sent to the terminal, over all runs.
  var output: [UInt8] { before + terminal.output }

  /// Starts it again where it was left; it may end only by being left, never by a signal.
  func startAgainIfLeft() throws {
    guard !terminal.isRunning else { return }
    #expect(terminal.code == 0, "the program ended with \(terminal.code)")
    terminal.read(first: 0)
    before += terminal.output
    terminal = try PseudoTerminal(program)
    terminal.read()
  }

  func press(_ keys: String) {
    terminal.send(keys)
    // Not every key changes the screen.
    terminal.read(quiet: 15, first: 120)
  }

  /// Goes to the sheet of UV1 by what the screen says.
  /// - Parameter listIsEnough: the list of its sheets will do; none of them may be open to scoring any more.
  func goToScoring(listIsEnough: Bool = false) throws {
    for _ in 0..<30 {
      try startAgainIfLeft()
      let screen = try terminal.screen()
      func shows(_ words: any Worded) -> Bool { screen.contains(words.text(in: .vietnamese)) }
      // The bar of a form with a PIN alone is shorter.
      let formBar = HallText.formHint.text(in: .vietnamese).components(separatedBy: "   F1")[0]
      if screen.contains(formBar) || shows(HallText.searchKeys) {
        press("\u{1B}")
      } else if shows(HallText.sessionsTitle) {
        press("g\r")
      } else if shows(HallText.inviteNext) {
        press("gjj\r")
        press(MeetingAtHand.pin + "\r")
        terminal.read(quiet: 300)
      } else if shows(HallText.memberTitle) {
        if listIsEnough { return }
        press("f\r")
        press("\u{1B}[H\r")
      } else if shows(HallText.scoringTitle), screen.contains("( )") || screen.contains("(x)") {
        return
      } else {
        press("q")
      }
    }
    Issue.record("no way to the scoring screen: \(try terminal.screen())")
  }
}
