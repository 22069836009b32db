import QRCodes
import Testing

@Suite struct QRCodeTests {
  @Test func `the same text gives the same square`() throws {
    let code = try QRCode(of: "Mật ong Cà Mau 3 sao")
    #expect(code == (try QRCode(of: "Mật ong Cà Mau 3 sao")))
  }
}
