package import CanonicalJSON

/// The layout of `hoidong criteria export`, of the criteria inside a result bundle, and of `criteria import`.
package enum CriteriaExport {
  /// The regime with the given sets, in their order.
  package static func document(_ regime: Regime, sets: [ProductSet]) -> JSONValue {
    [
      "regime": .string(regime.id.rawValue),
      "decision": [
        "number": .string(regime.decision.number), "date": .string(regime.decision.date),
        "title": .string(regime.decision.title),
      ],
      "amended_by": .array(
        regime.amendments.map { ["number": .string($0.number), "date": .string($0.date)] }),
      "in_force_from": .string(regime.inForceFrom),
      "in_force_to": .optional(regime.inForceTo.map { .string($0) }),
      "parts": .array(regime.parts.map { ["code": .string($0.code), "max": .integer($0.max)] }),
      "bands": .array(regime.bands.map { ["star": .integer($0.star.rawValue), "from": .integer($0.from)] }),
      "bands_basis": .string(regime.bandsBasis),
      "gaps": .strings(regime.gaps),
      "missing_sets": .array(
        regime.missingSets.map {
          ["number": .integer($0.number), "name": .string($0.name), "why": .string($0.why)]
        }),
      "sets": .array(sets.map(set)),
    ]
  }

  private static func set(_ set: ProductSet) -> JSONValue {
    [
      "number": .integer(set.number), "name": .string(set.name), "aliases": .strings(set.aliases),
      "industry": known(set.industry), "group": known(set.group), "managing_agency": known(set.managingAgency),
      "disqualifiers": .strings(set.disqualifiers.map(\.text)),
      "parts": .array(set.parts.map(part)),
      "corrections": .array(
        set.corrections.map {
          [
            "at": .string($0.place), "field": .string($0.field), "source": .string($0.source),
            "reading": .string($0.reading), "why": .string($0.why),
          ]
        }),
      "gaps": .array(set.gaps.map(gap)),
    ]
  }

  private static func known(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }

  private static func gap(_ gap: ProductSet.Gap) -> JSONValue {
    var object: JSONObject = ["at": .string(gap.place), "kind": .string(gap.kind.rawValue)]
    object["found"] = gap.found.map { .integer($0) }
    object["expected"] = gap.expected.map { .integer($0) }
    object["why"] = .string(gap.why)
    return .object(object)
  }

  private static func part(_ part: Part) -> JSONValue {
    [
      "code": .string(part.code), "title": .string(part.title), "max": .integer(part.max),
      "sections": .array(part.sections.map(section)),
    ]
  }

  private static func section(_ section: Section) -> JSONValue {
    [
      "code": .string(section.code), "title": .string(section.title), "max": .integer(section.max),
      "notes": .strings(section.notes.map(\.text)), "note_kinds": .strings(section.notes.map(\.kind.name)),
      "groups": .array(
        section.groups.map {
          [
            "code": .string($0.code), "title": .string($0.title), "max": .integer($0.max),
            "criteria": .strings($0.criteria.map(\.rawValue)),
          ]
        }),
      "criteria": .array(section.criteria.map(criterion)),
    ]
  }

  private static func criterion(_ criterion: Criterion) -> JSONValue {
    [
      "code": .string(criterion.code), "key": .string(criterion.key.rawValue), "title": .string(criterion.title),
      "max": .integer(criterion.max), "notes": .strings(criterion.notes.map(\.text)),
      "note_kinds": .strings(criterion.notes.map(\.kind.name)),
      "applies_if": .optional(criterion.appliesIf.map { .string($0.rawValue) }),
      "star": .optional(criterion.star.map { .integer($0.rawValue) }),
      "cases": .array(
        criterion.cases.map { ladder in
          [
            "title": .optional(ladder.title.map { .string($0) }),
            "levels": .array(
              ladder.levels.map {
                [
                  "text": .string($0.text), "points": .integer($0.points),
                  "star": .optional($0.star.map { .integer($0.rawValue) }),
                ]
              }),
          ]
        }),
    ]
  }
}
