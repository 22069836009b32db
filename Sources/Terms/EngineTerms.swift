package import Catalogue
package import Council
package import Criteria

// Types of the engine to the catalogue's terms: one place.

extension Role {
  package var term: FieldTerm {
    switch self {
    case .chair: .chair
    case .deputy: .deputy
    case .member: .member
    case .memberSecretary: .memberSecretary
    case .secretary: .secretary
    case .expert: .expert
    case .adviser: .adviser
    case .observer: .observer
    }
  }
}

extension StageName {
  package var term: FieldTerm {
    switch self {
    case .queued: .queued
    case .withdrawn: .withdrawn
    case .postponed: .postponed
    case .inWriting: .inWriting
    case .scoring: .scoring
    case .closed: .closed
    case .revealed: .revealed
    case .concluded: .concluded
    }
  }
}

extension Outcome {
  package var term: FieldTerm {
    switch self {
    case .eliminated: .eliminated
    case .none1: .none1
    case .none2: .none2
    case .noneFloor: .noneFloor
    case .recognise3: .recognise3
    case .recognise4: .recognise4
    case .approve5: .approve5
    case .central5: .central5
    case .returnToProvince: .returnToProvince
    case .districtTransfer: .districtTransfer
    }
  }
}

extension Resolution.Subject {
  package var term: FieldTerm {
    switch self {
    case .elimination: .elimination
    case .splitFloors: .splitFloors
    case .spread: .spread
    case .agreedSheet: .agreedSheet
    case .cap: .cap
    case .result: .result
    case .list: .list
    case .reopen: .reopen
    case .reopenSession: .reopenSession
    case .other: .otherMotion
    }
  }
}

extension LiveMeetingTrigger {
  package var term: FieldTerm {
    switch self {
    case .differentStars: .triggerStars
    case .spread: .triggerSpread
    case .request: .triggerRequest
    case .splitFloors: .triggerFloors
    }
  }
}

extension Authority {
  package var term: FieldTerm {
    switch self {
    case .province: .province
    case .central: .central
    case .district: .district
    }
  }
}

extension RegistrationKind {
  package var term: FieldTerm {
    switch self {
    case .first: .first
    case .upgrade: .upgrade
    case .renewal: .renewal
    }
  }
}

extension Applicability.Question {
  package var words: LawQuestion {
    switch self {
    case .filingDayMissing: .filingDayMissing
    case .deadlineMissed(let day): .deadlineMissed(day.vietnamese)
    case .transitionUnknown(let from, let to): .transitionUnknown(from: from.rawValue, to: to.rawValue)
    case .filedUnderNoRegime: .filedUnderNoRegime
    }
  }
}

extension SetDifference.Change {
  package var words: LawChange {
    switch self {
    case .title: .title
    case .maximum: .maximum
    case .place: .place
    case .alternatives: .alternatives
    case .points: .points
    case .words: .words
    case .floors: .floors
    case .condition: .condition
    case .notes: .notes
    }
  }
}
