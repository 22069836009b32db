internal import Catalogue
internal import Council
internal import PlainText
internal import Setup
internal import TerminalKit
internal import Terms

extension HallState {
  func drawSetupSeats(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let draft = setup?.draft else { return canvas.frame }
    if draft.seats.isEmpty {
      if let adopted = draft.adopted, adopted.seats > 0 {
        canvas.paragraph(text(SetupText.seatsOfRegulation(adopted.seats)))
      } else {
        canvas.paragraph(text(SetupText.noSeats))
      }
      return canvas.frame
    }
    let role = 22
    let person = max(12, (canvas.width - 2 - 6 - role) / 2)
    let head = [
      text(IntakeText.idHead).fitted(to: 6), text(IntakeText.roleHead).fitted(to: role),
      text(IntakeText.personHead).fitted(to: person) + " ", text(IntakeText.agencyHead),
    ]
    canvas.line("  " + head.joined(), .muted)
    for index in window(of: draft.seats.count, rows: canvas.rowsLeft - 4, selected: selected) {
      guard let seat = draft.seat(index) else { continue }
      let words = [
        seat.id.rawValue.fitted(to: 6), text(seat.role.term).fitted(to: role), seat.person.fitted(to: person) + " ",
        seat.agency,
      ]
      canvas.item(words.joined(), selected: index == selected)
    }
    canvas.line()
    if let seat = draft.seat(selected) {
      let does: [SetupText] =
        [seat.scores ? .isScoring : .isNotScoring] + (seat.counts ? [.counting] : []) + (seat.votes ? [.voting] : [])
      let substitute = seat.substitute.isEmpty ? "" : " · \(text(SetupLabel.substitute)): \(seat.substitute)"
      canvas.paragraph(
        "\(seat.id) \(seat.person), \(seat.agency): \(does.map { text($0) }.joined(separator: ", "))\(substitute)",
        .muted)
    }
    return canvas.frame
  }

  func drawSetupDossiers(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let draft = setup?.draft else { return canvas.frame }
    if draft.dossiers.isEmpty {
      canvas.paragraph(text(SetupText.noDossiers))
      return canvas.frame
    }
    let name = max(20, (canvas.width - 2 - 8 - 5) / 2)
    let head = [
      text(IntakeText.idHead).fitted(to: 7) + " ", text(IntakeText.setHead).fitted(to: 4),
      text(IntakeText.productHead).fitted(to: name) + " ", text(IntakeText.producerHead),
    ]
    canvas.line("  " + head.joined(), .muted)
    for index in window(of: draft.dossiers.count, rows: canvas.rowsLeft - 3, selected: selected) {
      let entry = draft.dossiers[index]
      canvas.item(
        entry[.id].fitted(to: 7) + " " + entry[.set].fitted(to: 4) + entry[.product].fitted(to: name) + " "
          + entry[.producer], selected: index == selected)
    }
    canvas.line()
    if draft.dossiers.indices.contains(selected) {
      let entry = draft.dossiers[selected]
      let facts = [setName(entry[.set]), entry[.commune], entry[.province], entry[.filed]].filter { !$0.isEmpty }
      canvas.paragraph(facts.joined(separator: " · "), .muted)
    }
    return canvas.frame
  }

  func drawSetupRules(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let draft = setup?.draft else { return canvas.frame }
    let rules = setupRules
    let counting = draft.seats.indices.count { draft.seat($0)?.counts ?? false }
    let lines = rules.lines(countingSeats: counting == 0 ? nil : counting, authority: draft.authority)
    if let adopted = draft.adopted {
      canvas.line(text(SetupText.fromRegulation(given: adopted.settings.count)), .strong)
    }
    let shownLines = window(of: lines.count, rows: canvas.rowsLeft - 5, selected: selected)
    for index in shownLines {
      let line = lines[index]
      let isGiven = rules.isGiven(line.key)
      let origin = text(isGiven ? SetupText.given : .byDefault)
      canvas.item(
        "\(isGiven ? "●" : "·") \(origin.fitted(to: 9)) \(text(line.sentence))",
        selected: index == selected, isGiven ? .strong : .plain)
    }
    canvas.more(lines.count - shownLines.upperBound)
    if lines.indices.contains(selected) {
      canvas.paragraph("\(text(lines[selected].key.label)): \(text(lines[selected].sentence))")
      canvas.paragraph(text(lines[selected].basis), .muted)
    }
    return canvas.frame
  }

  func drawFiles(_ files: SetupFiles, on canvas: Canvas) -> Frame {
    var canvas = canvas
    canvas.line(text(SetupText.folder(files.path)), .strong)
    canvas.line(text(SetupText.filesOf(files.purpose.endings.joined(separator: ", "))), .muted)
    canvas.line()
    for index in window(of: files.entries.count, rows: canvas.rowsLeft - 1, selected: files.selected) {
      let entry = files.entries[index]
      let words =
        switch entry.kind {
        case .parent: "../"
        case .drive: text(SetupText.drive(entry.name))
        case .folder: entry.name + "/"
        case .file: entry.name
        }
      canvas.item(words, selected: index == files.selected, entry.kind == .file ? .strong : .plain)
    }
    if !files.entries.contains(where: { $0.kind != .parent }) { canvas.paragraph(text(SetupText.noFiles), .muted) }
    return canvas.frame
  }

  func drawPreview(_ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let preview = setup?.preview, let draft = setup?.draft else { return canvas.frame }
    canvas.line(text(SetupText.previewOf(preview.path)), .strong)
    switch preview.content {
    case .faulty: canvas.line(text(SetupText.nothingTaken), .warning)
    case .seats: canvas.line(text(SetupText.replaces(draft.seats.count)), .accent)
    case .dossiers: canvas.line(text(SetupText.replaces(draft.dossiers.count)), .accent)
    case .regulation(let given):
      let own = draft.settings.count
      canvas.paragraph(
        text(own == 0 ? SetupText.previewGood(given: given) : .previewGoodDropsOwn(given: given, own: own)), .accent)
    }
    canvas.line()
    let isFaulty = preview.content == .faulty
    for line in preview.lines.dropFirst(scroll) {
      if canvas.rowsLeft == 0 { break }
      // A fault is read whole, and so is what stands under a row; a row itself is a line.
      if isFaulty {
        canvas.paragraph(line, .warning)
      } else if line.hasPrefix("      ") {
        canvas.paragraph(String(line.drop { $0 == " " }), .muted, indent: 6)
      } else {
        canvas.line(line)
      }
    }
    return canvas.frame
  }

  func drawEnrolment(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    guard let session else { return canvas.frame }
    canvas.paragraph(
      text(withoutPIN.isEmpty ? SetupText.allEnrolled : .leftWithoutPIN(withoutPIN.count)), .title)
    canvas.line()
    for index in window(of: session.info.seats.count, rows: canvas.rowsLeft, selected: selected) {
      let seat = session.info.seats[index]
      let mark = text(withoutPIN.contains(seat.id) ? SetupText.hasNoPIN : .hasPIN)
      let name = "\(seat.id.rawValue.padded(to: 6))\(seat.person)"
      canvas.item(name.fitted(to: max(20, canvas.width - 24)) + " " + mark, selected: index == selected)
    }
    return canvas.frame
  }
}
