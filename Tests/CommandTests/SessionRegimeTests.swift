import Foundation
import RunningProgram
import Testing

/// Which regime a session is made by: the plan's, held against the days of filing.
@Suite("hoidong session new: the regime by date") struct SessionRegimeTests {
  private func new(
    _ program: Program, filed: [String?], kind: String = "first", _ change: (inout [String: Any]) -> Void = { _ in }
  ) throws -> Program.Run {
    let text = try plan { object in
      object["rehearsal"] = false
      // Far from any machine's today.
      object["evaluated_on"] = "2099-11-21"
      object["dossiers"] = zip((object["dossiers"] as? [[String: Any]]) ?? [], filed).map { dossier, day in
        var dossier = dossier
        dossier["filed"] = day
        dossier["kind"] = kind
        return dossier
      }
      change(&object)
    }
    return try program.run("session", "new", try program.file("phien.json", text))
  }

  @Test func theRegimeIsFoundByTheDaysOfFiling() throws {
    let program = try Program()
    let run = try new(program, filed: ["2026-06-01", "2026-10-30"]) { $0["regime"] = nil }
    #expect(run.code == 0, "\(run.talk)")
    #expect(run.talk.contains("qd26-2026 (Điều 11"))
    #expect(try program.run("session", "show", "tap-huan").code == 0)
  }

  @Test func withoutARegimeAndWithoutDaysNothingIsMade() throws {
    let program = try Program()
    let run = try new(program, filed: ["2026-06-01", nil]) { $0["regime"] = nil }
    #expect(run.code == 3 && run.talk.contains("regime"))
    #expect(!FileManager.default.fileExists(atPath: program.home + "/sessions/tap-huan"))
  }

  @Test func theLawSaysOtherwise() throws {
    let program = try Program()
    // By the old criteria what was filed under the new ones: named with the line of the day.
    let run = try new(program, filed: ["2026-06-01"]) { $0["regime"] = "qd148-2023" }
    #expect(run.code == 3)
    #expect(run.talk.contains("dossiers[0].filed") && run.talk.contains("qd26-2026") && run.talk.contains("Điều 11"))
    let text = try String(contentsOfFile: program.folder.path + "/phien.json", encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("\"filed\"") }) + 1
    #expect(run.talk.contains("dòng \(line),"))
  }

  @Test func whereTheLawIsSilentTheSecretaryGivesAReason() throws {
    let program = try Program()
    // Filed under the old rules, not evaluated in time.
    let asked = try new(program, filed: ["2026-05-01"])
    #expect(asked.code == 3)
    #expect(asked.talk.contains("21/7/2026") && asked.talk.contains("regime_reason"))
    let given = try new(program, filed: ["2026-05-01"]) { $0["regime_reason"] = "Công văn hướng dẫn số 12" }
    #expect(given.code == 0, "\(given.talk)")
    #expect(given.talk.contains("qd26-2026"))
    let old = try Program()
    let byOld = try new(old, filed: ["2026-05-01"]) {
      $0["regime"] = "qd148-2023"
      $0["regime_reason"] = "Thống nhất với chủ thể"
    }
    #expect(byOld.code == 0, "\(byOld.talk)")
  }

  @Test func oldRulesInTime() throws {
    let run = try new(try Program(), filed: ["2026-05-21"]) {
      $0["regime"] = "qd148-2023"
      $0["evaluated_on"] = "21/7/2026"
      $0["regime_reason"] = "Lập lại hồ sơ phiên ngày 21/7/2026"
    }
    #expect(run.code == 0, "\(run.talk)")
    #expect(!run.talk.contains("Lưu ý: theo ngày nộp"), "the law itself says so")
    // What the source of that regime leaves open is said at once.
    #expect(run.talk.contains("1489/QĐ-TTg"))
  }

  @Test func theDistrictHasNoCouncilSinceJuly2025() throws {
    func run(_ day: String) throws -> Program.Run {
      try new(try Program(), filed: ["2025-06-01"]) {
        $0["regime"] = "qd148-2023"
        $0["authority"] = "district"
        $0["evaluated_on"] = day
      }
    }
    #expect(try !run("2025-06-30").talk.contains("authority"))
    let ended = try run("2025-07-01")
    #expect(ended.code == 3 && ended.talk.contains("30/6/2025") && ended.talk.contains("authority"))
  }

  @Test func aRehearsalIsOnlyTold() throws {
    let run = try new(try Program(), filed: ["2026-06-01"]) {
      $0["regime"] = "qd148-2023"
      $0["rehearsal"] = true
    }
    #expect(run.code == 0 && run.talk.contains("qd26-2026"))
    let noDays = try new(try Program(), filed: [nil])
    #expect(noDays.code == 0 && noDays.talk.contains("filed"))
  }

  /// A day that has passed would choose a law that has lapsed: it needs a reason, and stands in the record.
  @Test func aDayThatHasPassed() throws {
    let program = try Program()
    let asked = try new(program, filed: ["2026-06-01"]) { $0["evaluated_on"] = "2026-07-01" }
    #expect(asked.code == 3 && asked.talk.contains("evaluated_on") && asked.talk.contains("regime_reason"))
    let given = try new(program, filed: ["2026-06-01"]) {
      $0["evaluated_on"] = "2026-07-01"
      $0["regime_reason"] = "Lập lại theo yêu cầu của Bộ"
    }
    #expect(given.code == 0, "\(given.talk)")
    #expect(try program.run("session", "show", "tap-huan").output.contains("Lập lại theo yêu cầu của Bộ"))
  }

  /// Without days of filing only the regime of the day is taken as it is.
  @Test func aLapsedRegimeWithoutDaysIsAskedAbout() throws {
    #expect(try new(try Program(), filed: [nil, nil]).code == 0)
    let lapsed = try new(try Program(), filed: [nil, nil]) { $0["regime"] = "qd148-2023" }
    #expect(lapsed.code == 3 && lapsed.talk.contains("dossiers[0].filed") && lapsed.talk.contains("dossiers[1].filed"))
    let part = try new(try Program(), filed: ["2026-06-01", nil])
    #expect(part.code == 0 && part.talk.contains("filed"), "told that one was not checked")
  }

  @Test func dossiersOfTwoRegimesAreTwoSessions() throws {
    let run = try new(try Program(), filed: ["2026-05-21", "2026-05-22"]) {
      $0["regime"] = nil
      $0["evaluated_on"] = "2026-06-01"
    }
    #expect(run.code == 3 && run.talk.contains("dossiers[1].filed") && run.talk.contains("phiên riêng"))
  }

  @Test(arguments: ["2026-02-30", "hôm nay", "2100-01-01"])
  func aDayThatIsNone(_ day: String) throws {
    let run = try new(try Program(), filed: [day])
    #expect(run.code == 3 && run.talk.contains("dossiers[0].filed"))
  }
}
