internal import CanonicalJSON

/// An office's own or official wording of a regime that is known: the layout of the export, the structure exactly ours,
/// the words theirs.
package struct WordingImport: Sendable {
  package var regime: RegimeID
  /// Our sets with their words, in the order of the file.
  package var sets: [ProductSet]
  package var corrections: [AppliedCorrection]
  /// Sets of the file that hold no criteria: number and name.
  package var skipped: [(number: Int, name: String)]
  /// Knock-outs of ours that no note of the file matches; they stay in our words.
  package var keptNotes: Int
  /// Notes of the file that speak of taking a product out where ours know no such ground.
  package var surplusNotes = 0
  /// Sets whose grounds of elimination are more, or fewer, in the file: set, ours, theirs.
  package var disqualifiers: [(set: Int, ours: Int, theirs: Int)] = []
  /// What the file says of its origin; `nil` where it says nothing.
  package var source: String?

  /// The longest text of an official form by far is below this.
  static let longestText = 4000

  /// Whether a document is meant as a wording: it names a regime, but not how points make a grade.
  package static func isWording(_ bytes: [UInt8], file: String) throws(CriteriaFaults) -> Bool {
    let root = try JSONReader.criteria(bytes, file: file)
    return root["sets"]?.items?.first?["parts"] != nil && root["bands"] == nil
  }

  /// - Throws: every fault and every difference of structure, with file, line and key.
  package static func read(
    _ bytes: [UInt8], file: String, library: CriteriaLibrary
  ) throws(CriteriaFaults) -> WordingImport {
    let original = try JSONReader.criteria(bytes, file: file)
    var pass = CorrectionPass(file: file)
    let root = pass.corrected(original)
    try pass.finish()
    var reader = NodeReader(file: file)
    let id = RegimeID(reader.text(root, "regime", at: ""))
    if !id.rawValue.isEmpty && !library.regimeIDs.contains(id) {
      reader.fail(root, member: "regime", at: "", .unknownRegime(id.rawValue))
    }
    try reader.finish()
    let regime = try library.regime(id)
    let filled = nodes(of: root)
    let read = try ExportFile.sets(of: filled.root, regime: id, file: file)
    var faults: [CriteriaFault] = []
    var ours: [Int: ProductSet] = [:]
    if read.isEmpty {
      var reader = NodeReader(file: file)
      reader.fail(root, member: "sets", at: "", .nothingToImport)
      faults += reader.faults
    }
    for (set, node, path) in read where !regime.sets.contains(set.number) {
      var reader = NodeReader(file: file)
      reader.fail(node, member: "number", at: path, .unknownSet(set.number))
      faults += reader.faults
    }
    let known = read.filter { regime.sets.contains($0.set.number) }
    for set in try library.sets(known.map(\.set.number), of: regime) { ours[set.number] = set }
    var result = WordingImport(
      regime: id, sets: [], corrections: pass.applied, skipped: filled.skipped, keptNotes: 0,
      source: root["source"]?.string.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 })
    for (set, node, path) in known {
      guard let our = ours[set.number] else { continue }
      do throws(CriteriaFaults) {
        try StructureCheck.check(set, against: our, node, at: path, file: file)
        try checkLengths(set, node, path, file)
        var merged = result.merged(set, into: our, node)
        merged.corrections += pass.applied.filter { $0.set == our.number }.compactMap(\.record)
          .filter { new in !our.corrections.contains { $0.place == new.place && $0.field == new.field } }
        result.sets.append(merged)
      } catch { faults += error.faults }
    }
    if !faults.isEmpty { throw CriteriaFaults(faults: faults) }
    return result
  }

  /// The document without the sets that hold no criteria.
  private static func nodes(of root: JSONNode) -> (root: JSONNode, skipped: [(number: Int, name: String)]) {
    guard let members = root.members, let sets = root["sets"], let items = sets.items else { return (root, []) }
    func isEmpty(_ set: JSONNode) -> Bool {
      guard let parts = set["parts"]?.items else { return false }
      return parts.allSatisfy { part in
        part["sections"]?.items?.allSatisfy { $0["criteria"]?.items?.isEmpty ?? false } ?? false
      }
    }
    let skipped = items.filter(isEmpty).map { ($0["number"]?.integer ?? 0, $0["name"]?.string ?? "") }
    let rest = JSONNode(line: sets.line, column: sets.column, content: .array(items.filter { !isEmpty($0) }))
    let changed = members.map { $0.key == "sets" ? JSONNode.Member(key: $0.key, line: $0.line, node: rest) : $0 }
    return (JSONNode(line: root.line, column: root.column, content: .object(changed)), skipped)
  }

  private static func checkLengths(
    _ set: ProductSet, _ node: JSONNode, _ path: String, _ file: String
  ) throws(CriteriaFaults) {
    var reader = NodeReader(file: file)
    func check(_ texts: [String], _ place: String) {
      for text in texts where text.unicodeScalars.count > longestText {
        reader.fail(node, reader.join(path, place), .textTooLong(count: text.unicodeScalars.count, limit: longestText))
      }
    }
    check([set.name, set.industry, set.group, set.managingAgency] + set.disqualifiers.map(\.text), "name")
    for part in set.parts {
      check([part.title], part.code)
      for section in part.sections {
        check([section.title] + section.notes.map(\.text) + section.groups.map(\.title), section.code)
        for criterion in section.criteria {
          let levels = criterion.cases.flatMap { $0.levels.map(\.text) + [$0.title ?? ""] }
          check([criterion.title] + criterion.notes.map(\.text) + levels, criterion.key.rawValue)
        }
      }
    }
    try reader.finish()
  }
}

