/// Tables that offices fill in: what is wrong with one, the preview, what was done.
package enum IntakeText: Hashable, Sendable, Worded {
  // Where
  case csvCell(file: String, row: Int, column: Int, heading: String, what: String)
  case sheetCell(file: String, address: String, heading: String, what: String)
  case row(file: String, row: Int, what: String)
  case moreFaults(Int), nothingTaken(Int)

  // What is wrong with the file
  case quoteNotClosed, textAfterQuote, tooManyRows(Int), tooLarge
  case oldWorkbook, notAWorkbook, libraryMissing, damagedPart(String), documentType(String)
  case noSuchSheet(String, sheets: String), noSheets

  // What is wrong with the columns
  case noHeader(needed: String), columnMissing(String), unknownColumn(String), columnTwice(String), noHeading

  // What is wrong with the cells
  case errorValue(String), uncomputed, notADay(String), notANumber(String, low: Int, high: Int)
  case unknownWord(String, allowed: String)
  case unknownSet(String, numbers: String), severalSets(String, numbers: String), setNeedsNumber(String)
  case badName(String), twice(String, row: Int), inSession(String)
  case tooManyParts(String), paperMissing, neededWith(String)

  // The preview
  case rowHead, idHead, productHead, setHead, kindHead, producerHead, communeHead
  case roleHead, personHead, agencyHead, scoresHead
  case scores, doesNotScore
  case setsOf(regime: String, number: String)
  case dossiers(Int, blocked: Int, findings: Int), seats(Int, scoring: Int)
  case obstacles(Int)

  // What was done, or can be
  case confirmFirst(Int, session: String), queued(Int, session: String), useInSession
  case seatsStay, templateWritten(String), badEnding(String)
  case notInFile
}
