import Chance
import Council
import Testing

/// The one form of a moment: Vietnam's time, to the second.
@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T07:00:00+07:00"), (1_795_000_000, "2026-11-18T18:06:40+07:00"),
    (-25_200, "1970-01-01T00:00:00+07:00"), (-25_201, "1969-12-31T23:59:59+07:00"),
    (951_825_600, "2000-02-29T19:00:00+07:00"), (253_402_275_599, "9999-12-31T23:59:59+07:00"),
    (-62_167_244_400, "0000-01-01T00:00:00+07:00"),
  ])
  func isWrittenAndReadBack(seconds: Int64, text: String) {
    #expect(Timestamp(seconds: seconds).description == text)
    #expect(Timestamp(text)?.seconds == seconds)
  }

  @Test func everyMomentOfFourDigitsComesBack() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<20_000 {
      let time = Timestamp(seconds: Int64.random(in: -62_167_244_400...253_402_275_599, using: &numbers))
      #expect(Timestamp(time.description) == time)
    }
  }

  /// Nothing that is written otherwise than it would be written here.
  @Test(arguments: [
    "", "2026-11-18", "2026-11-18T18:06:40Z", "2026-11-18T18:06:40+08:00", "2026-11-18T18:06:40+07:01",
    "2026-11-18t18:06:40+07:00", "2026-11-18 18:06:40+07:00", "2026-02-29T18:06:40+07:00", "2026-13-01T18:06:40+07:00",
    "2026-11-18T24:00:00+07:00", "2026-11-18T18:60:40+07:00", "2026-11-18T18:06:60+07:00", "2026-1a-18T18:06:40+07:00",
    "-026-11-18T18:06:40+07:00", "2026-11-18T+8:06:40+07:00", "2026-11-18T18:06:40+07:000",
    "10000-01-01T00:00:00+07:00",
    "2026-11-18T18:06:40+17:00", "2026-11-18T18:06:40+07:0０",
  ])
  func otherTextsAreNone(text: String) { #expect(Timestamp(text) == nil) }

  @Test func yearsOfFiveDigitsAreWrittenButNeverRead() {
    let late = Timestamp(seconds: 253_402_275_600)
    #expect(late.description == "10000-01-01T00:00:00+07:00")
    #expect(Timestamp(late.description) == nil)
  }
}
