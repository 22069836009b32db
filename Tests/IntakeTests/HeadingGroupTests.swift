import Council
import Intake
import Testing

/// Headings in two rows, as offices' tables have them.
@Suite struct HeadingGroupTests {
  /// Cells by their place; areas that are merged.
  private static func book(_ rows: [[String]], merged: [String]) -> HandBook {
    let written = rows.enumerated().map { row, texts in
      let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        "<c r=\"\(String(UnicodeScalar(UInt8(65 + column))))\(row + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
    }
    let areas = merged.map { "<mergeCell ref=\"\($0)\"/>" }
    return HandBook(rows: written.joined(), after: "<mergeCells>\(areas.joined())</mergeCells>")
  }

  private static let rows = [
    ["DANH SÁCH SẢN PHẨM"],
    [
      "TT", "Chủ thể", "Sản phẩm", "Bộ", "Hình thức đăng ký", "Giấy chứng nhận", "", "", "TĐG", "", "Xã nhận xét", "",
      "Hạng hiện tại",
    ],
    ["", "", "", "", "", "Số", "Ngày cấp", "Hết hạn", "1.1", "1.2", "nguyên liệu", "lao động", ""],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)", "(13)"],
    [
      "1", "HTX Vân Đồn", "Nước mắm", "11", "nâng hạng", "12/QĐ", "05/8/2023", "05/8/2026", "3", "2", "tại xã",
      "của xã", "3 sao",
    ],
    ["2", "", "Sá sùng", "11", "lần đầu", "", "", "", "1", "0", "", "", ""],
  ]
  private static let merged = [
    "A1:M1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:H2", "I2:J2", "K2:L2", "M2:M3", "B5:B6",
  ]

  @Test func aGroupAndWhatStandsBelowAreOneHeading() throws {
    let dossiers = try DossierTable.read(Self.book(Self.rows, merged: Self.merged).read(), sets: nil).map(\.value)
    #expect(dossiers.map(\.product) == ["Nước mắm", "Sá sùng"])
    #expect(dossiers.map(\.producer) == ["HTX Vân Đồn", "HTX Vân Đồn"])
    #expect(dossiers[0].previous?.certificate == "12/QĐ")
    #expect(dossiers[0].selfAssessment.count == 2 && dossiers[1].selfAssessment.count == 2)
    #expect(dossiers[0].communeReport?.materials == "tại xã" && dossiers[0].communeReport?.labour == "của xã")
  }

  @Test func withoutTheGroupTheHeadingIsUnknown() {
    let alone = Self.merged.filter { $0 != "F2:H2" && $0 != "I2:J2" }
    var rows = Self.rows
    rows[1][5] = "Khác"
    #expect(
      problems { try DossierTable.read(Self.book(rows, merged: alone).read(), sets: nil) }.prefix(2)
        == [.unknownColumn("Số"), .unknownColumn("1.2")])
  }

  @Test func aGroupInARowFurtherUpIsNone() {
    var rows = Self.rows
    rows.insert([], at: 2)
    let areas = ["F2:H2"]
    let found = problems { try DossierTable.read(Self.book(rows, merged: areas).read(), sets: nil) }
    #expect(!found.isEmpty)
  }

  @Test func hugeMergesAreNoTrap() throws {
    let wide = (1...40).map { _ in "A1:XFD1" }
    let read = faults { try Self.book(Self.rows, merged: wide).read() }
    #expect(read.map(\.problem) == [.tooLarge])
  }
}
