package import CanonicalJSON
internal import Criteria

extension SessionInfo {
  /// A member that has nothing to say is left out.
  package var json: JSONValue {
    var object: JSONObject = [
      "id": .string(id.rawValue), "title": .string(title), "body": .string(body), "council": .string(council),
      "council_decision": .string(councilDecision), "regulation": .string(regulation), "place": .string(place),
      "authority": .string(authority.rawValue), "regime": .string(regime),
    ]
    if !regimeReason.isEmpty { object["regime_reason"] = .string(regimeReason) }
    object["evaluated_on"] = evaluatedOn.map { .string($0.description) }
    object["criteria_digest"] = .string(criteriaDigest)
    object["council_certificate"] = .string(councilCertificate)
    object["rules"] = rules.json
    object["seats"] = .array(seats.map(\.json))
    object["rehearsal"] = .bool(rehearsal)
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let id = fields.text("id").flatMap(SessionID.init), let title = fields.text("title"),
      let body = fields.text("body"), let council = fields.text("council"),
      let decision = fields.text("council_decision"), let regulation = fields.text("regulation"),
      let place = fields.text("place"), let authority: Authority = fields.name("authority"),
      let regime = fields.text("regime"), let digest = fields.text("criteria_digest"),
      let certificate = fields.text("council_certificate"),
      let rules = fields.value["rules"].flatMap({ Rules(Fields($0)) }), let seatList = fields.list("seats"),
      let rehearsal = fields.flag("rehearsal")
    else { return nil }
    let seats = seatList.compactMap(Seat.init)
    guard seats.count == seatList.count, Set(seats.map(\.id)).count == seats.count else { return nil }
    let evaluatedText = fields.text("evaluated_on")
    let evaluatedOn = evaluatedText.flatMap(CalendarDay.init)
    guard evaluatedOn?.description == evaluatedText else { return nil }
    self.init(
      id: id, title: title, body: body, council: council, councilDecision: decision, regulation: regulation,
      place: place, authority: authority, regime: regime, regimeReason: fields.text("regime_reason") ?? "",
      evaluatedOn: evaluatedOn,
      criteriaDigest: digest, councilCertificate: certificate,
      rules: rules, seats: seats,
      rehearsal: rehearsal)
  }
}

extension Rules {
  package var json: JSONValue {
    [
      "spread_limit": .integer(spreadLimit), "floor_rule": .string(floorRule.rawValue), "decimals": .integer(decimals),
      "quorum": .string(quorum.description), "rescoring_turns": .integer(rescoringTurns),
    ]
  }

  init?(_ fields: Fields) {
    guard let spread = fields.number("spread_limit"), let floor: FloorRule = fields.name("floor_rule"),
      let decimals = fields.number("decimals"), (0...2).contains(decimals),
      let quorum = fields.text("quorum").flatMap(Fraction.init), let turns = fields.number("rescoring_turns"),
      // Beyond these a later sum could overflow; a bundle may come from anybody.
      (0...100).contains(spread), (0...1000).contains(turns), (0...1000).contains(quorum.numerator),
      quorum.denominator <= 1000,
      // None, or more than all, would set the quorum aside.
      quorum > Fraction(0), quorum <= Fraction(1)
    else { return nil }
    self.init()
    spreadLimit = spread
    floorRule = floor
    self.decimals = decimals
    self.quorum = quorum
    rescoringTurns = turns
  }
}

extension Seat {
  var json: JSONValue {
    [
      "id": .string(id.rawValue), "role": .string(role.rawValue), "person": .string(person),
      "agency": .string(agency), "scores": .bool(scores), "counts": .bool(counts),
    ]
  }

  init?(_ fields: Fields) {
    guard let id = fields.seat("id"), isFileName(id.rawValue), let role: Role = fields.name("role"),
      let person = fields.text("person"), let agency = fields.text("agency"), let scores = fields.flag("scores"),
      let counts = fields.flag("counts")
    else { return nil }
    self.init(id: id, role: role, person: person, agency: agency, scores: scores, counts: counts)
  }
}

