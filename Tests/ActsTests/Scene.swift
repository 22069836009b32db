import Acts
import Council
import Criteria
import TestWorld
import Testing

/// A small meeting, seen by the secretary at the desk.
struct Scene {
  static let desk = SeatID("S1")
  var meeting: Meeting

  init(_ rules: Rules = Rules()) throws { meeting = try Meeting(rules: rules) }

  func scene(_ product: String?, by seat: SeatID = desk) -> ActScene {
    let view = meeting.session.visible(to: .seat(seat), law: meeting.law)
    return ActScene(
      session: view, product: product.flatMap { view.product(DossierID($0)) }, today: meeting.now.day)
  }

  /// Does an act as a script does it.
  mutating func act(
    _ name: String, _ texts: [String: String], product: String? = nil, by seat: SeatID = desk
  ) throws {
    for command in try #require(Act.named(name)).commands(texts, in: scene(product, by: seat)) {
      try meeting.act(command, by: .seat(seat))
    }
  }

  /// Something in every field.
  func texts(for act: Act) -> [String: String] {
    var texts: [String: String] = [:]
    for field in act.fields(in: scene("SP01")) {
      texts[field.name] =
        switch field {
        case .seat, .ownSeat, .presiding: "M3"
        case .present: "all"
        case .online, .motionProduct, .ticks, .eliminate, .subject: ""
        case .sent, .due, .returned: "2026-11-21"
        case .inFavour: "5"
        case .against, .abstaining: "0"
        case .chairsSide: "có"
        case .names: "t"
        default: "Lý do"
        }
    }
    return texts
  }
}
