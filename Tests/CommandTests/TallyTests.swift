import Foundation
import Recount
import RunningProgram
import Testing

@Suite("hoidong tally") struct TallyTests {
  /// The second implementation computes the expected output from the same input.
  @Test func theOutputIsThatOfTheRecount() throws {
    let program = try Program()
    let path = try fixture("tally-input.json")
    let run = try program.run("tally", path)
    #expect(run.code == 0)
    #expect(run.talk.isEmpty)
    let criteria = try program.run("criteria", "export", "--regime", "qd26-2026").output
    let expected = try Recount.run(
      tallyInput: Array(try Data(contentsOf: URL(fileURLWithPath: path))), criteria: Array(criteria.utf8))
    let products = try #require(try json(run.output)["products"] as? [NSDictionary])
    #expect(products.count == 4)
    #expect(products == (try expected.map { try json($0.canonicalJSON()) }))
  }

  /// By hand: totals 100, 96 and 89; 1.5 has 3, 1 and 0 points, its floor for 4 stars is 2.
  @Test func theNumbersAreThoseCountedByHand() throws {
    let run = try Program().run("tally", try fixture("tally-input.json"))
    let products = try #require(try json(run.output)["products"] as? [NSDictionary])
    let first = products[0]
    #expect((first["sheets"] as? [NSDictionary])?.compactMap { $0["total"] as? Int } == [100, 96, 89])
    #expect(first["mean"] as? String == "95")
    #expect(first["mean_display"] as? String == "95,00")
    #expect(first["spread"] as? Int == 11)
    #expect(first["spread_exceeded"] as? Bool == true)
    #expect(first["band"] as? Int == 5)
    #expect(first["star"] as? Int == 3)
    #expect(first["outcome"] as? String == "recognise-3")
    // No story: 5.1 has 0 points and 5.2 is left out; one of three proposes to eliminate.
    #expect(products[1]["valid_sheets"] as? Int == 2)
    // 100 less the story (5 and 2) and 3 points of criterion 8.
    #expect(products[1]["mean"] as? String == "90")
    #expect(products[1]["band"] as? Int == 5)
    #expect(products[2]["mean"] as? String == "99")
    #expect(products[3]["outcome"] as? String == "eliminated")
    #expect(products[3]["star"] is NSNull)
  }

  /// The settings of a Quy chế that change the numbers: both implementations, by hand where it is short.
  @Test func theRulesOfAQuyChe() throws {
    let program = try Program()
    let rules = #"""
      "rules": {"floor_rule": "resolution", "trim": {"count": 1, "from": 3}, "rounding": "truncate",
       "floor_effect": "fail", "decimals": 1}
      """#
    let text = try String(contentsOfFile: try fixture("tally-input.json"), encoding: .utf8)
      .replacing(/"rules": \{[^}]*\}/, with: rules)
      .replacing("\"id\": \"P1\",", with: "\"id\": \"P1\", \"split_floors_met\": true,")
    let run = try program.run("tally", "-", input: text)
    #expect(run.code == 0, "\(run.talk)")
    let criteria = try program.run("criteria", "export", "--regime", "qd26-2026").output
    let expected = try Recount.run(tallyInput: Array(text.utf8), criteria: Array(criteria.utf8))
    let products = try #require(try json(run.output)["products"] as? [NSDictionary])
    #expect(products == (try expected.map { try json($0.canonicalJSON()) }))
    // 100, 96 and 89: the middle one is the mean. 1.5 has 3, 1 and 0 points, and the vote says that it is met.
    #expect(products[0]["kept"] as? Int == 1)
    #expect(products[0]["sum"] as? Int == 96)
    #expect(products[0]["mean_display"] as? String == "96,0")
    #expect(products[0]["star"] as? Int == 5)
    // Two valid sheets: none is left out.
    #expect(products[1]["kept"] == nil)
  }

  @Test func standardInputServesAsWell() throws {
    let program = try Program()
    let path = try fixture("tally-input.json")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let run = try program.run("tally", "-", input: text)
    #expect(run.code == 0)
    #expect(run.output == (try program.run("tally", path).output))
    let empty = try program.run("tally", "-")
    #expect(empty.code == 3)
    #expect(empty.output.isEmpty)
  }

  /// Every fault is listed with product, member and key; nothing is computed.
  @Test func everyFaultIsListed() throws {
    let run = try Program().run("tally", try fixture("tally-broken.json"))
    #expect(run.code == 3)
    #expect(run.output.isEmpty)
    let faults = [
      ["P1", "M1", "1.1", "7"], ["P1", "M1", "99.9"], ["P1", "M2", "2.4"], ["P1", "M1", "hai phiếu"],
      ["P2", "M1", "5.2", "5.1"], ["P3", "M1", "8", "case"], ["P3", "M2", "1.1"], ["P3", "M2", "9", "5"],
      ["P4", "again"], ["P4", "M1", "lý do"], ["P5", "27"], ["P1", "lặp lại"], ["P1", "không có phiếu"],
    ]
    for fault in faults {
      #expect(run.talkLines.contains { line in fault.allSatisfy(line.contains) }, "\(fault)")
    }
    #expect(run.talkLines.count == faults.count + 1)
    #expect(run.talkLines.allSatisfy { !$0.contains("“”") })
    let english = try Program().run("tally", try fixture("tally-broken.json"), "--lang", "en")
    #expect(english.talkLines.count == run.talkLines.count)
    #expect(english.talkLines.first?.contains("product P1, member M1, criterion 1.1") == true)
  }

  @Test(arguments: [
    ("{", "dòng 1"), ("{\"regime\": \"qd26-2026\",\n\"authority\": \"province\",\n\"products\": [1.5]}", "dòng 3"),
    ("{\"regime\": \"qd00\", \"authority\": \"province\", \"products\": []}", "qd00"),
    ("{\"regime\": \"qd26-2026\", \"authority\": \"moon\", \"products\": []}", "moon"),
    ("{\"regime\": \"qd26-2026\", \"authority\": \"district\", \"products\": []}", "cấp huyện"),
    ("{\"regime\": \"qd26-2026\", \"authority\": \"province\"}", "products"),
    (
      "{\"regime\": \"qd26-2026\", \"authority\": \"province\", \"rules\": {\"decimals\": 3}, \"products\": []}",
      "decimals"
    ),
    (
      "{\"regime\": \"qd26-2026\", \"authority\": \"province\", \"products\": [], \"rules\": {\"trim\": {\"count\": 2, \"from\": 4}}}",
      "“trim”"
    ),
    (
      "{\"regime\": \"qd26-2026\", \"authority\": \"province\", \"products\": [], \"rules\": {\"rounding\": \"nua_len\"}}",
      "“rounding”"
    ),
    (
      "{\"regime\": \"qd26-2026\", \"authority\": \"province\", \"products\": [{\"id\": \"P1\", \"set\": 1, \"kind\": \"first\", \"sheets\": [{\"member\": \"M\", \"eliminate\": \"x\"}], \"split_floors_met\": true}]}",
      "resolution"
    ),
    ("{\"regime\": \"qd26-2026\", \"authority\": \"province\", \"products\": [], \"products\": []}", "products"),
  ])
  func aBrokenDocumentSaysWhere(_ text: String, _ what: String) throws {
    let run = try Program().run("tally", "-", input: text)
    #expect(run.code == 3)
    #expect(run.output.isEmpty)
    #expect(run.talk.contains(what), "\(run.talk)")
  }
}
