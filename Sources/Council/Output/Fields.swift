internal import CanonicalJSON
internal import Criteria

/// Reads members of an object; any that is missing or of another kind makes the whole `nil`.
struct Fields {
  let value: JSONValue
  init(_ value: JSONValue) { self.value = value }

  func text(_ key: String) -> String? { value[key]?.string }
  /// 64 hexadecimal digits in lower case.
  func digest(_ key: String) -> String? {
    text(key).flatMap { text in
      text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) } ? text : nil
    }
  }
  func number(_ key: String) -> Int? { value[key]?.integer }
  /// Seconds that passed, no more than three hundred years, or that nobody can say; `nil` for anything else.
  func elapsed(_ key: String) -> Int64?? {
    guard let value = value[key] else { return nil }
    if case .null = value { return .some(nil) }
    guard let seconds = value.integer.map(Int64.init), (0...Self.longest).contains(seconds) else { return nil }
    return .some(seconds)
  }
  static let longest: Int64 = 10_000_000_000
  func flag(_ key: String) -> Bool? { value[key]?.bool }
  func seat(_ key: String) -> SeatID? { text(key).map(SeatID.init) }
  func dossier(_ key: String) -> DossierID? { text(key).map(DossierID.init) }
  func name<Name: RawRepresentable>(_ key: String, _: Name.Type = Name.self) -> Name? where Name.RawValue == String {
    text(key).flatMap(Name.init(rawValue:))
  }
  func list(_ key: String) -> [Fields]? { value[key]?.array.map { $0.map(Fields.init) } }
  func seats(_ key: String) -> [SeatID]? { value[key]?.array.map { $0.compactMap(\.string).map(SeatID.init) } }
  func part(_ key: String) -> Fields? { value[key].map(Fields.init) }

  /// A day that may be missing; `nil` where what stands there is none.
  func day(_ key: String) -> OptionalDay? {
    guard let value = value[key] else { return OptionalDay(day: nil) }
    guard let text = value.string, let day = CalendarDay(text), day.description == text else { return nil }
    return OptionalDay(day: day)
  }

  struct OptionalDay { let day: CalendarDay? }
}

extension JSONObject {
  /// Writes a text that says something.
  mutating func text(_ key: String, _ text: String) { if !text.isEmpty { self[key] = .string(text) } }

  /// Writes a list that has something in it.
  mutating func list(_ key: String, _ values: [JSONValue]) { if !values.isEmpty { self[key] = .array(values) } }
}
