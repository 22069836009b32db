import Foundation
import Papers
import PlayedSession
import Testing

@Suite struct CSVTests {
  /// As entered, and as the cell must stand in the file.
  static let hostile: [(entered: String, cell: String)] = [
    ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
    ("+84 901", "'+84 901"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\u{FFFD}=1"), ("\r=1", "'\u{FFFD}=1"), ("  =1", "'  =1"), ("\n@x", "'\u{FFFD}@x"),
    ("\u{FF1D}1+1", "'\u{FF1D}1+1"), ("\u{FEFF}=1", "'\u{FFFD}=1"),
    ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "a\u{FFFD}\u{FFFD}b"), ("a\u{1B}[2J", "a\u{FFFD}[2J"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("HTX A-B", "HTX A-B"),
  ]

  @Test(arguments: hostile)
  func aTextIsNeverAFormula(entered: String, cell: String) throws {
    let text = try #require(try papers(played { $0.producer = entered })[SessionPapers.summaryName])
    let rows = text.components(separatedBy: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[2].hasPrefix("2;SP01;01-00001-001-2026;Rau cải ngọt;1;\(cell);\"Xã Mẫu, Tỉnh Mẫu\";lần đầu;"))
  }

  @Test func theWideTable() throws {
    let text = try #require(try papers(played())[SessionPapers.summaryName])
    #expect(
      text
        == "\u{FEFF}STT;Hồ sơ;Mã sản phẩm;Tên sản phẩm;Bộ;Chủ thể;Địa chỉ;Loại đăng ký;M1 UBND tỉnh;M2 Sở Công Thương;"
        + "M3 Sở Nông nghiệp và Môi trường;TB A;TB B;TB C;Điểm trung bình;Hạng;Đề nghị\r\n"
        + "1;SP02;;Điểm du lịch vườn cây;26;Tổ hợp tác Vườn cây;\"Xã Mẫu, Tỉnh Mẫu\";nâng hạng;98;không tham gia;96;38,00;"
        + "25,00;34,00;97,00;5 sao;\"phê duyệt kết quả, trình trung ương (5 sao)\"\r\n"
        + "2;SP01;01-00001-001-2026;Rau cải ngọt;1;Hợp tác xã Rau sạch;\"Xã Mẫu, Tỉnh Mẫu\";lần đầu;71;71;73;27,33;16,00;"
        + "28,33;71,67;3 sao;đề nghị công nhận 3 sao\r\n")
  }

  @Test func everyRowOfASheetTableHasTheColumnsOfItsHeader() throws {
    for (name, text) in try papers(played { $0.rehearsal = true }) where name.hasSuffix(".csv") {
      let rows = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }.map(cells)
      #expect(rows.count >= 2)
      for row in rows { #expect(row.count == rows[0].count, "\(name)") }
    }
  }

  @Test func sheetTableShowsVersionsTicksAndAlternatives() throws {
    let all = try papers(played())
    let first = try #require(all["docs/phieu-SP01.csv"]).components(separatedBy: "\r\n").map(cells)
    #expect(first[2][1] == "M2")
    #expect(first[2][10] == "2")
    #expect(first[2][11] == "Xem lại minh chứng về vùng nguyên liệu")
    let second = try #require(all["docs/phieu-SP02.csv"]).components(separatedBy: "\r\n").map(cells)
    #expect(second[1].filter { $0.hasSuffix("(trường hợp 1)") }.count == 3)
    #expect(second[2].last == "không tham gia: có quan hệ gia đình với chủ thể")
  }

  /// RFC 4180, for one row without line breaks in cells.
  private func cells(_ row: String) -> [String] {
    var cells = [""]
    var quoted = false
    for character in row {
      switch character {
      case "\"": quoted.toggle()
      case ";" where !quoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
