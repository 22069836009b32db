import CanonicalJSON
import Testing

@testable import Criteria

@Suite("Broken files of criteria")
struct BrokenFilesTests {
  /// One change of one real file and the fault it must give, at the line of the change.
  struct Break: Sendable, CustomTestStringConvertible {
    let file: String
    var after = ""
    let old: String
    let new: String
    /// What of `new` stands on the faulty line; all of it unless said.
    var mark: String?
    /// The fault stands on the line of this text, not on the changed one.
    var on: String?
    let key: String
    let problem: CriteriaFault.Problem

    var testDescription: String { "\(file) \(key) \(problem)" }
  }

  private static let regime = "regime.json"
  private static let wording = "wording.json"
  private static let set1 = "sets/01.json"
  private static let set11 = "sets/11.json"
  private static let set26 = "sets/26.json"
  private static let criteria = "parts[0].sections[0].criteria"

  static let breaks: [Break] = [
    // JSON itself.
    Break(file: set1, old: "\"max\": 18,", new: "\"max\": 18 18,", key: "", problem: .notJSON(.unexpected("1"))),
    Break(file: regime, old: "\"total\": 100", new: "\"total\": 1e2", key: "", problem: .notJSON(.notAnInteger)),
    Break(
      file: set26, old: "\"number\": 26,", new: "\"number\": 26,\n  \"number\": 26,", on: "\"number\": 26,\n  \"name\"",
      key: "",
      problem: .notJSON(.duplicateKey("number"))),
    // Keys.
    Break(
      file: set1, after: "\"code\": \"A\",", old: "\"title\"", new: "\"tilte\"", key: "parts[0].tilte",
      problem: .unknownKey("tilte")),
    Break(
      file: regime, old: "\"bands_basis\"", new: "\"bands_bases\"", key: "bands_bases",
      problem: .unknownKey("bands_bases")),
    Break(
      file: set1, old: "\"code\": \"1.1\", \"max\": 3,", new: "\"code\": \"1.1\",", key: "\(criteria)[0].max",
      problem: .missingKey("max")),
    Break(
      file: regime, old: "{ \"code\": \"B\", \"max\": 25 }", new: "{ \"max\": 25 }", key: "parts[1].code",
      problem: .missingKey("code")),
    Break(
      file: wording, after: "\"bao-ve-moi-truong\": {", old: "\"levels\"", new: "\"level\"",
      key: "ladders.bao-ve-moi-truong.level", problem: .unknownKey("level")),
    // Kinds of value.
    Break(file: set1, old: "\"code\": \"1.2\"", new: "\"code\": 1", key: "\(criteria)[1].code", problem: .expectedText),
    Break(
      file: set1, old: "\"code\": \"1.2\", \"max\": 2", new: "\"code\": \"1.2\", \"max\": \"2\"",
      key: "\(criteria)[1].max", problem: .expectedNumber),
    Break(
      file: set1, old: "\"points\": [1, 2, 3]", new: "\"points\": 3", key: "\(criteria)[0].points",
      problem: .expectedList),
    Break(
      file: set1, old: "\"points\": [1, 2, 3]", new: "\"points\": [1, true, 3]", key: "\(criteria)[0].points[1]",
      problem: .expectedNumber),
    Break(file: regime, old: "{ \"code\": \"B\", \"max\": 25 }", new: "25", key: "parts[1]", problem: .expectedObject),
    Break(
      file: set1, old: "\"stars\": { \"5\": 3 }", new: "\"stars\": [3]", key: "\(criteria)[2].stars",
      problem: .expectedObject),
    Break(file: wording, old: "\"notes\": {", new: "\"notes\": [], \"no\": {", key: "notes", problem: .expectedObject),
    Break(
      file: wording, old: "\"ladders\": {", new: "\"ladders\": 7, \"la\": {", key: "ladders",
      problem: .expectedObject),
    Break(
      file: set1, old: "\"name\": \"Rau, củ, quả, hạt tươi\"", new: "\"name\": \" \\u00a0\"", key: "name",
      problem: .emptyText),
    // Closed lists, ranges, lengths.
    Break(
      file: wording, after: "\"ban-tieu-chuan\"", old: "\"evidence\"", new: "\"evident\"",
      key: "notes.ban-tieu-chuan.kind", problem: .unknownName("evident")),
    Break(
      file: wording, after: "\"nguyen-lieu-nhap-khau\"", old: "\"fact\"", new: "\"rumour\"",
      key: "notes.nguyen-lieu-nhap-khau.kind", problem: .unknownName("knockout:rumour:eliminate")),
    Break(
      file: set1, old: "\"stars\": { \"5\": 3 }", new: "\"stars\": { \"6\": 3 }", key: "\(criteria)[2].stars.6",
      problem: .unknownName("6")),
    Break(
      file: set1, old: "\"code\": \"1.2\", \"max\": 2", new: "\"code\": \"1.2\", \"max\": 101",
      key: "\(criteria)[1].max", problem: .numberOutOfRange(101, 1...100)),
    Break(
      file: set1, old: "\"code\": \"1.2\", \"max\": 2", new: "\"code\": \"1.2\", \"max\": 0",
      key: "\(criteria)[1].max", problem: .numberOutOfRange(0, 1...100)),
    Break(
      file: set1, old: "\"points\": [1, 2, 3]", new: "\"points\": [-1, 2, 3]", key: "\(criteria)[0].points[0]",
      problem: .numberOutOfRange(-1, 0...100)),
    Break(
      file: set1, old: "\"number\": 1,", new: "\"number\": 2,", key: "number", problem: .numberOutOfRange(2, 1...1)),
    Break(
      file: wording, after: "\"ban-tieu-chuan\"", old: "\"text\": \"",
      new: "\"text\": \"\(String(repeating: "dài ", count: 60))", key: "notes.ban-tieu-chuan",
      problem: .textTooLong(count: 240 + noteLength, limit: 240)),
    // Names of the shared wording.
    Break(
      file: set1, old: "\"vung-nguyen-lieu\"", new: "\"vung-nguyen-lieuu\"", key: "\(criteria)[1].ladder",
      problem: .unknownLadder("vung-nguyen-lieuu")),
    Break(
      file: set1, old: "[\"trong-tai-tinh\"]", new: "[\"trong-tai-xa\"]", key: "\(criteria)[0].notes[0]",
      problem: .unknownNote("trong-tai-xa")),
    Break(
      file: set1, old: "[\"trong-tai-tinh\"]", new: "[\"gia-mao-ho-so\"]", key: "\(criteria)[0].notes[0]",
      problem: .noteOfWrongKind("disqualifier")),
    Break(
      file: set1, old: "[\"gia-mao-ho-so\",", new: "[\"trong-tai-tinh\",", key: "disqualifiers[0]",
      problem: .noteOfWrongKind("requirement")),
    Break(
      file: set1, old: "\"points\": [1, 2, 3]", new: "\"points\": [1, 3]", key: "\(criteria)[0].points",
      problem: .pointsDoNotFitLevels(points: 2, levels: 3)),
    // Sense.
    Break(
      file: set1, old: "\"points\": [1, 2, 3]", new: "\"points\": [2, 2, 3]", key: "\(criteria)[0].points",
      problem: .pointsDoNotRise),
    Break(
      file: set26, after: "\"ladder\": \"dl-dieu-kien-kinh-doanh-diem\"", old: "[1, 3]", new: "[3, 3]",
      key: "parts[2].sections[2].criteria[0].cases[1].points", problem: .pointsDoNotRise),
    Break(
      file: set1, old: "\"code\": \"1.1\", \"max\": 3,", new: "\"code\": \"1.1\", \"max\": 4,",
      key: "\(criteria)[0].max", problem: .bestLevelIsNotMaximum(best: 3, max: 4)),
    Break(
      file: set1, old: "\"stars\": { \"5\": 3 }", new: "\"stars\": { \"5\": 4 }", key: "\(criteria)[2].stars.5",
      problem: .starMarkOnNoLevel(star: 5, points: 4)),
    Break(
      file: set1, old: "\"stars\": { \"4\": 2, \"5\": 3 }", new: "\"stars\": { \"5\": 2, \"4\": 3 }",
      key: "\(criteria)[4].stars", problem: .starMarksFall),
    Break(
      file: wording, after: "\"bao-ve-moi-truong\": {", old: "\"levels\": [\n", new: "\"levels\": [\n\"x\",\n\"x\",\n",
      on: "\"x\",\n   ", key: "ladders.bao-ve-moi-truong.levels[1]", problem: .sameWording),
    // Sums.
    Break(
      file: regime, old: "{ \"code\": \"B\", \"max\": 25 }", new: "{ \"code\": \"B\", \"max\": 26 }",
      on: "\"parts\": [", key: "parts",
      problem: .sumDiffers(what: .partsOfSet, sum: 101, max: 100)),
    Break(
      file: set1, old: "\"max\": 18,", new: "\"max\": 17,", key: "parts[0].sections[0].max",
      problem: .sumDiffers(what: .criteriaOfSection, sum: 18, max: 17)),
    Break(
      file: set1, old: "\"max\": 18,", new: "\"max\": 17,", on: "\"max\": 40", key: "parts[0].max",
      problem: .sumDiffers(what: .sectionsOfPart, sum: 39, max: 40)),
    Break(
      file: set11, old: "\"title\": \"Ngoại hình\", \"max\": 4", new: "\"title\": \"Ngoại hình\", \"max\": 5",
      key: "parts[2].sections[0].groups[0].max", problem: .sumDiffers(what: .criteriaOfGroup, sum: 4, max: 5)),
    Break(
      file: set1, after: "\"title\": \"KHẢ NĂNG TIẾP THỊ\",", old: "\"max\": 25", new: "\"max\": 35",
      on: "\"parts\": [",
      key: "parts",
      problem: .partsDiffer(expected: "A 40, B 25, C 35", found: "A 40, B 35, C 35")),
    // References.
    Break(
      file: set1, old: "{ \"code\": \"1.2\"", new: "{ \"code\": \"1.2\", \"key\": \"1.1\"", key: "\(criteria)[1]",
      problem: .duplicate("1.1")),
    Break(file: regime, old: "25, 26]", new: "25, 25]", key: "sets[25]", problem: .duplicate("25")),
    Break(
      file: set1, old: "\"applies_if\": \"5.1\"", new: "\"applies_if\": \"5.3\"",
      key: "parts[1].sections[1].criteria[1].applies_if", problem: .unknownCriterion("5.3")),
    Break(
      file: set1, old: "\"applies_if\": \"5.1\"", new: "\"applies_if\": \"5.2\"",
      key: "parts[1].sections[1].criteria[1].applies_if", problem: .unknownCriterion("5.2")),
    Break(
      file: set11, old: "[\"6.1.1\", \"6.1.2\"]", new: "[\"6.1.1\", \"6.9.9\"]",
      key: "parts[2].sections[0].groups[0].criteria", problem: .unknownCriterion("6.9.9")),
    // Bands.
    Break(
      file: regime, old: "{ \"star\": 4, \"from\": 70 }", new: "{ \"star\": 4, \"from\": 90 }", key: "bands[1]",
      problem: .bandsDoNotFall),
    Break(
      file: regime, old: "{ \"star\": 1, \"from\": 0 }", new: "{ \"star\": 1, \"from\": 1 }", on: "\"bands\": [",
      key: "bands",
      problem: .bandsDoNotFall),
    // Days.
    Break(
      file: regime, old: "\"file_before\": \"04-30\"", new: "\"file_before\": \"30/4\"",
      key: "calendar.batches[0].file_before", problem: .notAYearDay("30/4")),
    Break(
      file: regime, old: "\"finish_before\": \"06-30\"", new: "\"finish_before\": \"06-31\"",
      key: "calendar.batches[0].finish_before", problem: .notAYearDay("06-31")),
    Break(
      file: regime, old: "\"file_before\": \"10-30\"", new: "\"file_before\": \"04-30\"",
      key: "calendar.batches[1]", problem: .daysFall),
    Break(
      file: regime, old: "\"next_year\": true, ", new: "", on: "\"file_before\": \"01-30\"",
      key: "calendar.batches[3]", problem: .daysFall),
    Break(
      file: regime, old: "{ \"number\": 2, \"authority\": \"province\"",
      new: "{ \"number\": 1, \"authority\": \"province\"",
      key: "calendar.batches[1]", problem: .duplicate("1")),
    Break(
      file: regime, old: "{ \"number\": 2, \"authority\": \"province\"",
      new: "{ \"number\": 2, \"authority\": \"district\"",
      key: "calendar.batches[1].authority", problem: .unknownName("district")),
    Break(
      file: regime, old: "\"certificate_months\": 36", new: "\"certificate_months\": 0",
      key: "calendar.certificate_months", problem: .numberOutOfRange(0, 1...600)),
    Break(
      file: regime, old: "\"certificate_months\": 36,", new: "", on: "\"calendar\": {",
      key: "calendar.certificate_months", problem: .missingKey("certificate_months")),
    Break(
      file: regime, old: "\"renewal_days\": 45", new: "\"renewal_day\": 45", key: "calendar.renewal_day",
      problem: .unknownKey("renewal_day")),
    Break(
      file: regime, old: "\"batches_basis\": \"Điều 5 Quyết định 26/2026/QĐ-TTg\"", new: "\"batches_basis\": \"\"",
      key: "calendar.batches_basis", problem: .emptyText),
    Break(
      file: regime, old: "\"total\": 100", new: "\"total\": 99", key: "total",
      problem: .numberOutOfRange(99, 100...100)),
  ]

