import Foundation
import RunningProgram
import Testing

/// Tables of offices into session files and sessions.
@Suite("hoidong import") struct ImportTests {
  private func sample(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("fixtures/\(name)").path
  }

  /// A plan without seats and dossiers, of a day on which the samples' papers are in force.
  private func bare(_ program: Program, _ change: (inout [String: Any]) -> Void = { _ in }) throws -> String {
    try program.file(
      "phien.json",
      try plan { object in
        object["seats"] = nil
        object["dossiers"] = nil
        object["evaluated_on"] = "2099-11-21"
        change(&object)
      })
  }

  @Test func aSessionIsMadeOfTwoTables() throws {
    let program = try Program()
    let made = try program.run(
      "session", "new", try bare(program), "--dossiers", sample("demo-dossiers.csv"), "--members",
      sample("demo-members.csv"))
    #expect(made.code == 0, "\(made.talk)")
    #expect(made.output.contains("UV2") && made.output.contains("Đại biểu mẫu 6"))
    let page = try json(try program.run("session", "show", "tap-huan", "--json").output)
    #expect((page["products"] as? [NSDictionary])?.compactMap { $0["set"] as? Int } == [1, 11, 26])
    #expect((page["seats"] as? [NSDictionary])?.count == 6)
    #expect(try program.run("session", "check").code == 0)
  }

  /// The JSON of an import is what a session file holds: made of it, the session is the same.
  @Test func theJSONGoesIntoASessionFile() throws {
    let program = try Program()
    let dossiers = try program.run("import", "dossiers", sample("demo-dossiers.csv"), "--json")
    let members = try program.run("import", "members", sample("demo-members.csv"), "--json")
    #expect(dossiers.code == 0 && members.code == 0)
    #expect(dossiers.talk.contains("lưu ý") && !dossiers.output.contains("lưu ý"))
    let list = try JSONSerialization.jsonObject(with: Data(dossiers.output.utf8))
    let seats = try JSONSerialization.jsonObject(with: Data(members.output.utf8))
    let file = try bare(program) { object in
      object["dossiers"] = list
      object["seats"] = seats
    }
    #expect(try program.run("session", "new", file).code == 0)
    // Again from the JSON alone, and from a session file that has them among other things.
    for source in [try program.file("a.json", dossiers.output), file] {
      let again = try program.run("import", "dossiers", source, "--json")
      #expect(again.code == 0)
      let same = try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? NSArray
      #expect(same == list as? NSArray)
    }
    let again = try program.run("import", "members", try program.file("b.json", members.output), "--json")
    #expect(again.output == members.output)
  }

  @Test func dossiersJoinASessionOnlyWithYesAndAllOrNone() throws {
    let program = try Program()
    let file = try bare(program) { object in
      object["dossiers"] = (try? json(plan()))?["dossiers"]
    }
    _ = try program.run("session", "new", file, "--members", sample("demo-members.csv"))
    func count() throws -> Int {
      let page = try json(try program.run("session", "show", "tap-huan", "--json").output)
      return (page["products"] as? [NSDictionary])?.count ?? 0
    }
    let table = sample("demo-dossiers.csv")
    let preview = try program.run("import", "dossiers", table, "--session", "tap-huan")
    #expect(preview.code == 0 && preview.talk.contains("--yes"))
    #expect(preview.output.contains("SP07"))
    #expect(try count() == 6)
    let done = try program.run("import", "dossiers", table, "--session", "tap-huan", "--yes")
    #expect(done.code == 0, "\(done.talk)")
    #expect(try count() == 9)
    // A second time every row is there already.
    let again = try program.run("import", "dossiers", table, "--session", "tap-huan", "--yes")
    #expect(again.code == 3)
    #expect(again.talk.contains("demo-dossiers.csv, dòng 2, cột 2 “Tên sản phẩm”: "))
    // One that the session refuses takes the others along.
    let text = """
      [{"id": "SP20", "product": "A", "set": 1, "kind": "first", "producer": "B", "commune": "C"},
       {"id": "SP01", "product": "D", "set": 1, "kind": "first", "producer": "E", "commune": "C"}]
      """
    let refused = try program.run(
      "import", "dossiers", try program.file("c.json", text), "--session", "tap-huan", "--yes")
    #expect(refused.code == 1 && refused.talk.contains("SP01"), "\(refused.talk)")
    #expect(try count() == 9)
    let set = text.replacingOccurrences(of: "\"set\": 1", with: "\"set\": 5")
    let outside = try program.run("import", "dossiers", try program.file("d.json", set), "--session", "tap-huan")
    #expect(outside.code == 3 && outside.talk.contains("d.json, dòng 1, dossiers[0].set: "), "\(outside.talk)")
  }

