import QRCodes
import Testing

@Suite struct QRCodeTests {
  @Test func `the same text gives the same square`() throws {
    let code = try QRCode(of: "Mật ong Cà Mau, 3 sao")
    #expect(code == (try QRCode(of: "Mật ong Cà Mau, 3 sao")))
    #expect(code.modules.count == code.size * code.size)
    #expect(code != (try QRCode(of: "Mật ong Cà Mau, 4 sao")))
  }

  /// ISO/IEC 18004, table 7: bytes that level M holds.
  @Test(arguments: [(1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (2331, 177)])
  func `the square is the smallest that holds the bytes at level M`(_ bytes: Int, _ size: Int) throws {
    #expect(try QRCode(of: String(repeating: "a", count: bytes)).size == size)
  }

  @Test(arguments: ["", String(repeating: "a", count: 2332), String(repeating: "ộ", count: 778)])
  func `what no square holds is refused`(_ text: String) {
    #expect(throws: QRCodeError.tooLong) { try QRCode(of: text) }
  }

  @Test func `a NUL is a byte like others`() throws {
    #expect(try QRCode(of: "a\u{0}b") != QRCode(of: "a"))
  }

  @Test func `the corners are those of a QR code`() throws {
    let code = try QRCode(of: "1")
    for (row, column) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
      for step in 0..<7 {
        #expect(code.isDark(row: row, column: column + step) && code.isDark(row: row + 6, column: column + step))
      }
      #expect(!code.isDark(row: row + 1, column: column + 1) && code.isDark(row: row + 3, column: column + 3))
    }
  }
}
