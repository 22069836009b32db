import Foundation
import RunningProgram
import Testing

@Suite("hoidong rules") struct RulesTests {
  /// The template with its document filled in, and lines behind it.
  private func quyChe(_ program: Program, _ lines: String..., level: String = "tinh") throws -> String {
    var text = try program.run("rules", "new", "--level", level).output
    for (key, value) in [
      ("so", "739/QĐ-UBND"), ("ngay", "17/5/2026"), ("co_quan", "UBND tỉnh Lạng Sơn"),
      ("trich_yeu", "Ban hành Quy chế làm việc của Hội đồng"),
    ] {
      text = text.replacingOccurrences(of: "\nquy_che.\(key) =\n", with: "\nquy_che.\(key) = \(value)\n")
    }
    return try program.file("quy-che.txt", text + lines.joined(separator: "\n") + "\n")
  }

  private static let seats = [
    "ghe.CT = chu_tich | Nguyễn Văn A | UBND tỉnh", "ghe.UV = uy_vien | Trần B | Sở Y tế | bieu_quyet=khong",
    "ghe.TK = uy_vien_thu_ky | Lê C | Văn phòng",
  ].joined(separator: "\n")

  private static let council = [
    "hoi_dong.ten = Hội đồng OCOP tỉnh", "hoi_dong.co_quan = UBND TỈNH",
    "hoi_dong.quyet_dinh_thanh_lap = Quyết định số 712",
    "che_do = 26-2026",
  ].joined(separator: "\n")

  @Test func aTemplateIsWrittenOnce() throws {
    let program = try Program()
    let path = program.folder.path + "/qc.txt"
    let made = try program.run("rules", "new", path)
    #expect(made.code == 0 && made.output.isEmpty && made.talk.contains("rules check"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try program.run("rules", "new", "-").output == String(decoding: bytes, as: UTF8.self))
    let again = try program.run("rules", "new", "--level", "trung_uong", path)
    #expect(again.code == 3 && again.talk.contains(path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    #expect(try program.run("rules", "new", "--level", "xa").code == 2)
    #expect(try program.run("rules", "new", "/khong/co/qc.txt").code == 4)
    // As it is, the document is missing; each line is named.
    let check = try program.run("rules", "check", path)
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    let place = try #require(lines.firstIndex(of: "quy_che.ngay =")) + 1
    #expect(check.code == 3 && check.output.isEmpty && check.talkLines.count == 5)
    #expect(check.talkLines.contains { $0.hasPrefix("\(path), dòng \(place), quy_che.ngay: ") }, "\(check.talk)")
  }

