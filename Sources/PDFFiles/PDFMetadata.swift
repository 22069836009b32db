/// What a file says of itself, and what PDF/A-2b (ISO 19005-2) wants: the same in the old form and in XMP, the meaning of its
/// greys, its language. The time is that of all files of this program, so that the same paper is the same file.
struct PDFMetadata {
  let title: String

  private static let language = "vi-VN"
  private static let producer = "hoidong"

  func write(to objects: inout PDFObjects, catalog: Int, info: Int, pages: Int) {
    objects.write(info) { ink in
      ink.add("<</Title ")
      ink.hexadecimal(title)
      ink.add("/Producer(\(Self.producer))/CreationDate(D:19800101000000Z)/ModDate(D:19800101000000Z)>>")
    }
    let (xmp, profile) = (objects.reserve(), objects.reserve())
    objects.stream(xmp, entries: "/Type/Metadata/Subtype/XML", Array(packet.utf8), isPlain: true)
    objects.stream(profile, entries: "/N 1", GreyProfile.bytes)
    objects.write(catalog) { ink in
      ink.add("<</Type/Catalog/Pages \(pages) 0 R/Lang(\(Self.language))/Metadata \(xmp) 0 R")
      ink.add("/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1")
      ink.add(
        "/OutputConditionIdentifier(\(GreyProfile.name))/Info(\(GreyProfile.name))/DestOutputProfile \(profile) 0 R>>]>>"
      )
    }
  }

  private var packet: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
     xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title.escaped)</rdf:li></rdf:Alt></dc:title>
    <dc:language><rdf:Bag><rdf:li>\(Self.language)</rdf:li></rdf:Bag></dc:language>
    <xmp:CreateDate>1980-01-01T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>1980-01-01T00:00:00Z</xmp:ModifyDate>
    <pdf:Producer>\(Self.producer)</pdf:Producer>
    <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
  }
}

extension String {
  fileprivate var escaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// An ICC profile (version 2.1) of a grey with a gamma of 2,2: the smallest that says what 0 and 1 look like.
enum GreyProfile {
  static let name = "Grey gamma 2.2"

  static let bytes: [UInt8] = {
    let text = Array(name.utf8) + [0]
    // Names in ASCII, and none in the two older scripts.
    let description =
      tag("desc") + number(0) + number(UInt32(text.count)) + text + Array(repeating: 0, count: 4 + 4 + 2 + 1 + 67)
    let copyright = tag("text") + number(0) + Array("Public domain".utf8) + [0]
    let white = tag("XYZ ") + number(0) + number(0xF6D6) + number(0x10000) + number(0xD32D)
    let curve = tag("curv") + number(0) + number(1) + [0x02, 0x33]
    let parts = [("desc", description), ("cprt", copyright), ("wtpt", white), ("kTRC", curve)]
    var table = number(UInt32(parts.count))
    var data: [UInt8] = []
    for (name, part) in parts {
      table += tag(name) + number(UInt32(128 + 4 + 12 * parts.count + data.count)) + number(UInt32(part.count))
      data += part + Array(repeating: 0, count: (4 - part.count % 4) % 4)
    }
    let header =
      number(UInt32(128 + table.count + data.count)) + number(0) + number(0x0210_0000) + tag("mntr") + tag("GRAY")
      + tag("XYZ ") + [7, 188, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0] + tag("acsp") + Array(repeating: 0, count: 28)
      + number(0xF6D6) + number(0x10000) + number(0xD32D) + Array(repeating: 0, count: 48)
    return header + table + data
  }()

  private static func tag(_ name: String) -> [UInt8] { Array(name.utf8) }

  private static func number(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
