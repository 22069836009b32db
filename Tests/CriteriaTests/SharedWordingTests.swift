import CanonicalJSON
import Criteria
import Testing

/// The same idea reads the same: a name of the shared wording of 26/2026 stands for the same words in earlier regimes.
@Suite("Words shared between regimes") struct SharedWordingTests {
  private func wording(_ id: RegimeID) throws -> JSONNode {
    try JSONReader.read(try #require(CriteriaLibrary.builtIn.bytes(of: "\(id)/wording.json")))
  }

  @Test(arguments: [RegimeID.qd148, .qd781], ["ladders", "notes"])
  func sameNameSameWords(_ id: RegimeID, _ kind: String) throws {
    let (now, then) = (try wording(.qd26)[kind], try wording(id)[kind])
    var shared = 0
    for member in then?.members ?? [] {
      guard let other = now?[member.key] else { continue }
      shared += 1
      #expect(member.node.value.canonicalText == other.value.canonicalText, "\(id) \(kind) \(member.key)")
    }
    #expect(shared > 10)
  }

  @Test("No level is longer than 160 characters, and most are at most 90", arguments: CriteriaLibrary.builtIn.regimeIDs)
  func lengths(_ id: RegimeID) throws {
    let levels =
      try wording(id)["ladders"]?.members?.flatMap { $0.node["levels"]?.items?.compactMap(\.string) ?? [] } ?? []
    #expect(levels.count > 450)
    #expect(levels.allSatisfy { $0.count <= 160 })
    #expect(levels.count { $0.count > 90 } * 5 < levels.count)
  }
}
