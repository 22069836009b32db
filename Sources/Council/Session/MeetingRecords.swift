package import Criteria

/// What the secretary writes down as it happens.
package struct MeetingNote: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Questions and answers, what was talked about.
    case discussion
    /// The producer presented the product (`trinh_bay.chu_the`).
    case presentation
    /// The place of a tourism product was inspected (`du_lich.thuc_dia`).
    case inspection
    /// The provisional result was shown to the producer (`phan_hoi.chu_the`).
    case feedback
    case other
    // About the meeting, each with its place in the minutes.
    /// Who attends without a seat.
    case guests
    /// Which seat is absent, and why.
    case absence
    /// What the office and the advisers reported.
    case report
    /// The presiding person's conclusions and tasks.
    case closing

    package var isOnlyOfProduct: Bool { [.presentation, .inspection, .feedback].contains(self) }
    package var isOnlyOfMeeting: Bool { [.guests, .absence, .report, .closing].contains(self) }
  }

  package var kind: Kind
  /// `nil` where it is about the meeting.
  package var product: DossierID?
  package var text: String

  package init(kind: Kind, product: DossierID?, text: String) {
    self.kind = kind
    self.product = product
    self.text = text
  }
}

/// A note with its moment.
package struct TakenNote: Hashable, Sendable {
  package let note: MeetingNote
  /// The product's scene (`ProductRecord.scene`) that it speaks of; 0 where it is about the meeting.
  package let scene: Int
  package let time: Timestamp
  package let actor: Actor
}

/// Coming and going, in order, for the minutes.
package struct Movement: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case rollCall(present: [SeatID], online: [SeatID], presiding: SeatID)
    case arrived(SeatID, online: Bool)
    case left(SeatID, reason: String)
    case substitute(SeatID, person: String, reason: String)
    case authorised(SeatID, reason: String)
    case adjourned(reason: String)
  }

  package let kind: Kind
  package let time: Timestamp
}

/// A product was given another place in the order of calling.
package struct Reordering: Hashable, Sendable {
  package let product: DossierID
  /// Places before and after, from 1.
  package let from: Int
  package let place: Int
  package let reason: String
  package let time: Timestamp
  /// There were sheets on the product: the words may speak of points.
  package let isAfterSheets: Bool
}

/// Who sits in for the person of a seat.
package struct Substitute: Hashable, Sendable {
  package let person: String
  /// The decision on the council names this person.
  package let isNamed: Bool
}

/// Who is in the room.
package struct Attendance: Hashable, Sendable {
  package internal(set) var present: Set<SeatID>
  package internal(set) var presiding: SeatID
  /// Everyone who was present at some time.
  package internal(set) var attended: Set<SeatID>
  /// Of those present, who attends online.
  package internal(set) var online: Set<SeatID> = []
  package internal(set) var substitutes: [SeatID: Substitute] = [:]
}

/// A renewal that is with the members in writing (Điều 7 khoản 6, Quyết định 26/2026/QĐ-TTg).
package struct OpinionRound: Hashable, Sendable {
  package internal(set) var sent: CalendarDay
  /// The last day for an answer; a later one is kept and not counted, silence is not counted.
  package internal(set) var due: CalendarDay
  /// Who asked for a live meeting, and why.
  package internal(set) var asked: [SeatID: String] = [:]
  /// A live meeting has taken its place.
  package internal(set) var isOver = false
}

/// A sheet on paper as somebody typed it.
package struct PaperEntry: Hashable, Sendable {
  package var product: DossierID
  /// Whose sheet it is.
  package var seat: SeatID
  package var content: Draft
  /// The day on which an opinion in writing came back.
  package var returned: CalendarDay?
  /// Why there is another version of the sheet.
  package var reason: String

  package init(
    product: DossierID, seat: SeatID, content: Draft, returned: CalendarDay? = nil, reason: String = ""
  ) {
    self.product = product
    self.seat = seat
    self.content = content
    self.returned = returned
    self.reason = reason
  }
}

/// A typed sheet with its typist.
package struct TypedPaper: Hashable, Sendable {
  package let entry: PaperEntry
  package let by: SeatID
  package let time: Timestamp

  /// Where two typists differ: criteria in the order of their keys; `isElsewhere` for words, the day or a proposal.
  package func differences(from other: TypedPaper) -> PaperDifference {
    let (left, right) = (entry.content, other.entry.content)
    let keys = Set(left.choices.keys).union(right.choices.keys).filter { left.choices[$0] != right.choices[$0] }
    return PaperDifference(
      keys: keys.sorted { $0.rawValue < $1.rawValue },
      isElsewhere: left.remarks != right.remarks || left.opinion != right.opinion
        || left.eliminate != right.eliminate || entry.returned != other.entry.returned
        || entry.reason != other.entry.reason)
  }
}

package struct PaperDifference: Hashable, Sendable {
  package let keys: [CriterionKey]
  package let isElsewhere: Bool
  package var isEmpty: Bool { keys.isEmpty && !isElsewhere }
}
