internal import Catalogue
internal import Hall
internal import TerminalKit

/// The terminal that the command runs in. Without one nothing can be asked, and that is no fault.
enum TerminalChecks {
  static func lines() -> [DoctorLine] {
    guard TerminalProbe.isTerminal else { return [DoctorLine("terminal", .unknown, DoctorText.noTerminal)] }
    return [size, colours, locale, width, font]
  }

  private static var size: DoctorLine {
    guard let size = TerminalProbe.size else { return DoctorLine("size", .unknown, DoctorText.sizeUnknown) }
    let (columns, rows) = (size.columns, size.rows)
    let fits = rows >= HallState.smallest.rows && columns >= HallState.smallest.columns
    return fits
      ? DoctorLine("size", .good, DoctorText.size(columns: columns, rows: rows))
      : DoctorLine("size", .wrong, DoctorText.tooSmall(columns: columns, rows: rows))
  }

  private static var colours: DoctorLine {
    switch TerminalProbe.colours {
    case nil: DoctorLine("colours", .wrong, DoctorText.colourUnknown(Environment.value("TERM") ?? ""))
    case 0: DoctorLine("colours", .remark, DoctorText.noColours)
    case let count?: DoctorLine("colours", .good, DoctorText.colours(count))
    }
  }

  /// The program writes UTF-8 in any locale; other programs at the same terminal go by it.
  private static var locale: DoctorLine {
    TerminalProbe.isUTF8
      ? DoctorLine("locale", .good, DoctorText.localeUTF8) : DoctorLine("locale", .remark, DoctorText.localeOther)
  }

  private static var width: DoctorLine {
    let expected = TerminalProbe.expectedWidth
    switch TerminalProbe.sampleWidth {
    case nil: return DoctorLine("width", .unknown, DoctorText.widthUnknown)
    case expected: return DoctorLine("width", .good, DoctorText.widthRight)
    case let found?:
      return DoctorLine("width", .wrong, DoctorText.widthWrong(found: found, expected: expected))
    }
  }

  private static var font: DoctorLine {
    guard let missing = TerminalProbe.missingLetters else {
      return DoctorLine("font", .unknown, DoctorText.fontUnknown)
    }
    return missing.isEmpty
      ? DoctorLine("font", .good, DoctorText.fontWhole)
      : DoctorLine("font", .wrong, DoctorText.fontLacks(missing.prefix(12).map(String.init).joined(separator: " ")))
  }
}
