internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

extension HallState {
  func drawDossier(_ id: DossierID, _ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let product = product(id) else { return canvas.frame }
    canvas.line("\(product.id) \(product.dossier.product)", .title)
    for line in dossierLines(id).dropFirst(scroll) { canvas.paragraph(line.text, line.style, indent: line.indent) }
    return canvas.frame
  }

  struct DossierLine {
    var text: String
    var style: Style = .plain
    var indent = 0
  }

  /// Everything that the dossier holds and the viewer may see.
  func dossierLines(_ id: DossierID) -> [DossierLine] {
    guard let product = product(id) else { return [] }
    return head(of: product) + ownAssessment(of: product) + commune(of: product) + advisers(of: product)
      + evidence(of: product) + remarks(on: product)
  }

  /// What is missing, papers and days out of time: for whoever works at the desk.
  private func remarks(on product: VisibleProduct) -> [DossierLine] {
    guard isAtDesk, let session, let law, product.conclusion == nil else { return [] }
    let withAdvice = product.ownSheet != nil || product.result != nil
    return session.info.remarks(
      on: product.dossier, law: law, opened: session.openedAt.day, withAdvice: withAdvice, in: language
    ).map { DossierLine(text: FindingText.warning($0).text(in: language), style: .warning) }
  }

  private func line(_ words: DossierText, _ style: Style = .plain, indent: Int = 0) -> DossierLine {
    DossierLine(text: text(words), style: style, indent: indent)
  }

  /// The law's clock of a renewal, late ones to be seen.
  func clockLine(_ product: VisibleProduct) -> (text: String, style: Style)? {
    guard let ends = product.clockEnds, !product.stage.isFinished else { return nil }
    let days = session?.info.rules.writtenOpinions?.clock ?? 0
    let isLate = today.map { $0 > ends } ?? false
    return isLate
      ? (text(MeetingText.clockMissed(days: days, day: ends.vietnamese)), .warning)
      : (text(MeetingText.clockEnds(days: days, day: ends.vietnamese)), .plain)
  }

  private func head(of product: VisibleProduct) -> [DossierLine] {
    let dossier = product.dossier
    var lines: [DossierLine] = []
    if let set = set(of: product) { lines.append(line(.set(number: set.number, name: set.name))) }
    lines.append(line(.kind(dossier.kind.term)))
    func add(_ text: String, _ words: (String) -> DossierText) { if !text.isEmpty { lines.append(line(words(text))) } }
    add(dossier.registration, DossierText.registration)
    add(dossier.code, DossierText.code)
    add(dossier.producer, DossierText.producer)
    add(dossier.producerType, DossierText.producerType)
    add(dossier.address, DossierText.address)
    add(dossier.phone, DossierText.phone)
    add([dossier.commune, dossier.province].filter { !$0.isEmpty }.joined(separator: ", "), DossierText.place)
    add(dossier.filed?.vietnamese ?? "", DossierText.filed)
    add(dossier.received?.vietnamese ?? "", DossierText.received)
    if let clock = clockLine(product) { lines.append(DossierLine(text: clock.text, style: clock.style)) }
    if let previous = dossier.previous {
      lines.append(line(.previous(star: previous.star, certificate: previous.certificate), .strong))
      if let day = previous.issued { lines.append(line(.issued(day.vietnamese), indent: 2)) }
      if let day = previous.expires {
        let isOver = today.map { $0 > day } ?? false
        lines.append(
          line(isOver ? .expired(day.vietnamese) : .expires(day.vietnamese), isOver ? .warning : .plain, indent: 2))
      }
    }
    if let samples = dossier.samples {
      lines.append(line(.samples(samples.count)))
      if let day = samples.received { lines.append(line(.samplesReceived(day.vietnamese), indent: 2)) }
    }
    add(dossier.acceptedBecause, DossierText.acceptedBecause)
    return lines
  }

  private func section(_ head: DossierText, _ lines: [DossierLine]) -> [DossierLine] {
    [DossierLine(text: ""), line(head, .title)] + (lines.isEmpty ? [line(.none, .muted, indent: 2)] : lines)
  }

  private func ownAssessment(of product: VisibleProduct) -> [DossierLine] {
    let notes = product.dossier.selfAssessment
    let total = notes.reduce(0) { $0 + ($1.points ?? 0) }
    let lines = noteLines(notes, product)
    return section(.selfHead, lines + (notes.isEmpty ? [] : [line(.selfTotal(total), .strong, indent: 2)]))
  }

  private func noteLines(_ notes: [Dossier.CriterionNote], _ product: VisibleProduct) -> [DossierLine] {
    notes.map { note in
      let title = set(of: product)?.criterion(note.key)?.title ?? ""
      let points = note.points.map { " — " + text(DossierText.points($0)) } ?? ""
      let words = note.text.isEmpty ? "" : ": \(note.text)"
      let head = text(DossierText.criterion(key: note.key.rawValue, title: title))
      return DossierLine(text: head + points + words, indent: 2)
    }
  }

  func commune(of product: VisibleProduct) -> [DossierLine] {
    guard let report = product.dossier.communeReport else { return section(.communeHead, []) }
    let words: [(String, DossierText)] = [
      (report.document, .document(report.document)), (report.materials, .materials(report.materials)),
      (report.labour, .labour(report.labour)), (report.idea, .idea(report.idea)),
      (report.identity, .identity(report.identity)),
    ]
    return section(.communeHead, words.filter { !$0.0.isEmpty }.map { line($0.1, indent: 2) })
  }

  /// What of the advisers' report may be read before sealing, the projection has decided.
  private func advisers(of product: VisibleProduct) -> [DossierLine] {
    guard let report = product.dossier.advisers else { return section(.advisersHead, []) }
    var lines = report.text.isEmpty ? [] : [DossierLine(text: report.text, indent: 2)]
    lines += noteLines(report.notes, product)
    if hidesAdvisersPoints(on: product) { lines.append(line(.pointsHidden, .muted, indent: 2)) }
    return section(.advisersHead, lines)
  }

  /// Whether the advisers gave notes whose points the viewer does not see yet.
  func hidesAdvisersPoints(on product: VisibleProduct) -> Bool {
    guard let notes = product.dossier.advisers?.notes, !notes.isEmpty else { return false }
    return product.ownSheet == nil && notes.allSatisfy { $0.points == nil }
      && session?.info.rules.adviserReport == .textOnly
  }

  private func evidence(of product: VisibleProduct) -> [DossierLine] {
    section(.evidenceHead, product.dossier.evidence.map(evidenceLine))
  }

  /// A paper with its number, days and criteria; one that has run out says so.
  func evidenceLine(_ paper: Dossier.Evidence) -> DossierLine {
    let isOver = paper.validUntil.map { day in today.map { $0 > day } ?? false } ?? false
    var parts = [paper.paper]
    if !paper.number.isEmpty { parts.append(text(DossierText.number(paper.number))) }
    if let day = paper.issued { parts.append(text(DossierText.issued(day.vietnamese))) }
    if let day = paper.validUntil?.vietnamese {
      parts.append(text(isOver ? DossierText.noLongerValid(day) : .validUntil(day)))
    }
    if !paper.criteria.isEmpty {
      let keys = paper.criteria.map(\.rawValue).joined(separator: ", ")
      parts.append(text(DossierText.serves(keys: keys)))
    }
    return DossierLine(text: parts.joined(separator: ", "), style: isOver ? .warning : .plain, indent: 2)
  }
}
