internal import Acts
internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText
internal import TerminalKit
internal import Terms

// A member declares that there is no conflict of interest.
extension HallState {
  /// Lines that can be read at once in a form on the smallest screen, and their width.
  private static let (declaredLines, declaredWidth) = (14, 68)

  /// Of the seat at the terminal, for every product on which it has said nothing yet.
  mutating func openDeclaration() {
    guard let session, let seat else { return }
    if session.info.rules.isFirstEdition { return say(RefusalText.notInThisSession, .warning) }
    if !session.scorers.contains(seat.id) { return say(RefusalText.doesNotScore(seat: seat.id.rawValue), .warning) }
    let open = session.undeclared(by: seat.id)
    if open.isEmpty { return say(MeetingText.nothingToDeclare, .muted) }
    var (now, lines): ([DossierID], [Form.Notice]) = ([], [])
    for product in open.compactMap(product) {
      let words = "• \(product.id) \(product.dossier.product) — \(product.dossier.producer)"
      let wrapped = words.wrapped(width: Self.declaredWidth)
      if lines.count + wrapped.count > Self.declaredLines && !now.isEmpty { break }
      lines += wrapped.prefix(Self.declaredLines).map(Form.Notice.line)
      now.append(product.id)
    }
    let more: [Form.Notice] = open.count > now.count ? [.words(.meeting(.declareMore(open.count - now.count)))] : []
    form = Form(
      .declare(now), .meeting(.declareTitle),
      notice: [.words(.meeting(.declareWords))] + lines + more + [.words(.meeting(.declareKeys))], [])
  }
}