  @Test func aFileIsCheckedAndReadOut() throws {
    let program = try Program()
    let path = try quyChe(program, "chenh_lech.toi_da = 10", "vang_mat = khong_tinh", Self.seats)
    let check = try program.run("rules", "check", path)
    #expect(check.code == 0 && check.output.contains("2 điểm theo quy chế, 47"), "\(check.talk)")
    let show = try program.run("rules", "show", path)
    #expect(show.output.contains("Chênh lệch tối đa 10 điểm: 10 được, 11 phải chấm lại"))
    #expect(show.output.contains("Túc số 3/4 của 3 ghế: cần 3") && show.output.contains("theo quy chế, dòng "))
    let page = try json(try program.run("rules", "show", path, "--json").output)
    let digest = try Program.tool("/usr/bin/sha256sum", path, in: program.folder).output.prefix(64)
    #expect(page["regulation_sha256"] as? String == String(digest))
    let settings = try #require(page["settings"] as? [NSDictionary])
    #expect(settings.count == 49)
    #expect(
      settings.filter { $0["given"] as? Bool == true }.compactMap { $0["key"] as? String } == [
        "vang_mat", "chenh_lech.toi_da",
      ])
    #expect(try program.run("rules", "show", path, "--lang", "en").output.contains("default of the program"))
    let faulty = try quyChe(program, "tuc_so.ty_le = 3/4", "tong_hop.so_sanh = lam_tron", "bao_mat.diem = ngay")
    let found = try program.run("rules", "check", faulty)
    #expect(found.code == 3 && found.talkLines.count == 4)
    #expect(found.talk.contains("“tuc_so.ti_le”") && found.talk.contains("69,9") && found.talk.contains("sau_san_pham"))
    #expect(try program.run("rules", "show", faulty).code == 3)
    for arguments in [["rules", "show"], ["rules", "show", path, "--session", "x"], ["rules", "check"]] {
      #expect(try program.run(arguments).code == 2)
    }
    #expect(try program.run("rules", "check", "/khong/co").code == 3)
  }

  /// The file stands in for what the plan leaves out; rules and hash are in the session and cannot change.
  @Test func aSessionAdoptsAFile() throws {
    let program = try Program()
    let path = try quyChe(program, "san.hieu_luc = khong_dat", Self.seats, Self.council)
    let text = try plan { object in
      for key in ["rules", "seats", "council", "council_decision", "regulation", "body", "authority", "regime"] {
        object[key] = nil
      }
    }
    let made = try program.run("session", "new", try program.file("phien.json", text), "--rules", path)
    #expect(made.code == 0, "\(made.talk)")
    #expect(made.outputLines.count == 5)
    let digest = try Program.tool("/usr/bin/sha256sum", path, in: program.folder).output.prefix(64)
    let ofFile = try json(try program.run("rules", "show", path, "--json").output)
    try FileManager.default.removeItem(atPath: path)
    let shown = try program.run("rules", "show", "--session", "tap-huan")
    #expect(shown.output.contains("Thiếu yêu cầu tối thiểu của hạng theo điểm thì không đạt"))
    #expect(shown.output.contains("SHA-256 của tệp quy chế: \(digest)"))
    #expect(
      shown.output.contains(
        "Văn bản: Quy chế làm việc của Hội đồng ban hành kèm theo Quyết định số 739/QĐ-UBND ngày 17 tháng 5 năm 2026 của UBND "
          + "tỉnh Lạng Sơn"))
    let page = try json(try program.run("rules", "show", "--session", "tap-huan", "--json").output)
    #expect(page["regulation_sha256"] as? String == String(digest))
    #expect(page["rules_sha256"] as? String == ofFile["rules_sha256"] as? String)
    #expect(page["rules"] as? NSDictionary == ofFile["rules"] as? NSDictionary)
    #expect((page["seats"] as? [NSDictionary])?.map { $0["votes"] as? Bool } == [true, false, true])
    #expect((page["regime"] as? String, page["authority"] as? String) == ("qd26-2026", "province"))
    #expect(try program.run("session", "check").code == 0)
  }

  /// What both say must be the same; nothing is made where it is not.
  @Test func aPlanAndAFileThatDiffer() throws {
    let program = try Program()
    let path = try quyChe(program, Self.seats, Self.council)
    let text = try plan { object in
      object["authority"] = "central"
      object["regime"] = "qd148-2023"
    }
    let lines = text.components(separatedBy: "\n")
    let run = try program.run("session", "new", try program.file("phien.json", text), "--rules", path)
    #expect(run.code == 3)
    for key in ["rules", "seats", "council", "council_decision", "regulation", "body", "authority", "regime"] {
      let line = try #require(lines.firstIndex { $0.contains("\"\(key)\" :") || $0.contains("\"\(key)\":") }) + 1
      #expect(
        run.talkLines.contains {
          $0.contains("phien.json, dòng ") && $0.contains(", \(key): ") && $0.contains("--rules")
        },
        "\(key) \(line): \(run.talk)")
    }
    #expect(program.folder.files(under: "data").isEmpty)
    // What the law finds in the file is told with the file's line.
    let district = try quyChe(program, Self.seats, Self.council, level: "huyen")
    let bare = try plan { object in
      for key in ["rules", "seats", "council", "council_decision", "regulation", "body", "authority", "regime"] {
        object[key] = nil
      }
    }
    let ended = try program.run("session", "new", try program.file("phien.json", bare), "--rules", district)
    let quyCheLines = try String(contentsOfFile: district, encoding: .utf8).components(separatedBy: "\n")
    let level = try #require(quyCheLines.firstIndex(of: "cap = huyen")) + 1
    #expect(ended.code == 3 && ended.talk.contains("quy-che.txt, dòng \(level), cap: "), "\(ended.talk)")
  }

  @Test func aRehearsalByTheFile() throws {
    let program = try Program()
    let path = try program.file("qc.txt", "\u{FEFF}cap = thử\r\nchenh_lech.toi_da = 8\r\n")
    let text = try plan { object in
      object["rules"] = nil
      object["rehearsal"] = nil
    }
    let made = try program.run("session", "new", try program.file("phien.json", text), "--rules", path)
    #expect(made.code == 0, "\(made.talk)")
    let page = try json(try program.run("session", "show", "tap-huan", "--json").output)
    #expect(page["rehearsal"] as? Bool == true)
    let real = try plan {
      $0["rules"] = nil
      $0["rehearsal"] = false
    }
    let refused = try program.run("session", "new", try program.file("that.json", real), "--rules", path)
    #expect(refused.code == 3 && refused.talk.contains(", rehearsal: "))
  }

  /// The other settings in the plan itself.
  @Test func settingsInAPlan() throws {
    let program = try Program()
    func new(_ rules: [String: Any]) throws -> Program.Run {
      try program.run("session", "new", try program.file("phien.json", try plan { $0["rules"] = rules }))
    }
    let faulty = try new([
      "spread_limit": 8,
      "settings": [
        "tuc_so.chu_chi": "chu_tich", "bao_mat.diem": 3, "chenh_lech.toi_da": "8", "tong_hop.so_sanh": "x",
        "che_do_cham": "dong_thuan", "tong_hop.cach": "bo_1_tu_5", "so_van_ban": "",
      ],
    ])
    #expect(faulty.code == 3)
    let text = try String(contentsOfFile: program.folder.path + "/phien.json", encoding: .utf8).components(
      separatedBy: "\n")
    for (key, words) in [
      ("tuc_so.chu_chi", "“tuc_so.chu_tri”"), ("bao_mat.diem", "sau_phien"),
      ("chenh_lech.toi_da", "rules.spread_limit"),
      ("tong_hop.so_sanh", "69,9"), ("tong_hop.cach", "dong_thuan"), ("so_van_ban", "500"),
    ] {
      let line = try #require(text.firstIndex { $0.contains("\"\(key)\"") }) + 1
      #expect(
        faulty.talkLines.contains { $0.contains("dòng \(line), rules.settings.\(key): ") && $0.contains(words) },
        "\(key): \(faulty.talk)")
    }
    #expect(faulty.talkLines.count == 6)
    #expect(try new(["spread_limit": 8, "settings": ["bao_mat.diem": "Sau phiên"]]).code == 0)
    let page = try json(try program.run("rules", "show", "--session", "tap-huan", "--json").output)
    let given = (page["settings"] as? [NSDictionary])?.filter { $0["given"] as? Bool == true }
    #expect(given?.compactMap { $0["key"] as? String } == ["chenh_lech.toi_da", "bao_mat.diem"])
    #expect(page["regulation_sha256"] as? String == "")
  }

  /// A plan without a word on rules: every setting is a default of the program.
  @Test func aPlanWithoutAFile() throws {
    let program = try Program()
    #expect(try program.run("session", "new", try fixture("plan.json")).code == 0)
    let shown = try program.run("rules", "show", "--session", "tap-huan")
    #expect(shown.output.contains("mặc định của chương trình") && shown.output.contains("không qua tệp quy chế"))
    #expect(try program.run("rules", "show", "--session", "khong-co").code == 3)
  }
}
