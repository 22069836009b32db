internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

extension HallState {
  /// Products x seats: what is open, who has sealed, what is missing.
  func drawDesk(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let session else { return canvas.frame }
    let scoring = session.info.seats.filter(\.scores)
    let seatColumns = scoring.prefix(max(0, (canvas.width - 44) / 4))
    let nameWidth = canvas.width - 22 - 4 * seatColumns.count
    canvas.line(
      "  " + text(ColumnText.product).padded(to: nameWidth)
        + seatColumns.map { String($0.id.rawValue.suffix(3)).padded(to: 4, align: .trailing) }.joined()
        + "  " + text(ColumnText.stage), .muted)
    let copyLine = copyLine
    let detailRows = 7 + (copyLine?.text.wrapped(width: canvas.width).count ?? 0)
    for index in window(of: session.products.count, rows: canvas.rowsLeft - detailRows, selected: selected) {
      let product = session.products[index]
      let marks = seatColumns.map { mark(product, $0, session).padded(to: 4, align: .trailing) }.joined()
      canvas.item(
        "\(product.id) \(product.dossier.product)".fitted(to: nameWidth) + marks + "  " + stage(product),
        selected: index == selected, product.stage == .concluded ? .muted : .plain)
    }
    canvas.rule()
    if session.products.isEmpty { canvas.paragraph(text(DeskText.noProducts), .warning) }
    if let product = product(at: selected) { drawNextStep(product, session, on: &canvas) }
    if let step = nextStep(product(at: selected), session) { canvas.line(text(step), .accent) }
    if let law, !session.isClosed, !session.products.isEmpty, session.products.allSatisfy(\.stage.isFinished) {
      let missing = session.minutesMissing(law: law)
      if missing > 0 { canvas.line(text(DeskText.minutesMissing(missing)), .warning) }
    }
    if let copyLine { canvas.paragraph(copyLine.text, copyLine.style) }
    canvas.line(text(HallText.legend), .muted)
    return canvas.frame
  }

  /// What the secretary does next, for the product under the cursor or the session.
  private func nextStep(_ product: VisibleProduct?, _ session: VisibleSession) -> HallText? {
    if session.isClosed { return .desk(.nextBundles) }
    guard session.attendance != nil, !session.isAdjourned else { return .nextRollCall }
    if session.products.isEmpty { return nil }
    if session.products.allSatisfy(\.stage.isFinished) {
      return session.listVote == .missing || session.listVote == .against ? .desk(.nextVote) : .nextSign
    }
    guard let product else { return nil }
    switch product.stage {
    case .queued:
      let seats = session.info.rules.conflictDeclaration ? session.undeclared(on: product.id) : []
      return seats.isEmpty ? .nextOpen : .desk(.nextDeclare(seats: list(seats)))
    case .scoring where product.turn > 0: return .nextRescore(sealed: product.sealedInTurn.count)
    case .scoring:
      return product.waitingFor.isEmpty ? .nextClose : .desk(.nextInvite)
    case .closed: return .nextReveal
    case .revealed:
      guard let result = product.result else { return nil }
      if result.blockers.isEmpty { return .nextConclude }
      return result.subjectsToVote.isEmpty ? nil : .desk(.nextVote)
    case .inWriting: return .desk(.nextWriting(due: product.opinions?.due.vietnamese ?? ""))
    case .postponed: return .desk(.nextResume)
    case .withdrawn, .concluded:
      let next = session.products.first { !$0.stage.isFinished }
      return next.map { .desk(.nextOther(product: "\($0.id) \($0.dossier.product)")) }
    }
  }

  private func list(_ seats: [SeatID]) -> String { seats.map(\.rawValue).joined(separator: ", ") }

  private func stage(_ product: VisibleProduct) -> String {
    if let conclusion = product.conclusion { return stars(conclusion) }
    return text(product.stage.term)
  }