  @Test func whatIsMissingStopsADossierUnlessThereIsAReason() throws {
    let program = try Program()
    let head = "Sản phẩm;Bộ;Loại đăng ký;Chủ thể;Xã;Lý do nhận\n"
    let missing = try program.file("a.csv", head + "A;1;nâng hạng;B;C;\n")
    let run = try program.run("import", "dossiers", missing)
    #expect(run.code == 1)
    #expect(run.output.contains("CHƯA ĐƯỢC: nâng hạng"))
    #expect(run.talk.contains("Lý do nhận"))
    let accepted = try program.file("b.csv", head + "A;1;nâng hạng;B;C;Chờ bản sao\n")
    #expect(try program.run("import", "dossiers", accepted).code == 0)
    _ = try program.run("session", "new", try fixture("plan.json"))
    #expect(try program.run("import", "dossiers", missing, "--session", "tap-huan", "--yes").code == 1)
    #expect(!(try program.run("session", "show", "tap-huan").output.contains("SP07")))
    #expect(try program.run("import", "dossiers", accepted, "--session", "tap-huan", "--yes").code == 0)
    #expect(try program.run("session", "show", "tap-huan").output.contains("SP07"))
  }

  /// A code of the right form is looked up; it is taken all the same.
  @Test(arguments: [
    ("66-02905-1-2026", "Mã xã 02905 thuộc Tỉnh Lào Cai."), ("03-24181-1-2026", "Không có mã tỉnh 03"),
    ("66-99999-1-2026", "Không có mã xã 99999"),
    ("66-24181-1-2026", nil), ("AB-1", nil),
  ]) func productCodesAreLookedUp(_ code: String, _ words: String?) throws {
    let program = try Program()
    let table =
      "Mã hồ sơ;Tên sản phẩm;Bộ sản phẩm;Loại đăng ký;Chủ thể;Xã, phường;Địa chỉ;Mã số sản phẩm\n"
      + "SP01;Cà phê;13;lần đầu;HTX;Xã A;Thôn 1;\(code)\n"
    let run = try program.run("import", "dossiers", try program.file("a.csv", table))
    #expect(run.code == 0, "\(run.talk)")
    if let words { #expect(run.output.contains(words), "\(run.output)") }
    if words == nil { #expect(!run.output.contains("19/2025") && !run.output.contains("thuộc")) }
  }

  @Test func everyFaultOfATableIsALine() throws {
    let program = try Program()
    let text = "Sản phẩm;Bộ;Loại đăng ký;Chủ thể;Màu\nA;99;mới;B;x\n;1;cũ;C\u{1B}[2J;\n"
    let file = try program.file("hong.csv", text)
    for arguments in [
      ["import", "dossiers", file], ["import", "dossiers", file, "--json"],
      ["session", "new", try bare(program), "--dossiers", file, "--members", sample("demo-members.csv")],
    ] {
      let run = try program.run(arguments)
      #expect(run.code == 3)
      #expect(run.output.isEmpty)
      #expect(run.talkLines.count == 6)
      for place in ["dòng 1, cột 5 “Màu”", "dòng 2, cột 2 “Bộ”", "dòng 3, cột 1", "dòng 3, cột 3", "dòng 3, cột 4"] {
        #expect(run.talk.contains("hong.csv, \(place)"), "\(place): \(run.talk)")
      }
      #expect(isPlain(run.talk))
    }
    #expect(
      try program.run("import", "dossiers", file, "--lang", "en").talk.contains("hong.csv, line 2, column 2 “Bộ”: "))
    #expect(try program.run("import", "dossiers", "/khong/co").code == 3)
    #expect(try program.run("import", "dossiers", file, "--regime", "qd00").code == 3)
    #expect(try program.run("import", "dossiers", file, "--sheet", "x").code == 3)
    #expect(program.folder.files(under: "data").isEmpty)
  }

  /// A fault that only the law finds is said of the table's row; a part that is given twice, of the session file.
  @Test func faultsOfTheLawNameTheTable() throws {
    let program = try Program()
    let late = try program.file(
      "muon.csv", "\u{FEFF}Sản phẩm;Bộ;Loại đăng ký;Chủ thể;Ngày nộp\r\nA;1;mới;B;1/1/2098\r\nC;2;mới;D;1/1/2100\r\n")
    let members = sample("demo-members.csv")
    let run = try program.run("session", "new", try bare(program), "--dossiers", late, "--members", members)
    #expect(run.code == 3)
    #expect(run.talkLines.count == 1 && run.talk.contains("muon.csv, dòng 3, dossiers[1].filed: "), "\(run.talk)")
    let both = try program.run("session", "new", try fixture("plan.json"), "--members", members)
    #expect(both.code == 3 && both.talk.contains("plan.json, dòng 13, seats: "), "\(both.talk)")
    let none = try program.run("session", "new", try bare(program), "--members", members)
    #expect(none.code == 3 && none.talk.contains("dossiers"))
  }

  @Test func templatesCanBeImported() throws {
    let program = try Program()
    for kind in ["dossiers", "members"] {
      for name in ["mau.xlsx", "mau.csv"] {
        for language in ["vi", "en"] {
          let path = program.folder.path + "/" + name
          let written = try program.run("import", "template", kind, path, "--lang", language)
          #expect(written.code == 0 && written.output.contains(path))
          let read = try program.run("import", kind, path)
          #expect(read.code == 0, "\(read.talk)")
          #expect(try program.run("import", kind, path, "--json").output == "[]\n")
        }
      }
    }
    let path = program.folder.path + "/bo.csv"
    #expect(try program.run("import", "template", "dossiers", path, "--set", "26").code == 0)
    let heads = try String(contentsOfFile: path, encoding: .utf8)
    #expect(heads.contains("TĐG 1.1;") && heads.contains("TTV 1.1;"))
    #expect(try program.run("import", "dossiers", path).code == 0)
    #expect(try program.run("import", "template", "dossiers", "mau.ods").code == 2)
    #expect(try program.run("import", "template", "members", path, "--set", "1").code == 2)
    #expect(try program.run("import", "dossiers", path, "--yes").code == 2)
    #expect(try program.run("import", "dossiers", path, "--json", "--session", "x").code == 2)
  }
}

/// All that a session file may say of dossiers and seats, and every slip in it with its line.
@Suite("hoidong session new: dossiers and seats") struct SessionPartsTests {
  private let dossier = """
    {"id": "SP01", "product": "Bưởi", "set": 1, "kind": "renewal", "producer": "HTX",
      "registration": "7", "address": "Thôn 1", "phone": "0900", "received": "20/8/2026", "filed": "2026-08-05",
      "previous": {"star": 3, "certificate": "12/QĐ", "issued": "2023-12-28", "expires": "2026-12-28"},
      "self_assessment": [{"key": "1.1", "points": 2, "text": "có"}],
      "commune_report": {"document": "1/BC", "materials": "a", "labour": "b", "idea": "c", "identity": "d"},
      "advisers": {"text": "đủ", "notes": [{"key": "1.1", "points": 3}]},
      "evidence": [{"paper": "Giấy", "number": "1", "issued": "2026-01-01", "valid_until": "2028-01-01", "criteria": ["1.1"]}],
      "samples": {"count": 5, "received": "2026-08-20"},
      "accepted_because": "đủ"
    }
    """