extension Dossier {
  package var json: JSONValue {
    var object: JSONObject = [
      "id": .string(id.rawValue), "product": .string(product), "set": .integer(set), "kind": .string(kind.rawValue),
      "producer": .string(producer), "producer_type": .string(producerType), "commune": .string(commune),
      "province": .string(province), "code": .string(code),
    ]
    object["filed"] = filed.map { .string($0.description) }
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let id = fields.dossier("id"), isFileName(id.rawValue), let product = fields.text("product"),
      let set = fields.number("set"), let kind: RegistrationKind = fields.name("kind"),
      let producer = fields.text("producer")
    else { return nil }
    let filedText = fields.text("filed")
    let filed = filedText.flatMap(CalendarDay.init)
    guard filed?.description == filedText else { return nil }
    self.init(
      id: id, product: product, set: set, kind: kind, producer: producer,
      producerType: fields.text("producer_type") ?? "", commune: fields.text("commune") ?? "",
      province: fields.text("province") ?? "", code: fields.text("code") ?? "", filed: filed)
  }
}

extension Draft {
  /// For the store only; a draft is in no export.
  package var json: JSONValue {
    [
      "choices": choices.json, "remarks": remarks.json, "opinion": .string(opinion),
      "eliminate": .optional(eliminate.map { .string($0) }),
    ]
  }

  package init?(json: JSONValue) {
    guard let choices = json["choices"].flatMap(Choices.init(json:)) else { return nil }
    self.init()
    self.choices = choices
    remarks = [CriterionKey: String](json: json["remarks"] ?? [:])
    opinion = json["opinion"]?.string ?? ""
    eliminate = json["eliminate"]?.string
  }
}

extension SealedSheet {
  /// The document that the member's signature is over, and the data of the event that sealed it.
  package var json: JSONValue {
    [
      "product": .string(content.product.rawValue), "set": .integer(content.set),
      "seat": .string(content.seat.rawValue), "version": .integer(content.version), "choices": content.choices.json,
      "remarks": content.remarks.json, "opinion": .string(content.opinion),
      "eliminate": .optional(content.eliminate.map { .string($0) }), "reason": .string(content.reason),
    ]
  }

  init?(_ fields: Fields, law: (_ set: Int) -> ProductSet?) {
    guard let product = fields.dossier("product"), let number = fields.number("set"), let set = law(number),
      let seat = fields.seat("seat"), let version = fields.number("version"), (1...10_000).contains(version),
      let choices = fields.value["choices"].flatMap(Choices.init(json:)), let reason = fields.text("reason")
    else { return nil }
    let content = Content(
      product: product, set: number, seat: seat, version: version, choices: choices,
      remarks: [CriterionKey: String](json: fields.value["remarks"] ?? [:]), opinion: fields.text("opinion") ?? "",
      eliminate: fields.text("eliminate"), reason: reason)
    guard case .success(let sheet) = SealedSheet.sealing(content, set: set) else { return nil }
    self = sheet
  }
}

extension Resolution {
  package var json: JSONValue {
    [
      "number": .integer(number), "product": .string(product.rawValue), "turn": .integer(turn),
      "subject": .string(subject.rawValue), "in_favour": .integer(inFavour), "against": .integer(against),
      "abstaining": .integer(abstaining), "chair_in_favour": .bool(chairInFavour), "adopted": .bool(isAdopted),
      "reason": .string(reason),
    ]
  }

  init?(_ fields: Fields) {
    guard let number = fields.number("number"), let product = fields.dossier("product"),
      let turn = fields.number("turn"), let subject: Subject = fields.name("subject"),
      let inFavour = fields.number("in_favour"), let against = fields.number("against"),
      let abstaining = fields.number("abstaining"), let chair = fields.flag("chair_in_favour"),
      let reason = fields.text("reason"), [inFavour, against, abstaining].allSatisfy((0...10_000).contains)
    else { return nil }
    self.init(
      number: number, product: product, turn: turn, subject: subject, inFavour: inFavour, against: against,
      abstaining: abstaining, reason: reason, chairInFavour: chair)
    guard fields.flag("adopted") == isAdopted else { return nil }
  }
}

extension Choices {
  package init?(json: JSONValue) {
    guard let object = json.object else { return nil }
    self.init()
    for member in object.members {
      if let points = member.value.integer {
        self[CriterionKey(member.key)] = .points(points)
      } else if let number = member.value["case"]?.integer, let points = member.value["points"]?.integer {
        self[CriterionKey(member.key)] = .alternative(number, points: points)
      } else {
        return nil
      }
    }
  }
}

extension [CriterionKey: String] {
  fileprivate var json: JSONValue {
    var object = JSONObject()
    for (key, text) in self.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { object[key.rawValue] = .string(text) }
    return .object(object)
  }

  fileprivate init(json: JSONValue) {
    self.init()
    for member in json.object?.members ?? [] { self[CriterionKey(member.key)] = member.value.string }
  }
}
