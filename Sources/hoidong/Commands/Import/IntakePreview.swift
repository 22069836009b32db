internal import Catalogue
internal import Council
internal import Criteria
internal import Office
internal import Places
internal import PlainText
internal import Terms

/// Rows of texts under headings, every column as wide as it must be, up to a limit.
struct TextColumns {
  let rows: [[String]]
  let limits: [Int]

  /// The heading first.
  var lines: [String] {
    let widths = limits.indices.map { column in
      min(limits[column], rows.map { displayWidth($0[column]) }.max() ?? 0)
    }
    return rows.map { row in
      var line = zip(row, widths).map { $0.fitted(to: $1) }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

/// Dossiers before they enter a queue, each with what was found.
struct DossierPreview {
  let lines: [String]
  /// Dossiers that cannot enter the queue.
  let blocked: Int

  init(
    dossiers: [PlanParts.Given<Dossier>], sets: [ProductSet], regime: Regime, day: CalendarDay, language: Language
  ) {
    func text(_ words: IntakeText) -> String { words.text(in: language) }
    let head = [IntakeText.rowHead, .idHead, .productHead, .setHead, .kindHead, .producerHead, .communeHead].map(text)
    let rows = dossiers.map { given in
      let dossier = given.value
      return [
        String(given.line), dossier.id.rawValue, dossier.product, String(dossier.set),
        dossier.kind.term.text(in: language), dossier.producer, dossier.commune,
      ]
    }
    let table = TextColumns(rows: [head] + rows, limits: [6, 40, 40, 4, 12, 36, 20]).lines
    var lines = [table[0]]
    var (blocked, count) = (0, 0)
    for (given, line) in zip(dossiers, table.dropFirst()) {
      let dossier = given.value
      let findings = DossierCheck.findings(
        of: dossier, set: sets.first { $0.number == dossier.set }, regime: regime, on: day)
      lines.append(line)
      let remarks = findings.map { $0.line(in: language) } + Self.codeRemark(dossier, regime, language)
      lines += remarks.map { "      " + $0 }
      count += remarks.count
      if !DossierCheck.obstacles(to: dossier, among: findings).isEmpty { blocked += 1 }
    }
    self.lines = lines + [text(.dossiers(dossiers.count, blocked: blocked, findings: count))]
    self.blocked = blocked
  }
}

extension DossierPreview {
  /// A code of the right form whose province and commune are none: other codes are said to be so already, and those of
  /// earlier regimes go by earlier units.
  private static func codeRemark(_ dossier: Dossier, _ regime: Regime, _ language: Language) -> [String] {
    guard DossierCheck.hasForms2026(regime), DossierCheck.isProductCode(dossier.code, regime),
      let remark = ProductCode.remark(on: dossier.code)
    else { return [] }
    return [FindingText.warning(remark.text(in: language)).text(in: language)]
  }
}

/// The seats of a council before a session is made with them.
struct SeatPreview {
  let lines: [String]

  init(seats: [PlanParts.Given<Seat>], language: Language) {
    func text(_ words: IntakeText) -> String { words.text(in: language) }
    let head = [IntakeText.rowHead, .idHead, .roleHead, .personHead, .agencyHead, .scoresHead].map(text)
    let rows = seats.map { given in
      let seat = given.value
      return [
        String(given.line), seat.id.rawValue, seat.role.term.text(in: language), seat.person, seat.agency,
        text(seat.scores ? .scores : .doesNotScore),
      ]
    }
    lines =
      TextColumns(rows: [head] + rows, limits: [6, 40, 24, 36, 40, 14]).lines
      + [text(.seats(seats.count, scoring: seats.count { $0.value.scores }))]
  }
}
