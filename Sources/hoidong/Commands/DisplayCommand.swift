internal import ArgumentParser
internal import Catalogue
internal import Council
internal import Disk
internal import Hall
internal import Ledger
internal import Office
internal import TerminalKit

/// The display of the hall on a second terminal or a projector: it reads the session and follows it.
struct DisplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "display",
    abstract: "Màn hình hội trường: sản phẩm đang chấm, ai đã niêm phong, kết luận; chỉ xem, tự cập nhật.",
    discussion: "Chạy ở một cửa sổ khác của cùng máy. Bỏ trống tên phiên họp: phiên có việc gần nhất.")
  @Argument(help: "Tên phiên họp.") var id: String?
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try DisplayLoop(id.map { try common.sessionID($0) }, in: common.folder, common.language, screen.choice).run()
  }
}

/// Waits for a key or for another process; in between it does nothing at all.
private final class DisplayLoop {
  private let folder: DataFolder
  private let language: Language
  private let watch = FileWatch()
  private let driver: NcursesDriver
  private var display: DisplayState
  private var id: SessionID?
  private var office: SessionOffice?
  /// Whether all that may happen is told; else it is looked again after a while.
  private var isWatching = false

  init(_ id: SessionID?, in folder: DataFolder, _ language: Language, _ screen: ScreenChoice) {
    (self.id, self.folder, self.language) = (id, folder, language)
    driver = NcursesDriver(screen.driverOptions(watching: watch))
    display = DisplayState(language: language)
  }

  func run() throws {
    do throws(OfficeError) {
      try DataFolder.make(folder.sessionsPath)
      // A name that was mistyped is said at once; anything else may pass.
      try open()
    } catch {
      if case .ledger(.notFound) = error { throw Stop(error, language) }
      giveUp(for: error)
    }
    do { try driver.start() } catch { throw Stop(error, language) }
    defer { driver.stop() }
    while true {
      driver.draw(display.view(driver.size))
      let isQuiet = display.trouble == nil && isWatching
      let input = driver.next(timeout: isQuiet ? nil : .seconds(1))
      switch input {
      case .ready, .tick: follow()
      default: break
      }
      for intent in display.update(input) {
        if intent == .quit { return }
        if intent == .redraw { driver.redrawAll() }
      }
    }
  }

  private func follow() {
    let changes = watch.take()
    do throws(OfficeError) {
      if let office, isWatching, !changes.contains(.moved), display.trouble == nil {
        try office.refresh()
        show(office)
      } else {
        try open()
      }
    } catch { giveUp(for: error) }
  }

  /// Watches first and reads then, so that nothing is missed in between.
  private func open() throws(OfficeError) {
    office = nil
    if id == nil { isWatching = watch.follow(everythingIn: folder.sessionsPath) }
    guard let id = id ?? folder.latestSession() else { return }
    self.id = id
    isWatching = watch.follow(folder.ledger(of: id))
    let opened = try folder.look(at: id, clock: Clock.now)
    office = opened
    show(opened)
  }

  private func show(_ office: SessionOffice) {
    display.trouble = nil
    display.show(office.visible(to: .hall), office.law, code: office.shortCode)
  }

  /// What was read last stays on the screen; it is opened anew when something moves, or in a second.
  private func giveUp(for error: OfficeError) {
    office = nil
    let why = Stop(error, language).lines.joined(separator: " ")
    display.trouble = DisplayText.trouble(why).text(in: language)
  }
}
