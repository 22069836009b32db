import Chance
import Council
import Criteria
import Intake
import PlainText
import Testing

/// 300 hostile texts in every column of both tables: refused with the place, or harmless.
@Suite struct HostileTableTests {
  static let texts = hostileTexts(seed: 300)

  private static let dossier: [DossierColumn: String] = [
    .product: "Bưởi", .set: "1", .kind: "lần đầu", .producer: "Hợp tác xã", .commune: "Xã Mẫu",
  ]
  private static let members = [
    "CT;Đại biểu 1;Chủ tịch;Cơ quan;;;;", "TK;Đại biểu 2;Thư ký;Cơ quan;;;;", "UV1;Đại biểu 3;Ủy viên;Cơ quan;;;;",
  ]

  @Test(arguments: DossierColumn.allCases) func dossiers(_ column: DossierColumn) {
    let columns = DossierColumn.allCases
    let head = columns.map { $0.names[0].contains(",") ? "\"\($0.names[0])\"" : $0.names[0] }.joined(separator: ";")
    for (index, text) in Self.texts.enumerated() {
      let cells = columns.map { $0 == column ? quoted(text) : Array((Self.dossier[$0] ?? "").utf8) }
      judge(head, [cells], "\(column), text \(index)") { table in
        try DossierTable.read(table, sets: DossierTableTests.names, joining: []).map(\.value)
      }
    }
  }

  @Test(arguments: MemberColumn.allCases) func members(_ column: MemberColumn) throws {
    let columns: [MemberColumn] = [.id, .person, .role, .agency, .scores, .counts, .votes, .substitute]
    let head = columns.map { $0.names[0] }.joined(separator: ";")
    let place = try #require(columns.firstIndex(of: column))
    for (index, text) in Self.texts.enumerated() {
      var rows = Self.members.map { row in
        row.split(separator: ";", omittingEmptySubsequences: false).map { Array($0.utf8) }
      }
      rows[2][place] = quoted(text)
      judge(head, rows, "\(column), text \(index)") { table in try MemberTable.read(table).map(\.value) }
    }
  }

  private func quoted(_ text: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    return [quote] + text.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  private func judge(
    _ head: String, _ rows: [[[UInt8]]], _ what: String, _ read: (CellTable) throws -> [some Any]
  ) {
    let lines = rows.map { Array($0.joined(separator: [UInt8(ascii: ";")])) }
    let bytes = Array((head + "\n").utf8) + Array(lines.joined(separator: [0x0A])) + [0x0A]
    do {
      let values = try read(try Intake.table(bytes, sheet: nil))
      #expect(values.count == rows.count, "\(what)")
      for text in strings(in: values) where !FieldText.isFit(text) || !isNFC(text) {
        Issue.record("\(what): \(text.debugDescription) was let in")
      }
    } catch let faults as IntakeFaults {
      #expect(!faults.faults.isEmpty, "\(what)")
      for fault in faults.faults where fault.problem != .notUTF8 { #expect(fault.place != nil, "\(what): \(fault)") }
    } catch {
      Issue.record("\(what): \(error)")
    }
  }

  /// Every text anywhere in a value.
  private func strings(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
  }
}
