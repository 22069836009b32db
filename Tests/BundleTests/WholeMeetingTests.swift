import Bundle
import Council
import Foundation
import PlayedSession
import Testing

@Suite struct WholeMeetingTests {
  @Test("A bundle of everything that a meeting may have holds, and so does that of the session taken up again")
  func holds() throws {
    try withFolder { folder in
      var played = try PlayedSession.wholeMeeting()
      let first = BundleVerifier.verify(folder: try write(played, into: folder))
      #expect(failures(first) == [])
      #expect(first.holds)
      try played.takenUpAgain()
      let path = try write(played, into: folder)
      #expect(path.hasSuffix("-lan-2"))
      let second = BundleVerifier.verify(folder: path)
      #expect(failures(second) == [])
      #expect(second.holds)
      #expect(second.shortCode != first.shortCode)
      // The earlier log stands at the beginning of the later one.
      func events(_ path: String) throws -> String {
        try String(contentsOfFile: "\(path)/events.jsonl", encoding: .utf8)
      }
      let earlier = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
        !$0.hasSuffix(".zip") && !$0.hasSuffix("-lan-2")
      }
      #expect(try events(path).hasPrefix(events("\(folder)/\(try #require(earlier.first))")))
    }
  }

  @Test("Every event of a rehearsal says so; a line without the stamp breaks the chain")
  func stamped() throws {
    try withFolder { folder in
      let played = try PlayedSession.wholeMeeting(rehearsal: true)
      #expect(played.lines.dropFirst().allSatisfy { $0.contains(#""rehearsal":true"#) })
      let report = BundleVerifier.verify(folder: try write(played, into: folder))
      #expect(failures(report) == [])
      #expect(report.rehearsal == true)
    }
  }
}
