import Testing
import Typing

@Suite("Typing") struct ComposerTests {
  @Test func plainLettersStay() {
    #expect(composed("con") == "con")
  }
}
