import Council
import Criteria
import Regulation
import Testing

@Suite("Quy chế file: faults") struct FaultTests {
  /// One line that is wrong behind the document, so on line 5.
  @Test(arguments: [
    ("tuc_so", RegulationFault.Problem.noEqualsSign), ("chenh_lech.toi_da: 10", .noEqualsSign),
    ("tuc_so.ti_le =", .noValue), ("= 3/4", .unknownKey(suggestion: nil)),
    ("tuc_so.ti_le = 3/4 # theo Điều 5", .commentBehindValue), ("hoi_dong.ten = Hội đồng # cũ", .commentBehindValue),
    ("tuc_so.ty_le = 3/4", .unknownKey(suggestion: "tuc_so.ti_le")),
    ("túc số.tỉ lệ = 3/4", .unknownKey(suggestion: "tuc_so.ti_le")),
    ("TUC_SO.TI_LE = 3/4", .unknownKey(suggestion: "tuc_so.ti_le")),
    ("ti_le = 3/4", .unknownKey(suggestion: "tuc_so.ti_le")),
    ("chenh_lech.todi_a = 3", .unknownKey(suggestion: "chenh_lech.toi_da")),
    ("qui_che.so = 3", .unknownKey(suggestion: "quy_che.so")),
    ("khac_han.moi_thu = 3", .unknownKey(suggestion: nil)), ("so = 3", .unknownKey(suggestion: nil)),
    ("chenh_lech.toi_da = 10 điểm", .badValue(.spreadLimit)), ("bao_mat.diem = ngay", .badValue(.secrecy)),
    ("tong_hop.so_sanh = lam_tron", .fixed(.comparison)), ("vang_mat = tinh_0", .fixed(.absence)),
    ("loai.quyet_dinh = chu_tri", .fixed(.elimination)),
    ("cap = xa", .unknownLevel(allowed: ["tinh", "trung_uong", "huyen", "thu"])),
    ("che_do = qd26-2025", .unknownRegime(allowed: ["qd148-2023", "qd26-2026", "qd781-2020"])),
    ("quy_che.so = 740/QĐ-UBND", .twice(firstLine: 1)), ("hoi_dong.ten = Hội\u{202E}đồng", .hostileText),
    ("hoi_dong.ten = Hội\u{200B}đồng", .hostileText), ("hoi_dong.ten = \u{1B}[2J", .hostileText),
    ("# chú\u{202E}thích", .hostileText),
    ("hoi_dong.ten = a\u{0}b", .hostileText), ("\u{FEFF}cap = tinh", .hostileText),
    ("cap = tinh\u{2028}vang_mat = 1", .hostileText),
  ]) func oneLine(_ line: String, _ problem: RegulationFault.Problem) throws {
    let found = faults(line)
    #expect(found.map(\.line) == [5] && found.map(\.problem) == [problem], "\(found)")
    let key = line.split(separator: "=", omittingEmptySubsequences: false)[0].filter { $0 != " " && $0 != "\t" }
    switch problem {
    case .hostileText, .noEqualsSign: #expect(found.first?.key == "")
    default: #expect(found.first?.key.filter { $0 != " " } == key)
    }
  }

  /// One line about a seat; two sound ones stand before it.
  @Test(arguments: [
    ("ghe.U 1 = uy_vien | A | B", RegulationFault.Problem.badSeatName), ("ghe. = uy_vien | A | B", .badSeatName),
    ("ghe.Ủ1 = uy_vien | A | B", .badSeatName), ("ghe.council-ca = uy_vien | A | B", .reservedName("council-ca")),
    ("ghe.U = uy_vien | A", .seatParts),
    ("ghe.U = uy_vien", .seatParts), ("ghe.U = uy_vien | | B", .seatParts), ("ghe.U = uy_vien | A | ", .seatParts),
    (
      "ghe.U = vua | A | B",
      .unknownRole(allowed: [
        "chu_tich", "pho_chu_tich", "uy_vien", "uy_vien_thu_ky", "thu_ky", "chuyen_gia", "to_tu_van", "quan_sat",
      ])
    ),
    ("ghe.U = uy_vien | A | B | chamdiem=khong", .unknownOption(suggestion: "cham_diem")),
    ("ghe.U = uy_vien | A | B | mau=xanh", .unknownOption(suggestion: nil)),
    ("ghe.U = uy_vien | A | B | cham_diem", .badFlag("cham_diem")),
    ("ghe.U = uy_vien | A | B | cham_diem=1", .badFlag("cham_diem")),
    ("ghe.U = uy_vien | A | B | thay_the=", .badSubstitute),
    ("ghe.U = uy_vien | A | B | bieu_quyet=co | bieu_quyet=khong", .optionTwice("bieu_quyet")),
    ("ghe.CT = uy_vien | A | B", .twice(firstLine: 5)),
  ]) func oneSeat(_ line: String, _ problem: RegulationFault.Problem) {
    let found = faults("ghe.CT = chu_tich | X | Y", "ghe.TK = uy_vien_thu_ky | X | Y", line)
    #expect(found.map(\.line) == [7] && found.map(\.problem) == [problem], "\(found)")
  }

  @Test(arguments: [
    (["ghe.TK = uy_vien_thu_ky | A | B"], [SeatingFault.noChair]),
    (["ghe.CT = chu_tich | A | B"], [.noSecretary]),
    (["ghe.C1 = chu_tich | A | B", "ghe.C2 = chu_tich | A | B", "ghe.TK = thu_ky | A | B"], [.twoChairs]),
    (["ghe.CT = chu_tich | A | B | cham_diem=khong", "ghe.TK = thu_ky | A | B"], [.noScorer]),
    (["ghe.O = quan_sat | A | B"], [.noChair, .noSecretary, .noScorer]),
  ]) func theCouncil(_ lines: [String], _ expected: [SeatingFault]) {
    let found = faults(Array((document + lines).joined(separator: "\n").utf8))
    #expect(found == expected.map { RegulationFault(line: 5, key: "ghe", problem: .seating($0)) })
  }

