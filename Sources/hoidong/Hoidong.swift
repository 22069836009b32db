internal import ArgumentParser
internal import Catalogue
internal import Office

/// `hoidong` alone opens the terminal program on the data folder.
struct Hoidong: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hoidong",
    abstract: "Chấm điểm, phân hạng sản phẩm OCOP: phiên họp của Hội đồng trên một màn hình, không cần mạng.",
    discussion: "English: add --lang en, or set HOIDONG_LANG=en.",
    version: "0.1.0",
    subcommands: [
      DemoCommand.self, CriteriaCommand.self, RulesCommand.self, SessionCommand.self, ImportCommand.self,
      TallyCommand.self,
      VerifyCommand.self,
      BenchCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  func run() throws { try Self.openTerminal(on: common.folder, common.language) }

  static func openTerminal(on folder: DataFolder, _ language: Language) throws {
    try TerminalLoop(folder: folder, language: language).run()
  }
}

/// Options of every command.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("home"), help: "Thư mục dữ liệu (mặc định: HOIDONG_HOME, ~/.local/share/hoidong).")
  var home: String?

  @Option(name: .customLong("lang"), help: "Ngôn ngữ: vi hoặc en.")
  var lang: Lang?

  var language: Language {
    lang?.language ?? Environment.value("HOIDONG_LANG").flatMap(Language.init(rawValue:)) ?? .vietnamese
  }

  var folder: DataFolder { DataFolder(option: home, environment: Environment.value) }

  func text(_ words: any Worded) -> String { words.text(in: language) }
}

enum Lang: String, ExpressibleByArgument, CaseIterable {
  case vi, en
  var language: Language { self == .vi ? .vietnamese : .english }
}