  /// What the secretary should know about the product under the cursor.
  private func drawNextStep(_ product: VisibleProduct, _ session: VisibleSession, on canvas: inout Canvas) {
    canvas.line(
      "\(product.dossier.product) — \(product.dossier.producer), \(product.dossier.commune) (\(text(product.dossier.kind.term)))",
      .strong)
    if let notice = gapNotice(of: product) { canvas.line(notice, .warning) }
    drawMeeting(product, session, on: &canvas)
    if let reason = product.withdrawnReason { canvas.line(reason, .muted) }
    if !product.waitingFor.isEmpty {
      canvas.line(text(RefusalText.waitingFor(seats: list(product.waitingFor))), .warning)
    }
    for blocker in product.result?.blockers.prefix(2) ?? [] { canvas.paragraph(text(blocker.words), .warning) }
    if let conclusion = product.conclusion { canvas.line(text(HallText.decided(conclusion.outcome.term)), .good) }
  }

  /// Members x parts, total, mean, spread, floors, grade and why. Shown only where the projection has it.
  func drawResult(_ id: DossierID, _ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let product = product(id), let session else { return canvas.frame }
    canvas.line("\(product.id) \(product.dossier.product) — \(product.dossier.producer)", .title)
    for line in resultLines(product, session).dropFirst(scroll) {
      canvas.paragraph(line.text, line.style)
    }
    return canvas.frame
  }

  func resultLines(_ product: VisibleProduct, _ session: VisibleSession) -> [(text: String, style: Style)] {
    var lines: [(text: String, style: Style)] = []
    guard let result = product.result, let tally = result.tally else {
      return [(text(HallText.resultHidden), .warning)]
    }
    if let scored = tally.scored {
      let codes = scored.partsMean.map(\.code)
      let heads = codes.map { $0.padded(to: 6, align: .trailing) }.joined()
      lines.append(
        (
          text(ColumnText.member).padded(to: 34) + heads + text(ColumnText.total).padded(to: 8, align: .trailing),
          .muted
        ))
      for sheet in scored.sheets {
        let seat = session.info.seat(SeatID(sheet.member))
        let version = product.sheets.last { $0.seat.rawValue == sheet.member }?.version ?? 1
        let name =
          "\(sheet.member.padded(to: 5)) \(seat?.person ?? "")"
          + (version > 1 ? " (\(text(HallText.version(version))))" : "")
        let parts = sheet.parts.map { String($0.points).padded(to: 6, align: .trailing) }.joined()
        lines.append((name.fitted(to: 34) + parts + String(sheet.total).padded(to: 8, align: .trailing), .plain))
      }
      let rules = session.info.rules
      let means = scored.partsMean.map { part in
        let mean = Display.plain(part.mean, decimals: rules.decimals, rounding: rules.rounding)
        return (rules.showsPartMeans ? mean : "").padded(to: 6, align: .trailing)
      }.joined()
      lines.append(
        (text(ColumnText.mean).padded(to: 34) + means + scored.meanDisplay.padded(to: 8, align: .trailing), .strong))
      lines.append(("", .plain))
      let limit = session.info.rules.spreadLimit
      lines.append(
        (
          "\(text(HallText.validSheets(tally.validSheets)))   \(text(HallText.mean(scored.meanDisplay)))   \(text(HallText.spread(scored.spread, limit: limit)))",
          scored.spreadExceeded ? .warning : .plain
        ))
      lines.append((text(HallText.bandAndStar(band: scored.band.rawValue, star: scored.star.rawValue)), .accent))
      lines += floorLines(product, scored)
    } else {
      lines.append((text(HallText.eliminatedByProposals), .alert))
    }
    for sheet in product.sheets {
      if let reason = sheet.content.eliminate {
        lines.append(("\(sheet.seat): \(text(HallText.eliminationProposed(reason)))", .alert))
      }
    }
    for resolution in session.resolutions where resolution.product == product.id {
      let votes = "\(resolution.inFavour)/\(resolution.against)/\(resolution.abstaining)"
      lines.append(
        (
          text(
            HallText.resolution(
              resolution.number, resolution.subject.term, votes: votes, reason: resolution.reason)), .plain
        ))
    }
    if let conclusion = product.conclusion {
      lines.append((text(HallText.decided(conclusion.outcome.term)), .good))
      lines += nextStepLines(product, session)
    } else if result.blockers.isEmpty {
      lines.append((text(HallText.nothingOpen), .good))
    } else {
      lines.append((text(HallText.openMatters), .warning))
      lines += result.blockers.map { ("• " + text($0.words), .warning) }
    }
    lines.append(("", .plain))
    return lines + disagreementLines(product, session)
  }

