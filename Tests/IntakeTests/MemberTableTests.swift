import Council
import Intake
import Testing

@Suite struct MemberTableTests {
  private static func read(_ text: String) throws -> [Seat] { try MemberTable.read(table(text)).map(\.value) }

  private static func found(_ text: String) -> [String] {
    faults { try read(text) }.map { "\($0.place.map { "\($0.row):\(($0.column ?? -1) + 1)" } ?? "") \($0.problem)" }
  }

  static let head = "Ghế;Họ và tên;Vai trò;Cơ quan;Chấm điểm;Tính túc số;Biểu quyết;Người thay thế\n"

  @Test func rolesAndFlagsInWords() throws {
    let seats = try Self.read(
      Self.head + """
        ;A;Chủ tịch Hội đồng;UBND tỉnh;;;;
        ;B;PHO CHU TICH;Sở A;có;không;x;Nguyễn Văn T
        ;C;uỷ viên;Sở B;;;;
        M7;D;Ủy viên;Sở C;no;1;0;
        ;E;Ủy viên - Thư ký;VPĐP;;;;
        ;F;chuyên gia;Viện;;;;
        ;G;tổ tư vấn;Tổ;;;;
        ;H;observer;Báo;;;;
        """)
    #expect(seats.map(\.id.rawValue) == ["CT", "PCT", "UV1", "M7", "TK", "CG", "TTV", "QS"])
    #expect(
      seats.map(\.role) == [.chair, .deputy, .member, .member, .memberSecretary, .expert, .adviser, .observer])
    #expect(
      seats.map { [$0.scores, $0.counts, $0.votes] } == [
        [true, true, true], [true, false, true], [true, true, true], [false, true, false], [true, true, true],
        [true, true, true], [false, false, false], [false, false, false],
      ])
    #expect(seats[1].substitute == "Nguyễn Văn T")
  }

  @Test func seatsOfOneRoleAreNumbered() throws {
    let rows = ["Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch", "Ủy viên", "Thư ký", "Ủy viên kiêm Thư ký"].enumerated()
      .map { ";P\($0);\($1);S" }
    #expect(
      try Self.read(Self.head + rows.joined(separator: "\n")).map(\.id.rawValue) == [
        "CT", "PCT1", "PCT2", "UV1", "TK1", "TK2",
      ])
    let taken = Self.head + "UV1;A;Chủ tịch;S\nCT;B;Thư ký;S\n;C;Ủy viên;S"
    #expect(try Self.read(taken).map(\.id.rawValue) == ["UV1", "CT", "UV2"])
  }

  @Test(arguments: [
    (";A;Chủ tịch;S", [" seating(Council.SeatingFault.noSecretary)"]),
    (";A;Thư ký;S", [" seating(Council.SeatingFault.noChair)", " seating(Council.SeatingFault.noScorer)"]),
    (";A;Chủ tịch;S\n;B;chair;S\n;C;Thư ký;S", [" seating(Council.SeatingFault.twoChairs)"]),
    ("council-ca;A;Chủ tịch;S\nX;B;Thư ký;S", ["2:1 reserved(\"council-ca\")"]),
    ("X;A;Chủ tịch;S\nX;B;Thư ký;S", ["3:1 twice(\"X\", row: 2)"]),
    ("X Y;;Chủ tịch;\n;B;Thư ký;S", ["2:1 badName(\"X Y\")", "2:2 missing", "2:4 missing"]),
    (";A;Chủ tịch;S;có lẽ\n;B;Thư ký;S", ["2:5 unknownWord(\"có lẽ\", allowed: [\"có\", \"không\"])"]),
    (";A\u{202E};Chủ tịch;S\n;B;Thư ký;S", ["2:2 hostileText"]),
  ])
  func everyFaultIsNamed(rows: String, expected: [String]) { #expect(Self.found(Self.head + rows) == expected) }

  @Test func anUnknownRoleListsThoseThereAre() {
    let problems = problems { try Self.read(Self.head + ";A;Giám đốc;S") }
    guard case .unknownWord("Giám đốc", let allowed)? = problems.first else {
      Issue.record("\(problems)")
      return
    }
    #expect(allowed.contains("Ủy viên kiêm Thư ký") && allowed.contains("member-secretary"))
    #expect(problems.count == 1)
  }

  @Test func columnsOfDossiersMeanNothingHere() {
    #expect(
      Self.found("Họ tên;Vai trò;Cơ quan;TĐG 1.1;Sản phẩm\n") == [
        "1:4 unknownColumn(\"TĐG 1.1\")", "1:5 unknownColumn(\"Sản phẩm\")",
      ])
  }

  @Test func everyHeadingNamesOneColumn() {
    var seen: [String: MemberColumn] = [:]
    for column in MemberColumn.allCases {
      for name in column.names {
        #expect(seen[Heading.key(name)] ?? column == column, "\(name)")
        seen[Heading.key(name)] = column
      }
    }
  }
}
