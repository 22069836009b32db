internal import CanonicalJSON

/// The member `calendar` of `regime.json` and of an export, read and written. It may be missing: the regime then sets no
/// such days, or the export is older than they are as data.
enum RegimeCalendarFile {
  static func read(_ root: JSONNode, _ regime: Regime, _ reader: inout NodeReader) -> Regime.Calendar? {
    guard let node = root["calendar"], !node.isNull else { return nil }
    let path = "calendar"
    reader.only(
      ["certificate_months", "certificate_basis", "renewal_days", "renewal_basis", "batches", "batches_basis"],
      in: node, at: path)
    var calendar = Regime.Calendar()
    guard reader.object(node, at: path) else { return calendar }
    func term(_ length: String, _ basis: String, in range: ClosedRange<Int>) -> Regime.Calendar.Term? {
      guard node[length] != nil || node[basis] != nil else { return nil }
      return Regime.Calendar.Term(
        length: reader.number(node, length, at: path, in: range), basis: reader.text(node, basis, at: path))
    }
    calendar.certificateMonths = term("certificate_months", "certificate_basis", in: 1...600)
    calendar.renewalDays = term("renewal_days", "renewal_basis", in: 1...3660)
    for (item, place) in reader.list(node, "batches", at: path) {
      let batch = batch(item, at: place, &reader)
      let authority = batch.authority
      if regime.council(authority) == nil {
        reader.fail(item, member: "authority", at: place, .unknownName(authority.rawValue))
      }
      // Numbers and days of a level rise, within one round of the year.
      if let last = calendar.batches.last(where: { $0.authority == authority }) {
        if batch.number <= last.number { reader.fail(item, place, .duplicate(String(batch.number))) }
        if batch.days(year: 2000).fileBefore <= last.days(year: 2000).fileBefore { reader.fail(item, place, .daysFall) }
      }
      calendar.batches.append(batch)
    }
    if !calendar.batches.isEmpty { calendar.batchesBasis = reader.text(node, "batches_basis", at: path) }
    return calendar
  }

  private static func batch(_ item: JSONNode, at path: String, _ reader: inout NodeReader) -> Regime.Batch {
    reader.only(["authority", "number", "file_before", "next_year", "finish_before"], in: item, at: path)
    return Regime.Batch(
      authority: reader.name(item, "authority", at: path, default: .province),
      number: reader.number(item, "number", at: path, in: 1...99),
      fileBefore: reader.yearDay(item, "file_before", at: path), isNextYear: reader.flag(item, "next_year", at: path),
      finishBefore: reader.yearDay(item, "finish_before", at: path))
  }

  static func document(_ calendar: Regime.Calendar) -> JSONValue {
    var object = JSONObject()
    if let term = calendar.certificateMonths {
      object["certificate_months"] = .integer(term.length)
      object["certificate_basis"] = .string(term.basis)
    }
    if let term = calendar.renewalDays {
      object["renewal_days"] = .integer(term.length)
      object["renewal_basis"] = .string(term.basis)
    }
    guard !calendar.batches.isEmpty else { return .object(object) }
    object["batches"] = .array(
      calendar.batches.map { batch in
        var object: JSONObject = [
          "authority": .string(batch.authority.rawValue), "number": .integer(batch.number),
          "file_before": .string(batch.fileBefore.description),
        ]
        if batch.isNextYear { object["next_year"] = true }
        object["finish_before"] = .string(batch.finishBefore.description)
        return .object(object)
      })
    object["batches_basis"] = .string(calendar.batchesBasis)
    return .object(object)
  }
}
