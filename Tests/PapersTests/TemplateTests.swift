import Council
import Criteria
import Documents
import PaperWorld
import Papers
import PlainText
import PlayedSession
import Testing

@Suite struct TemplateTests {
  private func faults(_ text: String, _ file: String = "bao-cao.txt") -> [TemplateFault] {
    PaperTemplates.reading([file: Array(text.utf8)]).faults[file] ?? []
  }

  @Test(arguments: TemplateName.allCases) func theProgramsOwnWordsHaveNoFault(name: TemplateName) throws {
    #expect(try Template(Array(name.builtInText.utf8)).faults(against: name.vocabulary).isEmpty)
    #expect(faults(name.builtInText, name.fileName).isEmpty)
  }

  @Test func everyFaultIsFoundAtItsLine() {
    let cases: [(String, Int, TemplateFault.Problem)] = [
      ("@ten-loai Báo cáo\nCó {so_dang_kyy} hồ sơ.", 2, .unknownField("so_dang_kyy", near: "so_dang_ky")),
      ("{khong_he_co}", 1, .unknownField("khong_he_co", near: nil)),
      ("@dieuu Điều 1.", 1, .unknownDirective("dieuu", near: "dieu")),
      ("\n\n@lap san_pam\n@het", 3, .unknownList("san_pam", near: "san_pham")),
      ("@bang ket_qa", 1, .unknownBlock("ket_qa", near: "ket_qua")),
      ("một { ngoặc", 1, .brace), ("một } ngoặc", 1, .brace), ("{}", 1, .brace), ("{a{b}", 1, .brace),
      ("@neu so_dang_ky\nmột", 1, .unclosed), ("@het", 1, .stray), ("@khong", 1, .stray),
      ("@lap san_pham\n@khong\n@het", 2, .stray), ("@neu", 1, .empty), ("@bang", 1, .empty),
      ("@neu khong_co_dau\n@het", 1, .unknownField("khong_co_dau", near: nil)),
      // A member of a list is not known outside of it.
      ("@lap san_pham\n{ten_san_pham}\n@het\n{ten_san_pham}", 4, .unknownField("ten_san_pham", near: nil)),
    ]
    for (text, line, problem) in cases {
      let found = faults(text)
      #expect(found.count == 1, "\(text): \(found)")
      #expect(found.first?.line == line, "\(text): \(found)")
      if case .unknownField(let name, near: nil) = problem {
        if case .unknownField(name, _)? = found.first?.problem {} else { Issue.record("\(text): \(found)") }
      } else {
        #expect(found.first?.problem == problem, "\(text): \(found)")
      }
    }
    #expect(PaperTemplates.reading(["bao-cao.txt": [0xFF, 0xFE]]).faults["bao-cao.txt"]?.first?.problem == .notUTF8)
  }

  @Test func allFaultsAreFoundAtOnce() {
    #expect(faults("{a1}\n{b2}\n@xyz\n").map(\.line) == [1, 2, 3])
    #expect(faults("{a1}\n@neu c3\n{b2}\n@het\n").map(\.line) == [1, 2, 3])
  }

  @Test func settingsHaveTheirFaultsToo() {
    func problems(_ text: String) -> [TemplateFault] { faults(text, PaperTemplates.settingsName) }
    #expect(problems("dia_danh: Mẫu\n# ghi chú\n\nco_quan_tham_muu: Sở Mẫu").isEmpty)
    #expect(problems("dia_dan: Mẫu").map(\.problem) == [.unknownField("dia_dan", near: "dia_danh")])
    #expect(problems("phu_luc_cot: stt, san_pam").map(\.problem) == [.unknownField("san_pam", near: "san_pham")])
    #expect(problems("phu_luc_cot: stt, stt").map(\.problem) == [.badValue("stt")])
    #expect(problems("\nvan_ban_dien_tu: chắc").map(\.problem) == [.badValue("chắc")])
    #expect(problems("\nphu_luc_nhom: sa").map(\.line) == [2])
    #expect(problems("không có dấu hai chấm").count == 1)
  }

