internal import Council
internal import Criteria
internal import Documents

/// The table of the form: "Các tiêu chí" and "Thang điểm", a box for every level. Its rows are made once for a set; a sheet
/// only chooses which boxes are crossed.
struct SheetForm {
  let set: ProductSet
  private var entries: [Entry] = []

  private enum Entry {
    case always(Grid.Row)
    case part(String, title: String, max: Int)
    /// Open, and crossed where the criterion has that tick.
    case level(Tick, open: Grid.Row, crossed: Grid.Row)
    /// No level has 0 points, and none was met.
    case noneMet(Tick, Grid.Row)
    case whereItDoesNotApply(Criterion)
    case remark(CriterionKey)
  }

  private struct Tick {
    let key: CriterionKey
    let alternative: Int
    let points: Int

    func isIn(_ choices: Choices) -> Bool {
      switch choices[key] {
      case .none: false
      case .points(let points): alternative == 0 && points == self.points
      case .alternative(let number, let points): alternative == number - 1 && points == self.points
      }
    }
  }

  init(_ set: ProductSet) {
    self.set = set
    for part in set.parts {
      entries.append(.part(part.code, title: part.title, max: part.max))
      for section in part.sections { write(section) }
    }
  }

  /// - Parameter sheet: `nil` for a form to be filled in by hand.
  func grid(_ sheet: SealedSheet?) -> Grid {
    let choices = sheet?.content.choices ?? [:]
    let points = sheet.map { _ in set.points(of: choices) }
    var rows: [Grid.Row] = []
    rows.reserveCapacity(entries.count + 1)
    for entry in entries {
      switch entry {
      case .always(let row): rows.append(row)
      case .part(let code, let title, let max):
        let reached = points?.first { $0.code == code }?.points
        rows.append(Self.head("PHẦN \(code): \(title)", Self.scale(reached, of: max)))
      case .level(let tick, let open, let crossed): rows.append(tick.isIn(choices) ? crossed : open)
      case .noneMet(let tick, let row): if tick.isIn(choices) { rows.append(row) }
      case .whereItDoesNotApply(let criterion):
        if sheet != nil && choices[criterion.key] == nil && !criterion.applies(with: choices) {
          rows.append(Self.note("Không áp dụng."))
        }
      case .remark(let key):
        if let remark = sheet?.content.remarks[key] {
          rows.append(Self.note("Nhận xét của người đánh giá: \(remark)"))
        }
      }
    }
    let total = points.map { $0.reduce(0) { $0 + $1.points } }
    rows.append(Self.head("TỔNG CỘNG", Self.scale(total, of: set.parts.reduce(0) { $0 + $1.max }), isLast: true))
    return Grid(
      columns: [Grid.Column(830), Grid.Column(170, .centre)],
      head: [Grid.Row([Grid.Cell("Các tiêu chí"), Grid.Cell("Thang điểm")])], rows: rows)
  }

  /// "31/40" on a sheet, "40" on a form.
  private static func scale(_ points: Int?, of max: Int) -> String { points.map { "\($0)/\(max)" } ?? String(max) }

  private static func mark(_ star: Star?) -> String {
    star.map { " " + String(repeating: "*", count: $0.rawValue) } ?? ""
  }

  private static func head(_ text: String, _ points: String, isLast: Bool = false) -> Grid.Row {
    Grid.Row([Grid.Cell(text, bold: true), Grid.Cell(points, bold: true)], keepsWithNext: !isLast)
  }

  private static func note(_ text: String) -> Grid.Row {
    Grid.Row([Grid.Cell(text, italic: true, columns: 2)], keepsWithNext: true)
  }

  private mutating func write(_ section: Section) {
    // A section with a single criterion of its own code is that criterion.
    let isCriterion = section.criteria.count == 1 && section.criteria[0].code == section.code
    if !isCriterion {
      entries.append(.always(Self.head("\(section.code). \(section.title)", String(section.max))))
      entries += section.notes.map { .always(Self.note($0.text)) }
    }
    for criterion in section.criteria {
      if let group = section.groups.first(where: { $0.criteria.first == criterion.key }) {
        entries.append(.always(Self.head("\(group.code). \(group.title)", String(group.max))))
      }
      write(criterion, notes: isCriterion ? section.notes + criterion.notes : criterion.notes)
    }
  }

  private mutating func write(_ criterion: Criterion, notes: [Note]) {
    let title = "\(criterion.code). \(criterion.title)\(Self.mark(criterion.star))"
    entries.append(.always(Self.head(title, String(criterion.max))))
    entries += notes.map { .always(Self.note($0.text)) }
    if criterion.appliesIf != nil { entries.append(.whereItDoesNotApply(criterion)) }
    for (index, ladder) in criterion.cases.enumerated() {
      if let title = ladder.title { entries.append(.always(Self.note(title))) }
      let levels =
        ladder.levels.isEmpty
        ? [("Có", criterion.max, Star?.none), ("Không", 0, nil)]
        : ladder.levels.map { ($0.text, $0.points, $0.star) }
      for (text, points, star) in levels {
        func row(_ box: String, bold: Bool) -> Grid.Row {
          Grid.Row([
            Grid.Cell("\(box) \(text)\(Self.mark(star))", bold: bold), Grid.Cell(String(points), bold: bold),
          ])
        }
        entries.append(
          .level(
            Tick(key: criterion.key, alternative: index, points: points), open: row("☐", bold: false),
            crossed: row("☒", bold: true)))
      }
      if !levels.contains(where: { $0.1 == 0 }) {
        entries.append(
          .noneMet(
            Tick(key: criterion.key, alternative: index, points: 0),
            Grid.Row([Grid.Cell("☒ Không đạt mức nào", bold: true), Grid.Cell("0", bold: true)])))
      }
    }
    entries.append(.remark(criterion.key))
  }
}
