package import Catalogue
internal import TerminalKit

/// The key table printed: a page of the manual, and a page for `man`.
package enum KeyPage {
  /// Markdown, one table a screen.
  package static func markdown(_ language: Language) -> String {
    func text(_ words: any Worded) -> String { words.text(in: language) }
    var lines = ["# \(text(HallText.keyPageTitle))", "", text(HallText.keyPageNote)]
    for screen in ScreenName.allCases {
      lines += [
        "", "## \(text(screen.title))", "", "| \(text(HallText.keyColumn)) | \(text(HallText.keyMeaning)) |",
        "|---|---|",
      ]
      lines += rows(of: screen).map { keys, words in
        "| \(keys.map { "`\($0)`" }.joined(separator: " ")) | \(text(words)) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A manual page in the language of `man`.
  package static func man(_ language: Language) -> String {
    func text(_ words: any Worded) -> String { escaped(words.text(in: language)) }
    var lines = [
      ".TH HOIDONG 1", ".SH \(text(HallText.manName))", "hoidong \\- \(text(HallText.manAbstract))",
      ".SH \(text(HallText.manSynopsis))", ".B hoidong", "[\\fI\(text(HallText.manCommand))\\fR]",
      ".SH \(text(HallText.keyPageTitle))",
    ]
    for screen in ScreenName.allCases {
      lines.append(".SS \(text(screen.title))")
      for (keys, words) in rows(of: screen) {
        lines += [".TP", ".B \(escaped(keys.joined(separator: " ")))", text(words)]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As the help page of the screen shows them: the digits in one row.
  private static func rows(of screen: ScreenName) -> [(keys: [String], words: KeyText)] {
    KeyTable.bindings(for: screen).filter { $0.words != .pickLevelMore }.map { binding in
      binding.words == .pickLevel ? (["1-9"], .pickLevelMore) : (binding.keys.map(\.label), binding.words)
    }
  }

  /// A backslash, and a dot or quote at the start of a line, would be commands of the page's language.
  private static func escaped(_ text: String) -> String {
    let plain = text.map { $0 == "\\" ? "\\e" : $0 == "-" ? "\\-" : String($0) }.joined()
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
