internal import CanonicalJSON
internal import Catalogue

/// What one check of the doctor came to.
struct DoctorLine {
  enum State: String {
    case good = "ok"
    /// Worth knowing; nothing fails for it.
    case remark
    /// Could not be asked here.
    case unknown
    case wrong

    var mark: String {
      switch self {
      case .good: "✓"
      case .remark: "!"
      case .unknown: "?"
      case .wrong: "✗"
      }
    }
  }

  let check: String
  let state: State
  let words: any Worded

  init(_ check: String, _ state: State, _ words: any Worded) {
    (self.check, self.state, self.words) = (check, state, words)
  }

  func json(_ language: Language) -> JSONValue {
    ["check": .string(check), "state": .string(state.rawValue), "words": .string(words.text(in: language))]
  }
}
