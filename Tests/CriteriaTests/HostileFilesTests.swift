import CanonicalJSON
import Criteria
import Foundation
import Testing

@Suite("Hostile files of criteria: an answer, never a crash or a hang", .timeLimit(.minutes(1)))
struct HostileFilesTests {
  static let hostile: [(String, [UInt8])] = [
    ("nothing", []), ("a newline", [10]), ("NUL bytes", [UInt8](repeating: 0, count: 1000)), ("a number", bytes("1")),
    ("null", bytes("null")), ("a list", bytes("[]")), ("an empty object", bytes("{}")),
    ("a million brackets", [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)),
    ("a million objects", bytes(String(repeating: "{\"parts\":", count: 1_000_000))),
    ("a number of 100 000 digits", bytes("{\"number\": " + String(repeating: "9", count: 100_000) + "}")),
    ("UTF-16", Array("{\"regime\": \"qd26-2026\"}".data(using: .utf16) ?? Data())),
    ("Latin 1", bytes("{\"regime\": \"qu") + [0xE9] + bytes("\"}")), ("only a mark", [0xEF, 0xBB, 0xBF]),
    ("a string without end", bytes("{\"regime\": \"") + [UInt8](repeating: 0x61, count: 1_000_000)),
    ("escapes without end", bytes("{\"regime\": \"") + bytes(String(repeating: "\\u0301", count: 100_000))),
  ]

  @Test("In the place of every file", arguments: hostile)
  func everyFile(_ what: String, _ bytes: [UInt8]) throws {
    for name in Office.names {
      var office = try Office()
      office.put(name, bytes)
      let faults = office.faults()
      #expect(!faults.isEmpty, "\(what)")
      #expect(faults.allSatisfy { $0.file == "qd26-2026/\(name)" }, "\(what)")
    }
    #expect(throws: CriteriaFaults.self) { try ExportFile.read(bytes, file: "x") }
  }

