import Places
import Testing
import Typing

/// The names of the 34 provinces and 3,321 communes, typed: in them are the names of many peoples.
@Suite("Place names typed") struct PlaceNameTests {
  private static let names = Places.of2025.provinces.map(\.name) + Places.of2025.communes.map(\.name)

  /// Marks behind the rhyme reach back into one syllable: words of two have no free order, and "EeEe" is "E" with its key
  /// twice.
  private static func withoutFreeOrder(_ method: TypingMethod) -> Set<String> {
    let ofTwo: Set<String> = ["Đakrông", "Avương", "Sơmei"]
    return method == .telex ? ofTwo.union(["Êê"]) : ofTwo
  }

  @Test(arguments: TypingMethod.allCases, KeyOrder.allCases) func everyName(_ method: TypingMethod, _ order: KeyOrder) {
    #expect(Self.names.count == 3_355)
    let keyboard = Keyboard(method: method, order: order)
    let rules = TypingRules(method: method)
    var (faults, without): ([String], Set<String>) = ([], [])
    for name in Self.names {
      let keys = keyboard.keys(of: name)
      let got = composed(keys, rules)
      if got.unicodeScalars.elementsEqual(name.unicodeScalars) { continue }
      let words = Set(name.split(separator: " ").map(String.init)).subtracting(
        got.split(separator: " ").map(String.init))
      if order == .free, words.isSubset(of: Self.withoutFreeOrder(method)) {
        without.formUnion(words)
      } else {
        faults.append("\(keys): \(name), got \(got)")
      }
    }
    #expect(faults == [])
    #expect(without == (order == .free ? Self.withoutFreeOrder(method) : []))
  }

  /// The names are in the old style where the styles differ.
  @Test func theirStyle() {
    var found: Set<String> = []
    let texts = Dictionary(grouping: Syllables.all) { $0.text(.modern) }
    for name in Self.names {
      for word in name.lowercased().split(separator: " ").map(String.init) {
        guard let syllable = texts[word]?.first, syllable.text(.old) != word else { continue }
        found.insert(name)
      }
    }
    #expect(found == [])
  }

  @Test(arguments: [
    ("DDakroong", "Đakrông"), ("Avuwowng", "Avương"), ("Avuowng", "Avương"), ("Sowmei", "Sơmei"), ("EEwi", "Êwi"),
    ("La EEee", "La Êê"), ("WWer", "Wẻ"), ("WWerr", "Wer"), ("Row WWa", "Rơ Wa"), ("M'DDrawks", "M'Đrắk"),
    ("M'Drawks", "M'Drắk"), ("Cuw M'garr", "Cư M'gar"), ("DDawsk", "Đắk"), ("Lawks", "Lắk"), ("Krajk", "Krạk"),
    ("Karr", "Kar"), ("Rsai", "Rsai"), ("Pxi", "Pxi"), ("Dliee", "Dliê"), ("H'Leo", "H'Leo"), ("Krees", "Krế"),
  ]) func telex(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  @Test(arguments: [
    ("D9akro6ng", "Đakrông"), ("Avu7o7ng", "Avương"), ("So7mei", "Sơmei"), ("E6wi", "Êwi"), ("La E6e6", "La Êê"),
    ("Wer", "Wer"), ("Ro7 Wa", "Rơ Wa"), ("M'Dra8k1", "M'Drắk"), ("M'gar", "M'gar"), ("La8k1", "Lắk"),
    ("Ha2 Giang 2", "Hà Giang 2"),
    ("A Lu7o7i1 5", "A Lưới 5"),
  ]) func vni(_ keys: String, _ text: String) {
    #expect(composed(keys, TypingRules(method: .vni)) == text)
  }
}
