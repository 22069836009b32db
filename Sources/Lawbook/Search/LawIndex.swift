package import Criteria
internal import PlainText

/// Words of the criteria made ready for a search: with or without tone marks, every word of the question must begin a
/// word of the criterion.
package struct LawIndex: Sendable {
  /// Where the words were found, best first.
  package enum Field: Int, Hashable, Sendable, Comparable, CaseIterable {
    case title, level, note, heading

    package static func < (left: Field, right: Field) -> Bool { left.rawValue < right.rawValue }
  }

  /// A criterion that answers, with its twins: those of other sets that have the same title and the same words.
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

  /// What answers the question: titles first, then levels, then notes; within them in the order of the sets. Nothing
  /// answers a question without a word.
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
    struct Group: Hashable {
      var title: String
      var text: String
    }
    var hits: [Hit] = []
    var places: [Group: Int] = [:]
    for entry in entries {
      guard let (field, text) = match(entry.lines, found, all) else { continue }
      let group = Group(title: entry.title, text: text)
      if let index = places[group] {
        hits[index].places.append(entry.place)
      } else {
        places[group] = hits.count
        hits.append(Hit(regime: regime, title: entry.title, field: field, text: text, places: [entry.place]))
      }
    }
    return hits.enumerated().sorted { ($0.element.field, $0.offset) < ($1.element.field, $1.offset) }.map(\.element)
  }

  /// Every wanted word stands somewhere in the criterion, not only in headings; the line with most of them is shown.
  private func match(_ lines: [Line], _ found: [UInt32], _ all: UInt32) -> (Field, String)? {
    var best: (count: Int, line: Line)?
    var bits: UInt32 = 0
    for line in lines {
      bits |= found[line.text]
      let count = found[line.text].nonzeroBitCount
      if count > (best?.count ?? 0) { best = (count, line) }
    }
    guard bits == all, let best, best.line.field != .heading else { return nil }
    return (best.line.field, texts[best.line.text])
  }
}
