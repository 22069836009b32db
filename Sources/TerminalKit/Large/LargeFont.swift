/// The picture of one letter: rows of points, `#` set; all rows of a letter are as wide.
struct LargeGlyph {
  let rows: [String]
  var width: Int { rows.first?.count ?? 0 }

  init(_ rows: [String]) { self.rows = rows }

  /// Seven rows, written beside each other.
  init(_ picture: String) { rows = picture.split(separator: " ").map(String.init) }
}

/// Capital letters, digits and a few signs of five by seven points, and the marks of Vietnamese above and below them.
enum LargeFont {
  static let height = 7

  static let letters: [Character: LargeGlyph] = [
    "A": LargeGlyph(".###. #...# #...# ##### #...# #...# #...#"),
    "B": LargeGlyph("####. #...# #...# ####. #...# #...# ####."),
    "C": LargeGlyph(".###. #...# #.... #.... #.... #...# .###."),
    "D": LargeGlyph("####. #...# #...# #...# #...# #...# ####."),
    "Đ": LargeGlyph(".####. .#...# .#...# ###..# .#...# .#...# .####."),
    "E": LargeGlyph("##### #.... #.... ####. #.... #.... #####"),
    "F": LargeGlyph("##### #.... #.... ####. #.... #.... #...."),
    "G": LargeGlyph(".###. #...# #.... #.### #...# #...# .####"),
    "H": LargeGlyph("#...# #...# #...# ##### #...# #...# #...#"),
    "I": LargeGlyph("### .#. .#. .#. .#. .#. ###"),
    "J": LargeGlyph("..### ...#. ...#. ...#. ...#. #..#. .##.."),
    "K": LargeGlyph("#...# #..#. #.#.. ##... #.#.. #..#. #...#"),
    "L": LargeGlyph("#.... #.... #.... #.... #.... #.... #####"),
    "M": LargeGlyph("#...# ##.## #.#.# #.#.# #...# #...# #...#"),
    "N": LargeGlyph("#...# ##..# ##..# #.#.# #..## #..## #...#"),
    "O": LargeGlyph(".###. #...# #...# #...# #...# #...# .###."),
    "P": LargeGlyph("####. #...# #...# ####. #.... #.... #...."),
    "Q": LargeGlyph(".###. #...# #...# #...# #.#.# #..#. .##.#"),
    "R": LargeGlyph("####. #...# #...# ####. #.#.. #..#. #...#"),
    "S": LargeGlyph(".#### #.... #.... .###. ....# ....# ####."),
    "T": LargeGlyph("##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#.."),
    "U": LargeGlyph("#...# #...# #...# #...# #...# #...# .###."),
    "V": LargeGlyph("#...# #...# #...# #...# #...# .#.#. ..#.."),
    "W": LargeGlyph("#...# #...# #...# #.#.# #.#.# #.#.# .#.#."),
    "X": LargeGlyph("#...# #...# .#.#. ..#.. .#.#. #...# #...#"),
    "Y": LargeGlyph("#...# #...# .#.#. ..#.. ..#.. ..#.. ..#.."),
    "Z": LargeGlyph("##### ....# ...#. ..#.. .#... #.... #####"),
    "0": LargeGlyph(".###. #...# #..## #.#.# ##..# #...# .###."),
    "1": LargeGlyph("..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###."),
    "2": LargeGlyph(".###. #...# ....# ...#. ..#.. .#... #####"),
    "3": LargeGlyph("##### ...#. ..#.. ...#. ....# #...# .###."),
    "4": LargeGlyph("...#. ..##. .#.#. #..#. ##### ...#. ...#."),
    "5": LargeGlyph("##### #.... ####. ....# ....# #...# .###."),
    "6": LargeGlyph("..##. .#... #.... ####. #...# #...# .###."),
    "7": LargeGlyph("##### ....# ...#. ..#.. .#... .#... .#..."),
    "8": LargeGlyph(".###. #...# #...# .###. #...# #...# .###."),
    "9": LargeGlyph(".###. #...# #...# .#### ....# ...#. .##.."),
    " ": LargeGlyph("... ... ... ... ... ... ..."),
    "-": LargeGlyph(".... .... .... #### .... .... ...."),
    ".": LargeGlyph("# . . . . . .").flipped,
    ",": LargeGlyph(".. .. .. .. .. .# #."),
    "/": LargeGlyph("....# ....# ...#. ..#.. .#... #.... #...."),
    "(": LargeGlyph(".# #. #. #. #. #. .#"),
    ")": LargeGlyph("#. .# .# .# .# .# #."),
    ":": LargeGlyph(". . # . # . ."),
    "'": LargeGlyph("# # . . . . ."),
    "★": LargeGlyph("....#.... ...###... ######### .#######. ..#####.. .###.###. .#.....#."),
  ]

  /// Circumflex, breve.
  static let shapes: [Unicode.Scalar: LargeGlyph] = [
    "\u{302}": LargeGlyph(["..#..", ".#.#."]),
    "\u{306}": LargeGlyph([".#.#.", "..#.."]),
  ]

  /// Grave, acute, hook, tilde.
  static let tones: [Unicode.Scalar: LargeGlyph] = [
    "\u{300}": LargeGlyph([".#...", "..#.."]),
    "\u{301}": LargeGlyph(["...#.", "..#.."]),
    "\u{309}": LargeGlyph(["..##.", "..#.."]),
    "\u{303}": LargeGlyph([".##.#", "#..#."]),
  ]

  static let horn: Unicode.Scalar = "\u{31B}"
  static let dotBelow: Unicode.Scalar = "\u{323}"
}

extension LargeGlyph {
  fileprivate var flipped: LargeGlyph { LargeGlyph(rows.reversed()) }
}
