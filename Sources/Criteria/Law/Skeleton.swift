extension ProductSet {
  /// The set without its words: what may not differ between two wordings of it.
  package var skeleton: ProductSet {
    var set = self
    (set.name, set.aliases, set.industry, set.group, set.managingAgency) = ("", [], "", "", "")
    (set.disqualifiers, set.corrections, set.wording) = ([], [], nil)
    set.gaps = gaps.map { gap in
      var gap = gap
      gap.why = ""
      return gap
    }
    for (p, part) in set.parts.enumerated() {
      set.parts[p].title = ""
      for (s, section) in part.sections.enumerated() {
        set.parts[p].sections[s] = section.skeleton
      }
    }
    return set
  }
}

extension Section {
  fileprivate var skeleton: Section {
    var section = self
    section.title = ""
    section.notes = notes.skeleton
    for index in section.groups.indices { section.groups[index].title = "" }
    for (c, criterion) in section.criteria.enumerated() {
      section.criteria[c].title = ""
      section.criteria[c].notes = criterion.notes.skeleton
      for (l, ladder) in criterion.cases.enumerated() {
        section.criteria[c].cases[l].title = nil
        for index in ladder.levels.indices { section.criteria[c].cases[l].levels[index].text = "" }
      }
    }
    return section
  }
}

extension [Note] {
  /// Only what takes a product out, in a fixed order.
  fileprivate var skeleton: [Note] {
    filter(\.kind.isKnockout).map { Note(kind: $0.kind, text: "") }.sorted { $0.kind.name < $1.kind.name }
  }
}
