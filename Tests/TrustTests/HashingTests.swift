import Foundation
import Glibc
import Testing
import Trust

@Suite struct HashingTests {
  /// FIPS 180-4 examples and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownDigests(text: String, digest: String) {
    #expect(hexadecimal(sha256(Array(text.utf8))) == digest)
  }

  @Test func aFileOfManyChunksHasTheDigestOfAMillionLetters() throws {
    let command = try OpenSSLCommand()
    try command.write(repeatElement(UInt8(ascii: "a"), count: 1_000_000), to: "a")
    let digest = try sha256(ofFile: command.folder.appendingPathComponent("a").path)
    #expect(hexadecimal(digest) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537])
  func filesAroundTheChunkSizeHashLikeMemory(size: Int) throws {
    let command = try OpenSSLCommand()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try command.write(bytes, to: "f")
    #expect(try sha256(ofFile: command.folder.appendingPathComponent("f").path) == sha256(bytes))
  }

  @Test func whatIsNoReadableFileIsRefusedWithItsErrno() throws {
    let command = try OpenSSLCommand()
    let folder = command.folder.path
    #expect(mkfifo(folder + "/pipe", 0o600) == 0)
    #expect(throws: TrustError.unreadable(errno: ENOENT)) { try sha256(ofFile: folder + "/none") }
    #expect(throws: TrustError.unreadable(errno: EISDIR)) { try sha256(ofFile: folder) }
    #expect(throws: TrustError.unreadable(errno: EINVAL)) { try sha256(ofFile: folder + "/pipe") }
    #expect(throws: TrustError.unreadable(errno: EBADF)) { try sha256(fromDescriptor: -1) }
  }

  @Test func randomBytesHaveTheLengthAskedForAndDiffer() throws {
    #expect(try randomBytes(0).isEmpty)
    #expect(try randomBytes(-1).isEmpty)
    #expect(try randomBytes(33).count == 33)
    #expect(try randomBytes(16) != randomBytes(16))
  }

  @Test func hexadecimalKeepsLeadingZeros() {
    #expect(hexadecimal([0x00, 0x0A, 0xFF]) == "000aff")
  }
}
