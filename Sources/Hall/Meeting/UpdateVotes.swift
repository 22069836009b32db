internal import Acts
internal import Catalogue
internal import Council
internal import Criteria
internal import TerminalKit
internal import Terms

// Which vote is taken: of one open question at once, of several after a choice, of none the one on all results.
extension HallState {
  /// Of one open question its form; of several, first which.
  mutating func openVotes(on id: DossierID?) -> [Intent] {
    let subjects = id.flatMap(product)?.result?.subjectsToVote ?? []
    guard let id, let first = subjects.first, let act = Act.named("vote") else { return openListVote() }
    if subjects.count == 1 { return begin(act, on: id, subject: first) }
    places.append(.subjects(id, selected: 0))
    return []
  }

  /// The vote on all results, once every product is finished.
  private mutating func openListVote() -> [Intent] {
    guard let session, [.missing, .against].contains(session.listVote),
      session.products.allSatisfy(\.stage.isFinished), let act = Act.named("vote-list"), let scene = scene(nil)
    else {
      say(HallText.nothingToVote, .warning)
      return []
    }
    if let obstacle = act.obstacle(in: scene) {
      say(MeetingText.notPossible(text(obstacle)), .warning)
      return []
    }
    return begin(act, on: nil)
  }

  mutating func enterSubject(_ id: DossierID, _ selected: Int) -> [Intent] {
    let subjects = product(id)?.result?.subjectsToVote ?? []
    guard subjects.indices.contains(selected), let act = Act.named("vote") else { return [] }
    return begin(act, on: id, subject: subjects[selected])
  }
}
