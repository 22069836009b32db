import CanonicalJSON
import Chance
import Foundation
import TestWorld
import Testing

@Suite("Random documents")
struct RoundTripTests {
  @Test("Reading the canonical text and writing it again changes nothing", arguments: 1...8 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<40 {
      let value = document(depth: 4, &numbers)
      let canonical = value.canonicalBytes
      let node = try JSONReader.read(canonical)
      #expect(node.value.canonicalBytes == canonical)
      #expect(try JSONReader.read(Array(value.prettyText.utf8)).value.canonicalBytes == canonical)
      // Foundation, a reader of its own, finds no fault and the same strings.
      let list = try JSONDecoder().decode([String].self, from: Data(JSONValue.array(strings(in: value)).canonicalBytes))
      #expect(list == strings(in: value).compactMap(\.string))
      _ = try JSONSerialization.jsonObject(with: Data(canonical), options: .fragmentsAllowed)
    }
  }

  @Test("Any one byte changed in a document gives a fault or another document, never a crash")
  func mutation() throws {
    var numbers = SeededNumbers(seed: 99)
    let canonical = document(depth: 4, &numbers).canonicalBytes
    for place in canonical.indices {
      var bytes = canonical
      bytes[place] = bytes[place] ^ UInt8.random(in: 1...255, using: &numbers)
      guard let node = try? JSONReader.read(bytes) else { continue }
      let again = node.value.canonicalBytes
      #expect(try JSONReader.read(again).value.canonicalBytes == again)
    }
  }

  private func document(depth: Int, _ numbers: inout SeededNumbers) -> JSONValue {
    switch Int.random(in: depth == 4 ? 6...7 : 0...(depth > 0 ? 7 : 5), using: &numbers) {
    case 0: .null
    case 1: .bool(Bool.random(using: &numbers))
    case 2: .integer(Int.random(in: .min ... .max, using: &numbers))
    case 3: .integer(Int.random(in: -9...100, using: &numbers))
    case 4, 5: .string(text(&numbers))
    case 6:
      .array((0..<Int.random(in: 0...5, using: &numbers)).map { _ in document(depth: depth - 1, &numbers) })
    default:
      .object(
        (0..<Int.random(in: 0...6, using: &numbers)).reduce(into: JSONObject()) { object, _ in
          object[text(&numbers)] = document(depth: depth - 1, &numbers)
        })
    }
  }

  private func strings(in value: JSONValue) -> [JSONValue] {
    switch value {
    case .string: [value]
    case .array(let items): items.flatMap(strings)
    case .object(let object): object.members.flatMap { [.string($0.key)] + strings(in: $0.value) }
    case .null, .bool, .integer: []
    }
  }

  /// Letters, marks in any order, controls, quotation marks, surrogate pairs, letters that form C takes apart.
  private static let scalars: [Unicode.Scalar] = [
    "a", "z", "e", "o", "\u{31B}", "\u{309}", "\u{301}", "\u{323}", "\u{302}", "đ", "ở", "\u{FB33}", "\u{212B}",
    "\u{1F600}",
    "\u{0}", "\u{8}", "\u{1F}", "\n", "\r", "\t", "\"", "\\", "/", " ", "\u{7F}", "\u{2028}", "\u{FEFF}", "\u{FFFF}",
    "\u{AC00}", "\u{11A8}", "1",
  ]

  private func text(_ numbers: inout SeededNumbers) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &numbers) {
      text.append(Self.scalars[Int.random(in: Self.scalars.indices, using: &numbers)])
    }
    return String(text)
  }
}
