internal import PlainText

extension Template {
  /// - Throws: all faults of the text itself, by line. Fields are checked by `faults(against:)`.
  package init(_ bytes: [UInt8]) throws(TemplateFaults) {
    let (read, faults) = Self.reading(bytes)
    if !faults.isEmpty { throw TemplateFaults(faults) }
    self = read
  }

  /// What is good of a text, and all its faults, by line: the rest can still be checked.
  static func reading(_ bytes: [UInt8]) -> (template: Template, faults: [TemplateFault]) {
    guard let lines = templateLines(bytes) else { return (Template(nodes: []), [TemplateFault(1, .notUTF8)]) }
    var reader = TemplateReader(lines)
    return reader.read()
  }
}

package struct TemplateFaults: Error, Hashable, Sendable {
  package let faults: [TemplateFault]
  init(_ faults: [TemplateFault]) { self.faults = faults }
}

/// Of a file that an office writes, empty ones too; `nil` where it is not UTF-8. A byte order mark is none of them.
func templateLines(_ bytes: [UInt8]) -> [Substring]? {
  guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
  return (text.first == "\u{FEFF}" ? text.dropFirst() : text[...]).split(omittingEmptySubsequences: false) {
    $0.isNewline
  }
}

private struct TemplateReader {
  /// What is open: its line, its nodes so far.
  private struct Frame {
    enum Kind { case file, when(String), otherwise(String, [Template.Node]), each(String) }
    var kind: Kind
    var line: Int
    var nodes: [Template.Node] = []
  }

  private let lines: [Substring]
  private var frames = [Frame(kind: .file, line: 0)]
  private var faults: [TemplateFault] = []

  init(_ lines: [Substring]) { self.lines = lines }

  mutating func read() -> (Template, [TemplateFault]) {
    for (index, line) in lines.enumerated() { take(line, index + 1) }
    for frame in frames.dropFirst() { faults.append(TemplateFault(frame.line, .unclosed)) }
    while frames.count > 1 { end(lines.count) }
    return (Template(nodes: frames[0].nodes), faults.sorted { $0.line < $1.line })
  }

  private mutating func take(_ raw: Substring, _ number: Int) {
    let line = raw.trimming()
    if line.isEmpty || line.first == "#" { return }
    guard line.first == "@", !line.hasPrefix("@@") else {
      return add(.body, line.hasPrefix("@@") ? line.dropFirst() : line, number)
    }
    let name = String(line.dropFirst().prefix { !$0.isWhitespace })
    let rest = line.dropFirst(1 + name.count).trimming()
    switch name {
    case "neu" where !rest.isEmpty: frames.append(Frame(kind: .when(String(rest)), line: number))
    case "lap" where !rest.isEmpty: frames.append(Frame(kind: .each(String(rest)), line: number))
    case "neu", "lap": faults.append(TemplateFault(number, .empty))
    case "khong": turn(number)
    case "het": end(number)
    default:
      guard let directive = Template.Directive(rawValue: name) else {
        let known = Template.Directive.allCases.map(\.rawValue) + ["neu", "khong", "het", "lap"]
        return faults.append(TemplateFault(number, .unknownDirective(name, near: Suggestion.for(name, among: known))))
      }
      if rest.isEmpty && directive == .block { return faults.append(TemplateFault(number, .empty)) }
      add(directive, rest, number)
    }
  }

  private mutating func add(_ directive: Template.Directive, _ text: Substring, _ number: Int) {
    guard let pieces = Self.pieces(String(text)) else { return faults.append(TemplateFault(number, .brace)) }
    frames[frames.count - 1].nodes.append(.line(number, directive, pieces))
  }

  private mutating func turn(_ number: Int) {
    guard let frame = frames.last, case .when(let field) = frame.kind else {
      return faults.append(TemplateFault(number, .stray))
    }
    frames[frames.count - 1] = Frame(kind: .otherwise(field, frame.nodes), line: frame.line)
  }

  private mutating func end(_ number: Int) {
    guard frames.count > 1, let frame = frames.popLast() else {
      return faults.append(TemplateFault(number, .stray))
    }
    let node: Template.Node? =
      switch frame.kind {
      case .file: nil
      case .when(let field): .when(frame.line, field, frame.nodes, otherwise: [])
      case .otherwise(let field, let first): .when(frame.line, field, first, otherwise: frame.nodes)
      case .each(let list): .each(frame.line, list, frame.nodes)
      }
    if let node { frames[frames.count - 1].nodes.append(node) }
  }

  /// "{ten}" is a field, "{{" a brace; `nil` where braces do not fit.
  private static func pieces(_ text: String) -> [Template.Piece]? {
    var pieces: [Template.Piece] = []
    var words = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "{" where rest.first == "{": words.append(rest.removeFirst())
      case "}" where rest.first == "}": words.append(rest.removeFirst())
      case "}": return nil
      case "{":
        guard let end = rest.firstIndex(of: "}") else { return nil }
        let name = String(rest[..<end].trimming())
        if name.isEmpty || name.contains("{") { return nil }
        if !words.isEmpty { pieces.append(.text(words)) }
        words = ""
        pieces.append(.field(name))
        rest = rest[rest.index(after: end)...]
      default: words.append(character)
      }
    }
    return words.isEmpty ? pieces : pieces + [.text(words)]
  }
}
