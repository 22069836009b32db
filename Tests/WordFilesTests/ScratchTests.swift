import Documents
import Foundation
import Testing
@testable import WordFiles

@Suite struct Scratch {
  @Test func dump() throws {
    let b = try WordFile.bytes(of: everything, code: pattern); try Data(b).write(to: URL(fileURLWithPath: "/tmp/h2/all.docx"))
    print(try ReadFile.read(b))
  }
}
