internal import Council
internal import Criteria
internal import Documents

/// The table of the form: "Các tiêu chí" and "Thang điểm", a box for every level, the ticked ones crossed.
struct SheetForm {
  let set: ProductSet
  private let choices: Choices
  private let remarks: [CriterionKey: String]
  private let isFilledIn: Bool
  private var rows: [Grid.Row] = []

  /// - Parameter sheet: `nil` for a form to be filled in by hand.
  init(_ set: ProductSet, _ sheet: SealedSheet?) {
    self.set = set
    choices = sheet?.content.choices ?? [:]
    remarks = sheet?.content.remarks ?? [:]
    isFilledIn = sheet != nil
    for part in set.parts { write(part) }
    let total = isFilledIn ? Self.sum(of: set.points(of: choices)) : nil
    row("TỔNG CỘNG", points: Self.scale(total, of: set.parts.reduce(0) { $0 + $1.max }), bold: true)
  }

  var grid: Grid {
    Grid(
      columns: [Grid.Column(830), Grid.Column(170, .centre)],
      head: [Grid.Row([Grid.Cell("Các tiêu chí"), Grid.Cell("Thang điểm")])], rows: rows)
  }

  private static func sum(of points: [PartPoints]) -> Int { points.reduce(0) { $0 + $1.points } }

  /// "31/40" on a sheet, "40" on a form.
  private static func scale(_ points: Int?, of max: Int) -> String { points.map { "\($0)/\(max)" } ?? String(max) }

  private mutating func write(_ part: Criteria.Part) {
    let points = isFilledIn ? set.points(of: choices).first { $0.code == part.code }?.points : nil
    row("PHẦN \(part.code): \(part.title)", points: Self.scale(points, of: part.max), bold: true)
    for section in part.sections { write(section) }
  }

  private mutating func write(_ section: Section) {
    // A section with a single criterion of its own code is that criterion.
    let isCriterion = section.criteria.count == 1 && section.criteria[0].code == section.code
    if !isCriterion {
      row("\(section.code). \(section.title)", points: String(section.max), bold: true)
      for note in section.notes { self.note(note.text) }
    }
    for criterion in section.criteria {
      if let group = section.groups.first(where: { $0.criteria.first == criterion.key }) {
        row("\(group.code). \(group.title)", points: String(group.max), bold: true)
      }
      write(criterion, notes: isCriterion ? section.notes + criterion.notes : criterion.notes)
    }
  }

  private mutating func write(_ criterion: Criterion, notes: [Note]) {
    let star = criterion.star.map { " \(Self.mark($0))" } ?? ""
    row("\(criterion.code). \(criterion.title)\(star)", points: String(criterion.max), bold: true)
    for note in notes { self.note(note.text) }
    let choice = choices[criterion.key]
    if isFilledIn && choice == nil && !criterion.applies(with: choices) { note("Không áp dụng.") }
    for (index, ladder) in criterion.cases.enumerated() {
      if let title = ladder.title { note(title) }
      let ticked = choice.flatMap { Self.points($0, inCase: index) }
      for level in ladder.levels {
        self.level(level.text, level.points, star: level.star, isTicked: ticked == level.points)
      }
      if ladder.levels.isEmpty {
        for (words, points) in [("Có", criterion.max), ("Không", 0)] {
          level(words, points, star: nil, isTicked: ticked == points)
        }
      }
      let hasZero = criterion.isMetOrNot || ladder.levels.contains { $0.points == 0 }
      if ticked == 0 && !hasZero { level("Không đạt mức nào", 0, star: nil, isTicked: true) }
    }
    if let remark = remarks[criterion.key] { note("Nhận xét của người đánh giá: \(remark)") }
  }

  private static func points(_ choice: Choice, inCase index: Int) -> Int? {
    switch choice {
    case .points(let points): index == 0 ? points : nil
    case .alternative(let number, let points): number == index + 1 ? points : nil
    }
  }

  private static func mark(_ star: Star) -> String { String(repeating: "*", count: star.rawValue) }

  private mutating func level(_ text: String, _ points: Int, star: Star?, isTicked: Bool) {
    let words = "\(isTicked ? "☒" : "☐") \(text)" + (star.map { " \(Self.mark($0))" } ?? "")
    rows.append(Grid.Row([Grid.Cell(words, bold: isTicked), Grid.Cell(String(points), bold: isTicked)]))
  }

  private mutating func row(_ text: String, points: String, bold: Bool) {
    rows.append(Grid.Row([Grid.Cell(text, bold: bold), Grid.Cell(points, bold: bold)], keepsWithNext: true))
  }

  private mutating func note(_ text: String) {
    rows.append(Grid.Row([Grid.Cell(text, italic: true, columns: 2)], keepsWithNext: true))
  }
}
