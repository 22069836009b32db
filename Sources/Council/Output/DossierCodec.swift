package import CanonicalJSON
internal import Criteria

extension Dossier {
  /// A member that has nothing to say is left out, but for those that the first sessions always wrote.
  package var json: JSONValue {
    var object: JSONObject = [
      "id": .string(id.rawValue), "product": .string(product), "set": .integer(set), "kind": .string(kind.rawValue),
      "producer": .string(producer), "producer_type": .string(producerType), "commune": .string(commune),
      "province": .string(province), "code": .string(code),
    ]
    object["filed"] = filed.map { .string($0.description) }
    object.text("registration", registration)
    object.text("address", address)
    object.text("phone", phone)
    object["received"] = received.map { .string($0.description) }
    object["previous"] = previous.map(\.json)
    object.list("self_assessment", selfAssessment.map(\.json))
    object["commune_report"] = communeReport.map(\.json)
    object["advisers"] = advisers.map(\.json)
    object.list("evidence", evidence.map(\.json))
    object["samples"] = samples.map(\.json)
    object.text("accepted_because", acceptedBecause)
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let id = fields.dossier("id"), isFileName(id.rawValue), let product = fields.text("product"),
      let set = fields.number("set"), let kind: RegistrationKind = fields.name("kind"),
      let producer = fields.text("producer"), let filed = fields.day("filed"), let received = fields.day("received")
    else { return nil }
    self.init(
      id: id, product: product, set: set, kind: kind, producer: producer,
      producerType: fields.text("producer_type") ?? "", commune: fields.text("commune") ?? "",
      province: fields.text("province") ?? "", code: fields.text("code") ?? "", filed: filed.day)
    registration = fields.text("registration") ?? ""
    address = fields.text("address") ?? ""
    phone = fields.text("phone") ?? ""
    self.received = received.day
    previous = fields.part("previous").flatMap(Recognition.init)
    selfAssessment = (fields.list("self_assessment") ?? []).compactMap(CriterionNote.init)
    communeReport = fields.part("commune_report").map(CommuneReport.init)
    advisers = fields.part("advisers").map(AdvisersReport.init)
    evidence = (fields.list("evidence") ?? []).compactMap(Evidence.init)
    samples = fields.part("samples").flatMap(Samples.init)
    acceptedBecause = fields.text("accepted_because") ?? ""
  }
}

// What is read here is written again and compared by `EventCodec.read`: anything passed over is noticed there.

extension Dossier.Recognition {
  var json: JSONValue {
    var object: JSONObject = ["star": .integer(star), "certificate": .string(certificate)]
    object["issued"] = issued.map { .string($0.description) }
    object["expires"] = expires.map { .string($0.description) }
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let star = fields.number("star"), (1...5).contains(star), let certificate = fields.text("certificate"),
      let issued = fields.day("issued"), let expires = fields.day("expires")
    else { return nil }
    self.init(star: star, certificate: certificate, issued: issued.day, expires: expires.day)
  }
}

extension Dossier.CriterionNote {
  var json: JSONValue {
    var object: JSONObject = ["key": .string(key.rawValue)]
    object["points"] = points.map { .integer($0) }
    object.text("text", text)
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let key = fields.text("key") else { return nil }
    self.init(key: CriterionKey(key), points: fields.number("points"), text: fields.text("text") ?? "")
  }
}

extension Dossier.CommuneReport {
  var json: JSONValue {
    var object = JSONObject()
    object.text("document", document)
    object.text("materials", materials)
    object.text("labour", labour)
    object.text("idea", idea)
    object.text("identity", identity)
    return .object(object)
  }

  init(_ fields: Fields) {
    self.init()
    document = fields.text("document") ?? ""
    materials = fields.text("materials") ?? ""
    labour = fields.text("labour") ?? ""
    idea = fields.text("idea") ?? ""
    identity = fields.text("identity") ?? ""
  }
}

extension Dossier.AdvisersReport {
  var json: JSONValue {
    var object = JSONObject()
    object.text("text", text)
    object.list("notes", notes.map(\.json))
    return .object(object)
  }

  init(_ fields: Fields) {
    self.init()
    text = fields.text("text") ?? ""
    notes = (fields.list("notes") ?? []).compactMap(Dossier.CriterionNote.init)
  }
}

extension Dossier.Evidence {
  var json: JSONValue {
    var object: JSONObject = ["paper": .string(paper)]
    object.text("number", number)
    object["issued"] = issued.map { .string($0.description) }
    object["valid_until"] = validUntil.map { .string($0.description) }
    object.list("criteria", criteria.map { .string($0.rawValue) })
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let paper = fields.text("paper"), let issued = fields.day("issued"), let until = fields.day("valid_until")
    else { return nil }
    self.init(
      paper: paper, number: fields.text("number") ?? "", issued: issued.day, validUntil: until.day,
      criteria: (fields.value["criteria"]?.array ?? []).compactMap { $0.string.map(CriterionKey.init) })
  }
}

extension Dossier.Samples {
  var json: JSONValue {
    var object: JSONObject = ["count": .integer(count)]
    object["received"] = received.map { .string($0.description) }
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let count = fields.number("count"), (0...10_000).contains(count), let received = fields.day("received") else {
      return nil
    }
    self.init(count: count, received: received.day)
  }
}
