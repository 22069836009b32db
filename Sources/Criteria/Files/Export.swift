package import CanonicalJSON

/// The layout of `hoidong criteria export`, of the criteria inside a result bundle, and of `criteria import`.
package enum CriteriaExport {
  /// The regime with the given sets, in their order.
  package static func document(_ regime: Regime, sets: [ProductSet]) -> JSONValue {
    var object: JSONObject = [
      "regime": .string(regime.id.rawValue),
      "decision": [
        "number": .string(regime.decision.number), "date": .string(regime.decision.date),
        "title": .string(regime.decision.title),
      ],
      "amended_by": .array(
        regime.amendments.map { amendment in
          var object: JSONObject = ["number": .string(amendment.number), "date": .string(amendment.date)]
          if !amendment.changes.isEmpty { object["changes"] = .string(amendment.changes) }
          return .object(object)
        }),
      "in_force_from": .string(regime.inForceFrom.description),
      "in_force_to": .optional(regime.inForceTo.map { .string($0.description) }),
    ]
    if !regime.inForceBasis.isEmpty { object["in_force_basis"] = .string(regime.inForceBasis) }
    if regime.isOffices { object["origin"] = "office" }
    object["transitions"] = .array(regime.transitions.map(transition))
    object["renewal"] = regime.renewal.map {
      [
        "file_from_days": .integer($0.fileFromDays), "file_until_days": .integer($0.fileUntilDays),
        "extension_days": .integer($0.extensionDays), "basis": .string($0.basis),
      ]
    }
    object["calendar"] = regime.calendar.map(RegimeCalendarFile.document)
    object["councils"] = .array(regime.councils.map(council))
    object["parts"] = .array(regime.parts.map { ["code": .string($0.code), "max": .integer($0.max)] })
    object["bands"] = .array(regime.bands.map { ["star": .integer($0.star.rawValue), "from": .integer($0.from)] })
    object["bands_basis"] = .string(regime.bandsBasis)
    object["gaps"] = .strings(regime.gaps)
    object["missing_sets"] = .array(
      regime.missingSets.map { ["number": .integer($0.number), "name": .string($0.name), "why": .string($0.why)] })
    object["sets"] = .array(sets.map(set))
    return .object(object)
  }

  private static func transition(_ transition: Regime.Transition) -> JSONValue {
    [
      "from": .string(transition.from.rawValue), "filed_before": .string(transition.filedBefore.description),
      "kinds": .strings(transition.kinds.map(\.rawValue)), "evaluate_by": .string(transition.evaluateBy.description),
      "basis": .string(transition.basis),
    ]
  }

  private static func council(_ council: Regime.Council) -> JSONValue {
    var object: JSONObject = ["authority": .string(council.authority.rawValue)]
    if council.recognisesThree { object["recognises_3"] = true }
    object["until"] = council.until.map { .string($0.description) }
    if !council.basis.isEmpty { object["basis"] = .string(council.basis) }
    return .object(object)
  }

  private static func set(_ set: ProductSet) -> JSONValue {
    var object: JSONObject = [
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
    object["wording"] = set.wording.map {
      ["name": .string($0.name), "source": .string($0.source), "sha256": .string($0.digest)]
    }
    return .object(object)
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
