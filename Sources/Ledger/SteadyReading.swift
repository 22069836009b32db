internal import CanonicalJSON
internal import Database
internal import Glibc

/// A reading of a clock that nobody sets: it counts from the start of the machine, also while the machine sleeps, and is the
/// same for all processes.
package struct SteadyReading: Hashable, Sendable {
  /// Which start of the machine it counts from.
  package let boot: String
  package let milliseconds: Int64

  package init(boot: String, milliseconds: Int64) {
    self.boot = boot
    self.milliseconds = milliseconds
  }

  /// Milliseconds since another reading; `nil` where the machine was started in between.
  package func since(_ other: SteadyReading) -> Int64? {
    boot == other.boot && milliseconds >= other.milliseconds ? milliseconds - other.milliseconds : nil
  }

  /// Now, by the machine; `nil` where it does not tell.
  package static func ofMachine() -> SteadyReading? {
    guard let boot = bootID else { return nil }
    var time = timespec()
    guard clock_gettime(CLOCK_BOOTTIME, &time) == 0 else { return nil }
    return SteadyReading(boot: boot, milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  private static let bootID: String? = {
    let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 36 else { return nil }
    return String(decoding: bytes[..<36], as: UTF8.self)
  }()

  // MARK: Beside the events

  /// Kept with the event of that height, in the same transaction.
  func keep(in database: Database, height: Int) throws(DatabaseError) {
    let json: JSONValue = ["boot": .string(boot), "height": .integer(height), "ms": .integer(Int(milliseconds))]
    try database.run(
      "INSERT INTO meta(key, value) VALUES ('steady', ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
      [.text(json.canonicalText)])
  }

  /// The reading at the event of that height; `nil` where none was taken.
  static func read(from database: Database, height: Int) throws(DatabaseError) -> SteadyReading? {
    guard let text = try database.run("SELECT value FROM meta WHERE key='steady'").first?.first?.text,
      let json = (try? JSONReader.read(Array(text.utf8)))?.value, json["height"]?.integer == height,
      let boot = json["boot"]?.string, let milliseconds = json["ms"]?.integer
    else { return nil }
    return SteadyReading(boot: boot, milliseconds: Int64(milliseconds))
  }
}
