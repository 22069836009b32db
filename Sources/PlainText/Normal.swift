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
package func nfdScalars(_ text: String) -> [Unicode.Scalar] {
  Array(text._nfd)
}

/// A quick yes: below U+0300 nothing composes and nothing decomposes to something else in form C, and neither does any
/// Vietnamese letter with its tone, dash, quotation mark or box line. Anything else is looked at closely.
private func isCertainlyNFC(_ text: String) -> Bool {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
  return text.unicodeScalars.allSatisfy { scalar in
    scalar.value < 0x300 || (0x1E00...0x1EFF).contains(scalar.value) || (0x2010...0x2027).contains(scalar.value)
      || (0x2500...0x25FF).contains(scalar.value)
  }
}
