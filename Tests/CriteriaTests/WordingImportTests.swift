import CanonicalJSON
import Criteria
import Testing

/// An office's wording: our structure, their words. The files are made from the export as an official text comes:
/// without kinds of notes, without conditions as data, with corrections beside values, with a set that holds nothing.
@Suite("Importing a wording")
struct WordingImportTests {
  private func export(_ id: RegimeID = .qd26, _ numbers: [Int] = [1, 11, 26]) throws -> JSONValue {
    let found = try #require(AllSets.regimes[id])
    return CriteriaExport.document(found.regime, sets: found.sets.filter { numbers.contains($0.number) })
  }

  /// The document as an official text has it: every sentence other words, nothing but the public layout.
  private func official(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let object):
      var out = JSONObject()
      for member in object.members {
        switch member.key {
        case "note_kinds", "applies_if", "corrections", "gaps", "wording", "bands", "bands_basis", "councils",
          "transitions", "renewal", "calendar", "in_force_basis":
          break
        case "text", "notes": out[member.key] = worded(member.value)
        default: out[member.key] = official(member.value)
        }
      }
      return .object(out)
    case .array(let items): return .array(items.map(official))
    default: return value
    }
  }

  private func worded(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string("Lời chính thức: " + text)
    case .array(let items): .array(items.map(worded))
    default: value
    }
  }

  private func read(_ document: JSONValue) throws(CriteriaFaults) -> WordingImport {
    try WordingImport.read(Array(document.prettyText.utf8), file: "x.json", library: .builtIn)
  }

  private func problems(_ text: String) -> [CriteriaFault] {
    do throws(CriteriaFaults) {
      _ = try WordingImport.read(Array(text.utf8), file: "x.json", library: .builtIn)
      return []
    } catch { return error.faults }
  }

  @Test("All 77 sets: their words, our structure", arguments: CriteriaLibrary.builtIn.regimeIDs)
  func everySet(_ id: RegimeID) throws {
    let found = try #require(AllSets.regimes[id])
    let wording = try read(official(try export(id, found.regime.sets)))
    #expect(wording.sets.map(\.number) == found.regime.sets)
    #expect(wording.skipped.isEmpty && wording.corrections.isEmpty && wording.keptNotes == 0)
    for (theirs, ours) in zip(wording.sets, found.sets) {
      #expect(theirs.skeleton == ours.skeleton)
      #expect(theirs.criteria.map(\.appliesIf) == ours.criteria.map(\.appliesIf))
      for (their, our) in zip(theirs.criteria, ours.criteria) {
        #expect(
          their.cases.flatMap(\.levels).map(\.text) == our.cases.flatMap(\.levels).map { "Lời chính thức: " + $0.text })
        #expect(their.notes.map(\.kind) == our.notes.map(\.kind))
      }
    }
  }

  @Test("Our own export comes back as it was")
  func own() throws {
    let found = try #require(AllSets.regimes[.qd148])
    let wording = try read(try export(.qd148, found.regime.sets))
    #expect(wording.sets == found.sets)
  }

  @Test("A knock-out without a counterpart stays in our words; other notes are theirs alone")
  func notes() throws {
    let found = try #require(AllSets.regimes[.qd26])
    let ours = try #require(found.sets.first { $0.number == 11 })
    let out = try #require(ours.criteria.first { $0.notes.contains { $0.kind.isKnockout } })
    var text = official(try export(.qd26, [11])).prettyText
    // All notes of all criteria are gone from their text.
    text = text.replacing(/"notes": \[[^\]]*\]/, with: "\"notes\": []")
    let wording = try WordingImport.read(Array(text.utf8), file: "x", library: .builtIn)
    let theirs = try #require(wording.sets.first)
    #expect(wording.keptNotes == ours.criteria.flatMap(\.notes).filter(\.kind.isKnockout).count)
    #expect(theirs.criterion(out.key)?.notes == out.notes.filter(\.kind.isKnockout))
    #expect(theirs.skeleton == ours.skeleton)
    #expect(!theirs.criteria.flatMap(\.notes).contains { !$0.kind.isKnockout })
  }

  @Test("Official notes get kinds by what they say where their number differs")
  func noteKinds() throws {
    let ours = try #require(AllSets.regimes[.qd26]?.sets.first { $0.number == 11 })
    let out = try #require(ours.criteria.first { $0.notes.count == 1 && $0.notes[0].kind.isKnockout })
    var document = official(try export(.qd26, [11]))
    document = replacing(
      document, notesOf: out.key.rawValue,
      with: [
        "Yêu cầu: có hồ sơ", "Hồ sơ bị loại nếu giả mạo", "Chỉ áp dụng khi có câu chuyện", "Lời khác",
      ])
    let theirs = try #require(try read(document).sets.first?.criterion(out.key))
    #expect(theirs.notes.map(\.kind) == [.scope, .requirement, out.notes[0].kind, .scope])
    #expect(theirs.notes.map(\.text).first == "Chỉ áp dụng khi có câu chuyện")
  }

  private func replacing(_ value: JSONValue, notesOf key: String, with notes: [String]) -> JSONValue {
    switch value {
    case .object(var object):
      if object["key"]?.string == key { object["notes"] = .strings(notes) }
      for member in object.members { object[member.key] = replacing(member.value, notesOf: key, with: notes) }
      return .object(object)
    case .array(let items): return .array(items.map { replacing($0, notesOf: key, with: notes) })
    default: return value
    }
  }

  @Test("A correction is applied and reported with its place, whatever it stands beside")
  func corrections() throws {
    let text = official(try export(.qd26, [1])).prettyText
    let level = "\"points\": 3,\n"
    let range = try #require(text.firstRange(of: level))
    // The printed cell holds no number; the reading is the right one.
    let broken =
      text[..<range.lowerBound] + "\"points\": null, \"correction\": {\"field\": \"points\", \"source\": \"l3\", "
      + "\"reading\": 3, \"why\": \"lỗi in\"},\n" + text[range.upperBound...]
    let wording = try WordingImport.read(Array(broken.utf8), file: "x", library: .builtIn)
    #expect(wording.corrections.map(\.place) == ["1/1.1, points"])
    #expect(wording.corrections.first?.source == "l3" && wording.corrections.first?.reading == "3")
    #expect(wording.sets.first?.corrections.last?.why == "lỗi in", "the set carries it on")
    #expect(wording.sets.map(\.skeleton) == [try #require(AllSets.regimes[.qd26]?.sets.first).skeleton])
    // A correction without a reading leaves the value, and is reported.
    let open = text.replacing(
      "\"title\": \"Nguồn gốc sản phẩm\",",
      with:
        "\"title\": \"Nguồn gốc sản phẩm\", \"correction\": {\"field\": \"title\", \"source\": \"?\", \"reading\": null, \"why\": \"mờ\"},"
    )
    let kept = try WordingImport.read(Array(open.utf8), file: "x", library: .builtIn)
    #expect(kept.corrections.map(\.reading) == [nil] && kept.corrections.first?.place == "1/1.1, title")
    // Without the correction the cell is a fault; a correction of nothing is another.
    #expect(!problems(String(broken).replacing("\"reading\": 3", with: "\"reading\": null")).isEmpty)
    #expect(
      problems(String(broken).replacing("\"field\": \"points\"", with: "\"field\": \"diem\"")).contains {
        $0.problem == .unknownKey("diem")
      })
    #expect(
      problems(String(broken).replacing("\"field\": \"points\"", with: "\"field\": \"notes[9]\"")).contains {
        $0.problem == .unknownKey("notes[9]")
      })
  }

  @Test("A set without criteria is skipped and named")
  func emptySet() throws {
    var document = official(try export(.qd781, [1, 2]))
    let empty: JSONValue = [
      "number": 10, "name": "Gạo, ngũ cốc", "industry": nil, "group": nil, "managing_agency": nil,
      "disqualifiers": [], "parts": [],
    ]
    document = adding(empty, to: document)
    let wording = try read(document)
    #expect(wording.sets.map(\.number) == [1, 2])
    #expect(wording.skipped.map(\.number) == [10] && wording.skipped.map(\.name) == ["Gạo, ngũ cốc"])
  }

  private func adding(_ set: JSONValue, to document: JSONValue) -> JSONValue {
    guard var object = document.object, let sets = object["sets"]?.array else { return document }
    object["sets"] = .array(sets + [set])
    return .object(object)
  }

  struct Break: Sendable {
    var old: String
    var new: String
    var problem: CriteriaFault.Problem

    init(_ old: String, _ new: String, _ problem: CriteriaFault.Problem) {
      (self.old, self.new, self.problem) = (old, new, problem)
    }

    static func differs(_ what: CriteriaFault.Structure, _ expected: String, _ found: String) -> CriteriaFault.Problem {
      .structureDiffers(what: what, expected: expected, found: found)
    }
  }

  @Test(
    "One thing of the structure changed: named with its line, and nothing comes in",
    arguments: [
      Break("\"points\": 2,", "\"points\": 4,", Break.differs(.levels, "1, 2, 3", "1, 4, 3")),
      Break("\"star\": 5", "\"star\": 4", Break.differs(.levels, "1, 2, 3★5", "1, 2, 3★4")),
      Break("\"max\": 3,", "\"max\": 4,", Break.differs(.maximum, "3", "4")),
      Break(
        "\"key\": \"1.2\"", "\"key\": \"1.9\"",
        .structureDiffers(
          what: .criteria, expected: "1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7", found: "1.1, 1.9, 1.3, 1.4, 1.5, 1.6, 1.7")),
      Break(
        "\"max\": 18,", "\"max\": 17,", Break.differs(.sections, "1 (18), 2 (10), 3 (12)", "1 (17), 2 (10), 3 (12)")),
      Break("\"max\": 40,", "\"max\": 41,", Break.differs(.parts, "A 40, B 25, C 35", "A 41, B 25, C 35")),
      Break("\"regime\": \"qd26-2026\"", "\"regime\": \"qd27-2027\"", .unknownRegime("qd27-2027")),
      Break("\"number\": 1,", "\"number\": 77,", .unknownSet(77)),
    ])
  func structure(_ change: Break) throws {
    let text = official(try export(.qd26, [1])).prettyText
    let range = try #require(text.firstRange(of: change.old), "\(change.old)")
    let broken = text[..<range.lowerBound] + change.new + text[range.upperBound...]
    let faults = problems(String(broken))
    let fault = try #require(faults.first { $0.problem == change.problem }, "\(faults)")
    let line = 1 + text[..<range.lowerBound].count { $0 == "\n" }
    // The member, or the list that holds it.
    #expect(fault.line <= line && fault.line > line - 40, "\(fault.line) \(line)")
    #expect(fault.file == "x.json")
  }

  @Test("A condition or a knock-out that the file itself names must be ours")
  func namedStructure() throws {
    let text = try export(.qd26, [1]).prettyText
    #expect(problems(text).isEmpty)
    #expect(
      problems(text.replacing("\"applies_if\": \"5.1\"", with: "\"applies_if\": \"1.1\"")).map(\.problem) == [
        Break.differs(.condition, "5.1", "1.1")
      ])
    #expect(
      problems(text.replacing("knockout:fact:not-evaluated", with: "scope")).map(\.problem) == [
        Break.differs(.knockouts, "knockout:fact:not-evaluated", "")
      ])
  }

  @Test("All differences are listed, not the first alone")
  func all() throws {
    let text = official(try export(.qd26, [1, 11, 26])).prettyText
    #expect(problems(text.replacing("\"max\": 3,", with: "\"max\": 2,")).count > 30)
  }

  @Test("Two levels with the same words, and words beyond all measure, are refused")
  func texts() throws {
    let text = official(try export(.qd26, [1])).prettyText
    let twins = text.replacing(/"text": "[^"]*"/, with: "\"text\": \"Như nhau\"")
    #expect(problems(twins).contains { $0.problem == .sameWording })
    let long = text.replacing("Lời chính thức: Không", with: String(repeating: "dài ", count: 2000))
    #expect(
      problems(long).contains {
        if case .textTooLong(_, limit: 4000) = $0.problem { true } else { false }
      })
  }

  /// The structure is compared item by item: no text can stand for several items.
  @Test("A structure that only reads the same is another one")
  func forgedStructure() throws {
    let ours = try #require(AllSets.regimes[.qd26]?.sets.first)
    let whole = ours.parts.map { "\($0.code) \($0.max)" }.joined(separator: ", ")
    let code = String(whole.dropLast(3))
    var document = try #require(official(try export(.qd26, [1])).object)
    var set = try #require(document["sets"]?.array?.first?.object)
    var part = try #require(set["parts"]?.array?.first?.object)
    (part["code"], part["max"]) = (.string(code), 35)
    set["parts"] = [.object(part)]
    document["sets"] = [.object(set)]
    let forged = JSONValue.object(document)
    #expect(
      problems(forged.prettyText).contains {
        if case .structureDiffers(.parts, _, _) = $0.problem { true } else { false }
      })
    let text = official(try export(.qd26, [1])).prettyText
    let keys = ours.parts[0].sections[0].criteria.map(\.key.rawValue).joined(separator: ", ")
    let joined = text.replacing("\"key\": \"1.1\"", with: "\"key\": \"\(keys)\"")
    #expect(
      problems(joined).contains { if case .structureDiffers(.criteria, _, _) = $0.problem { true } else { false } })
  }

  @Test("A file without a set, and a section's knock-out that is none any more, are refused")
  func nothingOrLess() throws {
    #expect(problems("{\"regime\": \"qd26-2026\", \"sets\": []}").map(\.problem) == [.nothingToImport])
    let text = try export(.qd26, [16]).prettyText
    let lost = text.replacing("knockout:zero-in-section:stop", with: "scope")
    #expect(lost != text)
    #expect(
      problems(lost).contains { if case .structureDiffers(.knockouts, _, _) = $0.problem { true } else { false } })
    let fewer = try export(.qd26, [1]).prettyText.replacing("\"Có giả mạo trong hồ sơ.\",", with: "")
    #expect(
      problems(fewer).contains {
        if case .structureDiffers(.disqualifiers, "3", "2") = $0.problem { true } else { false }
      })
  }

  @Test("A harmless note in the place of a knock-out does not become one")
  func harmlessNote() throws {
    let ours = try #require(AllSets.regimes[.qd26]?.sets.first { $0.number == 1 })
    let out = try #require(ours.criteria.first { $0.notes.count == 1 && $0.notes[0].kind.isKnockout })
    let document = replacing(
      official(try export(.qd26, [1])), notesOf: out.key.rawValue, with: ["Ghi chú: xem thêm Phụ lục II"])
    let wording = try read(document)
    let notes = try #require(wording.sets.first?.criterion(out.key)).notes
    #expect(wording.keptNotes == 1)
    #expect(notes == [Note(kind: .scope, text: "Ghi chú: xem thêm Phụ lục II"), out.notes[0]])
  }

  @Test(
    "Controls, line breaks and hidden characters do not come in", arguments: ["\\u001b[2J", "\\n- 5 sao", "\\u202e"])
  func hostileTexts(_ escape: String) throws {
    let text = official(try export(.qd26, [1])).prettyText
    let broken = text.replacing("\"title\": \"Nguồn gốc sản phẩm\"", with: "\"title\": \"Nguồn gốc \(escape)\"")
    #expect(problems(broken).contains { $0.problem == .hostileText })
  }

  @Test("What is a wording and what is a law of its own")
  func kinds() throws {
    func isWording(_ document: JSONValue) throws -> Bool {
      try WordingImport.isWording(Array(document.canonicalText.utf8), file: "x")
    }
    #expect(try isWording(official(try export())))
    #expect(try !isWording(try export()))
    #expect(try !isWording(["ladders": [:], "notes": [:]]))
  }
}
