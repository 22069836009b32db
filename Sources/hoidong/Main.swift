internal import ArgumentParser
internal import Catalogue
internal import Glibc
internal import Office
internal import Trust

/// Parses, runs, and turns whatever stops a command into words and an exit code: 0 done, 1 the answer is "no", 2 wrong
/// usage, 3 an input that cannot be read or breaks a rule, 4 the machine.
@main
enum Main {
  static func main() {
    Secrecy.guardProcess()
    // Words of strerror and the like do not matter here; output is UTF-8 whatever the locale.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    let language = Language.asked(by: arguments)
    do {
      // Alone there is nothing to parse, and the parser's look at every command takes longer than all the rest.
      if arguments.isEmpty {
        let folder = DataFolder(option: nil, environment: Environment.value)
        return try TerminalLoop(folder: folder, language: language, screen: ScreenChoice()).run()
      }
      var command = try Hoidong.parseAsRoot(arguments)
      try command.run()
    } catch let stop as Stop {
      stop.leave()
    } catch {
      leave(with: error, language)
    }
  }

  /// Help and version go to standard output; anything else is wrong usage.
  private static func leave(with error: any Error, _ language: Language) -> Never {
    if Hoidong.exitCode(for: error) == .success {
      Console.answer(Hoidong.fullMessage(for: error))
      exit(0)
    }
    Console.talk(usageFault(Hoidong.message(for: error)).text(in: language))
    Console.talk(CommandText.usageHint.text(in: language))
    exit(2)
  }

  /// The parser speaks English only; what people need of it is the word it stumbled over, which it quotes.
  private static func usageFault(_ message: String) -> CommandText {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return .wrongUsage }
    return message.hasPrefix("Missing") ? .missingArgument(String(parts[1])) : .notUnderstood(String(parts[1]))
  }
}

extension Language {
  /// `--lang`, else HOIDONG_LANG, else Vietnamese; needed before the options are parsed, for their own faults.
  static func asked(by arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", arguments.indices.contains(index + 1) {
        return Language(rawValue: arguments[index + 1]) ?? .vietnamese
      }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) ?? .vietnamese }
    }
    return Environment.value("HOIDONG_LANG").flatMap(Language.init(rawValue:)) ?? .vietnamese
  }
}

enum Environment {
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
