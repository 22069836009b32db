package import Bundle
package import CanonicalJSON
package import Council
package import Criteria
package import Ledger
package import Trust

/// Why an act that needs several rooms did not happen.
package enum OfficeError: Error, Hashable, Sendable {
  case refused(Refusal)
  /// Failures of that seat since its last right PIN.
  case wrongPIN(SeatID, failures: Int)
  case badPIN(SeatID, TrustError)
  case ledger(LedgerError)
  case trust(TrustError)
  case criteria(CriteriaFaults)
  case bundle(BundleWriteError)
  case noBundle(BundleRefusal)
  /// The file system refused: its error number.
  case machine(path: String, errno: Int32)
  /// The two computations differ; nothing is signed.
  case recountDiffers(product: String, first: String, second: String)
  case recountFailed(String)
  case plan([PlanFault])
}

/// One thing wrong with a session plan.
package struct PlanFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notJSON(JSONFault.Problem)
    case missing
    case unknownMember
    case reserved(String)
    case wrongKind
    case unknownName(String)
    case unknownRegime(String)
    case unknownSet(Int)
    case twice(String)
    case noChair
    case noSecretary
    case noScorer
    case pin(TrustError)
  }

  package var line: Int
  package var key: String
  package var problem: Problem
}
