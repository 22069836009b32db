/// The criteria export, cut down to what a count needs. Titles, texts and groups are not read.
struct CriteriaDocument: Decodable {
  struct ProductSet: Decodable {
    var number: Int
    var parts: [Part]
  }

  struct Part: Decodable {
    var code: String
    var sections: [Section]
  }

  struct Section: Decodable {
    var criteria: [Criterion]
  }

  struct Criterion: Decodable {
    var key: String
    var max: Int
    var notes: [String]?
    var star: Int?
    var cases: [Case]
    /// Key of the criterion that must have points for this one to apply.
    var appliesIf: String?
    var correction: Presence?

    private enum CodingKeys: String, CodingKey {
      case key, max, notes, star, cases, correction
      case appliesIf = "applies_if"
    }
  }

  struct Case: Decodable {
    var levels: [Level]
  }

  struct Level: Decodable {
    var points: Int
    var star: Int?
    var correction: Presence?
  }

  /// Any value that is not null; only its being there matters.
  struct Presence: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  /// A grade begins at `from` points.
  struct Band: Decodable {
    var star: Int
    var from: Int
  }

  struct Council: Decodable {
    var authority: String
    var recognisesThree: Bool?

    private enum CodingKeys: String, CodingKey {
      case authority
      case recognisesThree = "recognises_3"
    }
  }

  var regime: String
  /// Where the document does not say it, the bands of the three regimes up to 2026 hold.
  var bands: [Band]?
  var councils: [Council]?
  var sets: [ProductSet]
}
