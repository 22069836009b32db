package import CanonicalJSON
package import Council
internal import Criteria

// The draft as a session file (docs/session-file.md), and back. What is not typed yet is left out.

extension SetupDraft {
  private static let settingsKey = "settings"

  package var json: JSONValue {
    var object: JSONObject = ["id": .string(id.rawValue)]
    for field in SessionField.allCases {
      object[field.rawValue] = session.texts[field].map { field == .rehearsal ? Self.flag($0) : .string($0) }
    }
    for member in session.rest.members { object[member.key] = member.value }
    if adopted == nil && !settings.isEmpty {
      var said = JSONObject()
      for key in RuleKey.allCases { said[key.rawValue] = settings[key].map { .string($0) } }
      var rules = object["rules"]?.object ?? JSONObject()
      rules[Self.settingsKey] = .object(said)
      object["rules"] = .object(rules)
    }
    // The seats of a Quy chế stand for themselves.
    if !seats.isEmpty || adopted?.seats ?? 0 == 0 { object["seats"] = .array(seats.map(\.json)) }
    object["dossiers"] = .array(dossiers.map(\.json))
    return .object(object)
  }

  /// A draft that was kept; `nil` where that is none.
  package init?(_ json: JSONValue) {
    guard var rest = json.object, let id = json["id"]?.string.flatMap(SessionID.init) else { return nil }
    self.init(id: id)
    rest["id"] = nil
    for field in SessionField.allCases {
      let text = Self.text(rest[field.rawValue])
      session[field] = field.isDay ? Self.day(text) : text
      rest[field.rawValue] = nil
    }
    for member in rest["rules"]?[Self.settingsKey]?.object?.members ?? [] {
      if let key = RuleKey(rawValue: member.key) { settings[key] = member.value.string }
    }
    seats = (rest["seats"]?.array ?? []).map(Entry<SeatField>.init)
    dossiers = (rest["dossiers"]?.array ?? []).map(Entry<DossierField>.init)
    // Rules as older session files say them stay as they are.
    var rules = rest["rules"]?.object ?? JSONObject()
    rules[Self.settingsKey] = nil
    rest["rules"] = rules.members.isEmpty ? nil : .object(rules)
    for key in ["seats", "dossiers"] { rest[key] = nil }
    session.rest = rest
  }

  fileprivate static func flag(_ text: String) -> JSONValue { Bool(text).map { .bool($0) } ?? .string(text) }
  fileprivate static func number(_ text: String) -> JSONValue { Int(text).map { .integer($0) } ?? .string(text) }

  /// As people write it; what is no day stays as it is.
  fileprivate static func day(_ text: String) -> String { CalendarDay(text)?.vietnamese ?? text }

  fileprivate static func text(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .bool(let flag): String(flag)
    case .null, .array, .object, nil: ""
    }
  }
}

extension SetupDraft.Entry<SeatField> {
  package init(_ seat: Seat) { self.init(seat.json) }

  init(_ json: JSONValue) {
    self.init()
    guard var object = json.object else { return }
    for field in SeatField.allCases {
      self[field] = SetupDraft.text(object[field.rawValue])
      object[field.rawValue] = nil
    }
    // A PIN is never kept in a draft.
    object["pin"] = nil
    rest = object
  }

  var json: JSONValue {
    var object = JSONObject()
    for field in SeatField.allCases {
      object[field.rawValue] = texts[field].map { text in
        switch field {
        case .scores, .counts, .votes: SetupDraft.flag(text)
        case .id, .role, .person, .agency, .substitute: .string(text)
        }
      }
    }
    for member in rest.members { object[member.key] = member.value }
    return .object(object)
  }
}

extension SetupDraft.Entry<DossierField> {
  package init(_ dossier: Dossier) { self.init(dossier.json) }

  init(_ json: JSONValue) {
    self.init()
    guard var object = json.object else { return }
    for field in DossierField.allCases {
      let (key, part) = field.path
      let text = SetupDraft.text(part.map { object[key]?[$0] } ?? object[key])
      self[field] = field.isDay ? SetupDraft.day(text) : text
    }
    for field in DossierField.allCases { object[field.path.key] = nil }
    rest = object
  }

  var json: JSONValue {
    var object = JSONObject()
    for field in DossierField.allCases {
      guard let text = texts[field] else { continue }
      let value: JSONValue =
        switch field {
        case .set, .star, .samples: SetupDraft.number(text)
        default: .string(text)
        }
      let (key, part) = field.path
      guard let part else {
        object[key] = value
        continue
      }
      var inner = object[key]?.object ?? JSONObject()
      inner[part] = value
      object[key] = .object(inner)
    }
    for member in rest.members { object[member.key] = member.value }
    return .object(object)
  }
}

extension DossierField {
  /// "previous.star" as "previous" and "star".
  fileprivate var path: (key: String, part: String?) {
    let parts = rawValue.split(separator: ".").map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }
}
