/// Words of the form that are no level: what is looked at, what must be shown, what takes a product out.
package struct Note: Hashable, Sendable {
  package enum Trigger: String, Hashable, Sendable, CaseIterable {
    /// A fact outside the ladder.
    case fact
    /// 0 points in this criterion.
    case zero
    /// 0 points in any criterion of the section.
    case zeroInSection = "zero-in-section"
  }

  package enum Effect: String, Hashable, Sendable, CaseIterable {
    /// "Bị loại".
    case eliminate
    /// "Không đánh giá các bước tiếp theo".
    case stop
    /// "Không xem xét các chỉ tiêu khác".
    case bar
    /// "Không đánh giá những sản phẩm …".
    case notEvaluated = "not-evaluated"
  }

  package enum Kind: Hashable, Sendable {
    case scope
    case evidence
    case requirement
    case disqualifier
    case knockout(Trigger, Effect)

    /// The name in data files and exports: "scope", "knockout:fact:eliminate".
    package var name: String {
      switch self {
      case .scope: "scope"
      case .evidence: "evidence"
      case .requirement: "requirement"
      case .disqualifier: "disqualifier"
      case .knockout(let trigger, let effect): "knockout:\(trigger.rawValue):\(effect.rawValue)"
      }
    }

    package init?(name: String) {
      let words = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      switch words.first {
      case "scope" where words.count == 1: self = .scope
      case "evidence" where words.count == 1: self = .evidence
      case "requirement" where words.count == 1: self = .requirement
      case "disqualifier" where words.count == 1: self = .disqualifier
      case "knockout" where words.count == 3:
        guard let trigger = Trigger(rawValue: words[1]), let effect = Effect(rawValue: words[2]) else { return nil }
        self = .knockout(trigger, effect)
      default: return nil
      }
    }

    package var isKnockout: Bool { if case .knockout = self { true } else { false } }
  }

  package var kind: Kind
  package var text: String

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
