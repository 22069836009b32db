import Criteria

@testable import Council

/// The rule of secrecy once more, in other words: who sees somebody else's points, and who does not.
enum EarlySight {
  static func broken(_ session: Session, law: Law) -> [String] {
    ([.hall, .seat(SeatID("nobody"))] + session.info.seats.map { .seat($0.id) }).flatMap { viewer in
      broken(session, viewer, session.visible(to: viewer, law: law))
    }
  }

  private static func broken(_ session: Session, _ viewer: Viewer, _ view: VisibleSession) -> [String] {
    var broken: [String] = []
    for product in view.products {
      guard let record = session.product(product.id) else { continue }
      let (open, name) = (isOpen(record, session, viewer), "\(viewer) \(product.id) \(record.stage.name)")
      if (product.result != nil) != open { broken.append("\(name): result") }
      if !open, !product.sheets.isEmpty { broken.append("\(name): sheets") }
      if !open, product.firstRound != nil { broken.append("\(name): the first round") }
      if let own = product.ownSheet, viewer != .seat(own.seat) { broken.append("\(name): own sheet") }
      if let seat = own(viewer), product.ownSheet != record.current(seat) {
        broken.append("\(name): not the own sheet")
      }
      if !open, view.resolutions.contains(where: { $0.product == product.id }) { broken.append("\(name): a vote") }
      if !open, view.notes.contains(where: { $0.note.product == product.id && tells($0.note) }) {
        broken.append("\(name): a note")
      }
      for (seat, typing) in product.typed {
        let typed = record.typed[seat]?.last { Viewer.seat($0.by) == viewer }
        if typing.own != typed?.entry || (typing.difference != nil && typed == nil) { broken.append("\(name): paper") }
      }
      if (product.conclusion != nil) != (record.stage.name == .concluded) { broken.append("\(name): conclusion") }
      broken += advice(product, record, open, session, viewer).map { "\(name): \($0)" }
    }
    if viewer == .hall, !view.notes.isEmpty || !view.resolutions.isEmpty {
      broken.append("the hall reads notes or votes")
    }
    if !isDesk(viewer, session), !view.closeMatters.isEmpty { broken.append("\(viewer): the close") }
    return broken
  }

  private static func own(_ viewer: Viewer) -> SeatID? { if case .seat(let seat) = viewer { seat } else { nil } }

  private static func tells(_ note: MeetingNote) -> Bool { note.kind != .presentation && note.kind != .inspection }

  private static func isDesk(_ viewer: Viewer, _ session: Session) -> Bool {
    guard let id = own(viewer), let role = session.info.seat(id)?.role else { return false }
    return [.chair, .secretary, .memberSecretary].contains(role) || session.attendance?.presiding == id
  }

  private static func isOpen(_ record: ProductRecord, _ session: Session, _ viewer: Viewer) -> Bool {
    guard let id = own(viewer), let role = session.info.seat(id)?.role, role != .observer else { return false }
    guard [.revealed, .concluded].contains(record.stage.name) else { return false }
    return session.rules.secrecy == .product || session.phase == .closed || isDesk(viewer, session)
  }

  private static func advice(
    _ product: VisibleProduct, _ record: ProductRecord, _ open: Bool, _ session: Session, _ viewer: Viewer
  ) -> [String] {
    guard let report = record.dossier.advisers else { return [] }
    guard let id = own(viewer), let role = session.info.seat(id)?.role else {
      return product.dossier.advisers.map { $0.notes.contains { $0.points != nil } } ?? false ? ["advice"] : []
    }
    if role == .adviser || open || (role != .observer && record.current(id) != nil) {
      return product.dossier.advisers == report ? [] : ["advice is missing"]
    }
    let shown = product.dossier.advisers
    switch session.rules.adviserReport {
    case .nothing: return shown == nil ? [] : ["advice"]
    case .textOnly:
      return shown?.text == report.text && shown?.notes.allSatisfy { $0.points == nil } ?? false ? [] : ["points"]
    case .textAndScores: return shown == report ? [] : ["advice is missing"]
    }
  }
}
