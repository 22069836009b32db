package import Catalogue

/// A paper in the list of what can be carried out of the hall.
package struct PaperLine: Hashable, Sendable {
  /// Of its files, without the ending.
  package var name: String
  package var title: String
  package var group: PaperGroup
  /// Endings that it is given out in.
  package var formats: [String]
  /// How far it is: ready, blocked, written, signed; not empty.
  package var marks: [ShelfText]
  /// The latest bundle that holds it.
  package var bundle: String?

  package init(
    name: String, title: String, group: PaperGroup, formats: [String], marks: [ShelfText], bundle: String? = nil
  ) {
    (self.name, self.title, self.group, self.formats) = (name, title, group, formats)
    (self.marks, self.bundle) = (marks, bundle)
  }

  var isReady: Bool { if case .blocked = marks.first { false } else { true } }
  var isWritten: Bool { marks.contains { if case .written = $0 { true } else { false } } }
}

/// Notices and the papers of single products stand apart: there may be hundreds.
package enum PaperGroup: Hashable, Sendable, CaseIterable {
  case meeting, decisions, notices, products

  /// Those that are a row of their own in the list, and open.
  static let folded: [PaperGroup] = [.notices, .products]

  var words: ShelfText {
    switch self {
    case .meeting: .meetingHead
    case .decisions: .decisionsHead
    case .notices: .noticesGroup
    case .products: .productsGroup
    }
  }
}

/// What there is, as it was last looked up.
package struct PaperList: Hashable, Sendable {
  package struct Fault: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var words: DocumentText

    package init(file: String, line: Int, words: DocumentText) {
      (self.file, self.line, self.words) = (file, line, words)
    }
  }

  package var lines: [PaperLine]
  /// Where papers are written.
  package var folder: String
  /// Of the office's templates.
  package var faults: [Fault]

  package init(lines: [PaperLine], folder: String, faults: [Fault] = []) {
    (self.lines, self.folder, self.faults) = (lines, folder, faults)
  }
}

/// A paper as lines, longer than the screen is wide perhaps.
package struct PaperReading: Hashable, Sendable {
  /// `nil` for a page that is no paper: the charts alone.
  package var name: String?
  package var title: String
  package var lines: [String]

  package init(name: String?, title: String, lines: [String]) {
    (self.name, self.title, self.lines) = (name, title, lines)
  }
}

/// What shall be written, and where.
package struct PaperOrder: Hashable, Sendable {
  /// Names of papers.
  package var names: [String]
  package var folder: String
  package var format: PaperFormatChoice
  /// Files that are overwritten, and then only these are written; empty: all, and none is overwritten.
  package var replacing: [String] = []
}

package enum PaperFormatChoice: Hashable, Sendable, CaseIterable {
  case asGiven, word, pdf, text, workbook, csv

  /// Of the files; `nil` for the usual ones of each paper.
  package var ending: String? {
    switch self {
    case .asGiven: nil
    case .word: "docx"
    case .pdf: "pdf"
    case .text: "txt"
    case .workbook: "xlsx"
    case .csv: "csv"
    }
  }

  var words: ShelfText {
    switch self {
    case .asGiven: .asGiven
    case .word: .word
    case .pdf: .pdf
    case .text: .text
    case .workbook: .workbook
    case .csv: .csv
    }
  }
}

/// How far the writing is.
package struct PaperProgress: Hashable, Sendable {
  package enum End: Hashable, Sendable {
    case done
    case stopped
    /// Why, in words.
    case broke(String)
  }

  package var order: PaperOrder
  package var of: Int
  package var done = 0
  /// The file that is written next.
  package var now = ""
  package var written = 0
  package var same = 0
  package var noForm = 0
  /// Files with something else in them, which were left.
  package var differing: [String] = []
  /// What could not be made, in words.
  package var failures: [String] = []
  /// `nil` while it goes on.
  package var end: End?

  package init(order: PaperOrder, of: Int) { (self.order, self.of) = (order, of) }

  package var isRunning: Bool { end == nil }
}

package enum PaperIntent: Hashable, Sendable {
  case list
  /// By its name.
  case read(String)
  case charts
  case export(PaperOrder)
  /// The next file.
  case goOn
  case stop
  case print(String)
  /// In a file manager.
  case openFolder(String)
}

package enum PaperAnswer: Sendable {
  case listed(PaperList)
  case read(PaperReading)
  case went(PaperProgress)
  /// With what there is since.
  case ended(PaperProgress, PaperList)
  case said(ShelfText, isGood: Bool)
}
