internal import CNcurses
internal import Glibc
internal import PlainText

/// What can be known of the terminal without taking it over. `nil` is always: cannot be asked here.
package enum TerminalProbe {
  /// Standard input and output are a terminal.
  package static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  package static var size: Size? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else { return nil }
    return Size(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }

  /// That the description of the kind in TERM has; `nil` for a kind that nobody described.
  package static var colours: Int? {
    let count = Int(nc_probe_colours(nil))
    return count < 0 ? nil : count
  }

  package static var isUTF8: Bool { nc_probe_utf8() }

  /// Words with marks above, below and in rows, and how wide they are where every letter takes one column.
  package static let sample = "Việt ẳ ỗ ợ ử"

  /// How many columns the terminal gives the sample; it is asked where its cursor stands then.
  package static var sampleWidth: Int? {
    guard isTerminal else { return nil }
    let width = Int(nc_probe_width(sample, 500))
    return width < 0 ? nil : width
  }

  package static let expectedWidth = displayWidth(sample)

  /// Vietnamese letters that the font of a Linux console lacks; `nil` in a window, whose fonts are the window's.
  package static var missingLetters: [Character]? {
    let scalars = letters.unicodeScalars.map(\.value)
    var missing = [UInt32](repeating: 0, count: scalars.count)
    let count = Int(nc_probe_font(scalars, Int32(scalars.count), &missing))
    return count < 0 ? nil : missing.prefix(count).compactMap(UnicodeScalar.init).map(Character.init)
  }

  private static let letters =
    "ăâđêôơưĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    + "ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ"
}
