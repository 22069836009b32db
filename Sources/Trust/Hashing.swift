import CCrypto
import Glibc

/// SHA-256 (FIPS 180-4) of the bytes: 32 bytes.
package func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 32)
  cc_sha256(bytes, bytes.count, &digest)
  return digest
}

/// SHA-256 of the content of a regular file, read in chunks of 64 KiB: 32 bytes.
/// - Throws: ``TrustError/unreadable(errno:)``; a folder or a device counts as unreadable (`EISDIR`, `EINVAL`).
package func sha256(ofFile path: String) throws(TrustError) -> [UInt8] {
  // O_NONBLOCK: opening a named pipe must not wait for a writer.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  guard descriptor >= 0 else { throw .unreadable(errno: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return try sha256(fromDescriptor: descriptor)
  case S_IFDIR: throw .unreadable(errno: EISDIR)
  default: throw .unreadable(errno: EINVAL)
  }
}

/// SHA-256 of everything from the descriptor's position to its end: 32 bytes. The descriptor stays open.
package func sha256(fromDescriptor descriptor: Int32) throws(TrustError) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 32)
  var number: Int32 = 0
  let status = cc_sha256_fd(descriptor, &digest, &number)
  if status == CC_IO { throw .unreadable(errno: number) }
  try check(status)
  return digest
}

/// Random bytes from the generator of libcrypto, seeded by the kernel.
/// - Parameter count: 0 or more; a negative number gives none.
package func randomBytes(_ count: Int) throws(TrustError) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: max(0, count))
  try check(cc_random(&bytes, bytes.count))
  return bytes
}

private let hexadecimalDigits = Array("0123456789abcdef".utf8)

/// Lower-case hexadecimal digits, two a byte.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  var text: [UInt8] = []
  text.reserveCapacity(2 * bytes.underestimatedCount)
  for byte in bytes {
    text.append(hexadecimalDigits[Int(byte >> 4)])
    text.append(hexadecimalDigits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
