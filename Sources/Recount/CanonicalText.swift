/// A JSON value to be written canonically (RFC 8785): names sorted, no spaces, the shortest escapes.
enum CanonicalValue {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([CanonicalValue])
  case object([String: CanonicalValue])

  static func optional(_ number: Int?) -> CanonicalValue { number.map(CanonicalValue.number) ?? .null }
  static func optional(_ text: String?) -> CanonicalValue { text.map(CanonicalValue.text) ?? .null }
  static func optional(_ flag: Bool?) -> CanonicalValue { flag.map(CanonicalValue.flag) ?? .null }

  /// The canonical text of the value.
  var written: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): "\(number)"
    case .text(let text): Self.quoted(text)
    case .list(let values): "[" + values.map(\.written).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
        .map { Self.quoted($0.key) + ":" + $0.value.written }
        .joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var scalars = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": scalars.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": scalars.append(contentsOf: "\\\\".unicodeScalars)
      case "\u{8}": scalars.append(contentsOf: "\\b".unicodeScalars)
      case "\u{9}": scalars.append(contentsOf: "\\t".unicodeScalars)
      case "\u{A}": scalars.append(contentsOf: "\\n".unicodeScalars)
      case "\u{C}": scalars.append(contentsOf: "\\f".unicodeScalars)
      case "\u{D}": scalars.append(contentsOf: "\\r".unicodeScalars)
      case "\u{0}"..<"\u{20}":
        let hex = String(scalar.value, radix: 16)
        scalars.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    scalars.append("\"")
    return String(scalars)
  }
}

extension RecountedProduct {
  /// The product as one canonical JSON object with the keys of the `hoidong tally` output, so that two
  /// implementations can be compared as text. Strings are written as entered, without normalisation.
  package func canonicalJSON() -> String {
    var members: [String: CanonicalValue] = [
      "id": .text(id), "valid_sheets": .number(validSheets), "eliminated": .optional(eliminated),
      "mean": .optional(mean), "band": .optional(band), "star": .optional(star), "outcome": .text(outcome),
    ]
    if eliminated != true {
      members.merge(ordinaryMembers) { first, _ in first }
    }
    if let kept { members["kept"] = .number(kept) }
    return CanonicalValue.object(members).written
  }

  private var ordinaryMembers: [String: CanonicalValue] {
    [
      "sheets": .list(sheets.map(\.value)),
      "sum": .optional(sum),
      "mean_display": .optional(meanDisplay),
      "parts_mean": .object(Dictionary(partsMean.map { ($0.code, .text($0.mean)) }) { first, _ in first }),
      "min": .optional(min),
      "max": .optional(max),
      "spread": .optional(spread),
      "spread_exceeded": .optional(spreadExceeded),
      "floors": .object(Dictionary(floors.map { ("\($0.star)", $0.value) }) { first, _ in first }),
      "split_floors": .list(splitFloors.map(\.value)),
    ]
  }
}

extension RecountedProduct.Sheet {
  fileprivate var value: CanonicalValue {
    .object([
      "member": .text(member), "total": .number(total),
      "parts": .object(Dictionary(parts.map { ($0.code, .number($0.points)) }) { first, _ in first }),
    ])
  }
}

extension RecountedProduct.Floor {
  fileprivate var value: CanonicalValue {
    .object([
      "met": .flag(met),
      "missing": .list(
        missing.map { item in
          .object([
            "key": .text(item.key), "needs": .number(item.needs), "reached": .number(item.reached),
            "of": .number(item.of),
          ])
        }),
    ])
  }
}

extension RecountedProduct.SplitFloor {
  fileprivate var value: CanonicalValue {
    .object(["star": .number(star), "key": .text(key), "reached": .number(reached), "of": .number(of)])
  }
}
