package import Criteria
internal import PlainText

/// Words of the criteria made ready for a search: with or without tone marks, every word of the question must begin a
/// word of the criterion.
package struct LawIndex: Sendable {
  /// Where the words were found, best first.
  package enum Field: Int, Hashable, Sendable, Comparable, CaseIterable {
    case set, title, level, note, heading

    package static func < (left: Field, right: Field) -> Bool { left.rawValue < right.rawValue }
  }

  /// A criterion that answers (or a set, by its name: then the key is empty), with its twins: those of other sets that have the same title and the same words.
  package struct Hit: Hashable, Sendable {
    package struct Place: Hashable, Sendable {
      package var set: Int
      package var key: CriterionKey
    }

    package var regime: RegimeID
    package var title: String
    package var field: Field
    /// The text in which most of the words stand.
    package var text: String
    /// In the order of sets.
    package var places: [Place]
  }

  private struct Line: Sendable {
    var field: Field
    /// Index of the text.
    var text: Int
  }

  private struct Entry: Sendable {
    var place: Hit.Place
    var title: String
    var lines: [Line]
  }

  /// In characters.
  private static let longestQuestion = 400

  package let regime: RegimeID
  /// The same words stand in many sets: each text is kept, and looked at, once.
  private var texts: [String] = []
  /// Every word once, and for each text which of them stand in it.
  private var vocabulary: [SearchWord] = []
  private var words: [[Int]] = []
  private var entries: [Entry] = []

  package init(_ sets: [ProductSet], of regime: RegimeID) {
    self.regime = regime
    var known: [String: Int] = [:]
    var numbers: [SearchWord: Int] = [:]
    func line(_ field: Field, _ text: String) -> Line {
      if let index = known[text] { return Line(field: field, text: index) }
      known[text] = texts.count
      texts.append(text)
      words.append(
        SearchWord.words(of: text).map { word in
          if let number = numbers[word] { return number }
          numbers[word] = vocabulary.count
          vocabulary.append(word)
          return vocabulary.count - 1
        })
      return Line(field: field, text: texts.count - 1)
    }
    for set in sets {
      let names = [set.name] + set.aliases
      entries.append(
        Entry(
          place: Hit.Place(set: set.number, key: CriterionKey("")), title: set.name, lines: names.map { line(.set, $0) }
        ))
      for part in set.parts {
        for section in part.sections {
          let headings = [line(.heading, set.name), line(.heading, section.title)]
          for criterion in section.criteria {
            var lines = [line(.title, criterion.title)]
            for ladder in criterion.cases {
              lines += ladder.levels.map { line(.level, $0.text) }
              if let title = ladder.title { lines.append(line(.level, title)) }
            }
            lines += (criterion.notes + section.notes).map { line(.note, $0.text) }
            entries.append(
              Entry(
                place: Hit.Place(set: set.number, key: criterion.key), title: criterion.title, lines: lines + headings))
          }
        }
      }
    }
  }

  /// What answers the question: first where one line has all words; names of sets, titles, levels, notes in that order;
  /// then in the order of the sets. A code ("1.5") finds the criteria of that code. Nothing answers a question without a
  /// word.
  package func hits(for question: String) -> [Hit] {
    // A set of bits holds the words found; nobody asks with more.
    let wanted = Array(SearchWord.words(of: String(question.prefix(Self.longestQuestion))).prefix(32))
    guard !wanted.isEmpty else { return [] }
    let matches = vocabulary.map { word in
      wanted.indices.reduce(into: UInt32(0)) { bits, index in
        if wanted[index].begins(word) { bits |= 1 << UInt32(index) }
      }
    }
    let found = words.map { $0.reduce(into: UInt32(0)) { $0 |= matches[$1] } }
    let all = wanted.count == 32 ? UInt32.max : (1 << UInt32(wanted.count)) - 1
    let asked = question.lowercased().filter { !$0.isWhitespace }
    let coded = entries.filter { !asked.isEmpty && $0.place.key.rawValue.lowercased() == asked }
    // A code that no criterion has is not looked for among percentages.
    if coded.isEmpty && Self.isCode(asked) { return [] }
    struct Group: Hashable {
      var title: String
      var text: String
    }
    var hits: [(hit: Hit, missed: Int)] = []
    var places: [Group: Int] = [:]
    // A code is asked for as it stands: then nothing else is meant.
    for entry in coded.isEmpty ? entries : coded {
      let matched = coded.isEmpty ? match(entry.lines, found, all) : (.title, entry.title, wanted.count)
      guard let (field, text, count) = matched else { continue }
      let group = Group(title: entry.title, text: text)
      if let index = places[group] {
        hits[index].hit.places.append(entry.place)
      } else {
        places[group] = hits.count
        hits.append(
          (
            Hit(regime: regime, title: entry.title, field: field, text: text, places: [entry.place]),
            wanted.count - count
          )
        )
      }
    }
    return hits.enumerated()
      .sorted {
        ($0.element.missed, $0.element.hit.field, $0.offset) < ($1.element.missed, $1.element.hit.field, $1.offset)
      }
      .map(\.element.hit)
  }

  /// "6.1.2", "3.đ": digits, then parts after full stops.
  private static func isCode(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && (parts.first?.allSatisfy(\.isNumber) ?? false)
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy { $0.isNumber || $0.isLetter } }
  }

  /// Every wanted word stands somewhere in the criterion, not only in headings; the line with most of them is shown.
  private func match(_ lines: [Line], _ found: [UInt32], _ all: UInt32) -> (Field, String, count: Int)? {
    var best: (count: Int, line: Line)?
    var bits: UInt32 = 0
    for line in lines {
      bits |= found[line.text]
      let count = found[line.text].nonzeroBitCount
      if count > (best?.count ?? 0) { best = (count, line) }
    }
    guard bits == all, let best, best.line.field != .heading else { return nil }
    return (best.line.field, texts[best.line.text], best.count)
  }
}
