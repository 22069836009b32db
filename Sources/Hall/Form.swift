package import Catalogue
package import Council
package import Criteria
package import TerminalKit
internal import Typing

/// A few lines to fill in above the screen: a PIN, a remark, a reason, a vote.
package struct Form: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case enterSeat(SeatID)
    case seal(DossierID)
    case remark(CriterionKey)
    case opinion
    case proposeElimination
    /// Those who leave, and those who came meanwhile.
    case leave([SeatID], arrived: [Arrival])
    case act(ActCall)
    /// No conflict of interest over these products.
    case declare([DossierID])
    case sealPaper(DossierID, SeatID, confirming: Bool)
    /// Nothing is typed: Enter closes.
    case close
    case sign
    /// Of a bundle to verify, or where another copy of that one shall go.
    case bundlePath(copying: String?)
    case exportPapers([String])
    /// Files that are there with something else in them.
    case replacePapers(PaperOrder, [String])
    case applies
    case settings
    case setup(SetupForm)
  }

  package struct Arrival: Hashable, Sendable {
    package let seat: SeatID
    package let online: Bool
  }

  package struct Entry: Hashable, Sendable {
    package var label: HallText
    package var field: TextField
    /// What there is to choose from, where nothing is typed.
    package let choices: [HallText]
    package internal(set) var chosen = 0

    package init(
      _ label: HallText, _ text: String = "", limit: Int = 500, isSecret: Bool = false, isPlain: Bool = false
    ) {
      self.label = label
      field = TextField(text, limit: limit, isSecret: isSecret, isPlain: isPlain)
      choices = []
    }

    /// One of a few values, in their order.
    init<Value: CaseIterable & Equatable>(_ label: HallText, choices: [HallText], _ chosen: Value) {
      self.label = label
      field = TextField(limit: 0)
      self.choices = choices
      self.chosen = Array(Value.allCases).firstIndex(of: chosen) ?? 0
    }

    /// Yes or no.
    init(_ label: HallText, _ isYes: Bool) {
      self.label = label
      field = TextField(limit: 0)
      choices = [.yes, .setup(.no)]
      chosen = isYes ? 0 : 1
    }

    var isChoice: Bool { !choices.isEmpty }
    var isYes: Bool { chosen == 0 }

    /// Space, arrows and digits choose; anything else is typed.
    mutating func take(_ input: Input, typing rules: TypingRules?) -> Bool {
      guard isChoice else { return field.take(input, typing: rules) }
      switch input {
      case .key(.right), .key(.character(" ")): chosen = (chosen + 1) % choices.count
      case .key(.left): chosen = (chosen + choices.count - 1) % choices.count
      case .key(.character(let digit)):
        guard let number = digit.wholeNumberValue, (1...choices.count).contains(number) else { return false }
        chosen = number - 1
      default: return false
      }
      return true
    }
  }

  package let purpose: Purpose
  package let title: HallText
  /// What stands above the entries.
  package let notice: [Notice]
  package internal(set) var entries: [Entry]
  package internal(set) var focus = 0
  /// What was wrong with what was entered.
  package internal(set) var fault: String?

  /// A paragraph of words, or a line of names.
  package enum Notice: Hashable, Sendable {
    case words(HallText)
    case line(String)
  }

  init(_ purpose: Purpose, _ title: HallText, notice: [Notice] = [], _ entries: [Entry]) {
    self.purpose = purpose
    self.title = title
    self.notice = notice
    self.entries = entries
  }

  package func text(_ index: Int) -> String { entries.indices.contains(index) ? entries[index].field.text : "" }

  static func pin(_ label: HallText) -> Entry { Entry(label, limit: 12, isSecret: true) }
}
