import Catalogue
import Council
import Criteria
import Regulation
import Terms
import Testing

@Suite("Quy chế file: reading") struct ReadingTests {
  @Test func aWholeFile() throws {
    let found = try read(
      "", "# chú thích", "hoi_dong.quyet_dinh_thanh_lap = Quyết định số 712/QĐ-UBND ngày 12/5/2023 của UBND tỉnh",
      "hoi_dong.ten = Hội đồng OCOP tỉnh", "hoi_dong.co_quan=UBND TỈNH", "\tcap = tinh  ", "che_do = qd26-2026",
      "ghe.CT = chu_tich | Nguyễn Văn A | UBND tỉnh", "ghe.UV1 = Ủy viên | Trần Thị B | Sở Y tế | thay_the = Lê C",
      "ghe.TK = thu_ky | Phạm D | Văn phòng|bieu_quyet=có|",
      "chenh_lech.toi_da = 8", "bao_mat.diem = Sau phiên")
    #expect(found.number == "739/QĐ-UBND" && found.agency == "UBND tỉnh Lạng Sơn")
    #expect(found.council == "Hội đồng OCOP tỉnh" && found.body == "UBND TỈNH")
    #expect(found.councilDecision.hasPrefix("Quyết định số 712"))
    #expect(found.authority == .province && !found.isRehearsal && found.regime == .qd26)
    #expect(
      found.seats == [
        Seat(id: SeatID("CT"), role: .chair, person: "Nguyễn Văn A", agency: "UBND tỉnh"),
        Seat(id: SeatID("UV1"), role: .member, person: "Trần Thị B", agency: "Sở Y tế", substitute: "Lê C"),
        Seat(id: SeatID("TK"), role: .secretary, person: "Phạm D", agency: "Văn phòng", votes: true),
      ])
    #expect(found.settings == [.spreadLimit: "8", .secrecy: "sau_phien"])
    #expect(found.rules.spreadLimit == 8 && found.rules.secrecy == .session && found.rules.quorum == Fraction(3, 4))
    #expect(found.rules.given == [.spreadLimit, .secrecy])
    #expect(found.lines["chenh_lech.toi_da"] == 15)
    #expect(
      found.citation == "Quy chế hoạt động của Hội đồng ban hành kèm theo Quyết định số 739/QĐ-UBND "
        + "ngày 17 tháng 5 năm 2023 của UBND tỉnh Lạng Sơn")
  }

  @Test(arguments: [
    ("Quyết định số 10/QĐ-HĐOCOP", "Về việc ban hành Quy chế làm việc"),
    ("Số 10/QĐ-HĐOCOP", "Ban hành quy chế làm việc"),
    ("10/QĐ-HĐOCOP", "quy chế làm việc"),
  ]) func theCitationSaysItsWordsOnce(_ number: String, _ subject: String) throws {
    let text = [
      "quy_che.so = \(number)", "quy_che.ngay = 2022-09-05", "quy_che.co_quan = Hội đồng",
      "quy_che.trich_yeu = \(subject)",
    ]
    let citation = try read(Array(text.joined(separator: "\r\n").utf8)).citation
    #expect(
      citation.lowercased()
        == "quy chế làm việc ban hành kèm theo quyết định số 10/qđ-hđocop ngày 05 tháng 9 năm 2022 của hội đồng")
    #expect(citation.hasPrefix("Quy chế"))
  }

  @Test func everyLevelHasItsDefaults() throws {
    #expect(try read("cap = Trung ương").rules.floorEffect == .fail)
    #expect(try read("cap = TINH").rules.floorEffect == .cap)
    #expect(try read("cap = huyện").authority == .district)
    #expect(try read("cap = trung_uong", "san.hieu_luc = ha_hang").rules.floorEffect == .cap)
    let rehearsal = try read(Array("cap = thu".utf8))
    #expect(rehearsal.isRehearsal && rehearsal.authority == nil && rehearsal.citation.isEmpty)
    #expect(rehearsal.rules(for: .central).floorEffect == .fail)
  }

  @Test(arguments: [
    ("26-2026", RegimeID.qd26), ("qd26-2026", .qd26), ("QD148-2023", .qd148), ("148-2023+1489-2025", .qd148),
    ("1048-2019+781-2020", .qd781),
  ]) func regimesHaveTwoNames(_ name: String, _ regime: RegimeID) throws {
    #expect(try read("che_do = \(name)").regime == regime)
  }

  /// Whatever an editor made of it, the same file is read.
  @Test func formsOfTheBytes() throws {
    let lines = [
      "cap = tinh", "ghe.CT = chu_tich | Nguyễn Đệ | Sở Y tế", "ghe.TK = uy_vien_thu_ky | Lê | Sở",
      "tuc_so.ti_le = 2/3",
    ]
    let plain = (document + lines).joined(separator: "\n")
    let expected = try read(Array(plain.utf8))
    let decomposed = plain.unicodeScalars.reduce(into: "") { text, scalar in
      // "ễ" as e, circumflex, tilde; "ệ" with its marks the other way round.
      switch scalar {
      case "ễ": text += "e\u{302}\u{303}"
      case "ệ": text += "e\u{323}\u{302}"
      case "ở": text += "o\u{31B}\u{309}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    #expect(Array(decomposed.utf8) != Array(plain.utf8))
    let forms: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(plain.utf8), Array(plain.utf8) + [0x0A], Array(decomposed.utf8),
      Array((document + lines).joined(separator: "\r\n").utf8), Array((document + lines).joined(separator: "\r").utf8),
      Array((document + lines).map { "\u{A0}" + $0 + "\u{A0} \t" }.joined(separator: "\n").utf8),
    ]
    for (index, form) in forms.enumerated() { #expect(try read(form) == expected, "form \(index)") }
    #expect(expected.seats.first.map { Array($0.person.utf8) } == Array("Nguyễn Đệ".utf8))
  }

  @Test(arguments: [
    (RuleKey.onlineCounts, "Có", "co"), (.onlineCounts, "KHÔNG", "khong"), (.spreadAction, "Chấm lại", "cham_lai"),
    (.presiding, "phó  chủ tịch\u{A0}ủy quyền", "pho_chu_tich_uy_quyen"), (.quorum, " 3 / 4 ", "3/4"),
    (.quorum, "1", "1"),
    (.voteThreshold, "≥ 2/3", ">=2/3"), (.voteThreshold, "> 1/2", ">1/2"), (.trimming, "Bỏ 1 từ 7", "bo_1_tu_7"),
    (.writtenTriggers, "Khác hạng , chênh lệch", "khac_hang,chenh_lech"),
    (.writtenTriggers, "san,khac_hang,san", "khac_hang,san"), (.writtenTriggers, "không", "khong"),
    (.filedBefore, "30/10/2026", "2026-10-30"), (.retention, "10 năm", "10 năm"), (.personalWarning, "Không", "khong"),
    (.sheetsPerProduct, "túc số", "tuc_so"),
  ]) func valuesAsPeopleWriteThem(_ key: RuleKey, _ written: String, _ kept: String) {
    #expect(SettingValue.read(key, written) == kept)
  }

  @Test(arguments: [
    (RuleKey.spreadLimit, "10 điểm"), (.spreadLimit, "101"), (.spreadLimit, "-1"), (.spreadLimit, "010"),
    (.spreadLimit, "1 0"),
    (.spreadLimit, "١٠"), (.spreadLimit, "１０"), (.spreadLimit, "99999999999999999999"), (.quorum, "6/8"),
    (.quorum, "75%"),
    (.quorum, "0"), (.quorum, "4/3"), (.quorum, "3/0"), (.quorum, "0,75"), (.onlineCounts, "yes"),
    (.onlineCounts, "true"),
    (.presiding, "pho_chu_tich"), (.trimming, "bo_1_tu_2"), (.voteThreshold, "1/2"), (.voteThreshold, ">1/3"),
    (.writtenTriggers, "khac_hang,"), (.writtenTriggers, ","), (.filedBefore, "31/2/2026"), (.retention, "  "),
    (.batchYear, "26"), (.decimals, "3"),
  ]) func valuesThatAreNone(_ key: RuleKey, _ written: String) {
    #expect(SettingValue.read(key, written) == nil)
  }

  /// The bounds that the messages name are those that the engine takes.
  @Test func theBoundsInWordsAreTheBounds() {
    for key in RuleKey.allCases {
      let range: (Int, Int)
      switch key.form {
      case .number(let low, let high), .numberOr(_, let low, let high): range = (low, high)
      case .oneOf, .listOf:
        #expect(!Rules.values(of: key).isEmpty, "\(key)")
        for value in Rules.values(of: key) { #expect(SettingValue.read(key, value) == value, "\(key)") }
        continue
      case .line(let length):
        #expect(SettingValue.read(key, String(repeating: "ế", count: length)) != nil)
        #expect(SettingValue.read(key, String(repeating: "ế", count: length + 1)) == nil)
        continue
      case .share, .threshold, .trimming, .day: continue
      }
      for (number, isValue) in [(range.0 - 1, false), (range.0, true), (range.1, true), (range.1 + 1, false)] {
        #expect((SettingValue.read(key, String(number)) != nil) == isValue, "\(key) \(number)")
      }
      if case .numberOr(let word, _, _) = key.form { #expect(SettingValue.read(key, word) == word, "\(key)") }
    }
  }
}
