@_spi(_Unicode) import Swift

/// The text in Unicode normalisation form C, the one form in which text is kept, hashed, signed and shown.
///
/// Swift's `==` already treats "ở" built from one scalar and from three as equal, but their bytes differ.
/// This is the only place that touches the standard library's normalisation entry point.
package func nfc(_ text: String) -> String {
  if isCertainlyNFC(text) { return text }
  var out = String.UnicodeScalarView()
  out.append(contentsOf: text._nfc)
  return String(out)
}

/// Whether the text is already in normalisation form C, scalar for scalar.
package func isNFC(_ text: String) -> Bool {
  isCertainlyNFC(text) || text.unicodeScalars.elementsEqual(text._nfc)
}

/// The scalars of normalisation form D: base letters followed by their marks in canonical order.
func nfdScalars(_ text: String) -> [Unicode.Scalar] {
  Array(text._nfd)
}

/// Below U+0300 nothing composes and nothing decomposes to something else in form C.
private func isCertainlyNFC(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { $0.value < 0x300 }
}
