internal import CPango
internal import Documents

/// Texts to glyphs, and font files to what a PDF needs of them. Lengths are in thousandths of a point, but for `TextLine`.
final class Typesetter {
  /// Where Debian, Fedora and others put the fonts.
  static let folders = [
    "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/liberation-serif-fonts",
    "/usr/share/fonts/liberation-serif", "/usr/share/fonts/liberation", "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF",
  ]

  private let fonts: OpaquePointer
  private var facts: [FaceFacts?] = Array(repeating: nil, count: Int(PG_FACES))

  init(folders: [String]) throws(DocumentFileError) {
    let texts = folders.map { Array($0.utf8CString) }
    var made: OpaquePointer?
    let status = withPointers(to: texts[...]) { pg_open($0, &made) }
    try check(status)
    guard let made else { throw .internalFailure }
    fonts = made
  }

  deinit { pg_close(fonts) }

  func facts(of face: Int) throws(DocumentFileError) -> FaceFacts {
    if let known = facts[face] { return known }
    var read = pg_facts()
    try check(pg_face_facts(fonts, Int32(face), &read))
    defer { pg_facts_free(&read) }
    let made = FaceFacts(read)
    facts[face] = made
    return made
  }

  /// The font with these glyphs only, and the number that each of them has in it.
  func subset(of face: Int, _ glyphs: [UInt32]) throws(DocumentFileError) -> (file: [UInt8], places: [UInt32]) {
    var places = Array(repeating: UInt32(0), count: glyphs.count)
    var file = pg_buffer()
    defer { pg_buffer_free(&file) }
    try check(pg_subset(fonts, Int32(face), glyphs, glyphs.count, &places, &file))
    return (Array(UnsafeBufferPointer(start: file.bytes, count: file.count)), places)
  }

  /// - Parameter width: of the lines; `nil` for one line as long as it comes.
  func lines(
    of text: [UInt8], _ spans: [pg_span], size: Int, width: Int?, indent: Int, _ alignment: TextForm.Alignment
  ) throws(DocumentFileError) -> [SetLine] {
    var made = pg_layout()
    defer { pg_layout_free(&made) }
    let status = (text + [0]).withUnsafeBytes { bytes in
      spans.withUnsafeBufferPointer { spans in
        var request = pg_text()
        request.text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        request.count = text.count
        request.spans = spans.baseAddress
        request.span_count = spans.count
        request.size = Int32(size * 1024)
        request.width = width.map { Int32(clamping: max(1000, $0) * 1024 / 1000) } ?? -1
        request.indent = Int32(clamping: indent * 1024 / 1000)
        request.alignment =
          switch alignment {
          case .leading: PG_LEADING
          case .centre: PG_CENTRE
          case .trailing: PG_TRAILING
          case .justified: PG_JUSTIFIED
          }
        return text.isEmpty ? PG_OK : pg_lay_out(fonts, &request, &made)
      }
    }
    try check(status)
    let glyphs = UnsafeBufferPointer(start: made.glyphs, count: made.glyph_count)
    return UnsafeBufferPointer(start: made.lines, count: made.line_count).map { line in
      let first = Int(line.first)
      return SetLine(
        x: Int(line.x) * 1000 / 1024, width: Int(line.width) * 1000 / 1024,
        glyphs: Array(glyphs[first..<first + Int(line.count)]))
    }
  }
}

/// A line as it was set: where it begins, and its glyphs in 1/1024 of a point.
struct SetLine {
  let x: Int
  let width: Int
  let glyphs: [pg_glyph]
}

/// What a font file says. Advances in millionths of the letters' size, the others in thousandths.
struct FaceFacts {
  let advances: [Int32]
  let scalars: [UInt32]
  let ascent: Int
  let descent: Int
  let capHeight: Int
  let box: [Int]

  init(_ facts: pg_facts) {
    advances = Array(UnsafeBufferPointer(start: facts.advances, count: facts.glyph_count))
    scalars = Array(UnsafeBufferPointer(start: facts.scalars, count: facts.glyph_count))
    (ascent, descent, capHeight) = (Int(facts.ascent), Int(facts.descent), Int(facts.cap_height))
    box = [facts.box.0, facts.box.1, facts.box.2, facts.box.3].map(Int.init)
  }
}

private func check(_ status: pg_status) throws(DocumentFileError) {
  switch status {
  case PG_OK: return
  case PG_NO_MEMORY: throw .outOfMemory
  case PG_NO_LIBRARY: throw .libraryMissing(package: "libpangoft2-1.0-0, libharfbuzz-subset0")
  case PG_NO_SERIF: throw .fontMissing(package: "fonts-liberation2 | fonts-liberation")
  case PG_NO_SYMBOLS: throw .fontMissing(package: "fonts-dejavu-core")
  default: throw .internalFailure
  }
}

/// A list of C strings that ends with NULL.
private func withPointers<Value>(
  to texts: ArraySlice<[CChar]>, _ pointers: [UnsafePointer<CChar>?] = [],
  _ body: ([UnsafePointer<CChar>?]) -> Value
) -> Value {
  guard let first = texts.first else { return body(pointers + [nil]) }
  return first.withUnsafeBufferPointer { withPointers(to: texts.dropFirst(), pointers + [$0.baseAddress], body) }
}