  @Test func anOfficesWordsTakeThePlaceOfTheProgramsAndNumbersStayTheSessions() throws {
    let words = """
      @co-quan {co_quan_tham_muu}
      @so-hieu /BC-{ky_hieu_tham_muu}
      @dia-danh {dia_danh}
      @ten-loai Báo cáo
      Kết quả {{thử}}: {so_danh_gia} sản phẩm.
      @neu phe_duyet
      @lap phe_duyet
      @gach {stt}. {ten_san_pham}: {diem}
      @het
      @khong
      Không có sản phẩm từ 90 điểm.
      @het
      @neu so_bi_loai
      Có loại.
      @khong
      Không loại sản phẩm nào.
      @het
      @@ không phải lệnh
      """
    let settings = "dia_danh: Mẫu Thành\nco_quan_tham_muu: Sở Mẫu\nky_hieu_tham_muu: SM\n"
    let templates = try PaperTemplates(files: [
      "bao-cao.txt": Array(words.utf8), PaperTemplates.settingsName: Array(settings.utf8),
      "ghi-chu-rieng.txt": Array("{khong_ai_doc}".utf8),
    ])
    #expect(templates.files.keys.sorted() == ["bao-cao.txt", "cai-dat.txt"])
    let shelf = try shelf(GoldenPapersTests.session("26-tinh"), templates)
    let text = PlainPaper.text(of: try #require(shelf.paper(.report)?.document))
    for expected in [
      "SỞ MẪU", "/BC-SM", "Mẫu Thành, ngày", "Kết quả {thử}: 5 sản phẩm.", "- 1. Trà hoa vàng: 92,00",
      "Không loại sản phẩm nào.", "@ không phải lệnh",
    ] {
      #expect(text.contains(expected), "\(expected)\n\(text)")
    }
    #expect(!text.contains("Không có sản phẩm từ 90 điểm"))
    #expect(!text.contains("Có loại."))
    // The other papers keep the program's words, with the office's settings.
    #expect(PlainPaper.text(of: try #require(shelf.paper(.submission)?.document)).contains("/TTr-SM"))
  }

  @Test func aFileWithAFaultLeavesTheProgramsWords() throws {
    let (templates, faults) = PaperTemplates.reading([
      "bao-cao.txt": Array("{sai}".utf8), "to-trinh.txt": Array("@ten-loai Tờ trình mới".utf8),
    ])
    #expect(faults.keys.sorted() == ["bao-cao.txt"])
    #expect(templates.files.keys.sorted() == ["to-trinh.txt"])
    let shelf = try shelf(GoldenPapersTests.session("26-tinh"), templates)
    #expect(PlainPaper.text(of: try #require(shelf.paper(.report)?.document)).contains("I. TỔ CHỨC ĐÁNH GIÁ"))
    #expect(PlainPaper.text(of: try #require(shelf.paper(.submission)?.document)).contains("TỜ TRÌNH MỚI"))
  }

  /// What an office writes into a template is text: a name in braces that comes from a dossier is no field.
  @Test func whatIsFilledInIsNotReadAgain() throws {
    let products = [
      Listed(product: "{ma_doi_chieu} @het", producer: "{co_quan}", totals: [72, 72, 72], meeting: .four)
    ]
    let shelf = try shelf(PlayedSession.listed(products, seats: 3))
    let text = PlainPaper.text(of: try #require(shelf.paper(.producerNotice(1))?.document))
    #expect(text.contains("{ma_doi_chieu}"))
    #expect(text.contains("Kính gửi: {co_quan}"))
  }

  @Test func templatesTravelWithTheBundle() throws {
    let templates = try PaperTemplates(files: ["to-trinh.txt": Array("@ten-loai Tờ trình mới".utf8)])
    let concluded = try concluded(GoldenPapersTests.session("26-tinh"))
    let files = Dictionary(
      uniqueKeysWithValues: SessionPapers.all(of: concluded, templates: templates).map { ($0.name, $0.bytes) })
    #expect(files["docs/mau/to-trinh.txt"] == Array("@ten-loai Tờ trình mới".utf8))
    let read = try SessionPapers.templates(in: files)
    #expect(read == templates)
    #expect(SessionPapers.all(of: concluded, templates: read).allSatisfy { files[$0.name] == $0.bytes })
  }
}
