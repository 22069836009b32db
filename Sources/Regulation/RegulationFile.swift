package import Council
package import Criteria

/// A Quy chế as the file says it (docs/quy-che.md): the document, the council, its seats, the settings.
package struct RegulationFile: Hashable, Sendable {
  /// "739/QĐ-UBND", without "Quyết định số".
  package var number = ""
  package var day: CalendarDay?
  package var agency = ""
  /// "Quy chế hoạt động của Hội đồng …".
  package var subject = ""
  /// The decision that set up the council; free text.
  package var councilDecision = ""
  package var council = ""
  /// The body that set up the council.
  package var body = ""
  package var regime: RegimeID?
  package var level: Level?
  /// In the order of the file; empty where it names none.
  package var seats: [Seat] = []
  /// What it says, in one spelling for each value (`Rules.text(of:)`).
  package var settings: [RuleKey: String] = [:]
  /// Where each key stands, from 1.
  package var lines: [String: Int] = [:]

  package enum Level: String, Hashable, Sendable, CaseIterable {
    case province = "tinh"
    case central = "trung_uong"
    case district = "huyen"
    case rehearsal = "thu"

    package init(_ authority: Authority) {
      switch authority {
      case .province: self = .province
      case .central: self = .central
      case .district: self = .district
      }
    }

    /// `nil` for a rehearsal, which may be of any level.
    package var authority: Authority? {
      switch self {
      case .province: .province
      case .central: .central
      case .district: .district
      case .rehearsal: nil
      }
    }
  }

  package var authority: Authority? { level?.authority }
  package var isRehearsal: Bool { level == .rehearsal }

  /// The rules of the council's level; of a province where the file names none.
  package var rules: Rules { rules(for: authority ?? .province) }

  package func rules(for authority: Authority) -> Rules {
    // Every value was read by the same rule that takes it here.
    Rules(for: authority, given: settings) ?? .defaults(for: authority)
  }

  /// As the minutes cite it: "Quy chế … ban hành kèm theo Quyết định số … ngày … của …"; empty where the file lacks a part
  /// of it.
  package var citation: String {
    guard let day, !number.isEmpty, !agency.isEmpty, !subject.isEmpty else { return "" }
    return "\(subject) ban hành kèm theo Quyết định số \(number) \(day.inWords) của \(agency)"
  }
}
