/// The events by name, as they stand in events.jsonl.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
  case sessionOpened, sessionClosed, sessionReopened
  case dossierQueued, dossierWithdrawn, dossierPostponed, dossierResumed, dossierMoved
  case presidingAuthorised, attendanceTaken, memberArrived, memberLeft, substituteSeated, adjourned
  case conflictCleared, recused, noted
  case opinionsAsked, meetingAsked, meetingCalled
  case scoringOpened, paperTyped, sheetSealed, sheetExcused, scoringClosed, revealed, rescoringOrdered, roundClosed
  case resolutionAdopted, productConcluded, productReopened
  case pinFailed, pinAccepted, pinUnlocked, pinReset, recountAgreed, clockJumped
}

extension Event {
  package var kind: EventKind {
    switch self {
    case .sessionOpened: .sessionOpened
    case .dossierQueued: .dossierQueued
    case .dossierWithdrawn: .dossierWithdrawn
    case .dossierPostponed: .dossierPostponed
    case .dossierResumed: .dossierResumed
    case .dossierMoved: .dossierMoved
    case .presidingAuthorised: .presidingAuthorised
    case .attendanceTaken: .attendanceTaken
    case .memberArrived: .memberArrived
    case .memberLeft: .memberLeft
    case .substituteSeated: .substituteSeated
    case .adjourned: .adjourned
    case .conflictCleared: .conflictCleared
    case .recused: .recused
    case .noted: .noted
    case .scoringOpened: .scoringOpened
    case .opinionsAsked: .opinionsAsked
    case .meetingAsked: .meetingAsked
    case .meetingCalled: .meetingCalled
    case .paperTyped: .paperTyped
    case .sheetSealed: .sheetSealed
    case .sheetExcused: .sheetExcused
    case .scoringClosed: .scoringClosed
    case .revealed: .revealed
    case .rescoringOrdered: .rescoringOrdered
    case .roundClosed: .roundClosed
    case .resolutionAdopted: .resolutionAdopted
    case .productConcluded: .productConcluded
    case .productReopened: .productReopened
    case .pinFailed: .pinFailed
    case .pinAccepted: .pinAccepted
    case .pinUnlocked: .pinUnlocked
    case .pinReset: .pinReset
    case .recountAgreed: .recountAgreed
    case .clockJumped: .clockJumped
    case .sessionClosed: .sessionClosed
    case .sessionReopened: .sessionReopened
    }
  }
}
