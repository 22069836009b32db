package import CanonicalJSON
package import Criteria

/// Events as canonical JSON, and back. A sheet is checked again when it is read: a sealed sheet cannot be spelled wrong.
package enum EventCodec {
  /// The members of a line of events.jsonl but the chain's.
  package static func json(_ logged: LoggedEvent, parent: String) -> JSONValue {
    // In the canonical order, so that whoever writes it need not sort.
    var object: JSONObject = ["actor": .string(logged.actor.description), "data": logged.event.data]
    if let elapsed = logged.elapsed { object["elapsed"] = .integer(Int(elapsed)) }
    object["event"] = .string(logged.event.kind.rawValue)
    object["height"] = .integer(logged.height)
    object["parent"] = .string(parent)
    if logged.isRehearsal { object["rehearsal"] = true }
    object["time"] = .string(logged.time.description)
    return .object(object)
  }

  /// `nil` for what is no event of this format, or a sheet that does not fit its set. What is read is all there was: a
  /// member that is unknown, missing or of another kind is refused, never passed over.
  package static func read(_ value: JSONValue, law: (_ set: Int) -> ProductSet?) -> (LoggedEvent, parent: String)? {
    guard let (logged, parent) = understood(value, law: law),
      json(logged, parent: parent).canonicalText == value.canonicalText
    else { return nil }
    return (logged, parent)
  }

  /// The event as far as it was understood. Only whoever writes it anew and compares knows that nothing was passed over.
  package static func understood(
    _ value: JSONValue, law: (_ set: Int) -> ProductSet?
  ) -> (LoggedEvent, parent: String)? {
    guard let height = value["height"]?.integer, let parent = value["parent"]?.string,
      let time = value["time"]?.string.flatMap(Timestamp.init), let actor = value["actor"]?.string,
      let kind = value["event"]?.string.flatMap(EventKind.init), let data = value["data"],
      let event = Event(kind, Fields(data), law: law)
    else { return nil }
    let logged = LoggedEvent(
      height: height, time: time, actor: Actor(actor), event: event, isRehearsal: value["rehearsal"]?.bool ?? false,
      elapsed: value["elapsed"]?.integer.map(Int64.init))
    if logged.elapsed.map({ !(0...Fields.longest * 1000).contains($0) }) ?? false { return nil }
    return (logged, parent)
  }

  /// The set numbers and the digest of the law that the log's opening names, read before the law is at hand.
  package static func opening(_ value: JSONValue) -> SessionInfo? {
    guard value["event"]?.string == EventKind.sessionOpened.rawValue, let data = value["data"] else { return nil }
    return SessionInfo(Fields(data))
  }
}
