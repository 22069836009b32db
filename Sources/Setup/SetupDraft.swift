package import CanonicalJSON
package import Council
package import Criteria

/// A session that is being set up: the texts of a session file as they were typed, right or wrong. What is wrong with them
/// is found where a session is made, by the reader of session files.
package struct SetupDraft: Hashable, Sendable {
  /// Texts of one seat or dossier, with what the pages do not show.
  package struct Entry<Field: Hashable & Sendable>: Hashable, Sendable {
    package var texts: [Field: String] = [:]
    package var rest = JSONObject()

    package init() {}

    package subscript(_ field: Field) -> String {
      get { texts[field] ?? "" }
      set { texts[field] = newValue.isEmpty ? nil : newValue }
    }
  }

  /// What a Quy chế file says of the session: it stands where the draft says nothing.
  package struct Adopted: Hashable, Sendable {
    package var says: [SessionField: String]
    package var settings: [RuleKey: String]
    package var seats: Int

    package init(says: [SessionField: String], settings: [RuleKey: String], seats: Int) {
      self.says = says
      self.settings = settings
      self.seats = seats
    }
  }

  package let id: SessionID
  package var session = Entry<SessionField>()
  package var seats: [Entry<SeatField>] = []
  package var dossiers: [Entry<DossierField>] = []
  package var settings: [RuleKey: String] = [:]
  /// `nil` where the session goes by the program's defaults and single settings.
  package var adopted: Adopted?

  package init(id: SessionID) { self.id = id }

  /// Whether nobody has typed anything: the level that every set-up begins with says nothing.
  package var isEmpty: Bool {
    var session = session
    session[.authority] = ""
    return session == Entry() && seats.isEmpty && dossiers.isEmpty && settings.isEmpty && adopted == nil
  }

  /// The text of a cell; empty where nothing was typed.
  package func text(_ cell: SetupCell) -> String {
    switch cell {
    case .session(let field): session[field]
    case .seat(let index, let field): seats.indices.contains(index) ? seats[index][field] : ""
    case .dossier(let index, let field): dossiers.indices.contains(index) ? dossiers[index][field] : ""
    case .setting(let key): settings[key] ?? ""
    }
  }

  package mutating func set(_ cell: SetupCell, _ text: String) {
    switch cell {
    case .session(let field): session[field] = text
    case .seat(let index, let field): if seats.indices.contains(index) { seats[index][field] = text }
    case .dossier(let index, let field): if dossiers.indices.contains(index) { dossiers[index][field] = text }
    case .setting(let key): settings[key] = text.isEmpty ? nil : text
    }
  }

  /// The level of the council: of the draft, else of the Quy chế; a province's where neither says it.
  package var authority: Authority {
    Authority(rawValue: session[.authority]) ?? adopted?.says[.authority].flatMap(Authority.init) ?? .province
  }

  package var isRehearsal: Bool { session[.rehearsal] == "true" }

  /// A seat as the session file will be read: what its role brings, where nothing else is said.
  package func seat(_ index: Int) -> Seat? {
    guard seats.indices.contains(index) else { return nil }
    let entry = seats[index]
    return Seat(
      id: SeatID(entry[.id]), role: Role(rawValue: entry[.role]) ?? .member, person: entry[.person],
      agency: entry[.agency], scores: Bool(entry[.scores]), counts: Bool(entry[.counts]), votes: Bool(entry[.votes]),
      substitute: entry[.substitute])
  }

  /// "UV2" where there is a "UV1"; "SP03" behind two others.
  package func freeName(_ base: String, digits: Int, among taken: [String]) -> String {
    let names = (1...999).lazy.map { number in
      let text = String(number)
      return base + String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    return names.first { !taken.contains($0) } ?? base
  }
}
