internal import CQR

/// The square of a QR code (ISO/IEC 18004): the text's bytes in UTF-8, error correction level M, the smallest version that
/// holds them. The same text gives the same square.
package struct QRCode: Hashable, Sendable {
  /// Modules on a side, without the quiet zone of four that belongs around it.
  package let size: Int
  /// Row by row from above; `true` is dark.
  package let modules: [Bool]

  package static let quietZone = 4

  /// - Throws: `tooLong` over 2,331 bytes, or for none at all.
  package init(of text: String) throws(QRCodeError) {
    let bytes = Array(text.utf8)
    var made: UnsafeMutablePointer<UInt8>?
    var size = 0
    switch qr_encode(bytes, bytes.count, &made, &size) {
    case QR_OK: break
    case QR_NO_MEMORY: throw .outOfMemory
    case QR_NO_LIBRARY: throw .libraryMissing
    case QR_TOO_LONG: throw .tooLong
    default: throw .internalFailure
    }
    defer { qr_free(made) }
    self.size = size
    modules = UnsafeBufferPointer(start: made, count: size * size).map { $0 != 0 }
  }

  package func isDark(row: Int, column: Int) -> Bool { modules[row * size + column] }
}

package enum QRCodeError: Error, Hashable, Sendable {
  case tooLong
  case libraryMissing
  case outOfMemory
  case internalFailure

  /// The Debian package of the library.
  package static let package = "libqrencode4"
}
