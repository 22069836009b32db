internal import Council
internal import Disk
internal import Glibc
internal import Ledger
internal import Office

/// Looks at a session that others write: `v HEIGHT @NANOSECONDS` for each event when it is seen, at the end
/// `u CPU-MICROSECONDS WALL-MICROSECONDS WAKE-UPS`.
struct Following {
  let folder: DataFolder

  /// - Parameter seconds: how long it stays where nothing is closed.
  func follow(seconds: Int) throws {
    guard let id = SessionID(Script.id) else { return }
    while !FolderProbe.exists(folder.ledger(of: id)) { usleep(20_000) }
    let watch = FileWatch()
    watch.follow(folder.ledger(of: id))
    let office = try folder.look(at: id) { Timestamp(seconds: 0) }
    let (start, used) = (nanoseconds(), processor())
    let end = start + seconds * 1_000_000_000
    var (told, wakeUps) = (0, 0)
    while true {
      while told < office.ledger.log.count {
        told += 1
        acknowledge("v \(told) @\(nanoseconds())")
      }
      let rest = (end - nanoseconds()) / 1_000_000
      if office.session.phase == .closed || rest <= 0 { break }
      var entry = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&entry, 1, Int32(rest))
      wakeUps += 1
      _ = watch.take()
      do { try office.refresh() } catch { acknowledge("f \(error) @\(nanoseconds())") }
    }
    acknowledge("u \(processor() - used) \((nanoseconds() - start) / 1000) \(wakeUps)")
  }
}
