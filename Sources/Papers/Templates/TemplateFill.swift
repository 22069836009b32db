internal import Documents
internal import PlainText

/// The names that a template may use.
package struct TemplateVocabulary: Sendable {
  package var fields: Set<String>
  /// Fields of the members of a list, by the list.
  package var lists: [String: Set<String>]
  package var blocks: Set<String>
}

/// What the session says for these names.
struct TemplateValues {
  var fields: [String: String] = [:]
  var lists: [String: [[String: String]]] = [:]
  var blocks: [String: [Block]] = [:]
}

extension Template {
  /// Names that are not known, with the nearest that is.
  package func faults(against vocabulary: TemplateVocabulary) -> [TemplateFault] {
    Self.faults(nodes, vocabulary, vocabulary.fields)
  }

  private static func faults(
    _ nodes: [Node], _ vocabulary: TemplateVocabulary, _ fields: Set<String>
  ) -> [TemplateFault] {
    nodes.flatMap { node -> [TemplateFault] in
      func unknown(_ line: Int, _ name: String) -> [TemplateFault] {
        fields.contains(name)
          ? [] : [TemplateFault(line, .unknownField(name, near: Suggestion.for(name, among: fields.sorted())))]
      }
      switch node {
      case .line(let line, .block, let pieces):
        let name = pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
        if vocabulary.blocks.contains(name) { return [] }
        return [TemplateFault(line, .unknownBlock(name, near: Suggestion.for(name, among: vocabulary.blocks.sorted())))]
      case .line(let line, _, let pieces):
        return pieces.flatMap { if case .field(let name) = $0 { unknown(line, name) } else { [TemplateFault]() } }
      case .when(let line, let name, let first, let otherwise):
        // A list is there or not, too.
        let known = vocabulary.lists[name] != nil ? [] : unknown(line, name)
        return known + faults(first, vocabulary, fields) + faults(otherwise, vocabulary, fields)
      case .each(let line, let name, let body):
        guard let own = vocabulary.lists[name] else {
          let near = Suggestion.for(name, among: vocabulary.lists.keys.sorted())
          return [TemplateFault(line, .unknownList(name, near: near))] + faults(body, vocabulary, fields)
        }
        return faults(body, vocabulary, fields.union(own))
      }
    }
  }

  /// A line of the paper, filled in.
  struct Line: Hashable {
    var directive: Directive
    var text: String
  }

  func filled(with values: TemplateValues) -> [Line] { Self.filled(nodes, values, values.fields) }

  private static func filled(_ nodes: [Node], _ values: TemplateValues, _ fields: [String: String]) -> [Line] {
    nodes.flatMap { node -> [Line] in
      switch node {
      case .line(_, let directive, let pieces):
        let text = pieces.map { piece in
          switch piece {
          case .text(let text): text
          case .field(let name): fields[name] ?? ""
          }
        }
        return [Line(directive: directive, text: text.joined())]
      case .when(_, let name, let first, let otherwise):
        let value = fields[name] ?? ""
        let holds = values.lists[name].map { !$0.isEmpty } ?? (!value.isEmpty && value != "0")
        return filled(holds ? first : otherwise, values, fields)
      case .each(_, let name, let body):
        return (values.lists[name] ?? []).flatMap { own in filled(body, values, fields.merging(own) { $1 }) }
      }
    }
  }
}
