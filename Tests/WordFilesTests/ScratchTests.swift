import Documents
import Foundation
import Testing
@testable import WordFiles

@Suite struct Scratch {
  @Test func dump() throws {
    try Data(try WordFile.bytes(of: everything, code: pattern)).write(to: URL(fileURLWithPath: "/tmp/h2/all.docx"))
  }
}
