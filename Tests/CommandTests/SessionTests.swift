import Foundation
import RunningProgram
import Testing

@Suite("hoidong session") struct SessionTests {
  @Test func aSessionIsMadeListedShownAndChecked() throws {
    let program = try Program()
    let made = try program.run("session", "new", try program.file("phien.json", try plan { $0["id"] = "dot2-01" }))
    #expect(made.code == 0)
    #expect(made.output.contains("dot2-01"))
    #expect(made.outputLines.count == 7)
    #expect(try program.run("session", "list").output.hasPrefix("dot2-01  "))
    let show = try program.run("session", "show", "dot2-01")
    #expect(show.code == 0)
    #expect(show.output.contains("TẬP HUẤN"))
    #expect(show.output.contains("Quả bưởi Múc"))
    let page = try json(try program.run("session", "show", "dot2-01", "--json").output)
    #expect(page["rehearsal"] as? Bool == true)
    #expect(
      (page["products"] as? [NSDictionary])?.compactMap { $0["stage"] as? String }
        == Array(repeating: "queued", count: 6))
    let check = try program.run("session", "check")
    #expect(check.code == 0)
    #expect(check.output.contains("7 sự kiện nguyên vẹn"))
    #expect(try program.run("session", "check", "dot2-01", "--lang", "en").output.contains("7 events is intact"))
  }

  /// PINs that the file does not set are random, shown once, and open the seats.
  @Test func randomPINsAreShownOnce() throws {
    let program = try Program()
    let text = try plan { object in
      object["seats"] = (object["seats"] as? [[String: Any]])?.map { $0.filter { $0.key != "pin" } }
    }
    let made = try program.run("session", "new", try program.file("phien.json", text))
    #expect(made.code == 0)
    let pins = made.outputLines.dropFirst(2).compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    #expect(pins.count == 5)
    #expect(pins.allSatisfy { $0.count == 6 && $0.allSatisfy(\.isNumber) })
    #expect(Set(pins).count == 5)
    for command in [["session", "list"], ["session", "show", "tap-huan"], ["session", "show", "tap-huan", "--json"]] {
      let run = try program.run(command)
      #expect(!pins.contains { (run.output + run.talk).contains($0) })
    }
    // Nor does the ledger hold one.
    let ledger = try Data(contentsOf: URL(fileURLWithPath: program.home + "/sessions/tap-huan/ledger.db"))
    #expect(!pins.contains { ledger.range(of: Data($0.utf8)) != nil })
  }

  @Test func aBrokenPlanListsEveryFaultWithItsLine() throws {
    let program = try Program()
    let lines = try String(contentsOfFile: fixture("plan.json"), encoding: .utf8).split(separator: "\n").map(
      String.init)
    func line(of text: String) throws -> Int { try #require(lines.firstIndex { $0.contains(text) }) + 1 }
    func broken(_ changes: [(String, String)]) throws -> Program.Run {
      var text = lines.joined(separator: "\n")
      for (old, new) in changes {
        #expect(text.contains(old))
        text = text.replacingOccurrences(of: old, with: new)
      }
      return try program.run("session", "new", try program.file("hong.json", text))
    }
    let run = try broken([
      ("\"id\": \"tap-huan\"", "\"id\": \"tên có dấu\""), ("\"title\": \"Phiên", "\"titel\": \"Phiên"),
      ("\"province\",", "\"moon\","), ("\"quorum\": \"3/4\"", "\"quorum\": \"9/3\""),
      ("\"role\": \"chair\"", "\"role\": \"king\""),
      ("\"Sở Nông nghiệp và Môi trường (tập huấn)\", \"pin\": \"246813\"", "\"Sở\", \"pin\": \"12\""),
      ("\"id\": \"SP02\"", "\"id\": \"SP01\""),
      ("\"kind\": \"upgrade\", \"producer\": \"Công ty", "\"kind\": \"x\", \"producer\": \"Công ty"),
    ])
    #expect(run.code == 3)
    #expect(run.output.isEmpty)
    let expected = [
      (try line(of: "\"id\": \"tap-huan\""), "id"), (1, "title"), (try line(of: "\"title\""), "titel"),
      (try line(of: "\"authority\""), "authority"),
      (try line(of: "\"quorum\""), "rules.quorum"), (try line(of: "\"chair\""), "seats[0].role"),
      (try line(of: "\"seats\""), "seats"),
      (try line(of: "\"PCT\""), "seats[1].pin"), (try line(of: "\"SP02\""), "dossiers[1].id"),
      (try line(of: "\"SP06\""), "dossiers[5].kind"),
    ]
    for (line, key) in expected {
      #expect(
        run.talkLines.contains { $0.contains("hong.json, dòng \(line), \(key): ") }, "\(line) \(key): \(run.talk)")
    }
    #expect(run.talkLines.count == expected.count)
    #expect(run.talkLines.allSatisfy { !$0.contains("“”") })
    // What only the library knows.
    let unknownSet = try broken([("\"set\": 26, \"kind\": \"first\"", "\"set\": 99, \"kind\": \"first\"")])
    #expect(unknownSet.code == 3)
    #expect(unknownSet.talk.contains("dòng \(try line(of: "\"SP05\"")), dossiers[4].set: "), "\(unknownSet.talk)")
    let unknownRegime = try broken([("qd26-2026", "qd00-2000")])
    #expect(unknownRegime.code == 3)
    #expect(unknownRegime.talk.contains("dòng \(try line(of: "\"regime\"")), regime: "), "\(unknownRegime.talk)")
    // No JSON at all.
    let noJSON = try broken([("\"place\":", "\"place\"")])
    #expect(noJSON.code == 3)
    #expect(noJSON.talk.contains("dòng \(try line(of: "\"place\""))"))
    #expect(try program.run("session", "new", "/khong/co").code == 3)
    // Nothing is left behind by any of them.
    #expect(program.folder.files(under: "data").isEmpty)
  }

  @Test func aSessionIsNeverMadeTwice() throws {
    let program = try Program()
    #expect(try program.run("session", "new", try fixture("plan.json")).code == 0)
    let ledger = URL(fileURLWithPath: program.home + "/sessions/tap-huan/ledger.db")
    let before = try Data(contentsOf: ledger)
    let again = try program.run("session", "new", try fixture("plan.json"))
    #expect(again.code == 3)
    #expect(again.talk.contains("tap-huan"))
    #expect(try Data(contentsOf: ledger) == before)
    #expect(program.folder.files(under: "data/sessions") == ["tap-huan/ledger.db"])
  }

  /// Names come from files of others: what would steer a terminal or hide in a paper does not get into a session, and
  /// the message that says so does not act either.
  @Test func hostileNamesStayOutsideAndDoNotSteerTheTerminal() throws {
    let program = try Program()
    for hostile in ["\u{1B}]0;x\u{07}", "\u{1B}[31m", "\u{9B}2J", "\u{202E}abc", "a\u{200B}b", "a\nb"] {
      let text = try plan { object in
        object["title"] = "T\(hostile)"
        object["council"] = "C\(hostile)"
        object["seats"] = (object["seats"] as? [[String: Any]])?.map { $0.merging(["person": "P\(hostile)"]) { $1 } }
        object["dossiers"] = (object["dossiers"] as? [[String: Any]])?.map {
          $0.merging(["product": "S\(hostile)"]) { $1 }
        }
      }
      let run = try program.run("session", "new", try program.file("phien.json", text))
      #expect(run.code == 3)
      for place in ["title", "council", "person", "product"] { #expect(run.talk.contains(place)) }
      #expect(isPlain(run.output), "\(run.output.debugDescription)")
      #expect(isPlain(run.talk), "\(run.talk.debugDescription)")
      #expect(program.folder.files(under: "data/sessions").isEmpty)
    }
  }

  @Test func whatIsNotThereIsNamed() throws {
    let program = try Program()
    for command in [["show", "khong-co"], ["close", "khong-co"]] {
      let run = try program.run(["session"] + command)
      #expect(run.code == 3)
      #expect(run.talk.contains("khong-co"))
      #expect(run.output.isEmpty)
    }
    #expect(try program.run("session", "show", "../../etc").code == 2)
  }

  /// Half a file, another file, a changed byte: said, and nothing else is touched.
  @Test func aDamagedLedgerIsFound() throws {
    let program = try Program()
    _ = try program.run("session", "new", try fixture("plan.json"))
    let ledger = URL(fileURLWithPath: program.home + "/sessions/tap-huan/ledger.db")
    let good = try Data(contentsOf: ledger)
    let title = try #require(good.range(of: Data("Măng tây".utf8)))
    var changed = good
    changed[title.lowerBound] = UInt8(ascii: "N")
    for damaged in [Data(good.prefix(good.count / 2)), Data("không phải sổ".utf8), changed] {
      try damaged.write(to: ledger)
      let run = try program.run("session", "check")
      #expect(run.code == 1)
      #expect(run.talk.contains("ledger.db"))
      let list = try program.run("session", "list")
      #expect(list.code == 0)
      #expect(list.output.hasPrefix("tap-huan  "))
    }
  }
}
