import Foundation
import Recount
import Testing

@Suite("The worked example of the tally interface")
struct WorkedExampleTests {
  @Test func everyProductEqualsTheExampleOutput() throws {
    let counted = try Recount.run(
      tallyInput: try fixture("tally-input.json"), criteria: try fixture("criteria-structure.json"))
    let expected = try JSONDecoder().decode(Output.self, from: Data(try fixture("tally-output.json"))).products
    #expect(counted.map { $0.canonicalJSON() } == expected.map(\.text))
    #expect(counted.count == 4)
  }
}

private struct Output: Decodable {
  var products: [AnyJSON]
}

/// Any JSON value; written with sorted names, independently of the writer under test (the example is plain ASCII).
private enum AnyJSON: Decodable {
  case null, flag(Bool), number(Int), text(String), list([AnyJSON]), object([String: AnyJSON])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let value = try? box.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? box.decode(Int.self) {
      self = .number(value)
    } else if let value = try? box.decode(String.self) {
      self = .text(value)
    } else if let value = try? box.decode([AnyJSON].self) {
      self = .list(value)
    } else {
      self = .object(try box.decode([String: AnyJSON].self))
    }
  }

  var text: String {
    switch self {
    case .null: "null"
    case .flag(let value): value ? "true" : "false"
    case .number(let value): "\(value)"
    case .text(let value): "\"\(value)\""
    case .list(let values): "[\(values.map(\.text).joined(separator: ","))]"
    case .object(let members):
      "{\(members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value.text)" }.joined(separator: ","))}"
    }
  }
}
