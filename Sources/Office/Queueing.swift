package import Council
internal import Ledger

extension SessionOffice {
  /// Queues all of them or none: each is decided on the state that those before it make, and all go into one transaction.
  package func queue(_ dossiers: [Dossier], by actor: Actor) throws(OfficeError) {
    try onWhatIsTrue { now in
      var state = session
      var all: [Event] = []
      for dossier in dossiers {
        let events = try state.decide(.queue(dossier), by: actor, at: now, law: law).get()
        for event in events {
          state.apply(LoggedEvent(height: state.height + 1, time: now, actor: actor, event: event))
        }
        all += events
      }
      try ledger.append(all, by: actor, at: now)
    }
  }
}
