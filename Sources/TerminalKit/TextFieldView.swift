import PlainText

extension TextField {
  /// The part of a field that fits its place.
  package struct View: Hashable, Sendable {
    /// At most the columns asked for; "…" at an end where more is hidden.
    package let text: String
    /// Where the cursor stands in it, from 0; always below the columns asked for.
    package let cursor: Int
  }

  /// What to show in `columns` columns (taken as at least 1): always with the cursor in sight, scrolled no further than
  /// needed. The cursor behind the last character needs a column too.
  package func view(columns: Int) -> View {
    let columns = max(1, columns)
    let shown = isSecret ? Array(repeating: "•", count: text.count) : text.map { String($0) }
    let widths = shown.map(displayWidth)
    if widths.reduce(0, +) < columns {
      return View(text: shown.joined(), cursor: widths.prefix(cursor).reduce(0, +))
    }
    let start = firstShown(widths, columns)
    var used = start > 0 ? 1 : 0
    var parts = start > 0 ? ["…"] : []
    var place = used
    for index in start..<shown.count {
      if index == cursor { place = used }
      let isLast = index == shown.count - 1
      if used + widths[index] + (isLast ? 0 : 1) > columns {
        if used < columns { parts.append("…") }
        return View(text: parts.joined(), cursor: min(place, columns - 1))
      }
      parts.append(shown[index])
      used += widths[index]
    }
    if cursor == shown.count { place = used }
    return View(text: parts.joined(), cursor: min(place, columns - 1))
  }

  /// The first character to show: the smallest that leaves the cursor and a sign for what is hidden behind it in sight.
  private func firstShown(_ widths: [Int], _ columns: Int) -> Int {
    let atCursor = cursor < widths.count ? widths[cursor] : 1
    let behind = cursor < widths.count - 1 ? 1 : 0
    var used = widths.prefix(cursor).reduce(0, +) + atCursor + behind
    var start = 0
    while start < cursor && used + (start > 0 ? 1 : 0) > columns {
      used -= widths[start]
      start += 1
    }
    return start
  }
}