  private func run(_ program: Program, _ changes: [(String, String)] = []) throws -> Program.Run {
    var text = dossier
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    return try program.run("import", "dossiers", try program.file("hs.json", "[\n\(text)\n]"), "--json")
  }

  @Test func everyMemberIsKept() throws {
    let run = try run(try Program())
    #expect(run.code == 0, "\(run.talk)")
    let read = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [NSDictionary])
    var expected = try #require(try JSONSerialization.jsonObject(with: Data(dossier.utf8)) as? [String: Any])
    expected["received"] = "2026-08-20"
    for key in ["producer_type", "commune", "province", "code"] { expected[key] = "" }
    #expect(read.first == expected as NSDictionary)
  }

  @Test(arguments: [
    ("\"star\": 3", "\"star\": 6", 4, "previous.star"), ("\"star\": 3, ", "", 4, "previous.star"),
    ("\"issued\": \"2023-12-28\"", "\"issued\": \"2023-02-30\"", 4, "previous.issued"),
    ("\"previous\": {", "\"previous\": {\"stars\": 3, ", 4, "previous.stars"),
    (
      "{\"star\": 3, \"certificate\": \"12/QĐ\", \"issued\": \"2023-12-28\", \"expires\": \"2026-12-28\"}", "3", 4,
      "previous"
    ),
    ("\"points\": 2", "\"points\": 101", 5, "self_assessment[0].points"),
    ("\"points\": 2", "\"points\": \"2\"", 5, "self_assessment[0].points"),
    ("{\"key\": \"1.1\", \"points\": 2, \"text\": \"có\"}", "{\"key\": \"1.1\"}", 5, "self_assessment[0].points"),
    ("\"text\": \"có\"}]", "\"text\": \"có\"}, {\"key\": \"1.1\", \"points\": 1}]", 5, "self_assessment[1].key"),
    ("[{\"key\": \"1.1\", \"points\": 2, \"text\": \"có\"}]", "{}", 5, "self_assessment"),
    ("\"materials\": \"a\"", "\"materials\": 1", 6, "commune_report.materials"),
    ("\"labour\": \"b\"", "\"labor\": \"b\"", 6, "commune_report.labor"),
    ("\"text\": \"đủ\"", "\"text\": \"đủ\\u202e\"", 7, "advisers.text"),
    ("\"key\": \"1.1\", \"points\": 3", "\"points\": 3", 7, "advisers.notes[0].key"),
    ("\"paper\": \"Giấy\"", "\"paper\": \" \"", 8, "evidence[0].paper"),
    ("\"valid_until\": \"2028-01-01\"", "\"valid_until\": 2028", 8, "evidence[0].valid_until"),
    ("\"criteria\": [\"1.1\"]", "\"criteria\": [1]", 8, "evidence[0].criteria[0]"),
    ("\"criteria\": [\"1.1\"]", "\"criteria\": \"1.1\"", 8, "evidence[0].criteria"),
    ("\"count\": 5", "\"count\": -1", 9, "samples.count"), ("\"count\": 5, ", "", 9, "samples.count"),
    ("\"accepted_because\": \"đủ\"", "\"accepted_because\": true", 10, "accepted_because"),
    ("\"phone\": \"0900\"", "\"phone\": 900", 3, "phone"), ("\"set\": 1", "\"set\": \"1\"", 2, "set"),
    ("\"set\": 1", "\"set\": 27", 2, "set"), ("\"set\": 1, ", "", 2, "set"),
  ])
  func everySlipHasItsLine(old: String, new: String, line: Int, key: String) throws {
    let run = try run(try Program(), [(old, new)])
    #expect(run.code == 3 && run.output.isEmpty)
    #expect(run.talkLines.count == 1 && run.talk.contains("hs.json, dòng \(line), dossiers[0].\(key): "), "\(run.talk)")
  }

