internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Criteria
internal import Disk
internal import Lawbook
internal import Office
internal import Tables

struct CriteriaExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv, xlsx }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Xuất bộ tiêu chí ra JSON, CSV, XLSX, hoặc thư mục tệp để soạn văn bản mới.")
  @Option(help: "Văn bản, ví dụ qd26-2026.") var regime: String
  @Option(help: "Chỉ một bộ sản phẩm.") var set: Int?
  @Option(help: "json, csv hoặc xlsx.") var format = Format.json
  @Option(name: .shortAndLong, help: "Ghi vào tệp này; bỏ trống: ra màn hình (JSON, CSV).") var output: String?
  @Option(help: "Ghi các tệp nguồn của văn bản vào thư mục mới này; tên thư mục là mã của văn bản mới.")
  var folder: String?
  @Option(help: "Lời văn đã nhập; mặc định built-in: lời của chương trình.") var wording = "built-in"
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if folder != nil && (set != nil || output != nil || format != .json) { throw ValidationError("'--folder'") }
  }

  func run() throws {
    let lookup = Lookup(common)
    let regime = try lookup.regime(self.regime)
    if let folder { return try writeFolder(folder, of: regime, lookup.law) }
    let sets = try lookup.sets(set.map { [$0] } ?? regime.sets, of: regime, wording: wording)
    switch format {
    case .json: try put(Array(CriteriaExport.document(regime, sets: sets).prettyText.utf8))
    case .csv: try put(CSVFile(CriteriaTables(regime: regime, sets: sets, language: common.language).whole).bytes)
    case .xlsx:
      guard let output else { throw Stop(.usage, [common.text(LawText.outputNeeded)]) }
      let tables = CriteriaTables(regime: regime, sets: sets, language: common.language).book
      do throws(WorkbookError) {
        try Workbook.write(tables, to: output, title: regime.decision.number)
      } catch { throw Stop(error, path: output, common.language) }
      Console.talk(common.text(LawText.written(output)))
    }
  }

  private func put(_ bytes: [UInt8]) throws {
    guard let output else { return Console.answer(raw: String(decoding: bytes, as: UTF8.self)) }
    do { try FileReplacement.write(bytes, to: output) } catch { throw Stop(error, common.language) }
    Console.talk(common.text(LawText.written(output)))
  }

  private func writeFolder(_ folder: String, of regime: Regime, _ law: LawShelf) throws {
    do throws(OfficeError) {
      let files = try law.copyFiles(of: regime.id, to: folder)
      Console.answer(common.text(LawText.filesWritten(files.count, folder: folder)))
    } catch { throw Stop(error, common.language) }
  }
}
