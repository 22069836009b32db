import CanonicalJSON
import Foundation
import TestWorld
import Testing

@Suite("Canonical text, RFC 8785")
struct WritingTests {
  @Test("Keys are sorted by UTF-16 units: a surrogate pair stands before U+FB01")
  func utf16Order() {
    let keys = ["\u{FB01}", "\u{1F600}", "€", "ö", "1", "\r", "\u{80}", "", "a", "B", "aa", "10", "2"]
    let expected = ["", "\r", "1", "10", "2", "B", "a", "aa", "\u{80}", "ö", "€", "\u{1F600}", "\u{FB01}"]
    #expect(keysWritten(object(keys)) == expected)
    #expect(keysWritten(object(keys.reversed())) == expected)
  }

  @Test("Keys are sorted in the form in which they are written, NFC")
  func keysThatComeDecomposed() {
    // Decomposed "é" begins with U+0065, before "z"; composed it is U+00E9, after "z".
    let expected = Array("{\"z\":1,\"\u{E9}\":0}".utf8)
    #expect(JSONValue.object(object(["e\u{301}", "z"])).canonicalBytes == expected)
    #expect(JSONValue.object(object(["\u{E9}", "z"])).canonicalBytes == expected)
    // A letter that form C takes apart: U+FB33 becomes U+05D3 U+05BC and moves before "€".
    let apart = Array("{\"\u{5D3}\u{5BC}\":1,\"€\":0}".utf8)
    #expect(JSONValue.object(object(["€", "\u{FB33}"])).canonicalBytes == apart)
  }

  static let escapes: [(String, String)] = [
    ("\"", "\\\""), ("\\", "\\\\"), ("/", "/"), ("\u{8}", "\\b"), ("\t", "\\t"), ("\n", "\\n"), ("\u{C}", "\\f"),
    ("\r", "\\r"), ("\u{0}", "\\u0000"), ("\u{1}", "\\u0001"), ("\u{B}", "\\u000b"), ("\u{1F}", "\\u001f"),
    (" ", " "), ("\u{7F}", "\u{7F}"), ("\u{2028}", "\u{2028}"), ("\u{FEFF}", "\u{FEFF}"), ("😀", "😀"), ("<>&'", "<>&'"),
    ("\r\n", "\\r\\n"), ("e\u{301}", "\u{E9}"), ("o\u{31B}\u{309}", "\u{1EDF}"),
  ]

  @Test("Only what must be escaped is, in the shortest way", arguments: escapes)
  func escaping(_ text: String, _ written: String) {
    let expected = Array("\"\(written)\"".utf8)
    #expect(JSONValue.string(text).canonicalBytes == expected)
    #expect(JSONValue.object([text: 1]).canonicalBytes == Array("{".utf8) + expected + Array(":1}".utf8))
  }

  @Test("A string that begins with a combining mark does not melt into the quotation mark")
  func leadingMark() throws {
    let text = JSONValue.string("\u{301}a").canonicalText
    #expect(Array(text.utf8) == [0x22, 0xCC, 0x81, 0x61, 0x22])
    #expect(try JSONReader.read(Array(text.utf8)).string == "\u{301}a")
  }

  @Test("Numbers, words and empty lists")
  func scalars() {
    let value: JSONValue = [.integer(.min), .integer(.max), 0, -1, true, false, nil, [], [:]]
    #expect(
      value.canonicalText == "[-9223372036854775808,9223372036854775807,0,-1,true,false,null,[],{}]")
  }

  @Test("Equal documents have equal bytes, whatever the order and the Unicode form")
  func equalDocuments() {
    let composed: JSONValue = ["ph\u{1EDF}": "\u{1ECD}", "a": 1]
    let decomposed: JSONValue = ["a": 1, "pho\u{31B}\u{309}": "o\u{323}"]
    #expect(composed.canonicalBytes == decomposed.canonicalBytes)
  }

  @Test("Pretty text keeps the order of writing and reads back to the same")
  func pretty() throws {
    let value: JSONValue = ["b": [1, ["x": nil], []], "a": [:]]
    #expect(
      value.prettyText == """
        {
          "b": [
            1,
            {
              "x": null
            },
            []
          ],
          "a": {}
        }

        """)
    #expect(try JSONReader.read(Array(value.prettyText.utf8)).value == value)
  }

  @Test("Setting a member replaces it in place, nil takes it out")
  func members() {
    var object: JSONObject = ["a": 1, "e\u{301}": 2, "c": 3]
    object["\u{E9}"] = 4
    object["a"] = nil
    #expect(object.members.map(\.value) == [4, 3])
  }

  @Test("A document of many members is written and turned into a value without trouble", .timeLimit(.minutes(1)))
  func manyMembers() throws {
    let text = "{" + (0..<100_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
    let value = try JSONReader.read(Array(text.utf8)).value
    #expect(value.object?.members.count == 100_000)
  }

  private func object(_ keys: [String]) -> JSONObject {
    keys.enumerated().reduce(into: JSONObject()) { $0[$1.element] = .integer($1.offset) }
  }

  /// The keys in the order of the canonical text, taken out by Foundation.
  private func keysWritten(_ object: JSONObject) -> [String] {
    let text = JSONValue.object(object).canonicalText
    let places = object.members.compactMap { member -> (String, String.Index)? in
      let key = JSONValue.string(member.key).canonicalText
      return text.range(of: key + ":", options: .literal).map { (member.key, $0.lowerBound) }
    }
    return places.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
