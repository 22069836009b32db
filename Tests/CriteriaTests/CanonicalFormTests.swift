import CanonicalJSON
import Criteria
import CriteriaData
import Testing

/// Every shipped file is written in the one way there is, so that a change shows as the lines that changed.
@Suite("Canonical form") struct CanonicalFormTests {
  static let names: [String] = CriteriaLibrary.builtIn.regimeIDs.flatMap { id in
    let regime = AllSets.regimes[id]?.regime
    let pairs = CriteriaLibrary.builtIn.regimeIDs.map { "\(id)/pairs/\($0).json" }
      .filter { CriteriaLibrary.builtIn.bytes(of: $0) != nil }
    return ["\(id)/regime.json", "\(id)/wording.json"]
      + (regime?.sets ?? []).map { CriteriaLibrary.setFileName($0, of: id) } + pairs
  }

  @Test func thereAreAllFiles() {
    #expect(Self.names.count == 3 * 2 + 77 + 3)
  }

  @Test(arguments: names) func shipped(_ name: String) throws {
    let bytes = try #require(CriteriaLibrary.builtIn.bytes(of: name), "\(name)")
    #expect(try CanonicalForm.firstDifference(in: bytes) == nil, "\(name): hoidong criteria format")
  }

  @Test("Writing changes no value, and writing again nothing", arguments: names) func sameValue(_ name: String) throws {
    let node = try JSONReader.read(try #require(CriteriaLibrary.builtIn.bytes(of: name)))
    let text = CanonicalForm.text(of: node)
    let again = try JSONReader.read(Array(text.utf8))
    #expect(again.value.canonicalText == node.value.canonicalText)
    #expect(CanonicalForm.text(of: again) == text)
  }

  @Test("The first line that is not as it should be is named")
  func firstLine() throws {
    let name = "qd26-2026/sets/11.json"
    let text = String(decoding: try #require(CriteriaLibrary.builtIn.bytes(of: name)), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = try #require(lines.firstIndex { $0.contains("\"1.5\"") })
    func broken(_ change: (String) -> String) throws -> Int? {
      var copy = lines
      copy[place] = change(copy[place])
      return try CanonicalForm.firstDifference(in: Array(copy.joined(separator: "\n").utf8))
    }
    #expect(try broken { " " + $0 } == place + 1)
    #expect(
      try broken { $0.replacing("\"max\": 3, ", with: "").replacing("} }", with: "}, \"max\": 3 }") } == place + 1)
    #expect(try broken { $0.replacing(", ", with: ",") } == place + 1)
    #expect(try broken { $0 } == nil)
    #expect(try CanonicalForm.firstDifference(in: Array((text + "\n").utf8)) != nil)
    #expect(throws: CriteriaFaults.self) { try CanonicalForm.firstDifference(in: Array("{".utf8)) }
  }
}
