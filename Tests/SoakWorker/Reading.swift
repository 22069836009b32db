internal import Bundle
internal import Council
internal import Evidence
internal import Ledger
internal import Office

/// Opens the store and says all that stands in it: `o MICROSECONDS OF-THE-PROCESSOR`, `e HEIGHT HASH`, `d PRODUCT SEAT VERSION TICKS DIGEST`,
/// `s PRODUCT SEAT VERSIONS`, `c PHASE`.
struct Reading {
  let folder: DataFolder

  func read() -> Int32 {
    guard let id = SessionID(Script.id) else { return 2 }
    guard FolderProbe.exists(folder.ledger(of: id)) else {
      acknowledge("none")
      return 0
    }
    do {
      let (start, used) = (nanoseconds(), processor())
      let office = try folder.open(id) { Timestamp(seconds: 0) }
      acknowledge("o \((nanoseconds() - start) / 1000) \(processor() - used)")
      for line in try Self.content(of: office) { acknowledge(line) }
      return 0
    } catch {
      acknowledge("refused \(error)")
      return 3
    }
  }

  /// The same for data folders whose paths come on standard input, a line each; a point ends each answer.
  static func readMany() {
    while let home = readLine() {
      _ = Reading(folder: DataFolder(option: home) { _ in nil }).read()
      acknowledge(".")
    }
  }

  static func content(of office: SessionOffice) throws -> [String] {
    let ledger = office.ledger
    var out = try ledger.lines().enumerated().map { "e \($0.offset + 1) \(EventChain.hash(ofLine: $0.element))" }
    for record in office.session.products {
      for seat in office.session.info.seats {
        let versions = record.sheets.filter { $0.seat == seat.id }
        for sheet in versions where try ledger.file(BundleNames.sheetSignature(sheet)) == nil {
          out.append("unsigned \(record.id) \(seat.id) \(sheet.version)")
        }
        if !versions.isEmpty { out.append("s \(record.id) \(seat.id) \(versions.count)") }
        if let draft = try ledger.draft(product: record.id, seat: seat.id) {
          let version = draft.opinion.split(separator: " ").last ?? "?"
          out.append("d \(record.id) \(seat.id) \(version) \(draft.choices.count) \(draft.digest)")
        }
        if try ledger.key(of: .seat(seat.id)) == nil { out.append("keyless \(seat.id)") }
      }
    }
    out.append("c \(office.session.phase == .closed ? "closed" : "open")")
    return out
  }
}
