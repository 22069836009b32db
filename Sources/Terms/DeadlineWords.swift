package import Catalogue
package import Council
package import Criteria

extension DeadlineWarning {
  package var words: [DeadlineText] {
    switch self {
    case .proposedAfterBatch(let day, let batch, let own):
      [
        .proposedAfterBatch(
          day: day.vietnamese, batch: batch.number, year: batch.year, before: batch.fileBefore.vietnamese)
      ] + (own.map { [.fallsIn(batch: $0.number, year: $0.year)] } ?? [])
    case .sessionAfterBatch(let day, let batch):
      [
        .sessionAfterBatch(
          day: day.vietnamese, batch: batch.number, year: batch.year, before: batch.finishBefore.vietnamese)
      ]
    case .renewalOutsideWindow(let filed, let from, let until):
      [.renewalOutsideWindow(filed: filed.vietnamese, from: from.vietnamese, until: until.vietnamese)]
    case .renewalLate(let session, let due): [.renewalLate(session: session.vietnamese, due: due.vietnamese)]
    case .documentsLate(let sent, let due): [.documentsLate(sent: sent.vietnamese, due: due.vietnamese)]
    }
  }
}

extension Deadlines.CertificateTerm {
  /// Until when a certificate of that day is valid, and when its renewal is filed.
  package func words(issued: CalendarDay) -> [DeadlineText] {
    [.certificate(issued: issued.vietnamese, expires: expires.vietnamese)]
      + (renewal.map { [.renewalWindow(from: $0.from.vietnamese, until: $0.until.vietnamese)] } ?? [])
  }
}
