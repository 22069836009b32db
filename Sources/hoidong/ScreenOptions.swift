internal import ArgumentParser
internal import Disk
internal import TerminalKit

/// Options of the commands that open the screen.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Vẽ khung và dấu bằng ký tự ASCII, cho phông chữ console (hoặc HOIDONG_ASCII=1).")
  var ascii = false
  @Flag(help: "Nhận chuột: bấm để chọn, lăn để lên xuống (hoặc HOIDONG_MOUSE=1).")
  var mouse = false

  var choice: ScreenChoice { ScreenChoice(ascii: ascii, mouse: mouse) }
}

/// How the screen is asked for; what is not asked for, the environment says.
struct ScreenChoice {
  var ascii = false
  var mouse = false

  func driverOptions(watching watch: FileWatch) -> NcursesDriver.Options {
    NcursesDriver.Options(
      // Any text in NO_COLOR, even "0" (no-color.org).
      colour: Environment.value("NO_COLOR").map(\.isEmpty) ?? true,
      plainGlyphs: ascii ? true : switched("HOIDONG_ASCII"), mouse: mouse || switched("HOIDONG_MOUSE") == true,
      simpleFallback: nil, watched: watch.descriptor >= 0 ? [watch.descriptor] : [])
  }

  /// 1 or 0; nil where the variable is not set or empty.
  private func switched(_ name: String) -> Bool? {
    Environment.value(name).flatMap { $0.isEmpty ? nil : $0 != "0" }
  }
}
