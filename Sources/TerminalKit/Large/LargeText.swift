internal import PlainText

/// Text in letters that can be read across a hall: capitals, Vietnamese marks and all, out of half blocks (▀ ▄ █).
package enum LargeText {
  /// Two rows for a tone, two for circumflex or breve, one apart; the letter; one apart and the dot below.
  private static let (above, below) = (5, 2)
  private static let height = above + LargeFont.height + below

  /// Lines of the terminal, broken between words so that none is wider than `columns`; `nil` where a letter has no picture
  /// or a word alone is too wide.
  package static func lines(_ text: String, columns: Int) -> [String]? {
    var rows: [[[Bool]]] = []
    var line: [[Bool]]?
    for word in text.uppercased().split(separator: " ") {
      guard let picture = picture(of: word), width(picture) <= columns else { return nil }
      if let before = line {
        let joined = beside(beside(before, blank(4)), picture)
        if width(joined) <= columns {
          line = joined
        } else {
          rows.append(before)
          line = picture
        }
      } else {
        line = picture
      }
    }
    if let line { rows.append(line) }
    var lines = rows.flatMap { blocks(trimmed($0)) }
    while lines.last?.allSatisfy({ $0 == " " }) ?? false { lines.removeLast() }
    return lines
  }

  private static func width(_ picture: [[Bool]]) -> Int { picture.first?.count ?? 0 }

  private static func blank(_ width: Int) -> [[Bool]] {
    Array(repeating: Array(repeating: false, count: width), count: height)
  }

  private static func beside(_ left: [[Bool]], _ right: [[Bool]]) -> [[Bool]] { zip(left, right).map { $0 + $1 } }

  private static func picture(of word: Substring) -> [[Bool]]? {
    var whole: [[Bool]]?
    for character in word {
      guard let letter = picture(of: character) else { return nil }
      whole = whole.map { beside(beside($0, blank(1)), letter) } ?? letter
    }
    return whole
  }

  private static func picture(of character: Character) -> [[Bool]]? {
    // Letter and marks apart; Đ has no such form.
    let scalars = nfdScalars(String(character))
    guard let first = scalars.first, let base = LargeFont.letters[Character(first)] else { return nil }
    var points = blank(base.width)
    draw(base, at: above, on: &points)
    var shapeRows = 0
    for mark in scalars.dropFirst() {
      if let shape = LargeFont.shapes[mark] {
        draw(shape, at: above - 3, on: &points)
        shapeRows = 2
      }
    }
    for mark in scalars.dropFirst() where LargeFont.shapes[mark] == nil {
      if let tone = LargeFont.tones[mark] {
        draw(tone, at: above - 3 - shapeRows, on: &points)
      } else if mark == LargeFont.dotBelow {
        points[height - 1][base.width / 2] = true
      } else if mark == LargeFont.horn {
        points = beside(points, blank(1))
        points[above - 1][base.width] = true
        points[above][base.width] = true
      } else {
        return nil
      }
    }
    return points
  }

  /// In the middle; narrow letters lose the outer columns of a mark, which are never set there.
  private static func draw(_ glyph: LargeGlyph, at row: Int, on points: inout [[Bool]]) {
    let width = points.first?.count ?? 0
    let offset = (width - glyph.width) / 2
    for (y, line) in glyph.rows.enumerated() {
      for (x, point) in line.enumerated() where point == "#" {
        if points.indices.contains(row + y), points[row + y].indices.contains(x + offset) {
          points[row + y][x + offset] = true
        }
      }
    }
  }

  /// Without the empty rows that no letter of the line needs.
  private static func trimmed(_ picture: [[Bool]]) -> [[Bool]] {
    let top = picture.firstIndex { $0.contains(true) } ?? 0
    let end = (picture.lastIndex { $0.contains(true) } ?? 0) + 1
    // One row apart from the line before, and an even number: two rows make a line.
    let rows = Array(picture[top..<end])
    let empty = Array(repeating: false, count: width(picture))
    return rows.count % 2 == 0 ? rows + [empty, empty] : rows + [empty]
  }

  private static func blocks(_ picture: [[Bool]]) -> [String] {
    stride(from: 0, to: picture.count - 1, by: 2).map { row in
      zip(picture[row], picture[row + 1]).map { upper, lower in
        switch (upper, lower) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }.joined()
    }
  }
}
