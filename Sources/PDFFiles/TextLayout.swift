internal import CPango
internal import Documents

/// A text in one look and width, as lines of drawing: what the same text looks like wherever it stands.
final class TextLayout {
  struct Line {
    /// Where it begins, and how far it goes.
    let x: Int
    let width: Int
    /// What is shown from there, between `BT` and `ET`.
    let ink: [UInt8]
  }

  let number: Int
  let size: Int
  let lines: [Line]
  /// Face and glyph of all that is drawn: `face << 16 | glyph`.
  let glyphs: [UInt32]

  init(number: Int, size: Int, lines: [Line], glyphs: [UInt32]) {
    (self.number, self.size, self.lines, self.glyphs) = (number, size, lines, glyphs)
  }

  /// Single spacing of Times New Roman: 1,15 of its size, whatever font helped out.
  static func pitch(_ size: Int) -> Int { size * 1150 }
  /// From the top of a line to its baseline.
  static func baseline(_ size: Int) -> Int { size * 912 }

  /// The first of its lines. For drawing only: what is kept by number is the whole.
  func cut(to count: Int) -> TextLayout {
    lines.count <= count
      ? self : TextLayout(number: number, size: size, lines: Array(lines.prefix(count)), glyphs: glyphs)
  }

  var height: Int { lines.count * Self.pitch(size) }
}

/// Glyphs of a line as text operators. What a viewer copies and finds is the text itself: by the font's table where a glyph
/// stands for one character only, else said beside it (`ActualText`).
struct LineInk {
  private(set) var ink = Ink()
  private(set) var glyphs: Set<UInt32> = []
  private let size: Int
  private let text: [UInt8]
  private var face = -1
  private var isShowing = false
  private var isInString = false
  private var rise = 0
  /// Where the next glyph comes to stand by itself, in millionths of the size.
  private var pen = 0

  init(size: Int, text: [UInt8]) { (self.size, self.text) = (size, text) }

  /// Glyphs that stand for some bytes of the text together.
  private struct Cluster {
    var glyphs: Range<Int>
    var text: Range<Int>
    let isPlain: Bool
  }

  mutating func show(_ line: [pg_glyph], _ facts: (Int) throws(DocumentFileError) -> FaceFacts)
    throws(DocumentFileError)
  {
    var spoken: Cluster?
    var index = 0
    while index < line.count {
      var end = index + 1
      while end < line.count, line[end].start == line[index].start, line[end].end == line[index].end { end += 1 }
      let isPlain = isPlain(line[index..<end], try facts(Int(line[index].face)))
      let cluster = Cluster(
        glyphs: index..<end, text: Int(line[index].start)..<Int(line[index].end), isPlain: isPlain)
      // Those beside each other in the line and in the text are said together, from the left or from the right.
      if let before = spoken, !isPlain, let joined = Self.join(before, cluster) {
        spoken = joined
      } else {
        if let before = spoken { try show(before, of: line, facts) }
        spoken = cluster
        if isPlain {
          try show(cluster, of: line, facts)
          spoken = nil
        }
      }
      index = end
    }
    if let rest = spoken { try show(rest, of: line, facts) }
    endShowing()
    setRise(0)
  }

  private static func join(_ first: Cluster, _ second: Cluster) -> Cluster? {
    guard first.text.upperBound == second.text.lowerBound || second.text.upperBound == first.text.lowerBound else {
      return nil
    }
    let text =
      min(first.text.lowerBound, second.text.lowerBound)..<max(first.text.upperBound, second.text.upperBound)
    return Cluster(glyphs: first.glyphs.lowerBound..<second.glyphs.upperBound, text: text, isPlain: false)
  }

  private mutating func show(
    _ cluster: Cluster, of line: [pg_glyph], _ facts: (Int) throws(DocumentFileError) -> FaceFacts
  ) throws(DocumentFileError) {
    if !cluster.isPlain {
      endShowing()
      ink.add("/Span<</ActualText ")
      ink.hexadecimal(String(decoding: text[cluster.text], as: UTF8.self))
      ink.add(">>BDC ")
    }
    for glyph in line[cluster.glyphs] { show(glyph, try facts(Int(glyph.face))) }
    if !cluster.isPlain {
      endShowing()
      ink.add("EMC ")
    }
  }

  /// One glyph for one character, which the font's table gives back.
  private func isPlain(_ cluster: ArraySlice<pg_glyph>, _ facts: FaceFacts) -> Bool {
    guard cluster.count == 1, let glyph = cluster.first, !glyph.is_missing, Int(glyph.glyph) < facts.scalars.count
    else {
      return false
    }
    let scalars = String(decoding: text[Int(glyph.start)..<Int(glyph.end)], as: UTF8.self).unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else { return false }
    let known = facts.scalars[Int(glyph.glyph)]
    return known == scalar.value || (scalar == "\u{A0}" && known == 0x20)
  }

  private mutating func show(_ glyph: pg_glyph, _ facts: FaceFacts) {
    if Int(glyph.face) != face {
      endShowing()
      face = Int(glyph.face)
      ink.add("/F")
      ink.add(face)
      ink.add(" ")
      ink.add(size)
      ink.add(" Tf ")
    }
    setRise(Int(glyph.y))
    if !isShowing { ink.add("[") }
    isShowing = true
    // A viewer moves by what the font says; only what differs from that is written.
    let off = Int(glyph.x) * 1_000_000 / (size * 1024) - pen
    if off.magnitude >= 500 {
      if isInString { ink.add(")") }
      isInString = false
      let step = (off + (off < 0 ? -500 : 500)) / 1000
      ink.add(-step)
      pen += step * 1000
    }
    if !isInString { ink.add("(") }
    isInString = true
    ink.pair(glyph.glyph)
    glyphs.insert(UInt32(face) << 16 | glyph.glyph)
    pen += Int(glyph.glyph) < facts.advances.count ? Int(facts.advances[Int(glyph.glyph)]) : 0
  }

  private mutating func setRise(_ y: Int) {
    guard y != rise else { return }
    endShowing()
    rise = y
    ink.thousandths(y * 1000 / 1024)
    ink.add("Ts ")
  }

  private mutating func endShowing() {
    guard isShowing else { return }
    ink.add(isInString ? ")]TJ " : "]TJ ")
    (isShowing, isInString) = (false, false)
  }
}
