internal import Catalogue
internal import Disk
internal import Glibc
internal import Hall
internal import PaperFiles
internal import Papers
internal import PlainText

/// Hands papers to the machine's own programs: `lp` prints, `xdg-open` shows a folder. Neither is waited for.
final class Printing {
  private var child: (process: ChildProcess, title: String)?
  /// A file manager, until it has ended: nobody else takes note of that.
  private var openers: [ChildProcess] = []

  var isRunning: Bool { child != nil }

  /// As PDF where that can be made, else as text; the default printer.
  func print(_ paper: SessionPaper) -> PaperAnswer {
    if isRunning { return .said(.printingAlready, isGood: false) }
    let file: Int32
    // Never on the disk: what is printed may not be public yet.
    do throws(DiskError) { file = try MemoryFile.descriptor(holding: Self.bytes(of: paper)) } catch {
      return .said(.notPrinted(Self.reason(error.errno)), isGood: false)
    }
    defer { close(file) }
    do throws(ChildProcess.Failure) {
      let arguments = ["lp", "-t", paper.kind.name]
      let process = try ChildProcess("lp", arguments, environment: Self.environment, input: file, withTalk: true)
      child = (process, paper.title)
      return .said(.printing(paper.title), isGood: true)
    } catch {
      return .said(error.errno == ENOENT ? .noPrintProgram : .notPrinted(Self.reason(error.errno)), isGood: false)
    }
  }

  /// In a file manager where there is a graphical screen; else its path is said.
  func open(_ folder: String) -> PaperAnswer {
    if !InputFile.isFolder(folder) { return .said(.noFolderYet(folder), isGood: false) }
    guard Environment.value("DISPLAY") ?? Environment.value("WAYLAND_DISPLAY") != nil else {
      return .said(.notOpened(folder), isGood: true)
    }
    do throws(ChildProcess.Failure) {
      openers.append(try ChildProcess("xdg-open", ["xdg-open", folder], environment: Self.environment))
      return .said(.opened(folder), isGood: true)
    } catch { return .said(.notOpened(folder), isGood: true) }
  }

  /// What came of the last print, once it is known.
  func take() -> PaperAnswer? {
    openers.removeAll { $0.take() != nil }
    guard let child, let (status, output) = child.process.take() else { return nil }
    self.child = nil
    let line = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let words = visible(line)
    if status == 0 { return .said(.printed(title: child.title, answer: words), isGood: true) }
    return .said(.notPrinted(words.isEmpty ? "lp: \(status >> 8)" : words), isGood: false)
  }

  private static func bytes(of paper: SessionPaper) -> [UInt8] {
    // A library that is missing is no reason not to print.
    if let pdf = (try? PaperFiles.file(paper, .pdf)) ?? nil { return pdf.bytes }
    return Array(paper.lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func reason(_ number: Int32) -> String { strerror(number).map { String(cString: $0) } ?? "\(number)" }

  /// What printing and file managers go by, and nothing else of ours.
  private static var environment: [String] {
    [
      "PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "LPDEST", "PRINTER", "CUPS_SERVER",
      "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_CURRENT_DESKTOP", "XDG_DATA_DIRS",
      "DBUS_SESSION_BUS_ADDRESS",
    ].compactMap { name in Environment.value(name).map { "\(name)=\($0)" } }
  }
}
