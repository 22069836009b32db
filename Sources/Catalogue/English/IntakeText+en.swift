extension IntakeText {
  package var english: String {
    switch self {
    case .csvCell(let file, let row, let column, let heading, let what):
      heading.isEmpty
        ? "\(file), line \(row), column \(column): \(what)"
        : "\(file), line \(row), column \(column) “\(heading)”: \(what)"
    case .sheetCell(let file, let address, let heading, let what):
      heading.isEmpty ? "\(file), cell \(address): \(what)" : "\(file), cell \(address) “\(heading)”: \(what)"
    case .row(let file, let row, let what): "\(file), line \(row): \(what)"
    case .moreFaults(let count): "… and \(count) more faults."
    case .nothingTaken(let count): "\(count) faults. Nothing was taken: mend them and run again."
    case .quoteNotClosed: "a quotation mark opens here and is never closed"
    case .textAfterQuote: "text after a closing quotation mark: inside a cell it is written twice"
    case .tooManyRows(let limit): "the table has more than \(limit) rows"
    case .tooLarge: "the table is too large (or unpacks to something too large): copy what is needed to a new file"
    case .oldWorkbook: "an old Excel file (.xls) or one with a password: save it as .xlsx without a password"
    case .libraryMissing:
      "libzip, which opens XLSX files, is not on this machine: install libzip4, or save as CSV UTF-8"
    case .notAWorkbook: "no XLSX file: open it in a spreadsheet and save it as .xlsx or CSV UTF-8"
    case .damagedPart(let part): "the XLSX file is damaged or not by the standard in \(part): open it and save it again"
    case .documentType(let part): "\(part) has a DOCTYPE: such a file is not taken"
    case .noSuchSheet(let name, let sheets): "no sheet “\(name)”; the sheets: \(sheets)"
    case .noSheets: "only an XLSX file has sheets to choose from (--sheet)"
    case .noHeader(let needed): "no heading row found: these columns are needed: \(needed)"
    case .columnMissing(let name): "column “\(name)” is missing"
    case .unknownColumn(let name):
      "unknown column “\(name)”: name it as in the template (hoidong import template), or take it out"
    case .columnTwice(let name): "column “\(name)” is there twice"
    case .noHeading: "a cell outside the columns that have a heading"
    case .errorValue(let text): "an error value of the spreadsheet: \(text)"
    case .uncomputed: "a formula that was never computed: open it in a spreadsheet, paste values, save"
    case .notADay(let text): "“\(text)” is no day: write it like 05/8/2026 or 2026-08-05"
    case .notANumber(let text, let low, let high): "“\(text)” is no whole number from \(low) to \(high)"
    case .unknownWord(let text, let allowed): "“\(text)” is not understood: use \(allowed)"
    case .unknownSet(let text, let numbers): "no set “\(text)”: give its number (\(numbers)) or its exact name"
    case .severalSets(let text, let numbers): "“\(text)” names several sets (\(numbers)): give the number"
    case .setNeedsNumber(let text):
      "“\(text)” is no number of a set: give the number, or name the regime in the session file to use names"
    case .badName(let text): "“\(text)” cannot be a name here: ASCII letters, digits, hyphens, at most 40"
    case .twice(let text, let row): "“\(text)” stands in line \(row) already"
    case .inSession(let text): "“\(text)” is in the session already"
    case .tooManyParts(let text): "“\(text)” has more than five parts: name; number; day; valid until; criteria"
    case .paperMissing: "a paper without a name: write name; number; day; valid until; criteria 1.1, 2.3"
    case .neededWith(let column): "column “\(column)” is needed with it"
    case .rowHead: "Line"
    case .idHead: "ID"
    case .productHead: "Product"
    case .setHead: "Set"
    case .kindHead: "Kind"
    case .producerHead: "Producer"
    case .communeHead: "Commune"
    case .roleHead: "Role"
    case .personHead: "Person"
    case .agencyHead: "Agency"
    case .scoresHead: "Scoring"
    case .scores: "scores"
    case .doesNotScore: "does not score"
    case .setsOf(let regime, let number): "Sets by Quyết định \(number) (\(regime))."
    case .dossiers(let count, let blocked, let findings):
      "\(count) dossiers, \(blocked) of them cannot enter the queue yet, \(findings) things to look at."
    case .seats(let count, let scoring): "\(count) seats, \(scoring) of them score."
    case .obstacles(let count):
      "\(count) dossiers cannot enter the queue yet: complete them, or give the reason in column “Accepted because”."
    case .confirmFirst(let count, let session):
      "Nothing written. Add --yes to put these \(count) dossiers into session \(session)."
    case .queued(let count, let session): "\(count) dossiers put into session \(session)."
    case .useInSession:
      "For a new session: hoidong session new FILE --dossiers THIS-FILE, or --json to copy them into a session file."
    case .seatsStay:
      "Seats cannot join a session that is made (their keys are made with it): hoidong session new FILE --members THIS-FILE."
    case .templateWritten(let path): "Template written to \(path)"
    case .badEnding(let path): "\(path): the name of a template ends with .xlsx or .csv"
    case .notInFile: "the file has no row yet"
    }
  }
}
