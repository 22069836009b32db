internal import Catalogue
internal import PlainText
package import TerminalKit

/// The program as a talk of lines: what has changed is said, a question is asked, a line is understood as keys. It drives the
/// same state as the screens, and draws nothing.
package struct PlainTalk: Sendable {
  package struct Speech: Hashable, Sendable {
    package var lines: [String]
    /// What is asked, in the same line.
    package var prompt: String
    /// Whether the answer is a secret: it is read without being shown.
    package var isSecret: Bool
  }

  /// Lines that are said at once; what is longer goes on with an empty answer.
  package static let page = 20
  private static let width = 78

  /// What was said last, by what it was about.
  private var said: [String: Set<String>] = [:]
  private var saidForm: PlainPage.Part?
  private var saidMessage: String?
  private var pending: [String] = []
  private var asksForAll = false
  private var wasSeated = false

  package init() {}

  /// What has changed since it spoke last, as far as a page goes.
  package mutating func say(_ state: HallState) -> Speech {
    let page = state.plainPage
    var lines: [String] = []
    if wasSeated && state.seat == nil { lines.append(state.text(SpokenText.handOver)) }
    wasSeated = state.seat != nil
    if page.form == nil || asksForAll {
      for part in page.parts { lines += news(of: part) }
      said = page.parts.reduce(into: [:]) { $0[$1.key, default: []].formUnion($1.lines) }
    }
    if let form = page.form, saidForm != form || asksForAll { lines += form.lines }
    saidForm = page.form
    asksForAll = false
    let message = state.form?.fault ?? state.message?.text
    if let message, message != saidMessage { lines.insert(message, at: 0) }
    saidMessage = message
    pending += lines.flatMap { $0.wrapped(width: Self.width) }
    let now = pending.prefix(Self.page)
    pending.removeFirst(now.count)
    let rest = pending.count
    return Speech(
      lines: Array(now), prompt: rest > 0 ? state.text(SpokenText.more(rest)) : page.prompt,
      isSecret: rest == 0 && state.asksSecret)
  }

  private func news(of part: PlainPage.Part) -> [String] {
    if asksForAll { return part.lines }
    let known = said[part.key]
    switch part.manner {
    case .asked: return []
    case .once where known != nil: return []
    case .changes where known == nil: return []
    case .whole, .once, .changes: return part.lines.filter { known?.contains($0) != true }
    }
  }

  /// The keys that a typed line stands for; none where it asks for words only.
  package mutating func answer(_ line: String, _ state: HallState) -> [Input] {
    if !pending.isEmpty && line.isEmpty { return [] }
    pending = []
    switch state.plainAnswer(to: line) {
    case .keys(let inputs):
      // What is said to these keys is news, also when it is the same as to the last.
      saidMessage = nil
      return inputs
    case .understood(let words, let inputs):
      saidMessage = nil
      pending = state.text(TypingText.understood(words)).wrapped(width: Self.width)
      return inputs
    case .words(let lines): pending = lines.flatMap { $0.wrapped(width: Self.width) }
    case .everything: asksForAll = true
    }
    return []
  }

  /// Says everything when it speaks next.
  package mutating func repeatAll() { asksForAll = true }
}

extension HallState {
  var asksSecret: Bool {
    guard search == nil, let form, form.entries.indices.contains(form.focus) else { return false }
    return form.entries[form.focus].field.isSecret
  }
}
