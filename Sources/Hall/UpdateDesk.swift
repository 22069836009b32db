internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// The secretary's and the chair's screens.
extension HallState {
  mutating func performDesk(_ action: Action) -> [Intent] {
    switch action {
    case .attendance:
      openRollCall()
      return []
    case .openAll: return [.openAll]
    case .ranking:
      places.append(.ranking(scroll: 0))
      return []
    case .sign: return openSigning()
    case .vote: return openVotes(on: productInHand?.id)
    default: break
    }
    guard let product = productInHand else { return [] }
    return performDesk(action, on: product)
  }

  private mutating func performDesk(_ action: Action, on product: VisibleProduct) -> [Intent] {
    let id = product.id
    switch action {
    case .openScoring: return [.command(.openScoring(id))]
    case .closeScoring: return [.command(.closeScoring(id))]
    case .reveal: return [.command(.reveal(id))]
    case .conclude: return [.command(.conclude(id))]
    case .rescore: return begin("rescore", on: id)
    case .withdraw: return begin("not-evaluated", on: id)
    case .excuse: return begin("excuse", on: id)
    case .result:
      if product.result == nil {
        say(HallText.resultHidden, .warning)
      } else {
        places.append(.result(id, scroll: 0))
      }
    default: break
    }
    return []
  }

  /// The product that the keys of this screen are about.
  var productInHand: VisibleProduct? {
    switch place {
    case .desk(let selected), .member(let selected): product(at: selected)
    case .result(let id, _), .dossier(let id, _), .subjects(let id, _): product(id)
    case .scoring(let scoring), .detail(let scoring, _), .beside(let scoring, _): product(scoring.product)
    case .review(let review): product(review.sheet.product)
    case .acts(let place): place.product.flatMap(self.product)
    case .paper(let paper, _): product(paper.entry.product)
    case .page(let page): page.product.flatMap(product)
    case .sessions, .seats, .handOver, .attendance, .ranking, .rules, .signed, .matters, .resolutions, .timeline,
      .regimes,
      .regime,
      .lawSets, .lawSet, .applies, .setup:
      nil
    }
  }

  /// The close, once nothing stands before it; else what does. Of a closed session the bundles that there are: from there it
  /// is signed again.
  mutating func openSigning() -> [Intent] {
    guard let session else {
      say(DeskText.signingIsOfDesk, .warning)
      return []
    }
    if !session.isClosed && !session.closeMatters.isEmpty {
      places.append(.matters(selected: 0))
      return []
    }
    if session.isClosed, case .desk = place { return [.work(.list(session.info.id))] }
    guard isAtDesk else {
      say(DeskText.signingIsOfDesk, .warning)
      return []
    }
    if session.isClosed {
      askForSigning()
      return []
    }
    let missing = law.map { session.minutesMissing(law: $0) } ?? 0
    form = Form(
      .close, .desk(.closeTitle),
      notice: [.words(.desk(.closeNote))] + (missing > 0 ? [.words(.desk(.formMissing(missing)))] : []), [])
    return []
  }

  /// Of a closed session: the code is there to be read aloud before anybody types a PIN.
  mutating func askForSigning() {
    guard let session else { return }
    let code = shortCode.map { [Form.Notice.words(.shortCode($0)), .words(.desk(.readCodeAloud))] } ?? []
    form = Form(
      .sign, .signTitle, notice: code,
      [
        Form.pin(.chairPIN(seat: session.chairToSign?.rawValue ?? "")),
        Form.pin(.secretaryPIN(seat: session.secretaryToSign?.rawValue ?? "")),
      ])
  }
}
