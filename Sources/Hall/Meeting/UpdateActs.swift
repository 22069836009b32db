internal import Acts
internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// What people do in the meeting: the menu, the form of an act, and what is sent off.
extension HallState {
  mutating func openActs() {
    switch place {
    case .desk(let selected):
      places.append(.acts(ActsPlace(product: product(at: selected)?.id, isOfDesk: true)))
    case .result(let id, _): places.append(.acts(ActsPlace(product: id, isOfDesk: isAtDesk)))
    case .member(let selected):
      places.append(.acts(ActsPlace(product: product(at: selected)?.id, isOfDesk: false)))
    default: break
    }
  }

  mutating func enterAct(_ place: ActsPlace) -> [Intent] {
    let rows = rows(of: place)
    guard rows.indices.contains(place.selected) else { return [] }
    let row = rows[place.selected]
    if let obstacle = row.obstacle {
      say(MeetingText.notPossible(text(obstacle)), .warning)
      return []
    }
    return begin(row.act, on: row.act.scope == .product ? place.product : nil, isOfDesk: place.isOfDesk)
  }

  /// By a key of its own.
  mutating func begin(_ name: String, on product: DossierID?) -> [Intent] {
    guard let act = Act.named(name) else { return [] }
    return begin(act, on: product, isOfDesk: place.name != .member)
  }

  /// Opens the act's form or screen; what needs no word is done at once.
  /// - Parameters:
  ///   - subject: what the vote is on.
  ///   - filled: fields that are known, by name.
  mutating func begin(
    _ act: Act, on id: DossierID?, subject: Resolution.Subject? = nil, filled: [String: String] = [:],
    isOfDesk: Bool = true
  ) -> [Intent] {
    guard let scene = scene(id) else { return [] }
    if act.screen == .rollCall {
      openRollCall()
      return []
    }
    if act.words == .vote && subject == nil { return openVotes(on: id) }
    let fields = act.fields(in: scene).filter { field in
      !field.isChosen && !field.isOnSheet && (isOfDesk || field != .ownSeat)
    }
    let call = ActCall(name: act.name, product: id, subject: subject, fields: fields)
    if fields.isEmpty { return send(call, [:]) }
    form = Form(
      .act(call), title(of: act, subject, scene), notice: [.words(.actExplanation(act.words.explanation))],
      fields.map { field in
        Form.Entry(
          .actField(field.words), filled[field.name] ?? field.initial(in: scene, language), limit: field.limit,
          isPlain: field.isPlain)
      })
    form?.focus = fields.firstIndex { filled[$0.name] == nil } ?? 0
    return []
  }

  private func title(of act: Act, _ subject: Resolution.Subject?, _ scene: ActScene) -> HallText {
    guard act.scope == .product, let product = scene.product else { return .act(act.words) }
    let name = product.dossier.product
    return .meeting(
      subject.map { .voteTitle($0.term, product: name) } ?? .actTitle(act.words, product: name))
  }

  mutating func submit(_ call: ActCall, _ form: Form) -> [Intent] {
    let texts = zip(call.fields, form.entries).map { ($0.name, $1.field.text) }
    return send(call, Dictionary(texts) { first, _ in first })
  }

  private mutating func send(_ call: ActCall, _ filled: [String: String]) -> [Intent] {
    guard let act = Act.named(call.name), let scene = scene(call.product) else { return [] }
    var texts = filled
    if let subject = call.subject { texts[ActField.subject.name] = subject.rawValue }
    do {
      return intents(for: try act.commands(texts, in: scene))
    } catch {
      if form == nil { say(error.problem, .warning) } else { fault(error.problem) }
      if let index = call.fields.firstIndex(of: error.field) { form?.focus = index }
      return []
    }
  }

  /// Paper goes to its screens; everything else is decided at once.
  private mutating func intents(for commands: [Command]) -> [Intent] {
    switch commands.first {
    case .typePaper(let entry): return [.openPaper(entry)]
    case .sealPaper(let product, let seat, true): return [.readPaper(product, seat)]
    case .sealPaper(let product, let seat, false):
      askToSealPaper(product, seat, confirming: false)
      return []
    default: return commands.isEmpty ? [] : [.commands(commands)]
    }
  }
}
