import PaperReading

/// What Phụ lục I of Nghị định 30/2020/NĐ-CP asks of a page, and how it is measured.
enum Decree {
  static let millimetre = 72 / 25.4
  /// Top, bottom, left, right, in millimetres (mục I.2); a twentieth of a point less is a rounding.
  static let margins = [19.99...25.0, 19.99...25.0, 29.98...35.0, 14.98...20.0]
  static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"

  enum Look { case upright, bold, italic, boldItalic }

  static func look(_ run: ReadPDF.Run) -> Look {
    switch (run.isBold, run.isItalic) {
    case (false, false): .upright
    case (true, false): .bold
    case (false, true): .italic
    case (true, true): .boldItalic
    }
  }
}
