import Foundation
import TerminalKit
import Testing

/// Every sign that the program shows has a stand-in for fonts that lack it; every letter is Vietnamese.
@Suite("Signs on consoles") struct PlainSignTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Golden frames, words, screens, pages, the law and the demonstration; comments are nobody's screen.
  private static let texts: [(name: String, text: String)] = [
    "Tests/HallTests/Goldens", "Sources/Catalogue", "Sources/Hall", "Sources/Lawbook", "Sources/CriteriaData",
    "Sources/DemoData", "Sources/TerminalKit",
  ].flatMap { folder -> [(name: String, text: String)] in
    let place = root.appendingPathComponent(folder)
    return (FileManager.default.subpaths(atPath: place.path) ?? []).compactMap { name in
      guard ["txt", "swift", "json"].contains((name as NSString).pathExtension), name != "PlainGlyphs.swift",
        let text = try? String(contentsOf: place.appendingPathComponent(name), encoding: .utf8)
      else { return nil }
      let lines = text.split(separator: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
      return (name, lines.joined(separator: "\n"))
    }
  }

  @Test func everySignHasAStandIn() {
    #expect(Self.texts.count > 300, "the folders have moved")
    var known = 0
    for (name, text) in Self.texts {
      for scalar in Set(text.unicodeScalars) where !scalar.isASCII && !scalar.properties.isAlphabetic {
        known += 1
        #expect(PlainGlyphs.twins[scalar] != nil, "\(scalar) (U+\(String(scalar.value, radix: 16))) in \(name)")
      }
    }
    #expect(known > 300)
  }

  /// A console font of 512 glyphs has these and no others.
  @Test func everyLetterIsVietnamese() {
    let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".flatMap { vowel in
      tones.flatMap { (String(vowel) + $0).precomposedStringWithCanonicalMapping.unicodeScalars }
    }
    let letters = Set(vowels + "đĐ".unicodeScalars)
    for (name, text) in Self.texts {
      for scalar in Set(text.unicodeScalars) where !scalar.isASCII && scalar.properties.isAlphabetic {
        #expect(letters.contains(scalar), "\(scalar) in \(name)")
      }
    }
  }
}
