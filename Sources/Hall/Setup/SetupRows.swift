internal import Catalogue
internal import Council
internal import Criteria
internal import Setup
internal import Terms

/// One line of a page of fields.
struct SetupRow {
  enum Kind: Hashable {
    case text, day
    /// One of these texts; the words for them come from `shown`.
    case choice([String])
    case province, commune, set, code
  }

  let cell: SetupCell
  let label: SetupLabel
  let kind: Kind
  let hint: SetupText?

  init(_ cell: SetupCell, _ label: SetupLabel, _ kind: Kind = .text, _ hint: SetupText? = nil) {
    self.cell = cell
    self.label = label
    self.kind = kind
    self.hint = hint ?? (kind == .day ? .dayHint : nil)
  }

  /// Names of seats and dossiers, numbers, days, codes: no Vietnamese is written there.
  var isPlain: Bool {
    switch cell {
    case .session(let field): field.isDay
    case .seat(_, let field): field == .id
    case .dossier(_, let field):
      field.isDay || [.id, .phone, .code, .registration, .star, .certificate, .samples].contains(field)
    case .setting: true
    }
  }

  var isLookup: Bool { [.province, .commune, .set, .code].contains(kind) }
  var choices: [String]? { if case .choice(let texts) = kind { texts } else { nil } }
}

extension HallState {
  func rows(of subject: SetupSubject) -> [SetupRow] {
    switch subject {
    case .session: SessionField.allCases.map { SetupRow(.session($0), $0.label, kind(of: $0), $0.hint) }
    case .seat(let index): SeatField.allCases.map { SetupRow(.seat(index, $0), $0.label, $0.kind, $0.hint) }
    case .dossier(let index):
      DossierField.allCases.map { SetupRow(.dossier(index, $0), $0.label, $0.kind, $0.hint) }
    }
  }

  private func kind(of field: SessionField) -> SetupRow.Kind {
    switch field {
    case .authority: .choice([Authority.province, .district, .central].map(\.rawValue))
    case .rehearsal: .choice(["", "true"])
    case .regime: .choice([""] + (library?.regimes.map(\.id.rawValue) ?? []))
    case .evaluatedOn, .documentsSent: .day
    case .title, .body, .council, .councilDecision, .regulation, .place, .regimeReason: .text
    }
  }

  /// A cell as people read it, and whether somebody said it here.
  func shown(_ cell: SetupCell) -> (text: String, isOwn: Bool) {
    guard let draft = setup?.draft else { return ("", false) }
    let own = draft.text(cell)
    if own.isEmpty, case .session(let field) = cell, let said = draft.adopted?.says[field] {
      return (text(SetupText.saidByRegulation(words(for: said, in: cell))), false)
    }
    return (words(for: own, in: cell), !own.isEmpty)
  }

  private func words(for text: String, in cell: SetupCell) -> String {
    switch cell {
    case .session(.authority): self.text((Authority(rawValue: text) ?? .province).term)
    case .session(.rehearsal): flag(text == "true")
    case .session(.regime): regimeName(text)
    case .seat(_, .role): self.text((Role(rawValue: text) ?? .member).term)
    case .seat(let index, .scores): flag(text, at: index, \.scores)
    case .seat(let index, .counts): flag(text, at: index, \.counts)
    case .seat(let index, .votes): flag(text, at: index, \.votes)
    case .dossier(_, .kind): self.text((RegistrationKind(rawValue: text) ?? .first).term)
    case .dossier(_, .set): setName(text)
    case .session, .seat, .dossier, .setting: text
    }
  }

  private func flag(_ flag: Bool) -> String { text(flag ? HallText.yes : HallText.setup(.no)) }

  private func flag(_ text: String, at index: Int, _ path: KeyPath<Seat, Bool>) -> String {
    if let said = Bool(text) { return flag(said) }
    return self.text(SetupText.byRole(setup?.draft.seat(index)?[keyPath: path] ?? false))
  }

  private func regimeName(_ id: String) -> String {
    if id.isEmpty { return text(SetupText.findRegime) }
    return library?.regime(RegimeID(id)).map { "\($0.decision.number) (\(id))" } ?? id
  }

  func setName(_ number: String) -> String {
    guard let set = setupSets.first(where: { String($0.number) == number }) else { return number }
    return "\(number) – \(set.name)"
  }

  /// The regime whose sets a dossier is looked up in: the one that is named, else the one of the day.
  var setupRegime: RegimeID? {
    let named = setup.map { $0.draft.session[.regime] } ?? ""
    let id = named.isEmpty ? setup?.draft.adopted?.says[.regime] ?? "" : named
    if !id.isEmpty { return RegimeID(id) }
    guard let library, let today else { return nil }
    let day = setup.flatMap { CalendarDay($0.draft.session[.evaluatedOn]) } ?? today
    return try? Applicability.of(filed: day, kind: .first, evaluated: day, regimes: library.regimes).regime
  }

  var setupSets: [ProductSet] { setupRegime.flatMap { library?.sets[$0] } ?? [] }
}
