internal import Catalogue
package import Council
internal import Criteria
internal import TerminalKit
internal import Terms

/// The timeline: all of it, or what is about one product or one seat.
package struct TimelinePlace: Hashable, Sendable {
  package var product: DossierID?
  package var seat: SeatID?
  package var selected = 0
}

// What is on record: resolutions, what happened, dossiers, what stands before the close.
extension HallState {
  mutating func performRecords(_ action: Action) -> [Intent] {
    switch action {
    case .resolutions: places.append(.resolutions(scroll: 0))
    case .rules: places.append(.rules(scroll: 0))
    case .timeline:
      timeline = []
      places.append(.timeline(TimelinePlace(selected: .max)))
      return [.readTimeline]
    case .dossier:
      if let product = productInHand { places.append(.dossier(product.id, scroll: 0)) }
    case .ofProduct, .ofSeat: filter(action)
    case .declare: openDeclaration()
    case .acts: openActs()
    default: break
    }
    return []
  }

  func entries(of place: TimelinePlace) -> [TimelineEntry] {
    timeline.filter { entry in
      (place.product.map(entry.products.contains) ?? true) && (place.seat.map(entry.isAbout) ?? true)
    }
  }

  /// By the entry under the cursor; where it is about none, by the product that the desk stands on. Again: all.
  private mutating func filter(_ action: Action) {
    guard case .timeline(var place) = place else { return }
    let entries = entries(of: place)
    let entry = entries.indices.contains(place.selected) ? entries[place.selected] : nil
    if action == .ofProduct {
      let below = places.reversed().compactMap { product(under: $0) }.first
      place.product = place.product == nil ? entry?.products.first ?? below : nil
    } else {
      place.seat = place.seat == nil ? entry.flatMap(actor) ?? seat?.id : nil
    }
    let height = entry?.height ?? 0
    place.selected = self.entries(of: place).lastIndex { $0.height <= height } ?? 0
    replace(.timeline(place))
  }

  private func actor(of entry: TimelineEntry) -> SeatID? {
    if case .seat(let seat) = entry.actor { seat } else { nil }
  }

  private func product(under place: Place) -> DossierID? {
    switch place {
    case .desk(let selected), .member(let selected): product(at: selected)?.id
    case .result(let id, _): id
    default: nil
    }
  }

  mutating func receiveTimeline(_ entries: [TimelineEntry]) {
    timeline = entries
    if case .timeline(var place) = place {
      // The latest is what people ask for.
      place.selected = max(0, entries.count - 1)
      replace(.timeline(place))
    }
  }

  // MARK: Before the close

  /// To the place where the matter under the cursor is settled.
  mutating func mend(_ selected: Int) -> [Intent] {
    guard let session, session.closeMatters.indices.contains(selected) else { return [] }
    let matter = session.closeMatters[selected]
    places.removeLast()
    switch matter {
    case .unfinished(let id, let stage, _):
      if let index = session.products.firstIndex(where: { $0.id == id }), case .desk = place {
        replace(.desk(selected: index))
      }
      if stage == .revealed { places.append(.result(id, scroll: 0)) }
    case .listVoteMissing, .listVotedAgainst: return openVotes(on: nil)
    case .nobodyPresided: openRollCall()
    case .nothingConcluded, .nobodyKeepsMinutes: break
    }
    return []
  }
}
