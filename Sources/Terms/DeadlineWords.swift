package import Catalogue
package import Council
internal import Criteria

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
