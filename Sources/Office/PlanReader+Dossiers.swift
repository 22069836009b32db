internal import CanonicalJSON
internal import Council
internal import Criteria
internal import PlainText

// Dossiers of a session file, member by member as `Dossier.json` writes them.

extension PlanReader {
  mutating func dossiers(_ root: JSONNode, given parts: PlanParts) -> [Dossier] {
    guard let dossiers = given("dossiers", in: root, parts.dossiers, or: { $0.dossiers(in: $1) }) else { return [] }
    // Dossiers are given with the session so far; one without any could never end.
    if dossiers.isEmpty { fail(root["dossiers"] ?? root, "dossiers", .missing) }
    for (index, dossier) in dossiers.enumerated() {
      for key in ["set", "filed"] {
        lines["dossiers[\(index)].\(key)"] = lines["dossiers[\(index)].\(key)"] ?? dossier.line
      }
    }
    return dossiers.map(\.value)
  }

  mutating func dossiers(in list: JSONNode) -> [PlanParts.Given<Dossier>] {
    var dossiers: [PlanParts.Given<Dossier>] = []
    var ids: Set<String> = []
    for (index, item) in (list.items ?? []).enumerated() {
      let path = "dossiers[\(index)]."
      lines[path + "set"] = item["set"]?.line ?? item.line
      lines[path + "filed"] = item["filed"]?.line ?? item.line
      dossiers.append(PlanParts.Given(dossier(item, path, &ids), line: item.line))
    }
    return dossiers
  }

  private mutating func dossier(_ item: JSONNode, _ path: String, _ ids: inout Set<String>) -> Dossier {
    only(
      [
        "id", "product", "set", "kind", "producer", "producer_type", "commune", "province", "code", "filed",
        "registration", "address", "phone", "received", "previous", "self_assessment", "commune_report", "advisers",
        "evidence", "samples", "accepted_because",
      ], in: item, path)
    var dossier = Dossier(
      id: DossierID(fileName(item, path, &ids)), product: text(item, "product", path),
      set: number(item, "set", path, 1...9999) ?? 0, kind: name(item, "kind", path, default: .first),
      producer: text(item, "producer", path), producerType: text(item, "producer_type", path, optional: true),
      commune: text(item, "commune", path, optional: true), province: text(item, "province", path, optional: true),
      code: text(item, "code", path, optional: true), filed: day(item, "filed", path))
    dossier.registration = text(item, "registration", path, optional: true)
    dossier.address = text(item, "address", path, optional: true)
    dossier.phone = text(item, "phone", path, optional: true)
    dossier.received = day(item, "received", path)
    dossier.previous = object(item, "previous", path, ["star", "certificate", "issued", "expires"]) {
      reader, node, path in
      Dossier.Recognition(
        star: reader.number(node, "star", path, 1...5) ?? 1,
        certificate: reader.text(node, "certificate", path, optional: true),
        issued: reader.day(node, "issued", path), expires: reader.day(node, "expires", path))
    }
    dossier.selfAssessment = notes(item, "self_assessment", path)
    dossier.communeReport = communeReport(item, path)
    dossier.advisers = advisers(item, path)
    dossier.evidence = evidence(item, path)
    dossier.samples = object(item, "samples", path, ["count", "received"]) { reader, node, path in
      Dossier.Samples(
        count: reader.number(node, "count", path, 0...10_000) ?? 0, received: reader.day(node, "received", path))
    }
    dossier.acceptedBecause = text(item, "accepted_because", path, optional: true)
    return dossier
  }

