internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Criteria
internal import Glibc
internal import Office

struct CriteriaFormat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Viết lại tệp tiêu chí của cơ quan theo dạng chuẩn, để so sánh từng dòng.")
  @Argument(help: "Tệp, hoặc thư mục của một văn bản.") var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let files = Self.files(of: file)
    if files.isEmpty { throw Stop(.input, [common.text(CommandText.fault(file: file, what: unreadable))]) }
    for path in files {
      guard let bytes = InputFile.read(path) else {
        throw Stop(.input, [common.text(CommandText.fault(file: path, what: unreadable))])
      }
      do {
        let text = CanonicalForm.text(of: try JSONReader.criteria(bytes, file: path))
        let isSame = Array(text.utf8) == bytes
        if !isSame { try OutputFile.write(Array(text.utf8), to: path) }
        Console.answer(common.text(isSame ? LawText.formattedAlready(path) : .formatted(path)))
      } catch let error as CriteriaFaults {
        throw Stop(error, common.language)
      } catch let error as OfficeError { throw Stop(error, common.language) }
    }
  }

  private var unreadable: String { common.text(FaultText.unreadable) }

  /// The files of a regime's folder, or the one file; an export is no file of this kind.
  static func files(of path: String) -> [String] {
    guard InputFile.isFolder(path) else {
      guard let bytes = InputFile.read(path), let root = try? JSONReader.criteria(bytes, file: path),
        root["sets"]?.items?.first?["parts"] == nil
      else { return [] }
      return [path]
    }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    let inside = ["sets", "pairs"].flatMap { folder in
      InputFile.names(in: "\(base)/\(folder)").filter { $0.hasSuffix(".json") }.map { "\(base)/\(folder)/\($0)" }
    }
    return ["regime.json", "wording.json"].map { "\(base)/\($0)" } + inside
  }
}
