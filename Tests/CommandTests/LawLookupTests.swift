import Foundation
import RunningProgram
import Testing

/// Looking things up in the law with the program itself.
@Suite("hoidong criteria: looking up") struct LawLookupTests {
  @Test func theListSaysWhatIsInForce() throws {
    let run = try Program().run("criteria", "list")
    func head(_ id: String) throws -> String { try #require(run.outputLines.first { $0.hasPrefix(id + "  ") }) }
    #expect(try head("qd26-2026").contains("đang áp dụng, từ 22/5/2026"))
    #expect(try head("qd148-2023").contains("hết hiệu lực 21/7/2026"))
    #expect(run.outputLines.contains { $0.hasPrefix("  Sửa đổi: 1489/QĐ-TTg (06/7/2025)") })
    let page = try JSONSerialization.jsonObject(with: Data(try Program().run("criteria", "list", "--json").output.utf8))
    let regimes = try #require(page as? [NSDictionary])
    #expect(regimes.map { ($0["sets"] as? [Any])?.count } == [26, 26, 25])
    #expect(regimes.allSatisfy { $0["built_in"] as? Bool == true && ($0["sha256"] as? String)?.count == 64 })
    let one = try Program().run("criteria", "list", "qd781-2020")
    #expect(one.outputLines.count { $0.contains(" tiêu chí  sha256 ") } == 25)
  }

  @Test func searchWithAndWithoutMarks() throws {
    let program = try Program()
    let (plain, marked) = (
      try program.run("criteria", "search", "lien", "ket"), try program.run("criteria", "search", "Liên kết")
    )
    #expect(plain.code == 0 && marked.code == 0)
    #expect(plain.outputLines.first == "qd26-2026  1.5  Liên kết sản xuất  (bộ 1)")
    #expect(marked.output.contains("(bộ 2-25)"))
    let one = try program.run("criteria", "search", "song ngữ", "--regime", "qd26-2026", "--set", "11", "--json")
    let hits = try #require(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [NSDictionary])
    #expect(hits.count == 1)
    let none = try program.run("criteria", "search", "xyzzy")
    #expect(none.code == 1 && none.output.isEmpty && none.talk.contains("xyzzy"))
    #expect(try program.run("criteria", "search").code == 2)
  }

  @Test func coverageOfAGrade() throws {
    let program = try Program()
    let run = try program.run("criteria", "coverage", "qd26-2026", "1", "--star", "4")
    #expect(run.code == 0)
    #expect(run.output.contains("4 sao: từ 70 điểm, 15 mức tối thiểu (cộng lại 37 điểm)"))
    #expect(!run.output.contains("5 sao: từ"))
    #expect(try program.run("criteria", "coverage", "qd148-2023", "11").output.contains("97 trên 100 điểm"))
    let page = try json(try program.run("criteria", "coverage", "qd148-2023", "11", "--json").output)
    #expect(page["best"] as? Int == 97 && (page["stars"] as? [Any])?.count == 3)
    #expect(try program.run("criteria", "coverage", "qd26-2026", "1", "--star", "2").code == 2)
    #expect(try program.run("criteria", "coverage", "qd26-2026", "99").code == 3)
  }

  @Test func differencesOfTwoRegimes() throws {
    let program = try Program()
    let run = try program.run("criteria", "diff", "qd148-2023", "qd26-2026", "--set", "1")
    #expect(run.code == 0)
    #expect(run.output.contains("24 tiêu chí đổi, 2 bỏ, 2 mới, 6 giữ nguyên"))
    #expect(run.output.contains("MỚI 1.2 ") && run.output.contains("BỎ 3.đ "))
    let all = try program.run("criteria", "diff", "qd148-2023", "qd26-2026", "--set", "1", "--all")
    #expect(all.outputLines.count > run.outputLines.count)
    let pages = try JSONSerialization.jsonObject(
      with: Data(try program.run("criteria", "diff", "qd26-2026", "qd781-2020", "--set", "8", "--json").output.utf8))
    #expect((pages as? [NSDictionary])?.count == 2)
    let alone = try program.run("criteria", "diff", "qd781-2020", "qd26-2026", "--set", "22")
    #expect(alone.code == 1 && alone.talk.contains("thiết bị"))
    #expect(try program.run("criteria", "diff", "qd26-2026", "qd26-2026", "--set", "1").code == 2)
    #expect(try program.run("criteria", "diff", "qd781-2020", "qd26-2026", "--set", "10").code == 3)
  }

  @Test(
    arguments: [
      (["--filed", "2026-05-22", "--evaluated", "2026-06-01"], 0, "qd26-2026"),
      (["--filed", "21/5/2026", "--evaluated", "21/7/2026"], 0, "qd148-2023"),
      (["--filed", "21/5/2026", "--kind", "renewal", "--evaluated", "22/6/2026"], 1, "qd26-2026"),
      (["--evaluated", "2026-06-01"], 1, "qd26-2026"),
      (["--filed", "2020-01-01", "--evaluated", "2020-06-01"], 0, "qd781-2020"),
    ] as [([String], Int32, String)])
  func whichRegimeApplies(_ arguments: [String], _ code: Int32, _ regime: String) throws {
    let program = try Program()
    let run = try program.run(["criteria", "applies"] + arguments)
    #expect(run.code == code)
    #expect(run.output.contains(regime))
    let page = try json(try program.run(["criteria", "applies", "--json"] + arguments).output)
    #expect(page["regime"] as? String == regime)
    #expect(page["certain"] as? Bool == (code == 0))
  }

  @Test(
    arguments: [
      (["--filed", "2026-06-02", "--evaluated", "2026-06-01"], 3),
      (["--filed", "1/1/2000", "--evaluated", "1/6/2000"], 3), (["--filed", "hôm qua"], 2), (["--kind", "moi"], 2),
    ] as [([String], Int32)])
  func badQuestions(_ arguments: [String], _ code: Int32) throws {
    let run = try Program().run(["criteria", "applies"] + arguments)
    #expect(run.code == code && run.output.isEmpty && !run.talk.isEmpty)
  }

  @Test func tablesForSpreadsheets() throws {
    let program = try Program()
    let csv = try program.run("criteria", "export", "--regime", "qd26-2026", "--set", "11", "--format", "csv")
    #expect(csv.output.hasPrefix("\u{FEFF}Bộ;Tên bộ;"))
    // 104 levels, and the criterion that is met or not.
    #expect(csv.output.split(separator: "\r\n").count == 1 + 104 + 1)
    let path = program.folder.path + "/bo.xlsx"
    let xlsx = try program.run("criteria", "export", "--regime", "qd26-2026", "--format", "xlsx", "-o", path)
    #expect(xlsx.code == 0 && xlsx.output.isEmpty)
    let read = try Program.tool(
      "/usr/bin/python3", "-c",
      "import openpyxl,sys;w=openpyxl.load_workbook(sys.argv[1]);s=w['Bộ 11'];"
        + "print(len(w.sheetnames), s.max_column, any(c.data_type=='f' for t in w for r in t.iter_rows() for c in r))",
      path, in: program.folder)
    #expect(read.output.hasPrefix("27 13 False"), "\(read.talk)")
    #expect(try program.run("criteria", "export", "--regime", "qd26-2026", "--format", "xlsx").code == 2)
    let nowhere = try program.run(
      "criteria", "export", "--regime", "qd26-2026", "--format", "xlsx", "-o", "/khong/co/x.xlsx")
    #expect(nowhere.code == 4 && nowhere.talk.contains("/khong/co/x.xlsx"))
  }

  @Test func everythingChecks() throws {
    let run = try Program().run("criteria", "check")
    #expect(run.code == 0)
    #expect(run.outputLines == ["đúng: 3 văn bản, 77 bộ, 2333 tiêu chí, 7855 mức"])
  }
}
