import RunningProgram
import Testing

/// The parser of the output stream itself: what our renderer sends passes, one byte beside it does not.
@Suite struct TerminalStreamTests {
  @Test(arguments: [
    "", "chữ Việt ở đây…", "\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}[?2004h", "\u{1B}[H\u{1B}[2J",
    "\u{1B}[3J\u{1B}[0;1;38;5;160;48;5;7m",
    "\u{1B}[3;1H▶ SP01\u{1B}[33X",
    "\u{1B}(B\u{1B}[0;1m", "\u{1B}[39m\u{1B}[K\u{1B}[1K\r\u{1B}[12d\u{1B}[5G\n\u{8}",
    "\u{1B}[6;9r\u{1B}[9;1H\n\u{1B}[1;24r",
    "\u{1B}[?12l\u{1B}[?25h\u{1B}[?25l", "m\u{303}x", "中文 ✓",
  ]) func ourSequencesPass(_ text: String) throws {
    #expect(throws: Never.self) { try TerminalStream(Array(text.utf8)) }
  }

  @Test(arguments: [
    "\u{1B}]0;x\u{7}", "\u{1B}P1$r\u{1B}\\", "\u{1B}_x\u{1B}\\", "\u{1B}[5n", "\u{1B}[c", "\u{1B}[?1000h",
    "\u{1B}[8;9;9t",
    "\u{1B}[38;5;256m", "\u{1B}[38;2;1m", "\u{1B}[4J", "\u{1B}[", "\u{1B}", "\u{1B}c", "\u{1B}(A", "\u{7}", "\u{0}",
    "\u{7F}", "\u{E}",
    "\u{9B}2J",
    "\u{85}", "a\u{202E}b", "a\u{200B}b", "a\u{FEFF}", "a\u{AD}b", "\u{2028}", "\u{E000}", "\u{FFFE}", "\u{E0041}",
    "e\u{301}", "o\u{323}\u{302}", "\u{301}", "x\u{330}\u{330}\u{330}\u{330}\u{330}", "👩\u{200D}🌾",
  ]) func othersDoNot(_ text: String) {
    #expect(throws: TerminalStream.Fault.self) { try TerminalStream(Array(text.utf8)) }
    #expect(throws: TerminalStream.Fault.self) { try TerminalStream(Array("trước\(text)".utf8)) }
  }

  @Test(
    arguments: [
      [0x80], [0x9B, 0x32, 0x4A], [0xC0, 0xAF], [0xFF], [0xE1, 0xBB], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE0, 0x80, 0x9B],
    ] as [[UInt8]]) func brokenLettersDoNot(_ bytes: [UInt8])
  {
    #expect(throws: TerminalStream.Fault.self) { try TerminalStream(bytes) }
    #expect(throws: TerminalStream.Fault.self) { try TerminalStream(Array("x".utf8) + bytes + Array("x".utf8)) }
  }

  @Test func textIsGivenWithoutItsPlaces() throws {
    #expect(try TerminalStream(Array("\u{1B}[1;2HMã PIN\u{1B}[K\r\n\u{1B}[0;7mghế".utf8)).text == "Mã PIN ghế ")
  }
}
