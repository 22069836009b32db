/// The tally input as it stands in the document, before any rule is applied.
struct InputDocument: Decodable {
  enum Authority: String, Decodable {
    case province, central, district
  }

  var regime: String
  var authority: Authority
  var rules: InputRules?
  var products: [InputProduct]
}

struct InputProduct: Decodable {
  enum Kind: String, Decodable {
    case first, upgrade, renewal
  }

  var id: String
  var set: Int
  var kind: Kind
  var sheets: [InputSheet]
  /// What a vote of the council says of the floors that some sheets reach and some do not; nil: no vote.
  var splitFloorsMet: Bool?

  private enum Name: String, CodingKey {
    case id, set, kind, sheets
    case splitFloorsMet = "split_floors_met"
  }

  init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Name.self)
    id = try box.decode(String.self, forKey: .id)
    set = try box.decode(Int.self, forKey: .set)
    kind = try box.decode(Kind.self, forKey: .kind)
    sheets = try box.decode([InputSheet].self, forKey: .sheets)
    splitFloorsMet = box.contains(.splitFloorsMet) ? try box.decode(Bool.self, forKey: .splitFloorsMet) : nil
  }
}

struct InputSheet: Decodable {
  var member: String
  var choices: [String: InputChoice]?
  var eliminate: String?
}

/// A tick: points alone, or points in one of the alternatives of a criterion (numbered from 1).
struct InputChoice: Decodable {
  var alternative: Int?
  var points: Int

  private enum Name: String, CodingKey {
    case alternative = "case"
    case points
  }

  init(from decoder: any Decoder) throws {
    if let plain = try? decoder.singleValueContainer().decode(Int.self) {
      (alternative, points) = (nil, plain)
    } else {
      let box = try decoder.container(keyedBy: Name.self)
      (alternative, points) = (
        try box.decode(Int.self, forKey: .alternative), try box.decode(Int.self, forKey: .points)
      )
    }
  }
}
