internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Criteria
internal import Disk

struct CriteriaFormat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Viết lại tệp tiêu chí của cơ quan theo dạng chuẩn, để so sánh từng dòng.")
  @Argument(help: "Tệp, hoặc thư mục của một văn bản.") var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    for path in Self.files(of: file) {
      guard let bytes = InputFile.read(path) else {
        throw Stop(.input, [common.text(CommandText.fault(file: path, what: common.text(FaultText.unreadable)))])
      }
      do {
        let root = try JSONReader.criteria(bytes, file: path)
        // An export has one form of its own; it is no file that people edit.
        if CriteriaFileCheck.isExport(root) { throw Stop(.input, [common.text(LawText.notOfAFolder(path))]) }
        let text = Array(CanonicalForm.text(of: root).utf8)
        if text != bytes { try FileReplacement.write(text, to: path) }
        Console.answer(common.text(text == bytes ? LawText.formattedAlready(path) : .formatted(path)))
      } catch let error as CriteriaFaults {
        throw Stop(error, common.language)
      } catch let error as DiskError { throw Stop(error, common.language) }
    }
  }

  /// The files of a regime's folder, or the one file.
  static func files(of path: String) -> [String] {
    guard InputFile.isFolder(path) else { return [path] }
    let base = DiskPath.trimmed(path)
    func names(_ folder: String) -> [String] { (try? FolderListing.names(in: "\(base)/\(folder)")) ?? [] }
    let sets = names("sets").filter { $0.hasSuffix(".json") }.map { "sets/\($0)" }
    return (RegimeFolder.names(sets: [], pairs: names("pairs")) + sets).map { "\(base)/\($0)" }
  }
}
