package import Catalogue
package import Council
package import Criteria
package import TerminalKit

/// A few lines to fill in above the screen: a PIN, a remark, a reason, a vote.
package struct Form: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case enterSeat(SeatID)
    case seal(DossierID)
    case remark(CriterionKey)
    case opinion
    case proposeElimination
    case withdraw(DossierID)
    case excuse(DossierID)
    case recuse(DossierID)
    /// Those who leave, and those who came meanwhile.
    case leave([SeatID], arrived: [SeatID])
    case rescore(DossierID)
    case vote(DossierID, Resolution.Subject)
    case sign
    case applies
  }

  package struct Entry: Hashable, Sendable {
    package var label: HallText
    package var field: TextField

    package init(_ label: HallText, _ text: String = "", limit: Int = 500, isSecret: Bool = false) {
      self.label = label
      field = TextField(text, limit: limit, isSecret: isSecret)
    }
  }

  package let purpose: Purpose
  package let title: HallText
  package internal(set) var entries: [Entry]
  package internal(set) var focus = 0
  /// What was wrong with what was entered.
  package internal(set) var fault: String?

  init(_ purpose: Purpose, _ title: HallText, _ entries: [Entry]) {
    self.purpose = purpose
    self.title = title
    self.entries = entries
  }

  package func text(_ index: Int) -> String { entries.indices.contains(index) ? entries[index].field.text : "" }
  func number(_ index: Int) -> Int? { Int(text(index)) }

  static func pin(_ label: HallText) -> Entry { Entry(label, limit: 12, isSecret: true) }
}
