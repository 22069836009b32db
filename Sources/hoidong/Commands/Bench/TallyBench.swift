internal import Council
internal import Criteria
internal import Glibc

/// The tally of 10,000 products with 11 sheets each, beside the `sqlite3` program that sums the same ticks by GROUP BY.
///
/// Ours: from ticks that are laid out by the form (a read and checked input) to the whole result of every product: points
/// of every sheet and part, mean, spread, minimums, grade, outcome, the mean as shown. Theirs: from a table in memory
/// that is sorted by its key to the total of every sheet and the sum, least and greatest of every product. Reading and
/// loading are left out on both sides; the processor's time in the best of three runs counts.
enum TallyBench {
  private static let products = 10_000
  private static let members = 11
  /// So many products are in memory at a time.
  private static let portion = 500
  private static let runs = 3

  static func run(in folder: String) throws {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    let set = try CriteriaLibrary.builtIn.set(1, of: regime)
    let rows = folder + "/ticks.csv"
    guard let file = fopen(rows, "w") else { throw Stop(.machine, [rows]) }
    var draw = Draw()
    var (times, layingOut) = (Array(repeating: Int64(0), count: runs), Int64(0))
    var sums = Sums()
    for first in stride(from: 0, to: products, by: portion) {
      let input = input(first..<first + portion, set, &draw)
      write(input.products, set, to: file)
      var checked = CheckedTally(input, regime: regime, sets: [:])
      layingOut += Stopwatch.processor { checked = CheckedTally(input, regime: regime, sets: [set.number: set]) }
      for turn in 0..<runs {
        var results: [(product: TallyInput.Product, tally: ProductTally)] = []
        times[turn] += Stopwatch.processor { results = checked.results() }
        if turn == 0 { sums.add(results.map(\.tally)) }
      }
    }
    guard fclose(file) == 0 else { throw Stop(.machine, [rows]) }
    let ours = times.min() ?? 0
    var answer =
      "tally: \(ours / 1_000_000) ms for \(products) products x \(members) sheets x \(set.criteria.count) ticks"
      + " (laying them out before: \(layingOut / 1_000_000) ms)"
    if let (theirs, agrees) = try SQLiteProgram.sums(of: rows, in: folder, runs: runs, expected: sums.line) {
      answer += ", sqlite3 GROUP BY \(theirs / 1_000_000) ms, ratio \(Stopwatch.ratio(ours, theirs))"
      answer += agrees ? "" : "; THE SUMS DIFFER"
    } else {
      answer += "; no program sqlite3 on this machine to compare with"
    }
    Console.answer(answer)
  }

  /// Sheets of random levels; what does not apply has no points.
  private static func input(_ numbers: Range<Int>, _ set: ProductSet, _ draw: inout Draw) -> TallyInput {
    let products = numbers.map { number in
      let sheets = (1...members).map { member in
        var choices: Choices = [:]
        for criterion in set.criteria {
          let points = criterion.points(inCase: 0)
          let tick = points[draw.number(below: points.count)]
          choices[criterion.key] = .points(criterion.applies(with: choices) ? tick : 0)
        }
        return TallySheet(member: "M\(member)", choices: choices)
      }
      return TallyInput.Product(id: "\(number)", set: set.number, kind: .first, sheets: sheets)
    }
    return TallyInput(regime: set.regime, authority: .province, rules: Rules(), products: products)
  }

  /// One line a tick: product, member, criterion, points; sorted.
  private static func write(_ products: [TallyInput.Product], _ set: ProductSet, to file: UnsafeMutablePointer<FILE>) {
    let keys = set.criteria.map(\.key)
    var text = ""
    for product in products {
      for (member, sheet) in product.sheets.enumerated() {
        for (place, key) in keys.enumerated() {
          text += "\(product.id),\(member),\(place),\(sheet.choices[key]?.points ?? 0)\n"
        }
      }
    }
    fputs(text, file)
  }

  /// What both must find.
  private struct Sums {
    private var count = 0
    private var total = 0
    private var least = 0
    private var greatest = 0

    mutating func add(_ tallies: [ProductTally]) {
      for scored in tallies.compactMap(\.scored) {
        count += 1
        total += scored.sum
        least += scored.min
        greatest += scored.max
      }
    }

    var line: String { "\(count),\(total),\(least),\(greatest)" }
  }
}
