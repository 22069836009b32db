/// A drawing with its origin in the upper left corner, lengths in thousandths of a point downwards. Whatever a document draws
/// twice or more stands in the file once.
struct Fragment: Hashable {
  let ink: [UInt8]
  /// Of what is drawn, for the box that a viewer cuts at: nothing of ours goes further than a line beyond it.
  let width: Int
  let height: Int
  let glyphs: [UInt32]

  func hash(into hasher: inout Hasher) {
    ink.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

/// Where a fragment stands: from the left and the upper edge of the page, or of what it is a part of.
struct Mark {
  var fragment: Int
  var x: Int
  var y: Int
}

/// A drawing in the making.
struct Drawing {
  private(set) var ink = Ink()
  private var glyphs: [UInt32] = []
  private let width: Int
  private var isText = false
  private var penX = 0
  private var penY = 0
  /// In thousandths of full white.
  private var grey = 0

  init(width: Int) { self.width = width }

  func fragment(height: Int) -> Fragment {
    var ended = self
    ended.endText()
    return Fragment(ink: ended.ink.bytes, width: width, height: height, glyphs: Array(Set(glyphs)).sorted())
  }

  mutating func add(_ layout: TextLayout, _ lines: Range<Int>? = nil, x: Int, y: Int) {
    let lines = lines ?? 0..<layout.lines.count
    setGrey(0)
    for (index, line) in layout.lines[lines].enumerated() {
      let left = x + line.x
      let baseline = y + index * TextLayout.pitch(layout.size) + TextLayout.baseline(layout.size)
      if !isText {
        ink.add("BT ")
        (isText, penX, penY) = (true, 0, 0)
      }
      ink.length(left - penX)
      ink.length(penY - baseline)
      ink.add("Td ")
      // What was written is rounded; the next step goes from there.
      (penX, penY) = (penX + rounded(left - penX), penY + rounded(baseline - penY))
      ink.bytes += line.ink
    }
    if !lines.isEmpty { glyphs += layout.glyphs }
  }

  /// A rectangle's outline: half a point, black.
  mutating func frame(x: Int, y: Int, width: Int, height: Int) {
    rectangle(x: x, y: y, width: width, height: height)
    ink.add("S ")
  }

  mutating func fill(x: Int, y: Int, width: Int, height: Int, grey: Int = 0) {
    setGrey(grey)
    rectangle(x: x, y: y, width: width, height: height)
    ink.add("f ")
  }

  /// Many squares of one side at once.
  mutating func fill(_ boxes: [(x: Int, y: Int, width: Int, height: Int)]) {
    setGrey(0)
    for box in boxes { rectangle(x: box.x, y: box.y, width: box.width, height: box.height) }
    ink.add("f ")
  }

  /// - Parameter gap: of a dotted line, between the dots' middles; `nil` for a solid one.
  mutating func line(fromX: Int, toX: Int, y: Int, thickness: Int, gap: Int? = nil) {
    endText()
    ink.add("q ")
    ink.length(thickness)
    ink.add("w ")
    if let gap {
      ink.add("1 J [0 ")
      ink.length(gap)
      ink.add("] 0 d ")
    }
    ink.length(fromX)
    ink.length(-y)
    ink.add("m ")
    ink.length(toX)
    ink.length(-y)
    ink.add("l S Q ")
  }

  private mutating func rectangle(x: Int, y: Int, width: Int, height: Int) {
    endText()
    ink.length(x)
    ink.length(-y - height)
    ink.length(width)
    ink.length(height)
    ink.add("re ")
  }

  private mutating func setGrey(_ wanted: Int) {
    guard wanted != grey else { return }
    endText()
    grey = wanted
    ink.thousandths(grey)
    ink.add("g ")
  }

  private mutating func endText() {
    if isText { ink.add("ET ") }
    isText = false
  }

  private func rounded(_ length: Int) -> Int { (length + (length < 0 ? -5 : 5)) / 10 * 10 }
}
