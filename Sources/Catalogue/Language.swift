/// The languages of the user interface. Papers of the council are always Vietnamese.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

/// Something with words for people. Each topic is an enum of its own; its Vietnamese words stand in `Vietnamese/`, its
/// English words in `English/`, and the compiler lists what is missing. Sentences are never put together from pieces.
package protocol Worded: Sendable {
  var vietnamese: String { get }
  var english: String { get }
}

extension Worded {
  package func text(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