  /// The floors that hold the grade down, in words; the first missed grade only, the rest follows from it.
  private func floorLines(_ product: VisibleProduct, _ scored: ProductTally.Scored) -> [(text: String, style: Style)] {
    var lines: [(text: String, style: Style)] = []
    for floor in scored.floors where floor.star <= scored.band {
      if floor.met {
        lines.append((text(HallText.floorsMet(star: floor.star.rawValue)), .good))
        continue
      }
      for missing in floor.missing {
        let title = set(of: product)?.criterion(missing.key)?.title ?? ""
        lines.append(
          (
            text(
              HallText.floorMissed(
                star: floor.star.rawValue, key: missing.key.rawValue, title: title, needs: missing.needs,
                reached: missing.reached, of: missing.of)), .warning
          ))
      }
      break
    }
    return lines
  }

  func drawRanking(_ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let session else { return canvas.frame }
    let concluded = session.products.compactMap { product in product.conclusion.map { (product, $0) } }
    if concluded.isEmpty { canvas.line(text(HallText.notRanked), .muted) }
    let places = session.ranking
    if !places.isEmpty {
      canvas.line(
        "\(text(ColumnText.rank).padded(to: 6))\(text(ColumnText.star).padded(to: 8))"
          + "\(text(ColumnText.mean).padded(to: 8, align: .trailing))  " + "".padded(to: 21) + text(ColumnText.product),
        .muted)
    }
    for place in places.dropFirst(scroll) {
      guard let product = product(place.product) else { continue }
      let mean = session.meanText(of: place.conclusion, law) ?? ""
      let bar = String(repeating: "█", count: (place.conclusion.mean.map { $0.numerator / $0.denominator } ?? 0) / 5)
      canvas.line(
        "\(String(place.rank).padded(to: 6))\(stars(place.conclusion).padded(to: 8))\(mean.padded(to: 8, align: .trailing))  "
          + bar.padded(to: 21) + product.dossier.product)
    }
    for (product, conclusion) in concluded where conclusion.mean == nil {
      canvas.line("–     \(text(conclusion.outcome.term).padded(to: 41)) \(product.dossier.product)", .muted)
    }
    return canvas.frame
  }

  func drawSigned(_ report: SignedReport, _ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    // Before anything else: nothing that follows recognises a product.
    if report.isRehearsal, session == nil { canvas.line("*** \(text(HallText.rehearsalBanner)) ***", .alert) }
    if !report.code.isEmpty { canvas.line(text(HallText.shortCode(report.code)), .title) }
    canvas.paragraph(text(HallText.bundleAt(report.path)), .strong)
    let verdict: HallText = report.passed ? .verified : report.isOnlyUnsigned ? .onlyUnsigned : .notVerified
    canvas.paragraph(text(verdict), report.passed ? .good : .alert)
    canvas.line()
    for line in signedLines(report).dropFirst(scroll) { canvas.paragraph(line.text, line.style) }
    return canvas.frame
  }

  /// What was checked, what can be printed, what is compared by eye.
  func signedLines(_ report: SignedReport) -> [StyledLine] {
    // Where all is well, what was signed comes first and fits one screen; else what is wrong does.
    var lines: [StyledLine] = report.passed ? report.closing.map { ($0, .plain) } + [("", .plain)] : []
    lines += report.lines.map { line in
      ((line.passed ? "✓ " : "✗ ") + line.text, line.passed ? .plain : .alert)
    }
    if !report.papers.isEmpty {
      lines += [("", .plain), (text(DeskText.papersHead), .title)] + report.papers.map { ($0, .plain) }
    }
    if !report.passed, !report.closing.isEmpty { lines += [("", .plain)] + report.closing.map { ($0, .muted) } }
    return lines
  }
}
