internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Evidence
internal import Lawbook
internal import Office

struct CriteriaList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Các văn bản và bộ sản phẩm: tình trạng, chỗ thiếu, mã băm.")
  @Argument(help: "Chỉ một văn bản, ví dụ qd26-2026.") var regime: String?
  @Flag(help: "JSON.") var json = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let lookup = Lookup(common)
    let names = try regime.map { [try lookup.regime($0).id.rawValue] } ?? lookup.law.library.regimeIDs.map(\.rawValue)
    var documents: [JSONValue] = []
    var faults: [String] = []
    for name in names {
      do {
        let regime = try lookup.regime(name)
        let entry = Entry(
          regime: regime, sets: try lookup.sets(regime.sets, of: regime, wording: "built-in"),
          wordings: try wordings(of: regime, lookup.law), isLoaded: lookup.law.isLoaded(regime.id))
        if json { documents.append(document(entry)) } else { lines(entry).forEach { Console.answer($0) } }
      } catch let stop as Stop { faults += stop.lines }
    }
    if json { Console.answer(raw: JSONValue.array(documents).prettyText) }
    if !faults.isEmpty { throw Stop(.input, faults) }
  }

  private struct Entry {
    var regime: Regime
    var sets: [ProductSet]
    var wordings: [StoredWording]
    var isLoaded: Bool

    var digest: String { Digest(of: CriteriaExport.document(regime, sets: sets).canonicalBytes).hex }

    func digest(_ set: ProductSet) -> String {
      Digest(of: CriteriaExport.document(regime, sets: [set]).canonicalBytes).hex
    }
  }

  private func wordings(of regime: Regime, _ law: LawShelf) throws -> [StoredWording] {
    do throws(OfficeError) {
      let (sound, altered) = try law.wordings(of: regime.id)
      for fault in altered { Stop(OfficeError.shelf(fault), common.language).report() }
      return sound
    } catch { throw Stop(error, common.language) }
  }

  private func lines(_ entry: Entry) -> [String] {
    let (regime, sets) = (entry.regime, entry.sets)
    let page = RegimePage(
      regime: regime, isOffices: entry.isLoaded, today: Clock.now().day, language: common.language)
    var lines = [
      common.text(
        LawText.regimeLine(
          id: regime.id.rawValue, number: regime.decision.number, sets: sets.count, status: page.status,
          digest: entry.digest))
    ]
    lines += page.amendmentsAndGaps.map { "  " + $0.text }
    for set in sets {
      lines.append(
        common.text(
          CommandText.setLine(
            number: set.number, name: set.name, criteria: set.criteria.count, digest: entry.digest(set))))
    }
    if !entry.wordings.isEmpty {
      lines.append(common.text(LawText.builtInWording(isInUse: !entry.wordings.contains(where: \.isInUse))))
      lines += entry.wordings.map { common.text($0.line) }
    }
    return lines
  }

  private func document(_ entry: Entry) -> JSONValue {
    let regime = entry.regime
    return [
      "regime": .string(regime.id.rawValue), "number": .string(regime.decision.number),
      "in_force_from": .string(regime.inForceFrom.description),
      "in_force_to": .optional(regime.inForceTo.map { .string($0.description) }),
      "built_in": .bool(!entry.isLoaded), "sha256": .string(entry.digest), "gaps": .strings(regime.gaps),
      "sets": .array(
        entry.sets.map { set in
          [
            "number": .integer(set.number), "name": .string(set.name), "criteria": .integer(set.criteria.count),
            "gaps": .integer(set.gaps.count), "sha256": .string(entry.digest(set)),
          ]
        }),
      "wordings": .array(
        entry.wordings.map { wording in
          [
            "name": .string(wording.name), "source": .string(wording.source), "sha256": .string(wording.digest),
            "sets": .integer(wording.sets.count), "in_use": .bool(wording.isInUse),
          ]
        }),
    ]
  }
}

extension StoredWording {
  var line: LawText {
    isInUse
      ? .wordingInUse(name: name, sets: sets.count, source: source, digest: digest)
      : .wordingLine(name: name, sets: sets.count, source: source, digest: digest)
  }
}
