internal import CPango
internal import Documents

/// Sets texts and keeps what it set: a text that comes again in the same look and width is not set again, in this document or
/// the next.
final class Composer {
  let typesetter: Typesetter
  let packer = Packer()
  private(set) var fragments: [Fragment] = []
  private(set) var inkSize = 0
  private var texts: [ComposedKey: TextLayout] = [:]
  private var pieces: [Piece: Int] = [:]
  private var rows: [ComposedKey: GridRow] = [:]
  private var drawn: [Fragment: Int] = [:]

  init(_ typesetter: Typesetter) { self.typesetter = typesetter }

  /// Some lines of a layout as a fragment of their own.
  private struct Piece: Hashable {
    let layout: Int
    let first: Int
    let end: Int
  }

  func text(
    _ runs: [Run], size: Int, bold: Bool = false, italic: Bool = false, width: Int?, indent: Int = 0,
    _ alignment: TextForm.Alignment = .leading
  ) throws(DocumentFileError) -> TextLayout {
    var key = ComposedKey()
    key.add([size, bold ? 1 : 0, italic ? 1 : 0, width ?? -1, indent, alignment.number])
    key.add(runs)
    if let known = texts[key] { return known }
    let made = try set(runs, size: size, bold: bold, italic: italic, width: width, indent: indent, alignment)
    texts[key] = made
    inkSize += made.lines.reduce(0) { $0 + $1.ink.count } + key.bytes.count
    return made
  }

  func text(
    _ text: String, size: Int, bold: Bool = false, italic: Bool = false, width: Int?,
    _ alignment: TextForm.Alignment = .leading
  ) throws(DocumentFileError) -> TextLayout {
    try self.text([Run(text)], size: size, bold: bold, italic: italic, width: width, alignment)
  }

  private func set(
    _ runs: [Run], size: Int, bold: Bool, italic: Bool, width: Int?, indent: Int, _ alignment: TextForm.Alignment
  ) throws(DocumentFileError) -> TextLayout {
    var bytes: [UInt8] = []
    var spans: [pg_span] = []
    for run in runs {
      let start = UInt32(bytes.count)
      bytes += Array(run.text.utf8)
      spans.append(
        pg_span(start: start, end: UInt32(bytes.count), bold: bold || run.bold, italic: italic || run.italic))
    }
    var lines: [TextLayout.Line] = []
    var glyphs: Set<UInt32> = []
    let set = try typesetter.lines(of: bytes, spans, size: size, width: width, indent: indent, alignment)
    for line in set {
      var ink = LineInk(size: size, text: bytes)
      try ink.show(line.glyphs) { (face) throws(DocumentFileError) in try typesetter.facts(of: face) }
      lines.append(TextLayout.Line(x: line.x, width: line.width, ink: ink.ink.bytes))
      glyphs.formUnion(ink.glyphs)
    }
    // A paragraph without words is an empty line.
    if lines.isEmpty { lines.append(TextLayout.Line(x: 0, width: 0, ink: [])) }
    return TextLayout(number: texts.count, size: size, lines: lines, glyphs: glyphs.sorted())
  }

  /// What is drawn alike is one fragment, wherever it comes from: so the number of uses, and with it the file, follows from
  /// the document alone.
  func add(_ fragment: Fragment) -> Int {
    if let known = drawn[fragment] { return known }
    inkSize += fragment.ink.count
    fragments.append(fragment)
    drawn[fragment] = fragments.count - 1
    return fragments.count - 1
  }

  func fragment(of layout: TextLayout, _ lines: Range<Int>) -> Int {
    let piece = Piece(layout: layout.number, first: lines.lowerBound, end: lines.upperBound)
    if let known = pieces[piece] { return known }
    var drawing = Drawing(width: layout.lines[lines].map { $0.x + $0.width }.max() ?? 0)
    drawing.add(layout, lines, x: 0, y: 0)
    let made = add(drawing.fragment(height: lines.count * TextLayout.pitch(layout.size)))
    pieces[piece] = made
    return made
  }

  func row(
    _ key: ComposedKey, _ make: () throws(DocumentFileError) -> GridRow
  ) throws(DocumentFileError) -> GridRow {
    if let known = rows[key] { return known }
    let made = try make()
    rows[key] = made
    inkSize += key.bytes.count
    return made
  }

  /// Begins anew where what is kept has grown beyond some megabytes.
  func forget(above limit: Int) {
    guard inkSize > limit else { return }
    (fragments, texts, pieces, rows, drawn, inkSize) = ([], [:], [:], [:], [:], 0)
  }
}

/// What decides how something looks, as bytes: compared as they are, not as letters.
struct ComposedKey: Hashable {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ numbers: [Int]) {
    for number in numbers { add(number) }
  }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ runs: [Run]) {
    add(runs.count)
    for run in runs {
      // The length first: no two lists of runs give the same bytes.
      add(run.text.utf8.count << 2 | (run.bold ? 2 : 0) | (run.italic ? 1 : 0))
      bytes.append(contentsOf: run.text.utf8)
    }
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension TextForm.Alignment {
  var number: Int {
    switch self {
    case .leading: 0
    case .centre: 1
    case .trailing: 2
    case .justified: 3
    }
  }
}
