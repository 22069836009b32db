internal import Acts
internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Office
internal import Terms

// What is on record, with the eyes of the hall.

extension SessionCommand {
  struct ShowTimeline: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "timeline", abstract: "Diễn biến của một phiên họp: ai, khi nào, việc gì, vì sao.")
    @Argument(help: "Tên phiên họp.") var id: String
    @Option(help: "Chỉ một hồ sơ.") var product: String?
    @Option(help: "Chỉ một ghế.") var seat: String?
    @Flag(help: "JSON.") var json = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let office = try common.office(id)
      if let product, office.session.product(DossierID(product)) == nil {
        throw Stop(.usage, [common.text(RefusalText.unknownDossier(product))])
      }
      if let seat, office.session.info.seat(SeatID(seat)) == nil {
        throw Stop(.usage, [common.text(RefusalText.unknownSeat(seat))])
      }
      let entries = office.timeline(for: .hall, product: product.map(DossierID.init), seat: seat.map(SeatID.init))
      if json {
        return Console.answer(
          raw: JSONValue.array(entries.map { TimelinePage.json($0, common.language) }).prettyText)
      }
      for entry in entries { Console.answer(TimelinePage.line(entry, common.language)) }
    }
  }

  struct ShowMatters: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "matters", abstract: "Việc còn lại trước khi khép phiên; mã kết thúc 1 khi còn việc.")
    @Argument(help: "Tên phiên họp.") var id: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let office = try common.office(id)
      if office.session.phase == .closed { return Console.answer(common.text(HallText.sessionClosed)) }
      let matters = CloseGate(session: office.session, law: office.law).matters
      if matters.isEmpty { return Console.answer(common.text(MeetingText.nothingInTheWay)) }
      // What a product's result still waits for speaks of points: only the desk sees that.
      for matter in matters {
        let place = matter.mending.map { " — \(common.text($0))" } ?? ""
        Console.answer(common.text(matter.words) + place)
      }
      Stop(.no, []).leave()
    }
  }
}

/// Entries of the timeline as a command shows them.
enum TimelinePage {
  /// "2026-11-21T08:05:00+07:00  TK  SP01  mở chấm — lý do".
  static func line(_ entry: TimelineEntry, _ language: Language) -> String {
    let products = entry.products.isEmpty ? "" : "  " + entry.products.map(\.rawValue).joined(separator: ", ")
    let reason = entry.reason.isEmpty ? "" : " — \(entry.reason)"
    let actor = entry.actor == .program ? TimelineText.byProgram.text(in: language) : entry.actor.description
    return "\(entry.time)  \(actor)\(products)  \(entry.words.text(in: language))\(reason)"
  }

  static func json(_ entry: TimelineEntry, _ language: Language) -> JSONValue {
    [
      "height": .integer(entry.height), "time": .string(entry.time.description),
      "actor": .string(entry.actor.description), "kind": .string(entry.kind.rawValue),
      "products": .strings(entry.products.map(\.rawValue)), "words": .string(entry.words.text(in: language)),
      "reason": .string(entry.reason),
    ]
  }
}