  @Test func theDocumentIsRequiredOfARealSession() {
    let missing = faults(Array("cap = tinh\nquy_che.so = 1".utf8))
    #expect(
      missing
        == ["quy_che.ngay", "quy_che.co_quan", "quy_che.trich_yeu"].map {
          RegulationFault(line: 1, key: $0, problem: .missing)
        })
    #expect(faults(Array("cap = thu".utf8)).isEmpty)
    #expect(faults([]).count == 4)
    let empty = faults(Array("quy_che.so =\nquy_che.ngay = hôm nay\nquy_che.co_quan = A\nquy_che.trich_yeu = B".utf8))
    #expect(empty.map(\.problem) == [.noValue, .notADay] && empty.map(\.line) == [1, 2])
  }

  /// What two lines say together, at the line that has to give way.
  @Test(arguments: [
    (["che_do_cham = dong_thuan", "tong_hop.cach = bo_1_tu_5"], [(6, Contradiction.trimmingWithConsensus)]),
    (["tuc_so.moi_san_pham = 2", "che_do_cham = dong_thuan"], [(5, .sheetsWithConsensus)]),
    (
      ["lay_y_kien.so_ngay = 5", "lay_y_kien.ap_dung = khong", "lay_y_kien.thoi_han = 30", "lay_y_kien.hop_khi = san"],
      [(5, .detailsWithoutOpinions), (7, .detailsWithoutOpinions), (8, .detailsWithoutOpinions)]
    ),
    (["vong.muc_dich_2 = Chính thức"], [(5, .purposeWithoutRound)]),
    (["chenh_lech.so_lan = 2", "chenh_lech.hanh_dong = chan"], [(5, .turnsWithoutVote)]),
    (["lay_y_kien.so_ngay = 46"], [(5, .answersAfterClock)]), (["lay_y_kien.thoi_han = 9"], [(5, .answersAfterClock)]),
    (["dot.han_nop = 30/10/2026", "dot.han_xong = 29/10/2026"], [(6, .batchDaysFall)]),
    (
      [
        "ghe.CT = chu_tich | A | B", "ghe.TK = uy_vien_thu_ky | A | B", "tuc_so.moi_san_pham = 3",
        "lay_y_kien.so_phieu = 3",
      ], [(7, .moreThanSeats(2)), (8, .moreThanSeats(2))]
    ),
  ]) func contradictions(_ lines: [String], _ expected: [(Int, Contradiction)]) {
    let found = faults(Array((document + lines).joined(separator: "\n").utf8))
    #expect(found.map(\.line) == expected.map(\.0))
    #expect(found.map(\.problem) == expected.map { .contradiction($0.1) }, "\(found)")
    for fault in found { #expect(lines[fault.line - 5].hasPrefix(fault.key + " ")) }
  }

  @Test(arguments: [
    ["che_do_cham = dong_thuan", "vong.so = 2", "vong.muc_dich_2 = Chính thức"],
    ["che_do_cham = dong_thuan", "tong_hop.cach = trung_binh"],
    ["che_do_cham = dong_thuan", "tuc_so.moi_san_pham = 1"], ["lay_y_kien.so_ngay = 45", "lay_y_kien.thoi_han = 45"],
    ["dot.han_nop = 30/10/2026", "dot.han_xong = 30/10/2026"], ["lay_y_kien.ap_dung = khong"],
    ["tong_hop.so_sanh = chính xác", "vang_mat = khong_tinh", "loai.quyet_dinh = bieu_quyet"],
    ["ghe.CT = chu_tich | A | B", "ghe.TK = uy_vien_thu_ky | A | B", "tuc_so.moi_san_pham = 2"],
  ]) func noContradiction(_ lines: [String]) {
    #expect(faults(Array((document + lines).joined(separator: "\n").utf8)).isEmpty)
  }

  /// All of them, in the order of the lines.
  @Test func everyFaultIsTold() {
    let found = faults(
      "cap = xa", "x", "chenh_lech.toi_da = 11x", "ghe.U = vua | A | B | a=b | a", "cap = tinh", "quy_che.so = 1")
    #expect(found.map(\.line) == [5, 6, 7, 8, 8, 8, 9, 10])
  }

  @Test func bytesThatAreNoText() {
    #expect(
      faults(Array(document.joined(separator: "\n").utf8) + [0x0A, 0x0A, 0xC3, 0x28]) == [
        RegulationFault(line: 6, key: "", problem: .notUTF8)
      ])
    // Notepad's "Unicode", and a table of another time.
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x63, 0x00], [0xFE, 0xFF, 0x00, 0x63], [0x63, 0xE2, 0x3D]] {
      #expect(faults(bytes) == [RegulationFault(line: 1, key: "", problem: .notUTF8)])
    }
    let large = Array(repeating: UInt8(ascii: "#"), count: 256 << 10)
    #expect(faults(large).map(\.problem).allSatisfy { $0 == .missing })
    #expect(faults(large + [0x23]).map(\.problem) == [.tooLarge(limit: 256 << 10)])
  }

  @Test func longValues() {
    let text = String(repeating: "ế", count: 2000)
    #expect(faults("hoi_dong.ten = \(text)").isEmpty)
    #expect(faults("hoi_dong.ten = \(text)x").map(\.problem) == [.tooLong(limit: 2000)])
    #expect(faults("\(text) = 1").first?.key.count == 80)
  }
}