  private mutating func communeReport(_ item: JSONNode, _ path: String) -> Dossier.CommuneReport? {
    let keys: Set = ["document", "materials", "labour", "idea", "identity"]
    let report = object(item, "commune_report", path, keys) { reader, node, path in
      var report = Dossier.CommuneReport()
      report.document = reader.text(node, "document", path, optional: true)
      report.materials = reader.text(node, "materials", path, optional: true)
      report.labour = reader.text(node, "labour", path, optional: true)
      report.idea = reader.text(node, "idea", path, optional: true)
      report.identity = reader.text(node, "identity", path, optional: true)
      return report
    }
    return report.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func advisers(_ item: JSONNode, _ path: String) -> Dossier.AdvisersReport? {
    let report = object(item, "advisers", path, ["text", "notes"]) { reader, node, path in
      var report = Dossier.AdvisersReport()
      report.text = reader.text(node, "text", path, optional: true)
      report.notes = reader.notes(node, "notes", path)
      return report
    }
    return report.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func notes(_ item: JSONNode, _ key: String, _ path: String) -> [Dossier.CriterionNote] {
    var keys: Set<String> = []
    return objects(item, key, path, ["key", "points", "text"]) { reader, node, path in
      let criterion = reader.text(node, "key", path)
      if !keys.insert(criterion).inserted { reader.fail(node["key"] ?? node, path + "key", .twice(criterion)) }
      let points = node["points"] == nil ? nil : reader.number(node, "points", path, 0...100)
      let text = reader.text(node, "text", path, optional: true)
      if node["points"] == nil && text.isEmpty { reader.fail(node, path + "points", .missing) }
      return Dossier.CriterionNote(key: CriterionKey(criterion), points: points, text: text)
    }
  }

  private mutating func evidence(_ item: JSONNode, _ path: String) -> [Dossier.Evidence] {
    objects(item, "evidence", path, ["paper", "number", "issued", "valid_until", "criteria"]) { reader, node, path in
      Dossier.Evidence(
        paper: reader.text(node, "paper", path), number: reader.text(node, "number", path, optional: true),
        issued: reader.day(node, "issued", path), validUntil: reader.day(node, "valid_until", path),
        criteria: reader.keys(node, "criteria", path))
    }
  }

  private mutating func keys(_ node: JSONNode, _ key: String, _ path: String) -> [CriterionKey] {
    items(node, key, path).enumerated().compactMap { index, item in
      guard let text = item.string, !text.isEmpty, FieldText.isFit(text) else {
        fail(item, "\(path)\(key)[\(index)]", .wrongKind)
        return nil
      }
      return CriterionKey(text)
    }
  }

  // MARK: Parts of parts

  private mutating func number(
    _ node: JSONNode, _ key: String, _ path: String, _ range: ClosedRange<Int>
  ) -> Int? {
    guard let child = node[key] else {
      fail(node, path + key, .missing)
      return nil
    }
    guard let number = child.integer, range.contains(number) else {
      fail(child, path + key, child.integer == nil ? .wrongKind : .outside(range))
      return nil
    }
    return number
  }

  private mutating func object<Value>(
    _ node: JSONNode, _ key: String, _ path: String, _ known: Set<String>,
    _ read: (inout PlanReader, JSONNode, String) -> Value
  ) -> Value? {
    guard let child = node[key], !child.isNull else { return nil }
    guard child.members != nil else {
      fail(child, path + key, .wrongKind)
      return nil
    }
    only(known, in: child, "\(path)\(key).")
    return read(&self, child, "\(path)\(key).")
  }

  private mutating func objects<Value>(
    _ node: JSONNode, _ key: String, _ path: String, _ known: Set<String>,
    _ read: (inout PlanReader, JSONNode, String) -> Value
  ) -> [Value] {
    items(node, key, path).enumerated().map { index, item in
      let place = "\(path)\(key)[\(index)]."
      only(known, in: item, place)
      return read(&self, item, place)
    }
  }

  private mutating func items(_ node: JSONNode, _ key: String, _ path: String) -> [JSONNode] {
    guard let child = node[key], !child.isNull else { return [] }
    if child.items == nil { fail(child, path + key, .wrongKind) }
    return child.items ?? []
  }
}
