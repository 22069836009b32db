import Archive
import Foundation
import Testing

@Suite struct WritingTests {
  static let files: [String: [UInt8]] = [
    "b/c.txt": Array("Nước mắm".utf8), "a.txt": Array("first".utf8), "empty": [], "b/a.bin": [0, 255, 0],
  ]

  @Test func everyByteIsAsTheFormatHasIt() throws {
    let sorted = Self.files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
    #expect(sorted.map(\.name) == ["a.txt", "b/a.bin", "b/c.txt", "empty"])
    #expect(try ArchiveWriter.write(Self.files) == byTheBook(sorted))
  }

  @Test func theSameFilesGiveTheSameBytesAndComeBack() throws {
    let archive = try ArchiveWriter.write(Self.files)
    #expect(try ArchiveWriter.write(Self.files) == archive)
    let content = try ArchiveReader.read(archive, limits: small)
    #expect(content.files == Self.files)
    #expect(content.faults == [])
    #expect(content.isCanonical)
  }

  @Test(arguments: ["", "/a", "../a", "a/../b", "a//b", "a/", ".", "a\\b", "C:a", "ô.txt", "a b", "a\u{1B}", "a\0b"])
  func aNameThatNoArchiveOfOursHas(name: String) {
    #expect(throws: ArchiveError.cannotHold) { try ArchiveWriter.write([name: [1]]) }
  }

  @Test func nothingIsNoArchive() {
    #expect(throws: ArchiveError.cannotHold) { try ArchiveWriter.write([:]) }
  }

  @Test(.enabled(if: exists("python3"))) func pythonReadsIt() throws {
    let archive = try ArchiveWriter.write(Self.files)
    let script = """
      import io, sys, zipfile
      z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      assert z.testzip() is None
      for i in z.infolist():
          print(i.filename, oct(i.external_attr >> 16), i.compress_type, i.date_time, z.read(i).hex())
      """
    let (status, output) = try run(["python3", "-c", script], input: archive)
    #expect(status == 0)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        a.txt 0o100644 0 (1980, 1, 1, 12, 0, 0) 6669727374
        b/a.bin 0o100644 0 (1980, 1, 1, 12, 0, 0) 00ff00
        b/c.txt 0o100644 0 (1980, 1, 1, 12, 0, 0) 4ec6b0e1bb9b63206de1baaf6d
        empty 0o100644 0 (1980, 1, 1, 12, 0, 0) \n
        """)
  }

  @Test(.enabled(if: exists("unzip"))) func unzipFindsNoFault() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(try ArchiveWriter.write(Self.files)).write(to: path)
    #expect(try run(["unzip", "-t", path.path]).status == 0)
  }
}
