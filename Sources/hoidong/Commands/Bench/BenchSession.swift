internal import DemoData
internal import Glibc
internal import Ledger
internal import Office

/// A session to measure with: the demonstration's, made anew in a folder of its own.
enum BenchSession {
  static func make(in folder: String) throws -> SessionOffice {
    var size = 0
    let bytes = demo_session(&size)
    let plan = try SessionPlan.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
    let data = DataFolder(option: folder, environment: { _ in nil })
    return try data.make(plan, law: .builtIn, clock: Clock.now, steady: SteadyReading.ofMachine).office
  }
}
