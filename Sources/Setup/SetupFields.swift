package import Council

/// What is asked for of the session itself, in the order of the page; the name is the member of the session file.
package enum SessionField: String, Hashable, Sendable, CaseIterable {
  case title, body, council
  case councilDecision = "council_decision"
  case regulation, place, authority, rehearsal
  case evaluatedOn = "evaluated_on"
  case documentsSent = "documents_sent"
  case regime
  case regimeReason = "regime_reason"

  package var isDay: Bool { self == .evaluatedOn || self == .documentsSent }
}

/// What is asked for of a seat.
package enum SeatField: String, Hashable, Sendable, CaseIterable {
  case id, role, person, agency, scores, counts, votes, substitute
}

/// What is asked for of a dossier that is typed; what a table says beside it stays as it came.
package enum DossierField: String, Hashable, Sendable, CaseIterable {
  case id, product, set, kind, producer
  case producerType = "producer_type"
  case province, commune, address, phone, code, filed, registration, received
  case star = "previous.star"
  case certificate = "previous.certificate"
  case issued = "previous.issued"
  case expires = "previous.expires"
  case samples = "samples.count"
  case samplesReceived = "samples.received"
  case acceptedBecause = "accepted_because"

  package var isDay: Bool { [.filed, .received, .issued, .expires, .samplesReceived].contains(self) }
}

/// One text of a set-up.
package enum SetupCell: Hashable, Sendable {
  case session(SessionField)
  /// By their place in the list, from 0.
  case seat(Int, SeatField)
  case dossier(Int, DossierField)
  case setting(RuleKey)
}

/// Where in a set-up something is wrong.
package enum SetupSpot: Hashable, Sendable {
  case session(SessionField?)
  case seats
  case seat(Int, SeatField?)
  case rules(RuleKey?)
  case dossiers
  case dossier(Int, DossierField?)

  /// The place of a fault of the session file: "seats[2].person", "dossiers[0].previous.star", "evaluated_on".
  package init(key: String) {
    if key == "seats" {
      self = .seats
    } else if key == "dossiers" {
      self = .dossiers
    } else if let (index, rest) = Self.item(of: "seats", in: key) {
      self = .seat(index, SeatField(rawValue: rest))
    } else if let (index, rest) = Self.item(of: "dossiers", in: key) {
      self = .dossier(index, DossierField(rawValue: rest))
    } else if key.hasPrefix("rules") {
      self = .rules(RuleKey(rawValue: String(key.dropFirst("rules.settings.".count))))
    } else {
      self = .session(SessionField(rawValue: key))
    }
  }

  /// "seats[2].person" as 2 and "person".
  private static func item(of list: String, in key: String) -> (index: Int, rest: String)? {
    guard key.hasPrefix(list + "["), let end = key.firstIndex(of: "]"),
      let index = Int(key[key.index(key.startIndex, offsetBy: list.count + 1)..<end])
    else { return nil }
    return (index, String(key[key.index(after: end)...].drop { $0 == "." }))
  }
}
