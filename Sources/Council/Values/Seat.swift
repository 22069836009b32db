package import Criteria

/// A role in the council (`ghe[].vai_tro`).
package enum Role: String, Hashable, Sendable, CaseIterable {
  case chair
  case deputy
  case member
  /// "Ủy viên kiêm Thư ký": keeps the minutes and scores.
  case memberSecretary = "member-secretary"
  /// Keeps the minutes, does not score.
  case secretary
  case expert
  case adviser
  case observer

  /// Whether a seat of this role scores unless its record says otherwise (`ghe[].cham_diem`): all but the pure
  /// secretary, the Tổ tư vấn and observers.
  package var scoresByDefault: Bool {
    switch self {
    case .chair, .deputy, .member, .memberSecretary, .expert: true
    case .secretary, .adviser, .observer: false
    }
  }

  /// Who may do the secretary's work at the desk.
  package var keepsMinutes: Bool { self == .secretary || self == .memberSecretary }

  /// Who may preside (`tuc_so.chu_tri`: the chair, or a deputy who was authorised).
  package var maySitInTheChair: Bool { self == .chair || self == .deputy }
}

package struct Seat: Hashable, Sendable {
  package var id: SeatID
  package var role: Role
  /// As it shall stand in the papers.
  package var person: String
  package var agency: String
  package var scores: Bool
  /// Whether it counts for the quorum (`ghe[].tinh_tuc_so`, default as `scores`).
  package var counts: Bool
  /// Whether it votes (`ghe[].bieu_quyet`, default as `counts`).
  package var votes: Bool
  /// Who may sit in for the person, by the decision on the council; empty where it names nobody. Anybody else who comes
  /// in the person's place attends only, unless the Quy chế says otherwise (`du_hop.thay_the`).
  package var substitute: String

  package init(
    id: SeatID, role: Role, person: String, agency: String, scores: Bool? = nil, counts: Bool? = nil,
    votes: Bool? = nil, substitute: String = ""
  ) {
    self.id = id
    self.role = role
    self.person = person
    self.agency = agency
    self.scores = scores ?? role.scoresByDefault
    self.counts = counts ?? self.scores
    self.votes = votes ?? self.counts
    self.substitute = substitute
  }
}

/// What a session is opened with and never changes.
package struct SessionInfo: Hashable, Sendable {
  package var id: SessionID
  package var title: String
  /// "UBND tỉnh …", the body that set up the council.
  package var body: String
  package var council: String
  /// The decision that set up the council, and the Quy chế it works by.
  package var councilDecision: String
  package var regulation: String
  /// Hex SHA-256 of the Quy chế file that the rules came from; empty where they came without one.
  package var regulationDigest: String
  package var place: String
  package var authority: Authority
  package var regime: String
  /// Why this regime, where the law leaves it to the secretary or says otherwise; empty where the law is plain.
  package var regimeReason: String
  /// The day of the evaluation by which the regime was found, where the plan named one.
  package var evaluatedOn: CalendarDay?
  /// Hex SHA-256 of the criteria document that is stored with the session.
  package var criteriaDigest: String
  /// Hex SHA-256 of the council's certificate (DER), so that the chain names who may have signed; empty where a session
  /// has no keys.
  package var councilCertificate: String
  package var rules: Rules
  /// The day on which the dossiers went to the members; `nil` where the plan does not say (`tai_lieu.gui_truoc`).
  package var documentsSent: CalendarDay?
  package var seats: [Seat]
  /// A rehearsal can never become a real session: every paper and screen says TẬP HUẤN.
  package var rehearsal: Bool

  package init(
    id: SessionID, title: String, body: String, council: String, councilDecision: String, regulation: String,
    regulationDigest: String = "", place: String, authority: Authority, regime: String, regimeReason: String = "",
    evaluatedOn: CalendarDay? = nil,
    criteriaDigest: String,
    councilCertificate: String = "", rules: Rules, documentsSent: CalendarDay? = nil, seats: [Seat],
    rehearsal: Bool
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.council = council
    self.councilDecision = councilDecision
    self.regulation = regulation
    self.regulationDigest = regulationDigest
    self.place = place
    self.authority = authority
    self.regime = regime
    self.regimeReason = regimeReason
    self.evaluatedOn = evaluatedOn
    self.criteriaDigest = criteriaDigest
    self.councilCertificate = councilCertificate
    self.rules = rules
    self.documentsSent = documentsSent
    self.seats = seats
    self.rehearsal = rehearsal
  }

  package func seat(_ id: SeatID) -> Seat? { seats.first { $0.id == id } }
}
