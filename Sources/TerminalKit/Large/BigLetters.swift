internal import PlainText

/// Letters of five rows out of whole blocks, for what must be read from the back of a hall: ids of products, means, stars,
/// counts. Names, with all their marks, are ``LargeText``.
package enum BigLetters {
  static let height = 5

  /// The rows of a text, each place as wide as two columns so that it is about square; `nil` where a letter is missing.
  /// - Parameter scale: how many times as large, from 1.
  package static func rows(of text: String, scale: Int) -> [String]? {
    var rows = Array(repeating: "", count: height)
    for (index, letter) in text.uppercased().enumerated() {
      guard let shape = shapes[letter] else { return nil }
      for (row, places) in shape.split(separator: "|").enumerated() {
        let gap = index == 0 ? "" : "."
        rows[row] += (gap + places).map { String(repeating: $0 == "#" ? "█" : " ", count: 2 * scale) }.joined()
      }
    }
    return rows.flatMap { Array(repeating: $0, count: scale) }
  }

  package static func fits(_ text: String, width: Int) -> Bool {
    rows(of: text, scale: 1).map { displayWidth($0[0]) <= width } ?? false
  }

  /// `#` is a place that is filled, `|` ends a row.
  private static let shapes: [Character: String] = [
    "0": "###|#.#|#.#|#.#|###", "1": ".#.|##.|.#.|.#.|###", "2": "###|..#|###|#..|###", "3": "###|..#|.##|..#|###",
    "4": "#.#|#.#|###|..#|..#", "5": "###|#..|###|..#|###", "6": "###|#..|###|#.#|###", "7": "###|..#|..#|.#.|.#.",
    "8": "###|#.#|###|#.#|###", "9": "###|#.#|###|..#|###",
    "A": ".#.|#.#|###|#.#|#.#", "B": "##.|#.#|##.|#.#|##.", "C": ".##|#..|#..|#..|.##", "D": "##.|#.#|#.#|#.#|##.",
    "E": "###|#..|##.|#..|###", "F": "###|#..|##.|#..|#..", "G": ".##|#..|#.#|#.#|.##", "H": "#.#|#.#|###|#.#|#.#",
    "I": "#|#|#|#|#", "J": "..#|..#|..#|#.#|.#.", "K": "#.#|#.#|##.|#.#|#.#", "L": "#..|#..|#..|#..|###",
    "M": "#...#|##.##|#.#.#|#...#|#...#", "N": "#..#|##.#|#.##|#..#|#..#", "O": ".#.|#.#|#.#|#.#|.#.",
    "P": "##.|#.#|##.|#..|#..", "Q": ".##.|#..#|#..#|#.##|.###", "R": "##.|#.#|##.|#.#|#.#", "S": ".##|#..|.#.|..#|##.",
    "T": "###|.#.|.#.|.#.|.#.", "U": "#.#|#.#|#.#|#.#|###", "V": "#.#|#.#|#.#|#.#|.#.",
    "W": "#...#|#...#|#.#.#|##.##|#...#",
    "X": "#.#|#.#|.#.|#.#|#.#", "Y": "#.#|#.#|.#.|.#.|.#.", "Z": "###|..#|.#.|#..|###",
    ",": "..|..|..|.#|#.", ".": ".|.|.|.|#", "-": "...|...|###|...|...", "/": "..#|..#|.#.|#..|#..",
    " ": "..|..|..|..|..",
    "★": "..#..|#####|.###.|##.##|#...#",
  ]
}