  @Test func seatsMayVoteAndHaveASubstitute() throws {
    let program = try Program()
    let text = try plan { object in
      var seats = object["seats"] as? [[String: Any]] ?? []
      seats[1]["votes"] = false
      seats[1]["substitute"] = "Người thay"
      object["seats"] = seats
      object["documents_sent"] = "20/11/2026"
    }
    let file = try program.file("phien.json", text)
    #expect(try program.run("session", "new", file).code == 0)
    let seats = try program.run("import", "members", file, "--json")
    let read = try #require(try JSONSerialization.jsonObject(with: Data(seats.output.utf8)) as? [NSDictionary])
    #expect(read[1]["votes"] as? Bool == false && read[1]["substitute"] as? String == "Người thay")
    #expect(read[0]["votes"] == nil)
    // PINs stay in their own file.
    #expect(!seats.output.contains("246813"))
    for (key, value) in [("votes", "1"), ("substitute", "[]")] {
      let broken = text.replacingOccurrences(
        of: key == "votes" ? "\"votes\" : false" : "\"substitute\" : \"Người thay\"", with: "\"\(key)\" : \(value)")
      let run = try program.run("session", "new", try program.file("hong.json", broken))
      #expect(run.code == 3 && run.talk.contains("seats[1].\(key)"), "\(run.talk)")
    }
    let day = text.replacingOccurrences(of: "20\\/11\\/2026", with: "hôm qua")
    let run = try program.run("session", "new", try program.file("hong.json", day))
    #expect(run.code == 3 && run.talk.contains("documents_sent"), "\(run.talk)")
  }
}
