/// Characters that could steer a terminal, hide from the reader or shift what stands beside them.
package enum Hostile {
  /// What stands in for one hostile scalar: U+FFFD, one column wide.
  ///
  /// Unicode's own replacement character: it never occurs in honest text, unlike "·", and every console font has it.
  package static let mark: Character = "\u{FFFD}"

  /// A combining mark with nothing before it is shown on this dotted circle, so that it cannot climb onto its neighbour.
  package static let placeholder: Character = "\u{25CC}"

  /// How many combining marks one base may carry. Vietnamese needs two; a terminal cell holds four.
  package static let maximumMarks = 4

  /// Whether this scalar is never sent to a terminal.
  ///
  /// True for controls (C0, DEL, C1), format characters (bidi controls among them), line and paragraph separators,
  /// everything that is invisible by default (zero-width characters, soft hyphen, variation selectors, fillers, tags),
  /// private use, noncharacters and code points that Unicode has not assigned.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: return false
    case 0...0x1F, 0x7F...0x9F, 0xAD: return true
    case 0xA0...0x2FF, 0x1E00...0x1EFF: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

/// The text as it may be shown: one line, nothing hidden, nothing that acts.
///
/// Every hostile scalar (newline and tab too) becomes `Hostile.mark`; marks beyond the fourth on one base become one
/// `Hostile.mark`; a mark without a base gets `Hostile.placeholder`. Doing it twice changes nothing more.
/// The text is not normalised here: see ``nfc(_:)`` and ``Glyph/glyphs(of:)``.
package func visible(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  var out = String.UnicodeScalarView()
  var marks = 0
  var hasBase = false
  for scalar in text.unicodeScalars {
    if Hostile.contains(scalar) {
      out.append(contentsOf: Hostile.mark.unicodeScalars)
      marks = 0
      hasBase = true
    } else if Width.isMark(scalar) {
      if !hasBase { out.append(contentsOf: Hostile.placeholder.unicodeScalars) }
      hasBase = true
      marks += 1
      if marks <= Hostile.maximumMarks {
        out.append(scalar)
      } else if marks == Hostile.maximumMarks + 1 {
        out.append(contentsOf: Hostile.mark.unicodeScalars)
      }
    } else {
      out.append(scalar)
      marks = 0
      hasBase = true
    }
  }
  return String(out)
}
