internal import Catalogue
internal import Council
internal import Criteria
internal import Documents
internal import Terms

// Numbers with their checks, caps and next steps: in sessions by a Quy chế.
extension Minutes {
  /// Below the table of part VII.
  mutating func writeNumbers() {
    let records = concluded.inOrderOfResult.map(\.record)
    for record in records {
      guard let cap = concluded.cap(of: record) else { continue }
      page.item("\(title(record)): \(Words.cap(cap)).")
    }
    let statistics = SessionStatistics(of: concluded.summaries)
    for line in Words.numbers(statistics) { page.item(line) }
    let means = [statistics.lowestMean, statistics.highestMean].compactMap { mean in
      records.compactMap(concluded.scored).first { $0.mean == mean }?.meanDisplay
    }
    if means.count == 2 { page.item(Words.means(lowest: means[0], highest: means[1])) }
  }

  /// What the session leads to: products with the same next step together, in the order of the result.
  mutating func writeNextSteps() {
    var groups: [(step: NextStep, head: String, records: [ProductRecord])] = []
    for (_, record) in concluded.inOrderOfResult {
      let (step, head) = (concluded.nextStep(of: record), head(of: record))
      if let place = groups.firstIndex(where: { $0.step == step && $0.head == head }) {
        groups[place].records.append(record)
      } else {
        groups.append((step, head, [record]))
      }
    }
    for group in groups {
      let names = group.records.map(named).joined(separator: "; ")
      page.item("\(group.head) (\(group.records.count)): \(names).")
      for line in Words.nextStep(group.step) { page.item(line, mark: "+ ", level: 1) }
      if group.step.months != nil, let day = session.closedAt?.day,
        let term = Deadlines.certificate(issued: day, regime: concluded.law.regime)
      {
        for words in term.words(issued: day) {
          page.item("\(Words.capital(words.vietnamese)).", mark: "+ ", level: 1)
        }
      }
    }
  }

  private func head(of record: ProductRecord) -> String {
    switch record.standing {
    case .evaluated(let conclusion): Words.capital(Words.outcome(conclusion.outcome))
    case .notEvaluated(.withdrawn, _): "Không đánh giá trong phiên này"
    case .notEvaluated(.postponed, _): "Hoãn"
    case .notEvaluated(.unfinished, _): "Chưa kết luận"
    }
  }

  /// With the reason where there is no result.
  private func named(_ record: ProductRecord) -> String {
    guard case .notEvaluated(_, let reason) = record.standing, !reason.isEmpty else { return title(record) }
    return "\(title(record)), lý do: \(Words.entered(reason))"
  }
}
