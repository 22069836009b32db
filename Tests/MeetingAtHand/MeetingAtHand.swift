package import Council
internal import Criteria
internal import Foundation
internal import Glibc
package import Office
package import RunningProgram

/// A session by the rules of today in a program's data folder, made from a plan file: every seat has the PIN 246813.
package enum MeetingAtHand {
  package static let id = "tap-huan"
  package static let pin = "246813"

  package static func make(
    from plan: String, in program: Program, _ change: (inout SessionPlan) -> Void = { _ in }
  ) throws {
    var plan = try SessionPlan.read(Array(try Data(contentsOf: URL(fileURLWithPath: plan))))
    plan.info.rules = Rules()
    change(&plan)
    let folder = DataFolder(option: program.home) { _ in nil }
    _ = try folder.make(plan, law: folder.law, clock: now)
  }

  /// The clock of the machine, by which the certificates are made.
  package static func now() -> Timestamp { Timestamp(seconds: Int64(time(nil))) }
}