  @Test("Numbers at the end of 64 bits are out of range and overflow nothing", arguments: [Int.max, .min, 1 << 62])
  func hugeNumbers(_ number: Int) throws {
    let regime = try Office().text("regime.json")
    for old in ["40", "25", "35", "5,", "4,", "90", "70", "100", "26"] {
      let new = old.hasSuffix(",") ? "\(number)," : "\(number)"
      var office = try Office()
      office.put("regime.json", Array(regime.replacingOccurrences(of: ": \(old)", with: ": \(new)").utf8))
      if regime.contains(": \(old)") { #expect(!office.faults().isEmpty, "\(old)") }
    }
    // Every number of a file at once.
    for name in Office.names where name != "wording.json" {
      var office = try Office()
      let text = try office.text(name).replacing(/: \d+/, with: ": \(number)").replacing(/\[\d+/, with: "[\(number)")
      office.put(name, Array(text.utf8))
      #expect(office.faults().contains { $0.problem == .numberOutOfRange(number, 1...100) }, "\(name)")
    }
    let export = try exported().replacing(/:\d+/, with: ":\(number)")
    #expect(throws: CriteriaFaults.self) { try ExportFile.read(Array(export.utf8), file: "x") }
  }

  @Test("Decomposed text, a byte order mark and Windows line ends load to the same sets")
  func otherForms() throws {
    var office = try Office()
    let regime = try office.library.regime(.qd26)
    let sets = try office.library.sets([1, 11, 26], of: regime)
    for name in Office.names {
      let text = try office.text(name).decomposedStringWithCanonicalMapping.replacingOccurrences(of: "\n", with: "\r\n")
      office.put(name, [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    }
    #expect(try office.library.regime(.qd26) == regime)
    let again = try office.library.sets([1, 11, 26], of: regime)
    #expect(again == sets)
    #expect(
      CriteriaExport.document(regime, sets: again).canonicalBytes
        == CriteriaExport.document(regime, sets: sets).canonicalBytes)
  }

  @Test("Keys that differ only in their Unicode form are the same key twice")
  func twins() throws {
    var office = try Office()
    let old = "\"ban-tieu-chuan\":"
    try office.change(
      "wording.json", old, to: "\"\u{E9}\": {\"kind\":\"scope\",\"text\":\"x\"}, \"e\u{301}\": {}, \(old)")
    #expect(office.faults().first?.problem == .notJSON(.duplicateKey("\u{E9}")))
  }

  @Test("One line of 10 MB of different levels, notes, numbers, members")
  func longLines() throws {
    let count = 400_000
    let tooMany = CriteriaFault.Problem.notJSON(.tooManyValues)
    func list(_ item: (Int) -> String) -> String { (0..<count).map(item).joined(separator: ",") }
    var office = try Office()
    let levels = list { "\"mức số thứ tự \($0)\"" }
    let ladder = "{\"title\":\"t\",\"levels\":[\(levels)]}"
    office.put("wording.json", Array("{\"notes\":{},\"ladders\":{\"x\":\(ladder)}}".utf8))
    #expect(!office.faults().isEmpty)
    office = try Office()
    try office.change("regime.json", "25, 26]", to: "25, \(list { String($0 + 1000) })]")
    #expect(office.faults().map(\.problem) == [tooMany])
    office = try Office()
    try office.change("sets/01.json", "{", to: "{ \(list { "\"k\($0)\": 1" }),")
    #expect(office.faults().map(\.problem) == [tooMany])
  }

  @Test("A set of very many criteria and groups")
  func manyCriteria() throws {
    let criteria = (0..<9_000).map { "{\"code\":\"c\($0)\",\"title\":\"t\",\"max\":1,\"cases\":[{\"levels\":[]}]}" }
    let keys = (0..<9_000).map { "\"c\($0)\"" }
    let section =
      "{\"code\":\"1\",\"title\":\"t\",\"max\":40,\"groups\":[{\"code\":\"g\",\"title\":\"t\",\"max\":1,\"criteria\":["
      + keys.joined(separator: ",") + "]}],\"criteria\":[" + criteria.joined(separator: ",") + "]}"
    let parts = "\"parts\":[{\"code\":\"A\",\"title\":\"t\",\"max\":40,\"sections\":[\(section)]}]"
    let text = try exported()
    let head = try #require(text.range(of: "\"sets\":["))
    let set =
      "{\"number\":1,\"name\":\"n\",\"industry\":\"i\",\"group\":\"g\",\"managing_agency\":\"m\",\(parts)}"
    let document = String(text[..<head.upperBound]) + set + "]}"
    do {
      _ = try ExportFile.read(Array(document.utf8), file: "x")
      Issue.record("sums that do not hold were taken")
    } catch {
      #expect(error.faults.contains { $0.problem == .sumDiffers(what: .criteriaOfGroup, sum: 9_000, max: 1) })
    }
  }

  @Test("An export with one set twice is refused: which of the two counts?")
  func setTwice() throws {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    let set = try CriteriaLibrary.builtIn.set(1, of: regime)
    var other = set
    other.name = "Khác"
    let bytes = CriteriaExport.document(regime, sets: [set, other]).canonicalBytes
    do {
      _ = try ExportFile.read(bytes, file: "x")
      Issue.record("two sets 1 were taken")
    } catch {
      #expect(error.faults.map(\.problem) == [.duplicate("1")])
    }
  }

  @Test("Any one byte of a set file changed: sets, or faults with this file's name")
  func mutation() throws {
    let original = try Office()
    let regime = try original.library.regime(.qd26)
    let name = "qd26-2026/sets/26.json"
    let bytes = try #require(original.files[name])
    for place in stride(from: 0, to: bytes.count, by: 97) {
      for flip: UInt8 in [0x01, 0x80] {
        var office = original
        office.files[name]?[place] ^= flip
        do {
          _ = try office.library.set(26, of: regime)
        } catch {
          #expect(error.faults.allSatisfy { $0.file == name && $0.line >= 1 })
        }
      }
    }
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func exported() throws -> String {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    return CriteriaExport.document(regime, sets: try CriteriaLibrary.builtIn.sets([1], of: regime)).canonicalText
  }
}
