package import CanonicalJSON
internal import Criteria

extension SessionStatistics {
  /// As it stands in a result: counts by name, every grade and kind named; means "n/d", or null where there is none.
  package var json: JSONValue {
    [
      "registered": .integer(registered), "registered_by_kind": Self.kinds(registeredByKind),
      "evaluated": .integer(evaluated),
      "not_evaluated": .array(
        notEvaluated.map {
          ["product": .string($0.product.rawValue), "kind": .string($0.kind.rawValue), "reason": .string($0.reason)]
        }),
      "by_star": Self.stars(byStar), "eliminated": .integer(eliminated),
      "by_outcome": Self.object(Outcome.allCases.map { ($0.rawValue, byOutcome[$0]) }), "by_kind": Self.kinds(byKind),
      "by_set": .array(bySet.map { ["set": .integer($0.set), "products": .integer($0.products)] }),
      "by_group": .array(byGroup.map { ["group": .string($0.group), "products": .integer($0.products)] }),
      "by_commune": .array(
        communes.map {
          ["commune": .string($0.commune), "province": .string($0.province), "products": .integer($0.products)]
        }),
      "producers": [
        "all": .integer(producers), "by_star": Self.stars(producersByStar),
        "eliminated": .integer(producersEliminated), "of_several_stars": .strings(producersOfSeveralStars),
      ],
      "lowest_mean": Self.number(lowestMean), "highest_mean": Self.number(highestMean),
      "mean_of_means": Self.number(meanOfMeans), "checks": .array(crossChecks.map(\.json)),
    ]
  }

  private static func stars(_ counts: [Star: Int]) -> JSONValue {
    object(Star.allCases.map { (String($0.rawValue), counts[$0]) })
  }

  private static func kinds(_ counts: [RegistrationKind: Int]) -> JSONValue {
    object(RegistrationKind.allCases.map { ($0.rawValue, counts[$0]) })
  }

  private static func object(_ members: [(String, Int?)]) -> JSONValue {
    var object = JSONObject()
    for (key, count) in members { object[key] = count.map { .integer($0) } }
    return .object(object)
  }

  private static func number(_ value: Fraction?) -> JSONValue { .optional(value.map { .string($0.description) }) }
}

extension CrossCheck {
  fileprivate var json: JSONValue {
    var object: JSONObject = ["name": .string(name.rawValue)]
    object["star"] = star.map { .integer($0.rawValue) }
    object["left"] = .integer(left)
    object["relation"] = .string(relation.rawValue)
    object["right"] = .integer(right)
    object["holds"] = .bool(holds)
    return .object(object)
  }
}
