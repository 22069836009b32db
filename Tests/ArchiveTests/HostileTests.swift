import Archive
import Testing

/// Archives that somebody else made, or changed.
@Suite struct HostileTests {
  @Test func oneChangedBitAnywhereIsSeen() throws {
    let files: [String: [UInt8]] = ["a.txt": Array("first".utf8), "b/c.txt": Array("PK\u{5}\u{6}".utf8), "empty": []]
    let archive = try ArchiveWriter.write(files)
    for offset in archive.indices {
      for bit in 0..<8 {
        var changed = archive
        changed[offset] ^= 1 << bit
        guard let content = try? ArchiveReader.read(changed, limits: small) else { continue }
        #expect(!content.isCanonical, "bit \(bit) of byte \(offset)")
      }
    }
  }

  @Test func cutShortOrWithSomethingAround() throws {
    let archive = try ArchiveWriter.write(["a.txt": Array("first".utf8), "b.txt": [1]])
    for count in archive.indices {
      for part in [archive[..<count], archive[(count + 1)...]] {
        #expect(throws: ArchiveError.damaged, "\(count)") { try ArchiveReader.read(Array(part), limits: small) }
      }
    }
    for changed in [[0] + archive, archive + [0], archive + archive, Array("#!/bin/sh\n".utf8) + archive] {
      #expect(throws: ArchiveError.damaged) { try ArchiveReader.read(changed, limits: small) }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var filling: String
    var after = ""
    var faults: [String]
    var files: [String] = ["a.txt"]
  }

  static let cases: [Case] = [
    Case(testDescription: "as ours", filling: "pass", faults: []),
    Case(testDescription: "slip", filling: "z.writestr(entry('../x'), b'x')", faults: ["badName ../x"]),
    Case(testDescription: "inner slip", filling: "z.writestr(entry('b/../../x'), b'x')", faults: ["badName b/../../x"]),
    Case(testDescription: "absolute", filling: "z.writestr(entry('/etc/x'), b'x')", faults: ["badName /etc/x"]),
    Case(testDescription: "drive", filling: "z.writestr(entry('C:x'), b'x')", faults: ["badName C:x"]),
    Case(testDescription: "backslash", filling: "z.writestr(entry('..\\\\x'), b'x')", faults: ["badName ..\\x"]),
    Case(testDescription: "escape", filling: "z.writestr(entry('\\x1bx'), b'x')", faults: ["badName \u{1B}x"]),
    Case(testDescription: "not ASCII", filling: "z.writestr(entry('ô'), b'x')", faults: ["badName ô"]),
    Case(testDescription: "folder slip", filling: "z.writestr(entry('../', 0o040755), b'')", faults: ["badName ../"]),
    Case(testDescription: "folder", filling: "z.writestr(entry('b/', 0o040755), b'')", faults: []),
    Case(
      testDescription: "folder with bytes", filling: "z.writestr(entry('b/', 0o040755), b'x')",
      faults: ["notRegular b/"]),
    Case(
      testDescription: "link", filling: "z.writestr(entry('b', 0o120777), b'/etc/passwd')", faults: ["notRegular b"]),
    Case(testDescription: "pipe", filling: "z.writestr(entry('b', 0o010644), b'')", faults: ["notRegular b"]),
    Case(testDescription: "device", filling: "z.writestr(entry('b', 0o020644), b'')", faults: ["notRegular b"]),
    Case(testDescription: "twice", filling: "z.writestr(entry('a.txt'), b'other')", faults: ["duplicateName a.txt"]),
    Case(
      testDescription: "below a file", filling: "z.writestr(entry('a.txt/b'), b'x')", faults: ["badName a.txt/b"],
      files: ["a.txt", "a.txt/b"]),
    Case(
      testDescription: "encrypted", filling: "z.writestr(entry('b'), bytes(20))",
      after: "n = data.rfind(b'PK\\x01\\x02'); data[n+8] |= 1; m = data.rfind(b'PK\\x03\\x04'); data[m+6] |= 1",
      faults: ["encrypted b"]),
    Case(
      testDescription: "unknown compression", filling: "z.writestr(entry('b'), bytes(20))",
      after: "n = data.rfind(b'PK\\x01\\x02'); data[n+10] = 97; m = data.rfind(b'PK\\x03\\x04'); data[m+8] = 97",
      faults: ["unknownCompression b"]),
    Case(
      testDescription: "wrong sum", filling: "z.writestr(entry('b'), b'other')",
      after: "data[data.find(b'other')] = 0x4F", faults: ["damaged b"]),
    Case(
      testDescription: "bomb", filling: "z.writestr(entry('b'), bytes(200 << 20), zipfile.ZIP_DEFLATED)",
      faults: ["fileTooLarge(limit: 1048576) b"]),
    Case(
      testDescription: "many small bombs",
      filling: "for n in range(6): z.writestr(entry('b%d' % n), bytes(1 << 20), zipfile.ZIP_DEFLATED)",
      faults: ["b3", "b4", "b5"].map { "totalTooLarge(limit: 4194304) \($0)" },
      files: ["a.txt", "b0", "b1", "b2"]),
    Case(
      testDescription: "bomb that claims to be small",
      filling: "z.writestr(entry('b'), bytes(200 << 20), zipfile.ZIP_DEFLATED)",
      after: "n = data.rfind(b'PK\\x01\\x02'); data[n+24:n+28] = struct.pack('<I', 1000)", faults: ["damaged b"]),
    Case(
      testDescription: "compressed", filling: "z.writestr(entry('b'), b'x' * 999, zipfile.ZIP_DEFLATED)", faults: [],
      files: ["a.txt", "b"]),
    Case(
      testDescription: "another time",
      filling: "e = entry('b'); e.date_time = (2026, 1, 1, 12, 0, 0); z.writestr(e, b'x')", faults: [],
      files: ["a.txt", "b"]),
    Case(
      testDescription: "another order", filling: "z.writestr(entry('A'), b'x')", faults: [], files: ["A", "a.txt"]),
    Case(
      testDescription: "further field",
      filling: "e = entry('b'); e.extra = b'\\xfe\\xca\\x04\\x00four'; z.writestr(e, b'x')", faults: [],
      files: ["a.txt", "b"]),
    Case(
      testDescription: "comment of an entry", filling: "e = entry('b'); e.comment = b'word'; z.writestr(e, b'x')",
      faults: [], files: ["a.txt", "b"]),
    Case(
      testDescription: "something between the entries", filling: "z.fp.write(b'hidden'); z.start_dir = z.fp.tell()",
      faults: []),
  ]

  @Test(.enabled(if: exists("python3")), arguments: cases)
  func whatAnotherToolMakes(hostile: Case) throws {
    let archive = try python(hostile.filling, after: hostile.after)
    let content = try ArchiveReader.read(archive, limits: small)
    #expect(faults(content) == hostile.faults)
    #expect(content.files.keys.sorted() == hostile.files)
    #expect(content.files["a.txt"] == Array("first".utf8))
    #expect(content.isCanonical == (hostile.testDescription == "as ours"))
  }

  @Test(.enabled(if: exists("python3"))) func commentManyEntriesAndLargeForms() throws {
    let comment = try python("z.comment = b'word'")
    #expect(throws: ArchiveError.damaged) { try ArchiveReader.read(comment, limits: small) }
    let many = try python("for n in range(100): z.writestr(entry('b%d' % n), b'')")
    #expect(throws: ArchiveError.tooManyEntries(limit: 100)) { try ArchiveReader.read(many, limits: small) }
    let tooMany = try python("for n in range(70000): z.writestr(entry('b%d' % n), b'')")
    #expect(throws: ArchiveError.self) { try ArchiveReader.read(tooMany, limits: small) }
    let claimed = try python("pass", after: "data[-14:-10] = b'\\xff\\xff\\xff\\xff'")
    #expect(throws: ArchiveError.damaged) { try ArchiveReader.read(claimed, limits: small) }
  }

  @Test(arguments: [[], [0x50, 0x4B], Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)] as [[UInt8]])
  func noArchive(bytes: [UInt8]) {
    #expect(throws: ArchiveError.damaged) { try ArchiveReader.read(bytes, limits: small) }
  }
}
