internal import CanonicalJSON

/// Reads `regime.json`, or the head of an export, into a `Regime`.
enum RegimeFile {
  static func read(_ bytes: [UInt8], file: String, id: RegimeID? = nil) throws(CriteriaFaults) -> Regime {
    let root = try JSONReader.criteria(bytes, file: file)
    var reader = NodeReader(file: file)
    reader.only(
      [
        "regime", "decision", "amended_by", "in_force_from", "in_force_to", "in_force_basis", "transitions", "renewal",
        "calendar", "councils", "total", "parts", "bands", "bands_basis", "sets", "gaps", "missing_sets",
      ], in: root, at: "")
    var regime = head(of: root, needsCouncils: true, &reader)
    if let id, regime.id != id { reader.fail(root, member: "regime", at: "", .wrongRegime(regime.id.rawValue)) }
    if root["total"] != nil { _ = reader.number(root, "total", at: "", in: 100...100) }
    var seen: Set<Int> = []
    for (item, path) in reader.list(root, "sets", at: "", needed: true) {
      let number = reader.number(item, at: path, in: 1...99)
      if item.integer == number, !seen.insert(number).inserted { reader.fail(item, path, .duplicate(String(number))) }
      regime.sets.append(number)
    }
    if root["sets"] != nil && regime.sets.isEmpty { reader.fail(root, member: "sets", at: "", .nothingToImport) }
    try reader.finish()
    return regime
  }

  /// - Parameter needsCouncils: exports of the first three regimes were written before councils were data.
  static func head(of root: JSONNode, needsCouncils: Bool, _ reader: inout NodeReader) -> Regime {
    var regime = Regime(
      id: RegimeID(reader.text(root, "regime", at: "")),
      decision: Regime.Decision(number: "", date: "", title: ""),
      inForceFrom: reader.day(root, "in_force_from", at: ""), councils: [], parts: [], bands: [],
      bandsBasis: reader.text(root, "bands_basis", at: ""), sets: [])
    if let decision = reader.required(root, "decision", at: "") {
      regime.decision = Regime.Decision(
        number: reader.text(decision, "number", at: "decision"),
        date: reader.day(decision, "date", at: "decision").description,
        title: reader.text(decision, "title", at: "decision"))
    }
    for (item, path) in reader.list(root, "parts", at: "", needed: true) {
      regime.parts.append(
        Regime.PartMaximum(
          code: reader.text(item, "code", at: path), max: reader.number(item, "max", at: path, in: 1...100)))
    }
    let total = regime.parts.map(\.max).reduce(0, +)
    if total != 100 { reader.fail(root, member: "parts", at: "", .sumDiffers(what: .partsOfSet, sum: total, max: 100)) }
    bands(of: root, into: &regime, &reader)
    regime.inForceTo = reader.optionalDay(root, "in_force_to", at: "")
    if let last = regime.inForceTo, last < regime.inForceFrom {
      reader.fail(root, member: "in_force_to", at: "", .daysFall)
    }
    regime.inForceBasis = reader.optionalText(root, "in_force_basis", at: "") ?? ""
    if needsCouncils || root["councils"] != nil {
      applicability(of: root, into: &regime, &reader)
    } else {
      regime.councils = Regime.councilsOfFirstExports(regime.id)
    }
    regime.calendar = RegimeCalendarFile.read(root, regime, &reader)
    regime.gaps = reader.texts(root, "gaps", at: "")
    for (item, path) in reader.list(root, "amended_by", at: "") {
      regime.amendments.append(
        Regime.Amendment(
          number: reader.text(item, "number", at: path), date: reader.day(item, "date", at: path).description,
          changes: reader.optionalText(item, "changes", at: path) ?? ""))
    }
    for (item, path) in reader.list(root, "missing_sets", at: "") {
      regime.missingSets.append(
        Regime.MissingSet(
          number: reader.number(item, "number", at: path, in: 1...99), name: reader.text(item, "name", at: path),
          why: reader.text(item, "why", at: path)))
    }
    return regime
  }

  /// Which councils there are, and which dossiers of an earlier regime are still judged by it.
  private static func applicability(of root: JSONNode, into regime: inout Regime, _ reader: inout NodeReader) {
    for (item, path) in reader.list(root, "councils", at: "", needed: true) {
      reader.only(["authority", "recognises_3", "until", "basis"], in: item, at: path)
      let authority: Authority = reader.name(item, "authority", at: path, default: .province)
      // The province always recognises three stars, the centre never does.
      if authority != .district, let node = item["recognises_3"] {
        reader.fail(node, reader.join(path, "recognises_3"), .unknownKey("recognises_3"))
      }
      if regime.council(authority) != nil { reader.fail(item, path, .duplicate(authority.rawValue)) }
      regime.councils.append(
        Regime.Council(
          authority: authority, recognisesThree: reader.flag(item, "recognises_3", at: path),
          until: reader.optionalDay(item, "until", at: path),
          basis: reader.optionalText(item, "basis", at: path) ?? ""))
    }
    if regime.councils.isEmpty { reader.fail(root, member: "councils", at: "", .missingKey("authority")) }
    for (item, path) in reader.list(root, "transitions", at: "") {
      reader.only(["from", "filed_before", "kinds", "evaluate_by", "basis"], in: item, at: path)
      var kinds: [RegistrationKind] = []
      for (kind, place) in reader.list(item, "kinds", at: path, needed: true) {
        kinds.append(reader.name(kind, at: place, default: .first))
      }
      regime.transitions.append(
        Regime.Transition(
          from: RegimeID(reader.text(item, "from", at: path)), filedBefore: reader.day(item, "filed_before", at: path),
          kinds: kinds, evaluateBy: reader.day(item, "evaluate_by", at: path),
          basis: reader.text(item, "basis", at: path)))
    }
    for (index, transition) in regime.transitions.enumerated() where transition.evaluateBy < transition.filedBefore {
      reader.fail(root["transitions"]?.items?[index] ?? root, "transitions[\(index)].evaluate_by", .daysFall)
    }
    guard let node = root["renewal"], !node.isNull else { return }
    reader.only(["file_from_days", "file_until_days", "extension_days", "basis"], in: node, at: "renewal")
    func days(_ key: String) -> Int { reader.number(node, key, at: "renewal", in: 0...3660) }
    regime.renewal = Regime.Renewal(
      fileFromDays: days("file_from_days"), fileUntilDays: days("file_until_days"),
      extensionDays: days("extension_days"), basis: reader.text(node, "basis", at: "renewal"))
    if let renewal = regime.renewal, renewal.fileFromDays < renewal.fileUntilDays {
      reader.fail(node, "renewal", .daysFall)
    }
  }

  private static func bands(of root: JSONNode, into regime: inout Regime, _ reader: inout NodeReader) {
    for (item, path) in reader.list(root, "bands", at: "", needed: true) {
      let star = reader.number(item, "star", at: path, in: 1...5)
      let from = reader.number(item, "from", at: path, in: 0...100)
      if let last = regime.bands.last, last.star.rawValue != star + 1 || last.from <= from {
        reader.fail(item, path, .bandsDoNotFall)
      }
      regime.bands.append(Regime.Band(star: Star(rawValue: star) ?? .one, from: from))
    }
    if regime.bands.first?.star != .five || regime.bands.last != Regime.Band(star: .one, from: 0) {
      reader.fail(root, member: "bands", at: "", .bandsDoNotFall)
    }
  }
}
