extension DeadlineText {
  package var english: String {
    switch self {
    case .proposedAfterBatch(let day, let batch, let year, let before):
      "Dossier proposed on \(day); batch \(batch) of \(year) takes dossiers before \(before)."
    case .fallsIn(let batch, let year): "By that day it belongs to batch \(batch) of \(year)."
    case .sessionAfterBatch(let day, let batch, let year, let before):
      "Session on \(day); batch \(batch) of \(year) is finished before \(before)."
    case .renewalOutsideWindow(let filed, let from, let until):
      "Re-evaluation filed on \(filed), outside \(from) to \(until)."
    case .renewalLate(let session, let due): "Re-evaluation on \(session), after its last day \(due)."
    case .documentsLate(let sent, let due):
      "Documents sent to the members on \(sent); by the Quy chế the last day is \(due) (Monday to Friday count)."
    case .certificate(let issued, let expires): "a certificate of \(issued) is valid until \(expires)"
    case .renewalWindow(let from, let until): "a renewal is filed from \(from) to \(until)"
    }
  }
}
