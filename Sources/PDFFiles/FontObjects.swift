internal import CPango
internal import Documents

/// The fonts of a file: each with the glyphs that are used, and what text they stand for.
struct FontObjects {
  private let typesetter: Typesetter
  private var used: [Set<UInt32>] = Array(repeating: [], count: Int(PG_FACES))
  private var seen: Set<UInt32> = []

  init(_ typesetter: Typesetter) { self.typesetter = typesetter }

  /// - Parameter glyphs: `face << 16 | glyph` each.
  mutating func use(_ glyphs: [UInt32]) {
    for glyph in glyphs where seen.insert(glyph).inserted { used[Int(glyph >> 16)].insert(glyph & 0xFFFF) }
  }

  private static let names = [
    "LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSerif-BoldItalic", "DejaVuSans",
    "DejaVuSans-Bold",
  ]

  func write(to objects: inout PDFObjects) throws(DocumentFileError) -> [(face: Int, object: Int)] {
    var written: [(face: Int, object: Int)] = []
    for face in used.indices where !used[face].isEmpty {
      written.append((face, try write(face, used[face].sorted(), to: &objects)))
    }
    return written
  }

  private func write(_ face: Int, _ glyphs: [UInt32], to objects: inout PDFObjects) throws(DocumentFileError) -> Int {
    let facts = try typesetter.facts(of: face)
    let (file, places) = try typesetter.subset(of: face, glyphs)
    let name = Self.tag(glyphs) + "+" + Self.names[face]
    let (fileObject, mapObject, textObject) = (objects.reserve(), objects.reserve(), objects.reserve())
    objects.stream(fileObject, entries: "/Length1 \(file.count)", file)
    objects.stream(mapObject, entries: "", Self.map(glyphs, places))
    objects.stream(textObject, entries: "", Self.texts(glyphs, facts))
    let isSerif = face < Int(PG_SANS)
    let isItalic = face == Int(PG_SERIF_ITALIC) || face == Int(PG_SERIF_BOLD_ITALIC)
    let isBold = face == Int(PG_SERIF_BOLD) || face == Int(PG_SERIF_BOLD_ITALIC) || face == Int(PG_SANS_BOLD)
    let flags = 4 | (isSerif ? 2 : 0) | (isItalic ? 64 : 0)
    let descriptor = objects.add { ink in
      ink.add("<</Type/FontDescriptor/FontName/\(name)/Flags \(flags)/FontBBox[")
      for side in facts.box { ink.add("\(side) ") }
      ink.add("]/ItalicAngle \(isItalic ? -16 : 0)/Ascent \(facts.ascent)/Descent \(facts.descent)")
      ink.add("/CapHeight \(facts.capHeight)/StemV \(isBold ? 140 : 80)/FontFile2 \(fileObject) 0 R>>")
    }
    let font = objects.add { ink in
      ink.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/\(name)")
      ink.add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
      ink.add("/FontDescriptor \(descriptor) 0 R/CIDToGIDMap \(mapObject) 0 R/DW 0/W[")
      for glyph in glyphs {
        ink.add("\(glyph)[")
        ink.thousandths(Int(facts.advances[Int(glyph)]))
        ink.add("]")
      }
      ink.add("]>>")
    }
    return objects.add { ink in
      ink.add("<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H")
      ink.add("/DescendantFonts[\(font) 0 R]/ToUnicode \(textObject) 0 R>>")
    }
  }

  /// Six letters that tell one choice of glyphs from another (ISO 32000-1, 9.6.4).
  private static func tag(_ glyphs: [UInt32]) -> String {
    let words = Fingerprint.of(glyphs.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] })
    var number = UInt64(words[0]) << 32 | UInt64(words[1])
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(65 + number % 26)))
      number /= 26
    }
    return tag
  }

  /// From a glyph's number in the whole font, which the texts use, to that in the part.
  private static func map(_ glyphs: [UInt32], _ places: [UInt32]) -> [UInt8] {
    var map = Array(repeating: UInt8(0), count: 2 * (Int(glyphs.last ?? 0) + 1))
    for (glyph, place) in zip(glyphs, places) {
      map[2 * Int(glyph)] = UInt8(truncatingIfNeeded: place >> 8)
      map[2 * Int(glyph) + 1] = UInt8(truncatingIfNeeded: place)
    }
    return map
  }

  /// The character that each glyph is the picture of.
  private static func texts(_ glyphs: [UInt32], _ facts: FaceFacts) -> [UInt8] {
    var ink = Ink()
    ink.add(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """ as StaticString)
    let known = glyphs.compactMap { glyph in
      Unicode.Scalar(facts.scalars[Int(glyph)]).flatMap { $0.value == 0 ? nil : (glyph, $0) }
    }
    // A list holds a hundred at most.
    for start in stride(from: 0, to: known.count, by: 100) {
      let list = known[start..<min(known.count, start + 100)]
      ink.add("\(list.count) beginbfchar\n")
      for (glyph, scalar) in list {
        ink.add("<")
        ink.digits(glyph, 4)
        ink.add("> <")
        for unit in String(scalar).utf16 { ink.digits(UInt32(unit), 4) }
        ink.add(">\n")
      }
      ink.add("endbfchar\n")
    }
    ink.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
    return ink.bytes
  }
}