extension WordingImport {
  /// Our structure, their words. Where a form of theirs is silent about a name, ours stays.
  fileprivate mutating func merged(_ theirs: ProductSet, into ours: ProductSet, _ node: JSONNode) -> ProductSet {
    var set = ours
    set.name = theirs.name
    if !theirs.industry.isEmpty { set.industry = theirs.industry }
    if !theirs.group.isEmpty { set.group = theirs.group }
    if !theirs.managingAgency.isEmpty { set.managingAgency = theirs.managingAgency }
    if theirs.disqualifiers.isEmpty && !ours.disqualifiers.isEmpty {
      disqualifiers.append((ours.number, ours.disqualifiers.count, 0))
    }
    if !theirs.disqualifiers.isEmpty {
      if theirs.disqualifiers.count != ours.disqualifiers.count {
        disqualifiers.append((ours.number, ours.disqualifiers.count, theirs.disqualifiers.count))
      }
      set.disqualifiers = theirs.disqualifiers
    }
    for (p, part) in theirs.parts.enumerated() {
      set.parts[p].title = part.title
      for (s, section) in part.sections.enumerated() {
        let sectionNode = node["parts"]?.items?[p]["sections"]?.items?[s]
        set.parts[p].sections[s] = merged(section, into: ours.parts[p].sections[s], sectionNode)
      }
    }
    return set
  }

  private mutating func merged(_ theirs: Section, into ours: Section, _ node: JSONNode?) -> Section {
    var section = ours
    section.title = theirs.title
    section.notes = notes(theirs.notes, ours.notes, node)
    // Our model has no notes of a group: they go to its first criterion.
    var groupNotes: [CriterionKey: [Note]] = [:]
    for (index, group) in theirs.groups.enumerated() {
      section.groups[index].title = group.title
      let texts = node?["groups"]?.items?[index]["notes"]?.items?.compactMap(\.string) ?? []
      if let first = group.criteria.first {
        groupNotes[first] = texts.filter { !$0.allSatisfy(\.isWhitespace) }.map { Note(kind: .scope, text: $0) }
      }
    }
    for (index, their) in theirs.criteria.enumerated() {
      let our = ours.criteria[index]
      section.criteria[index].title = their.title
      section.criteria[index].notes = notes(
        (groupNotes[our.key] ?? []) + their.notes, our.notes, node?["criteria"]?.items?[index])
      for (number, ladder) in their.cases.enumerated() {
        if our.hasAlternatives, let title = ladder.title { section.criteria[index].cases[number].title = title }
        for (level, words) in ladder.levels.enumerated() {
          section.criteria[index].cases[number].levels[level].text = words.text
        }
      }
    }
    return section
  }

  private mutating func notes(_ theirs: [Note], _ ours: [Note], _ node: JSONNode?) -> [Note] {
    let (notes, kept, surplus) = NoteMatch.notes(theirs, in: ours, areKindsGiven: node?["note_kinds"] != nil)
    keptNotes += kept
    surplusNotes += surplus
    return notes
  }
}
