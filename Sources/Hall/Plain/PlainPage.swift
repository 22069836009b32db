internal import Catalogue
internal import Council
internal import PlainText
internal import TerminalKit

/// A screen as lines, in parts that are said again only where they have changed.
struct PlainPage: Hashable {
  struct Part: Hashable {
    enum Manner: Hashable {
      /// All of it when it is new, then what changes.
      case whole
      /// All of it when it is new, and no change.
      case once
      /// Only what changes.
      case changes
      /// Only when everything is asked for.
      case asked
    }

    /// What it is about; of another the whole part is said.
    var key: String
    var manner = Manner.whole
    var lines: [String]
  }

  var parts: [Part] = []
  /// A form above it; what is below is said when it is gone.
  var form: Part?
  /// What is asked at the end.
  var prompt = ""
  /// Rows that can be chosen by their number.
  var rows = 0
}

extension HallState {
  /// The screen at hand in words.
  var plainPage: PlainPage {
    var page = PlainPage()
    let frame = PlainFrame(of: self)
    page.parts.append(PlainPage.Part(key: "head", lines: frame.head))
    page.parts.append(PlainPage.Part(key: "facts", lines: frame.facts))
    if let focus, search == nil, [.scoring, .detail].contains(place.name) {
      addScoring(focus, to: &page)
    } else {
      addBody(frame, to: &page)
    }
    if let form { add(form, to: &page) }
    return page
  }

  /// Everything below the head as the screen has it, the rows of its list numbered.
  private func addBody(_ frame: PlainFrame, to page: inout PlainPage) {
    page.prompt = text(SpokenText.chooseKey)
    let count = rowCount
    var body = frame.body
    var key = plainKey
    if count > 0, let first = body.firstIndex(where: \.isSelected).map({ $0 - selectedRow }),
      body.indices.contains(first), body.indices.contains(first + count - 1)
    {
      page.rows = count
      let rows = plainRows ?? body[first..<first + count].map(\.text)
      let before = plainRows == nil ? body[..<first].map(\.text) : []
      page.parts.append(
        PlainPage.Part(
          key: key, lines: before.filter { !$0.isEmpty } + rows.enumerated().map { "\($0.offset + 1). \($0.element)" }))
      if saysRowInHand {
        page.parts.append(PlainPage.Part(key: "\(key) row \(selectedRow)", manner: .once, lines: [inHand(rows)]))
      }
      body = Array(body[(first + count)...])
      key += "/foot"
      page.prompt = text(SpokenText.choose(count: count))
    }
    if search != nil { page.prompt = text(SpokenText.searchFor) }
    if case .seats = place, page.rows > 0 {
      body = guide.map { [PlainFrame.Line(text: $0, isSelected: false)] } ?? []
    }
    // Rows in words need no legend of marks.
    let legend = plainRows == nil ? "" : PlainFrame.plain(text(HallText.legend)[...])
    page.parts.append(PlainPage.Part(key: key, lines: body.map(\.text).filter { !$0.isEmpty && $0 != legend }))
  }

  private func inHand(_ rows: [String]) -> String {
    text(SpokenText.inHand("\(selectedRow + 1). \(rows.indices.contains(selectedRow) ? rows[selectedRow] : "")"))
  }

  /// What the page is about, without where its cursor is.
  private var plainKey: String {
    if let search { return "search \(search.field.text)" }
    let product = rowCount == 0 ? productInHand?.id.rawValue ?? "" : ""
    return "\(places.count) \(place.name) \(product) \(lawSetName ?? "")"
  }

  private func add(_ form: Form, to page: inout PlainPage) {
    let notice = form.notice.map { notice in
      switch notice {
      case .words(let words): text(words)
      case .line(let line): line
      }
    }
    page.form = PlainPage.Part(key: "form \(form.purpose)", lines: [text(form.title)] + notice)
    guard form.entries.indices.contains(form.focus) else {
      page.prompt = text(SpokenText.agree)
      return
    }
    let entry = form.entries[form.focus]
    let label = text(entry.label)
    if entry.isChoice {
      let choices = entry.choices.enumerated().map { "\($0.offset + 1) \(text($0.element))" }.joined(separator: "; ")
      page.prompt = text(
        SpokenText.choiceNow(label: label, choices: choices, text: text(entry.choices[entry.chosen])))
      return
    }
    page.prompt = text(
      entry.field.text.isEmpty || entry.field.isSecret
        ? SpokenText.entry(label: label) : .entryNow(label: label, text: entry.field.text))
  }
}

/// The frame of a very tall screen, without lines and blanks that only make it look good.
private struct PlainFrame {
  struct Line {
    var text: String
    var isSelected: Bool
  }

  let head: [String]
  let facts: [String]
  let body: [Line]

  init(of state: HallState) {
    var state = state
    // What stands above the screen is said in its own way.
    state.form = nil
    state.message = nil
    let lines = Self.lines(of: state)
    head = [Self.plain(lines[0])]
    facts = [Self.plain(lines[1])].filter { !$0.isEmpty }
    var body = lines.dropFirst(2).dropLast(2).map {
      Line(text: Self.plain($0), isSelected: $0.hasPrefix(" ▶ "))
    }
    while body.last?.text.isEmpty == true { body.removeLast() }
    self.body = body
  }

  /// Taller until nothing is cut off: a list shows fewer rows than it has, a page fills the last one.
  private static func lines(of state: HallState) -> [Substring] {
    var rows = min(120 + state.rowCount, Size.maximum)
    while true {
      let text = state.view(Size(rows: rows, columns: 160)).text
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if lines[rows - 3].isEmpty || rows >= Size.maximum { return lines }
      rows = min(3 * rows, Size.maximum)
    }
  }

  /// Columns apart by a comma, words by one blank; without boxes, bars and marks.
  static func plain(_ line: Substring) -> String {
    let words = line.replacing("[x] ", with: "").replacing("[ ] ", with: "").filter { !"─│┌┐└┘█▶".contains($0) }
    let columns = words.split(separator: "  ").map { $0.split(separator: " ").joined(separator: " ") }
    return columns.filter { !$0.isEmpty }.reduce("") { line, column in
      line.isEmpty ? column : line + (line.hasSuffix(":") || line.hasSuffix("—") ? " " : ", ") + column
    }
  }
}
