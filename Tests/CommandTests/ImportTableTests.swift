import Foundation
import RunningProgram
import Testing

/// Tables as offices have them, made by openpyxl, and our own tables again.
@Suite("hoidong import: tables of offices") struct ImportTableTests {
  /// A workbook that a person laid out: a title above, headings in two rows, columns in another order and under other
  /// names, a producer merged over its products, real days and numbers, a column that says nothing of the dossier.
  private static let office = """
    import datetime, sys, openpyxl
    book = openpyxl.Workbook()
    s = book.active
    s.title = 'Danh sách 2026'
    s.append(['DANH SÁCH SẢN PHẨM ĐỀ NGHỊ ĐÁNH GIÁ'])
    s.append([])
    s.append(['TT', 'TÊN CHỦ THỂ', 'Địa chỉ', 'Giấy chứng nhận', None, None, 'Hạng hiện tại', 'Hình thức đăng ký', 'sản phẩm', 'Bộ SP', 'UBND xã', 'Ghi chú'])
    s['J3'] = 'Số bộ'
    s.append([None, None, None, 'Số', 'Ngày cấp', 'Hết hạn', None, None, None, None, None, None])
    s.append(['(%d)' % i for i in range(1, 13)])
    s.append([1, 'HTX Tân Cương', 'Xã Tân Cương', '12/QĐ-UBND', datetime.date(2023, 12, 28), datetime.date(2026, 12, 28), 3, 'nâng hạng', 'Trà đinh', 11, 'Xã Tân Cương', 'cũ'])
    s.append([2, None, None, None, None, None, None, 'lần đầu', '=1+1', '11', 'Xã Tân Cương', None])
    s['I7'].data_type = 's'
    s.merge_cells('A1:L1')
    s.merge_cells('D3:F3')
    for c in 'ABCGHIJKL': s.merge_cells('%s3:%s4' % (c, c))
    s.merge_cells('B6:B7')
    s.merge_cells('C6:C7')
    book.save(sys.argv[1])
    """

  @Test func anOfficesOwnTable() throws {
    let program = try Program()
    let path = program.folder.path + "/so.xlsx"
    let made = try Program.tool("/usr/bin/python3", "-c", Self.office, path, in: program.folder)
    try #require(made.code == 0, "\(made.talk)")
    let read = try program.run("import", "dossiers", path, "--json")
    #expect(read.code == 0, "\(read.talk)")
    let dossiers = try list(read.output)
    #expect(dossiers.map { $0["product"] as? String } == ["Trà đinh", "=1+1"])
    #expect(dossiers.map { $0["producer"] as? String } == ["HTX Tân Cương", "HTX Tân Cương"])
    #expect(dossiers.map { $0["set"] as? Int } == [11, 11])
    #expect(dossiers.map { $0["id"] as? String } == ["SP01", "SP02"])
    let previous = try #require(dossiers[0]["previous"] as? NSDictionary)
    #expect(previous["star"] as? Int == 3 && previous["certificate"] as? String == "12/QĐ-UBND")
    #expect("\(previous["issued"] ?? "")".contains("2023") && "\(previous["expires"] ?? "")".contains("2026"))
  }

  private func list(_ text: String) throws -> [NSDictionary] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [NSDictionary])
  }

  /// Fills in every column of a template by its heading, from right to left; and what stands in the guide beside it.
  private static let filling = """
    import json, sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    s = book.worksheets[0]
    values = json.loads(sys.argv[2])
    heads = {c.value: c.column for c in s[1]}
    for number, row in enumerate(values):
        for name, value in row.items():
            s.cell(row=2 + number, column=heads[name], value=value)
    assert s.freeze_panes == 'A2' and s.auto_filter.ref
    # A column that was prepared for texts keeps the noughts in front.
    assert s.column_dimensions['A'].number_format == '@', s.column_dimensions['A'].number_format
    s.move_range('A1:B9', cols=40)
    book.save(sys.argv[1])
    """

  @Test(arguments: ["xlsx", "csv"]) func aTemplateFilledInComesBack(ending: String) throws {
    let program = try Program()
    let path = program.folder.path + "/mau." + ending
    #expect(try program.run("import", "template", "members", path).code == 0)
    let rows = [
      ["Họ và tên": "Nguyễn Văn A", "Vai trò": "Chủ tịch", "Cơ quan": "UBND tỉnh", "Người thay thế": "Trần B"],
      [
        "Họ và tên": "Lê Thị C", "Vai trò": "Ủy viên kiêm Thư ký", "Cơ quan": "Sở; Phòng \"OCOP\"",
        "Biểu quyết": "không",
      ],
    ]
    if ending == "xlsx" {
      let values = String(decoding: try JSONSerialization.data(withJSONObject: rows), as: UTF8.self)
      let filled = try Program.tool("/usr/bin/python3", "-c", Self.filling, path, values, in: program.folder)
      try #require(filled.code == 0, "\(filled.talk)")
    } else {
      let heads = try String(contentsOfFile: path, encoding: .utf8).trimmingCharacters(in: .newlines)
        .trimmingCharacters(in: ["\u{FEFF}"]).split(separator: ";").map(String.init)
      let lines = ([heads] + rows.map { row in heads.map { row[$0] ?? "" } }).map { line in
        line.reversed().map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ";")
      }
      try Data(("\u{FEFF}" + lines.joined(separator: "\r\n")).utf8).write(to: URL(fileURLWithPath: path))
    }
    let seats = try list(try program.run("import", "members", path, "--json").output)
    #expect(seats.map { $0["person"] as? String } == ["Nguyễn Văn A", "Lê Thị C"])
    #expect(seats.map { $0["agency"] as? String } == ["UBND tỉnh", "Sở; Phòng \"OCOP\""])
    #expect(seats[0]["substitute"] as? String == "Trần B" && seats[1]["votes"] as? Bool == false)
  }

  /// What tables of a closed session call a dossier's and a member's things, import calls them too.
  @Test func theTablesOfASessionNameColumnsAsImportDoes() throws {
    let program = try Program()
    #expect(try program.run("demo", "--auto").code == 0)
    let papers = program.folder.path
    let summary = try #require(Folder.files(under: papers).first { $0.hasSuffix("docs/bang-tong-hop.csv") })
    let sheet = try #require(Folder.files(under: papers).first { $0.hasSuffix("docs/phieu-SP01.csv") })
    let cut = """
      import csv, sys
      rows = [r[:int(sys.argv[2])] for r in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';')]
      rows = [r for r in rows if r[0]]
      csv.writer(open(sys.argv[3], 'w', encoding='utf-8', newline=''), delimiter=',').writerows(rows)
      """
    for (file, columns, kind) in [(summary, "8", "dossiers"), (sheet, "5", "members")] {
      let path = papers + "/" + kind + ".csv"
      let made = try Program.tool("/usr/bin/python3", "-c", cut, papers + "/" + file, columns, path, in: program.folder)
      try #require(made.code == 0, "\(made.talk)")
      let read = try program.run("import", kind, path, "--json")
      #expect(read.code == 0 || read.code == 1, "\(read.talk)")
      #expect(try list(read.output).count >= 5)
    }
  }
}
