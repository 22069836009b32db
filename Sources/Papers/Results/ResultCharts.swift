internal import Council
internal import Criteria
internal import Documents

/// Pictures of the result, for the report and for the screen. Lengths only: every number stands beside its bar.
struct ResultCharts {
  let concluded: ConcludedSession

  var charts: [Chart] {
    scored.isEmpty ? [] : [scores, stars, spreads, parts]
  }

  private var scored: [(record: ProductRecord, tally: ProductTally.Scored)] {
    concluded.inOrderOfResult.compactMap { item in concluded.scored(item.record).map { (item.record, $0) } }
  }

  /// Means by tens; the lowest step is what is below 30.
  private var scores: Chart {
    let limits = [90, 80, 70, 60, 50, 40, 30, 0]
    let counts = limits.enumerated().map { index, limit in
      scored.count { item in
        !(item.tally.mean < Fraction(limit)) && (index == 0 || item.tally.mean < Fraction(limits[index - 1]))
      }
    }
    let most = max(1, counts.max() ?? 1)
    let bars = limits.indices.map { index in
      let label =
        index == 0
        ? "từ 90 đến 100" : limits[index] == 0 ? "dưới 30" : "từ \(limits[index]) đến dưới \(limits[index - 1])"
      return Chart.Bar(label, length: counts[index] * 1000 / most, shown: "\(counts[index]) sản phẩm")
    }
    return Chart("Phân bố điểm trung bình", .bars(bars))
  }

  private var stars: Chart {
    let counts = Star.allCases.reversed().map { star in (star, scored.count { $0.tally.star == star }) }
    let most = max(1, counts.map(\.1).max() ?? 1)
    return Chart(
      "Phân bố hạng sao",
      .bars(counts.map { Chart.Bar(Words.stars($0.0), length: $0.1 * 1000 / most, shown: "\($0.1) sản phẩm") }))
  }

  /// From the lowest to the highest sheet, the mean as a mark; the full width is 100 points.
  private var spreads: Chart {
    let spans = scored.map { item in
      let tally = item.tally
      return Chart.Span(
        label(item.record), from: tally.min * 10, to: tally.max * 10, mark: thousandths(tally.mean, of: 100),
        shown: "\(tally.min)–\(tally.max), TB \(tally.meanDisplay)")
    }
    return Chart("Điểm thấp nhất, cao nhất và trung bình của các thành viên (thang 0–100)", .spans(spans))
  }

  private var parts: Chart {
    let rules = concluded.info.rules
    let most = concluded.law.regime.parts
    let panels = scored.map { item in
      let bars = zip(item.tally.partsMean, most).map { part, limit in
        let shown = Display.plain(part.mean, decimals: rules.decimals, rounding: rules.rounding)
        return Chart.Bar(part.code, length: thousandths(part.mean, of: limit.max), shown: "\(shown)/\(limit.max)")
      }
      return Chart.Panel(label(item.record), bars)
    }
    return Chart("Điểm trung bình các phần so với mức tối đa", .multiples(panels))
  }

  private func label(_ record: ProductRecord) -> String {
    let name = Words.entered(record.dossier.product)
    return "\(record.id) \(name.count > 40 ? name.prefix(39) + "…" : name[...])"
  }

  private func thousandths(_ value: Fraction, of full: Int) -> Int {
    value.numerator * 1000 / max(1, value.denominator * full)
  }
}
