internal import PlainText

/// A column of a table that people fill in.
package protocol IntakeColumn: Hashable, Sendable, CaseIterable {
  /// What the heading may be: the Vietnamese one first, then the English one, then others. Marks, case and punctuation do
  /// not count.
  var names: [String] { get }
  /// Without it a table is not read.
  var isRequired: Bool { get }
  /// Every column by the keys of its names.
  static var byKey: [String: Self] { get }
  /// Keys of headings that are known, and passed over.
  static var passedOver: Set<String> { get }
}

extension IntakeColumn {
  package var vietnamese: String { names[0] }
  package var english: String { names[1] }
  /// For messages in any language.
  var bothNames: String { "\(vietnamese) (\(english))" }
}

/// Headings as they are compared.
package enum Heading {
  /// Lower case, without marks; letters and digits in words with one blank between.
  package static func key(_ text: String) -> String {
    foldedForSearch(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  static func keys<Column: IntakeColumn>(of columns: Column.Type) -> [String: Column] {
    columns.allCases.reduce(into: [:]) { keys, column in
      for name in column.names { keys[key(name)] = column }
    }
  }
}
