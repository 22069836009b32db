import Chance
import TerminalKit
import Testing

@Suite struct KeyDecoderTests {
  private static let rows: [(String, [Input])] = [
    ("", []),
    ("aĐ", [.key(.character("a")), .key(.character("Đ"))]),
    ("o\u{31B}", [.key(.character("o")), .key(.character("\u{31B}"))]),
    ("\r\n", [.key(.enter), .key(.enter)]),
    ("\t\u{1B}[Z", [.key(.tab), .key(.backTab)]),
    ("\u{7F}\u{08}", [.key(.backspace), .key(.backspace)]),
    ("\u{03}\u{1A}\u{0C}\u{00}\u{1C}", "czl \\".map { .key(.control($0)) }),
    ("\u{1B}", [.key(.escape)]),
    ("\u{1B}\u{1B}", [.key(.escape), .key(.escape)]),
    ("\u{1B}q", [.key(.escape), .key(.character("q"))]),
    ("\u{1B}\u{1B}[A", [.key(.escape), .key(.up)]),
    ("\u{1B}[", [.key(.escape), .key(.character("["))]),
    ("\u{1B}O", [.key(.escape), .key(.character("O"))]),
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.key(.up), .key(.down), .key(.right), .key(.left)]),
    ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.key(.up), .key(.down), .key(.right), .key(.left)]),
    ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end, .home, .end].map { .key($0) }),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown].map { .key($0) }),
    ("\u{1B}OP\u{1B}OS\u{1B}[15~\u{1B}[24~\u{1B}[34~", [1, 4, 5, 12, 20].map { .key(.function($0)) }),
    ("\u{1B}[[A\u{1B}[[E", [1, 5].map { .key(.function($0)) }),
    ("\u{1B}[1;5C\u{1B}[1;2P\u{1B}[3;5~", [.right, .function(1), .delete].map { .key($0) }),
    ("\u{1B}[99~x\u{1B}[?1;2cy\u{1B}[97;5uz\u{1B}[Iw", "xyzw".map { .key(.character($0)) }),
    ("\u{1B}[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;1mx", [.key(.character("x"))]),
    ("\u{9B}", [.key(.character("\u{FFFD}"))]),
    ("\u{1B}[200~a\u{1B}[Ab\r\nc\rd\u{1B}[201~e", [.paste("a\u{1B}[Ab\nc\nd"), .key(.character("e"))]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    ("\u{1B}[200~cut", [.paste("cut")]),
    ("\u{1B}[201~x", [.key(.character("x"))]),
    // A paste that holds an end mark, or a whole paste, is still one text: its rest never becomes keys.
    (
      "\u{1B}[200~a\u{1B}[201~q\r\u{1B}[201~", [.paste("a\u{1B}[201~q\n")]
    ),
    (
      "\u{1B}[200~a\u{1B}[201~q\u{1B}[200~b\u{1B}[201~\u{1B}[A", [.paste("a\u{1B}[201~qb"), .key(.up)]
    ),
    ("\u{1B}[200~a\u{1B}[201~\u{1B}[201~\u{1B}", [.paste("a\u{1B}[201~"), .key(.escape)]),
    // Nobody asked for the mouse.
    ("\u{1B}[<0;10;5Mx", [.key(.character("x"))]),
  ]

  @Test(arguments: rows)
  func inOnePiece(_ text: String, _ expected: [Input]) {
    var decoder = KeyDecoder()
    let found = decoder.feed(text.utf8) + decoder.flush()
    #expect(found == expected)
    #expect(!decoder.isPending)
  }

  @Test(arguments: rows)
  func byteByByte(_ text: String, _ expected: [Input]) {
    var decoder = KeyDecoder()
    let found = text.utf8.flatMap { decoder.feed([$0]) } + decoder.flush()
    #expect(found == expected)
  }

  @Test(
    arguments: [
      ([0xC3], "\u{FFFD}"), ([0xC3, 0x61], "\u{FFFD}a"), ([0x80], "\u{FFFD}"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xE0, 0x80, 0x80], "\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}"), ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}"),
      ([0xE1, 0xBA, 0xC4, 0x90], "\u{FFFD}Đ"), ([0xFF, 0x61], "\u{FFFD}a"),
    ] as [([UInt8], String)])
  func brokenLetters(_ bytes: [UInt8], _ expected: String) {
    var decoder = KeyDecoder()
    let found = decoder.feed(bytes) + decoder.flush()
    #expect(found == expected.map { .key(.character($0)) })
  }

  @Test func brokenLetterBeforeAnEscapeSequence() {
    var decoder = KeyDecoder()
    let found = decoder.feed([0xE1, 0x1B, 0x5B, 0x41])
    #expect(found == [.key(.character("\u{FFFD}")), .key(.up)])
  }

  @Test(arguments: [0, 1, 2, 3, 7, 1_000, 100_000])
  func longPastesAreCutBetweenLettersAndEnd(_ surplus: Int) {
    var decoder = KeyDecoder()
    // Three bytes a letter: the limit falls inside one.
    let count = (KeyDecoder.pasteLimit + surplus) / 3
    let text = "\u{1B}[200~" + String(repeating: "ế", count: count) + "\u{1B}[201~x"
    let kept = min(count, KeyDecoder.pasteLimit / 3)
    let found = decoder.feed(text.utf8) + decoder.flush()
    #expect(found == [.paste(String(repeating: "ế", count: kept)), .key(.character("x"))])
  }

  /// A paste waits a moment for its real end; what a person types after it is keys again.
  @Test func keysAfterAPause() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~a\u{1B}[201~".utf8) == [])
    #expect(decoder.isPending && decoder.isAfterPaste && !decoder.isPasting)
    #expect(decoder.flush() == [.paste("a")])
    #expect(decoder.feed("q".utf8) == [.key(.character("q"))])
  }

  @Test(arguments: [1, 100, 70_000, 300_000]) func aHostilePasteNeverBecomesKeys(_ length: Int) {
    var decoder = KeyDecoder()
    let text = "\u{1B}[200~a\u{1B}[201~" + String(repeating: "q", count: length) + "\u{1B}[201~"
    let found = decoder.feed(text.utf8) + decoder.flush()
    guard found.count == 1, case .paste(let kept) = found[0] else {
      Issue.record("\(found.count) inputs")
      return
    }
    #expect(kept.utf8.count <= KeyDecoder.pasteLimit && kept.hasPrefix("a\u{1B}[201~q"))
  }

  @Test(
    arguments: [
      ("\u{1B}[<0;1;1M", [.click(Point(row: 0, column: 0))]),
      ("\u{1B}[<0;80;24M\u{1B}[<0;80;24m", [.click(Point(row: 23, column: 79))]),
      ("\u{1B}[<4;3;2M\u{1B}[<16;3;2M", [.click(Point(row: 1, column: 2)), .click(Point(row: 1, column: 2))]),
      ("\u{1B}[<64;9;9M\u{1B}[<65;9;9M\u{1B}[<68;9;9M", [.key(.up), .key(.down), .key(.up)]),
      // Other buttons, movements, what is let go, nonsense.
      ("\u{1B}[<1;9;9M\u{1B}[<2;9;9M\u{1B}[<32;9;9M\u{1B}[<35;9;9M\u{1B}[<66;9;9Mx", [.key(.character("x"))]),
      ("\u{1B}[<0;0;1M\u{1B}[<0;1M\u{1B}[<;1;1M\u{1B}[<M\u{1B}[<0;1;1;1M\u{1B}[<-1;1;1Mx", [.key(.character("x"))]),
      ("\u{1B}[<0;99999999999999999999;1Mx\u{1B}[<0;1;1~y", [.key(.character("x")), .key(.character("y"))]),
      // The old form of terminals that know no other: three bytes that must not become keys.
      ("\u{1B}[M q!x\u{1B}[M\u{1B}[Ay", [.key(.character("x")), .key(.character("y"))]),
      // A click inside a paste is text.
      ("\u{1B}[200~\u{1B}[<0;1;1M\u{1B}[201~", [.paste("\u{1B}[<0;1;1M")]),
    ] as [(String, [Input])])
  func theMouse(_ text: String, _ expected: [Input]) {
    var decoder = KeyDecoder(mouse: true)
    #expect(decoder.feed(text.utf8) + decoder.flush() == expected)
    var slow = KeyDecoder(mouse: true)
    #expect(text.utf8.flatMap { slow.feed([$0]) } + slow.flush() == expected)
  }

  @Test func anyBytesAreSurvivedAndNeverGiveControls() {
    var random = SeededNumbers(seed: 3)
    for round in 0..<2_000 {
      var decoder = KeyDecoder(mouse: round % 2 == 0)
      let bytes = (0..<40).map { _ in
        Bool.random(using: &random)
          ? [0x1B, 0x5B, 0x4F, 0x7E, 0x32, 0x30, 0x3B][Int.random(in: 0..<7, using: &random)]
          : UInt8.random(in: 0...255, using: &random)
      }
      for input in decoder.feed(bytes) + decoder.flush() {
        guard case .key(.character(let character)) = input else { continue }
        #expect(character.unicodeScalars.count == 1, "seed 3, round \(round)")
        #expect(
          character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "seed 3, round \(round)")
      }
      #expect(!decoder.isPending, "seed 3, round \(round)")
    }
  }
}
