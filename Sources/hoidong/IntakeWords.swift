internal import Catalogue
internal import Council
internal import Intake

// Faults and columns of tables to the catalogue's words.

extension Stop {
  /// Faults beyond the first so many are counted only: a table of another kind has one in every cell.
  private static let shown = 200

  init(_ error: IntakeFaults, file: String, _ language: Language) {
    var lines = error.faults.prefix(Self.shown).map { $0.line(file, language) }
    if error.faults.count > Self.shown {
      lines.append(IntakeText.moreFaults(error.faults.count - Self.shown).text(in: language))
    }
    self.init(.input, lines + [IntakeText.nothingTaken(error.faults.count).text(in: language)])
  }
}

extension IntakeFault {
  fileprivate func line(_ file: String, _ language: Language) -> String {
    let what = problem.words.text(in: language)
    guard let place else { return CommandText.fault(file: file, what: what).text(in: language) }
    let words: IntakeText =
      switch (place.column, place.form) {
      case (nil, _): .row(file: file, row: place.row, what: what)
      case (let column?, .csv):
        .csvCell(file: file, row: place.row, column: column + 1, heading: place.heading, what: what)
      case (_, .workbook): .sheetCell(file: file, address: place.address, heading: place.heading, what: what)
      }
    return words.text(in: language)
  }
}

extension IntakeFault.Problem {
  fileprivate var words: any Worded {
    switch self {
    case .notUTF8: FaultText.notUTF8
    case .quoteNotClosed: IntakeText.quoteNotClosed
    case .textAfterQuote: IntakeText.textAfterQuote
    case .tooManyRows(let limit): IntakeText.tooManyRows(limit)
    case .tooLarge: IntakeText.tooLarge
    case .oldWorkbook: IntakeText.oldWorkbook
    case .notAWorkbook: IntakeText.notAWorkbook
    case .libraryMissing: IntakeText.libraryMissing
    case .damagedPart(let part): IntakeText.damagedPart(part)
    case .documentType(let part): IntakeText.documentType(part)
    case .noSuchSheet(let name, let sheets): IntakeText.noSuchSheet(name, sheets: list(sheets))
    case .noSheets: IntakeText.noSheets
    case .noHeader(let needed): IntakeText.noHeader(needed: list(needed))
    case .columnMissing(let name): IntakeText.columnMissing(name)
    case .unknownColumn(let name): IntakeText.unknownColumn(name)
    case .columnTwice(let name): IntakeText.columnTwice(name)
    case .noHeading: IntakeText.noHeading
    case .missing: FaultText.absent
    case .hostileText: FaultText.hostilePlanText
    case .errorValue(let text): IntakeText.errorValue(text)
    case .uncomputed: IntakeText.uncomputed
    case .notADay(let text): IntakeText.notADay(text)
    case .notANumber(let text, let low, let high): IntakeText.notANumber(text, low: low, high: high)
    case .unknownWord(let text, let allowed): IntakeText.unknownWord(text, allowed: list(allowed))
    case .unknownSet(let text, let numbers): IntakeText.unknownSet(text, numbers: list(numbers))
    case .severalSets(let text, let numbers): IntakeText.severalSets(text, numbers: list(numbers))
    case .setNeedsNumber(let text): IntakeText.setNeedsNumber(text)
    case .badName(let text): IntakeText.badName(text)
    case .reserved(let name): FaultText.reserved(name)
    case .twice(let text, let row): IntakeText.twice(text, row: row)
    case .inSession(let text): IntakeText.inSession(text)
    case .tooManyParts(let text): IntakeText.tooManyParts(text)
    case .paperMissing: IntakeText.paperMissing
    case .neededWith(let column): IntakeText.neededWith(column)
    case .seating(let fault): fault.words
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: "; ") }
  private func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
}

extension SeatingFault {
  fileprivate var words: FaultText {
    switch self {
    case .noChair: .noChair
    case .twoChairs: .twice("chair")
    case .noSecretary: .noSecretary
    case .noScorer: .noScorer
    }
  }
}

extension DossierColumn {
  var note: DossierColumnNote {
    switch self {
    case .id: .id
    case .product: .product
    case .set: .set
    case .kind: .kind
    case .producer: .producer
    case .producerType: .producerType
    case .commune: .commune
    case .province: .province
    case .address: .address
    case .phone: .phone
    case .code: .code
    case .registration: .registration
    case .filed: .filed
    case .received: .received
    case .star: .star
    case .certificate: .certificate
    case .issued: .issued
    case .expires: .expires
    case .communeDocument: .communeDocument
    case .materials: .materials
    case .labour: .labour
    case .idea: .idea
    case .identity: .identity
    case .advisers: .advisers
    case .evidence: .evidence
    case .samples: .samples
    case .samplesReceived: .samplesReceived
    case .acceptedBecause: .acceptedBecause
    }
  }
}

extension MemberColumn {
  var note: MemberColumnNote {
    switch self {
    case .id: .id
    case .role: .role
    case .person: .person
    case .agency: .agency
    case .scores: .scores
    case .counts: .counts
    case .votes: .votes
    case .substitute: .substitute
    }
  }
}

extension CriterionColumn {
  func heading(in language: Language) -> String { language == .vietnamese ? vietnamese : english }
}
