package import Council

/// Why nothing of a table is taken: everything that was found, in the order of the file.
package struct IntakeFaults: Error, Hashable, Sendable {
  package var faults: [IntakeFault]

  package init(faults: [IntakeFault]) { self.faults = faults }

  init(_ problem: IntakeFault.Problem, at place: CellPlace? = nil) {
    faults = [IntakeFault(place: place, problem: problem)]
  }
}

/// One thing wrong with a table.
package struct IntakeFault: Error, Hashable, Sendable {
  package enum Problem: Error, Hashable, Sendable {
    // The file
    case notUTF8
    case quoteNotClosed
    case textAfterQuote
    case tooManyRows(Int)
    case tooLarge
    /// A workbook of Excel 97-2003, a container of another kind.
    case oldWorkbook
    /// No archive, or not one of a workbook.
    case notAWorkbook
    /// The library that opens archives is not on this machine.
    case libraryMissing
    /// A part of the workbook that is not there or not as the format has it.
    case damagedPart(String)
    /// A document type, which could define entities: refused unread.
    case documentType(part: String)
    case noSuchSheet(String, sheets: [String])
    /// A CSV file has no sheets to choose from.
    case noSheets

    // The columns
    case noHeader(needed: [String])
    case columnMissing(String)
    case unknownColumn(String)
    case columnTwice(String)
    case noHeading

    // The cells
    case missing
    case hostileText
    case errorValue(String)
    case uncomputed
    case notADay(String)
    case notANumber(String, low: Int, high: Int)
    /// A word where only some are understood.
    case unknownWord(String, allowed: [String])
    case unknownSet(String, numbers: [Int])
    case severalSets(String, numbers: [Int])
    /// A set's name means something in a regime only, and none is known here.
    case setNeedsNumber(String)
    case badName(String)
    case reserved(String)
    case twice(String, row: Int)
    /// The session has that product of that producer already.
    case inSession(String)
    case tooManyParts(String)
    case paperMissing
    case neededWith(String)
    case seating(SeatingFault)

  }

  /// `nil` for the file as a whole.
  package var place: CellPlace?
  package var problem: Problem
}
