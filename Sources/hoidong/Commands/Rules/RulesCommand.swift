internal import ArgumentParser
internal import Catalogue
internal import Council
internal import Criteria
internal import Disk
internal import Glibc
internal import Office
internal import Regulation

/// The Quy chế as a file that officials edit. Each longer command is a file beside this one.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Tệp quy chế của Hội đồng: viết mẫu, kiểm tra, đọc bằng lời.",
    subcommands: [New.self, Check.self, RulesShow.self])

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Viết tệp quy chế mẫu có chú thích (docs/quy-che.md); không ghi đè tệp đã có.")
    @Option(help: "Cấp của Hội đồng: tinh, trung_uong hoặc huyen.") var level = Level.province
    @Argument(help: "Tệp mới; bỏ trống hoặc -: ra màn hình.") var file: String?
    @OptionGroup var common: CommonOptions

    enum Level: String, ExpressibleByArgument, CaseIterable {
      case province = "tinh"
      case central = "trung_uong"
      case district = "huyen"

      var authority: Authority {
        switch self {
        case .province: .province
        case .central: .central
        case .district: .district
        }
      }
    }

    func run() throws {
      let text = RegulationTemplate.text(for: level.authority)
      guard let file, file != "-" else { return Console.answer(raw: text) }
      do {
        try FileReplacement.writeNew(Array(text.utf8), to: file)
        try FileReplacement.sync(folder: DiskPath.parent(of: file))
      } catch {
        if error.errno == EEXIST { throw Stop(.input, [common.text(FaultText.pathExists(file))]) }
        throw Stop(error, common.language)
      }
      Console.talk(common.text(RegulationText.written(file)))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Kiểm tra một tệp quy chế; nêu mọi lỗi, từng dòng.")
    @Argument(help: "Tệp quy chế; - đọc đầu vào.") var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let given = try common.regulation(file).file.settings.count
      let defaults = RuleKey.allCases.count - given
      Console.answer(common.text(RegulationText.good(file: file, given: given, defaults: defaults)))
    }
  }
}

extension CommonOptions {
  /// A Quy chế file that is read, or the end of the command.
  func regulation(_ path: String) throws -> AdoptedRegulation {
    guard let bytes = InputFile.read(path) else {
      throw Stop(.input, [text(CommandText.fault(file: path, what: text(FaultText.unreadable)))])
    }
    do { return try AdoptedRegulation(bytes, law: folder.law) } catch { throw Stop(error, file: path, language) }
  }
}
