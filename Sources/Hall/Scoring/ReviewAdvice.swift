internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// On the page before sealing: what changed since the sheet before, and the own ticks beside the minimums.
extension HallState {
  func addChanges(since old: SealedSheet, _ draft: Draft, _ set: ProductSet, to page: inout ReviewPage) {
    var lines: [(text: SheetText, key: CriterionKey?)] = []
    for criterion in set.criteria {
      let (key, code) = (criterion.key, criterion.code)
      let (before, after) = (old.content.choices[key], draft.choices[key])
      if before?.points != after?.points {
        lines.append((.change(code: code, title: criterion.title, from: before?.points, to: after?.points), key))
      } else if case .alternative(let from, _)? = before, case .alternative(let to, _)? = after, from != to {
        lines.append((.changeOfCase(code: code, title: criterion.title, from: from, to: to), key))
      }
      let (note, now) = (old.content.remarks[key], draft.remarks[key])
      if note != now { lines.append((.remarkChange(code: code, before: note, after: now), key)) }
    }
    if old.content.opinion != draft.opinion {
      lines.append((.opinionChange(before: old.content.opinion.orNil, after: draft.opinion.orNil), nil))
    }
    if old.content.eliminate != draft.eliminate {
      lines.append((.proposalChange(before: old.content.eliminate, after: draft.eliminate), nil))
    }
    page.gap()
    if lines.isEmpty { return page.add(text(SheetText.noChange(version: old.version)), .warning) }
    page.add(text(HallText.changedSince(old.version)), .strong)
    for line in lines { page.add(text(line.text), key: line.key, indent: 2) }
  }

  /// Every criterion once, at the lowest grade whose minimum it misses; then what that means, in one sentence. The sheets
  /// of all members decide, this is only to look twice.
  func addFloors(_ draft: Draft, _ set: ProductSet, to page: inout ReviewPage) {
    let missed = set.criteria.compactMap { criterion in
      criterion.missedFloor(in: draft.choices).map { (criterion: criterion, floor: $0) }
    }
    let isComplete = set.unanswered(in: draft.choices).isEmpty
    if !isComplete && missed.isEmpty { return }
    page.gap()
    page.add(text(HallText.reviewFloorsNote), .strong)
    for star in Star.withFloors {
      let here = missed.filter { $0.floor.star == star }
      if !here.isEmpty {
        page.add(text(SheetText.belowFloor(star: star.rawValue, count: here.count)), .warning, indent: 2)
      } else if isComplete && missed.allSatisfy({ $0.floor.star > star }) {
        page.add(text(HallText.floorsMet(star: star.rawValue)), .good, indent: 2)
      }
      for item in here {
        let words = SheetText.floorItem(
          code: item.criterion.code, title: item.criterion.title,
          points: draft.choices[item.criterion.key]?.points ?? 0, needs: item.floor.needs)
        page.add(text(words), key: item.criterion.key, indent: 4)
      }
    }
    if let lowest = missed.map(\.floor.star).min() { page.add(floorMeaning(lowest), .muted, indent: 2) }
  }

  private func floorMeaning(_ star: Star) -> String {
    let rules = session?.info.rules ?? Rules()
    let reading: SheetText.FloorReading =
      switch rules.floorRule {
      case .majority: .majority
      case .all: .all
      case .resolution: .resolution
      }
    return text(SheetText.floorMeaning(reading, fails: rules.floorEffect == .fail, star: star.rawValue))
  }
}

extension String {
  fileprivate var orNil: String? { isEmpty ? nil : self }
}
