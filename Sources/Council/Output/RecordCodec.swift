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
    object.text("regulation_sha256", regulationDigest)
    if !regimeReason.isEmpty { object["regime_reason"] = .string(regimeReason) }
    object["evaluated_on"] = evaluatedOn.map { .string($0.description) }
    object["criteria_digest"] = .string(criteriaDigest)
    object["council_certificate"] = .string(councilCertificate)
    object["rules"] = rules.json
    object["documents_sent"] = documentsSent.map { .string($0.description) }
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
    guard let evaluatedOn = fields.day("evaluated_on"), let sent = fields.day("documents_sent") else { return nil }
    self.init(
      id: id, title: title, body: body, council: council, councilDecision: decision, regulation: regulation,
      regulationDigest: fields.text("regulation_sha256") ?? "", place: place, authority: authority, regime: regime,
      regimeReason: fields.text("regime_reason") ?? "",
      evaluatedOn: evaluatedOn.day,
      criteriaDigest: digest, councilCertificate: certificate,
      rules: rules, documentsSent: sent.day, seats: seats,
      rehearsal: rehearsal)
  }
}

extension Seat {
  package var json: JSONValue {
    var object: JSONObject = [
      "id": .string(id.rawValue), "role": .string(role.rawValue), "person": .string(person),
      "agency": .string(agency), "scores": .bool(scores), "counts": .bool(counts),
    ]
    if votes != counts { object["votes"] = .bool(votes) }
    object.text("substitute", substitute)
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let id = fields.seat("id"), isFileName(id.rawValue), let role: Role = fields.name("role"),
      let person = fields.text("person"), let agency = fields.text("agency"), let scores = fields.flag("scores"),
      let counts = fields.flag("counts")
    else { return nil }
    self.init(
      id: id, role: role, person: person, agency: agency, scores: scores, counts: counts, votes: fields.flag("votes"),
      substitute: fields.text("substitute") ?? "")
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
    var object: JSONObject = [
      "product": .string(content.product.rawValue), "set": .integer(content.set),
      "seat": .string(content.seat.rawValue), "version": .integer(content.version), "choices": content.choices.json,
      "remarks": content.remarks.json, "opinion": .string(content.opinion),
      "eliminate": .optional(content.eliminate.map { .string($0) }), "reason": .string(content.reason),
    ]
    if content.isAgreed { object["agreed"] = true }
    object["returned"] = content.returned.map { .string($0.description) }
    if let paper = content.paper {
      object["paper"] = [
        "first": .string(paper.first.rawValue), "second": .string(paper.second.rawValue),
        "confirmed": .bool(paper.isConfirmed),
      ]
    }
    return .object(object)
  }

  init?(_ fields: Fields, law: (_ set: Int) -> ProductSet?) {
    guard let product = fields.dossier("product"), let number = fields.number("set"), let set = law(number),
      let seat = fields.seat("seat"), let version = fields.number("version"), (1...10_000).contains(version),
      let choices = fields.value["choices"].flatMap(Choices.init(json:)), let reason = fields.text("reason"),
      let returned = fields.day("returned")
    else { return nil }
    var content = Content(
      product: product, set: number, seat: seat, version: version, choices: choices,
      remarks: [CriterionKey: String](json: fields.value["remarks"] ?? [:]), opinion: fields.text("opinion") ?? "",
      eliminate: fields.text("eliminate"), reason: reason)
    content.isAgreed = fields.flag("agreed") ?? false
    content.returned = returned.day
    if let paper = fields.part("paper"), let first = paper.seat("first"), let second = paper.seat("second") {
      content.paper = PaperOrigin(first: first, second: second, isConfirmed: paper.flag("confirmed") ?? false)
    }
    guard case .success(let sheet) = SealedSheet.sealing(content, set: set) else { return nil }
    self = sheet
  }
}

extension Resolution {
  package var json: JSONValue {
    var object: JSONObject = [
      "number": .integer(number), "product": .optional(product.map { .string($0.rawValue) }), "turn": .integer(turn),
      "subject": .string(subject.rawValue), "in_favour": .integer(inFavour), "against": .integer(against),
      "abstaining": .integer(abstaining), "chair_in_favour": .bool(chairInFavour), "adopted": .bool(isAdopted),
      "reason": .string(reason),
    ]
    object.text("question", question)
    if threshold != .moreThanHalf { object["threshold"] = .string(threshold.description) }
    if tie != .chairsSide { object["tie"] = .string(tie.rawValue) }
    if ballot != .counted { object["ballot"] = .string(ballot.rawValue) }
    if !names.isEmpty {
      var votes = JSONObject()
      for (seat, choice) in names.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        votes[seat.rawValue] = .string(choice.rawValue)
      }
      object["votes"] = .object(votes)
    }
    return .object(object)
  }

  init?(_ fields: Fields) {
    guard let number = fields.number("number"), fields.value["product"] != nil,
      let turn = fields.number("turn"), let subject: Subject = fields.name("subject"),
      let inFavour = fields.number("in_favour"), let against = fields.number("against"),
      let abstaining = fields.number("abstaining"), let chair = fields.flag("chair_in_favour"),
      let reason = fields.text("reason"), [inFavour, against, abstaining].allSatisfy((0...10_000).contains)
    else { return nil }
    self.init(
      number: number, product: fields.dossier("product"), turn: turn, subject: subject,
      question: fields.text("question") ?? "", inFavour: inFavour, against: against, abstaining: abstaining,
      reason: reason, chairInFavour: chair)
    if let text = fields.text("threshold") {
      guard let threshold = VoteThreshold(text) else { return nil }
      self.threshold = threshold
    }
    tie = fields.name("tie") ?? .chairsSide
    ballot = fields.name("ballot") ?? .counted
    for member in fields.value["votes"]?.object?.members ?? [] {
      names[SeatID(member.key)] = member.value.string.flatMap(Choice.init)
    }
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
