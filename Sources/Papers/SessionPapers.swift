internal import Council
internal import Tables

/// A paper as a file of the bundle.
package struct Paper: Hashable, Sendable {
  /// Below the bundle's folder, "docs/bien-ban.txt".
  package let name: String
  package let bytes: [UInt8]

  init(name: String, text: String, signed: Bool) {
    self.name = name
    bytes = Array((signed ? text : UnsignedMark.text(text)).utf8)
  }

  init(name: String, table: Table, signed: Bool) {
    self.name = name
    bytes = CSVFile(signed ? table : UnsignedMark.table(table)).bytes
  }
}

/// The papers of a concluded session. Pure: the same session gives the same bytes on every machine.
package enum SessionPapers {
  /// Goes up with every change of a paper's words or layout, so that a later program knows that it cannot write the
  /// papers of an older bundle again word for word.
  package static let version = 2

  package static let minutesName = "docs/bien-ban.txt"
  package static let summaryName = "docs/bang-tong-hop.csv"

  /// "docs/phieu-SP01.csv".
  package static func sheetsName(product: String) -> String { "docs/phieu-\(product).csv" }

  package static let rulesName = "docs/quy-tac.txt"

  /// Minutes, the rules in words (not in the first edition), table of all products, and one table of sheets for every product that was concluded.
  /// - Parameter signed: without the signatures of chair and secretary every page says so.
  package static func all(of concluded: ConcludedSession, signed: Bool = true) -> [Paper] {
    let sheets = concluded.session.products.filter { concluded.conclusion(of: $0) != nil }
    return [
      Paper(name: minutesName, text: Minutes(concluded).text, signed: signed),
      Paper(name: summaryName, table: SummaryTable(concluded).table, signed: signed),
    ]
      + (concluded.info.rules.isFirstEdition
        ? [] : [Paper(name: rulesName, text: RulesPaper(concluded: concluded).text, signed: signed)])
      + sheets.map {
        Paper(name: sheetsName(product: $0.id.rawValue), table: SheetTable(concluded, $0).table, signed: signed)
      }
  }
}
