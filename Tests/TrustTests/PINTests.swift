import Testing
import Trust

@Suite struct PINTests {
  @Test(arguments: ["739164", "000000", "739164739165"])
  func sixToTwelveDigitsAreTaken(text: String) throws {
    _ = try PIN(text)
  }

  @Test(arguments: [
    ("", TrustError.pinTooShort), ("73916", .pinTooShort), ("7391647391647", .pinTooLong),
    ("73916a", .pinNotDigits), ("73916 ", .pinNotDigits), ("7391-4", .pinNotDigits), ("１２３４５６", .pinNotDigits),
    ("٧٣٩١٦٤", .pinNotDigits), ("đ", .pinNotDigits), ("739164\u{0}", .pinNotDigits),
  ])
  func everythingElseIsRefusedWithItsReason(text: String, reason: TrustError) {
    #expect(throws: reason) { try PIN(text) }
  }

  @Test(arguments: [
    "000000", "111111", "999999999999", "123456", "234567", "0123456789", "1234567890", "987654", "210987", "246802",
    "121212", "123123", "12341234", "112112112",
  ])
  func patternsAreTrivial(text: String) throws {
    #expect(try PIN(text).isTrivial)
  }

  @Test(arguments: ["739164", "123457", "111112", "121213", "1231231", "100000", "654320"])
  func othersAreNot(text: String) throws {
    #expect(try !PIN(text).isTrivial)
  }

  @Test func equalDigitsAreEqual() throws {
    #expect(try PIN("739164") == PIN("739164"))
    #expect(try PIN("739164") != PIN("739165"))
    #expect(try PIN("739164") != PIN("7391640"))
  }

  @Test func nothingPrintsTheDigits() throws {
    let pin = try PIN("739164")
    var dumped = ""
    dump(pin, to: &dumped)
    for text in ["\(pin)", String(reflecting: pin), String(describing: [pin]), "\(Optional(pin) as Any)", dumped] {
      #expect(text.contains("PIN(…)"))
      #expect(!text.contains("739164") && !text.contains("55"))
    }
  }
}
