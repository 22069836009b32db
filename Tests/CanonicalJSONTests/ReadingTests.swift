import Testing

@testable import CanonicalJSON

@Suite("Reading JSON strictly")
struct ReadingTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let problem: JSONFault.Problem

    init(_ text: String, _ line: Int, _ column: Int, _ problem: JSONFault.Problem) {
      (self.text, self.line, self.column, self.problem) = (text, line, column, problem)
    }

    var testDescription: String { text.debugDescription }
  }

  static let broken: [Broken] = [
    Broken("", 1, 1, .unexpectedEnd), Broken(" \n ", 2, 2, .unexpectedEnd), Broken("[1,", 1, 4, .unexpectedEnd),
    Broken("[1", 1, 3, .unexpectedEnd), Broken("{\"a\"", 1, 5, .unexpectedEnd), Broken("\"abc", 1, 5, .unexpectedEnd),
    Broken("{\"a\":", 1, 6, .unexpectedEnd),
    Broken("[1,]", 1, 4, .unexpected("]")), Broken("{\"a\":1,}", 1, 8, .unexpected("}")),
    Broken("{a:1}", 1, 2, .unexpected("a")), Broken("{\n  \"a\" 1}", 2, 7, .unexpected("1")),
    Broken("[1 2]", 1, 4, .unexpected("2")), Broken("[tru]", 1, 2, .unexpected("t")),
    Broken("'a'", 1, 1, .unexpected("'")), Broken("[ở]", 1, 2, .unexpected("ở")), Broken("NaN", 1, 1, .unexpected("N")),
    Broken("+1", 1, 1, .unexpected("+")), Broken(".5", 1, 1, .unexpected(".")), Broken("[-]", 1, 3, .unexpected("]")),
    Broken("// x\n1", 1, 1, .unexpected("/")), Broken("{\"a\":1,\"b\"}", 1, 11, .unexpected("}")),
    Broken("1 1", 1, 3, .trailingText), Broken("{}\n\n x", 3, 2, .trailingText),
    Broken("truefalse", 1, 5, .trailingText),
    Broken("[01]", 1, 2, .notAnInteger), Broken("[ -0]", 1, 3, .notAnInteger), Broken("[-01]", 1, 2, .notAnInteger),
    Broken("[1.0]", 1, 2, .notAnInteger), Broken("[\n  1e3]", 2, 3, .notAnInteger),
    Broken("[1E3]", 1, 2, .notAnInteger),
    Broken("[9223372036854775808]", 1, 2, .notAnInteger), Broken("[-9223372036854775809]", 1, 2, .notAnInteger),
    Broken("[-0.0]", 1, 2, .notAnInteger), Broken("[00]", 1, 2, .notAnInteger),
    Broken("[\"a\\x\"]", 1, 4, .badEscape), Broken("[\"\\u12\"]", 1, 3, .badEscape),
    Broken("[\"\\u12G4\"]", 1, 3, .badEscape), Broken("[\"\\u+123\"]", 1, 3, .badEscape),
    Broken("[\"\\ud800\"]", 1, 3, .badEscape), Broken("[\"\\udc00\"]", 1, 3, .badEscape),
    Broken("[\"\\ud800\\u0041\"]", 1, 3, .badEscape), Broken("[\"\\ud800\\ud800\"]", 1, 3, .badEscape),
    Broken("[\"a\nb\"]", 1, 4, .controlCharacter), Broken("[\"\u{0}\"]", 1, 3, .controlCharacter),
    Broken("[\"\t\"]", 1, 3, .controlCharacter),
    Broken("{\"a\":1,\n \"a\":2}", 2, 2, .duplicateKey("a")),
    Broken("{\"a\":1,\"\\u0061\":2}", 1, 8, .duplicateKey("a")),
    Broken("{\"\u{E9}\":1,\"e\u{301}\":2}", 1, 9, .duplicateKey("\u{E9}")),
    Broken("{\"x\":{\"e\\u0301\":1,\n\"\u{E9}\":2}}", 2, 1, .duplicateKey("\u{E9}")),
    Broken("\u{FEFF}{\"a\":x}", 1, 6, .unexpected("x")), Broken("\u{FEFF}\u{FEFF}1", 1, 1, .unexpected("\u{FEFF}")),
    Broken("[\"ở\", x]", 1, 9, .unexpected("x")),
  ]

  @Test("A broken text is refused with line and column of the first byte that is wrong", arguments: broken)
  func faults(_ broken: Broken) {
    #expect(
      fault(Array(broken.text.utf8)) == JSONFault(line: broken.line, column: broken.column, problem: broken.problem))
  }

  static let notUTF8: [([UInt8], String)] = [
    ([0xFF], "no lead byte"), ([0xC3], "cut off"), ([0xC0, 0x80], "overlong"), ([0xED, 0xA0, 0x80], "surrogate"),
    ([0xF4, 0x90, 0x80, 0x80], "beyond Unicode"), ([0x80], "continuation alone"), ([0xE1, 0xBB], "half of a letter"),
  ]

  @Test("A string that is not UTF-8 is refused where it stands", arguments: notUTF8)
  func invalidUTF8(_ bytes: [UInt8], _ why: String) {
    let text = Array("{\n \"k\": \"ab".utf8) + bytes + Array("\"}".utf8)
    #expect(fault(text) == JSONFault(line: 2, column: 7, problem: .notUTF8), "\(why)")
    let key = Array("{\n \"".utf8) + bytes + Array("\": 1}".utf8)
    #expect(fault(key) == JSONFault(line: 2, column: 2, problem: .notUTF8), "\(why)")
  }

  @Test("Other encodings are refused")
  func otherEncodings() {
    let text = "{\"a\": 1}"
    let little: [UInt8] = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(fault([0xFF, 0xFE] + little)?.column == 1)
    #expect(fault(big)?.column == 1)
  }

  @Test("A byte order mark is passed over")
  func byteOrderMark() throws {
    let node = try JSONReader.read([0xEF, 0xBB, 0xBF] + Array("[1]".utf8))
    #expect(node.value == [1])
    #expect((node.line, node.column) == (1, 1))
  }

  @Test("Strings come out in NFC, also those written as escapes")
  func normalisation() throws {
    let text = "[\"pho\u{31B}\u{309}\", \"o\\u031b\\u0309\", \"\\ud83d\\ude00\", \"\\u0000\", \"\\/\\b\\f\\n\\r\\t\"]"
    let strings = try JSONReader.read(Array(text.utf8)).items?.compactMap(\.string) ?? []
    #expect(
      strings.map { Array($0.unicodeScalars) }
        == ["ph\u{1EDF}", "\u{1EDF}", "😀", "\u{0}", "/\u{8}\u{C}\n\r\t"].map { Array($0.unicodeScalars) })
  }

  @Test("64 levels are read, 65 are not, and a million do not crash")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(String(repeating: "[", count: depth).utf8) + Array(String(repeating: "]", count: depth).utf8)
    }
    _ = try JSONReader.read(nested(64))
    #expect(fault(nested(65)) == JSONFault(line: 1, column: 65, problem: .tooDeep(64)))
    #expect(fault(nested(1_000_000))?.problem == .tooDeep(64))
    // Beside each other is not inside each other.
    _ = try JSONReader.read(Array(("[" + Array(repeating: "[]", count: 500).joined(separator: ",") + "]").utf8))
    let objects = String(repeating: "{\"a\":", count: 65) + "1" + String(repeating: "}", count: 65)
    #expect(fault(Array(objects.utf8))?.problem == .tooDeep(64))
  }

  @Test("A text above the size limit is refused before it is looked at")
  func size() throws {
    let text = Array("[1,2,3]".utf8)
    _ = try JSONReader.read(text, maximumBytes: 7)
    #expect(throws: JSONFault(line: 1, column: 1, problem: .tooLarge(6))) {
      try JSONReader.read(text, maximumBytes: 6)
    }
  }

  @Test("The ends of 64 bits are integers")
  func largestNumbers() throws {
    let node = try JSONReader.read(Array("[9223372036854775807,-9223372036854775808,0,-1,10]".utf8))
    #expect(node.value == [.integer(.max), .integer(.min), 0, -1, 10])
  }

  @Test("Every value and key knows its line; the column counts bytes")
  func places() throws {
    let node = try JSONReader.read(Array("{\n  \"á\": [1,\r\n\t{\"b\": null}],\n  \"c\":\n    true\n}".utf8))
    #expect(node.members?.map(\.line) == [2, 4])
    #expect(node["á"]?.items?.map(\.line) == [2, 3])
    #expect(node["á"]?.items?.map(\.column) == [10, 2])
    #expect((node["c"]?.line, node["c"]?.column) == (5, 5))
    #expect(node["á"]?.items?[1]["b"]?.isNull == true)
  }

  private func fault(_ bytes: [UInt8]) -> JSONFault? {
    do {
      _ = try JSONReader.read(bytes)
      return nil
    } catch {
      return error
    }
  }
}
