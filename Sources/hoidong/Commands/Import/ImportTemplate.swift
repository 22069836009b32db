internal import ArgumentParser
internal import Catalogue
internal import Council
internal import Criteria
internal import Disk
internal import Intake
internal import Tables

struct ImportTemplate: ParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable { case dossiers, members }

  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Ghi bảng mẫu để điền: XLSX có trang hướng dẫn, hoặc CSV.")
  @Argument(help: "dossiers (hồ sơ) hoặc members (thành viên).") var kind: Kind
  @Argument(help: "Tệp .xlsx hoặc .csv sẽ ghi.") var file: String
  @Option(help: "Thêm cột tự đánh giá và Tổ tư vấn cho các tiêu chí của bộ này.") var set: Int?
  @Option(help: "Văn bản của bộ đó; mặc định: văn bản đang áp dụng.") var regime: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if kind == .members && set != nil { throw ValidationError("'--set'") }
    if set == nil && regime != nil { throw ValidationError("'--regime'") }
  }

  func run() throws {
    let ending = file.split(separator: ".").last?.lowercased()
    guard ending == "xlsx" || ending == "csv" else { throw Stop(.usage, [common.text(IntakeText.badEnding(file))]) }
    let template =
      switch kind {
      case .dossiers: Template(dossiersWith: try criteria(), common.language)
      case .members: Template(membersIn: common.language)
      }
    if ending == "csv" {
      do { try FileReplacement.write(CSVFile(template.table).bytes, to: file) } catch {
        throw Stop(error, common.language)
      }
    } else {
      do throws(WorkbookError) {
        try Workbook.write([template.table, template.guide], to: file, title: template.table.name)
      } catch { throw Stop(error, path: file, common.language) }
    }
    Console.answer(common.text(IntakeText.templateWritten(file)))
  }

  private func criteria() throws -> [CriterionKey] {
    guard let set else { return [] }
    let lookup = Lookup(common)
    return try lookup.set(set, of: try regime.map(lookup.regime) ?? lookup.regimeInForce()).criteria.map(\.key)
  }
}

/// An empty table, and what may stand in it.
struct Template {
  let table: Table
  let guide: Table

  init(dossiersWith criteria: [CriterionKey], _ language: Language) {
    let voices: [(DossierFinding.Voice, DossierColumnNote)] = [
      (.producer, .ownCriterion), (.advisers, .advisersCriterion),
    ]
    let columns = DossierColumn.allCases.map { Column($0, $0.note, language) }
    let notes = voices.map { voice, note in
      Column(name: CriterionColumn(voice: voice, key: "1.1").heading(in: language), note: note.text(in: language))
    }
    let own = voices.flatMap { voice, note in
      criteria.map {
        Column(name: CriterionColumn(voice: voice, key: $0.rawValue).heading(in: language), note: "")
      }
    }
    self.init(.dossiers, columns + own, guide: columns + notes, language)
  }

  init(membersIn language: Language) {
    let columns = MemberColumn.allCases.map { Column($0, $0.note, language) }
    self.init(.members, columns, guide: columns, language)
  }

  private init(_ name: TemplateText, _ columns: [Column], guide: [Column], _ language: Language) {
    func text(_ words: TemplateText) -> String { words.text(in: language) }
    table = Table(
      name: text(name), columns: columns.map { Table.Column($0.name, width: max(10, $0.name.count + 2), wraps: true) })
    self.guide = Table(
      name: text(.guide),
      columns: [
        Table.Column(text(.column), width: 26), Table.Column(text(.needed), width: 10),
        Table.Column(text(.content), width: 80, wraps: true), Table.Column(text(.otherNames), width: 60, wraps: true),
      ],
      rows: guide.map { column in
        [
          .text(column.name), .text(text(column.isRequired ? .yes : .no)), .text(column.note),
          .text(column.others.joined(separator: "; ")),
        ]
      })
  }

  private struct Column {
    var name: String
    var note: String
    var isRequired = false
    var others: [String] = []

    init(name: String, note: String) {
      self.name = name
      self.note = note
    }

    init(_ column: some IntakeColumn, _ note: any Worded, _ language: Language) {
      name = language == .vietnamese ? column.vietnamese : column.english
      self.note = note.text(in: language)
      isRequired = column.isRequired
      others = column.names.filter { $0 != name }
    }
  }
}
