internal import Acts
internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

// What the minutes want that only people can say.
extension HallState {
  var minutesFields: [MinutesField] {
    guard let session, let law else { return [] }
    return session.minutesFields(law: law)
  }

  func drawFields(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    let fields = minutesFields
    if fields.isEmpty {
      canvas.paragraph(text(DeskText.fieldsOfFirstEdition), .muted)
      return canvas.frame
    }
    for index in window(of: fields.count, rows: canvas.rowsLeft - 4, selected: selected) {
      let field = fields[index]
      let (mark, state, style) = mark(field.state)
      var said = ""
      if case .filled(let words) = field.state, !words.isEmpty { said = ": " + words }
      canvas.item(
        "\(mark) \(text(state).padded(to: 10)) \(text(field.subject.words))\(said)", selected: index == selected, style)
    }
    canvas.rule()
    let missing = fields.count { $0.state == .missing }
    canvas.line(
      text(missing == 0 ? DeskText.nothingMissing : .fieldsMissing(missing)), missing == 0 ? .good : .warning)
    canvas.line(text(DeskText.fieldsHint), .muted)
    return canvas.frame
  }

  private func mark(_ state: MinutesField.State) -> (String, DeskText, Style) {
    switch state {
    case .filled: ("✓", .fieldFilled, .plain)
    case .missing: ("!", .fieldMissing, .warning)
    case .optional: ("○", .fieldOptional, .muted)
    case .byHand: ("–", .fieldByHand, .muted)
    }
  }

  /// Through the act that there is for it.
  mutating func fill(_ selected: Int) -> [Intent] {
    let fields = minutesFields
    guard fields.indices.contains(selected) else { return [] }
    switch fields[selected].subject {
    case .councilDecision, .regulation, .place, .documentsSent:
      say(DeskText.fromPlan, .muted)
      return []
    case .number, .copies, .signatures:
      say(DeskText.writtenByHand, .muted)
      return []
    case .rollCall: return beginIfPossible("attendance")
    case .guests: return beginIfPossible("guests")
    case .absence: return beginIfPossible("absence")
    case .declarations(let id, let seats):
      return beginIfPossible("clear", on: id, filled: [ActField.ownSeat.name: seats.first?.rawValue ?? ""])
    case .report: return beginIfPossible("report")
    case .presentation(let id): return beginIfPossible("presentation", on: id)
    case .inspection(let id): return beginIfPossible("inspection", on: id)
    case .discussion(let id): return beginIfPossible("discussion", on: id)
    case .feedback(let id): return beginIfPossible("feedback", on: id)
    case .listVote: return openVotes(on: nil)
    case .closing: return beginIfPossible("closing")
    }
  }

  private mutating func beginIfPossible(
    _ name: String, on id: DossierID? = nil, filled: [String: String] = [:]
  ) -> [Intent] {
    guard let act = Act.named(name), let scene = scene(id) else { return [] }
    if let obstacle = act.obstacle(in: scene) {
      say(MeetingText.notPossible(text(obstacle)), .warning)
      return []
    }
    return begin(act, on: id, filled: filled)
  }
}
