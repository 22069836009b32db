/// A picture of numbers, which are said beside it: lengths are for the eye only, in thousandths of the full width.
package struct Chart: Hashable, Sendable {
  package struct Bar: Hashable, Sendable {
    package var label: String
    package var length: Int
    /// The number as it is written everywhere else.
    package var shown: String

    package init(_ label: String, length: Int, shown: String) {
      self.label = Run(label).text
      self.length = min(max(length, 0), 1000)
      self.shown = Run(shown).text
    }
  }

  /// From the lowest to the highest, with a mark for what lies between.
  package struct Span: Hashable, Sendable {
    package var label: String
    package var from: Int
    package var to: Int
    package var mark: Int
    package var shown: String

    package init(_ label: String, from: Int, to: Int, mark: Int, shown: String) {
      self.label = Run(label).text
      self.from = min(max(from, 0), 1000)
      self.to = min(max(to, self.from), 1000)
      self.mark = min(max(mark, self.from), self.to)
      self.shown = Run(shown).text
    }
  }

  package enum Content: Hashable, Sendable {
    case bars([Bar])
    case spans([Span])
    /// Small pictures of one kind, several in a row.
    case multiples([Panel])
  }

  package struct Panel: Hashable, Sendable {
    package var title: String
    package var bars: [Bar]

    package init(_ title: String, _ bars: [Bar]) {
      self.title = Run(title).text
      self.bars = bars
    }
  }

  package var title: String
  package var content: Content

  package init(_ title: String, _ content: Content) {
    self.title = Run(title).text
    self.content = content
  }
}
