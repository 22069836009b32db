import PlainText
import Testing

@Suite struct TimesWidthTests {
  /// Lengths in millimetres that were measured in laid out papers.
  @Test(
    "Lengths of texts in Times",
    arguments: [
      ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.7), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 88.3),
      ("Độc lập - Tự do - Hạnh phúc", 13, 56.1), ("Độc lập - Tự do - Hạnh phúc", 14, 60.5),
    ]) func lengths(text: String, size: Int, millimetres: Double)
  {
    let length = TimesWidth.of(text, size: size, bold: true)
    #expect(abs(Double(length) / 56.69 - millimetres) < 0.15)
  }

  @Test("Both forms of a letter are as long, and a horn makes it longer")
  func forms() {
    #expect(TimesWidth.of("ở", size: 14, bold: false) == TimesWidth.of("o\u{31B}\u{309}", size: 14, bold: false))
    #expect(TimesWidth.of("ở", size: 100, bold: false) > TimesWidth.of("ỏ", size: 100, bold: false))
    #expect(TimesWidth.of("ỏ", size: 14, bold: false) == TimesWidth.of("o", size: 14, bold: false))
    #expect(TimesWidth.of("", size: 14, bold: true) == 0)
    #expect(TimesWidth.of("`^", size: 14, bold: false) > 0)
  }
}
