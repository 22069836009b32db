package import CanonicalJSON
package import Catalogue
internal import Council
internal import Evidence

/// Whether a later bundle of a session only adds to an earlier one: nothing that was written then reads otherwise now.
///
/// The later log begins with the earlier one, so papers, result and manifest may be new; sheets, their signatures and
/// certificates are the same bytes. Both bundles must hold by themselves.
package struct BundleComparison: Sendable {
  package enum Check: String, CaseIterable, Sendable {
    case old, new, session, criteria, council, events, sheets, certificates, results
  }

  /// A product that the later bundle decides otherwise, or for the first time.
  package struct Decision: Hashable, Sendable {
    package let product: String
    /// "3 · 352/5"; empty where there was none.
    package let before: String
    package let after: String
  }

  package let reports: (old: VerificationReport, new: VerificationReport)
  package private(set) var outcomes: [(check: Check, failures: [VerificationReport.Failure])] = []
  package private(set) var addedEvents = 0
  package private(set) var addedFiles: [String] = []
  package private(set) var decisions: [Decision] = []
  private let old: [String: [UInt8]]
  private let new: [String: [UInt8]]

  package init(old: BundleFolder, new: BundleFolder) {
    reports = (BundleVerifier.verify(old), BundleVerifier.verify(new))
    (self.old, self.new) = (old.files, new.files)
    for check in Check.allCases { outcomes.append((check, failures(of: check))) }
    addedFiles = self.new.keys.filter { self.old[$0] == nil }.sorted()
    decisions = changedDecisions()
  }

  package var onlyAdds: Bool { outcomes.allSatisfy(\.failures.isEmpty) }

  private mutating func failures(of check: Check) -> [VerificationReport.Failure] {
    switch check {
    case .old: itself(reports.old)
    case .new: itself(reports.new)
    case .session: sameSession()
    case .criteria: same([BundleNames.criteria])
    case .council: same([BundleNames.authority])
    case .events: events()
    case .sheets: same(old.keys.filter { $0.hasPrefix("sheets/") })
    case .certificates: same(old.keys.filter { $0.hasPrefix("trust/") && $0 != BundleNames.authority })
    // What was decided can only be another where something happened since.
    case .results: addedEvents == 0 ? same([BundleNames.result, BundleNames.tallyInput]) : []
    }
  }

  private func itself(_ report: VerificationReport) -> [VerificationReport.Failure] {
    report.holds ? [] : [VerificationReport.Failure(file: "", reason: .doesNotHold(faults: report.failures.count))]
  }

  private func sameSession() -> [VerificationReport.Failure] {
    let names = (reports.old.session ?? "", reports.new.session ?? "")
    guard names.0 != names.1 else { return [] }
    return [
      VerificationReport.Failure(
        file: BundleNames.events, reason: .differs(what: "session", expected: names.0, found: names.1))
    ]
  }

  private func same(_ names: [String]) -> [VerificationReport.Failure] {
    names.sorted().filter { old[$0] != new[$0] }.map { name in
      VerificationReport.Failure(file: name, reason: new[name] == nil ? .gone : .rewritten)
    }
  }

  /// Every line of the earlier log stands at its place in the later one.
  private mutating func events() -> [VerificationReport.Failure] {
    let lines = (Self.lines(old), Self.lines(new))
    let kept = zip(lines.0, lines.1).prefix { $0 == $1 }.count
    guard kept == lines.0.count else {
      return [VerificationReport.Failure(file: BundleNames.events, reason: .lineRewritten(line: kept + 1))]
    }
    addedEvents = lines.1.count - kept
    return []
  }

  private static func lines(_ files: [String: [UInt8]]) -> [ArraySlice<UInt8>] {
    (files[BundleNames.events] ?? []).split(separator: UInt8(ascii: "\n"))
  }

  private func changedDecisions() -> [Decision] {
    let (before, after) = (Self.decisions(old), Self.decisions(new))
    return after.filter { before[$0.key] != $0.value }.sorted { $0.key < $1.key }.map {
      Decision(product: $0.key, before: before[$0.key] ?? "", after: $0.value)
    }
  }

  /// Star and mean by product, as result.json decides.
  private static func decisions(_ files: [String: [UInt8]]) -> [String: String] {
    guard let result = try? JSONReader.read(files[BundleNames.result] ?? []).value else { return [:] }
    var found: [String: String] = [:]
    for product in result["products"]?.array ?? [] {
      guard let id = product["dossier"]?["id"]?.string, let decision = product["decision"] else { continue }
      let star = decision["star"]?.integer.map { "\($0)" } ?? "–"
      found[id] = "\(star) · \(decision["mean"]?.string ?? "–")"
    }
    return found
  }
}

extension BundleComparison {
  /// The answer of `hoidong verify --diff --json`.
  package func json(in language: Language) -> JSONValue {
    [
      "only_adds": .bool(onlyAdds), "old": Self.json(reports.old), "new": Self.json(reports.new),
      "added_events": .integer(addedEvents), "added_files": .strings(addedFiles),
      "decisions": .array(
        decisions.map {
          ["product": .string($0.product), "before": .string($0.before), "after": .string($0.after)]
        }),
      "checks": .array(
        outcomes.map { outcome in
          [
            "check": .string(outcome.check.rawValue),
            "title": .string(outcome.check.title.text(in: language)),
            "outcome": outcome.failures.isEmpty ? "passed" : "failed",
            "failures": .array(outcome.failures.map { $0.json(in: language) }),
          ]
        }),
    ]
  }

  private static func json(_ report: VerificationReport) -> JSONValue {
    [
      "holds": .bool(report.holds), "short_code": .optional(report.shortCode.map { .string($0) }),
      "head": .optional(report.head.map { .string($0) }), "height": .integer(report.height),
    ]
  }
}

extension BundleComparison.Check {
  package var title: CompareTitle {
    switch self {
    case .old: .old
    case .new: .new
    case .session: .session
    case .criteria: .criteria
    case .council: .council
    case .events: .events
    case .sheets: .sheets
    case .certificates: .certificates
    case .results: .results
    }
  }
}
