import Documents
import Testing

@testable import PDFFiles

@Suite struct SpeedTests {
  @Test func `x`() throws { _ = try PDFFile.bytes(of: Document(title: "x", parts: [])) }
}
