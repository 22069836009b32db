import Chance
import Testing

@testable import Intake

@Suite struct XMLReaderTests {
  /// "<a x=1>", "text", "</a>".
  private func tokens(_ text: String) throws -> [String] {
    var reader = try XMLReader(Array(text.utf8))
    var out: [String] = []
    while let token = try reader.next() {
      switch token {
      case .start(let name, let attributes): out.append("<\(name)\(attributes["x"].map { " \($0)" } ?? "")>")
      case .end(let name): out.append("</\(name)>")
      case .text(let text): out.append(text)
      }
    }
    return out
  }

  @Test(arguments: [
    ("<a/>", ["<a>", "</a>"]),
    ("\u{FEFF}<?xml version=\"1.0\" encoding='utf-8'?>\n<!-- x --><a>b</a>\n<?x?>", ["<a>", "b", "</a>"]),
    ("<p:a x='1' p:y=\"2\"><b x=\"&lt;&quot;\"/></p:a>", ["<a 1>", "<b <\">", "</b>", "</a>"]),
    ("<a>&amp;&#x1EBF;&#233;&gt;</a>", ["<a>", "&ếé>", "</a>"]),
    ("<a><![CDATA[<b>&amp;]]></a>", ["<a>", "<b>&amp;", "</a>"]),
    ("<a>1<!-- <b> -->2<?pi <c> ?>3</a>", ["<a>", "1", "2", "3", "</a>"]),
    ("<ngày-1/>", ["<ngày-1>", "</ngày-1>"]),
  ])
  func tokensInOrder(text: String, expected: [String]) throws {
    #expect(try tokens(text) == expected)
  }

  @Test(arguments: [
    "", " ", "a", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a/>x", "x<a/>", "<a x=1/>", "<a x/>", "<a x='1' x='2'/>",
    "<a x='1'y='2'/>", "<a x='<'/>", "<a x='1/>", "<a", "<a ", "<", "< a/>", "<1a/>", "<a>&b;</a>", "<a>&</a>",
    "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#-5;</a>", "<a>&#+5;</a>", "<a>&#xFFFE;</a>",
    "<a>\u{1}</a>", "<a><!-- x</a>", "<a><![CDATA[x</a>", "<![CDATA[x]]><a/>", "<!ELEMENT a><a/>", "<a><?x</a>",
    "<?xml version='1.0' encoding='UTF-16'?><a/>",
  ])
  func malformed(text: String) {
    #expect(throws: XMLFault.malformed) { try tokens(text) }
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>",
    "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><l>&b;</l>",
    "<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><l>&x;</l>",
    "<!DOCTYPE l SYSTEM 'http://127.0.0.1/x.dtd'><l/>",
  ])
  func noDocumentTypeIsRead(text: String) {
    #expect(throws: XMLFault.documentType) { try tokens(text) }
  }

  @Test func depthAndEncodingHaveLimits() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }
    #expect(try tokens(nested(64)).count == 128)
    #expect(throws: XMLFault.malformed) { try tokens(nested(65)) }
    #expect(throws: XMLFault.malformed) { try XMLReader([0x3C, 0x61, 0xFF, 0x2F, 0x3E]) }
    let attributes = (0..<65).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(throws: XMLFault.malformed) { try tokens("<a \(attributes)/>") }
  }

  @Test func childrenAreWalkedOneLevelAtATime() throws {
    var reader = try XMLReader(Array("<r><a>1<x>no</x>2</a><b><c/></b>t<a/></r>".utf8))
    var found: [String] = []
    #expect(try reader.root() == "r")
    try reader.children { reader, name, _ in
      found.append(name)
      if name == "a" { found.append(try reader.content()) }
    }
    #expect(found == ["a", "12", "b", "a", ""])
    if case .some = try reader.next() { Issue.record("something behind the root") }
  }

  @Test func anyTextIsReadOrRefused() {
    var random = SeededNumbers(seed: 9)
    let pieces = [
      "<a>", "</a>", "<a", "/>", ">", "<", " x='1'", "&amp;", "&", ";", "<!--", "-->", "<![CDATA[", "]]>", "ế", "\u{1}",
      "<?", "?>",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      do { _ = try tokens(text.joined()) } catch { #expect(error is XMLFault) }
    }
  }
}

@Suite struct WorkbookTextTests {
  @Test(arguments: [
    ("5", "5"), ("5.0", "5"), ("-5", "-5"), ("0", "0"), ("-0", "0"), ("0.50", "0.5"), (".5", "0.5"), ("5.", "5"),
    ("4.6023E4", "46023"), ("1E3", "1000"), ("1e+3", "1000"), ("12E-1", "1.2"), ("5E-3", "0.005"), ("007", "7"),
    ("46239.5", "46239.5"), ("9.12345678E8", "912345678"),
  ])
  func numbersArePlain(stored: String, plain: String) {
    #expect(DecimalText.plain(stored) == plain)
  }

  @Test(arguments: ["", "-", ".", "a", "1a", "1.2.3", "1E", "1E400", "NaN", "INF", "1E2E3", "+5", "1,5", "--5", "E5"])
  func noNumbers(text: String) { #expect(DecimalText.plain(text) == nil) }

  @Test(arguments: [
    ("_x000A_", "\n"), ("_x005F_x000A_", "_x000A_"), ("a_b", "a_b"), ("_x00", "_x00"), ("_xZZZZ_", "_xZZZZ_"),
    ("_xD800_", "_xD800_"), ("__x0041__", "_A_"), ("ma_x0041_x0042_", "maAx0042_"),
  ])
  func escapes(stored: String, shown: String) { #expect(RichText.unescaped(stored) == shown) }

  @Test func addresses() {
    for (text, column, row) in [
      ("A1", 0, 1), ("C7", 2, 7), ("Z10", 25, 10), ("AA1", 26, 1), ("XFD1048576", 16_383, 1_048_576),
    ] {
      let read = CellAddress.read(text)
      #expect(read?.column == column && read?.row == row)
      #expect(CellPlace(form: .workbook, row: row, column: column).address == text)
    }
    for text in ["", "A", "1", "A0", "a1", "A01", "XFE1", "A1048577", "AAAA1", "A1B", "A-1", "A12345678", "Ă1"] {
      #expect(CellAddress.read(text) == nil, "\(text)")
    }
  }
}
