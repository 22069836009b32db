package import Catalogue
package import Council

extension MinutesField.Subject {
  package var words: DeskText {
    switch self {
    case .councilDecision: .fieldCouncilDecision
    case .regulation: .fieldRegulation
    case .place: .fieldPlace
    case .documentsSent: .fieldDocumentsSent
    case .rollCall: .fieldRollCall
    case .guests: .fieldGuests
    case .absence(let seats): .fieldAbsence(seats: list(seats))
    case .declarations(let id, let seats): .fieldDeclarations(product: id.rawValue, seats: list(seats))
    case .report: .fieldReport
    case .presentation(let id): .fieldPresentation(product: id.rawValue)
    case .inspection(let id): .fieldInspection(product: id.rawValue)
    case .discussion(let id): .fieldDiscussion(product: id.rawValue)
    case .feedback(let id): .fieldFeedback(product: id.rawValue)
    case .listVote: .fieldListVote
    case .closing: .fieldClosing
    case .number: .fieldNumber
    case .copies: .fieldCopies
    case .signatures: .fieldSignatures
    }
  }

  private func list(_ seats: [SeatID]) -> String { seats.map(\.rawValue).joined(separator: ", ") }
}
