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
      DemoCommand.self, DisplayCommand.self, CriteriaCommand.self, RulesCommand.self, SessionCommand.self,
      ImportCommand.self, TemplatesCommand.self,
      TallyCommand.self,
      VerifyCommand.self, DoctorCommand.self, KeysCommand.self, TypeCommand.self,
      BenchCommand.self,
    ])

  @OptionGroup var screen: ScreenOptions
  @OptionGroup var face: FaceOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try TerminalLoop(
      folder: common.folder, language: common.language, screen: screen.choice, isPlain: face.plain
    ).run()
  }
}

/// How the terminal program shows itself.
struct FaceOptions: ParsableArguments {
  @Flag(help: "Hỏi đáp từng dòng, không vẽ màn hình: cho trình đọc màn hình.") var plain = false
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
