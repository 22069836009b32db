package import CanonicalJSON
internal import Criteria

extension ProductTally {
  /// One product of the output of `hoidong tally`.
  package func json(id: String) -> JSONValue {
    var object: JSONObject = ["id": .string(id), "valid_sheets": .integer(validSheets)]
    switch finding {
    case .eliminated:
      object["eliminated"] = true
      object["mean"] = .null
      object["band"] = .null
      object["star"] = .null
    case .scored(let scored):
      scored.write(to: &object)
      object["eliminated"] = false
    }
    object["outcome"] = .string(outcome.rawValue)
    return .object(object)
  }
}

extension ProductTally.Scored {
  fileprivate func write(to object: inout JSONObject) {
    object["sheets"] = .array(
      sheets.map { sheet in
        [
          "member": .string(sheet.member), "parts": Self.byPart(sheet.parts.map { ($0.code, .integer($0.points)) }),
          "total": .integer(sheet.total),
        ]
      })
    object["sum"] = .integer(sum)
    object["kept"] = kept.map { .integer($0) }
    object["mean"] = .string(mean.description)
    object["mean_display"] = .string(meanDisplay)
    object["parts_mean"] = Self.byPart(partsMean.map { ($0.code, .string($0.mean.description)) })
    object["min"] = .integer(min)
    object["max"] = .integer(max)
    object["spread"] = .integer(spread)
    object["spread_exceeded"] = .bool(spreadExceeded)
    object["band"] = .integer(band.rawValue)
    object["floors"] = Self.byPart(
      floors.map { floor in
        (
          String(floor.star.rawValue),
          [
            "met": .bool(floor.met),
            "missing": .array(
              floor.missing.map {
                [
                  "key": .string($0.key.rawValue), "needs": .integer($0.needs), "reached": .integer($0.reached),
                  "of": .integer($0.of),
                ]
              }),
          ]
        )
      })
    object["split_floors"] = .array(
      splitFloors.map {
        [
          "star": .integer($0.star.rawValue), "key": .string($0.key.rawValue), "reached": .integer($0.reached),
          "of": .integer($0.of),
        ]
      })
    object["star"] = .integer(star.rawValue)
  }

  private static func byPart(_ members: [(String, JSONValue)]) -> JSONValue {
    var object = JSONObject()
    for (key, value) in members { object[key] = value }
    return .object(object)
  }
}

extension TallyInput {
  /// The document that reproduces a result: read by `hoidong tally` and by the recount.
  package func document() -> JSONValue {
    [
      "regime": .string(regime.rawValue), "authority": .string(authority.rawValue),
      "rules": rules.tallyMembers, "products": .array(products.map(\.json)),
    ]
  }
}

extension TallyInput.Product {
  fileprivate var json: JSONValue {
    var object: JSONObject = [
      "id": .string(id), "set": .integer(set), "kind": .string(kind.rawValue),
      "sheets": .array(
        sheets.map { sheet in
          [
            "member": .string(sheet.member), "choices": sheet.choices.json,
            "eliminate": .optional(sheet.eliminate.map { .string($0) }),
          ]
        }),
    ]
    object["split_floors_met"] = splitFloorsMet.map { .bool($0) }
    return .object(object)
  }
}

extension Choices {
  /// Ticks by key, in the order of the keys' text.
  package var json: JSONValue {
    var object = JSONObject()
    for (key, choice) in self.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      switch choice {
      case .points(let points): object[key.rawValue] = .integer(points)
      case .alternative(let number, let points):
        object[key.rawValue] = ["case": .integer(number), "points": .integer(points)]
      }
    }
    return .object(object)
  }
}
