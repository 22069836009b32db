import CanonicalJSON
import Council
import Documents
import PaperReading
import PaperWorld
import Papers
import Testing

/// The QR code on every sheet, read from the page as it is printed.
@Suite struct SheetCodeTests {
  @Test func `a sheet's code names it and bears the hash of what was sealed`() throws {
    let session = try DemonstrationLog.read().session
    let made = try Made.demonstration.get()
    var seen = 0
    for record in session.products.prefix(2) {
      let file = try #require(made.file("phieu-\(record.id).pdf"))
      let read = try ReadPDF(file.bytes)
      let captions = try read.runs().filter { $0.text.hasPrefix("tệp sheets/") }
      #expect(captions.count == record.sheets.count && !captions.isEmpty)
      for caption in captions {
        let codes = try read.codes(page: caption.page)
        let serial = caption.text.replacing("tệp sheets/", with: "").replacing(".json", with: "")
        let sheet = try #require(record.sheets.first { "\(record.id)/\($0.seat)-\($0.version)" == serial })
        let hash = hex(sheet.json.canonicalBytes).prefix(32)
        #expect(codes == ["hoidong:\(session.info.id):\(serial):\(hash)"], "\(serial)")
        #expect(try read.text(page: caption.page).contains("\(hash.prefix(16))…"))
        seen += 1
      }
    }
    #expect(seen >= 10)
  }
}
