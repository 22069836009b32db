import Chance
import Council
import Criteria
import Evidence
import Foundation
import TestWorld
import Testing

@Suite("The chain of events")
struct EventChainTests {
  let meeting: Meeting
  let lines: [String]

  init() throws {
    var meeting = try Meeting()
    try meeting.concluded("P1", total: 92)
    try meeting.scored("P2", totals: [70, 81, 75, 75, 75], meeting: .four)
    try meeting.act(.orderRescoring(DossierID("P2"), reason: "chênh lệch 11 điểm"))
    try meeting.act(.recordPIN(SeatID("M2"), right: false))
    try meeting.act(.withdraw(DossierID("P2"), reason: "rút"), by: .program)
    (self.meeting, lines) = (meeting, meeting.lines)
  }

  @Test("What was written reads back: events, heights, head")
  func roundTrip() throws {
    let (log, head) = try EventChain.read(lines) { meeting.law.sets[$0] }
    #expect(log == meeting.log)
    #expect(log.map(\.height) == Array(1...lines.count))
    #expect(Session(log) == meeting.session)
    #expect(head.hex == sha256(HashedKind.event.prefix + (lines.last ?? "")))
  }

  @Test("Each line names the hash of the line before it, computed here with the system's sha256sum")
  func parents() throws {
    var parent = String(repeating: "0", count: 64)
    for line in lines {
      #expect(line.contains("\"parent\":\"\(parent)\""))
      #expect(!line.contains("\n"))
      parent = try #require(sha256("hoidong event 1\n" + line))
    }
  }

  @Test("Any one character changed is found at its line, or as the wrong parent of the next one, or in the head")
  func changed() throws {
    let (_, head) = try EventChain.read(lines) { meeting.law.sets[$0] }
    var numbers = SeededNumbers(seed: 5)
    for index in lines.indices {
      for _ in 0..<3 {
        var bytes = Array(lines[index].utf8)
        let place = Int.random(in: bytes.indices, using: &numbers)
        bytes[place] ^= UInt8.random(in: 1...127, using: &numbers)
        var changed = lines
        changed[index] = String(decoding: bytes, as: UTF8.self)
        guard let found = broken(changed) else {
          #expect(index == lines.count - 1)
          #expect(try EventChain.read(changed) { meeting.law.sets[$0] }.head != head)
          continue
        }
        let isNext = found == EventChain.Break(line: index + 2, problem: .wrongParent)
        #expect(found.line == index + 1 || isNext, "\(lines[index]) -> \(changed[index])")
      }
    }
  }

  @Test("A point, a name, a time, a number changed with care is still found")
  func changedWithCare() throws {
    for (old, new) in [
      ("\"M2\"", "\"M3\""), ("chênh lệch 11", "chênh lệch 10"), ("\"height\":5", "\"height\":6"), (":05+07", ":06+07"),
      ("\"version\":1", "\"version\":2"), ("\"1.1\":3", "\"1.1\":2"), ("recognise-4", "recognise-3"),
      ("\"actor\":\"M1\"", "\"actor\":\"-\""),
    ] {
      guard let index = lines.firstIndex(where: { $0.contains(old) }) else { continue }
      var changed = lines
      changed[index] = lines[index].replacingOccurrences(of: old, with: new)
      let found = try #require(broken(changed), "\(old)")
      #expect([index + 1, index + 2].contains(found.line), "\(old)")
    }
  }

  @Test("Two lines exchanged, one left out, one twice, one from another session")
  func moved() throws {
    for index in 1..<(lines.count - 1) {
      var changed = lines
      changed.swapAt(index, index + 1)
      #expect(broken(changed) == EventChain.Break(line: index + 1, problem: .wrongParent))
      changed = lines
      changed.remove(at: index)
      #expect(broken(changed) == EventChain.Break(line: index + 1, problem: .wrongParent))
      changed = lines
      changed.insert(lines[index], at: index)
      #expect(broken(changed) == EventChain.Break(line: index + 2, problem: .wrongParent))
    }
    var changed = lines
    changed.removeFirst()
    #expect(broken(changed) == EventChain.Break(line: 1, problem: .wrongParent))
    #expect(broken([]) == EventChain.Break(line: 1, problem: .noOpening))
  }

  @Test("The last line left out is seen by the head alone")
  func cutOff() throws {
    let whole = try EventChain.read(lines) { meeting.law.sets[$0] }
    let cut = try EventChain.read(Array(lines.dropLast())) { meeting.law.sets[$0] }
    #expect(cut.head != whole.head)
    #expect(cut.log.count == whole.log.count - 1)
  }

  @Test("Lines of other forms: blanks, another order, decomposed text, no JSON, a wrong height, no opening")
  func forms() throws {
    func first(_ change: (String) -> String) -> EventChain.Break? { broken([change(lines[0])] + lines.dropFirst()) }
    let notCanonical = EventChain.Break(line: 1, problem: .notCanonical)
    #expect(first { $0 + " " } == notCanonical)
    #expect(first { $0.replacingOccurrences(of: ":", with: ": ") } == notCanonical)
    #expect(first { $0.decomposedStringWithCanonicalMapping } == notCanonical)
    #expect(first { _ in "" } == notCanonical)
    #expect(first { _ in "{}" } == EventChain.Break(line: 1, problem: .unreadableEvent))
    #expect(first { _ in "[]" } == EventChain.Break(line: 1, problem: .unreadableEvent))
    let second = LoggedEvent(height: 3, time: meeting.now, actor: .program, event: .sessionClosed)
    let wrongHeight = EventChain.line(second, after: EventChain.hash(ofLine: lines[0]))
    #expect(broken([lines[0], wrongHeight]) == EventChain.Break(line: 2, problem: .wrongHeight))
    let closed = EventChain.line(
      LoggedEvent(height: 1, time: meeting.now, actor: .program, event: .sessionClosed), after: .none)
    #expect(broken([closed]) == EventChain.Break(line: 1, problem: .noOpening))
    #expect(Session([]) == nil)
  }

  @Test("A chain in which a set is not at hand is not read")
  func noLaw() {
    do {
      _ = try EventChain.read(lines) { _ in nil }
      Issue.record("sheets were read without their set")
    } catch {
      #expect(error.problem == .unreadableEvent)
    }
  }

  @Test("An event's hash is not the hash of a file with the same bytes")
  func domains() {
    #expect(EventChain.hash(ofLine: lines[0]) != Digest(of: Array(lines[0].utf8)))
  }

  private func broken(_ lines: [String]) -> EventChain.Break? {
    do {
      _ = try EventChain.read(lines) { meeting.law.sets[$0] }
      return nil
    } catch {
      return error
    }
  }
}

/// SHA-256 in hexadecimal by the system's own tool.
func sha256(_ text: String) -> String? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
  let (input, output) = (Pipe(), Pipe())
  (process.standardInput, process.standardOutput) = (input, output)
  do { try process.run() } catch { return nil }
  input.fileHandleForWriting.write(Data(text.utf8))
  input.fileHandleForWriting.closeFile()
  let answer = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: answer, as: UTF8.self).split(separator: " ").first.map(String.init)
}
