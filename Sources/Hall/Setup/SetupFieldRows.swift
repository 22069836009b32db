internal import Catalogue
internal import Council
internal import Criteria
internal import Setup

// What each field is called, how it is filled in, and what helps with it.

extension SessionField {
  var label: SetupLabel {
    switch self {
    case .title: .title
    case .body: .body
    case .council: .council
    case .councilDecision: .councilDecision
    case .regulation: .regulation
    case .place: .place
    case .authority: .authority
    case .rehearsal: .rehearsal
    case .evaluatedOn: .evaluatedOn
    case .documentsSent: .documentsSent
    case .regime: .regime
    case .regimeReason: .regimeReason
    }
  }

  var hint: SetupText? {
    switch self {
    case .councilDecision: .decisionHint
    case .evaluatedOn: .evaluatedHint
    case .documentsSent: .sentHint
    case .rehearsal: .rehearsalHint
    case .regimeReason: .reasonHint
    case .title, .body, .council, .regulation, .place, .authority, .regime: nil
    }
  }
}

extension SeatField {
  var label: SetupLabel {
    switch self {
    case .id: .seatID
    case .role: .role
    case .person: .person
    case .agency: .agency
    case .scores: .scores
    case .counts: .counts
    case .votes: .votes
    case .substitute: .substitute
    }
  }

  var kind: SetupRow.Kind {
    switch self {
    case .role: .choice(Role.allCases.map(\.rawValue))
    case .scores, .counts, .votes: .choice(["", "true", "false"])
    case .id, .person, .agency, .substitute: .text
    }
  }

  var hint: SetupText? { self == .id ? .nameHint : nil }
}

extension DossierField {
  var label: SetupLabel {
    switch self {
    case .id: .dossierID
    case .product: .product
    case .set: .set
    case .kind: .kind
    case .producer: .producer
    case .producerType: .producerType
    case .province: .province
    case .commune: .commune
    case .address: .address
    case .phone: .phone
    case .code: .code
    case .filed: .filed
    case .registration: .registration
    case .received: .received
    case .star: .star
    case .certificate: .certificate
    case .issued: .issued
    case .expires: .expires
    case .samples: .samples
    case .samplesReceived: .samplesReceived
    case .acceptedBecause: .acceptedBecause
    }
  }

  var kind: SetupRow.Kind {
    switch self {
    case .kind: .choice(RegistrationKind.allCases.map(\.rawValue))
    case .set: .set
    case .province: .province
    case .commune: .commune
    case .code: .code
    case .filed, .received, .issued, .expires, .samplesReceived: .day
    case .id, .product, .producer, .producerType, .address, .phone, .registration, .star, .certificate, .samples,
      .acceptedBecause:
      .text
    }
  }

  var hint: SetupText? {
    switch self {
    case .id: .nameHint
    case .set, .province, .commune: .freeTextHint
    case .code: .codeHint
    case .acceptedBecause: .acceptedHint
    default: nil
    }
  }
}
