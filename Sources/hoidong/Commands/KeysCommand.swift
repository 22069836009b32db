internal import ArgumentParser
internal import Hall

/// `hoidong keys`: the keys of every screen, as the program has them.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "In bảng phím của mọi màn hình.")

  @Flag(help: "In thành trang hướng dẫn cho lệnh man.")
  var man = false

  @OptionGroup var common: CommonOptions

  func run() { Console.answer(raw: man ? KeyPage.man(common.language) : KeyPage.markdown(common.language)) }
}
