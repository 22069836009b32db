internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

extension HallState {
  func drawResolutions(_ scroll: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let resolutions = session?.resolutions ?? []
    if resolutions.isEmpty { canvas.line(text(MeetingText.noResolutions), .muted) }
    for resolution in resolutions.dropFirst(scroll) {
      let about = resolution.product.map { " " + text(MeetingText.motionOn(product: $0.rawValue)) } ?? ""
      let motion = resolution.question.isEmpty ? text(resolution.subject.term) : "“\(resolution.question)”"
      canvas.paragraph("\(resolution.number). \(motion)\(about)", .strong)
      canvas.paragraph(votes(of: resolution), resolution.isAdopted ? .good : .warning, indent: 3)
      if !resolution.names.isEmpty { canvas.paragraph(text(MeetingText.names(names(of: resolution))), indent: 3) }
      canvas.paragraph(text(MeetingText.reason(resolution.reason)), .muted, indent: 3)
    }
    return canvas.frame
  }

  private func votes(of resolution: Resolution) -> String {
    let counts = MeetingText.counts(
      inFavour: resolution.inFavour, against: resolution.against, abstaining: resolution.abstaining)
    let isTie = 2 * resolution.inFavour == resolution.present && resolution.isAdopted
    let chair = isTie ? " (\(text(MeetingText.chairDecided)))" : ""
    return "\(text(resolution.isAdopted ? MeetingText.adopted : .notAdopted))\(chair): \(text(counts))"
  }

  /// In the council's order.
  private func names(of resolution: Resolution) -> String {
    (session?.info.seats ?? []).compactMap { seat in
      resolution.names[seat.id].map { choice -> String in
        switch choice {
        case .inFavour: text(MeetingText.nameInFavour(seat.id.rawValue))
        case .against: text(MeetingText.nameAgainst(seat.id.rawValue))
        case .abstaining: text(MeetingText.nameAbstaining(seat.id.rawValue))
        }
      }
    }.joined(separator: ", ")
  }

  func drawTimeline(_ place: TimelinePlace, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let filters = [place.product?.rawValue, place.seat?.rawValue].compactMap { $0 }
    if !filters.isEmpty {
      canvas.line(text(MeetingText.filteredBy(filters.joined(separator: ", "))), .accent)
    }
    let entries = entries(of: place)
    if entries.isEmpty { canvas.line(text(MeetingText.timelineEmpty), .muted) }
    for index in window(of: entries.count, rows: canvas.rowsLeft - 4, selected: place.selected) {
      canvas.item(line(entries[index]), selected: index == place.selected)
    }
    guard entries.indices.contains(place.selected) else { return canvas.frame }
    let entry = entries[place.selected]
    canvas.rule()
    canvas.paragraph(text(entry.words), .strong)
    if !entry.reason.isEmpty { canvas.paragraph(text(MeetingText.reason(entry.reason)), .muted) }
    return canvas.frame
  }

  /// "21/11 08:05  TK   SP01  mở chấm"
  private func line(_ entry: TimelineEntry) -> String {
    let products = entry.products.count > 1 ? "\(entry.products[0]) +\(entry.products.count - 1)" : ""
    let product = products.isEmpty ? entry.products.first?.rawValue ?? "" : products
    let reason = entry.reason.isEmpty ? "" : " — \(entry.reason)"
    let actor = entry.actor == .program ? text(TimelineText.byProgram) : entry.actor.description
    return "\(entry.time.shortMoment)  \(actor.padded(to: 7)) \(product.padded(to: 8)) \(text(entry.words))\(reason)"
  }
}

extension Timestamp {
  /// "21/11 08:05".
  fileprivate var shortMoment: String {
    func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let parts = parts
    return "\(pad(parts.day))/\(pad(parts.month)) \(pad(parts.hour)):\(pad(parts.minute))"
  }
}
