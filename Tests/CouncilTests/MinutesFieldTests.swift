import Criteria
import TestWorld
import Testing

@testable import Council

@Suite("Fields of the minutes")
struct MinutesFieldTests {
  private let p1 = DossierID("P1")

  private func fields(_ meeting: Meeting, _ seat: String = "S1") -> [MinutesField] {
    meeting.session.visible(to: .seat(SeatID(seat)), law: meeting.law).minutesFields(law: meeting.law)
  }

  private func state(_ subject: MinutesField.Subject, _ meeting: Meeting) -> MinutesField.State? {
    fields(meeting).first { $0.subject == subject }?.state
  }

  @Test("Each is missing until it was said; the last of what was said is shown")
  func said() throws {
    var meeting = try Meeting.second()
    try meeting.act(.queue(Meeting.dossier("P1")))
    #expect(state(.rollCall, meeting) == .missing)
    let m5 = SeatID("M5")
    try meeting.rollCall(Meeting.scorers.filter { $0 != m5 })
    #expect(state(.rollCall, meeting) == .filled("M1"))
    let absent = [m5, SeatID("S1"), SeatID("T1"), SeatID("O1")]
    #expect(state(.absence(absent), meeting) == .missing)
    let notes: [(MeetingNote.Kind, MinutesField.Subject, MinutesField.State)] = [
      (.absence, .absence(absent), .missing), (.guests, .guests, .optional), (.report, .report, .missing),
      (.closing, .closing, .missing),
    ]
    for (kind, subject, before) in notes {
      #expect(state(subject, meeting) == before, "\(kind)")
      let missing = fields(meeting).count { $0.state == .missing }
      for text in ["một", "hai"] { try meeting.act(.note(MeetingNote(kind: kind, product: nil, text: text))) }
      #expect(state(subject, meeting) == .filled("hai"), "\(kind)")
      #expect(fields(meeting).count { $0.state == .missing } == missing - (before == .missing ? 1 : 0))
      // About the meeting, never about a product.
      let about = MeetingNote(kind: kind, product: p1, text: "x")
      #expect(meeting.refusal(.note(about)) == .unknownDossier(p1))
    }
    #expect(state(.declarations(p1, Array(Meeting.scorers.prefix(4))), meeting) == .missing)
    try meeting.declare("P1", Array(Meeting.scorers.prefix(4)))
    #expect(!fields(meeting).contains { if case .declarations = $0.subject { true } else { false } })
    #expect(state(.discussion(p1), meeting) == .optional)
    #expect(state(.presentation(p1), meeting) == .optional)
    try meeting.act(.note(MeetingNote(kind: .presentation, product: p1, text: "giới thiệu quy trình")))
    #expect(state(.presentation(p1), meeting) == .filled("giới thiệu quy trình"))
    for subject in [MinutesField.Subject.number, .copies, .signatures] { #expect(state(subject, meeting) == .byHand) }
  }

  @Test("What the rules do not ask for is no field")
  func rules() throws {
    var meeting = try Meeting.second {
      $0.conflictDeclaration = false
      $0.presentations = false
      $0.siteInspection = false
    }
    try meeting.act(.queue(Meeting.dossier("P1", set: 26)))
    try meeting.rollCall()
    let subjects = fields(meeting).map(\.subject)
    #expect(!subjects.contains(.presentation(p1)) && !subjects.contains(.inspection(p1)))
    #expect(!subjects.contains { if case .declarations = $0 { true } else { false } })
    try meeting.act(.withdraw(p1, reason: "rút"))
    #expect(!fields(meeting).map(\.subject).contains(.discussion(p1)))
    var tourism = try Meeting.second()
    try tourism.act(.queue(Meeting.dossier("P1", set: 26)))
    #expect(state(.inspection(p1), tourism) == .missing)
    #expect(fields(try Meeting()).isEmpty)
  }

  @Test("What was said of a product's points is shown to nobody who may not read it")
  func secrecy() throws {
    var meeting = try Meeting.second()
    try meeting.open("P1")
    try meeting.act(.note(MeetingNote(kind: .discussion, product: p1, text: "một phiếu 60 điểm")))
    for seat in ["S1", "M1", "M3", "O1"] {
      let said = fields(meeting, seat).first { $0.subject == .discussion(p1) }?.state
      #expect(said == .optional, "\(seat)")
    }
  }
}
