import PlainText
import TerminalKit
import Testing

@Suite("Large letters") struct LargeTextTests {
  @Test func aName() throws {
    let lines = try #require(LargeText.lines("Nguyễn Thị Ở Đắk", columns: 78))
    let shown = lines.map { line in
      line.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
    }.joined(separator: "\n")
    #expect(
      shown == """
                                ▄▀▀▄▀
                                 ▄▀▄                                █▀
        ▄   ▄  ▄▄▄  ▄   ▄ ▄   ▄ ▄▄▄▄▄ ▄   ▄    ▄▄▄▄▄ ▄   ▄ ▄▄▄     ▄▄▄ █
        ██  █ █   ▀ █   █ ▀▄ ▄▀ █     ██  █      █   █   █  █     █   █
        █ ▀▄█ █ ▀▀█ █   █   █   █▀▀▀  █ ▀▄█      █   █▀▀▀█  █     █   █
        █  ▀█ ▀▄▄▄█ ▀▄▄▄▀   █   █▄▄▄▄ █  ▀█      █   █   █ ▄█▄    ▀▄▄▄▀
                                                            ▄

                 ▄▀
                ▀▄▀
         ▄▄▄▄   ▄▄▄  ▄   ▄
         █   █ █   █ █ ▄▀
        ▀█▀  █ █▀▀▀█ █▀▄
         █▄▄▄▀ █   █ █  ▀▄
        """)
  }

  /// Every letter that a Vietnamese name can have, in both forms of the text.
  @Test func everyVietnameseLetterHasAPicture() {
    let letters =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz0123456789"
    var seen: Set<[String]> = []
    for letter in letters {
      for text in [
        String(letter), String(letter).uppercased(), String(String.UnicodeScalarView(nfdScalars(String(letter)))),
      ] {
        let lines = LargeText.lines(text, columns: 20)
        #expect(lines != nil, "\(letter)")
        #expect(lines?.count ?? 9 <= 7)
        if let lines { seen.insert(lines) }
      }
    }
    #expect(seen.count == letters.count, "two letters look the same")
  }

  @Test func brokenBetweenWordsAndNeverWiderThanThePlace() throws {
    for columns in [20, 40, 78, 130] {
      let lines = try #require(LargeText.lines("Mai An Bi Cu", columns: columns))
      #expect(lines.allSatisfy { displayWidth($0) <= columns })
    }
    #expect(LargeText.lines("Nguyễn", columns: 20) == nil)
    #expect(LargeText.lines("中", columns: 80) == nil)
    #expect(LargeText.lines("e\u{301}\u{302}\u{20E3}", columns: 80) == nil)
    #expect(LargeText.lines("", columns: 80) == [])
  }
}
