internal import Bundle
internal import Council
internal import Criteria
internal import Disk
internal import Ledger
internal import PaperFiles
internal import Trust

/// Runs work that crosses several rooms and gives each room's fault its case.
func inOffice<Result>(_ work: () throws -> Result) throws(OfficeError) -> Result {
  do { return try work() } catch { throw OfficeError(error) }
}

extension OfficeError {
  init(_ error: any Error) {
    self =
      switch error {
      case let error as OfficeError: error
      case let error as Refusal: .refused(error)
      case let error as ShelfFault: .shelf(error)
      case let error as BackupFault: .backup(error)
      case let error as DiskError: .machine(path: error.path, errno: error.errno)
      case let error as LedgerError: .ledger(error)
      case let error as TrustError: .trust(error)
      case let error as CriteriaFaults: .criteria(error)
      case let error as BundleRefusal: .noBundle(error)
      case let error as PaperFailure: .paper(error)
      case let error as BundleWriteError: .bundle(error)
      default: .trust(.internalFailure("\(error)"))
      }
  }
}
