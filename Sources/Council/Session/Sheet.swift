package import Criteria

/// What a member has ticked and written so far. Working memory: durable, private to the seat, in no export; sealing turns
/// it into an event.
package struct Draft: Hashable, Sendable {
  package var choices: Choices = [:]
  /// Remarks by criterion.
  package var remarks: [CriterionKey: String] = [:]
  /// "Ý kiến của người đánh giá" at the foot of the form.
  package var opinion = ""
  /// The reason of a proposal to eliminate; `nil` where none is made.
  package var eliminate: String?

  package init() {}

  /// A draft that goes on from a sealed sheet, for re-scoring.
  package init(from sheet: SealedSheet) {
    choices = sheet.content.choices
    remarks = sheet.content.remarks
    opinion = sheet.content.opinion
    eliminate = sheet.content.eliminate
  }
}

/// One step in a draft.
package enum DraftChange: Hashable, Sendable {
  case tick(CriterionKey, Choice)
  case untick(CriterionKey)
  case remark(CriterionKey, String)
  case opinion(String)
  case eliminate(String?)
}

extension Draft {
  /// The draft after the change, or what is wrong with the tick. Ticks that stop applying (the story is gone) are
  /// dropped with the change that made them so.
  package func changed(by change: DraftChange, in set: ProductSet) -> Result<Draft, Refusal> {
    var next = self
    switch change {
    case .tick(let key, let choice):
      guard let criterion = set.criterion(key) else {
        return .failure(.badTick(TickFault(key: key, problem: .unknownCriterion)))
      }
      if let problem = criterion.problem(with: choice) {
        return .failure(.badTick(TickFault(key: key, problem: problem)))
      }
      if let condition = criterion.appliesIf, !criterion.applies(with: choices) {
        return .failure(.badTick(TickFault(key: key, problem: .surplus(dependsOn: condition))))
      }
      next.choices[key] = choice
    case .untick(let key): next.choices[key] = nil
    case .remark(let key, let text):
      guard set.criterion(key) != nil else {
        return .failure(.badTick(TickFault(key: key, problem: .unknownCriterion)))
      }
      next.remarks[key] = text.isEmpty ? nil : text
    case .opinion(let text): next.opinion = text
    case .eliminate(let reason): next.eliminate = reason
    }
    for criterion in set.criteria where !criterion.applies(with: next.choices) { next.choices[criterion.key] = nil }
    return .success(next)
  }
}

/// A sheet that a member sealed. It can only be made from ticks that answer every criterion that applies, or from a
/// proposal to eliminate with its reason.
package struct SealedSheet: Hashable, Sendable {
  package struct Content: Hashable, Sendable {
    package var product: DossierID
    package var set: Int
    package var seat: SeatID
    /// 1 for the first sheet of this seat on this product.
    package var version: Int
    package var choices: Choices
    package var remarks: [CriterionKey: String]
    package var opinion: String
    package var eliminate: String?
    /// Why there is another version; empty for the first.
    package var reason: String
    /// The council's one sheet, in consensus.
    package var isAgreed = false
    /// Who typed it from paper; `nil` where the member made it at the terminal.
    package var paper: PaperOrigin?
    /// The day on which an opinion in writing came back.
    package var returned: CalendarDay?
  }

  /// Two people stand for a sheet that came on paper: the second typed it blind, or confirmed what the first had typed.
  package struct PaperOrigin: Hashable, Sendable {
    package var first: SeatID
    package var second: SeatID
    package var isConfirmed: Bool

    package init(first: SeatID, second: SeatID, isConfirmed: Bool) {
      self.first = first
      self.second = second
      self.isConfirmed = isConfirmed
    }
  }

  package let content: Content

  package static func sealing(_ content: Content, set: ProductSet) -> Result<SealedSheet, Refusal> {
    if let eliminate = content.eliminate, eliminate.allSatisfy(\.isWhitespace) { return .failure(.reasonNeeded) }
    let faults = set.faults(in: content.choices, complete: content.eliminate == nil)
    if !faults.isEmpty { return .failure(.incomplete(faults)) }
    if content.version > 1 && content.reason.allSatisfy(\.isWhitespace) { return .failure(.reasonNeeded) }
    return .success(SealedSheet(content: content))
  }

  private init(content: Content) { self.content = content }

  package var seat: SeatID { content.seat }
  /// Whose key signs it: the member's, or of a sheet on paper the second typist's.
  package var signer: SeatID { content.paper?.second ?? content.seat }
  package var version: Int { content.version }

  package var tallySheet: TallySheet {
    TallySheet(member: seat.rawValue, choices: content.choices, eliminate: content.eliminate)
  }
}
