internal import Catalogue
internal import Council
internal import Criteria
internal import Intake
internal import Office

/// A file with dossiers or seats alone: a table, or JSON with that part of a session file.
struct IntakeFile {
  private let path: String
  /// As faults call it.
  private let file: String
  private let language: Language

  init(_ path: String, called name: String? = nil, _ language: Language) {
    self.path = path
    file = name ?? path
    self.language = language
  }

  /// - Parameters:
  ///   - sets: that there are; `nil` where the regime is not known yet.
  ///   - present: dossiers of the session that these join.
  func dossiers(
    sheet: String? = nil, sets: [ProductSet]?, joining present: [Dossier] = []
  ) throws -> [PlanParts.Given<Dossier>] {
    let bytes = try bytes()
    if try isJSON(bytes, sheet) {
      return try inPlan { try PlanParts.dossiers(in: bytes, sets: sets?.map(\.number)) }
    }
    let names = sets.map(SetNames.init)
    return try taken {
      try DossierTable.read(Intake.table(bytes, sheet: sheet), sets: names, joining: present)
    }
  }

  /// The seats, and PINs that a JSON file sets.
  func seats(sheet: String? = nil) throws -> PlanParts {
    let bytes = try bytes()
    if try isJSON(bytes, sheet) { return try inPlan { try PlanParts.seats(in: bytes) } }
    return PlanParts(seats: try taken { try MemberTable.read(Intake.table(bytes, sheet: sheet)) })
  }

  private func isJSON(_ bytes: [UInt8], _ sheet: String?) throws -> Bool {
    guard Intake.form(of: bytes) == .json else { return false }
    if sheet != nil {
      throw Stop(.input, [fault(IntakeText.noSheets)])
    }
    return true
  }

  private func bytes() throws -> [UInt8] {
    if let bytes = InputFile.read(path) { return bytes }
    throw Stop(.input, [fault(FaultText.unreadable)])
  }

  private func fault(_ what: any Worded) -> String {
    CommandText.fault(file: file, what: what.text(in: language)).text(in: language)
  }

  private func inPlan<Value>(_ read: () throws -> Value) throws -> Value {
    do { return try read() } catch let error as OfficeError { throw Stop(error, file: file, language) }
  }

  private func taken<Value>(_ read: () throws -> [TableLine<Value>]) throws -> [PlanParts.Given<Value>] {
    do { return try read().map { PlanParts.Given($0.value, line: $0.row) } } catch let error as IntakeFaults {
      throw Stop(error, file: file, language)
    }
  }
}
