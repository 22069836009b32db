import Chance
import Foundation
import PlainText
import Testing

@Suite struct VietnameseOrderTests {
  private static func dictionary() throws -> [String] {
    let url = try #require(
      Bundle.module.url(forResource: "collation-vi", withExtension: "txt", subdirectory: "Fixtures"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { String($0) }
  }

  @Test func everyPairOfTheDictionaryIsInOrder() throws {
    let lines = try Self.dictionary()
    #expect(lines.count == 200)
    let keys = lines.map { VietnameseKey($0) }
    for left in keys.indices {
      for right in keys.indices {
        #expect((keys[left] < keys[right]) == (left < right), "\(lines[left]) | \(lines[right])")
      }
    }
  }

  @Test func decomposedTextSortsTheSame() throws {
    let lines = try Self.dictionary()
    let decomposed = lines.map(\.decomposedStringWithCanonicalMapping)
    var random = SeededNumbers(seed: 6)
    #expect(decomposed.shuffled(using: &random).sorted(by: vietnameseOrder) == lines)
    #expect(zip(lines, decomposed).allSatisfy { VietnameseKey($0) == VietnameseKey($1) })
  }

  @Test(arguments: [
    ("hoà", "hỏa"), ("hóa", "hoạ"), ("Ba", "BA"), ("ba", "Ba"), ("Bà", "bả"), ("a", "aa"), ("Tổ 1", "Tổ 2"), ("9", "a"),
    ("y", "z"), ("z", "я"), ("Buôn Ma Thuột", "Buôn-Mê"), ("hoa", "hòa"), ("thuy", "thùy"), ("", "a"),
  ])
  func before(_ first: String, _ second: String) {
    #expect(vietnameseOrder(first, second))
    #expect(!vietnameseOrder(second, first))
  }

  @Test func placeOfTheToneMarkDoesNotPartNeighbours() {
    // Both spellings of one word stand between hoa and hỏa, and next to each other.
    let sorted = ["hỏa", "hoà bình", "hòa", "hoa", "hoà", "hòa an"].sorted(by: vietnameseOrder)
    #expect(sorted.first == "hoa" && sorted.last == "hỏa")
    #expect(Set(sorted[1...2]) == ["hòa", "hoà"])
    #expect(sorted[3...4] == ["hòa an", "hoà bình"])
  }

  @Test func orderIsTotalOnRandomText() {
    var random = SeededNumbers(seed: 7)
    let texts = (0..<150).map { _ in randomText(&random) }
    let keys = texts.map { VietnameseKey($0) }
    for a in keys.indices {
      for b in keys.indices {
        #expect([keys[a] < keys[b], keys[b] < keys[a], keys[a] == keys[b]].count { $0 } == 1, "seed 7: \(a), \(b)")
        #expect((keys[a] == keys[b]) == (nfc(texts[a]) == nfc(texts[b])), "seed 7: \(a), \(b)")
      }
    }
  }

  @Test func peopleByGivenName() {
    let names = ["Trần Văn Bình", "Nguyễn Thị Ánh", "Lê An", "Nguyễn Thị  An", "Đỗ Bình", "An", "Nguyễn Văn Ân"]
    let expected = ["An", "Lê An", "Nguyễn Thị  An", "Nguyễn Thị Ánh", "Nguyễn Văn Ân", "Đỗ Bình", "Trần Văn Bình"]
    #expect(names.sorted(by: vietnamesePersonOrder) == expected)
  }
}