  /// Characters of the note "ban-tieu-chuan" as it is shipped.
  private static let noteLength = 81

  @Test("One thing wrong: the fault names file, line and key", arguments: breaks)
  func table(_ broken: Break) throws {
    var office = try Office()
    try office.change(broken.file, after: broken.after, broken.old, to: broken.new, at: broken.mark)
    let faults = office.faults()
    let found = faults.first { $0.problem == broken.problem && $0.key == broken.key }
    let fault = try #require(found, "\(faults)")
    #expect(fault.file == office.changed)
    #expect(fault.line == (try broken.on.map { try office.line(of: $0, in: broken.file) } ?? office.line))
  }

  @Test("A file that is not there, or is of another regime")
  func files() throws {
    var office = try Office()
    office.files["qd26-2026/sets/11.json"] = nil
    #expect(office.faults() == [CriteriaFault.at("qd26-2026/sets/11.json", .unreadable)])
    office = try Office()
    office.files["qd26-2026/wording.json"] = nil
    #expect(office.faults() == [CriteriaFault.at("qd26-2026/wording.json", .unreadable)])
    office = try Office()
    try office.change("regime.json", "\"qd26-2026\"", to: "\"qd148-2023\"")
    var expected = CriteriaFault.at("qd26-2026/regime.json", .wrongRegime("qd148-2023"))
    (expected.line, expected.key) = (2, "regime")
    #expect(office.faults() == [expected])
    #expect(throws: CriteriaFaults.self) { try CriteriaLibrary.builtIn.regime(RegimeID("qd00-2000")) }
    #expect(throws: CriteriaFaults.self) {
      try CriteriaLibrary.builtIn.set(27, of: CriteriaLibrary.builtIn.regime(.qd26))
    }
  }

  @Test("Every fault of a file is listed, not only the first")
  func all() throws {
    var office = try Office()
    try office.change("sets/01.json", "\"code\": \"1.1\", \"max\": 3,", to: "\"code\": 11, \"max\": \"3\",")
    try office.change("sets/01.json", "\"vung-nguyen-lieu\"", to: "\"?\"")
    try office.change("sets/01.json", "\"industry\"", to: "\"industri\"")
    #expect(
      Set(office.faults().map(\.key)) == [
        "parts[0].sections[0].criteria[0].code", "parts[0].sections[0].criteria[0].max",
        "parts[0].sections[0].criteria[1].ladder", "industry", "industri",
      ])
  }
}

extension CriteriaFault {
  static func at(_ file: String, _ problem: Problem) -> CriteriaFault {
    CriteriaFault(file: file, line: 1, key: "", problem: problem)
  }
}
